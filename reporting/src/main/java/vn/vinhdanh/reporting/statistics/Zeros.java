package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vinhdanh.reporting.fact.BlocOfUnit;
import vn.vinhdanh.reporting.fact.UnitNow;

/** The rows that a breakdown could have: so that one without any honour can stand there with zero. */
final class Zeros {

    private Zeros() {}

    /**
     * All keys that a dimension could have under a filter; of what only honours tell, those that the filter names.
     *
     * @param asOf with the limit of the official who asks
     */
    static Collection<String> keys(Dimension dimension, Filter filter, AsOf asOf) {
        var named = filter.keys(dimension);
        if (!named.isEmpty()) {
            return named.stream()
                    .filter(key -> !dimension.isUnit() || !key.equals(Dimension.UNMATCHED))
                    .toList();
        }
        if (filter.days().isClosed() && (dimension == Dimension.QUARTER || dimension == Dimension.MONTH)) {
            return filter.days()
                    .months()
                    .map(month -> key(dimension, month))
                    .distinct()
                    .toList();
        }
        return switch (dimension) {
            case AWARD, AUTHORITY, CAMPAIGN -> {
                var key = dimension.key(asOf.facts());
                yield asOf.facts().values(dimension.column(filter.basis()), Object.class).stream()
                        .map(key)
                        .distinct()
                        .toList();
            }
            case UNIT -> units(filter, asOf).map(UnitNow::code).toList();
            case CURRENT_UNIT ->
                units(filter, asOf)
                        .filter(unit -> unit.code().equals(unit.todayCode()) && unit.lastDay() == null)
                        .map(UnitNow::code)
                        .toList();
            case YEAR -> years(filter).map(String::valueOf).toList();
            case QUARTER ->
                years(filter)
                        .flatMap(year -> IntStream.rangeClosed(1, 4).mapToObj(quarter -> year + "-Q" + quarter))
                        .toList();
            case MONTH ->
                years(filter)
                        .flatMap(year -> IntStream.rangeClosed(1, 12)
                                .mapToObj(month ->
                                        LocalDate.of(year, month, 1).toString().substring(0, 7)))
                        .toList();
            case UNIT_ABOVE, CURRENT_UNIT_ABOVE ->
                units(filter, asOf)
                        .map(dimension == Dimension.UNIT_ABOVE ? UnitNow::aboveCode : UnitNow::currentAboveCode)
                        .distinct()
                        .toList();
            case BLOC ->
                years(filter)
                        .flatMap(year -> asOf.facts().blocs().values().stream()
                                .filter(bloc -> bloc.year() == year)
                                .map(BlocOfUnit::blocCode))
                        .toList();
            case DAY, DECISION -> List.of();
            case RECIPIENT, KIND, LEVEL, SEX, SUBJECT_CLASS, UNIT_KIND, BONUS -> dimension.codes();
        };
    }

    private static String key(Dimension dimension, YearMonth month) {
        return dimension == Dimension.MONTH
                ? month.toString()
                : month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
    }

    private static Stream<UnitNow> units(Filter filter, AsOf asOf) {
        var reach = asOf.reach();
        return asOf.facts().units().values().stream()
                .filter(unit -> reach == null || reach.contains(unit.code()))
                .filter(unit -> filter.named(unit.name()) || filter.named(unit.todayName()));
    }

    private static Stream<Integer> years(Filter filter) {
        var from = filter.from();
        var to = filter.to();
        return from == null || to == null || to - from > 100
                ? Stream.of()
                : IntStream.rangeClosed(from, to).boxed();
    }
}
