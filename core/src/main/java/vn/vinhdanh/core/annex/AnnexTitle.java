package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What the lines above and below a list say about its decision; whatever they do not say is null or empty, never guessed.
 *
 * @param number number of the decision, e.g. "9087"
 * @param symbol its symbol, e.g. "QĐ-UBND"
 * @param decidedOn its date
 * @param authority who decided, as written, with the province of the letterhead where the sentence leaves it out
 * @param level the level of that authority
 * @param title the list's own title
 * @param award the award that the title names for all rows; empty when it names none
 * @param period the achievement years that the title names for all rows
 * @param kind the one kind of recipient that the title names, or null
 * @param persons number of persons that the closing line states, or null
 * @param collectives number of collectives that it states, or null
 * @param households number of households that it states, or null
 * @param demo whether the list calls itself demonstration data
 */
public record AnnexTitle(
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate decidedOn,
        String authority,
        @Nullable AuthorityLevel level,
        String title,
        String award,
        @Nullable AchievementPeriod period,
        @Nullable RecipientKind kind,
        @Nullable Integer persons,
        @Nullable Integer collectives,
        @Nullable Integer households,
        boolean demo) {

    /** The same decision under the title of another list of the same file. */
    AnnexTitle of(String title, @Nullable RecipientKind kind, @Nullable AchievementPeriod period) {
        return new AnnexTitle(
                number,
                symbol,
                decidedOn,
                authority,
                level,
                title,
                award,
                period,
                kind,
                persons,
                collectives,
                households,
                demo);
    }
}
