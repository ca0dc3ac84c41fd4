package vn.vinhdanh.core.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * One nominee of a survey.
 *
 * @param unit as the register writes it; may be empty
 * @param sex null when not known
 * @param womenPercent share of women of a collective in the year judged, 0 to 100; null when not certified
 * @param subjectClass of the latest honour; null when not known
 * @param measured what came of all that the register can tell
 * @param lacks what keeps it from the best outcome, one sentence for each clause, at most three; empty for {@link Outcome#MET}
 */
public record SurveyRow(
        RecipientId recipient,
        RecipientKind kind,
        String name,
        String unit,
        @Nullable Sex sex,
        @Nullable Integer womenPercent,
        @Nullable SubjectClass subjectClass,
        Outcome outcome,
        Outcome measured,
        List<Remark> lacks) {

    /** Share of women from which a collective is preferred among equals (Decree 152/2025, article 4.6). */
    public static final int PREFERRED_WOMEN_PERCENT = 70;

    /** Whether the law prefers it among equals: a woman, or a collective with 70 % women or more. */
    public boolean preferredAmongEquals() {
        var share = womenPercent;
        return kind == RecipientKind.PERSON ? sex == Sex.FEMALE : share != null && share >= PREFERRED_WOMEN_PERCENT;
    }
}
