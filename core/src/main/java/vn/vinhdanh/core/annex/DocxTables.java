package vn.vinhdanh.core.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a Word file as a stream: paragraphs and the rows of its tables in their order, as one table. */
final class DocxTables {

    private final LineCollector collector;
    private final CellText text = new CellText();
    private int tables;
    private int paragraphs;

    private DocxTables(ReadingProgress progress) {
        this.collector = new LineCollector(progress);
    }

    static List<AnnexTable> read(AnnexUpload upload, ReadingProgress progress) {
        try (var zip = GuardedFile.open(upload);
                var in = GuardedFile.part(zip, "word/document.xml")) {
            if (in == null) {
                throw new AnnexRefused("damaged");
            }
            var reading = new DocxTables(progress);
            reading.body(GuardedFile.xml(in));
            return List.of(new AnnexTable("", reading.collector.lines()));
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new AnnexRefused("damaged");
        }
    }

    private void body(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        var out = new StringBuilder();
                        content(xml, "p", out);
                        collector.add(0, ++paragraphs, List.of(text.of(out.toString())));
                    }
                    case "tbl" -> table(xml, ++tables);
                    default -> {}
                }
            }
        }
    }

    private void table(XMLStreamReader xml, int table) throws XMLStreamException {
        int row = 0;
        List<String> above = List.of();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tr")) {
                var cells = row(xml, above);
                collector.add(table, ++row, cells);
                above = cells;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tbl")) {
                return;
            }
        }
    }

    private List<String> row(XMLStreamReader xml, List<String> above) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int span = 1;
        boolean continues = false;
        var out = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "gridBefore" -> pad(cells, value(xml, 0));
                    case "tc" -> {
                        span = 1;
                        continues = false;
                        out.setLength(0);
                    }
                    case "gridSpan" -> span = value(xml, 1);
                    case "vMerge" -> continues = !"restart".equals(xml.getAttributeValue(xml.getNamespaceURI(), "val"));
                    case "p" -> {
                        if (!out.isEmpty()) {
                            out.append(' ');
                        }
                        content(xml, "p", out);
                    }
                    case "tbl" -> content(xml, "tbl", out.append(' '));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("tc")) {
                    int at = cells.size();
                    var own = text.of(out.toString());
                    cells.add(continues && own.isEmpty() && at < above.size() ? above.get(at) : own);
                    pad(cells, span - 1);
                } else if (xml.getLocalName().equals("tr")) {
                    return cells;
                }
            }
        }
        return cells;
    }

    private static void pad(List<String> cells, int count) {
        for (int i = 0; i < count && cells.size() < LineCollector.MAX_COLUMNS; i++) {
            cells.add("");
        }
    }

    private static int value(XMLStreamReader xml, int otherwise) {
        var value = xml.getAttributeValue(xml.getNamespaceURI(), "val");
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** Text up to the end of the element; deleted and moved-away text, and the second copy kept for old programs, are left out. */
    private static void content(XMLStreamReader xml, String element, StringBuilder out) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> out.append(xml.getElementText());
                    case "tab", "br", "cr" -> out.append(' ');
                    case "noBreakHyphen" -> out.append('-');
                    case "Fallback", "moveFrom", "del" -> skip(xml);
                    default -> {
                        if (xml.getLocalName().equals(element)) {
                            depth++;
                        }
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    depth--;
                }
                if (xml.getLocalName().equals("p")) {
                    out.append(' ');
                }
            }
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
