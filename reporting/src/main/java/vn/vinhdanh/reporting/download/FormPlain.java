package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.reporting.form.FormSubmission;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.FormWords;

/** A statutory form for programs: as CSV and as JSON, with the rows, columns and figures of the page. */
@Component
class FormPlain {

    private final Wording wording;
    private final JsonMapper json;
    private final String province;

    FormPlain(Wording wording, JsonMapper json, @Value("${vinhdanh.province}") String province) {
        this.wording = wording;
        this.json = json;
        this.province = province;
    }

    void csv(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        var heads = heads(table, words, wording, locale);
        var csv = new CsvWriter(out, heads.size());
        csv.line(heads);
        for (FormTable.Line line : table.lines()) {
            csv.line(line(line, words, locale));
        }
        csv.finish(colophon, wording, locale);
    }

    /** Heads of a table without heads above heads: each column with all that stands above it. */
    static List<String> heads(FormTable table, FormWords words, Wording wording, Locale locale) {
        return Stream.of(
                        Stream.of("form.criterion", "form.number", "form.unit").map(key -> wording.text(locale, key)),
                        table.columns().stream().map(words::column),
                        Stream.of(wording.text(locale, "form.before", String.valueOf(table.year() - 1))))
                .flatMap(part -> part)
                .toList();
    }

    /** A row: numbers as numbers, what is not known or crossed out in the words of the page. */
    static List<Object> line(FormTable.Line line, FormWords words, Locale locale) {
        var row = line.row();
        var unit = row.unit();
        var values = new ArrayList<Object>(
                List.of(row.label().in(locale), row.printed(), unit == null ? "" : unit.in(locale)));
        line.cells().forEach(cell -> values.add(value(cell, words)));
        var before = line.before();
        if (before != null) {
            values.add(value(before, words));
        }
        return values;
    }

    static Object value(FormTable.Cell cell, FormWords words) {
        return switch (cell.state()) {
            case NUMBER -> cell.count();
            case SHARE -> cell.share();
            case UNKNOWN, CROSSED -> words.text(cell);
        };
    }

    void json(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        var form = table.form();
        var submission = table.submission();
        out.write(json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new JsonForm(
                        form.id(),
                        form.code(),
                        form.title().in(locale),
                        table.year(),
                        form.first(table.year()).toString(),
                        form.last(table.year()).toString(),
                        form.basis().in(locale),
                        table.scope().code(),
                        words.reporter(province),
                        form.receiver().in(locale),
                        form.due().in(locale),
                        submission == null ? "DRAFT" : "SUBMITTED",
                        submission == null ? null : JsonSubmission.of(submission),
                        table.complete(),
                        table.demo(),
                        table.columns().stream()
                                .map(leaf -> new JsonColumn(leaf.key(), words.number(leaf), words.column(leaf)))
                                .toList(),
                        table.lines().stream()
                                .map(line -> row(line, table, locale))
                                .toList(),
                        words.missing(),
                        words.notes(),
                        colophon.filters(),
                        colophon.entries().stream()
                                .map(entry -> new JsonAbout(entry.label(), entry.text()))
                                .toList())));
    }

    private static JsonRow row(FormTable.Line line, FormTable table, Locale locale) {
        var row = line.row();
        var unit = row.unit();
        var before = line.before();
        var cells = new ArrayList<JsonCell>();
        for (int i = 0; i < line.cells().size(); i++) {
            cells.add(JsonCell.of(table.columns().get(i).key(), line.cells().get(i)));
        }
        return new JsonRow(
                row.code(),
                row.label().in(locale),
                unit == null ? "" : unit.in(locale),
                row.depth(),
                cells,
                before == null ? null : JsonCell.of(table.columns().getFirst().key(), before));
    }

    /** The whole file. */
    record JsonForm(
            String form,
            String code,
            String title,
            int year,
            String from,
            String to,
            String basis,
            String unit,
            String reporter,
            String receiver,
            String due,
            String state,
            @Nullable JsonSubmission submission,
            boolean complete,
            boolean demonstration,
            List<JsonColumn> columns,
            List<JsonRow> rows,
            List<String> missing,
            List<String> notes,
            List<String> filters,
            List<JsonAbout> about) {}

    /** As which it was submitted. */
    record JsonSubmission(int number, Instant at, String by, String note) {

        static JsonSubmission of(FormSubmission one) {
            return new JsonSubmission(one.number(), one.submittedAt(), one.submittedByName(), one.note());
        }
    }

    /** A column: its key, its number as printed, and what stands above it. */
    record JsonColumn(String key, String number, String head) {}

    /** A row; a heading has no cells. */
    record JsonRow(
            String code,
            String label,
            String unit,
            int depth,
            List<JsonCell> cells,
            @Nullable JsonCell yearBefore) {}

    /**
     * A cell.
     *
     * @param value the figure, of a share percent; null where it is not known or crossed out
     * @param atLeast what is known of a figure that is not
     */
    record JsonCell(
            String column,
            String state,
            @Nullable Number value,
            @Nullable Long atLeast) {

        static JsonCell of(String column, FormTable.Cell cell) {
            return new JsonCell(
                    column,
                    cell.state().name(),
                    switch (cell.state()) {
                        case NUMBER -> cell.count();
                        case SHARE -> cell.share();
                        case UNKNOWN, CROSSED -> null;
                    },
                    cell.state() == State.UNKNOWN ? cell.count() : null);
        }
    }

    /** What the file says of itself. */
    record JsonAbout(String label, String text) {}
}
