package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.copy.UnitWords;
import vn.vinhdanh.portal.page.Year;

/**
 * The conditions that words may mean, the closest first. Each is cheap on its own and none needs a score: who is called exactly so, with
 * the accents as typed; whose name has these words; who has this name and works there; the unit; and so on down to everybody of whom all
 * words are said anywhere.
 */
final class WordsAsked {

    /** A typed letter that is wrong, missing, doubled or in its neighbour's place. */
    private static final int SLIP = 1;

    /** How many conditions {@link #left} gives. */
    static final int TELLING = 4;

    /** How many of them, the first, are of one name or unit. */
    static final int TOGETHER = 3;

    static final int LONGEST_NAME = 8;

    /** Two words may be somebody's whole name by chance, so many hardly. */
    static final int SURELY_A_NAME = 3;

    private static final int MOST_SPELLINGS = 200;

    private final List<String> plain;
    private final List<String> accented;
    private final List<Boolean> meant;
    private final List<String> units;
    private final boolean withAccents;

    WordsAsked(String words) {
        this.plain = SearchWords.plain(words);
        this.accented = SearchWords.accented(words);
        this.meant = new ArrayList<>();
        for (String word : accented) {
            meant.add(SearchWords.hasAccents(word));
        }
        this.units = UnitWords.oneForm(plain);
        this.withAccents = accented.size() == plain.size() && meant.contains(true);
    }

    /** Whether there is a word at all. */
    boolean none() {
        return plain.isEmpty();
    }

    int size() {
        return plain.size();
    }

    /** All words are the number of a decision, a name, a part of a name, a name and what is said of its bearer, a unit. */
    List<Query> close() {
        var turns = new ArrayList<Query>();
        int n = plain.size();
        if (plain.stream().anyMatch(word -> Character.isDigit(word.charAt(0)))) {
            turns.add(term(Fields.NUMBER, String.join(" ", plain)));
            if (n == 1) {
                turns.add(new PrefixQuery(new Term(Fields.NUMBER, plain.getFirst() + " ")));
            }
        }
        if (withAccents) {
            turns.add(term(Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented)));
            turns.add(both(term(Fields.NAME_WHOLE, String.join(" ", plain)), accentsWhereTyped()));
            turns.add(nameAndMore(Fields.NAME_WHOLE_ACCENTED, accented));
            turns.add(phrase(Fields.NAME_ACCENTED, accented));
            if (n > 1) {
                turns.add(phrase(Fields.UNIT_ACCENTED, accented));
                turns.add(both(all(Fields.NAME_ACCENTED, accented), sameLength()));
                turns.add(both(accentsWhereTyped(), sameLength()));
                turns.add(all(Fields.NAME_ACCENTED, accented));
                turns.add(accentsWhereTyped());
            }
        }
        turns.add(term(Fields.NAME_WHOLE, String.join(" ", plain)));
        turns.add(nameAndMore(Fields.NAME_WHOLE, plain));
        turns.add(phrase(Fields.NAME, plain));
        if (units.size() > 1 || !units.equals(plain)) {
            turns.add(phrase(Fields.UNIT_SHORT, units));
        }
        if (n > 1) {
            turns.add(both(all(Fields.NAME, plain), sameLength()));
            turns.add(all(Fields.NAME, plain));
        }
        turns.add(all(Fields.UNIT, units));
        if (UnitWords.sayAward(units) || plain.stream().allMatch(word -> word.matches(Year.PATTERN))) {
            turns.add(anywhere());
        }
        return turns;
    }

    /**
     * The words as they are, a title among them: whole names with what is said of their bearers, and units called so. A family may be
     * called Ông, a decision may write the title, and a school may be named after Bà Triệu.
     */
    List<Query> whole() {
        var turns = new ArrayList<Query>();
        if (withAccents) {
            turns.add(term(Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented)));
            turns.add(nameAndMore(Fields.NAME_WHOLE_ACCENTED, accented));
            turns.add(phrase(Fields.UNIT_ACCENTED, accented));
        }
        turns.add(term(Fields.NAME_WHOLE, String.join(" ", plain)));
        turns.add(nameAndMore(Fields.NAME_WHOLE, plain));
        if (!withAccents) {
            turns.add(phrase(Fields.UNIT_SHORT, units));
        }
        return turns;
    }

    /** The first words, or the last, are the whole name run together; the others are said of its bearer. */
    Query together() {
        int n = plain.size();
        var either = new BooleanQuery.Builder();
        for (int k = 1; k < n; k++) {
            either.add(both(name(0, k), rest(k, n)), Occur.SHOULD);
            either.add(both(name(n - k, n), rest(0, n - k)), Occur.SHOULD);
        }
        return either.add(name(0, n), Occur.SHOULD).build();
    }

    private Query name(int from, int to) {
        return term(Fields.NAME_TOGETHER, String.join("", plain.subList(from, to)));
    }

    /** Whose name, or unit, goes on after the words. */
    List<Query> unfinished() {
        var turns = new ArrayList<Query>();
        if (withAccents) {
            turns.add(new PrefixQuery(new Term(Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented))));
        }
        turns.add(new PrefixQuery(new Term(Fields.NAME_WHOLE, String.join(" ", plain))));
        turns.add(beginning(Fields.NAME, plain));
        turns.add(beginning(Fields.UNIT, plain));
        if (plain.size() == 1 && plain.getFirst().length() > 7) {
            turns.add(new PrefixQuery(new Term(Fields.NAME_TOGETHER, plain.getFirst())));
        }
        return turns;
    }

    /** All words are said of the honour somewhere. */
    Query anywhere() {
        return all(Fields.HONOUR_TEXT, units);
    }

    /** The whole name has a slip. */
    Query wholeNameSlip() {
        return similar(Fields.NAME_WHOLE, String.join(" ", plain));
    }

    /** One of the words has a slip. */
    List<Query> oneSlip() {
        var turns = new ArrayList<Query>();
        if (withAccents) {
            turns.add(similar(Fields.NAME_WHOLE_ACCENTED, String.join(" ", accented)));
        }
        turns.add(similar(Fields.NAME_WHOLE, String.join(" ", plain)));
        if (withAccents) {
            turns.add(slipped(Fields.NAME_ACCENTED, accented));
        }
        turns.add(slipped(Fields.NAME, plain));
        turns.add(slipped(Fields.UNIT, plain));
        return turns;
    }

    /** One of the words, wherever it is said, or several have a slip. */
    List<Query> slips() {
        var several = new BooleanQuery.Builder();
        for (String word : plain) {
            several.add(likely(Fields.NAME, word), Occur.MUST);
        }
        return List.of(several.build(), slipped(Fields.HONOUR_TEXT, units));
    }

    /** Some words side by side, three at least and not all, are a whole name; the longest first. */
    List<Query> wholeNames() {
        var names = new ArrayList<Query>();
        for (int size = Math.min(LONGEST_NAME, plain.size() - 1); size >= SURELY_A_NAME; size--) {
            for (int from = 0; from + size <= plain.size(); from++) {
                names.add(term(Fields.NAME_WHOLE, String.join(" ", plain.subList(from, from + size))));
            }
        }
        return names;
    }

    /** The word is said of some honour, with a slip perhaps. */
    static Query said(String plain) {
        return likely(Fields.HONOUR_TEXT, plain);
    }

    /** What is left when a word is left out, the most telling first: somebody's whole name, a part of a name, said anywhere. */
    List<Query> left() {
        return List.of(
                term(Fields.NAME_WHOLE, String.join(" ", plain)),
                all(Fields.NAME, plain),
                all(Fields.UNIT, units),
                anywhere());
    }

    /** The first or the last words are the whole name; the others are said of its bearer. */
    private Query nameAndMore(String field, List<String> words) {
        int n = words.size();
        var either = new BooleanQuery.Builder();
        boolean any = false;
        for (int k = 2; k < n; k++) {
            either.add(both(term(field, String.join(" ", words.subList(0, k))), rest(k, n)), Occur.SHOULD);
            either.add(both(term(field, String.join(" ", words.subList(n - k, n))), rest(0, n - k)), Occur.SHOULD);
            any = true;
        }
        return any ? either.build() : new MatchNoDocsQuery("nothing");
    }

    private Query rest(int from, int to) {
        return all(Fields.HONOUR_TEXT, UnitWords.oneForm(plain.subList(from, to)));
    }

    private Query sameLength() {
        return term(Fields.NAME_LENGTH, Integer.toString(plain.size()));
    }

    /** All words are in the name; those typed with accents with just these, though a d may be meant for đ. */
    private Query accentsWhereTyped() {
        var all = new BooleanQuery.Builder();
        for (int i = 0; i < plain.size(); i++) {
            all.add(meant.get(i) ? withAnyD(accented.get(i)) : term(Fields.NAME, plain.get(i)), Occur.MUST);
        }
        return all.build();
    }

    private static Query withAnyD(String word) {
        var exact = term(Fields.NAME_ACCENTED, word);
        if (!word.startsWith("d")) {
            return exact;
        }
        return new BooleanQuery.Builder()
                .add(exact, Occur.SHOULD)
                .add(term(Fields.NAME_ACCENTED, "đ" + word.substring(1)), Occur.SHOULD)
                .build();
    }

    private static Query slipped(String field, List<String> words) {
        var either = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() < 2 || Character.isDigit(words.get(i).charAt(0))) {
                continue;
            }
            var one = new BooleanQuery.Builder();
            for (int k = 0; k < words.size(); k++) {
                one.add(k == i ? similar(field, words.get(k)) : term(field, words.get(k)), Occur.MUST);
            }
            either.add(one.build(), Occur.SHOULD);
        }
        return either.build();
    }

    /** The word, with a slip perhaps; of a number every digit counts. */
    static Query likely(String field, String word) {
        if (word.length() < 3 || Character.isDigit(word.charAt(0))) {
            return term(field, word);
        }
        return new BooleanQuery.Builder()
                .add(term(field, word), Occur.SHOULD)
                .add(similar(field, word), Occur.SHOULD)
                .build();
    }

    private static Query similar(String field, String word) {
        return new FuzzyQuery(
                new Term(field, word), SLIP, 0, MOST_SPELLINGS, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static Query beginning(String field, List<String> words) {
        var all = new BooleanQuery.Builder();
        int last = words.size() - 1;
        for (int i = 0; i < last; i++) {
            all.add(term(field, words.get(i)), Occur.MUST);
        }
        return all.add(new PrefixQuery(new Term(field, words.get(last))), Occur.MUST)
                .build();
    }

    static Query phrase(String field, List<String> words) {
        if (words.size() == 1) {
            return term(field, words.getFirst());
        }
        var phrase = new MultiPhraseQuery.Builder();
        boolean lone = oneLetter(words);
        words.forEach(word -> phrase.add(
                meanings(field, word, lone).map(meant -> new Term(field, meant)).toArray(Term[]::new)));
        return phrase.build();
    }

    static Query all(String field, List<String> words) {
        if (words.size() == 1) {
            return term(field, words.getFirst());
        }
        var all = new BooleanQuery.Builder();
        boolean lone = oneLetter(words);
        words.forEach(word -> all.add(meant(field, word, lone), Occur.MUST));
        return all.build();
    }

    private static Query meant(String field, String word, boolean lone) {
        var meanings = meanings(field, word, lone).map(BytesRef::new).toList();
        return meanings.size() == 1 ? term(field, word) : new TermInSetQuery(field, meanings);
    }

    /** Whether one word is a letter, which may stand for a place or office; several are initials of a name. */
    private static boolean oneLetter(List<String> words) {
        return words.stream().filter(word -> word.length() == 1).count() == 1;
    }

    private static Stream<String> meanings(String field, String word, boolean lone) {
        boolean ofUnit = lone
                && (field.equals(Fields.UNIT) || field.equals(Fields.UNIT_SHORT) || field.equals(Fields.HONOUR_TEXT));
        return ofUnit ? UnitWords.meanings(word).stream() : Stream.of(word);
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.MUST)
                .add(other, Occur.MUST)
                .build();
    }

    static Query term(String field, String word) {
        return new TermQuery(new Term(field, word));
    }
}
