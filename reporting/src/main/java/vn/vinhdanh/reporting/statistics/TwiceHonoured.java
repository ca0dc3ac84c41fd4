package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.Recipients;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/** Who was honoured twice or more in a year; people whose records were joined are one, namesakes are not. */
@Component
class TwiceHonoured {

    private static final int TOGETHER = 1_000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Wording wording;
    private final AwardNames awards;

    TwiceHonoured(JdbcClient jdbc, Schemas schemas, Wording wording, AwardNames awards) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.wording = wording;
        this.awards = awards;
    }

    private record Honour(
            long recipientId,
            String recipientKind,
            String recipientName,
            String recipientSort,
            String awardCode,
            String awardName,
            String unitName,
            LocalDate decidedOn,
            boolean demo) {}

    ReadyTables.Found find(ReadyAsked asked, AsOf asOf, Locale locale) {
        var counts = Recipients.atLeast(asOf.of(asked.filter()), 2);
        if (counts.size() > ReadyTable.MOST_ROWS) {
            throw new TooFine(ReadyTable.MOST_ROWS);
        }
        var honours = honours(asked.filter(), List.copyOf(counts.keySet()));
        var rows = honours.values().stream()
                .sorted(Comparator.comparingInt((List<Honour> of) -> -of.size())
                        .thenComparing(of -> of.getLast().recipientSort)
                        .thenComparing(of -> of.getLast().recipientId))
                .map(of -> row(of, locale))
                .toList();
        return new ReadyTables.Found(
                "",
                columns(locale),
                rows,
                List.of(new ReadyTable.Sum(
                        wording.text(locale, "ready.sum.recipients"), wording.count(locale, rows.size()))),
                List.of(
                        wording.text(locale, "note.counted"),
                        wording.text(locale, "note.year." + asked.basis()),
                        wording.text(locale, "ready.note.twice")),
                counts.values().stream().mapToLong(Integer::longValue).sum(),
                honours.values().stream().mapToLong(List::size).sum(),
                honours.values().stream().flatMap(List::stream).anyMatch(Honour::demo));
    }

    /** The honours of recipients, the newest decision last. */
    private Map<Long, List<Honour>> honours(Filter filter, List<Long> recipients) {
        var honours = new HashMap<Long, List<Honour>>();
        var condition = filter.condition();
        for (int from = 0; from < recipients.size(); from += TOGETHER) {
            jdbc.sql(schemas.in(
                            "select recipient_id, recipient_kind, recipient_name, recipient_sort, award_code, award_name,"
                                    + " unit_name, decided_on, demo from " + condition.table() + " " + condition.sql()
                                    + " and recipient_id in (:recipients) order by decided_on, honour_id"))
                    .params(condition.values())
                    .param("recipients", recipients.subList(from, Math.min(recipients.size(), from + TOGETHER)))
                    .query(Rows.each(
                            Honour.class,
                            one -> honours.computeIfAbsent(one.recipientId, r -> new ArrayList<>())
                                    .add(one)));
        }
        return honours;
    }

    private Row row(List<Honour> honours, Locale locale) {
        var newest = honours.getLast();
        var given = new LinkedHashMap<String, Integer>();
        honours.forEach(one -> given.merge(awards.of(one.awardCode, one.awardName, locale), 1, Integer::sum));
        return new Row(
                List.of(
                        Ids.code(newest.recipientId),
                        newest.recipientName,
                        wording.textOr(locale, "one.recipient." + newest.recipientKind, newest.recipientKind),
                        newest.unitName,
                        (long) honours.size(),
                        given.entrySet().stream()
                                .map(one ->
                                        one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + ")")
                                .collect(Collectors.joining("; "))),
                ReadyAsked.sheetOf(newest.recipientId));
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                Column.text(wording.text(locale, "column.code"), 16),
                Column.link(wording.text(locale, "column.name"), 32),
                Column.text(wording.text(locale, "column.recipient"), 14),
                Column.text(wording.text(locale, "column.unit"), 38),
                Column.number(wording.text(locale, "ready.column.honours"), 10),
                Column.text(wording.text(locale, "ready.column.awards"), 60));
    }
}
