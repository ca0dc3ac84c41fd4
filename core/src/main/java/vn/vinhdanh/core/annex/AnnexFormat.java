package vn.vinhdanh.core.annex;

/** The kinds of files in which lists arrive, told by their content and never by their name. */
public enum AnnexFormat {
    /** Excel since 2007. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Word since 2007. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** Excel 97 to 2003. */
    XLS("xls", "application/vnd.ms-excel"),
    /** Text with separators. */
    CSV("csv", "text/csv");

    private final String extension;
    private final String mediaType;

    AnnexFormat(String extension, String mediaType) {
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
