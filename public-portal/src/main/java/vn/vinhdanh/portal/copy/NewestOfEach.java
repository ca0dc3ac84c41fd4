package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Counts how often each value of a field occurs in what a search matches, and remembers the newest match of each, in one pass. */
final class NewestOfEach implements CollectorManager<NewestOfEach.Finder, Map<String, NewestOfEach.Seen>> {

    private final String field;

    /**
     * A value that occurs.
     *
     * @param doc its newest match, in the numbers of the whole index
     */
    record Seen(int count, int doc, long at, long ordinal) {

        private Seen and(Seen other) {
            boolean newer = at != other.at
                    ? at > other.at
                    : ordinal != other.ordinal ? ordinal < other.ordinal : doc < other.doc;
            var first = newer ? this : other;
            return new Seen(count + other.count, first.doc, first.at, first.ordinal);
        }
    }

    NewestOfEach(String field) {
        this.field = field;
    }

    @Override
    public Finder newCollector() {
        return new Finder(field);
    }

    @Override
    public Map<String, Seen> reduce(Collection<Finder> finders) throws IOException {
        var all = new HashMap<String, Seen>();
        for (Finder finder : finders) {
            finder.finishLeaf();
            finder.seen.forEach((value, seen) -> all.merge(value, seen, Seen::and));
        }
        return all;
    }

    /** Counts by ordinal within a segment, whose first match is its newest: segments are kept newest first. */
    static final class Finder extends SimpleCollector {

        private final String field;
        private final Map<String, Seen> seen = new HashMap<>();
        private @Nullable LeafReaderContext leaf;
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private int[] counts = {};
        private int[] first = {};

        Finder(String field) {
            this.field = field;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finishLeaf();
            leaf = context;
            values = DocValues.getSortedSet(context.reader(), field);
            counts = new int[(int) values.getValueCount()];
            first = new int[counts.length];
        }

        @Override
        public void collect(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int k = values.docValueCount(); k > 0; k--) {
                    int value = (int) values.nextOrd();
                    if (counts[value]++ == 0) {
                        first[value] = doc;
                    }
                }
            }
        }

        void finishLeaf() throws IOException {
            var done = leaf;
            leaf = null;
            if (done == null) {
                return;
            }
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    int doc = first[value];
                    var here = new Seen(
                            counts[value],
                            done.docBase + doc,
                            number(done, Fields.AT, doc),
                            number(done, Fields.ORDINAL, doc));
                    seen.merge(values.lookupOrd(value).utf8ToString(), here, Seen::and);
                }
            }
        }

        private static long number(LeafReaderContext leaf, String field, int doc) throws IOException {
            NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), field);
            return numbers.advanceExact(doc) ? numbers.longValue() : 0;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
