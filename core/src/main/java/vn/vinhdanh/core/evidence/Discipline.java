package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.InvalidInput;

/** A disciplinary decision. */
@Entity
class Discipline implements Kept {

    @Id
    private long id;

    private long recipientId;

    @Enumerated(EnumType.STRING)
    private DisciplineForm form;

    private LocalDate fromDay;
    private LocalDate untilDay;
    private String number;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Discipline() {}

    @SuppressWarnings("NullAway.Init")
    Discipline(long id, DisciplineDraft draft) {
        this.id = id;
        this.recipientId = draft.recipient().value();
        rewrite(draft);
    }

    /** Replaces what it says; the recipient stays. */
    final void rewrite(DisciplineDraft draft) {
        var from = draft.from();
        var until = draft.until();
        if (from == null) {
            throw new InvalidInput("from", "problem.shared.required");
        }
        if (until == null) {
            throw new InvalidInput("until", "problem.shared.required");
        }
        if (until.isBefore(from)) {
            throw new InvalidInput("until", "problem.shared.dates");
        }
        form = draft.form();
        fromDay = from;
        untilDay = until;
        number = InvalidInput.optional("number", draft.number(), 60);
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
    public DisciplineDraft said() {
        return new DisciplineDraft(recipient(), form, fromDay, untilDay, number);
    }
}
