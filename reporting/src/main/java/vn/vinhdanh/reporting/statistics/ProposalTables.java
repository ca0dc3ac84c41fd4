package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ProposalFacts.Group;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/** Answers breakdowns of dossiers, their days and registered titles, as far as the official may see them. */
@Component
class ProposalTables {

    /** Most columns of a table. */
    private static final int COLUMNS = 60;

    private final ProposalFacts facts;
    private final ProposalDays days;
    private final RegisteredTitles titles;
    private final ProposalWords words;
    private final Names names;
    private final Wording wording;

    ProposalTables(
            ProposalFacts facts,
            ProposalDays days,
            RegisteredTitles titles,
            ProposalWords words,
            Names names,
            Wording wording) {
        this.facts = facts;
        this.days = days;
        this.titles = titles;
        this.words = words;
        this.names = names;
        this.wording = wording;
    }

    /** @throws WrongAddress when it is limited to what nobody knows */
    ReadyTables.Found find(ProposalAsked asked, AsOf asOf, Locale locale) {
        asked.only().forEach(this::name);
        return switch (asked.count()) {
            case NOMINEES, DOSSIERS -> counted(asked, locale);
            case DAYS -> days.find(asked, locale);
            case TITLES -> titles.find(asked, asOf, locale);
        };
    }

    /** The sentences that limit it, and by which day it is counted. */
    List<String> filters(ProposalAsked asked, Locale locale) {
        var filters = new ArrayList<String>();
        names.sentences(Filter.NONE, locale).forEach(one -> filters.add(one.toString()));
        asked.only()
                .forEach((by, value) ->
                        filters.add(words.of(by, locale) + ": " + words.of(by, value, name(by, value), locale)));
        filters.add(wording.text(locale, "proposal.filter.today", wording.day(facts.today())));
        return List.copyOf(filters);
    }

    private String name(ProposalBy by, String value) {
        return facts.name(by, value)
                .orElseThrow(() -> new WrongAddress(by.parameter(), value, WrongAddress.Reason.UNKNOWN_CODE));
    }

    private ReadyTables.Found counted(ProposalAsked asked, Locale locale) {
        var columns = asked.columns();
        var late = asked.rows() == ProposalBy.LATE || columns == ProposalBy.LATE ? facts.ledgers(asked) : null;
        var rowLabels = new LinkedHashMap<String, String>();
        var columnLabels = new LinkedHashMap<String, String>();
        var cells = new HashMap<String, Map<String, Long>>();
        long total = 0;
        boolean demo = false;
        for (Group group : facts.groups(asked)) {
            var row = asked.rows() == ProposalBy.LATE ? late(late, group) : group.rowKey();
            var column = columns == ProposalBy.LATE ? late(late, group) : group.columnKey();
            rowLabels.computeIfAbsent(row, key -> words.of(asked.rows(), key, group.rowLabel(), locale));
            if (columns != null) {
                columnLabels.computeIfAbsent(column, key -> words.of(columns, key, group.columnLabel(), locale));
            }
            cells.computeIfAbsent(row, key -> new HashMap<>()).merge(column, group.counted(), Long::sum);
            total += group.counted();
            demo |= group.demo();
        }
        if (columnLabels.size() > COLUMNS) {
            throw new TooFine(COLUMNS);
        }
        var order = columns == null
                ? List.<Map.Entry<String, String>>of()
                : columnLabels.entrySet().stream()
                        .sorted(ProposalWords.order(columns))
                        .toList();
        var rows = new ArrayList<Row>();
        rowLabels.entrySet().stream()
                .sorted(ProposalWords.order(asked.rows()))
                .forEach(row -> rows.add(new Row(
                        line(row.getValue(), cells.getOrDefault(row.getKey(), Map.of()), order),
                        asked.behind(row.getKey()))));
        rows.add(new Row(line(wording.text(locale, "figures.total"), sums(cells), order), null));
        return new ReadyTables.Found(
                "",
                columns(asked, order, locale),
                rows,
                List.of(),
                notes(asked, locale),
                total,
                facts.control(asked),
                demo);
    }

    private static String late(@Nullable Map<Long, DossierLedger> ledgers, Group group) {
        var ledger = ledgers == null ? null : ledgers.get(group.dossierId());
        if (ledger == null) {
            throw new IllegalStateException("Dossier " + group.dossierId() + " has no ledger");
        }
        boolean board = ledger.stretches().stream()
                .anyMatch(one -> one.late() && one.place().ofBoard());
        boolean unit = ledger.stretches().stream()
                .anyMatch(one -> one.late() && !one.place().ofBoard());
        return board && unit ? "BOTH" : board ? "BOARD" : unit ? "UNIT" : "ON_TIME";
    }

    private static Map<String, Long> sums(Map<String, Map<String, Long>> cells) {
        var sums = new HashMap<String, Long>();
        cells.values().forEach(row -> row.forEach((column, count) -> sums.merge(column, count, Long::sum)));
        return sums;
    }

    private static List<Object> line(String label, Map<String, Long> cells, List<Map.Entry<String, String>> columns) {
        var line = new ArrayList<Object>();
        line.add(label);
        columns.forEach(column -> line.add(cells.getOrDefault(column.getKey(), 0L)));
        line.add(cells.values().stream().mapToLong(Long::longValue).sum());
        return List.copyOf(line);
    }

    private List<Column> columns(ProposalAsked asked, List<Map.Entry<String, String>> order, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.link(words.of(asked.rows(), locale), 44));
        order.forEach(column -> columns.add(Column.number(column.getValue(), 16)));
        columns.add(Column.number(wording.text(locale, "figures.total"), 14));
        return List.copyOf(columns);
    }

    private List<String> notes(ProposalAsked asked, Locale locale) {
        var notes = new ArrayList<>(List.of(
                wording.text(locale, "proposal.note.sent"), wording.text(locale, "proposal.note." + asked.count())));
        if (asked.rows() == ProposalBy.LATE || asked.columns() == ProposalBy.LATE) {
            notes.add(wording.text(locale, "proposal.note.late"));
        }
        return List.copyOf(notes);
    }
}
