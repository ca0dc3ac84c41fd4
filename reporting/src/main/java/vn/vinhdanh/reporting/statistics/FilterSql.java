package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.vinhdanh.reporting.fact.FactColumn;

/**
 * What a filter says, as SQL on the facts in the database: for control totals and lists.
 *
 * @param table what has the columns that the condition names
 * @param sql the condition, always beginning with {@code where}
 * @param values by name
 * @param former whether it asks for a version that is no more, which it takes as {@code :version}
 */
record FilterSql(String table, String sql, Map<String, Object> values, boolean former) {

    private static final String NOW = "{report}.honour_fact";

    /** The facts with the unit of today, which costs a look at the unit of each. */
    static final String TODAY = "{report}.honour_today";

    /** The facts of all versions. */
    static final String EVER = "{report}.honour_ever";

    /** The same with the unit of today. */
    static final String EVER_TODAY = "{report}.honour_ever_today";

    /** The condition for those of a version that is no more. */
    static final String OF_VERSION = "since_number <= :version and until_number > :version";

    /** That of a filter, with whatever limits the official who asks. */
    static FilterSql of(Filter filter) {
        var sql = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        sql.add("1 = 1");
        var year = filter.basis().column();
        var from = filter.from();
        var to = filter.to();
        var unit = filter.unit();
        var cell = filter.cell();
        boolean former = filter.stood() != null;
        if (from != null) {
            sql.add(year + " >= :from");
            values.put("from", from);
        }
        if (to != null) {
            sql.add(year + " <= :to");
            values.put("to", to);
        }
        filter.days().into(sql, values);
        if (cell != null) {
            sql.add(cell.sql(values));
        }
        for (Dimension dimension : Dimension.values()) {
            var keys = filter.keys(dimension);
            if (!keys.isEmpty()) {
                var choices = new ArrayList<String>();
                for (String key : keys) {
                    choices.add(exactly(
                            filter.basis(), dimension, key, "k" + dimension.ordinal() + "_" + choices.size(), values));
                }
                sql.add("(" + String.join(" or ", choices) + ")");
            }
        }
        if (unit != null) {
            sql.add("(lower(unit_name) collate utf8mb4_bin regexp :unit"
                    + " or lower(current_unit_name) collate utf8mb4_bin regexp :unit)");
            values.put("unit", UnitNamePattern.of(unit));
        }
        if (former) {
            sql.add(OF_VERSION);
        }
        var reach = Reach.current();
        values.putAll(reach.values());
        boolean today = unit != null || filter.exact().keySet().stream().anyMatch(Dimension::isOfDirectory);
        return new FilterSql(
                former ? today ? EVER_TODAY : EVER : today ? TODAY : NOW,
                "where " + String.join(" and ", sql) + reach.condition(),
                values,
                former);
    }

    private static String exactly(
            YearBasis basis, Dimension dimension, String key, String name, Map<String, Object> values) {
        if (dimension.isUnit()) {
            var column = dimension.sql(basis);
            if (key.equals(Dimension.UNMATCHED)) {
                return "(" + column + "_code is null and " + column + "_name <> '')";
            }
            if (key.startsWith("~")) {
                values.put(name, key.substring(1));
                return "(" + column + "_code is null and " + column + "_name collate utf8mb4_bin = :" + name + ")";
            }
            values.put(name, key);
            return column + "_code = :" + name;
        }
        if (dimension == Dimension.UNIT_KIND || dimension == Dimension.BLOC) {
            values.put(name, key);
            return dimension.ofUnit(key.equals(FactColumn.UNKNOWN), name);
        }
        var column = dimension.sql(basis);
        if (dimension.hasUnknown() && key.equals(FactColumn.UNKNOWN)) {
            return column + " is null";
        }
        values.put(name, dimension.isYear() ? (Object) Integer.valueOf(key) : key);
        return column + (dimension == Dimension.AUTHORITY ? " collate utf8mb4_bin" : "") + " = :" + name;
    }

    /** The values with the version that is asked for. */
    Map<String, Object> values(DataVersion version) {
        if (!former) {
            return values;
        }
        var all = new LinkedHashMap<>(values);
        all.put("version", version.number());
        return all;
    }
}
