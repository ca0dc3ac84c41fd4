package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as read and understood, before anything is asked; lives in the official's session, nothing of it is saved.
 *
 * @param upload the file
 * @param tables its visible sheets, or the one flow of a Word or CSV file
 * @param chosen index of the table that is the list
 * @param title what the lines around the list say
 * @param mapping which column says what; null while an official must choose
 * @param source where the mapping comes from
 * @param rows the recipients, in the order of the list
 * @param unread indexes of lines among the rows that are neither recipient nor group
 */
public record AnnexDocument(
        AnnexUpload upload,
        AnnexFormat format,
        List<AnnexTable> tables,
        int chosen,
        AnnexTitle title,
        @Nullable ColumnMapping mapping,
        MappingSource source,
        List<AnnexRow> rows,
        List<Integer> unread) {

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

    /** The table that is the list. */
    public AnnexTable table() {
        return tables.get(chosen);
    }
}
