package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Which honours are counted.
 *
 * @param byDecision whether the years are those of the decisions; otherwise those of the achievements
 * @param from first year, or null
 * @param to last year, or null
 * @param unit text that the name of the unit, as decided or as of today, contains; or null
 * @param exact exact keys by dimension
 */
public record Filter(
        boolean byDecision,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String unit,
        Map<Dimension, String> exact) {

    /** The facts with the unit of today, which costs a look at the unit of each. */
    static final String TODAY = "{report}.honour_today";

    /** All honours. */
    public static final Filter NONE = new Filter(false, null, null, null, Map.of());

    /** Keeps a copy. */
    public Filter {
        exact = Map.copyOf(exact);
    }

    /** This filter narrowed to one key of a dimension. */
    public Filter with(Dimension dimension, String key) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(exact);
        more.put(dimension, key);
        return new Filter(byDecision, from, to, unit, more);
    }

    /** This filter without a dimension. */
    public Filter without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, String>(Dimension.class);
        fewer.putAll(exact);
        fewer.remove(dimension);
        return new Filter(byDecision, from, to, unit, fewer);
    }

    /** Whether every honour is counted. */
    public boolean isEmpty() {
        return from == null && to == null && unit == null && exact.isEmpty();
    }

    /** Parts of the address, in a stable order. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        if (byDecision) {
            parts.put(BreakdownAddress.BASIS, BreakdownAddress.BY_DECISION);
        }
        if (from != null) {
            parts.put(BreakdownAddress.FROM, from.toString());
        }
        if (to != null) {
            parts.put(BreakdownAddress.TO, to.toString());
        }
        for (Dimension dimension : Dimension.values()) {
            var key = exact.get(dimension);
            if (key != null) {
                parts.put(dimension.parameter(), key);
            }
        }
        if (unit != null) {
            parts.put(BreakdownAddress.UNIT_NAME, unit);
        }
        return parts;
    }

    /** The condition of the statement, always beginning with {@code where}; holds whatever limits the official who asks. */
    Condition condition() {
        var sql = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        sql.add("1 = 1");
        var year = byDecision ? "decision_year" : "year_to";
        if (from != null) {
            sql.add(year + " >= :from");
            values.put("from", from);
        }
        if (to != null) {
            sql.add(year + " <= :to");
            values.put("to", to);
        }
        for (Dimension dimension : Dimension.values()) {
            var key = exact.get(dimension);
            if (key != null) {
                sql.add(exactly(dimension, key, "k" + dimension.ordinal(), values));
            }
        }
        if (unit != null) {
            // Typed without accents it is looked up without them; typed with accents they count
            boolean plain = VietnameseText.fold(unit).equals(unit.toLowerCase(java.util.Locale.ROOT));
            var text = plain ? "%s like :unit" : "lower(%s) collate utf8mb4_bin like :unit";
            sql.add("(" + text.formatted("unit_name") + " or " + text.formatted("current_unit_name") + ")");
            var typed = plain ? unit : unit.toLowerCase(java.util.Locale.ROOT);
            values.put(
                    "unit",
                    "%" + typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        var reach = Reach.current();
        values.putAll(reach.values());
        boolean today = unit != null || exact.containsKey(Dimension.CURRENT_UNIT);
        return new Condition(
                today ? TODAY : "{report}.honour_fact",
                "where " + String.join(" and ", sql) + reach.condition(),
                values);
    }

    private static String exactly(Dimension dimension, String key, String name, Map<String, Object> values) {
        if (dimension.isUnit()) {
            var column = dimension == Dimension.UNIT ? "unit" : "current_unit";
            if (key.startsWith("~")) {
                values.put(name, key.substring(1));
                return column + "_code is null and " + column + "_name collate utf8mb4_bin = :" + name;
            }
            values.put(name, key);
            return column + "_code = :" + name;
        }
        if (key.equals("-")) {
            return (dimension == Dimension.SEX ? "sex" : "subject_class") + " is null";
        }
        values.put(name, dimension.isYear() ? (Object) Integer.valueOf(key) : key);
        return switch (dimension) {
                    case SEX -> "sex";
                    case SUBJECT_CLASS -> "subject_class";
                    default -> dimension.keySql();
                }
                + " = :" + name;
    }

    /**
     * A condition with its values.
     *
     * @param table what has the columns that it names
     * @param sql begins with {@code where}
     * @param values by name
     */
    record Condition(String table, String sql, Map<String, Object> values) {}

    /** The dimensions filtered on, in order. */
    public List<Dimension> dimensions() {
        return exact.keySet().stream().sorted().toList();
    }
}
