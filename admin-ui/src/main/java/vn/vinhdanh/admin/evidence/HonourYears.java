package vn.vinhdanh.admin.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.vinhdanh.core.decision.HonourInHistory;
import vn.vinhdanh.core.shared.CommendationKind;

/** The honours of one award by achievement year, and the years in a row among them. */
record HonourYears(HonourInHistory sample, List<HonourInHistory> honours, List<Streak> streaks) {

    /** Years in a row with the award, two or more. */
    record Streak(int from, int to) {

        boolean holds(int year) {
            return year >= from && year <= to;
        }

        int years() {
            return to - from + 1;
        }
    }

    /** The awards somebody has, in order of precedence. */
    static List<HonourYears> of(List<HonourInHistory> honours) {
        Map<String, List<HonourInHistory>> byAward = new LinkedHashMap<>();
        honours.stream()
                .sorted(Comparator.comparingInt(HonourInHistory::awardOrdinal))
                .forEach(h -> byAward.computeIfAbsent(h.awardCode(), a -> new ArrayList<>())
                        .add(h));
        return byAward.values().stream()
                .map(all -> new HonourYears(all.getLast(), List.copyOf(all), streaks(all)))
                .toList();
    }

    /** Only what stands, is for one year (or school year), and is neither sudden nor thematic makes a streak. */
    private static List<Streak> streaks(List<HonourInHistory> honours) {
        var years = new TreeSet<Integer>();
        for (HonourInHistory honour : honours) {
            var period = honour.period();
            boolean oneYear = period.from() == period.to() || period.schoolYear();
            if (honour.stands()
                    && oneYear
                    && honour.kind() != CommendationKind.SUDDEN
                    && honour.kind() != CommendationKind.CAMPAIGN) {
                years.add(period.to());
            }
        }
        var found = new ArrayList<Streak>();
        Integer from = null;
        for (int year : years) {
            if (from == null) {
                from = year;
            }
            if (!years.contains(year + 1)) {
                if (year > from) {
                    found.add(new Streak(from, year));
                }
                from = null;
            }
        }
        return List.copyOf(found);
    }

    /** The honours of which this is an achievement year. */
    List<HonourInHistory> in(int year) {
        return honours.stream()
                .filter(h -> year
                                >= (h.period().schoolYear()
                                        ? h.period().to()
                                        : h.period().from())
                        && year <= h.period().to())
                .toList();
    }

    boolean inStreak(int year) {
        return streaks.stream().anyMatch(s -> s.holds(year));
    }
}
