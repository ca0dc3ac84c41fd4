package vn.vinhdanh.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * Finds what a file is from its content. Tika's magic bytes know the families; what lies inside a ZIP or OLE2 container decides
 * between a workbook, a document and something that only looks like one. The name is believed in one case only: text that says it
 * is CSV, which has no mark of its own.
 */
final class FileType {

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    static final String ODT = "application/vnd.oasis.opendocument.text";
    static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    static final String DOC = "application/msword";
    static final String XLS = "application/vnd.ms-excel";
    static final String CSV = "text/csv";
    static final String TEXT = "text/plain";

    private static final String ZIP = "application/zip";
    private static final String OLE2 = "application/x-tika-msoffice";

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry(PDF, "pdf"),
            Map.entry(JPEG, "jpg"),
            Map.entry(PNG, "png"),
            Map.entry(DOCX, "docx"),
            Map.entry(XLSX, "xlsx"),
            Map.entry(PPTX, "pptx"),
            Map.entry(ODT, "odt"),
            Map.entry(ODS, "ods"),
            Map.entry(DOC, "doc"),
            Map.entry(XLS, "xls"),
            Map.entry(CSV, "csv"),
            Map.entry(TEXT, "txt"));

    private final TikaConfig tika;

    FileType() {
        try {
            tika = new TikaConfig();
        } catch (TikaException | IOException e) {
            throw new IllegalStateException("Tika's own table of types cannot be read", e);
        }
    }

    /** Extension of a type for the public store; {@code bin} for a type that is not published. */
    static String extension(String mediaType) {
        return EXTENSIONS.getOrDefault(mediaType, "bin");
    }

    /** How a person calls the types, e.g. "JPG, PNG". */
    static String spoken(Collection<String> mediaTypes) {
        return mediaTypes.stream()
                .map(t -> EXTENSIONS.getOrDefault(t, t).toUpperCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * The media type of a file.
     *
     * @param name name as uploaded; only for CSV
     * @throws AttachmentProblem when the container is encrypted, damaged or carries macros
     */
    String of(Path file, String name) throws IOException {
        String type;
        try (var in = TikaInputStream.get(Files.newInputStream(file))) {
            type = tika.getDetector().detect(in, new Metadata()).getBaseType().toString();
        }
        if (type.equals(ZIP) || type.equals("application/x-tika-ooxml")) {
            return insideZip(file);
        }
        if (type.startsWith(OLE2)) {
            return insideOle2(file);
        }
        if (type.equals(PDF) && isEncryptedPdf(file)) {
            throw new AttachmentProblem.Encrypted();
        }
        if (type.equals(TEXT) && name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return CSV;
        }
        return type;
    }

    private static String insideZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            boolean macros = zip.stream()
                    .anyMatch(e -> e.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
            if (macros) {
                throw new AttachmentProblem.WithMacros();
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                if (zip.getEntry("word/document.xml") != null) {
                    return DOCX;
                }
                if (zip.getEntry("xl/workbook.xml") != null) {
                    return XLSX;
                }
                if (zip.getEntry("ppt/presentation.xml") != null) {
                    return PPTX;
                }
            }
            var declared = zip.getEntry("mimetype");
            if (declared != null && zip.getEntry("content.xml") != null) {
                try (InputStream in = zip.getInputStream(declared)) {
                    var type = new String(in.readNBytes(120), StandardCharsets.US_ASCII).strip();
                    if (Set.of(ODT, ODS).contains(type)) {
                        return type;
                    }
                }
            }
            return ZIP;
        } catch (java.util.zip.ZipException | IllegalArgumentException e) {
            throw new AttachmentProblem.Damaged();
        }
    }

    private static String insideOle2(Path file) throws IOException {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new AttachmentProblem.Encrypted();
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new AttachmentProblem.WithMacros();
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return XLS;
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return DOC;
            }
            return OLE2;
        } catch (AttachmentProblem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new AttachmentProblem.Damaged();
        }
    }

    /** An encrypted PDF names /Encrypt in its trailer, which lies in the last kilobytes. */
    private static boolean isEncryptedPdf(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            long from = Math.max(0, channel.size() - 4096);
            channel.position(from);
            var tail = java.nio.ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail) >= 0) {
                continue;
            }
            return new String(tail.array(), StandardCharsets.ISO_8859_1).contains("/Encrypt");
        }
    }
}
