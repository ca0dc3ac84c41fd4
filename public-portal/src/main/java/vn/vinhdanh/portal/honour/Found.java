package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * What is the same on all pages of an answer.
 *
 * @param numbered decisions whose number was asked for
 * @param turns what comes first, and next; empty when nothing is asked in words
 * @param all whatever is found
 * @param searches how many conditions were put to the index to find out what the question means
 */
record Found(
        HonourAnswer.How how,
        Reading reading,
        NumberedDecisions numbered,
        List<Query> turns,
        Query all,
        long total,
        Map<String, Map<String, Integer>> counts,
        int searches) {

    static Found nothing(String words, int searches) {
        return new Found(
                HonourAnswer.How.EXACT,
                Reading.asTyped(words),
                NumberedDecisions.NONE,
                List.of(),
                new MatchNoDocsQuery("nothing"),
                0,
                Map.of(),
                searches);
    }

    /** Whether there is neither an honour nor a decision. */
    boolean none() {
        return total == 0 && numbered.newest().isEmpty();
    }

    /** The same, taken so. */
    Found as(Reading other) {
        return new Found(how, other, numbered, turns, all, total, counts, searches);
    }

    /** The same, of decisions whose number was asked for. */
    Found of(NumberedDecisions decisions) {
        return new Found(how, reading, decisions, turns, all, total, counts, searches);
    }

    /** The same, with words left out that nothing has, and such as do not occur together with the others. */
    Found without(List<String> absent, List<String> apart) {
        return new Found(
                HonourAnswer.How.PARTIAL,
                reading.without(absent, apart),
                numbered,
                turns,
                all,
                total,
                counts,
                searches);
    }
}
