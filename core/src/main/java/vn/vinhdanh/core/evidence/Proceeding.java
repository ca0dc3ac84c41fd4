package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.InvalidInput;

/** Something that is or was being examined. */
@Entity
class Proceeding implements Kept {

    @Id
    private long id;

    private long recipientId;

    @Enumerated(EnumType.STRING)
    private ProceedingKind kind;

    private String agency;
    private LocalDate openedDay;
    private @Nullable LocalDate closedDay;
    private String summary;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Proceeding() {}

    @SuppressWarnings("NullAway.Init")
    Proceeding(long id, ProceedingDraft draft) {
        this.id = id;
        this.recipientId = draft.recipient().value();
        rewrite(draft);
    }

    /** Replaces what it says; the recipient stays. */
    final void rewrite(ProceedingDraft draft) {
        var opened = draft.opened();
        var closed = draft.closed();
        if (opened == null) {
            throw new InvalidInput("opened", "problem.shared.required");
        }
        if (closed != null && closed.isBefore(opened)) {
            throw new InvalidInput("closed", "problem.shared.dates");
        }
        kind = draft.kind();
        agency = InvalidInput.required("agency", draft.agency(), 300);
        openedDay = opened;
        closedDay = closed;
        summary = InvalidInput.lines("summary", draft.summary(), 1000);
    }

    RecipientId recipient() {
        return new RecipientId(recipientId);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ProceedingDraft said() {
        return new ProceedingDraft(recipient(), kind, agency, openedDay, closedDay, summary);
    }
}
