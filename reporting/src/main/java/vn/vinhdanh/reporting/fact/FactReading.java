package vn.vinhdanh.reporting.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads facts from the database into columns: all of them, or those of some decisions anew. */
@Component
class FactReading {

    private static final String FACTS =
            "select honour_id, recipient_id, award_code, award_name, award_ordinal, award_level,"
                    + " recipient_kind, sex, subject_class, commendation_kind, year_to, decided_on, decision_code, decision_number,"
                    + " authority, unit_code, unit_name, campaign_slug, demo from {report}.honour_fact";
    private static final int TOGETHER = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final Schemas schemas;

    FactReading(DataSource database, Schemas schemas) {
        this.schemas = schemas;
        var template = new JdbcTemplate(database);
        // row by row; otherwise the driver holds the whole answer in memory
        template.setFetchSize(Integer.MIN_VALUE);
        template.setQueryTimeout(600);
        this.jdbc = new NamedParameterJdbcTemplate(template);
    }

    /** All facts of the snapshot in which it is called. */
    FactColumns all() {
        var taken = new Taken(FactColumns.NONE);
        jdbc.query(schemas.in(FACTS), Rows.each(Row.class, taken::take));
        return taken.columns(Set.of(), units());
    }

    /** The same facts with those of some decisions as the snapshot has them, and the directory of units read anew. */
    FactColumns anew(FactColumns old, Set<String> decisions) {
        var taken = new Taken(old);
        var codes = List.copyOf(decisions);
        for (int from = 0; from < codes.size(); from += TOGETHER) {
            var some = codes.subList(from, Math.min(codes.size(), from + TOGETHER));
            jdbc.query(
                    schemas.in(FACTS + " where decision_code in (:decisions)"),
                    Map.of("decisions", some),
                    Rows.each(Row.class, taken::take));
        }
        return taken.columns(decisions, units());
    }

    /** How many facts the snapshot has. */
    long count() {
        var count = jdbc.getJdbcTemplate()
                .queryForObject(schemas.in("select count(*) from {report}.honour_fact"), Long.class);
        return count == null ? 0 : count;
    }

    private Map<String, UnitNow> units() {
        var units = new HashMap<String, UnitNow>();
        jdbc.query(
                schemas.in("select code, name, kind, parent_code, last_day, today_code, today_name, today_last_day"
                        + " from {report}.unit_today"),
                Rows.each(UnitNow.class, unit -> units.put(unit.code(), unit)));
        return units;
    }

    private record Row(
            long honourId,
            long recipientId,
            String awardCode,
            String awardName,
            int awardOrdinal,
            String awardLevel,
            String recipientKind,
            @Nullable String sex,
            @Nullable String subjectClass,
            String commendationKind,
            int yearTo,
            LocalDate decidedOn,
            String decisionCode,
            String decisionNumber,
            String authority,
            @Nullable String unitCode,
            String unitName,
            @Nullable String campaignSlug,
            boolean demo) {}

    /** Rows on their way into columns. */
    private static final class Taken {

        private final FactColumns old;
        private final Map<FactColumn, Dictionary> values = new EnumMap<>(FactColumn.class);
        private final Map<FactColumn, Codes> codes = new EnumMap<>(FactColumn.class);
        private long[] honours = new long[1024];
        private long[] recipients = new long[1024];
        private int size;

        Taken(FactColumns old) {
            this.old = old;
            for (FactColumn column : FactColumn.values()) {
                values.put(column, new Dictionary(old.dictionary(column)));
                codes.put(column, new Codes());
            }
        }

        void take(Row row) {
            if (size == honours.length) {
                honours = Arrays.copyOf(honours, size + (size >> 1));
                recipients = Arrays.copyOf(recipients, honours.length);
            }
            honours[size] = row.honourId;
            recipients[size++] = row.recipientId;
            put(FactColumn.AWARD, new FactAward(row.awardCode, row.awardName, row.awardOrdinal));
            put(FactColumn.LEVEL, row.awardLevel);
            put(FactColumn.RECIPIENT_KIND, row.recipientKind);
            put(FactColumn.SEX, known(row.sex));
            put(FactColumn.SUBJECT_CLASS, known(row.subjectClass));
            put(FactColumn.KIND, row.commendationKind);
            put(FactColumn.YEAR, row.yearTo);
            put(FactColumn.DAY, row.decidedOn);
            put(FactColumn.DECISION, new FactDecision(row.decisionCode, row.decisionNumber));
            put(FactColumn.AUTHORITY, row.authority);
            put(FactColumn.UNIT, new FactUnit(row.unitCode, row.unitName));
            put(FactColumn.CAMPAIGN, known(row.campaignSlug));
            put(FactColumn.DEMO, row.demo);
        }

        private void put(FactColumn column, Object value) {
            var codes = this.codes.get(column);
            var values = this.values.get(column);
            if (codes != null && values != null) {
                codes.add(values.code(value));
            }
        }

        private static String known(@Nullable String value) {
            return value == null ? FactColumn.UNKNOWN : value;
        }

        /** What was there without those decisions, and what was taken, in the order of recipients. */
        FactColumns columns(Set<String> without, Map<String, UnitNow> units) {
            var order = order(without);
            var merged = new EnumMap<FactColumn, Codes>(FactColumn.class);
            codes.forEach((column, added) -> merged.put(column, Codes.merged(old.codes(column), added, order)));
            return new FactColumns(
                    merged(old.honours(), honours, order),
                    merged(old.recipients(), recipients, order),
                    merged,
                    values,
                    units);
        }

        private static long[] merged(long[] old, long[] added, int[] order) {
            var merged = new long[order.length];
            for (int i = 0; i < order.length; i++) {
                merged[i] = order[i] >= 0 ? old[order[i]] : added[~order[i]];
            }
            return merged;
        }

        private int[] order(Set<String> without) {
            var added = byRecipient();
            var decisions = old.values(FactColumn.DECISION, FactDecision.class);
            var gone = new boolean[decisions.size()];
            for (int code = 0; code < gone.length; code++) {
                gone[code] = without.contains(decisions.get(code).code());
            }
            var column = old.codes(FactColumn.DECISION);
            var order = new int[old.size() + size];
            int next = 0;
            int length = 0;
            for (int row = 0; row < old.size(); row++) {
                if (gone[column.at(row)]) {
                    continue;
                }
                while (next < size && recipients[added[next]] < old.recipient(row)) {
                    order[length++] = ~added[next++];
                }
                order[length++] = row;
            }
            while (next < size) {
                order[length++] = ~added[next++];
            }
            return Arrays.copyOf(order, length);
        }

        /** The rows taken, sorted: each with the rank of its recipient in front of its place, in one number. */
        private int[] byRecipient() {
            var ranks = Arrays.copyOf(recipients, size);
            Arrays.sort(ranks);
            var sorted = new long[size];
            for (int row = 0; row < size; row++) {
                sorted[row] = ((long) first(ranks, recipients[row]) << 32) | row;
            }
            Arrays.sort(sorted);
            var rows = new int[size];
            for (int i = 0; i < size; i++) {
                rows[i] = (int) sorted[i];
            }
            return rows;
        }

        /** The same place for the same recipient: the search stops anywhere among equal ones. */
        private static int first(long[] sorted, long recipient) {
            int low = 0;
            int high = sorted.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sorted[middle] < recipient) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
