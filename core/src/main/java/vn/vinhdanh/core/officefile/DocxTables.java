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
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.LineMark.Kind;

/**
 * Reads a Word file as a stream: paragraphs and the rows of its tables in their order, as one table. A table inside a cell that only
 * lays out the page, or inside a text box, is read like any other; inside a row of a list it belongs to the text of its cell.
 */
final class DocxTables {

    private final LineCollector collector;
    private final List<FileLine> deleted = new ArrayList<>();
    private final CellText text = new CellText();
    private final DocxText words;
    private int tables;
    private int paragraphs;
    /** Where lines go: to the list, or to the outer row while it is not known whether that only lays out the page. */
    private List<FileLine> waiting = List.of();

    private boolean isInside;

    private DocxTables(DocxStyles styles, ReadingProgress progress) {
        this.collector = new LineCollector(progress);
        this.words = new DocxText(styles, xml -> table(xml));
    }

    static List<FileTable> read(OfficeFile upload, ReadingProgress progress) {
        try (var zip = GuardedFile.open(upload)) {
            var parts = OfficePackage.of(zip);
            if (parts == null) {
                throw new FileRefused("damaged");
            }
            return read(zip, parts, progress);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw new FileRefused("damaged");
        }
    }

    private static List<FileTable> read(ZipFile zip, OfficePackage parts, ReadingProgress progress)
            throws IOException, XMLStreamException {
        try (var in = GuardedFile.part(zip, parts.main())) {
            if (in == null) {
                throw new FileRefused("damaged");
            }
            var styles = DocxStyles.read(zip, parts.part("styles", "word/styles.xml"));
            var reading = new DocxTables(styles, progress);
            reading.body(GuardedFile.xml(in));
            return List.of(new FileTable("", reading.collector.lines(), List.copyOf(reading.deleted)));
        }
    }

    private void body(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> {
                        var out = new TextRuns();
                        int number = ++paragraphs;
                        words.paragraph(xml, out);
                        var marks = new HashSet<LineMark>();
                        out.mark(0, marks);
                        add(0, number, List.of(text.of(out.text())), marks);
                    }
                    case "tbl" -> table(xml);
                    default -> {}
                }
            }
        }
    }

    private void add(int table, int number, List<String> cells, Set<LineMark> marks) {
        if (!isInside) {
            collector.add(table, number, cells, marks);
        } else if (cells.stream().anyMatch(c -> !c.isEmpty())) {
            if (waiting.size() >= FileTable.MAX_LINES) {
                throw new FileRefused("too-many-rows", FileTable.MAX_LINES);
            }
            waiting.add(new FileLine(table, number, List.copyOf(cells), Set.copyOf(marks)));
        }
    }

    private void table(XMLStreamReader xml) throws XMLStreamException {
        int table = ++tables;
        int row = 0;
        List<String> above = List.of();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tr")) {
                above = row(xml, table, ++row, above);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("tbl")) {
                return;
            }
        }
    }

    /** A cell while it is read: its text before a table inside it, that table, and its text after it. */
    private static final class Cell {
        private final TextRuns before = new TextRuns();
        private final List<FileLine> inner = new ArrayList<>();
        private final TextRuns after = new TextRuns();

        TextRuns open() {
            var runs = inner.isEmpty() ? before : after;
            if (!runs.isEmpty()) {
                runs.gap();
            }
            return runs;
        }
    }

    /** Reads a row and adds its lines; returns its texts for cells below that are merged with it. */
    private List<String> row(XMLStreamReader xml, int table, int number, List<String> above) throws XMLStreamException {
        var cells = new ArrayList<Cell>();
        var marks = new HashSet<LineMark>();
        var merged = new HashSet<Integer>();
        boolean isDeleted = false;
        int span = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "gridBefore" -> pad(cells, value(xml, 0));
                    case "hidden" -> {
                        if (XlsxStyles.isOn(xml)) {
                            marks.add(new LineMark(Kind.HIDDEN, LineMark.WHOLE_LINE));
                        }
                    }
                    // in the properties of the row: deleted as a whole while changes were tracked
                    case "del" -> isDeleted |= cells.isEmpty();
                    case "tc" -> {
                        span = 1;
                        cells.add(new Cell());
                    }
                    case "gridSpan" -> span = value(xml, 1);
                    case "vMerge" -> {
                        if (!DocxStyles.attribute(xml, "val").equals("restart")) {
                            merged.add(cells.size() - 1);
                        }
                    }
                    case "p" -> {
                        if (!cells.isEmpty()) {
                            if (isDeleted) {
                                DocxText.whole(xml, cells.getLast().open());
                            } else {
                                inside(cells.getLast().inner, cells.getLast().open(), xml);
                            }
                        }
                    }
                    case "tbl" -> {
                        if (!cells.isEmpty()) {
                            inside(cells.getLast().inner, null, xml);
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("tc")) {
                    pad(cells, span - 1);
                } else if (xml.getLocalName().equals("tr")) {
                    break;
                }
            }
        }
        return add(cells, table, number, above, merged, marks, isDeleted);
    }

    /** Reads a paragraph, or a table when there is no place for text, and keeps the lines of inner tables with the cell. */
    private void inside(List<FileLine> inner, @Nullable TextRuns out, XMLStreamReader xml) throws XMLStreamException {
        var outer = waiting;
        boolean was = isInside;
        waiting = inner;
        isInside = true;
        if (out == null) {
            table(xml);
        } else {
            words.paragraph(xml, out);
        }
        waiting = outer;
        isInside = was;
    }

    private List<String> add(
            List<Cell> cells,
            int table,
            int number,
            List<String> above,
            Set<Integer> merged,
            Set<LineMark> marks,
            boolean isDeleted) {
        boolean layout = cells.stream().anyMatch(c -> !c.inner.isEmpty())
                && cells.stream()
                                .filter(c -> !c.before.text().isBlank()
                                        || !c.after.text().isBlank())
                                .count()
                        < 2;
        if (layout && !isDeleted) {
            for (Cell cell : cells) {
                alone(cell.before, table, number, marks);
                for (FileLine line : cell.inner) {
                    add(line.table(), line.number(), line.cells(), line.marks());
                }
                alone(cell.after, table, number, marks);
            }
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (int c = 0; c < cells.size(); c++) {
            var cell = cells.get(c);
            for (FileLine line : cell.inner) {
                cell.before.add(" " + String.join(" ", line.cells()), false, false);
            }
            cell.before.gap();
            cell.before.append(cell.after);
            var own = text.of(cell.before.text());
            cell.before.mark(c, marks);
            texts.add(merged.contains(c) && own.isEmpty() && c < above.size() ? above.get(c) : own);
        }
        if (!isDeleted) {
            add(table, number, texts, marks);
        } else if (texts.stream().anyMatch(t -> !t.isEmpty()) && deleted.size() < FileTable.MAX_LINES) {
            deleted.add(new FileLine(
                    table, number, List.copyOf(texts), Set.of(new LineMark(Kind.DELETED, LineMark.WHOLE_LINE))));
        }
        return isDeleted ? above : texts;
    }

    private void alone(TextRuns runs, int table, int number, Set<LineMark> marks) {
        var all = new HashSet<>(marks);
        runs.mark(0, all);
        add(table, number, List.of(text.of(runs.text())), all);
    }

    private static void pad(List<Cell> cells, int count) {
        for (int i = 0; i < count && cells.size() < LineCollector.MAX_COLUMNS; i++) {
            cells.add(new Cell());
        }
    }

    private static int value(XMLStreamReader xml, int otherwise) {
        var value = DocxStyles.attribute(xml, "val");
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }
}
