package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.vinhdanh.core.officefile.LineMark.Kind;

/** Reads the visible sheets of an OpenDocument spreadsheet (ISO/IEC 26300) as a stream. */
final class OdsTables {

    private final ReadingProgress progress;
    private final OdsStyles styles;
    private final CellText text = new CellText();
    private final List<FileTable> tables = new ArrayList<>();

    private OdsTables(ZipFile zip, ReadingProgress progress) throws IOException, XMLStreamException {
        this.progress = progress;
        this.styles = OdsStyles.common(zip);
    }

    static List<FileTable> read(OfficeFile upload, ReadingProgress progress) {
        try (var zip = GuardedFile.open(upload);
                var in = GuardedFile.part(zip, "content.xml")) {
            if (in == null) {
                throw new FileRefused("damaged");
            }
            var reading = new OdsTables(zip, progress);
            reading.read(GuardedFile.xml(in));
            return reading.tables;
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new FileRefused("damaged");
        }
    }

    static String attribute(XMLStreamReader xml, String local) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static int repeated(XMLStreamReader xml, String local) {
        var value = attribute(xml, local);
        return value.isEmpty() ? 1 : Math.max(1, Integer.parseInt(value));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "tracked-changes" -> DocxText.skip(xml);
                    case "table" -> {
                        if (styles.isHidden(attribute(xml, "style-name"))) {
                            DocxText.skip(xml);
                        } else {
                            tables.add(new FileTable(text.of(attribute(xml, "name")), lines(xml)));
                        }
                    }
                    default -> styles.begin(xml);
                }
            }
        }
    }

    private List<FileLine> lines(XMLStreamReader xml) throws XMLStreamException {
        var collector = new LineCollector(progress);
        var merges = new ArrayList<LineCollector.Merge>();
        var hiddenColumns = new HashSet<Integer>();
        int columns = 0;
        int number = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table-source", "dde-source" -> throw new FileRefused("external");
                    case "shapes", "forms" -> DocxText.skip(xml);
                    case "table-column" -> {
                        int many = repeated(xml, "number-columns-repeated");
                        boolean hidden = isHidden(xml);
                        for (int i = 0; i < many && columns + i < LineCollector.MAX_COLUMNS; i++) {
                            if (hidden) {
                                hiddenColumns.add(columns + i);
                            }
                        }
                        columns = (int) Math.min((long) columns + many, Integer.MAX_VALUE);
                    }
                    case "table-row" -> number = row(xml, number, hiddenColumns, merges, collector);
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                break;
            }
        }
        return collector.filledDown(merges);
    }

    private static boolean isHidden(XMLStreamReader xml) {
        var visibility = attribute(xml, "visibility");
        return visibility.equals("collapse") || visibility.equals("filter");
    }

    /** Reads a row; returns the number of the next one. */
    private int row(
            XMLStreamReader xml,
            int number,
            Set<Integer> hiddenColumns,
            List<LineCollector.Merge> merges,
            LineCollector collector)
            throws XMLStreamException {
        int many = repeated(xml, "number-rows-repeated");
        var cells = new ArrayList<String>();
        var marks = new HashSet<LineMark>();
        if (isHidden(xml)) {
            marks.add(new LineMark(Kind.HIDDEN, LineMark.WHOLE_LINE));
        }
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("table-cell")
                            || xml.getLocalName().equals("covered-table-cell"))) {
                int same = repeated(xml, "number-columns-repeated");
                int down = repeated(xml, "number-rows-spanned");
                if (down > 1) {
                    var merge = new LineCollector.Merge(number, cells.size(), number + down - 1);
                    if (merge.isDown()) {
                        merges.add(merge);
                    }
                }
                var runs = cell(xml);
                var shown = text.of(runs.text());
                for (int i = 0; i < same && cells.size() < LineCollector.MAX_COLUMNS; i++) {
                    if (!shown.isEmpty()) {
                        runs.mark(cells.size(), marks);
                        if (hiddenColumns.contains(cells.size())) {
                            marks.add(new LineMark(Kind.HIDDEN_COLUMN, cells.size()));
                        }
                    }
                    cells.add(shown);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table-row")) {
                break;
            }
        }
        // a row repeated to the end of the sheet is empty; one with texts counts as often as it stands there
        boolean empty = cells.stream().allMatch(String::isEmpty);
        for (int i = 0; i < many && !empty; i++) {
            collector.add(0, number + i, cells, marks);
        }
        return (int) Math.min((long) number + many, Integer.MAX_VALUE);
    }

    /** What a cell shows, up to the end of its element. */
    private TextRuns cell(XMLStreamReader xml) throws XMLStreamException {
        var element = xml.getLocalName();
        var type = attribute(xml, "value-type");
        boolean failed = type.equals("error");
        var value = attribute(xml, type.equals("date") ? "date-value" : "value");
        boolean struck = styles.isStruck(attribute(xml, "style-name"));
        var runs = new TextRuns();
        var open = new ArrayList<String>();
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "annotation", "frame", "custom-shape", "ruby-text" -> DocxText.skip(xml);
                    case "p", "h" -> {
                        if (!runs.isEmpty()) {
                            runs.gap();
                        }
                        inText = true;
                    }
                    case "span" -> open.add(attribute(xml, "style-name"));
                    case "s", "tab", "line-break" -> runs.gap();
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS && inText) {
                runs.add(
                        xml.getText(),
                        struck || open.stream().anyMatch(styles::isStruck),
                        open.stream().anyMatch(styles::isRaised));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                switch (xml.getLocalName()) {
                    case "p", "h" -> inText = false;
                    case "span" -> open.removeLast();
                    default -> {}
                }
            }
        }
        return shown(type, value, failed || isFailure(runs.text()), struck, runs);
    }

    private static boolean isFailure(String shown) {
        return shown.startsWith("Err:");
    }

    /** Days and numbers are taken from their value, for a cell may show them in any form; the rest is what is shown. */
    private static TextRuns shown(String type, String value, boolean failed, boolean struck, TextRuns runs) {
        var own = failed
                ? (CellText.isError(runs.text()) ? runs.text() : "#VALUE!")
                : value.isEmpty()
                        ? ""
                        : switch (type) {
                            case "date" -> XlsxTables.day8601(value);
                            case "float" -> CellText.number(value);
                            default -> "";
                        };
        if (own.isEmpty()) {
            return runs;
        }
        var out = new TextRuns();
        out.add(own, struck, false);
        return out;
    }
}
