package vn.vinhdanh.reporting.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads facts from the database into columns: all of them, or those of some decisions anew. */
@Component
class FactReading {

    /** Two columns each for an award, a decision, a unit, a unit in its year and a bonus, then one for each of the others. */
    private static final String FACTS =
            "select honour_id, recipient_id, award_code, concat(award_ordinal, ' ', award_name),"
                    + " decision_code, decision_number, unit_code, unit_name, unit_code, year_to,"
                    + " coalesce(bonus_state, 'UNKNOWN'), bonus, award_level, recipient_kind, sex, subject_class,"
                    + " commendation_kind, year_to, date_format(decided_on, '%Y-%m-%d'), authority, campaign_slug, demo"
                    + " from ";

    private static final String NOW = "{report}.honour_fact where 1 = 1";

    /** The facts of a version that is no more. */
    private static final String FORMER =
            "{report}.honour_ever where since_number <= :version and until_number > :version";

    private static final int PAIRS = 5;
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
        return all(NOW, Map.of());
    }

    /** All facts of a version that is no more. */
    FactColumns former(long version) {
        return all(FORMER, Map.of("version", version));
    }

    private FactColumns all(String from, Map<String, Object> values) {
        var taken = new Taken(FactColumns.NONE);
        jdbc.query(schemas.in(FACTS + from), values, (RowCallbackHandler) taken::take);
        return taken.columns(Set.of(), directory());
    }

    /** The same facts with those of some decisions as the snapshot has them, and the directory of units read anew. */
    FactColumns anew(FactColumns old, Set<String> decisions) {
        return anew(old, decisions, NOW, Map.of());
    }

    /** The same facts with those of some decisions as a version had them that is no more. */
    FactColumns former(FactColumns now, Set<String> decisions, long version) {
        return anew(now, decisions, FORMER, Map.of("version", version));
    }

    private FactColumns anew(FactColumns old, Set<String> decisions, String from, Map<String, Object> values) {
        var taken = new Taken(old);
        var codes = List.copyOf(decisions);
        for (int first = 0; first < codes.size(); first += TOGETHER) {
            var all = new HashMap<String, Object>(values);
            all.put("decisions", codes.subList(first, Math.min(codes.size(), first + TOGETHER)));
            jdbc.query(schemas.in(FACTS + from + " and decision_code in (:decisions)"), all, (RowCallbackHandler)
                    taken::take);
        }
        return taken.columns(decisions, directory());
    }

    /** How many facts the snapshot has. */
    long count() {
        return count(NOW, Map.of());
    }

    /** How many facts a version had that is no more. */
    long count(long version) {
        return count(FORMER, Map.of("version", version));
    }

    private long count(String from, Map<String, Object> values) {
        var count = jdbc.queryForObject(schemas.in("select count(*) from " + from), values, Long.class);
        return count == null ? 0 : count;
    }

    private Directory directory() {
        var units = new HashMap<String, UnitNow>();
        jdbc.query(
                schemas.in("select code, name, kind, last_day, today_code, today_name, today_last_day, above_code,"
                        + " current_above_code from {report}.unit_today"),
                Rows.each(UnitNow.class, unit -> units.put(unit.code(), unit)));
        return new Directory(
                units,
                jdbc.getJdbcTemplate()
                        .query(
                                schemas.in("select unit_code, year, bloc_code, name, ordinal from {report}.unit_bloc"),
                                Rows.of(BlocOfUnit.class)));
    }

    /** Makes a value of the texts in which the database gives it. */
    private interface Made {
        Object of(String text, String more);
    }

    /**
     * A column on its way: facts that are alike come one after another, so most values are those of the fact before. Texts are read by the
     * place of their column and not by {@link Rows}: of millions of rows that is a minute less.
     */
    private static final class Growing {

        private final Dictionary values;
        private final Codes codes = new Codes();
        private final Made made;
        private String text = "";
        private String more = "";
        private int code = -1;

        Growing(Dictionary values, Made made) {
            this.values = values;
            this.made = made;
        }

        void add(@Nullable String text, @Nullable String more) {
            var one = text == null ? "" : text;
            var other = more == null ? "" : more;
            if (code < 0 || !one.equals(this.text) || !other.equals(this.more)) {
                this.text = one;
                this.more = other;
                code = values.code(made.of(one, other));
            }
            codes.add(code);
        }
    }

    /** Rows on their way into columns. */
    private static final class Taken {

        private final FactColumns old;
        private final Map<FactColumn, Growing> columns = new EnumMap<>(FactColumn.class);
        private final Growing[] inOrder;
        private long[] honours = new long[1024];
        private long[] recipients = new long[1024];
        private int size;

        Taken(FactColumns old) {
            this.old = old;
            Made known = (text, more) -> text.isEmpty() ? FactColumn.UNKNOWN : text;
            // in the order of the statement
            inOrder = new Growing[] {
                column(FactColumn.AWARD, (code, rest) -> {
                    int place = rest.indexOf(' ');
                    return new FactAward(code, rest.substring(place + 1), Integer.parseInt(rest.substring(0, place)));
                }),
                column(FactColumn.DECISION, FactDecision::new),
                column(FactColumn.UNIT, (code, name) -> new FactUnit(code.isEmpty() ? null : code, name)),
                column(
                        FactColumn.YEAR_OF_UNIT,
                        (code, year) -> new FactYearOfUnit(code.isEmpty() ? null : code, Integer.parseInt(year))),
                column(
                        FactColumn.BONUS,
                        (state, amount) -> new FactBonus(state, amount.isEmpty() ? null : Long.valueOf(amount))),
                column(FactColumn.LEVEL, known),
                column(FactColumn.RECIPIENT_KIND, known),
                column(FactColumn.SEX, known),
                column(FactColumn.SUBJECT_CLASS, known),
                column(FactColumn.KIND, known),
                column(FactColumn.YEAR, (text, more) -> Integer.valueOf(text)),
                column(FactColumn.DAY, (text, more) -> LocalDate.parse(text)),
                column(FactColumn.AUTHORITY, (text, more) -> text),
                column(FactColumn.CAMPAIGN, known),
                column(FactColumn.DEMO, (text, more) -> text.equals("1") || text.equals("true"))
            };
        }

        private Growing column(FactColumn column, Made made) {
            var growing = new Growing(new Dictionary(old.dictionary(column)), made);
            columns.put(column, growing);
            return growing;
        }

        void take(ResultSet row) throws SQLException {
            if (size == honours.length) {
                honours = Arrays.copyOf(honours, size + (size >> 1));
                recipients = Arrays.copyOf(recipients, honours.length);
            }
            honours[size] = row.getLong(1);
            recipients[size++] = row.getLong(2);
            for (int i = 0; i < inOrder.length; i++) {
                if (i < PAIRS) {
                    inOrder[i].add(row.getString(3 + 2 * i), row.getString(4 + 2 * i));
                } else {
                    inOrder[i].add(row.getString(3 + PAIRS + i), null);
                }
            }
        }

        /** What was there without those decisions, and what was taken, in the order of recipients. */
        FactColumns columns(Set<String> without, Directory directory) {
            var order = order(without);
            var merged = new EnumMap<FactColumn, Codes>(FactColumn.class);
            var values = new EnumMap<FactColumn, Dictionary>(FactColumn.class);
            columns.forEach((column, growing) -> {
                merged.put(column, Codes.merged(old.codes(column), growing.codes, order));
                values.put(column, growing.values);
            });
            return new FactColumns(
                    merged(old.honours(), honours, order),
                    merged(old.recipients(), recipients, order),
                    merged,
                    values,
                    directory);
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
