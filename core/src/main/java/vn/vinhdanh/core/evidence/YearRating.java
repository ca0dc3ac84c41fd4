package vn.vinhdanh.core.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.shared.InvalidInput;

/** The rating of a recipient for a year. */
@Entity
class YearRating extends OfRecipient<RatingDraft> {

    private int year;

    @Enumerated(EnumType.STRING)
    private @Nullable Rating rating;

    private boolean maternityLeave;
    private String source;

    /** The list from which it came, or null once an official wrote it. */
    private @Nullable Long listId;

    @SuppressWarnings("NullAway.Init")
    protected YearRating() {}

    @SuppressWarnings("NullAway.Init")
    YearRating(long id, RatingDraft draft) {
        super(id, draft.recipient());
        rewrite(draft);
    }

    @Override
    public final void rewrite(RatingDraft draft) {
        check(draft);
        year = draft.year();
        rating = draft.rating();
        maternityLeave = draft.maternityLeave();
        source = InvalidInput.optional("source", draft.source(), 300);
        listId = null;
    }

    static void check(RatingDraft draft) {
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        if (draft.rating() == null && !draft.maternityLeave()) {
            throw new InvalidInput("rating", "problem.shared.required");
        }
    }

    @Override
    public RatingDraft said() {
        return new RatingDraft(recipient(), year, rating, maternityLeave, source);
    }
}
