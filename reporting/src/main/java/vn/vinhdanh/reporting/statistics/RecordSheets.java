package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.Recipients;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;
import vn.vinhdanh.reporting.statistics.ReadyTable.Sum;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * The record sheet (phiếu khen thưởng) of a recipient or a unit: all honours that stand before the public, and those that did and were
 * taken from it, year by year. Only what the official may see; whoever has nothing of that is answered as one who does not exist.
 */
@Component
class RecordSheets {

    private static final String COLUMNS =
            "honour_id, recipient_kind, recipient_name, award_code, award_name, award_level,"
                    + " commendation_kind kind, year_from, year_to, decision_number, decided_on, authority, unit_name, demo, ";
    private static final String STANDING =
            "select " + COLUMNS + "'ACTIVE' status, '' annulled_by, bonus from {report}.honour_today where ";
    private static final String WITHDRAWN = " union all select " + COLUMNS
            + "status, coalesce(annulled_by, '') annulled_by, null bonus from {report}.honour_withdrawn where ";
    private static final String OF_UNIT =
            "unit_code in (select u.code from {report}.unit_today u where u.today_code = :about)";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Names names;
    private final AwardNames awards;
    private final Wording wording;

    RecordSheets(JdbcClient jdbc, Schemas schemas, Names names, AwardNames awards, Wording wording) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.names = names;
        this.awards = awards;
        this.wording = wording;
    }

    private record Honour(
            long honourId,
            String recipientKind,
            String recipientName,
            String awardCode,
            String awardName,
            String awardLevel,
            String kind,
            int yearFrom,
            int yearTo,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            String unitName,
            boolean demo,
            String status,
            String annulledBy,
            @Nullable Long bonus) {

        boolean stands() {
            return status.equals("ACTIVE");
        }

        String period() {
            return yearFrom == yearTo ? String.valueOf(yearTo) : yearFrom + "-" + yearTo;
        }
    }

    ReadyTables.Found find(ReadyAsked asked, AsOf asOf, Locale locale) {
        boolean ofUnit = asked.kind() == ReadyAsked.Kind.UNIT;
        var honours = ofUnit ? ofUnit(asked.about(), asOf) : ofRecipient(asked);
        long standing = honours.stream().filter(Honour::stands).count();
        return new ReadyTables.Found(
                ofUnit ? names.of(Dimension.CURRENT_UNIT, asked.about(), locale) : name(honours.getFirst(), locale),
                columns(ofUnit, locale),
                honours.stream().map(one -> row(one, ofUnit, locale)).toList(),
                sums(honours, locale),
                List.of(
                        wording.text(locale, "ready.note.sheet"),
                        wording.text(locale, ofUnit ? "ready.note.sheet.UNIT" : "ready.note.sheet.RECIPIENT"),
                        wording.text(locale, "note.measure.MONEY")),
                standing,
                ofUnit
                        ? asOf.of(Filter.NONE.with(Dimension.CURRENT_UNIT, asked.about()))
                                .count()
                        : Recipients.of(asOf.seen(), asked.recipient().orElseThrow()),
                honours.stream().anyMatch(Honour::demo));
    }

    private List<Honour> ofRecipient(ReadyAsked asked) {
        var honours = read("recipient_id = :about", asked.recipient().orElseThrow());
        if (honours.isEmpty()) {
            throw new WrongAddress(ReadyAsked.RECIPIENT, asked.about(), Reason.UNKNOWN_CODE);
        }
        return honours;
    }

    /** A unit of former times is on the sheet of what it is today. */
    private List<Honour> ofUnit(String code, AsOf asOf) {
        var reach = asOf.reach();
        boolean ofToday = asOf.facts()
                .unit(code)
                .filter(unit -> unit.todayCode().equals(code) && (reach == null || reach.contains(code)))
                .isPresent();
        if (!ofToday) {
            throw new WrongAddress(Dimension.UNIT.parameter(), code, Reason.UNKNOWN_CODE);
        }
        return read(OF_UNIT, code);
    }

    private List<Honour> read(String which, Object about) {
        var reach = Reach.current();
        var honours = new ArrayList<>(jdbc.sql(schemas.in(STANDING + which + reach.condition() + WITHDRAWN + which
                        + reach.condition() + " limit " + (ReadyTable.MOST_ROWS + 1)))
                .params(reach.values())
                .param("about", about)
                .query(Rows.of(Honour.class))
                .list());
        if (honours.size() > ReadyTable.MOST_ROWS) {
            throw new TooFine(ReadyTable.MOST_ROWS);
        }
        honours.sort(Comparator.comparingInt((Honour one) -> -one.yearTo)
                .thenComparing(Honour::decidedOn, Comparator.reverseOrder())
                .thenComparing(Honour::honourId));
        return honours;
    }

    private String name(Honour newest, Locale locale) {
        return newest.recipientName + " ("
                + wording.textOr(locale, "one.recipient." + newest.recipientKind, newest.recipientKind) + ")";
    }

    private Row row(Honour one, boolean ofUnit, Locale locale) {
        var cells = new ArrayList<Object>();
        cells.add(Ids.code(one.honourId));
        cells.add(one.period());
        if (ofUnit) {
            cells.add(one.recipientName);
            cells.add(wording.textOr(locale, "one.recipient." + one.recipientKind, one.recipientKind));
        }
        cells.add(awards.of(one.awardCode, one.awardName, locale));
        cells.add(names.of(Dimension.KIND, one.kind, locale));
        cells.add(names.of(Dimension.LEVEL, one.awardLevel, locale));
        cells.add(one.decisionNumber);
        cells.add(wording.day(one.decidedOn));
        cells.add(one.authority);
        if (!ofUnit) {
            cells.add(one.unitName);
        }
        cells.add(standing(one, locale));
        var bonus = one.bonus;
        cells.add(bonus == null ? "" : bonus);
        return new Row(List.copyOf(cells), null);
    }

    private String standing(Honour one, Locale locale) {
        return one.annulledBy.isEmpty() || one.stands()
                ? wording.text(locale, "ready.status." + one.status)
                : wording.text(locale, "ready.status.ANNULLED.by", one.annulledBy);
    }

    private List<Column> columns(boolean ofUnit, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(wording.text(locale, "column.code"), 16));
        columns.add(Column.text(wording.text(locale, "column.period"), 12));
        if (ofUnit) {
            columns.add(Column.text(wording.text(locale, "column.name"), 30));
            columns.add(Column.text(wording.text(locale, "column.recipient"), 14));
        }
        columns.add(Column.text(wording.text(locale, "column.award"), 40));
        columns.add(Column.text(wording.text(locale, "column.kind"), 18));
        columns.add(Column.text(wording.text(locale, "column.level"), 16));
        columns.add(Column.text(wording.text(locale, "column.decision"), 18));
        columns.add(Column.text(wording.text(locale, "column.decided-on"), 13));
        columns.add(Column.text(wording.text(locale, "column.authority"), 32));
        if (!ofUnit) {
            columns.add(Column.text(wording.text(locale, "column.unit"), 34));
        }
        columns.add(Column.text(wording.text(locale, "ready.column.status"), 24));
        columns.add(Column.number(wording.text(locale, "measure.MONEY"), 18));
        return columns;
    }

    /** What each year comes to, the newest first, then all years. */
    private List<Sum> sums(List<Honour> honours, Locale locale) {
        var years = new LinkedHashMap<Integer, List<Honour>>();
        honours.forEach(
                one -> years.computeIfAbsent(one.yearTo, y -> new ArrayList<>()).add(one));
        var sums = new ArrayList<Sum>();
        for (Map.Entry<Integer, List<Honour>> year : years.entrySet()) {
            sums.add(sum(
                    wording.text(locale, "ready.sum.year", String.valueOf(year.getKey())), year.getValue(), locale));
        }
        sums.add(sum(wording.text(locale, "ready.sum.all"), honours, locale));
        return sums;
    }

    private Sum sum(String label, List<Honour> honours, Locale locale) {
        long standing = honours.stream().filter(Honour::stands).count();
        long money = 0;
        long unknown = 0;
        for (Honour one : honours) {
            var bonus = one.bonus;
            money = Math.addExact(money, bonus == null ? 0 : bonus);
            unknown += one.stands() && bonus == null ? 1 : 0;
        }
        return new Sum(
                label,
                wording.text(
                        locale,
                        unknown == 0 ? "ready.sum.text" : "ready.sum.text.unknown",
                        wording.count(locale, standing),
                        wording.count(locale, honours.size() - standing),
                        wording.count(locale, money),
                        wording.count(locale, unknown)));
    }
}
