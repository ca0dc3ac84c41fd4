package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.copy.UnitWords;

/** Names of which some words are only begun: Ng. V. Sơn, N.T. Hòa, NV Sơn, Nguyễn V. Sơn. The last word of the name is whole. */
final class Initials {

    private static final int LONGEST_NAME = 6;

    private static final Pattern BEGUN = Pattern.compile("[a-z]|ngh?|nh|th|tr|ph|ch|kh|gh");
    private static final Pattern JOINED = Pattern.compile("[bcdghklmnpqrstvx]{2,4}");

    private Initials() {}

    /**
     * The conditions that words may mean, the longest name first, each with the accents as typed before without; empty when no word is
     * an initial.
     *
     * @param words as they are written
     */
    static List<Query> read(List<String> words) {
        var turns = new ArrayList<Query>();
        var plain = new ArrayList<String>();
        var written = new ArrayList<String>();
        for (String word : words) {
            var one = String.join("", SearchWords.plain(word));
            if (JOINED.matcher(one).matches() && !BEGUN.matcher(one).matches()) {
                one.chars().forEach(c -> {
                    plain.add(Character.toString(c));
                    written.add(Character.toString(c));
                });
            } else {
                plain.add(one);
                written.add(word);
            }
        }
        int first = 0;
        while (first < plain.size() && !BEGUN.matcher(plain.get(first)).matches()) {
            first++;
        }
        for (int last = Math.min(plain.size(), LONGEST_NAME) - 1; last > first; last--) {
            if (plain.get(last).length() > 1 && !BEGUN.matcher(plain.get(last)).matches()) {
                if (written.stream().anyMatch(SearchWords::hasAccents)) {
                    turns.add(named(plain, written, last, true));
                }
                turns.add(named(plain, written, last, false));
            }
        }
        return turns;
    }

    private static Query named(List<String> plain, List<String> written, int last, boolean accents) {
        var name = new BooleanQuery.Builder();
        var key = new StringBuilder();
        for (int i = 0; i <= last; i++) {
            var word = plain.get(i);
            boolean begun = BEGUN.matcher(word).matches();
            key.append(i < last ? word.charAt(0) + " " : word);
            if (accents && SearchWords.hasAccents(written.get(i))) {
                var accented = new Term(
                        Fields.NAME_ACCENTED,
                        SearchWords.accented(written.get(i)).getFirst());
                name.add(
                        begun ? new PrefixQuery(accented) : WordsAsked.term(accented.field(), accented.text()),
                        Occur.MUST);
            } else if (i < last && !begun) {
                name.add(WordsAsked.term(Fields.NAME, word), Occur.MUST);
            } else if (word.length() > 1 && begun) {
                name.add(new PrefixQuery(new Term(Fields.NAME, word)), Occur.MUST);
            }
        }
        name.add(WordsAsked.term(Fields.NAME_INITIALS, key.toString()), Occur.MUST);
        var rest = plain.subList(last + 1, plain.size());
        if (!rest.isEmpty()) {
            name.add(WordsAsked.all(Fields.HONOUR_TEXT, UnitWords.oneForm(rest)), Occur.MUST);
        }
        return name.build();
    }
}
