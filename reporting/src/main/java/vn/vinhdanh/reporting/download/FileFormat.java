package vn.vinhdanh.reporting.download;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which formats files are given out. */
public enum FileFormat {
    /** A workbook with the figures and a sheet that says what the file is. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Text with semicolons. */
    CSV("text/csv; charset=UTF-8"),
    /** Paper. */
    PDF("application/pdf"),
    /** A workbook as LibreOffice writes it. */
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    /** For programs. */
    JSON("application/json");

    private final String type;

    FileFormat(String type) {
        this.type = type;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** Ending of the file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that ending. */
    public static Optional<FileFormat> find(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(ending))
                .findFirst();
    }
}
