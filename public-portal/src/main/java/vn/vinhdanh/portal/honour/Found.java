package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import vn.vinhdanh.core.publication.PublicDecision;

/**
 * What is the same on all pages of an answer.
 *
 * @param decisions decisions whose number was asked for
 * @param turns what comes first, and next; empty when nothing is asked in words
 * @param all whatever is found
 * @param searches how many conditions were put to the index to find out what the question means
 */
record Found(
        HonourAnswer.How how,
        Reading reading,
        List<PublicDecision> decisions,
        List<Query> turns,
        Query all,
        long total,
        Map<String, Map<String, Integer>> counts,
        int searches) {

    static Found nothing(String words, int searches) {
        return new Found(
                HonourAnswer.How.EXACT,
                Reading.asTyped(words),
                List.of(),
                List.of(),
                new MatchNoDocsQuery("nothing"),
                0,
                Map.of(),
                searches);
    }

    /** The same, taken so. */
    Found as(Reading other) {
        return new Found(how, other, decisions, turns, all, total, counts, searches);
    }

    /** The same, with words left out. */
    Found without(List<String> ignored, boolean apart) {
        return new Found(
                HonourAnswer.How.PARTIAL,
                reading.without(ignored, apart),
                decisions,
                turns,
                all,
                total,
                counts,
                searches);
    }
}
