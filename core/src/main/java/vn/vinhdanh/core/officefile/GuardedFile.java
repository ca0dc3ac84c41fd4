package vn.vinhdanh.core.officefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is by its content and refuses what could harm: anything encrypted, with macros, with references to other
 * files, with document type declarations, or that unpacks beyond measure. Every part is unpacked once, counted, before it is read.
 */
final class GuardedFile {

    static final int MAX_PARTS = 2_000;
    static final long MAX_UNPACKED = 300L * 1024 * 1024;
    static final int MAX_RATIO = 200;
    private static final int SMALL_PART = 2 * 1024 * 1024;
    private static final long RATIO_COUNTS_FROM = 4L * 1024 * 1024;
    private static final String ACCEPTED = String.join(", ", FileFormat.ENDINGS);

    private GuardedFile() {}

    /**
     * Finds the format and checks the whole file.
     *
     * @throws FileRefused with a sentence saying what to do
     */
    static FileFormat check(OfficeFile upload) {
        byte[] bytes = upload.bytes();
        var name = upload.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsm") || name.endsWith(".docm") || name.endsWith(".xltm") || name.endsWith(".dotm")) {
            throw new FileRefused("macro");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return checkOle(upload);
        }
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 'P', 'K', 5, 6)) {
            return checkZip(upload);
        }
        var other = OtherKinds.of(bytes);
        if (other != null) {
            throw new FileRefused(other);
        }
        if ((name.endsWith(".csv") || name.endsWith(".txt") || name.endsWith(".tsv"))
                && TextFile.looksLikeText(bytes)) {
            return FileFormat.CSV;
        }
        if (name.endsWith(".xlsx") || name.endsWith(".docx") || name.endsWith(".xls") || name.endsWith(".ods")) {
            throw new FileRefused("damaged");
        }
        throw new FileRefused("type", ACCEPTED);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static FileFormat checkOle(OfficeFile upload) {
        try (var ole = new POIFSFileSystem(upload.open())) {
            var root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new FileRefused("encrypted");
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                throw new FileRefused("old-word");
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
                throw new FileRefused("macro");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return FileFormat.XLS;
            }
            if (root.hasEntryCaseInsensitive("Book")) {
                throw new FileRefused("old-excel");
            }
            throw new FileRefused("type", ACCEPTED);
        } catch (IOException | RuntimeException e) {
            if (e instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused("damaged");
        }
    }

    private static FileFormat checkZip(OfficeFile upload) {
        try (var zip = open(upload)) {
            int parts = 0;
            long unpacked = 0;
            var names = new HashSet<String>();
            var entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (++parts > MAX_PARTS) {
                    throw new FileRefused("bomb");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new FileRefused("encrypted");
                }
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new FileRefused("damaged");
                }
                if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("macrosheets/")) {
                    throw new FileRefused("macro");
                }
                if (name.startsWith("basic/") || name.startsWith("scripts/")) {
                    throw new FileRefused("macro");
                }
                if (name.contains("externallinks/") || name.contains("/embeddings/")) {
                    throw new FileRefused("external");
                }
                unpacked += checkPart(zip, entry, name, MAX_UNPACKED - unpacked);
            }
            return names.contains("[content_types].xml") ? office(zip, names) : openDocument(zip, names);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new FileRefused("damaged");
        }
    }

    private static FileFormat office(ZipFile zip, Set<String> names) throws IOException, XMLStreamException {
        var found = OfficePackage.of(zip);
        if (names.contains("xl/workbook.bin") || (found != null && found.isBinary())) {
            throw new FileRefused("excel-binary");
        }
        if (text(zip, "[Content_Types].xml").toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw new FileRefused("macro");
        }
        var format = found == null ? null : found.format();
        if (format == null) {
            throw new FileRefused(found == null ? "damaged" : "type", ACCEPTED);
        }
        return format;
    }

    private static FileFormat openDocument(ZipFile zip, Set<String> names) throws IOException {
        var mimetype = text(zip, "mimetype").strip();
        if (mimetype.startsWith("application/vnd.oasis.opendocument")
                && text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            throw new FileRefused("encrypted");
        }
        if (mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            if (!names.contains("content.xml")) {
                throw new FileRefused("damaged");
            }
            return FileFormat.ODS;
        }
        var other = OtherKinds.ofZip(names, mimetype);
        throw new FileRefused(other == null ? "type" : other, ACCEPTED);
    }

    /** The beginning of a small part; empty when there is none. */
    private static String text(ZipFile zip, String name) throws IOException {
        try (var in = part(zip, name)) {
            return in == null ? "" : new String(in.readNBytes(SMALL_PART), StandardCharsets.UTF_8);
        }
    }

    /** Unpacks one part to nothing, counting; looks into XML for what must not be there. */
    private static long checkPart(ZipFile zip, ZipArchiveEntry entry, String name, long left) throws IOException {
        boolean relations = name.endsWith(".rels");
        boolean contentTypes = name.equals("[content_types].xml");
        var kept = new ByteArrayOutputStream();
        long size = 0;
        long packed = Math.max(1, entry.getCompressedSize());
        byte[] buffer = new byte[64 * 1024];
        try (var in = zip.getInputStream(entry)) {
            for (int n; (n = in.read(buffer)) > 0; ) {
                if (size == 0 && (name.endsWith(".xml") || relations || name.endsWith(".vml"))) {
                    refuseDoctype(buffer, n);
                }
                size += n;
                if (size > left || (size > RATIO_COUNTS_FROM && size / packed > MAX_RATIO)) {
                    throw new FileRefused("bomb");
                }
                if (contentTypes && size > SMALL_PART) {
                    throw new FileRefused("bomb");
                }
                if (relations) {
                    if (size > SMALL_PART) {
                        throw new FileRefused("bomb");
                    }
                    kept.write(buffer, 0, n);
                }
            }
        }
        if (relations) {
            refuseExternal(kept.toByteArray());
        }
        return size;
    }

    private static void refuseDoctype(byte[] start, int length) {
        // UTF-16 has a zero between the letters; dropping zeros makes both encodings read alike
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(length, 8 * 1024); i++) {
            if (start[i] != 0) {
                text.append((char) (start[i] & 0xff));
            }
        }
        if (text.indexOf("<!DOCTYPE") >= 0 || text.indexOf("<!ENTITY") >= 0) {
            throw new FileRefused("dtd");
        }
    }

    /**
     * A link that a reader may click stays, and so does the office's template that a document was made from: nothing follows them here.
     * Whatever else a program would fetch by itself does not, nor a template from the network that may have macros.
     */
    private static void refuseExternal(byte[] relations) {
        try {
            var xml = factory().createXMLStreamReader(new java.io.ByteArrayInputStream(relations));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"))) {
                    var type = xml.getAttributeValue(null, "Type");
                    boolean link = type != null && type.endsWith("/hyperlink");
                    if (!link && !isTemplate(type, xml.getAttributeValue(null, "Target"))) {
                        throw new FileRefused("external");
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new FileRefused("damaged");
        }
    }

    private static boolean isTemplate(@Nullable String type, @Nullable String target) {
        if (type == null || target == null || !type.endsWith("/attachedTemplate")) {
            return false;
        }
        var where = target.toLowerCase(Locale.ROOT);
        boolean network = where.startsWith("http:") || where.startsWith("https:") || where.startsWith("ftp:");
        return !network || where.endsWith(".dotx");
    }

    static ZipFile open(OfficeFile upload) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(upload.bytes()))
                .get();
    }

    /** A StAX factory that knows neither document types nor entities. */
    static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** A part of a checked file; null when there is none. */
    static @Nullable InputStream part(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            for (var candidate : entries(zip)) {
                if (candidate.getName().equalsIgnoreCase(name)) {
                    entry = candidate;
                }
            }
        }
        return entry == null ? null : zip.getInputStream(entry);
    }

    static List<ZipArchiveEntry> entries(ZipFile zip) {
        var all = new ArrayList<ZipArchiveEntry>();
        zip.getEntriesInPhysicalOrder().asIterator().forEachRemaining(all::add);
        return all;
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return factory().createXMLStreamReader(in);
    }
}
