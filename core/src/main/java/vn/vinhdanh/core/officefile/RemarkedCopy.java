package vn.vinhdanh.core.officefile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.FormulaGuard;

/**
 * Writes a column of remarks into a copy of a file. Excel and Word files are copied part by part; only the part that holds the list is
 * rewritten, as a stream, so that layout, styles and whatever else the file has stay as they are.
 */
public final class RemarkedCopy {

    private final OfficeFile file;
    private final FileContent content;
    private final Where where;
    private final Function<Place, @Nullable String> remark;

    private RemarkedCopy(OfficeFile file, FileContent content, Where where, Function<Place, @Nullable String> remark) {
        this.file = file;
        this.content = content;
        this.where = where;
        this.remark = remark;
    }

    /**
     * A row that a remark goes to.
     *
     * @param table number of the table in a Word file, else 0
     * @param number row number as the program shows it
     */
    public record Place(int table, int number) {}

    /**
     * Where the rows lie that get remarks.
     *
     * @param chosen index of the table among those of the file
     * @param tables numbers of the tables in a Word file
     * @param last the last column that has a meaning; remarks go to the first one right of it that nothing is written in
     */
    public record Where(int chosen, Set<Integer> tables, int last) {}

    /**
     * The file with one column more; everything else stays as it lies in the file. A remark can never become a formula.
     *
     * @param content what was read of the file
     * @param remark says the remark of a row; null for a row without one
     * @return bytes of the same format
     * @throws FileRefused when the file cannot be written again
     */
    public static byte[] of(
            OfficeFile file, FileContent content, Where where, Function<Place, @Nullable String> remark) {
        return new RemarkedCopy(file, content, where, remark).write();
    }

    private byte[] write() {
        try {
            return switch (content.format()) {
                case XLSX -> rewritten(sheetPart(), new SheetRemarks(remark, freeColumn())::copy);
                case DOCX -> rewritten(documentPart(), new WordRemarks(remark, where.tables)::copy);
                case ODS -> rewritten("content.xml", new OdsRemarks(remark, table().sheet(), freeColumn())::copy);
                case XLS -> xls();
                case CSV -> csv();
            };
        } catch (IOException | XMLStreamException | RuntimeException e) {
            if (e instanceof FileRefused refused) {
                throw refused;
            }
            throw new FileRefused("damaged");
        }
    }

    private FileTable table() {
        return content.tables().get(where.chosen);
    }

    private int freeColumn() {
        var taken = new HashSet<Integer>();
        for (var line : table().lines()) {
            for (int c = where.last + 1; c < line.cells().size(); c++) {
                if (!line.cell(c).isEmpty()) {
                    taken.add(c);
                }
            }
        }
        int free = where.last + 1;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }

    // ---- Excel and Word since 2007, OpenDocument ----

    @FunctionalInterface
    private interface Rewriting {
        void copy(XMLEventReader in, XMLEventWriter out) throws XMLStreamException;
    }

    private byte[] rewritten(String part, Rewriting rewriting) throws IOException, XMLStreamException {
        var bytes = new ByteArrayOutputStream(file.size() * 2);
        try (var zip = GuardedFile.open(file);
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
        try (var zip = GuardedFile.open(file)) {
            var parts = OfficePackage.of(zip);
            return parts == null ? "word/document.xml" : parts.main();
        }
    }

    private String sheetPart() throws IOException, XMLStreamException {
        try (var zip = GuardedFile.open(file)) {
            return XlsxTables.sheets(zip).stream()
                    .filter(XlsxTables.Sheet::visible)
                    .toList()
                    .get(where.chosen)
                    .part();
        }
    }

    // ---- Excel 97, text ----

    private byte[] xls() throws IOException {
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(file.bytes()));
                var out = new ByteArrayOutputStream()) {
            int visible = -1;
            int free = freeColumn();
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                if (book.getSheetVisibility(s) == SheetVisibility.VISIBLE && ++visible == where.chosen) {
                    var sheet = book.getSheetAt(s);
                    sheet.setColumnWidth(free, 70 * 256);
                    for (var row : sheet) {
                        var text = remark.apply(new Place(0, row.getRowNum() + 1));
                        if (text != null) {
                            row.createCell(free).setCellValue(FormulaGuard.disarmed(text));
                        }
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] csv() throws IOException {
        var text = TextFile.decode(file.bytes());
        char separator = CsvTables.separator(text);
        var records = CsvTables.records(text, separator);
        int width = records.stream().mapToInt(r -> r.texts().size()).max().orElse(0);
        var out = new StringBuilder("\uFEFF");
        var lines = new CSVPrinter(out, CsvTables.format(separator));
        for (int i = 0; i < records.size(); i++) {
            var fields = records.get(i).texts();
            for (int f = 0; f < width; f++) {
                lines.print(f < fields.size() ? FormulaGuard.disarmed(fields.get(f)) : "");
            }
            var said = remark.apply(new Place(0, i + 1));
            lines.print(said == null ? "" : FormulaGuard.disarmed(said));
            lines.println();
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
