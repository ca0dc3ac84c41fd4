package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexColumn;
import vn.vinhdanh.core.annex.AnnexDocument.MappingSource;
import vn.vinhdanh.core.annex.AnnexReading;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;

/** Which column of the list says what: told by its header, remembered, or chosen by the official. */
final class ColumnsSection extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_COLUMNS = 24;

    private final AnnexDesk desk;
    private final transient AnnexReading reading;
    private final SerializableRunnable changed;

    /** @param changed runs after the list was read in another way */
    ColumnsSection(AnnexDesk desk, AnnexReading reading, SerializableRunnable changed) {
        this.desk = desk;
        this.reading = reading;
        this.changed = changed;
        show();
    }

    private void show() {
        removeAll();
        var document = desk.document();
        var mapping = document.mapping();
        var body = new Div();
        body.addClassName("vd-annex-columns");
        if (document.tables().size() > 1) {
            var sheet = new Select<Integer>();
            sheet.setLabel(Words.say("annex.sheet"));
            sheet.setItems(IntStream.range(0, document.tables().size()).boxed().toList());
            sheet.setItemLabelGenerator(i -> sheetName(document.tables().get(i)));
            sheet.setValue(document.chosen());
            sheet.addValueChangeListener(
                    change -> arranged(() -> desk.document(reading.sheet(desk.document(), change.getValue()))));
            body.add(sheet);
        }
        var lines = document.table().lines();
        int header = mapping == null ? likelyHeader(lines) : mapping.headerLine();
        var head = new Select<Integer>();
        head.setLabel(Words.say("annex.header-line"));
        var choices = new ArrayList<Integer>();
        choices.add(-1);
        IntStream.range(0, Math.min(lines.size(), 40)).forEach(choices::add);
        head.setItems(choices);
        head.setItemLabelGenerator(i -> i < 0 ? Words.say("annex.no-header") : AnnexWords.shown(lines.get(i)));
        head.setValue(header);
        head.addClassName("vd-wide");
        body.add(head);

        int width = Math.min(
                MOST_COLUMNS,
                lines.stream().mapToInt(l -> l.cells().size()).max().orElse(0));
        var chosen = new ArrayList<Select<AnnexColumn>>();
        var list = new Div();
        list.addClassName("vd-annex-column-list");
        for (int c = 0; c < width; c++) {
            var select = new Select<AnnexColumn>();
            select.setItems(AnnexColumn.values());
            select.setItemLabelGenerator(AnnexWords::word);
            select.setValue(
                    mapping == null || c >= mapping.columns().size()
                            ? AnnexColumn.IGNORED
                            : mapping.columns().get(c));
            chosen.add(select);
            var at = c;
            var sample = lines.stream()
                    .skip(header + 1L)
                    .map(l -> l.cell(at))
                    .filter(t -> !t.isEmpty())
                    .distinct()
                    .limit(3)
                    .toList();
            if (sample.isEmpty() && select.getValue() == AnnexColumn.IGNORED) {
                continue;
            }
            var name = header < 0 || lines.get(header).cell(c).isEmpty()
                    ? ""
                    : " – " + lines.get(header).cell(c);
            select.setLabel(Words.say("annex.column", FileLine.letter(c)) + name);
            select.setHelperText(String.join(
                    " · ", sample.stream().map(ColumnsSection::shortened).toList()));
            list.add(select);
        }
        body.add(list);
        var take = new Button(
                Words.say("annex.columns.take"),
                click -> arranged(() -> desk.document(reading.arrange(
                        desk.document(),
                        head.getValue(),
                        chosen.stream().map(HasValue::getValue).toList()))));
        body.add(take);

        var summary = mapping == null
                ? Words.say("annex.columns.choose")
                : Words.say(
                        "annex.columns." + document.source().name(),
                        Words.number(document.rows().size()),
                        AnnexWords.place(
                                mapping.headerLine() < 0
                                        ? 0
                                        : lines.get(mapping.headerLine()).table(),
                                mapping.headerLine() < 0
                                        ? 0
                                        : lines.get(mapping.headerLine()).number()));
        add(new H2(Words.say("annex.section.columns")));
        if (mapping == null) {
            var ask = new Paragraph(summary);
            add(ask, body);
        } else {
            add(new Paragraph(summary));
            var details = new Details(Words.say("annex.columns.change"), body);
            details.setOpened(
                    document.source() == MappingSource.CHOSEN && document.rows().isEmpty());
            add(details);
        }
    }

    private static String sheetName(FileTable table) {
        return Words.say(
                "annex.sheet.name", table.sheet(), Words.number(table.lines().size()));
    }

    private static int likelyHeader(List<FileLine> lines) {
        for (int i = 0; i < Math.min(lines.size(), 40); i++) {
            if (lines.get(i).cells().stream().filter(c -> !c.isEmpty()).count() >= 3) {
                return i;
            }
        }
        return -1;
    }

    private void arranged(SerializableRunnable step) {
        if (Notices.attempt(step)) {
            show();
            changed.run();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 34 ? text : text.substring(0, 33) + "…";
    }
}
