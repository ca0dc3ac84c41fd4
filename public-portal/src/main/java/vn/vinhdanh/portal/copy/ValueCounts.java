package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts how many a search matches, and how often each value of some fields occurs in them, as long as they are not too many. */
final class ValueCounts implements CollectorManager<ValueCounts.Counter, ValueCounts.Result> {

    private final List<String> fields;
    private final int most;

    /**
     * What was counted.
     *
     * @param total one more than the most when there are more
     * @param values per field how often each value occurs; empty when there are more than the most
     */
    record Result(long total, Map<String, Map<String, Integer>> values) {}

    ValueCounts(Set<String> fields, int most) {
        this.fields = List.copyOf(fields);
        this.most = most;
    }

    /** The value of a field that each hit has, in the order of the hits; empty when it has none. */
    static String[] values(IndexSearcher searcher, ScoreDoc[] hits, String field) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var values = new String[hits.length];
        var byPlace = IntStream.range(0, hits.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> hits[i].doc))
                .toList();
        int leaf = -1;
        var of = DocValues.emptySortedSet();
        for (int i : byPlace) {
            int own = ReaderUtil.subIndex(hits[i].doc, leaves);
            if (own != leaf) {
                leaf = own;
                of = DocValues.getSortedSet(leaves.get(own).reader(), field);
            }
            values[i] = of.advanceExact(hits[i].doc - leaves.get(own).docBase)
                    ? of.lookupOrd(of.nextOrd()).utf8ToString()
                    : "";
        }
        return values;
    }

    @Override
    public Counter newCollector() {
        return new Counter(fields, most);
    }

    @Override
    public Result reduce(Collection<Counter> counters) throws IOException {
        long total = 0;
        var all = new HashMap<String, Map<String, Integer>>();
        fields.forEach(field -> all.put(field, new HashMap<>()));
        for (Counter counter : counters) {
            counter.finishLeaf();
            total += counter.total;
            counter.counts.forEach((field, values) -> {
                var sums = all.computeIfAbsent(field, f -> new HashMap<>());
                values.forEach((value, n) -> sums.merge(value, n, Integer::sum));
            });
        }
        return total > most ? new Result(total, Map.of()) : new Result(total, all);
    }

    /** Counts by ordinal within a segment, then by value. */
    static final class Counter extends SimpleCollector {

        private final List<String> fields;
        private final Map<String, Map<String, Integer>> counts = new HashMap<>();
        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<@Nullable SortedDocValues> singles = new ArrayList<>();
        private final List<int[]> ordinals = new ArrayList<>();
        private final int most;
        private long total;

        Counter(List<String> fields, int most) {
            this.fields = fields;
            this.most = most;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finishLeaf();
            if (total > most) {
                throw new CollectionTerminatedException();
            }
            for (String field : fields) {
                var leaf = DocValues.getSortedSet(context.reader(), field);
                values.add(leaf);
                singles.add(DocValues.unwrapSingleton(leaf));
                ordinals.add(new int[(int) leaf.getValueCount()]);
            }
        }

        @Override
        public void collect(int doc) throws IOException {
            if (++total > most) {
                throw new CollectionTerminatedException();
            }
            for (int i = 0; i < values.size(); i++) {
                var n = ordinals.get(i);
                var single = singles.get(i);
                if (single != null) {
                    if (single.advanceExact(doc)) {
                        n[single.ordValue()]++;
                    }
                    continue;
                }
                var leaf = values.get(i);
                if (leaf.advanceExact(doc)) {
                    for (int k = leaf.docValueCount(); k > 0; k--) {
                        n[(int) leaf.nextOrd()]++;
                    }
                }
            }
        }

        void finishLeaf() throws IOException {
            for (int i = 0; i < values.size(); i++) {
                var sums = counts.computeIfAbsent(fields.get(i), f -> new HashMap<>());
                var n = ordinals.get(i);
                for (int ordinal = 0; ordinal < n.length; ordinal++) {
                    if (n[ordinal] > 0) {
                        sums.merge(values.get(i).lookupOrd(ordinal).utf8ToString(), n[ordinal], Integer::sum);
                    }
                }
            }
            values.clear();
            singles.clear();
            ordinals.clear();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
