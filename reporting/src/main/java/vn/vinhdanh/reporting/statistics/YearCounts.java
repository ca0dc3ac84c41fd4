package vn.vinhdanh.reporting.statistics;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts of a year and the year before.
 *
 * @param counts finest groups
 * @param version the state of the data
 * @param countedAt when
 */
record YearCounts(List<Count> counts, DataVersion version, Instant countedAt) {

    /** How many honours that year has. */
    long total(int year) {
        return counts.stream()
                .filter(c -> c.year == year)
                .mapToLong(c -> c.honours)
                .sum();
    }

    /** Whether demonstration data are among them. */
    boolean demo(int year) {
        return counts.stream().anyMatch(c -> c.year >= year - 1 && c.demo);
    }

    /** Sums of that year by one dimension, the largest first, at most {@code limit}. */
    List<Map.Entry<String, Long>> by(Dimension dimension, int year, int limit) {
        var sums = new HashMap<String, Long>();
        for (Count count : counts) {
            if (count.year == year) {
                sums.merge(count.keys.getOrDefault(dimension, "-"), count.honours, Long::sum);
            }
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .toList();
    }

    /** One finest group. */
    record Count(int year, Map<Dimension, String> keys, long honours, boolean demo) {}
}
