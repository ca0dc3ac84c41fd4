package vn.vinhdanh.reporting.download;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.ReadyTable;

/** A plain table as JSON for programs, row by row: first columns and rows, then what the file says of itself. */
@Component
class TableJson {

    private final JsonMapper json;

    TableJson(JsonMapper json) {
        this.json = json;
    }

    /** A file on its way: columns first, then rows, then what it says of itself. */
    static final class Going implements AutoCloseable {

        private final JsonGenerator out;

        private Going(JsonGenerator out) {
            this.out = out;
        }

        /** A row of a list: a value for each column. */
        void row(List<?> values) {
            out.writeStartArray();
            values.forEach(this::value);
            out.writeEndArray();
        }

        private void value(Object value) {
            if (value instanceof Long number) {
                out.writeNumber(number);
            } else {
                out.writeString(value.toString());
            }
        }

        @Override
        public void close() {
            out.close();
        }
    }

    /** Begins a list with these headings; {@link #finish} ends it. */
    Going begin(List<String> headings, OutputStream out) {
        // the generator closes what it wrote to
        var going = new Going(json.createGenerator(StreamUtils.nonClosing(out)));
        going.out.writeStartObject();
        going.out.writeArrayPropertyStart("columns");
        headings.forEach(going.out::writeString);
        going.out.writeEndArray();
        going.out.writeArrayPropertyStart("rows");
        return going;
    }

    /** Ends a list with what the file says of itself. */
    void finish(Going going, Colophon colophon, Locale locale) {
        going.out.writeEndArray();
        about(going.out, colophon, locale);
        going.out.writeEndObject();
    }

    void json(ReadyTable table, Colophon colophon, Locale locale, OutputStream out) {
        try (var going =
                begin(table.columns().stream().map(ReadyTable.Column::label).toList(), out)) {
            table.rows().forEach(row -> going.row(row.cells()));
            finish(going, colophon, locale);
        }
    }

    /** A breakdown: the keys of the address beside the labels, so that a program need not read words. */
    void json(FigureTable table, Colophon colophon, Locale locale, OutputStream stream) {
        try (var out = json.createGenerator(StreamUtils.nonClosing(stream))) {
            out.writeStartObject();
            out.writeArrayPropertyStart("columns");
            for (FigureTable.Heading heading : table.columns()) {
                out.writeStartObject();
                out.writeStringProperty("key", heading.key());
                out.writeStringProperty("label", heading.label());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeArrayPropertyStart("rows");
            for (FigureTable.Row row : table.rows()) {
                out.writeStartObject();
                out.writeStringProperty("key", row.key());
                out.writeStringProperty("label", row.label());
                numbers(out, "cells", row.cells());
                out.writeNumberProperty("total", row.total());
                out.writeEndObject();
            }
            out.writeEndArray();
            numbers(out, "columnTotals", table.columnTotals());
            out.writeNumberProperty("total", table.measured());
            about(out, colophon, locale);
            out.writeEndObject();
        }
    }

    private static void numbers(JsonGenerator out, String name, List<Long> numbers) {
        out.writeArrayPropertyStart(name);
        numbers.forEach(out::writeNumber);
        out.writeEndArray();
    }

    private void about(JsonGenerator out, Colophon colophon, Locale locale) {
        out.writeStringProperty("title", colophon.title());
        out.writeBooleanProperty("demonstration", colophon.demo());
        texts(out, "filters", colophon.filters());
        out.writeArrayPropertyStart("about");
        for (Colophon.Entry entry : colophon.entries()) {
            out.writeStartObject();
            out.writeStringProperty("label", entry.label());
            out.writeStringProperty("text", entry.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        texts(out, "notes", colophon.notes());
        out.writeStringProperty("code", colophon.code());
        out.writeStringProperty("lang", locale.getLanguage());
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) {
        out.writeArrayPropertyStart(name);
        texts.forEach(out::writeString);
        out.writeEndArray();
    }
}
