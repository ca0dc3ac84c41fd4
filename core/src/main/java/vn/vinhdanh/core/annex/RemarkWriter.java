package vn.vinhdanh.core.annex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Writes a column of remarks into a copy of a file. Excel and Word files are copied part by part; only the part that holds the list is
 * rewritten, as a stream, so that layout, styles and whatever else the file has stay as they are.
 */
final class RemarkWriter {

    private final AnnexDocument document;
    private final Map<Place, String> remarks;
    private final String heading;

    /** @param heading text of the header's new cell, with what concerns the whole list */
    RemarkWriter(AnnexDocument document, Map<Place, String> remarks, String heading) {
        this.document = document;
        this.remarks = remarks;
        this.heading = heading;
    }

    /** Where a remark goes. */
    record Place(int table, int number) {}

    byte[] write() {
        try {
            return switch (document.format()) {
                case XLSX -> rewritten(sheetPart(), new SheetRemarks(this::remark, freeColumn())::copy);
                case DOCX -> rewritten(documentPart(), new WordRemarks(this::remark, tables())::copy);
                case ODS ->
                    rewritten(
                            "content.xml",
                            new OdsRemarks(this::remark, document.table().sheet(), freeColumn())::copy);
                case XLS -> xls();
                case CSV -> csv();
            };
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (e instanceof AnnexRefused refused) {
                throw refused;
            }
            throw new AnnexRefused("damaged");
        }
    }

    private @Nullable String remark(Place place) {
        var mapping = document.mapping();
        if (mapping != null && mapping.headerLine() >= 0) {
            var header = document.table().lines().get(mapping.headerLine());
            if (place.table() == header.table() && place.number() == header.number()) {
                return heading;
            }
        }
        return remarks.get(place);
    }

    /** The first column right of those with a meaning that nothing is written in. */
    private int freeColumn() {
        var mapping = document.mapping();
        int last = 0;
        for (int c = 0; mapping != null && c < mapping.columns().size(); c++) {
            if (mapping.columns().get(c) != AnnexColumn.IGNORED) {
                last = c;
            }
        }
        var taken = new HashSet<Integer>();
        for (var line : document.table().lines()) {
            for (int c = last + 1; c < line.cells().size(); c++) {
                if (!line.cell(c).isEmpty()) {
                    taken.add(c);
                }
            }
        }
        int free = last + 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }

    private Set<Integer> tables() {
        return document.rows().stream().map(AnnexRow::table).collect(Collectors.toSet());
    }

    // ---- Excel and Word since 2007, OpenDocument ----

    @FunctionalInterface
    private interface Rewriting {
        void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException;
    }

    private byte[] rewritten(String part, Rewriting rewriting) throws IOException, XMLStreamException {
        var bytes = new ByteArrayOutputStream(document.upload().size() * 2);
        try (var zip = GuardedFile.open(document.upload());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : GuardedFile.entries(zip)) {
                if (entry.isDirectory()) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equalsIgnoreCase(part)) {
                        rewrite(in, out, rewriting);
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void rewrite(InputStream in, OutputStream out, Rewriting rewriting) throws XMLStreamException {
        var reader = GuardedFile.factory().createXMLEventReader(in);
        var writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, StandardCharsets.UTF_8.name());
        rewriting.copy(reader, writer);
        writer.flush();
    }

    private String documentPart() throws IOException, XMLStreamException {
        try (var zip = GuardedFile.open(document.upload())) {
            var parts = OfficePackage.of(zip);
            return parts == null ? "word/document.xml" : parts.main();
        }
    }

    private String sheetPart() throws IOException, XMLStreamException {
        try (var zip = GuardedFile.open(document.upload())) {
            return XlsxTables.sheets(zip).stream()
                    .filter(XlsxTables.Sheet::visible)
                    .toList()
                    .get(document.chosen())
                    .part();
        }
    }

    // ---- Excel 97, text ----

    private byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook(
                        new ByteArrayInputStream(document.upload().bytes()));
                var out = new ByteArrayOutputStream()) {
            int visible = -1;
            int free = freeColumn();
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                if (book.getSheetVisibility(s) == SheetVisibility.VISIBLE && ++visible == document.chosen()) {
                    var sheet = book.getSheetAt(s);
                    sheet.setColumnWidth(free, 70 * 256);
                    for (var row : sheet) {
                        var text = remark(new Place(0, row.getRowNum() + 1));
                        if (text != null) {
                            row.createCell(free).setCellValue(AnnexRemarks.disarmed(text));
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] csv() {
        var text = TextFile.decode(document.upload().bytes());
        char separator = CsvTables.separator(text);
        var records = CsvTables.records(text, separator);
        int width = records.stream().mapToInt(r -> r.texts().size()).max().orElse(0);
        var out = new StringBuilder("\uFEFF");
        for (int i = 0; i < records.size(); i++) {
            var fields = AnnexRemarks.padded(records.get(i).texts(), width);
            var remark = remark(new Place(0, i + 1));
            fields.add(remark == null ? "" : remark);
            for (int f = 0; f < fields.size(); f++) {
                out.append(f == 0 ? "" : String.valueOf(separator))
                        .append(AnnexRemarks.csvField(fields.get(f), separator));
            }
            out.append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
