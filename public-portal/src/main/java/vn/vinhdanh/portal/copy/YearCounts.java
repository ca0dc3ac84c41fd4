package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what a search matches by year, by one field and by another, in one pass: cost grows with the number of matches, memory with the
 * number of different groups.
 */
final class YearCounts implements CollectorManager<YearCounts.Counter, List<Map<YearCounts.Group, Integer>>> {

    private static final long DAY = 86_400_000L;
    private static final int[] NOTHING = {};

    private final List<String> fields;
    private final String kind;

    /**
     * What is counted together.
     *
     * @param year of {@link Fields#AT}, which is a day for what was decided
     * @param value of the field; empty for what has none
     * @param kind value of the other field; empty for what has none
     */
    record Group(int year, String value, String kind) {}

    /**
     * @param fields each counted by itself; what has several values is counted with each of them
     * @param kind a field of which there is one value at most, counted with each
     */
    YearCounts(List<String> fields, String kind) {
        this.fields = fields;
        this.kind = kind;
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public List<Map<Group, Integer>> reduce(Collection<Counter> counters) throws IOException {
        var sums = new ArrayList<Map<Group, Integer>>();
        for (int i = 0; i < fields.size(); i++) {
            sums.add(new HashMap<>());
        }
        for (Counter counter : counters) {
            counter.finishLeaf();
            for (int i = 0; i < sums.size(); i++) {
                var all = sums.get(i);
                counter.counts.get(i).forEach((group, n) -> all.merge(group, n, Integer::sum));
            }
        }
        return sums;
    }

    /** Counts by ordinals within a segment, then by values. */
    final class Counter extends SimpleCollector {

        private final List<Map<Group, Integer>> counts = new ArrayList<>();
        private final List<SortedSetDocValues> values = new ArrayList<>();
        /** Of each field, for each value and kind: how many by place of the year. */
        private final List<int[][]> places = new ArrayList<>();

        private final List<Integer> years = new ArrayList<>();
        private SortedSetDocValues kinds = DocValues.emptySortedSet();
        private int kindCount;
        private NumericDocValues days = DocValues.emptyNumeric();
        private long lastDay = Long.MIN_VALUE;
        private int lastPlace;

        private Counter() {
            fields.forEach(field -> counts.add(new HashMap<>()));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finishLeaf();
            kinds = DocValues.getSortedSet(context.reader(), kind);
            kindCount = (int) kinds.getValueCount() + 1;
            days = DocValues.getNumeric(context.reader(), Fields.AT);
            for (String field : fields) {
                var each = DocValues.getSortedSet(context.reader(), field);
                values.add(each);
                var none = new int[((int) each.getValueCount() + 1) * kindCount][];
                Arrays.fill(none, NOTHING);
                places.add(none);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            int year = days.advanceExact(doc) ? place(Math.floorDiv(days.longValue(), DAY)) : place(Long.MIN_VALUE + 1);
            int of = kinds.advanceExact(doc) ? (int) kinds.nextOrd() + 1 : 0;
            for (int i = 0; i < values.size(); i++) {
                var each = values.get(i);
                if (each.advanceExact(doc)) {
                    for (int k = each.docValueCount(); k > 0; k--) {
                        count(places.get(i), ((int) each.nextOrd() + 1) * kindCount + of, year);
                    }
                } else {
                    count(places.get(i), of, year);
                }
            }
        }

        private static void count(int[][] places, int slot, int year) {
            if (places[slot].length <= year) {
                places[slot] = Arrays.copyOf(places[slot], year + 8);
            }
            places[slot][year]++;
        }

        /** The index is in the order of the days, so that the same day comes again and again. */
        private int place(long day) {
            if (day != lastDay) {
                int year = day == Long.MIN_VALUE + 1
                        ? 0
                        : LocalDate.ofEpochDay(day).getYear();
                lastDay = day;
                lastPlace = years.indexOf(year);
                if (lastPlace < 0) {
                    lastPlace = years.size();
                    years.add(year);
                }
            }
            return lastPlace;
        }

        private void finishLeaf() throws IOException {
            for (int i = 0; i < values.size(); i++) {
                var of = places.get(i);
                for (int slot = 0; slot < of.length; slot++) {
                    var known = of[slot];
                    for (int year = 0; year < known.length; year++) {
                        if (known[year] > 0) {
                            var group = new Group(
                                    years.get(year),
                                    value(values.get(i), slot / kindCount),
                                    value(kinds, slot % kindCount));
                            counts.get(i).merge(group, known[year], Integer::sum);
                        }
                    }
                }
            }
            values.clear();
            places.clear();
        }

        private static String value(SortedSetDocValues of, int ordinal) throws IOException {
            return ordinal == 0 ? "" : of.lookupOrd(ordinal - 1).utf8ToString();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
