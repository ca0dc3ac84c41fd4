package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * Finds what one question means, step by step, each step only when the one before found nobody: the decision that it names; the words as
 * they stand, a title before a name set aside; names run together or begun only, keystrokes of an input method, English names of awards;
 * unfinished words; slips of the keyboard; and what is left without the word that nothing has. A step asks the index whether anything
 * matches, most {@link #MOST_SEARCHES} times for a question whatever its words.
 */
final class Finding {

    /** So many are counted, by award, year and kind too; of more it is only said that they are more, and choices have no counts. */
    static final int MOST_COUNTED = 10_000;

    /** So often one question may be put to the index before the answer is read; a question that needs more finds nothing. */
    static final int MOST_SEARCHES = 200;

    private static final int MOST_DECISIONS = 5;

    private static final Set<String> COUNTED =
            Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND, Fields.COMMENDATION);

    private final PublicCopy copy;
    private final Collection<PublicAward> awards;
    private final List<Query> filters;
    private final boolean withinDecision;
    private int searches;

    /**
     * @param awards the catalogue, for the English names of awards
     * @param filters conditions that whatever is found fulfils
     * @param withinDecision whether they leave one decision only
     */
    Finding(PublicCopy copy, Collection<PublicAward> awards, List<Query> filters, boolean withinDecision) {
        this.copy = copy;
        this.awards = awards;
        this.filters = filters;
        this.withinDecision = withinDecision;
    }

    /** What the words mean; what there is when there are none. */
    Found find(String words) {
        var typed = new WordsAsked(words);
        if (typed.none()) {
            return words.isBlank() ? everybody() : Found.nothing(words, searches);
        }
        var asked = withinDecision ? null : DecisionAsked.named(words);
        var decision = asked == null ? null : decision(asked, words, typed);
        if (decision != null) {
            return decision;
        }
        return asked != null && asked.surely() ? Found.nothing(words, searches) : said(words, typed, true);
    }

    private @Nullable Found decision(DecisionAsked asked, String words, WordsAsked typed) {
        for (DecisionAsked form : Stream.of(asked, asked.undated(), asked.numberAlone())
                .distinct()
                .toList()) {
            var numbered = within(form.of(Fields.NUMBER));
            var decisions = decisions(form);
            if (!decisions.isEmpty() || any(List.of(numbered))) {
                return people(form, numbered, decisions, asked.leftOutBy(form), words, typed);
            }
        }
        return null;
    }

    private List<PublicDecision> decisions(DecisionAsked asked) {
        searches++;
        return copy.page(asked.of(Fields.OWN_NUMBER), PublicCopy.NEWEST, 0, MOST_DECISIONS, PublicDecision.class);
    }

    private Found people(
            DecisionAsked form,
            Query numbered,
            List<PublicDecision> decisions,
            List<String> notSo,
            String words,
            WordsAsked typed) {
        var reading = Reading.asTyped(words);
        if (!form.surely()) {
            var turns = new ArrayList<>(List.of(numbered));
            turns.addAll(within(typed.close()));
            if (form.maybeYear()) {
                turns.add(within(typed.anywhere()));
            }
            var found = found(HonourAnswer.How.EXACT, reading, decisions, turns, either(turns));
            return notSo.isEmpty() ? found : found.without(notSo, false);
        }
        var people = numbered;
        var shown = decisions;
        var left = new ArrayList<>(notSo);
        if (!form.rest().isEmpty()) {
            var rest = new WordsAsked(String.join(" ", form.rest()));
            var ofRest = both(numbered, rest.anywhere());
            var said = decisions.stream()
                    .filter(d ->
                            SearchWords.plain(d.title() + " . " + d.authority()).containsAll(form.rest()))
                    .toList();
            if (any(List.of(ofRest))) {
                people = ofRest;
            } else if (!said.isEmpty()) {
                shown = said;
                people = either(said.stream()
                        .map(d -> both(WordsAsked.term(Fields.DECISION, d.code()), numbered))
                        .toList());
            } else {
                left.addAll(form.rest());
            }
        }
        var found = found(HonourAnswer.How.EXACT, reading, shown, List.of(people), people);
        return left.isEmpty() ? found : found.without(left, true);
    }

    private Found said(String words, WordsAsked typed, boolean mayLeaveOut) {
        var written = SearchWords.asWritten(words);
        int titles = Titles.before(written);
        var name = titles == 0 ? typed : new WordsAsked(joined(written, titles, written.size()));
        var asTyped = titles == 0 ? exactly(words, typed) : titled(words, typed, name, joined(written, 0, titles));
        if (asTyped != null) {
            return asTyped;
        }
        var nameWords = titles == 0 ? words : joined(written, titles, written.size());
        var otherwise = otherwise(words, nameWords, name);
        if (otherwise != null) {
            return otherwise;
        }
        var near = near(words, nameWords, typed, name, titles);
        return near != null || !mayLeaveOut
                ? near == null ? Found.nothing(words, searches) : near
                : leftOut(words, written);
    }

    private @Nullable Found exactly(String words, WordsAsked typed) {
        var close = within(typed.close());
        if (!any(close)) {
            return null;
        }
        var anywhere = within(typed.anywhere());
        var reading = Reading.asTyped(words);
        var found = found(HonourAnswer.How.EXACT, reading, List.of(), and(close, anywhere), anywhere);
        // what is close is said anywhere too, but for words that are abbreviated across one another
        return found.total() > 0 ? found : found(HonourAnswer.How.EXACT, reading, List.of(), close, either(close));
    }

    private @Nullable Found titled(String words, WordsAsked typed, WordsAsked name, String titles) {
        var close = within(and(typed.whole(), and(name.close(), typed.close())));
        if (!any(close)) {
            return null;
        }
        var all = and(close, within(List.of(typed.anywhere(), name.anywhere())));
        var reading = new Reading(words, false, titles, List.of(), false);
        return found(HonourAnswer.How.EXACT, reading, List.of(), all, either(all));
    }

    /** Names run together or begun only, keystrokes, English awards; whichever is found first. */
    private @Nullable Found otherwise(String words, String nameWords, WordsAsked name) {
        var readings = new ArrayList<List<Query>>();
        readings.add(List.of(name.together()));
        readings.add(Initials.read(SearchWords.asWritten(nameWords)));
        var english = EnglishAwards.read(SearchWords.asWritten(words), awards);
        readings.add(english == null ? List.of() : honoured(english));
        for (List<Query> reading : readings) {
            var turns = within(reading);
            if (any(turns)) {
                return found(HonourAnswer.How.EXACT, Reading.asTyped(words), List.of(), turns, either(turns));
            }
        }
        for (String read : Stream.of(Keystrokes.read(nameWords), apart(nameWords))
                .distinct()
                .toList()) {
            var found = read.equals(nameWords) ? null : exactly(read, new WordsAsked(read));
            if (found != null) {
                return found.as(new Reading(read, true, "", List.of(), false));
            }
        }
        return null;
    }

    private static List<Query> honoured(EnglishAwards.Named english) {
        var others = new WordsAsked(english.others());
        return others.none()
                ? List.of(english.award())
                : and(others.close(), others.anywhere()).stream()
                        .map(said -> both(english.award(), said))
                        .toList();
    }

    /** Words run together that begin with a capital each. */
    private static String apart(String words) {
        return words.replaceAll("(?<=\\p{Ll}\\p{M}{0,2})(?=\\p{Lu})", " ");
    }

    private @Nullable Found near(String words, String nameWords, WordsAsked typed, WordsAsked name, int titles) {
        var read = Keystrokes.read(nameWords);
        var decoded = read.equals(nameWords) ? null : new WordsAsked(read);
        var reading = Reading.asTyped(words);
        var unfinished = new ArrayList<>(typed.unfinished());
        var slipped = new ArrayList<Query>();
        var anywhere = new ArrayList<>(List.of(typed.anywhere()));
        if (titles > 0) {
            unfinished.addAll(name.unfinished());
            slipped.add(typed.wholeNameSlip());
        }
        if (decoded != null) {
            unfinished.addAll(decoded.unfinished());
            slipped.addAll(decoded.oneSlip());
            anywhere.add(decoded.anywhere());
        }
        slipped.addAll(name.oneSlip());
        boolean exact = any(within(and(unfinished, anywhere)));
        var near = within(and(unfinished, and(slipped, anywhere)));
        if (exact || any(within(slipped))) {
            var how = exact ? HonourAnswer.How.EXACT : HonourAnswer.How.SIMILAR;
            return found(how, reading, List.of(), near, either(near));
        }
        var similar = within(name.slips());
        return any(similar) ? found(HonourAnswer.How.SIMILAR, reading, List.of(), similar, either(similar)) : null;
    }

    /** What is found without the words that nothing has, else without the one word that leaves the most telling others. */
    private Found leftOut(String words, List<String> written) {
        var plain = SearchWords.plain(words);
        var absent = IntStream.range(0, plain.size())
                .filter(i -> !any(List.of(WordsAsked.said(plain.get(i)))))
                .boxed()
                .toList();
        if (absent.size() == plain.size()) {
            return Found.nothing(words, searches);
        }
        if (!absent.isEmpty()) {
            var rest = joined(
                    IntStream.range(0, plain.size())
                            .filter(i -> !absent.contains(i))
                            .mapToObj(written::get)
                            .toList(),
                    0,
                    plain.size() - absent.size());
            var found = said(rest, new WordsAsked(rest), false);
            return found.total() == 0
                    ? Found.nothing(words, searches)
                    : found.without(absent.stream().map(written::get).toList(), false);
        }
        return plain.size() < 3 ? Found.nothing(words, searches) : withoutOne(words, written);
    }

    private Found withoutOne(String words, List<String> written) {
        for (int telling = 0; telling < 5; telling++) {
            for (int i = written.size() - 1; i >= 0; i--) {
                var others = new ArrayList<>(written);
                var left = others.remove(i);
                var rest = joined(others, 0, others.size());
                var asked = new WordsAsked(rest);
                if (any(within(List.of(asked.left().get(telling))))) {
                    var turns = within(and(asked.close(), List.of(asked.anywhere(), asked.likelyAnywhere())));
                    var found = found(HonourAnswer.How.PARTIAL, Reading.asTyped(rest), List.of(), turns, either(turns));
                    return found.without(List.of(left), true);
                }
            }
        }
        return Found.nothing(words, searches);
    }

    private Found everybody() {
        var all = within(PublicCopy.of(PublicKind.HONOUR));
        var counts = copy.count(all, COUNTED, MOST_COUNTED);
        long total = counts.total() > MOST_COUNTED ? copy.count(all) : counts.total();
        return new Found(
                HonourAnswer.How.EXACT, Reading.asTyped(""), List.of(), List.of(), all, total, counts.counts(), 0);
    }

    private boolean any(List<Query> conditions) {
        for (Query condition : conditions) {
            if (searches >= MOST_SEARCHES) {
                return false;
            }
            searches++;
            if (copy.any(condition)) {
                return true;
            }
        }
        return false;
    }

    private Found found(
            HonourAnswer.How how, Reading reading, List<PublicDecision> decisions, List<Query> turns, Query all) {
        searches++;
        var counts = copy.count(all, COUNTED, MOST_COUNTED);
        return new Found(how, reading, decisions, turns, all, counts.total(), counts.counts(), searches);
    }

    private List<Query> within(List<Query> conditions) {
        return conditions.stream().map(this::within).toList();
    }

    private Query within(Query condition) {
        if (filters.isEmpty()) {
            return condition;
        }
        var all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    private static List<Query> and(List<Query> first, Query then) {
        return and(first, List.of(then));
    }

    private static List<Query> and(List<Query> first, List<Query> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    private static Query either(List<Query> conditions) {
        if (conditions.size() == 1) {
            return conditions.getFirst();
        }
        var either = new BooleanQuery.Builder();
        conditions.forEach(query -> either.add(query, Occur.SHOULD));
        return either.build();
    }
}
