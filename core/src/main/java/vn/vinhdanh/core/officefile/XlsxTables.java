package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.LineMark.Kind;

/** Reads the visible sheets of an Excel file as a stream: memory grows with the texts kept, never with the XML. */
final class XlsxTables {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final OfficePackage parts;
    private final ReadingProgress progress;
    private final CellText text = new CellText();
    private final List<String> shared = new ArrayList<>();
    /** Those of the shared texts whose look says something. */
    private final Map<Integer, TextRuns> markedShared = new HashMap<>();

    private final XlsxStyles styles;
    private final boolean since1904;

    private XlsxTables(ZipFile zip, ReadingProgress progress) throws IOException, XMLStreamException {
        this.zip = zip;
        this.progress = progress;
        this.parts = parts(zip);
        this.styles = XlsxStyles.read(zip, parts.part("styles", "xl/styles.xml"));
        this.since1904 = since1904();
    }

    static List<FileTable> read(OfficeFile upload, ReadingProgress progress) {
        try (var zip = GuardedFile.open(upload)) {
            return new XlsxTables(zip, progress).read();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused("damaged");
        }
    }

    private List<FileTable> read() throws IOException, XMLStreamException {
        readShared();
        var tables = new ArrayList<FileTable>();
        for (Sheet sheet : sheets(zip)) {
            if (sheet.visible) {
                tables.add(new FileTable(sheet.name, readSheet(sheet.part)));
            }
        }
        return tables;
    }

    /** A sheet of the workbook and the part of the file that holds it. */
    record Sheet(String name, String part, boolean visible) {}

    private static OfficePackage parts(ZipFile zip) throws IOException, XMLStreamException {
        var parts = OfficePackage.of(zip);
        if (parts == null) {
            throw new FileRefused("damaged");
        }
        return parts;
    }

    static List<Sheet> sheets(ZipFile zip) throws IOException, XMLStreamException {
        var parts = parts(zip);
        var sheets = new ArrayList<Sheet>();
        try (var in = GuardedFile.part(zip, parts.main())) {
            if (in == null) {
                throw new FileRefused("damaged");
            }
            var xml = GuardedFile.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    var id = "";
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        if (xml.getAttributeLocalName(i).equals("id")
                                && xml.getAttributeNamespace(i) != null
                                && !xml.getAttributeNamespace(i).isEmpty()) {
                            id = xml.getAttributeValue(i);
                        }
                    }
                    var part = parts.parts().get(id);
                    var state = xml.getAttributeValue(null, "state");
                    if (part != null && part.type().equals("worksheet")) {
                        sheets.add(new Sheet(
                                attribute(xml, "name"),
                                part.name(),
                                state == null || state.equalsIgnoreCase("visible")));
                    }
                }
            }
        }
        return sheets;
    }

    static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static boolean isSet(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return "1".equals(value) || "true".equals(value) || "on".equals(value);
    }

    /** Excel's own properties say it; extensions of later years have an element of the same name that says something else. */
    private boolean since1904() throws IOException, XMLStreamException {
        boolean since = false;
        try (var in = GuardedFile.part(zip, parts.main())) {
            if (in != null) {
                var xml = GuardedFile.xml(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("workbookPr")) {
                        since |= isSet(xml, "date1904");
                    }
                }
            }
        }
        return since;
    }

    private void readShared() throws IOException, XMLStreamException {
        try (var in = GuardedFile.part(zip, parts.part("sharedStrings", "xl/sharedStrings.xml"))) {
            if (in == null) {
                return;
            }
            var xml = GuardedFile.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    var runs = runs(xml, "si");
                    if (runs.isMarked()) {
                        markedShared.put(shared.size(), runs);
                    }
                    shared.add(text.of(runs.text()));
                }
            }
        }
    }

    /** The text of a cell up to the end of its element, without the phonetic aids. */
    private static TextRuns runs(XMLStreamReader xml, String element) throws XMLStreamException {
        var runs = new TextRuns();
        int phonetic = 0;
        boolean struck = false;
        boolean raised = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "r" -> {
                        struck = false;
                        raised = false;
                    }
                    case "strike" -> struck = XlsxStyles.isOn(xml);
                    case "vertAlign" -> raised = attribute(xml, "val").equals("superscript");
                    case "rPh" -> phonetic++;
                    case "t" -> {
                        if (phonetic == 0) {
                            runs.add(unescape(xml.getElementText()), struck, raised);
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                if (xml.getLocalName().equals("rPh")) {
                    phonetic--;
                }
            }
        }
        return runs;
    }

    private List<FileLine> readSheet(String part) throws IOException, XMLStreamException {
        try (InputStream in = GuardedFile.part(zip, part)) {
            if (in == null) {
                throw new FileRefused("damaged");
            }
            return readSheet(GuardedFile.xml(in));
        }
    }

    private List<FileLine> readSheet(XMLStreamReader xml) throws XMLStreamException {
        var collector = new LineCollector(progress);
        var cells = new ArrayList<String>();
        var marks = new HashSet<LineMark>();
        var hiddenColumns = new BitSet();
        var merges = new ArrayList<LineCollector.Merge>();
        int row = 0;
        int column = -1;
        String type = "";
        int style = 0;
        String value = "";
        TextRuns inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> {
                        if (isSet(xml, "hidden") || attribute(xml, "width").equals("0")) {
                            int last = Math.min(XlsxStyles.number(xml, "max"), LineCollector.MAX_COLUMNS);
                            hiddenColumns.set(Math.min(XlsxStyles.number(xml, "min"), last + 1) - 1, last);
                        }
                    }
                    case "row" -> {
                        row = xml.getAttributeValue(null, "r") == null ? row + 1 : XlsxStyles.number(xml, "r");
                        column = -1;
                        cells.clear();
                        marks.clear();
                        if (isSet(xml, "hidden") || attribute(xml, "ht").equals("0")) {
                            marks.add(new LineMark(Kind.HIDDEN, LineMark.WHOLE_LINE));
                        }
                    }
                    case "c" -> {
                        var ref = xml.getAttributeValue(null, "r");
                        column = ref == null ? column + 1 : column(ref);
                        type = attribute(xml, "t");
                        style = XlsxStyles.number(xml, "s");
                        value = "";
                        inline = null;
                    }
                    case "v" -> value = xml.getElementText();
                    case "is" -> {
                        inline = runs(xml, "is");
                        value = inline.text();
                    }
                    case "mergeCell" -> {
                        var merge = merge(attribute(xml, "ref"));
                        if (merge != null && merge.isDown()) {
                            merges.add(merge);
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("c") && column >= 0 && column < LineCollector.MAX_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    var shown = shown(type, style, value);
                    cells.set(column, shown);
                    if (!shown.isEmpty()) {
                        var runs = type.equals("s") ? markedShared.get(Integer.parseInt(value.strip())) : inline;
                        if (runs != null) {
                            runs.mark(column, marks);
                        }
                        if (styles.isStruck(style)) {
                            marks.add(new LineMark(Kind.STRUCK, column));
                        }
                        if (hiddenColumns.get(column)) {
                            marks.add(new LineMark(Kind.HIDDEN_COLUMN, column));
                        }
                    }
                } else if (xml.getLocalName().equals("row")) {
                    collector.add(0, row, cells, marks);
                }
            }
        }
        return collector.filledDown(merges);
    }

    private String shown(String type, int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "inlineStr" -> text.of(value);
            case "str" -> text.of(unescape(value));
            case "e" -> value.strip();
            case "b" -> value.strip().equals("1") ? "1" : "0";
            case "d" -> day8601(value.strip());
            default -> styles.isDate(style) ? day(value) : text.of(CellText.number(value));
        };
    }

    private String day(String value) {
        try {
            LocalDateTime day = DateUtil.getLocalDateTime(Double.parseDouble(value.strip()), since1904);
            return day == null ? value : DAY.format(day);
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** A day as ISO 8601 writes it, with or without a time, as Vietnamese offices write it; anything else as it is. */
    static String day8601(String value) {
        try {
            return DAY.format(LocalDate.parse(value.substring(0, Math.min(10, value.length()))));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** Excel writes control characters as _x000D_. */
    private static String unescape(String text) {
        if (text.indexOf("_x") < 0) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** Column of a reference such as {@code AB12}, from 0. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && Character.isLetter(reference.charAt(i))) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
            i++;
        }
        return column - 1;
    }

    private static LineCollector.@Nullable Merge merge(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        var from = reference.substring(0, colon);
        return new LineCollector.Merge(row(from), column(from), row(reference.substring(colon + 1)));
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }
}
