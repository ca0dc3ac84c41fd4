package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A line about somebody in a list of another room, while the whole list is not known yet.
 *
 * @param headings the words above its columns
 * @param columns what its columns would mean in the list of a decision
 * @param name the column of the name
 * @param kind what the heading of the names or the group lines above say of it; null when nothing, or not the same
 * @param unit whose people follow, by the group lines above it; empty when they name none
 * @param written the name as the line writes it, of both columns where it has two
 */
record WalkedRow(
        FileLine line,
        List<String> headings,
        List<AnnexColumn> columns,
        int name,
        @Nullable RecipientKind kind,
        String unit,
        String written) {

    /** The name parted from what is said before it. */
    Addressing.Parted parted(int at) {
        var parts = WrittenName.of(written);
        boolean own = !RecipientWords.clean(line.cell(columns.indexOf(AnnexColumn.SALUTATION)))
                .isEmpty();
        return new Addressing.Parted(at, parts.salutation(), parts.name(), kind, Addressing.sex(line, columns), own);
    }

    /** The row as its room reads it, by what Ông means in the list; null where no Ông stands before the name. */
    ListLines.Row row(Addressing.Parted parted, Addressing.@Nullable Meaning meaning) {
        var whole = meaning != null && meaning.isFamily() ? parted.whole() : null;
        return new ListLines.Row(line, headings, kind, unit, written, whole == null ? parted.name() : whole);
    }
}
