package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * Something the list does not say, asked once for all the rows it concerns.
 *
 * @param topic what is asked
 * @param key folded wording under which the answer is kept; empty when there is one answer for all
 * @param wording the text of the list that is asked about, as written; may be empty
 * @param rows how many rows it concerns
 * @param firstPlace number of the first of them
 * @param answered whether it has an answer
 * @param recipientKind the kind of recipients it concerns, for the class of subject
 * @param awards the awards that can be meant, for an award
 * @param hint the kind of commendation that the wording names, shown but not taken
 */
public record AnnexQuestion(
        Topic topic,
        String key,
        String wording,
        int rows,
        int firstPlace,
        boolean answered,
        @Nullable RecipientKind recipientKind,
        List<AwardSummary> awards,
        @Nullable CommendationKind hint) {

    /** What can be asked about many rows at once. */
    public enum Topic {
        /** Cá nhân, tập thể hay hộ gia đình. */
        RECIPIENT_KIND,
        /** Which award is meant. */
        AWARD,
        /** Năm, giai đoạn thành tích. */
        PERIOD,
        /** Loại hình khen thưởng. */
        COMMENDATION,
        /** Thành tích. */
        ACHIEVEMENT,
        /** Giới tính; may stay not known. */
        SEX,
        /** Phân loại đối tượng; may stay not known. */
        SUBJECT_CLASS
    }
}
