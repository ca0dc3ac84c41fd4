package vn.vinhdanh.core.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The lists of the field as they lie, and how a test reads one without a database. */
final class Samples {

    static final String DECISION_9087 = "danh-sach-kem-quyet-dinh-9087.xlsx";
    static final String DECISION_9088 = "danh-sach-kem-quyet-dinh-9088.docx";
    static final String TEMPLATE_FILLED = "mau-danh-sach-da-dien.xlsx";
    static final String TEMPLATE_EMPTY = "mau-danh-sach-trong.xlsx";

    private Samples() {}

    static byte[] bytes(String name) {
        try (var in = Samples.class.getResourceAsStream("/annex/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AnnexUpload upload(String name) {
        return upload(name, bytes(name));
    }

    static AnnexUpload upload(String name, byte[] content) {
        try {
            return AnnexUpload.of(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads with a memory that knows no layout. */
    static AnnexDocument read(AnnexUpload upload) {
        return understanding().read(upload, ReadingProgress.toTheEnd());
    }

    static Understanding understanding() {
        return new Understanding(prints -> Optional.empty());
    }

    static String csv(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }
}
