package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds the first matches in an order. As the index is kept newest first, a search for the newest stops when the page is full; and a
 * search for the best leaves out, segment by segment, what cannot be better than what it has: an equally good one that comes later
 * is older. A search that reads all three hundred thousand people called Nguyễn for the sake of twenty would be slow.
 */
final class TopHits {

    private TopHits() {}

    /** @param query rewritten already */
    static ScoreDoc[] of(IndexSearcher searcher, Query query, Sort sort, int number) throws IOException {
        if (sort == PublicCopy.BEST) {
            return best(searcher, query, number);
        }
        return searcher.search(query, new TopFieldCollectorManager(sort, number, null, number)).scoreDocs;
    }

    /** The first of what matches the first condition, newest first, then of what else matches the next. */
    static ScoreDoc[] inTurn(IndexSearcher searcher, List<Query> conditions, int number) throws IOException {
        var found = new LinkedHashMap<Integer, ScoreDoc>();
        for (Query condition : conditions) {
            // as many of these as are found already may come again
            int most = number + found.size();
            var manager = new TopFieldCollectorManager(PublicCopy.NEWEST, most, null, most);
            for (ScoreDoc hit : searcher.search(new ConstantScoreQuery(condition), manager).scoreDocs) {
                found.putIfAbsent(hit.doc, hit);
            }
            if (found.size() >= number) {
                break;
            }
        }
        return found.values().stream().limit(number).toArray(ScoreDoc[]::new);
    }

    private static ScoreDoc[] best(IndexSearcher searcher, Query query, int number) throws IOException {
        var all = new ArrayList<Hit>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            var own = new IndexSearcher(leaf.reader());
            own.setSimilarity(searcher.getSimilarity());
            own.setQueryCache(searcher.getQueryCache());
            var hits = own.search(query, new TopScoreDocCollectorManager(number, null, number)).scoreDocs;
            for (ScoreDoc hit : hits) {
                all.add(new Hit(
                        hit.score,
                        value(leaf, Fields.AT, hit.doc),
                        value(leaf, Fields.ORDINAL, hit.doc),
                        leaf.docBase + hit.doc));
            }
        }
        return all.stream()
                .sorted(Hit.ORDER)
                .limit(number)
                .map(hit -> new ScoreDoc(hit.doc, hit.score))
                .toArray(ScoreDoc[]::new);
    }

    private static long value(LeafReaderContext leaf, String field, int doc) throws IOException {
        var values = leaf.reader().getNumericDocValues(field);
        return values != null && values.advanceExact(doc) ? values.longValue() : 0;
    }

    private record Hit(float score, long at, long ordinal, int doc) {

        static final Comparator<Hit> ORDER = Comparator.comparing(Hit::score, Comparator.reverseOrder())
                .thenComparing(Hit::at, Comparator.reverseOrder())
                .thenComparing(Hit::ordinal)
                .thenComparing(Hit::doc);
    }
}
