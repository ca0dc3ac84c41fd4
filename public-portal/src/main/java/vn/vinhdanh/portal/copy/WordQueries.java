package vn.vinhdanh.portal.copy;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/** Conditions on words as a reader types them. */
public final class WordQueries {

    private WordQueries() {}

    /**
     * Every word must occur, accents aside; the last may be the beginning of a word of the title or name.
     *
     * @param text field of all words
     * @param title field of the words of the title or name
     */
    public static void require(BooleanQuery.Builder query, String asked, String text, String title) {
        var words = SearchWords.plain(asked);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var meant = new BooleanQuery.Builder().add(new TermQuery(new Term(text, word)), Occur.SHOULD);
            if (i == words.size() - 1) {
                meant.add(new PrefixQuery(new Term(title, word)), Occur.SHOULD);
            }
            query.add(meant.build(), Occur.FILTER);
        }
    }
}
