package vn.vinhdanh.core.upward;

/** In which form a file of the package is; the Ministry asks for Word and PDF (decision 311/QĐ-BNV of 2025). */
public enum PackageForm {
    WORD,
    PDF,
    /** A picture, an Excel file. */
    OTHER;

    static PackageForm of(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> PDF;
            case "application/msword", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                WORD;
            default -> OTHER;
        };
    }
}
