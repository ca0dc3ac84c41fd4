package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.InvalidInput;

/** Something that is or was being examined. */
@Entity
class Proceeding extends OfRecipient<ProceedingDraft> {

    @Enumerated(EnumType.STRING)
    private ProceedingKind kind;

    private String agency;
    private LocalDate openedDay;
    private @Nullable LocalDate closedDay;
    private String summary;

    @SuppressWarnings("NullAway.Init")
    protected Proceeding() {}

    @SuppressWarnings("NullAway.Init")
    Proceeding(long id, ProceedingDraft draft) {
        super(id, draft.recipient());
        rewrite(draft);
    }

    @Override
    public final void rewrite(ProceedingDraft draft) {
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

    @Override
    public ProceedingDraft said() {
        return new ProceedingDraft(recipient(), kind, agency, openedDay, closedDay, summary);
    }
}
