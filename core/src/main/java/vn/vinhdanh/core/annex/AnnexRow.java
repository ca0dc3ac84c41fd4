package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * One recipient as the list writes it, with what its group, its title and its own words say; null is "the list does not say".
 *
 * @param line by which answers are kept: index of the line in the table; in the second list side by side 60,000 more, and so on
 * @param place row number as the program shows it
 * @param table number of the table in a Word file, else 0
 * @param salutation "Ông", "Bà", a rank; empty when none
 * @param award wording of the award, empty when neither row nor group nor title has one
 * @param groupAward what its group line says, else the title, where the row says an award of its own; empty otherwise
 * @param groupPlace row number of that group line; 0 when there is none, or the title says it
 * @param sex from Ông or Bà, or a column of its own, only
 * @param broken letters of columns in which a formula failed
 * @param columns meaning of the columns by which the row was read
 */
public record AnnexRow(
        int line,
        int place,
        int table,
        @Nullable RecipientKind kind,
        String salutation,
        String name,
        String post,
        String unit,
        String award,
        String groupAward,
        int groupPlace,
        String achievement,
        @Nullable AchievementPeriod period,
        @Nullable CommendationKind commendation,
        @Nullable Sex sex,
        @Nullable SubjectClass subjectClass,
        List<String> broken,
        List<AnnexColumn> columns) {

    /** Letter of a column, or null when the row's list does not have it. */
    @Nullable
    String letter(AnnexColumn column) {
        int at = columns.indexOf(column);
        return at < 0 ? null : FileLine.letter(at);
    }
}
