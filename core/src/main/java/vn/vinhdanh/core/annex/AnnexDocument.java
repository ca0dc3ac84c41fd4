package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.officefile.OfficeFile;

/**
 * A list as read and understood, before anything is asked; lives in the official's session, nothing of it is saved.
 *
 * @param upload the file
 * @param tables its visible sheets, or the one flow of a Word or CSV file
 * @param chosen index of the table that is the list
 * @param title what the lines around the list say
 * @param mapping which column says what under the first header; null while an official must choose
 * @param source where the mapping comes from
 * @param rows the recipients, in the order of the list
 * @param roles what each line of the chosen table is, in the order of its lines
 * @param unread indexes of its lines of which something was not understood
 * @param wrongTotals totals of the list that are not what was read
 */
public record AnnexDocument(
        OfficeFile upload,
        FileFormat format,
        List<FileTable> tables,
        int chosen,
        AnnexTitle title,
        @Nullable ColumnMapping mapping,
        MappingSource source,
        List<AnnexRow> rows,
        List<LineRole> roles,
        List<Integer> unread,
        List<WrongTotal> wrongTotals) {

    /** Where the meaning of the columns comes from. */
    public enum MappingSource {
        /** The words of the header. */
        WORDS,
        /** An official chose it for the same header before. */
        REMEMBERED,
        /** The official chose it now. */
        CHOSEN,
        /** Nobody yet. */
        NONE
    }

    /**
     * A line of the file with the sheet it lies on.
     *
     * @param sheet name of the sheet; empty for Word and CSV
     */
    public record PlacedLine(String sheet, FileLine line) {}

    /**
     * A total that the list states and that the rows above it do not give.
     *
     * @param line index of the line in the table
     * @param stated the number it states
     * @param found how many rows were read where it counts
     */
    public record WrongTotal(int line, int stated, int found) {}

    /** The table that is the list. */
    public FileTable table() {
        return tables.get(chosen);
    }

    /** Every line of the file by what it is; the lists together have as many lines as the file. */
    public Map<LineRole, List<PlacedLine>> account() {
        var account = new EnumMap<LineRole, List<PlacedLine>>(LineRole.class);
        for (int t = 0; t < tables.size(); t++) {
            var lines = tables.get(t).lines();
            for (int i = 0; i < lines.size(); i++) {
                account.computeIfAbsent(t == chosen ? roles.get(i) : LineRole.OTHER_TABLE, r -> new ArrayList<>())
                        .add(new PlacedLine(tables.get(t).sheet(), lines.get(i)));
            }
        }
        return account;
    }
}
