package vn.vinhdanh.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.DossierLedger.Stretch;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/**
 * Whose working days they were: the ledgers of dossiers added up by step, unit, round, year, or dossier by dossier. Days are those of times that
 * are over; what still lies somewhere is counted beside them, because its days are not known yet.
 */
@Component
class ProposalDays {

    private final ProposalFacts facts;
    private final ProposalWords words;
    private final Wording wording;

    ProposalDays(ProposalFacts facts, ProposalWords words, Wording wording) {
        this.facts = facts;
        this.words = words;
        this.wording = wording;
    }

    /** What a row comes to. */
    private static final class Sum {

        private long over;
        private long days;
        private long longest;
        private long late;
        private long running;
        private long runningLate;

        Sum() {}

        void add(Stretch one) {
            if (one.until() == null) {
                running++;
                runningLate += one.late() ? 1 : 0;
                return;
            }
            over++;
            days += one.days();
            longest = Math.max(longest, one.days());
            late += one.late() ? 1 : 0;
        }

        Row row(String label, String address, Locale locale) {
            return new Row(
                    List.of(label, over, days, mean(locale), longest, late, running, runningLate),
                    address.isEmpty() ? null : address);
        }

        /** To one digit; empty where nothing is over. */
        private String mean(Locale locale) {
            if (over == 0) {
                return "";
            }
            var format = NumberFormat.getNumberInstance(locale);
            format.setMinimumFractionDigits(1);
            format.setMaximumFractionDigits(1);
            return format.format(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(over), 1, RoundingMode.HALF_UP));
        }
    }

    ReadyTables.Found find(ProposalAsked asked, Locale locale) {
        var ledgers = facts.ledgers(asked);
        var step = asked.only().get(ProposalBy.STEP);
        var labels = new LinkedHashMap<String, String>();
        var sums = new LinkedHashMap<String, Sum>();
        var all = new Sum();
        long total = 0;
        boolean demo = false;
        for (ProposalFacts.Group group : facts.groups(asked)) {
            demo |= group.demo();
            var ledger = ledgers.get(group.dossierId());
            if (ledger == null) {
                throw new IllegalStateException("Dossier " + group.dossierId() + " has no ledger");
            }
            for (Stretch one : ledger.stretches()) {
                var place = one.place().name();
                if (step != null && !step.equals(place)) {
                    continue;
                }
                boolean byStep = asked.rows() == ProposalBy.STEP;
                var key = byStep ? place : group.rowKey();
                labels.computeIfAbsent(key, k -> words.of(asked.rows(), k, group.rowLabel(), locale));
                sums.computeIfAbsent(key, k -> new Sum()).add(one);
                all.add(one);
                total++;
            }
        }
        var rows = new ArrayList<Row>();
        labels.entrySet().stream()
                .sorted(ProposalWords.order(asked.rows()))
                .forEach(row -> rows.add(of(sums, row.getKey()).row(row.getValue(), address(asked, row), locale)));
        rows.add(all.row(wording.text(locale, "figures.total"), "", locale));
        return new ReadyTables.Found(
                "",
                columns(asked, locale),
                rows,
                List.of(),
                List.of(
                        wording.text(locale, "proposal.note.sent"),
                        wording.text(locale, "proposal.note.DAYS"),
                        wording.text(locale, "proposal.note.late")),
                total,
                facts.control(asked),
                demo);
    }

    private static Sum of(Map<String, Sum> sums, String key) {
        var sum = sums.get(key);
        return sum == null ? new Sum() : sum;
    }

    private static String address(ProposalAsked asked, Map.Entry<String, String> row) {
        var address = asked.behind(row.getKey());
        return address == null ? "" : address;
    }

    private List<Column> columns(ProposalAsked asked, Locale locale) {
        return List.of(
                Column.link(words.of(asked.rows(), locale), 44),
                Column.number(wording.text(locale, "proposal.column.over"), 14),
                Column.number(wording.text(locale, "proposal.column.days"), 16),
                Column.text(wording.text(locale, "proposal.column.mean"), 14),
                Column.number(wording.text(locale, "proposal.column.longest"), 14),
                Column.number(wording.text(locale, "proposal.column.late"), 14),
                Column.number(wording.text(locale, "proposal.column.running"), 14),
                Column.number(wording.text(locale, "proposal.column.running-late"), 16));
    }
}
