package vn.vinhdanh.portal.honour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.SearchWords;
import vn.vinhdanh.portal.copy.UnitWords;

/**
 * Words that ask and that nobody is called: "… được khen gì", "ai được …", "danh sách …", "who received …". They stand in {@code
 * search/questions.txt}. They are set aside before anything is forgiven, unless they are part of a name or unit that there is: Nguyễn
 * Văn Được, Lê Thị Năm.
 */
final class QuestionWords {

    private static final int LONGEST = 6;
    private static final int LONGEST_NAME = 6;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\p{Nd}{2}");

    private enum Kind {
        ASKS,
        ASKS_WITH_ACCENTS,
        NO_QUESTION,
        ASKS_IN_ENGLISH,
        SMALL
    }

    /** By the words with accents and, where they count without, by these too. */
    private static final Map<String, Kind> KNOWN = read();

    private final List<String> written;
    private final boolean[] asks;

    private QuestionWords(List<String> written, boolean[] asks) {
        this.written = written;
        this.asks = asks;
    }

    /** @param written words as they are written, or as they were typed with keystrokes of an input method */
    static QuestionWords in(List<String> written) {
        var asks = asking(written);
        var read = written.stream().map(Keystrokes::read).toList();
        if (!read.equals(written)) {
            var decoded = asking(read);
            for (int i = 0; i < asks.length; i++) {
                asks[i] |= decoded[i];
            }
        }
        return new QuestionWords(written, asks);
    }

    /** Whether the word at this place asks. */
    boolean asks(int at) {
        return asks[at];
    }

    /** Whether no word asks. */
    boolean none() {
        return aside().isEmpty();
    }

    /** The words that ask, as written. */
    List<String> aside() {
        return words(true);
    }

    /** The other words, as written. */
    List<String> others() {
        return words(false);
    }

    private List<String> words(boolean asking) {
        var words = new ArrayList<String>();
        for (int i = 0; i < asks.length; i++) {
            if (asks[i] == asking) {
                words.add(written.get(i));
            }
        }
        return words;
    }

    /** Takes words for no question where they belong to a name or unit that there is, the longest first. */
    QuestionWords within(Asking index) {
        var open = asks.clone();
        var spans = new ArrayList<Span>();
        var conditions = new ArrayList<Query>();
        int from = Titles.before(written);
        add(spans, conditions, new Span(from, asks.length), true, true);
        names().forEach(span -> add(spans, conditions, span, false, false));
        units().forEach(span -> add(spans, conditions, span, false, true));
        for (int at = index.first(conditions); at >= 0; at = index.first(conditions)) {
            var span = spans.get(at);
            for (int i = span.from(); i < span.to(); i++) {
                open[i] = false;
            }
            for (int i = spans.size() - 1; i >= 0; i--) {
                if (i <= at || !asksWithin(open, spans.get(i))) {
                    spans.remove(i);
                    conditions.remove(i);
                }
            }
        }
        return new QuestionWords(written, open);
    }

    private record Span(int from, int to) {
        int size() {
            return to - from;
        }
    }

    private void add(List<Span> spans, List<Query> conditions, Span span, boolean part, boolean unit) {
        var words = String.join(" ", written.subList(span.from(), span.to()));
        boolean accents = SearchWords.hasAccents(words);
        var plain = accents ? SearchWords.accented(words) : SearchWords.plain(words);
        if (plain.isEmpty()) {
            return;
        }
        if (part) {
            spans.add(span);
            conditions.add(WordsAsked.phrase(accents ? Fields.NAME_ACCENTED : Fields.NAME, plain));
        } else if (!unit) {
            spans.add(span);
            conditions.add(
                    WordsAsked.term(accents ? Fields.NAME_WHOLE_ACCENTED : Fields.NAME_WHOLE, String.join(" ", plain)));
        }
        if (unit && span.size() > 1) {
            spans.add(span);
            conditions.add(
                    accents
                            ? WordsAsked.phrase(Fields.UNIT_ACCENTED, plain)
                            : WordsAsked.phrase(Fields.UNIT_SHORT, UnitWords.oneForm(plain)));
        }
    }

    /** Stretches as long as a name, with a word that asks and one that does not. */
    private List<Span> names() {
        var spans = new ArrayList<Span>();
        for (int from = 0; from < asks.length; from++) {
            for (int to = from + 2; to <= Math.min(asks.length, from + LONGEST_NAME); to++) {
                var span = new Span(from, to);
                if (asksWithin(asks, span) && !asksOnly(span)) {
                    spans.add(span);
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::size).reversed().thenComparingInt(Span::from));
        return spans;
    }

    /** Whole stretches of words that do not ask, with those that ask before, after or between them. */
    private List<Span> units() {
        var ends = new ArrayList<Integer>(List.of(0));
        for (int i = 1; i < asks.length; i++) {
            if (asks[i] != asks[i - 1]) {
                ends.add(i);
            }
        }
        ends.add(asks.length);
        var spans = new ArrayList<Span>();
        for (int from = 0; from < ends.size(); from++) {
            for (int to = Math.min(ends.size() - 1, from + 3); to > from + 1; to--) {
                spans.add(new Span(ends.get(from), ends.get(to)));
            }
        }
        return spans;
    }

    private boolean asksOnly(Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (!asks[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean asksWithin(boolean[] asks, Span span) {
        for (int i = span.from(); i < span.to(); i++) {
            if (asks[i]) {
                return true;
            }
        }
        return false;
    }

    private static boolean[] asking(List<String> written) {
        var kinds = new Kind[written.size()];
        boolean english = false;
        for (int from = 0; from < written.size(); ) {
            int to = Math.min(written.size(), from + LONGEST);
            Kind kind = null;
            while (to > from && (kind = kind(written.subList(from, to))) == null) {
                to--;
            }
            to = Math.max(to, from + 1);
            for (int i = from; i < to; i++) {
                kinds[i] = kind == null ? Kind.NO_QUESTION : kind;
            }
            english |= kind == Kind.ASKS_IN_ENGLISH;
            from = to;
        }
        var asks = new boolean[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            asks[i] = kinds[i] != Kind.NO_QUESTION && (kinds[i] != Kind.SMALL || english) || beforeYear(written, i);
        }
        return asks;
    }

    private static @Nullable Kind kind(List<String> words) {
        var text = String.join(" ", words);
        return KNOWN.get(String.join(" ", SearchWords.accented(text)));
    }

    /** "năm 2020", without accents too; elsewhere nam is a name. */
    private static boolean beforeYear(List<String> written, int at) {
        return at + 1 < written.size()
                && YEAR.matcher(written.get(at + 1)).matches()
                && SearchWords.plain(written.get(at)).equals(List.of("nam"));
    }

    private static Map<String, Kind> read() {
        var known = new HashMap<String, Kind>();
        var in = Objects.requireNonNull(QuestionWords.class.getResourceAsStream("/search/questions.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int colon = line.indexOf(':');
                    var kind = switch (line.substring(0, Math.max(0, colon))) {
                        case "accents" -> Kind.ASKS_WITH_ACCENTS;
                        case "keep" -> Kind.NO_QUESTION;
                        case "english" -> Kind.ASKS_IN_ENGLISH;
                        case "small" -> Kind.SMALL;
                        default -> Kind.ASKS;
                    };
                    for (String words : line.substring(colon + 1).split("\\|")) {
                        known.put(String.join(" ", SearchWords.accented(words)), kind);
                        if (kind != Kind.ASKS_WITH_ACCENTS) {
                            known.putIfAbsent(String.join(" ", SearchWords.plain(words)), kind);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.remove("");
        return Map.copyOf(known);
    }
}
