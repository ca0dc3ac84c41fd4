package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Optional;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.SampleFiles;

/** The lists of the field as they lie, and how a test reads one without a database. */
final class Samples {

    static final String DECISION_9087 = "danh-sach-kem-quyet-dinh-9087.xlsx";
    static final String DECISION_9088 = "danh-sach-kem-quyet-dinh-9088.docx";
    static final String TEMPLATE_FILLED = "mau-danh-sach-da-dien.xlsx";
    static final String TEMPLATE_EMPTY = "mau-danh-sach-trong.xlsx";

    private Samples() {}

    static byte[] bytes(String name) {
        return SampleFiles.bytes(name);
    }

    static OfficeFile upload(String name) {
        return upload(name, bytes(name));
    }

    static OfficeFile upload(String name, byte[] content) {
        return SampleFiles.file(name, content);
    }

    /** Reads with a memory that knows no layout. */
    static AnnexDocument read(OfficeFile upload) {
        return understanding().read(upload, ReadingProgress.toTheEnd());
    }

    static Understanding understanding() {
        return new Understanding(prints -> Optional.empty());
    }

    static String csv(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
