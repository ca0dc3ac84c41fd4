package vn.vinhdanh.core.annex;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Reads the visible sheets of an Excel file as a stream: memory grows with the texts kept, never with the XML. */
final class XlsxTables {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final ZipFile zip;
    private final ReadingProgress progress;
    private final CellText text = new CellText();
    private final List<String> shared = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean since1904;

    private XlsxTables(ZipFile zip, ReadingProgress progress) {
        this.zip = zip;
        this.progress = progress;
    }

    static List<AnnexTable> read(AnnexUpload upload, ReadingProgress progress) {
        try (var zip = GuardedFile.open(upload)) {
            return new XlsxTables(zip, progress).read();
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new AnnexRefused("damaged");
        }
    }

    private List<AnnexTable> read() throws IOException, XMLStreamException {
        readShared();
        readStyles();
        var tables = new ArrayList<AnnexTable>();
        for (Sheet sheet : sheets(zip)) {
            if (sheet.visible) {
                tables.add(new AnnexTable(sheet.name, readSheet(sheet.part)));
            }
        }
        return tables;
    }

    /** A sheet of the workbook and the part of the file that holds it. */
    record Sheet(String name, String part, boolean visible) {}

    static List<Sheet> sheets(ZipFile zip) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        try (var in = GuardedFile.part(zip, "xl/_rels/workbook.xml.rels")) {
            if (in == null) {
                throw new AnnexRefused("damaged");
            }
            var xml = GuardedFile.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    var target = attribute(xml, "Target");
                    targets.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        var sheets = new ArrayList<Sheet>();
        try (var in = GuardedFile.part(zip, "xl/workbook.xml")) {
            if (in == null) {
                throw new AnnexRefused("damaged");
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
                    var part = targets.get(id);
                    var state = xml.getAttributeValue(null, "state");
                    if (part != null && part.contains("worksheets/")) {
                        sheets.add(new Sheet(
                                attribute(xml, "name"), part, state == null || state.equalsIgnoreCase("visible")));
                    }
                }
            }
        }
        return sheets;
    }

    private static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void readShared() throws IOException, XMLStreamException {
        try (var in = GuardedFile.part(zip, "xl/sharedStrings.xml")) {
            if (in == null) {
                return;
            }
            var xml = GuardedFile.xml(in);
            StringBuilder item = new StringBuilder();
            int phonetic = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "si" -> item.setLength(0);
                        case "rPh" -> phonetic++;
                        case "t" -> {
                            if (phonetic == 0) {
                                item.append(xml.getElementText());
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("si")) {
                        shared.add(text.of(unescape(item.toString())));
                    } else if (xml.getLocalName().equals("rPh")) {
                        phonetic--;
                    }
                }
            }
        }
    }

    private void readStyles() throws IOException, XMLStreamException {
        try (var in = GuardedFile.part(zip, "xl/workbook.xml")) {
            if (in != null) {
                var xml = GuardedFile.xml(in);
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("workbookPr")) {
                        var value = xml.getAttributeValue(null, "date1904");
                        since1904 = "1".equals(value) || "true".equals(value);
                    }
                }
            }
        }
        try (var in = GuardedFile.part(zip, "xl/styles.xml")) {
            if (in == null) {
                return;
            }
            var formats = new HashMap<Integer, String>();
            var xml = GuardedFile.xml(in);
            boolean cells = false;
            int style = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> formats.put(number(xml, "numFmtId"), attribute(xml, "formatCode"));
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells) {
                                int format = number(xml, "numFmtId");
                                if (DateUtil.isADateFormat(format, formats.get(format))) {
                                    dateStyles.add(style);
                                }
                                style++;
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                }
            }
        }
    }

    private static int number(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null || value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    private List<AnnexLine> readSheet(String part) throws IOException, XMLStreamException {
        try (InputStream in = GuardedFile.part(zip, part)) {
            if (in == null) {
                throw new AnnexRefused("damaged");
            }
            return readSheet(GuardedFile.xml(in));
        }
    }

    private List<AnnexLine> readSheet(XMLStreamReader xml) throws XMLStreamException {
        var collector = new LineCollector(progress);
        var cells = new ArrayList<String>();
        var merges = new ArrayList<int[]>();
        int row = 0;
        int column = -1;
        String type = "";
        int style = 0;
        String value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> {
                        row = xml.getAttributeValue(null, "r") == null ? row + 1 : number(xml, "r");
                        column = -1;
                        cells.clear();
                    }
                    case "c" -> {
                        var ref = xml.getAttributeValue(null, "r");
                        column = ref == null ? column + 1 : column(ref);
                        type = attribute(xml, "t");
                        style = number(xml, "s");
                        value = "";
                    }
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = inline(xml);
                    case "mergeCell" -> {
                        var merge = merge(attribute(xml, "ref"));
                        if (merge != null && merge[2] > merge[0] && merge[2] - merge[0] < 5_000) {
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
                    cells.set(column, shown(type, style, value));
                } else if (xml.getLocalName().equals("row")) {
                    collector.add(0, row, cells);
                }
            }
        }
        return merges.isEmpty() ? collector.lines() : filledDown(collector.lines(), merges);
    }

    private static String inline(XMLStreamReader xml) throws XMLStreamException {
        var out = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                out.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("is")) {
                break;
            }
        }
        return out.toString();
    }

    private String shown(String type, int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "str", "inlineStr" -> text.of(unescape(value));
            case "e" -> value.strip();
            case "b" -> value.strip().equals("1") ? "1" : "0";
            case "d" -> value.strip();
            default -> dateStyles.contains(style) ? day(value) : text.of(CellText.number(value));
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

    private static int @Nullable [] merge(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return null;
        }
        var from = reference.substring(0, colon);
        var to = reference.substring(colon + 1);
        return new int[] {row(from), column(from), row(to), column(to)};
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    /** A cell merged over several rows says the same for each of them. */
    private static List<AnnexLine> filledDown(List<AnnexLine> lines, List<int[]> merges) {
        Map<Integer, Integer> byNumber = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byNumber.put(lines.get(i).number(), i);
        }
        var out = new ArrayList<>(lines);
        for (int[] m : merges) {
            var top = byNumber.get(m[0]);
            if (top == null) {
                continue;
            }
            var value = out.get(top).cell(m[1]);
            for (int row = m[0] + 1; row <= m[2] && !value.isEmpty(); row++) {
                var at = byNumber.get(row);
                if (at != null && out.get(at).cell(m[1]).isEmpty()) {
                    var cells = new ArrayList<>(out.get(at).cells());
                    while (cells.size() <= m[1]) {
                        cells.add("");
                    }
                    cells.set(m[1], value);
                    out.set(at, new AnnexLine(0, row, List.copyOf(cells)));
                }
            }
        }
        return out;
    }
}
