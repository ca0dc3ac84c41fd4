package vn.vinhdanh.reporting.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.shared.Official;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownTitle;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Filter;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormWords;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.Names;
import vn.vinhdanh.reporting.statistics.ReadyTable;

/**
 * What every file says about itself, so that nobody need trust it: its filters, how many rows it has, the control total, when and
 * from which state of the data it was made, by whom, and how to ask the same question again.
 *
 * @param title of the file
 * @param filters one sentence each; one that says "all" when there are none
 * @param notes how to read the figures
 * @param entries row count, control total, time, version of the figures, unmatched units, official, address
 * @param demo whether demonstration data are included
 * @param code the checksum in print; empty until the figures are known
 */
record Colophon(
        String title, List<String> filters, List<String> notes, List<Entry> entries, boolean demo, String code) {

    /** Behind rows, control total, time and version. */
    private static final int CODE_AT = 4;

    /**
     * One line.
     *
     * @param label what
     * @param text as a person reads it
     * @param number as a number where it is one
     */
    record Entry(String label, String text, @Nullable Long number) {

        List<?> line() {
            return number == null ? List.of(label, text) : List.of(label, number);
        }
    }

    /** The lines of it, as they stand in every format. */
    List<List<?>> lines(Wording wording, Locale locale) {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of(title));
        if (demo) {
            lines.add(List.of(wording.text(locale, "demo")));
        }
        filters.forEach(filter -> lines.add(List.of(wording.text(locale, "file.filter"), filter)));
        entries.forEach(entry -> lines.add(entry.line()));
        notes.forEach(note -> lines.add(List.of(wording.text(locale, "file.note"), note)));
        return lines;
    }

    /** The same with the checksum of the file among its lines, after the version of the figures. */
    Colophon sealed(String code, Wording wording, Locale locale) {
        var all = new ArrayList<>(entries);
        all.add(Math.min(CODE_AT, all.size()), new Entry(wording.text(locale, "file.code"), code, null));
        return new Colophon(title, filters, notes, List.copyOf(all), demo, code);
    }

    /** Makes them. */
    @Component
    static class Maker {

        private final Names names;
        private final Wording wording;

        Maker(Names names, Wording wording) {
            this.names = names;
            this.wording = wording;
        }

        /** @param list address of the list of honours behind the filter that is handed to it */
        Colophon of(
                FigureTable table, Official official, String address, Function<Filter, String> list, Locale locale) {
            var filter = table.breakdown().filter();
            var entries = new ArrayList<Entry>();
            var unmatched = table.unmatched();
            if (unmatched != null) {
                entries.add(number("file.unmatched", unmatched, locale));
                if (unmatched > 0) {
                    entries.add(text("file.unmatched.which", list.apply(filter.unmatched()), locale));
                }
            }
            var unpriced = table.unpriced();
            if (unpriced != null) {
                entries.add(number("file.unpriced", unpriced, locale));
            }
            return make(
                    BreakdownTitle.of(table.breakdown(), wording, locale),
                    filter,
                    BreakdownTitle.notes(table.breakdown(), wording, locale),
                    table.rows().size(),
                    new Honours.Extent(table.total(), table.version(), table.countedAt()),
                    entries,
                    official,
                    address,
                    table.demo(),
                    locale);
        }

        Colophon of(
                Filter filter, Honours.Extent extent, boolean demo, Official official, String address, Locale locale) {
            return make(
                    BreakdownTitle.ofList(filter, wording, locale),
                    filter,
                    BreakdownTitle.listNotes(filter, wording, locale),
                    extent.total(),
                    extent,
                    List.of(),
                    official,
                    address,
                    demo,
                    locale);
        }

        Colophon of(ReadyTable table, Official official, String address, Locale locale) {
            var filters = table.filters().isEmpty() ? List.of(wording.text(locale, "filter.none")) : table.filters();
            var entries = entries(
                    table.rows().size(),
                    new Honours.Extent(table.total(), table.version(), table.countedAt()),
                    "file.total" + table.of().key(),
                    table.sums().stream()
                            .map(sum -> new Entry(sum.label(), sum.text(), null))
                            .toList(),
                    official,
                    address,
                    locale);
            return new Colophon(table.title(), filters, table.notes(), entries, table.demo(), "");
        }

        Colophon of(FormTable table, Official official, String address, Locale locale) {
            var words = new FormWords(table, wording, locale);
            var notes = new ArrayList<>(words.missing());
            notes.addAll(words.notes());
            var scope = names.sentences(Filter.NONE, locale).stream().map(Object::toString);
            var entries = entries(
                    table.lines().stream().filter(line -> !line.row().heading()).count(),
                    new Honours.Extent(table.total(), table.version(), table.countedAt()),
                    switch (table.form().of()) {
                        case HONOURS -> "file.total";
                        case CAMPAIGNS -> "file.total.campaigns";
                        case ENTERED -> "file.total.entered";
                    },
                    List.of(text("form.state", words.state() + ". " + words.standing(), locale)),
                    official,
                    address,
                    locale);
            return new Colophon(
                    words.title(),
                    Stream.concat(Stream.of(words.period()), scope).toList(),
                    List.copyOf(notes),
                    entries,
                    table.demo(),
                    "");
        }

        private Colophon make(
                String title,
                Filter filter,
                List<String> notes,
                long rows,
                Honours.Extent extent,
                List<Entry> further,
                Official official,
                String address,
                boolean demo,
                Locale locale) {
            var filters = new ArrayList<String>();
            names.sentences(filter, locale).forEach(sentence -> filters.add(sentence.toString()));
            if (filters.isEmpty()) {
                filters.add(wording.text(locale, "filter.none"));
            }
            var entries = entries(rows, extent, "file.total", further, official, address, locale);
            return new Colophon(title, List.copyOf(filters), notes, entries, demo, "");
        }

        private List<Entry> entries(
                long rows,
                Honours.Extent extent,
                String total,
                List<Entry> further,
                Official official,
                String address,
                Locale locale) {
            var entries = new ArrayList<>(List.of(
                    number("file.rows", rows, locale),
                    number(total, extent.total(), locale),
                    text("file.made-at", wording.time(extent.countedAt()), locale),
                    text("file.version", extent.version().label(), locale)));
            entries.addAll(further);
            entries.add(text("file.made-by", official.fullName() + " (" + official.username() + ")", locale));
            entries.add(text("file.question", address, locale));
            return List.copyOf(entries);
        }

        private Entry number(String key, long number, Locale locale) {
            return new Entry(wording.text(locale, key), wording.count(locale, number), number);
        }

        private Entry text(String key, String text, Locale locale) {
            return new Entry(wording.text(locale, key), text, null);
        }
    }
}
