package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;

/**
 * Finds what is meant by words that all occur, but not together: a name or unit without one of them, else a whole name that stands among
 * them, else what else is left without one of them, else the longest whole name however its words stand, else as many as go together;
 * then every other word that is said of those found is taken back. Each word that stays out is named.
 */
final class LeavingOut {

    /** So many ways to choose the words of a name are tried; where there are more, only words side by side. */
    private static final int MOST_CHOICES = 70;

    private final Asking index;
    private final List<String> written;
    private final List<String> plain;
    private final boolean[] occurs;

    /** @param written at least two words */
    LeavingOut(Asking index, List<String> written) {
        this.index = index;
        this.written = written;
        this.plain = SearchWords.plain(String.join(" ", written));
        this.occurs = new boolean[plain.size()];
    }

    /** What is left; null when nothing is. */
    @Nullable
    Found find() {
        if (written.size() != plain.size()) {
            return null;
        }
        for (int i = 0; i < occurs.length; i++) {
            occurs[i] = index.any(index.within(WordsAsked.term(Fields.HONOUR_TEXT, plain.get(i))));
        }
        var one = withoutOne(0, WordsAsked.TOGETHER);
        if (one != null) {
            return one;
        }
        var name = wholeName(sideBySide(WordsAsked.SURELY_A_NAME));
        if (!name.isEmpty()) {
            return found(name, new WordsAsked(words(name, true)));
        }
        one = withoutOne(WordsAsked.TOGETHER, WordsAsked.TELLING + 1);
        return one == null ? withoutSeveral() : one;
    }

    /**
     * Without the one word that leaves the most telling others.
     *
     * @param from how telling at most, as {@link WordsAsked#left} has it
     * @param to how telling at least, not itself
     */
    private @Nullable Found withoutOne(int from, int to) {
        for (int telling = from; telling < to; telling++) {
            for (int i = written.size() - 1; i >= 0; i--) {
                var kept =
                        new TreeSet<>(IntStream.range(0, written.size()).boxed().toList());
                kept.remove(i);
                var asked = new WordsAsked(words(kept, true));
                var left = telling < WordsAsked.TELLING ? asked.left().get(telling) : said(kept);
                if (index.any(index.within(left))) {
                    return found(kept, asked);
                }
            }
        }
        return null;
    }

    private @Nullable Found withoutSeveral() {
        var kept = wholeName(choices());
        if (kept.isEmpty()) {
            int ofName = most(Fields.NAME);
            int ofUnit = most(Fields.UNIT);
            boolean name = ofName >= ofUnit;
            int together = Math.max(ofName, ofUnit);
            kept = together > 1
                    ? together(name ? Fields.NAME : Fields.UNIT, together)
                    : together(Fields.HONOUR_TEXT, most(Fields.HONOUR_TEXT));
        }
        return kept.isEmpty() ? null : found(kept, new WordsAsked(words(kept, true)));
    }

    /** The words of the longest whole name, and what else is said of its bearers. */
    private TreeSet<Integer> wholeName(List<List<Integer>> choices) {
        int at = index.first(choices.stream()
                .map(choice -> index.within(WordsAsked.term(
                        Fields.NAME_WHOLE,
                        String.join(" ", choice.stream().map(plain::get).toList()))))
                .toList());
        if (at < 0) {
            return new TreeSet<>();
        }
        var name = choices.get(at);
        var conditions = new BooleanQuery.Builder()
                .add(
                        WordsAsked.term(
                                Fields.NAME_WHOLE,
                                String.join(" ", name.stream().map(plain::get).toList())),
                        Occur.FILTER);
        return withOthers(new TreeSet<>(name), conditions);
    }

    /** Which words side by side, so many at least, could be a whole name, the longest first. */
    private List<List<Integer>> sideBySide(int least) {
        int n = plain.size();
        var all = new ArrayList<List<Integer>>();
        for (int size = Math.min(WordsAsked.LONGEST_NAME, n - 2); size >= least; size--) {
            for (int from = 0; from + size <= n; from++) {
                all.add(IntStream.range(from, from + size).boxed().toList());
            }
        }
        return all;
    }

    /** Which words could be a whole name, the longest first, then those side by side. */
    private List<List<Integer>> choices() {
        int n = plain.size();
        var all = new ArrayList<List<Integer>>();
        for (int size = Math.min(WordsAsked.LONGEST_NAME, n - 2); size > 1; size--) {
            for (int from = 0; from + size <= n; from++) {
                all.add(IntStream.range(from, from + size).boxed().toList());
            }
            if (size > 2 && choose(n, size) <= MOST_CHOICES) {
                all.addAll(chosen(n, size));
            }
        }
        return all;
    }

    private static long choose(int n, int size) {
        long ways = 1;
        for (int i = 0; i < size; i++) {
            ways = ways * (n - i) / (i + 1);
        }
        return ways;
    }

    /** All ways to choose so many of n, their order kept. */
    private static List<List<Integer>> chosen(int n, int size) {
        return IntStream.range(0, 1 << n)
                .filter(mask -> Integer.bitCount(mask) == size)
                .mapToObj(mask -> IntStream.range(0, n)
                        .filter(i -> (mask & 1 << i) != 0)
                        .boxed()
                        .toList())
                .sorted(Comparator.comparingInt(choice -> choice.getLast() - choice.getFirst()))
                .toList();
    }

    /** How many of the words go together in a field at most. */
    private int most(String field) {
        int from = 0;
        int to = plain.size();
        while (from < to) {
            int middle = (from + to + 1) / 2;
            if (index.any(index.within(atLeast(field, middle).build()))) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    /** Which so many words go together in a field, the first ones rather; and what else is said there. */
    private TreeSet<Integer> together(String field, int many) {
        var kept = new TreeSet<Integer>();
        if (many == 0) {
            return kept;
        }
        keep(kept, i -> {
            var condition = atLeast(field, many).add(word(field, i), Occur.FILTER);
            kept.forEach(k -> condition.add(word(field, k), Occur.FILTER));
            return index.any(index.within(condition.build()));
        });
        var conditions = new BooleanQuery.Builder();
        kept.forEach(k -> conditions.add(word(field, k), Occur.FILTER));
        return withOthers(kept, conditions);
    }

    private TreeSet<Integer> withOthers(TreeSet<Integer> kept, BooleanQuery.Builder conditions) {
        var found = conditions.build();
        var others = new ArrayList<Query>(List.of(found));
        keep(kept, i -> {
            others.add(word(Fields.HONOUR_TEXT, i));
            var all = new BooleanQuery.Builder();
            others.forEach(condition -> all.add(condition, Occur.FILTER));
            boolean said = index.any(index.within(all.build()));
            if (!said) {
                others.removeLast();
            }
            return said;
        });
        return kept;
    }

    private void keep(TreeSet<Integer> kept, IntPredicate goesWith) {
        for (int i = 0; i < plain.size(); i++) {
            if (!kept.contains(i) && goesWith.test(i)) {
                kept.add(i);
            }
        }
    }

    private BooleanQuery.Builder atLeast(String field, int many) {
        var any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(many);
        for (int i = 0; i < plain.size(); i++) {
            any.add(word(field, i), Occur.SHOULD);
        }
        return any;
    }

    /** A slip is forgiven only in a word that nothing has as it stands. */
    private Query word(String field, int at) {
        return occurs[at] ? WordsAsked.term(field, plain.get(at)) : WordsAsked.likely(field, plain.get(at));
    }

    private Found found(TreeSet<Integer> kept, WordsAsked asked) {
        var turns = index.within(Asking.and(asked.close(), asked.anywhere()));
        if (!index.any(turns)) {
            turns = index.within(List.of(said(kept)));
        }
        return index.found(HonourAnswer.How.PARTIAL, Reading.asTyped(words(kept, true)), turns, Asking.either(turns))
                .without(List.of(), List.of(words(kept, false).split(" ")));
    }

    /** All these words are said of the honour. */
    private Query said(TreeSet<Integer> kept) {
        var all = new BooleanQuery.Builder();
        kept.forEach(i -> all.add(word(Fields.HONOUR_TEXT, i), Occur.FILTER));
        return all.build();
    }

    private String words(TreeSet<Integer> kept, boolean those) {
        return String.join(
                " ",
                IntStream.range(0, written.size())
                        .filter(i -> kept.contains(i) == those)
                        .mapToObj(written::get)
                        .toList());
    }
}
