package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * Finds what one question means, step by step, each step only when the one before found nobody: the decision that it names; the words as
 * they stand, those that only ask and a title before a name set aside; names run together or begun only, keystrokes of an input method,
 * English names of awards; unfinished words; slips of the keyboard; and what is left without the words that fail. A step asks the index
 * whether anything matches, most {@link Asking#MOST_SEARCHES} times for a question whatever its words.
 */
final class Finding {

    /** So many decisions of one number are shown. */
    private static final int MOST_DECISIONS = 5;

    /** So many decisions of one number are looked at for the authority or title that was said. */
    private static final int MOST_LOOKED_AT = 200;

    private final Asking index;
    private final Collection<PublicAward> awards;
    private final boolean withinDecision;

    /**
     * @param awards the catalogue, for the English names of awards
     * @param withinDecision whether the filters leave one decision only
     */
    Finding(Asking index, Collection<PublicAward> awards, boolean withinDecision) {
        this.index = index;
        this.awards = awards;
        this.withinDecision = withinDecision;
    }

    /** What the words mean; what there is when there are none. */
    Found find(String words) {
        var typed = new WordsAsked(words);
        if (typed.none()) {
            return words.isBlank() ? everybody() : Found.nothing(words, index.searches());
        }
        var decision = decision(words, typed);
        if (decision != null) {
            return decision;
        }
        var asking = QuestionWords.in(SearchWords.asWritten(words));
        asking = asking.none() ? asking : asking.within(index);
        if (asking.none()) {
            return said(words, typed, true);
        }
        var rest = String.join(" ", asking.others());
        if (rest.isEmpty()) {
            return everybody().as(Reading.asTyped("").asking(asking.aside()));
        }
        var others = new WordsAsked(rest);
        var named = decision(rest, others);
        var found = named == null ? said(rest, others, true) : named;
        return found.none()
                ? Found.nothing(words, index.searches())
                : found.as(found.reading().asking(asking.aside()));
    }

    /** The decision that the words name, then its people; nothing when they name one that is not there; null when they name none. */
    private @Nullable Found decision(String words, WordsAsked typed) {
        var asked = withinDecision ? null : DecisionAsked.named(words);
        if (asked == null) {
            return null;
        }
        for (DecisionAsked form : asked.forms()) {
            var numbered = index.within(form.of(Fields.NUMBER));
            var decisions = index.decisions(form.of(Fields.OWN_NUMBER), MOST_LOOKED_AT);
            if (!decisions.isEmpty() || index.any(numbered)) {
                return form.surely()
                        ? people(form, numbered, decisions, asked.leftOutBy(form), words)
                        : perhaps(form, numbered, decisions, asked.leftOutBy(form), words, typed);
            }
        }
        return asked.surely() ? Found.nothing(words, index.searches()) : null;
    }

    /** What a bare number may be said of: the decision, and whoever else has it. */
    private Found perhaps(
            DecisionAsked form,
            Query numbered,
            List<PublicDecision> decisions,
            List<String> notSo,
            String words,
            WordsAsked typed) {
        var turns = new ArrayList<>(List.of(numbered));
        turns.addAll(index.within(typed.close()));
        if (form.maybeYear()) {
            turns.add(index.within(typed.anywhere()));
        }
        var found = found(HonourAnswer.How.EXACT, Reading.asTyped(words), turns)
                .of(shown(form, decisions, decisions.size() == MOST_LOOKED_AT, form.words()));
        return notSo.isEmpty() ? found : found.without(notSo, List.of());
    }

    private Found people(
            DecisionAsked form, Query numbered, List<PublicDecision> decisions, List<String> notSo, String words) {
        var rest = form.rest();
        var people = numbered;
        var shown = decisions;
        boolean many = decisions.size() == MOST_LOOKED_AT;
        var left = new ArrayList<String>();
        if (!rest.isEmpty()) {
            var byAuthority = saying(decisions, rest, PublicDecision::authority);
            var byTitle = saying(decisions, rest, d -> d.title() + " . " + d.authority());
            var ofRest = Asking.both(numbered, new WordsAsked(String.join(" ", rest)).anywhere());
            if (byAuthority.isEmpty() && index.any(ofRest)) {
                people = ofRest;
            } else if (!byTitle.isEmpty()) {
                shown = byTitle;
                many = false;
                people = Asking.both(
                        numbered,
                        new TermInSetQuery(
                                Fields.DECISION,
                                shown.stream().map(d -> new BytesRef(d.code())).toList()));
            } else {
                people = asFarAsSaid(numbered, decisions, rest, left);
            }
        }
        var list = shown.size() == decisions.size() ? form.words() : form.number() + " " + String.join(" ", rest);
        var found = found(HonourAnswer.How.EXACT, Reading.asTyped(words), List.of(people))
                .of(shown(form, shown, many, list));
        return left.isEmpty() && notSo.isEmpty() ? found : found.without(notSo, left);
    }

    private static List<PublicDecision> saying(
            List<PublicDecision> decisions, List<String> words, Function<PublicDecision, String> text) {
        var plain = SearchWords.plain(String.join(" ", words));
        return decisions.stream()
                .filter(d -> SearchWords.plain(text.apply(d)).containsAll(plain))
                .toList();
    }

    /** The people of whom those words are said that go together; the others are left out, but for words of the decision itself. */
    private Query asFarAsSaid(Query numbered, List<PublicDecision> decisions, List<String> rest, List<String> left) {
        var people = numbered;
        for (String word : rest) {
            var said = Asking.both(people, new WordsAsked(word).anywhere());
            if (index.any(said)) {
                people = said;
            } else if (saying(decisions, List.of(word), d -> d.title() + " . " + d.authority())
                    .isEmpty()) {
                left.add(word);
            }
        }
        return people;
    }

    private NumberedDecisions shown(DecisionAsked form, List<PublicDecision> decisions, boolean many, String list) {
        int total = many ? index.count(form.of(Fields.OWN_NUMBER)) : decisions.size();
        var newest = decisions.subList(0, Math.min(decisions.size(), MOST_DECISIONS));
        return new NumberedDecisions(List.copyOf(newest), total - newest.size(), list);
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
                ? near == null ? Found.nothing(words, index.searches()) : near
                : leftOut(words, written);
    }

    private @Nullable Found exactly(String words, WordsAsked typed) {
        var close = index.within(typed.close());
        if (!index.any(close)) {
            return null;
        }
        var anywhere = index.within(typed.anywhere());
        var reading = Reading.asTyped(words);
        var found = index.found(HonourAnswer.How.EXACT, reading, Asking.and(close, anywhere), anywhere);
        // what is close is said anywhere too, but for words that are abbreviated across one another
        return found.total() > 0 ? found : found(HonourAnswer.How.EXACT, reading, close);
    }

    private @Nullable Found titled(String words, WordsAsked typed, WordsAsked name, String titles) {
        var close = index.within(Asking.and(typed.whole(), Asking.and(name.close(), typed.close())));
        if (!index.any(close)) {
            return null;
        }
        var all = Asking.and(close, index.within(List.of(typed.anywhere(), name.anywhere())));
        var reading = Reading.asTyped(words).titled(titles);
        return found(HonourAnswer.How.EXACT, reading, all);
    }

    /** Names run together or begun only, keystrokes, English awards; whichever is found first. */
    private @Nullable Found otherwise(String words, String nameWords, WordsAsked name) {
        var readings = new ArrayList<List<Query>>();
        readings.add(List.of(name.together()));
        readings.add(Initials.read(SearchWords.asWritten(nameWords)));
        var english = EnglishAwards.read(SearchWords.asWritten(words), awards);
        readings.add(english == null ? List.of() : honoured(english));
        for (List<Query> reading : readings) {
            var turns = index.within(reading);
            if (index.any(turns)) {
                return found(HonourAnswer.How.EXACT, Reading.asTyped(words), turns);
            }
        }
        for (String read : Stream.of(Keystrokes.read(nameWords), apart(nameWords))
                .distinct()
                .toList()) {
            var found = read.equals(nameWords) ? null : exactly(read, new WordsAsked(read));
            if (found != null) {
                return found.as(Reading.decoded(read));
            }
        }
        return null;
    }

    private static List<Query> honoured(EnglishAwards.Named english) {
        var others = new WordsAsked(english.others());
        return others.none()
                ? List.of(english.award())
                : Asking.and(others.close(), others.anywhere()).stream()
                        .map(said -> Asking.both(english.award(), said))
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
        boolean exact = index.any(index.within(Asking.and(unfinished, anywhere)));
        var near = index.within(Asking.and(unfinished, Asking.and(slipped, anywhere)));
        if (exact || index.any(index.within(slipped))) {
            var how = exact ? HonourAnswer.How.EXACT : HonourAnswer.How.SIMILAR;
            return found(how, reading, near);
        }
        // a whole name as it stands means its bearers: with a slip elsewhere, else the other words fail and are left
        // out
        var slips = name.slips();
        var names = name.wholeNames();
        int at = index.first(index.within(names));
        var similar = index.within(
                at < 0
                        ? slips
                        : slips.stream()
                                .map(slip -> Asking.both(names.get(at), slip))
                                .toList());
        return index.any(similar) ? found(HonourAnswer.How.SIMILAR, reading, similar) : null;
    }

    /** What is found without the words that nothing has, and those that are not said together with the others. */
    private Found leftOut(String words, List<String> written) {
        var plain = SearchWords.plain(words);
        var absent = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (int i = 0; i < plain.size(); i++) {
            (index.any(WordsAsked.said(plain.get(i))) ? others : absent).add(written.get(i));
        }
        if (others.isEmpty() || absent.isEmpty() && others.size() < 3) {
            return Found.nothing(words, index.searches());
        }
        if (!absent.isEmpty()) {
            var rest = String.join(" ", others);
            var found = said(rest, new WordsAsked(rest), false);
            // one word that is only like another says nothing of what was asked
            if (found.total() > 0 && (others.size() > 1 || found.how() == HonourAnswer.How.EXACT)) {
                return found.without(absent, List.of());
            }
        }
        var found = others.size() < 2 ? null : new LeavingOut(index, others).find();
        return found == null
                ? Found.nothing(words, index.searches())
                : found.without(absent, found.reading().apart());
    }

    private Found everybody() {
        return index.found(
                HonourAnswer.How.EXACT, Reading.asTyped(""), List.of(), index.within(PublicCopy.of(PublicKind.HONOUR)));
    }

    private Found found(HonourAnswer.How how, Reading reading, List<Query> turns) {
        return index.found(how, reading, turns, Asking.either(turns));
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }
}
