package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.vinhdanh.core.shared.InvalidInput;

/** A disciplinary decision. */
@Entity
class Discipline extends OfRecipient<DisciplineDraft> {

    @Enumerated(EnumType.STRING)
    private DisciplineForm form;

    private LocalDate fromDay;
    private LocalDate untilDay;
    private String number;

    @SuppressWarnings("NullAway.Init")
    protected Discipline() {}

    @SuppressWarnings("NullAway.Init")
    Discipline(long id, DisciplineDraft draft) {
        super(id, draft.recipient());
        rewrite(draft);
    }

    @Override
    public final void rewrite(DisciplineDraft draft) {
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

    @Override
    public DisciplineDraft said() {
        return new DisciplineDraft(recipient(), form, fromDay, untilDay, number);
    }
}
