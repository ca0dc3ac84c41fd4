package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.Recipients;
import vn.vinhdanh.reporting.fact.Selection;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ProposalFacts.Title;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/**
 * Registered against achieved: what came of the titles that the leaders of units stand by. Achieved is what a public honour in force gives for the
 * year of the round; whom the register of recipients does not hold, nobody can tell of.
 */
@Component
class RegisteredTitles {

    private final ProposalFacts facts;
    private final ProposalWords words;
    private final Wording wording;

    RegisteredTitles(ProposalFacts facts, ProposalWords words, Wording wording) {
        this.facts = facts;
        this.words = words;
        this.wording = wording;
    }

    /** What came of one. */
    private enum Outcome {
        ACHIEVED,
        PROPOSED,
        NOT_ELIGIBLE,
        NOT_PROPOSED,
        UNKNOWN
    }

    private record Award(String code, int year) {}

    private record Aim(Award award, long recipient) {}

    ReadyTables.Found find(ProposalAsked asked, AsOf asOf, Locale locale) {
        var titles = facts.titles(asked);
        var put = new HashMap<Aim, Boolean>();
        facts.putForward()
                .forEach(one ->
                        put.put(new Aim(new Award(one.awardCode(), one.yearTo()), one.recipientId()), one.refused()));
        var achieved = new HashMap<Award, Set<Long>>();
        var labels = new LinkedHashMap<String, String>();
        var counts = new HashMap<String, long[]>();
        var all = new long[Outcome.values().length];
        for (Title title : titles) {
            var award = new Award(title.awardCode(), title.roundYear());
            int outcome = outcome(title, achieved.computeIfAbsent(award, one -> honoured(one, asOf)), put, award)
                    .ordinal();
            labels.computeIfAbsent(title.rowKey(), key -> words.of(asked.rows(), key, title.rowLabel(), locale));
            counts.computeIfAbsent(title.rowKey(), key -> new long[Outcome.values().length])[outcome]++;
            all[outcome]++;
        }
        var rows = new ArrayList<Row>();
        labels.entrySet().stream()
                .sorted(ProposalWords.order(asked.rows()))
                .forEach(row -> rows.add(new Row(
                        line(row.getValue(), counts.getOrDefault(row.getKey(), all), locale),
                        asked.behind(row.getKey()))));
        rows.add(new Row(line(wording.text(locale, "figures.total"), all, locale), null));
        return new ReadyTables.Found(
                "",
                columns(asked, locale),
                rows,
                List.of(),
                List.of(
                        wording.text(locale, "proposal.note.TITLES"),
                        wording.text(locale, "proposal.note.TITLES.achieved")),
                titles.size(),
                facts.control(asked),
                titles.stream().anyMatch(Title::demo));
    }

    private static Outcome outcome(Title title, Set<Long> honoured, Map<Aim, Boolean> put, Award award) {
        var recipient = title.recipientId();
        if (recipient == null) {
            return Outcome.UNKNOWN;
        }
        if (honoured.contains(recipient)) {
            return Outcome.ACHIEVED;
        }
        var refused = put.get(new Aim(award, recipient));
        return refused == null ? Outcome.NOT_PROPOSED : refused ? Outcome.NOT_ELIGIBLE : Outcome.PROPOSED;
    }

    /** Who has an award for a year, wherever their unit is. */
    private static Set<Long> honoured(Award award, AsOf asOf) {
        var given = Selection.all(asOf.facts())
                .where(FactColumn.AWARD, FactAward.class, one -> one.code().equals(award.code()))
                .where(FactColumn.YEAR, Integer.class, year -> year == award.year());
        return new HashSet<>(Recipients.atLeast(given, 1).keySet());
    }

    private static List<Object> line(String label, long[] counts, Locale locale) {
        var line = new ArrayList<Object>();
        line.add(label);
        long all = Arrays.stream(counts).sum();
        line.add(all);
        Arrays.stream(counts).forEach(line::add);
        line.add(DirectWorkers.share(
                counts[Outcome.ACHIEVED.ordinal()], all - counts[Outcome.UNKNOWN.ordinal()], locale));
        return List.copyOf(line);
    }

    private List<Column> columns(ProposalAsked asked, Locale locale) {
        var columns = new ArrayList<Column>();
        columns.add(Column.link(words.of(asked.rows(), locale), 44));
        columns.add(Column.number(wording.text(locale, "proposal.column.registered"), 14));
        for (Outcome outcome : Outcome.values()) {
            columns.add(Column.number(wording.text(locale, "proposal.outcome." + outcome), 16));
        }
        columns.add(Column.text(wording.text(locale, "proposal.column.share"), 18));
        return List.copyOf(columns);
    }
}
