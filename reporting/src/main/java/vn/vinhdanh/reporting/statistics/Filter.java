package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
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
 * @param stood the day at whose end the figures are asked for; null for now
 */
public record Filter(
        YearBasis basis,
        @Nullable Integer from,
        @Nullable Integer to,
        Days days,
        @Nullable String unit,
        Map<Dimension, String> exact,
        @Nullable FormCell cell,
        @Nullable LocalDate stood) {

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
        this(basis, from, to, Days.ANY, unit, exact, null, null);
    }

    /** The honours behind a figure of a statutory form. */
    static Filter behind(FormCell cell) {
        return new Filter(YearBasis.DECISION, null, null, Days.ANY, null, Map.of(), cell, null);
    }

    /** This filter narrowed to one key of a dimension. */
    public Filter with(Dimension dimension, String key) {
        var more = new EnumMap<Dimension, String>(Dimension.class);
        more.putAll(exact);
        more.put(dimension, key);
        return new Filter(basis, from, to, days, unit, more, cell, stood);
    }

    /** This filter without a dimension. */
    public Filter without(Dimension dimension) {
        var fewer = new EnumMap<Dimension, String>(Dimension.class);
        fewer.putAll(exact);
        fewer.remove(dimension);
        return new Filter(basis, from, to, days, unit, fewer, cell, stood);
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
        return new Filter(basis, null, null, days, unit, exact, cell, stood);
    }

    /** This filter of these days. */
    Filter of(Days other) {
        return new Filter(basis, from, to, other, unit, exact, cell, stood);
    }

    /** This filter of units of any name. */
    Filter ofAnyName() {
        return new Filter(basis, from, to, days, null, exact, cell, stood);
    }

    /** This filter of the figures as they stood when a day ended; with null as they are. */
    Filter stood(@Nullable LocalDate day) {
        return new Filter(basis, from, to, days, unit, exact, cell, day);
    }

    /** As of when a list of these honours is asked for, which names what their units are today. */
    Standing standing() {
        return new Standing(stood, true);
    }

    /** Whether the directory of units or the blocs say which honours these are. */
    boolean isByDirectory() {
        var figure = cell;
        return unit != null
                || exact.keySet().stream().anyMatch(Dimension::isByDirectory)
                || (figure != null && (!figure.unit().isEmpty() || FormFacts.byDirectory(figure.form())));
    }

    /** This filter of no statutory form. */
    Filter ofNoForm() {
        return new Filter(basis, from, to, days, unit, exact, null, stood);
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
                cell,
                stood);
    }

    /** Whether every honour is counted. */
    public boolean isEmpty() {
        return from == null
                && to == null
                && days.isAny()
                && unit == null
                && exact.isEmpty()
                && cell == null
                && stood == null;
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
        if (stood != null) {
            parts.put(BreakdownAddress.STOOD, stood.toString());
        }
        return parts;
    }

    /** The condition of the statement, always beginning with {@code where}; holds whatever limits the official who asks. */
    FilterSql condition() {
        return FilterSql.of(this);
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
