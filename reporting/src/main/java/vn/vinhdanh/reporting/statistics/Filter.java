package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Selection;
import vn.vinhdanh.reporting.form.FormCell;

/**
 * Which honours are counted.
 *
 * @param basis which year every year of this question means
 * @param from first year, or null
 * @param to last year, or null
 * @param days of the decision
 * @param unit text that the name of the unit, as decided or as of today, contains; or null
 * @param exact exact keys by dimension; several of one dimension stand on lines of their own, see {@link #keys}
 * @param cell the figure of a statutory form behind which they stand, or null
 */
public record Filter(
        YearBasis basis,
        @Nullable Integer from,
        @Nullable Integer to,
        Days days,
        @Nullable String unit,
        Map<Dimension, String> exact,
        @Nullable FormCell cell) {

    /** The facts with the unit of today, which costs a look at the unit of each. */
    static final String TODAY = "{report}.honour_today";

    /** Stands between the keys of one dimension; no key has a line break. */
    static final String OR = "\n";

    /** All honours. */
    public static final Filter NONE = new Filter(YearBasis.ACHIEVEMENT, null, null, null, Map.of());

    /** Keeps a copy. */
    public Filter {
        exact = Map.copyOf(exact);
    }

    /** Honours of no statutory form, decided on any day. */
    public Filter(
            YearBasis basis,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String unit,
            Map<Dimension, String> exact) {
        this(basis, from, to, Days.ANY, unit, exact, null);
    }

    /** The honours behind a figure of a statutory form. */
    static Filter behind(FormCell cell) {
        return new Filter(YearBasis.DECISION, null, null, Days.ANY, null, Map.of(), cell);
    }

    /** This filter narrowed to one key of a dimension. */
    public Filter with(Dimension dimension, String key) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(exact);
        more.put(dimension, key);
        return new Filter(basis, from, to, days, unit, more, cell);
    }

    /** This filter without a dimension. */
    public Filter without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, String>(Dimension.class);
        fewer.putAll(exact);
        fewer.remove(dimension);
        return new Filter(basis, from, to, days, unit, fewer, cell);
    }

    /** This filter narrowed to the honours whose unit is written out, but is none of the directory. */
    public Filter unmatched() {
        for (Dimension dimension : List.of(Dimension.UNIT, Dimension.CURRENT_UNIT)) {
            if (!exact.containsKey(dimension)) {
                return with(dimension, Dimension.UNMATCHED);
            }
        }
        return this;
    }

    /** This filter of any years. */
    Filter ofAnyYear() {
        return new Filter(basis, null, null, days, unit, exact, cell);
    }

    /** This filter of these days. */
    Filter of(Days other) {
        return new Filter(basis, from, to, other, unit, exact, cell);
    }

    /** This filter of units of any name. */
    Filter ofAnyName() {
        return new Filter(basis, from, to, days, null, exact, cell);
    }

    /** This filter of no statutory form. */
    Filter ofNoForm() {
        return new Filter(basis, from, to, days, unit, exact, null);
    }

    /** This filter narrowed to the honours of which it is not known what they pay. */
    public Filter unpriced() {
        return exact.containsKey(Dimension.BONUS) ? this : with(Dimension.BONUS, "TO_JUDGE" + OR + "UNKNOWN");
    }

    /** Whether it names the years, quarters, months or days from first to last. */
    boolean hasPeriod() {
        return (from != null && to != null)
                || days.isClosed()
                || dimensions().stream().anyMatch(Dimension::isTime);
    }

    /** The same so many years earlier. */
    Filter earlier(int years) {
        var moved = new EnumMap<Dimension, String>(Dimension.class);
        for (Dimension dimension : dimensions()) {
            moved.put(
                    dimension,
                    keys(dimension).stream()
                            .map(key -> dimension.later(key, -years))
                            .distinct()
                            .collect(Collectors.joining(OR)));
        }
        return new Filter(
                basis,
                from == null ? null : from - years,
                to == null ? null : to - years,
                days.earlier(years),
                unit,
                moved,
                cell);
    }

    /** Whether every honour is counted. */
    public boolean isEmpty() {
        return from == null && to == null && days.isAny() && unit == null && exact.isEmpty() && cell == null;
    }

    /** Parts of the address, in a stable order. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        if (basis != YearBasis.ACHIEVEMENT) {
            parts.put(BreakdownAddress.BASIS, basis.parameter());
        }
        if (from != null) {
            parts.put(BreakdownAddress.FROM, from.toString());
        }
        if (to != null) {
            parts.put(BreakdownAddress.TO, to.toString());
        }
        days.into(parts);
        if (cell != null) {
            parts.putAll(cell.parameters());
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
        var year = basis.column();
        if (from != null) {
            sql.add(year + " >= :from");
            values.put("from", from);
        }
        if (to != null) {
            sql.add(year + " <= :to");
            values.put("to", to);
        }
        days.into(sql, values);
        if (cell != null) {
            sql.add(cell.sql(values));
        }
        for (Dimension dimension : Dimension.values()) {
            var keys = keys(dimension);
            if (!keys.isEmpty()) {
                var choices = new ArrayList<String>();
                for (String key : keys) {
                    choices.add(exactly(dimension, key, "k" + dimension.ordinal() + "_" + choices.size(), values));
                }
                sql.add("(" + String.join(" or ", choices) + ")");
            }
        }
        if (unit != null) {
            sql.add("(lower(unit_name) collate utf8mb4_bin regexp :unit"
                    + " or lower(current_unit_name) collate utf8mb4_bin regexp :unit)");
            values.put("unit", UnitNamePattern.of(unit));
        }
        var reach = Reach.current();
        values.putAll(reach.values());
        boolean today = unit != null || exact.keySet().stream().anyMatch(Dimension::isOfDirectory);
        return new Condition(
                today ? TODAY : "{report}.honour_fact",
                "where " + String.join(" and ", sql) + reach.condition(),
                values);
    }

    private String exactly(Dimension dimension, String key, String name, Map<String, Object> values) {
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

    /** The same of the facts in memory: narrows what is selected. */
    Selection select(Selection selection) {
        var facts = selection.facts();
        if (from != null || to != null) {
            int first = from == null ? Integer.MIN_VALUE : from;
            int last = to == null ? Integer.MAX_VALUE : to;
            selection.where(Dimension.YEAR.column(basis), Object.class, value -> {
                int year = value instanceof LocalDate day ? day.getYear() : (Integer) value;
                return year >= first && year <= last;
            });
        }
        if (!days.isAny()) {
            selection.where(FactColumn.DAY, LocalDate.class, days::holds);
        }
        if (cell != null) {
            var figure = cell;
            selection
                    .where(FactColumn.DAY, LocalDate.class, figure::holds)
                    .where(
                            FormFacts.columns(figure.form()),
                            values -> figure.holds(FormFacts.of(figure.form(), values, facts)));
        }
        for (Dimension dimension : dimensions()) {
            var keys = Set.copyOf(keys(dimension));
            var key = dimension.key(facts);
            boolean words = dimension.isUnit() && keys.contains(Dimension.UNMATCHED);
            selection.where(
                    dimension.column(basis),
                    Object.class,
                    value -> keys.contains(key.apply(value))
                            || (words
                                    && value instanceof FactUnit one
                                    && one.code() == null
                                    && !one.name().isEmpty()));
        }
        if (unit != null) {
            var pattern = Pattern.compile(UnitNamePattern.of(unit));
            selection.where(
                    FactColumn.UNIT,
                    FactUnit.class,
                    one -> found(pattern, one.name())
                            || Optional.ofNullable(one.code())
                                    .flatMap(facts::unit)
                                    .filter(now -> found(pattern, now.todayName()))
                                    .isPresent());
        }
        return selection;
    }

    /** Whether a name holds what the filter says of names of units. */
    boolean named(String name) {
        return unit == null || found(Pattern.compile(UnitNamePattern.of(unit)), name);
    }

    private static boolean found(Pattern pattern, String name) {
        return pattern.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    /**
     * A condition with its values.
     *
     * @param table what has the columns that it names
     * @param sql begins with {@code where}
     * @param values by name
     */
    record Condition(String table, String sql, Map<String, Object> values) {}

    /** The keys of a dimension of which an honour has one; empty where it is not filtered on. */
    public List<String> keys(Dimension dimension) {
        var keys = exact.get(dimension);
        return keys == null ? List.of() : List.of(keys.split(OR, -1));
    }

    /** The dimensions filtered on, in order. */
    public List<Dimension> dimensions() {
        return exact.keySet().stream().sorted().toList();
    }
}
