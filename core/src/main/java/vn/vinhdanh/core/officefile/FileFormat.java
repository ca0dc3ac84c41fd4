package vn.vinhdanh.core.officefile;

import java.util.List;

/** The kinds of files in which tables arrive, told by their content and never by their name. */
public enum FileFormat {
    /** Excel since 2007. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Word since 2007. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Excel 97 to 2003. */
    XLS("xls", "application/vnd.ms-excel"),
    /** LibreOffice Calc and other programs of the OpenDocument standard. */
    ODS("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    /** Text with separators. */
    CSV("csv", "text/csv");

    /** Endings of the file names that are taken, with the dot; text may also end in .txt or .tsv. */
    public static final List<String> ENDINGS = List.of(".xlsx", ".docx", ".xls", ".ods", ".csv", ".txt", ".tsv");

    private final String extension;
    private final String mediaType;

    FileFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** Ending of a file name, without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type for a download. */
    public String mediaType() {
        return mediaType;
    }
}
