package vn.vinhdanh.core.annex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Writes a column of remarks into a copy of a file. Excel and Word files are copied part by part; only the part that holds the list is
 * rewritten, as a stream, so that layout, styles and whatever else the file has stay as they are.
 */
final class RemarkWriter {

    private static final QName REFERENCE = new QName("r");
    private static final QName SPANS = new QName("spans");

    private final AnnexDocument document;
    private final Map<Place, String> remarks;
    private final String heading;
    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();

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
                case XLSX -> rewritten(sheetPart(), this::sheet);
                case DOCX -> rewritten("word/document.xml", this::word);
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

    // ---- Excel and Word since 2007 ----

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

    private String sheetPart() throws IOException, XMLStreamException {
        try (var zip = GuardedFile.open(document.upload())) {
            return XlsxTables.sheets(zip).stream()
                    .filter(XlsxTables.Sheet::visible)
                    .toList()
                    .get(document.chosen())
                    .part();
        }
    }

    private void sheet(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        int free = freeColumn();
        var letters = AnnexLine.letter(free);
        int row = 0;
        String pending = null;
        boolean columnsSeen = false;
        boolean inColumns = false;
        boolean widthTaken = false;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                var element = event.asStartElement();
                var ns = element.getName();
                switch (element.getName().getLocalPart()) {
                    case "cols" -> {
                        columnsSeen = true;
                        inColumns = true;
                    }
                    case "col" -> {
                        int from = number(element, "min");
                        int to = number(element, "max");
                        if (inColumns && !widthTaken && free + 1 < from) {
                            width(out, ns, free);
                            widthTaken = true;
                        }
                        widthTaken |= free + 1 >= from && free + 1 <= to;
                    }
                    case "sheetData" -> {
                        if (!columnsSeen) {
                            var cols = new QName(ns.getNamespaceURI(), "cols", ns.getPrefix());
                            out.add(events.createStartElement(cols, null, null));
                            width(out, ns, free);
                            out.add(events.createEndElement(cols, null));
                        }
                    }
                    case "row" -> {
                        row = element.getAttributeByName(REFERENCE) == null ? row + 1 : number(element, "r");
                        pending = remark(new Place(0, row));
                        event = withoutSpans(element);
                    }
                    case "c" -> {
                        var reference = element.getAttributeByName(REFERENCE);
                        int at = reference == null ? -1 : XlsxTables.column(reference.getValue());
                        if (pending != null && at >= free) {
                            cell(out, ns, letters + row, pending);
                            pending = null;
                        }
                        if (at == free && remark(new Place(0, row)) != null) {
                            skip(in); // an empty styled cell makes room
                            continue;
                        }
                    }
                    default -> {}
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                if (name.getLocalPart().equals("row") && pending != null) {
                    cell(out, name, letters + row, pending);
                    pending = null;
                } else if (name.getLocalPart().equals("cols")) {
                    inColumns = false;
                    if (!widthTaken) {
                        width(out, name, free);
                    }
                }
            }
            out.add(event);
        }
    }

    private XMLEvent withoutSpans(StartElement row) {
        if (row.getAttributeByName(SPANS) == null) {
            return row;
        }
        var kept = new java.util.ArrayList<Attribute>();
        for (Iterator<Attribute> all = row.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (!attribute.getName().equals(SPANS)) {
                kept.add(attribute);
            }
        }
        return events.createStartElement(row.getName(), kept.iterator(), row.getNamespaces());
    }

    private void width(XMLEventWriter out, QName like, int column) throws XMLStreamException {
        var number = String.valueOf(column + 1);
        element(
                out,
                name(like, "col"),
                List.of(
                        events.createAttribute("min", number),
                        events.createAttribute("max", number),
                        events.createAttribute("width", "70"),
                        events.createAttribute("customWidth", "1")));
        out.add(events.createEndElement(name(like, "col"), null));
    }

    /** A cell of text in the file itself: whatever it begins with, Excel never takes it for a formula. */
    private void cell(XMLEventWriter out, QName like, String reference, String text) throws XMLStreamException {
        element(
                out,
                name(like, "c"),
                List.of(events.createAttribute("r", reference), events.createAttribute("t", "inlineStr")));
        element(out, name(like, "is"), List.of());
        element(out, name(like, "t"), List.of(events.createAttribute("xml", XML, "space", "preserve")));
        out.add(events.createCharacters(AnnexRemarks.disarmed(text)));
        out.add(events.createEndElement(name(like, "t"), null));
        out.add(events.createEndElement(name(like, "is"), null));
        out.add(events.createEndElement(name(like, "c"), null));
    }

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private void element(XMLEventWriter out, QName name, List<Attribute> attributes) throws XMLStreamException {
        out.add(events.createStartElement(name, attributes.iterator(), null));
    }

    private static QName name(QName like, String local) {
        return new QName(like.getNamespaceURI(), local, like.getPrefix());
    }

    private static int number(StartElement element, String attribute) {
        var value = element.getAttributeByName(new QName(attribute));
        return value == null ? 0 : Integer.parseInt(value.getValue());
    }

    private static void skip(XMLEventReader in) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            var event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private void word(XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        Set<Integer> tables = new HashSet<>();
        document.rows().forEach(row -> tables.add(row.table()));
        int table = 0;
        int depth = 0;
        int paragraphs = 0;
        int row = 0;
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartElement()) {
                switch (event.asStartElement().getName().getLocalPart()) {
                    case "p" -> paragraphs++;
                    case "tbl" -> {
                        depth++;
                        if (depth == 1 && paragraphs == 0) {
                            table++;
                            row = 0;
                        }
                    }
                    case "tr" -> {
                        if (depth == 1 && paragraphs == 0) {
                            row++;
                        }
                    }
                    default -> {}
                }
            } else if (event.isEndElement()) {
                var name = event.asEndElement().getName();
                boolean here = depth == 1 && paragraphs == 0 && tables.contains(table);
                switch (name.getLocalPart()) {
                    case "p" -> paragraphs--;
                    case "tbl" -> depth--;
                    case "tblGrid" -> {
                        if (here) {
                            element(out, name(name, "gridCol"), List.of(wide(name, "w", "3600")));
                            out.add(events.createEndElement(name(name, "gridCol"), null));
                        }
                    }
                    case "tr" -> {
                        if (here) {
                            var text = remark(new Place(table, row));
                            tableCell(out, name, text == null ? "" : text);
                        }
                    }
                    default -> {}
                }
            }
            out.add(event);
        }
    }

    private Attribute wide(QName like, String attribute, String value) {
        return events.createAttribute(like.getPrefix(), like.getNamespaceURI(), attribute, value);
    }

    private void tableCell(XMLEventWriter out, QName like, String text) throws XMLStreamException {
        element(out, name(like, "tc"), List.of());
        element(out, name(like, "tcPr"), List.of());
        element(out, name(like, "tcW"), List.of(wide(like, "w", "3600"), wide(like, "type", "dxa")));
        out.add(events.createEndElement(name(like, "tcW"), null));
        out.add(events.createEndElement(name(like, "tcPr"), null));
        for (String line : text.split("\n", -1)) {
            element(out, name(like, "p"), List.of());
            element(out, name(like, "r"), List.of());
            element(out, name(like, "t"), List.of(events.createAttribute("xml", XML, "space", "preserve")));
            out.add(events.createCharacters(line));
            out.add(events.createEndElement(name(like, "t"), null));
            out.add(events.createEndElement(name(like, "r"), null));
            out.add(events.createEndElement(name(like, "p"), null));
        }
        out.add(events.createEndElement(name(like, "tc"), null));
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
        var text = CsvTables.decode(document.upload().bytes());
        char separator = CsvTables.separator(text);
        var records = CsvTables.records(text);
        int width = records.stream().mapToInt(List::size).max().orElse(0);
        var out = new StringBuilder("\uFEFF");
        for (int i = 0; i < records.size(); i++) {
            var fields = AnnexRemarks.padded(records.get(i), width);
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
