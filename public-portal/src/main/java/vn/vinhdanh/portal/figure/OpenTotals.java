package vn.vinhdanh.portal.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.PublicCopy.OfYear;
import vn.vinhdanh.portal.copy.UnitsOfToday;

/**
 * The open totals, counted from the copy in one pass over the honours and kept until an honour or a unit changes. There is one public record
 * for each fact of reporting, so these are the figures that reporting counts by the year of the decision.
 */
@Component
public class OpenTotals {

    private static final List<String> COUNTED = List.of(Fields.AWARD, Fields.UNIT_CODE, Fields.COMMUNE);

    private final PublicCopy copy;
    private final UnitsOfToday units;
    private final Clock clock;
    private final Kept<Counted> counted;

    OpenTotals(PublicCopy copy, UnitsOfToday units, Clock clock) {
        this.copy = copy;
        this.units = units;
        this.clock = clock;
        this.counted = new Kept<>(copy, kinds(), this::count);
    }

    /**
     * Everything that was counted.
     *
     * @param byAward by award, in the order of code, year and kind; what adds up to it is counted by year and by kind of recipient too
     * @param byUnit by the unit of today; empty key for a unit that is none of the directory
     * @param byCommune by commune; an honour whose unit names two is in both, one that names none has an empty key
     * @param honours how many honours there are
     * @param mark tells these figures from others: the same on every node that counted the same
     * @param at when they were counted
     */
    public record Counted(
            List<OfYear> byAward, List<OfYear> byUnit, List<OfYear> byCommune, int honours, String mark, Instant at) {

        /** The groups of one way of counting. */
        public List<OfYear> by(TotalsBy by) {
            return switch (by) {
                case UNIT -> byUnit;
                case COMMUNE -> byCommune;
                case AWARD, YEAR, KIND -> byAward;
            };
        }

        /** The first year of a decision; 0 when there is none. */
        public int from() {
            return byAward.stream().mapToInt(OfYear::year).min().orElse(0);
        }

        /** The last year of a decision; 0 when there is none. */
        public int to() {
            return byAward.stream().mapToInt(OfYear::year).max().orElse(0);
        }
    }

    /** The figures as they are now. */
    public Counted get() {
        return counted.get();
    }

    /** Kinds of public records of which they are made. */
    public static Set<PublicKind> kinds() {
        return Set.of(PublicKind.HONOUR, PublicKind.UNIT);
    }

    /** The address of the list of the honours behind a figure, as {@link TotalsBy#list}; empty where there is none. */
    public String list(TotalsBy by, String key, String years, String kind) {
        return by == TotalsBy.UNIT && units.end(key).isEmpty() ? "" : by.list(key, years, kind);
    }

    /** Name of a unit of today; its code where the directory that is public does not have it. */
    public String unitName(String code) {
        return units.end(code).map(PublicUnit::name).orElse(code);
    }

    private Counted count() {
        var groups = copy.countYears(PublicCopy.of(PublicKind.HONOUR), COUNTED, Fields.RECIPIENT_KIND);
        var byAward = ordered(groups.get(0));
        var byUnit = ordered(groups.get(1).stream().map(this::today).toList());
        var byCommune = ordered(groups.get(2));
        return new Counted(
                byAward,
                byUnit,
                byCommune,
                byAward.stream().mapToInt(OfYear::count).sum(),
                mark(List.of(byAward, byUnit, byCommune)),
                clock.instant());
    }

    private OfYear today(OfYear group) {
        return group.value().isEmpty()
                ? group
                : new OfYear(
                        group.year(),
                        units.end(group.value()).map(PublicUnit::code).orElse(group.value()),
                        group.kind(),
                        group.count());
    }

    private record Key(String value, int year, String kind) {}

    private static List<OfYear> ordered(List<OfYear> groups) {
        var order = Comparator.comparing(Key::value).thenComparingInt(Key::year).thenComparing(Key::kind);
        Map<Key, Integer> sums = new TreeMap<>(order);
        groups.forEach(g -> sums.merge(new Key(g.value(), g.year(), g.kind()), g.count(), Integer::sum));
        var ordered = new ArrayList<OfYear>(sums.size());
        sums.forEach((key, n) -> ordered.add(new OfYear(key.year(), key.value(), key.kind(), n)));
        return List.copyOf(ordered);
    }

    private static String mark(List<List<OfYear>> all) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (List<OfYear> groups : all) {
                for (OfYear g : groups) {
                    digest.update((g.value() + '\n' + g.year() + '\n' + g.kind() + '\n' + g.count() + '\n')
                            .getBytes(StandardCharsets.UTF_8));
                }
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
