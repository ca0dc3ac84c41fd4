package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The words of the number, symbol and title of each decision, by which one among hundreds of thousands is found at once: the server compares
 * them without accents, as it does the title. They go with their decision.
 */
@Component
class DecisionWords {

    /** Longer words are kept and looked for by their beginning. */
    private static final int LONGEST = 30;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;
    private final Schemas schemas;

    DecisionWords(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** The words of a text in their order, cut to what is kept of a word. */
    static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(
                        0, word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length())))))
                .toList();
    }

    /** Takes up the words of a new decision, which is written already. */
    void enter(Decision decision) {
        var written = decision.written();
        var words = new LinkedHashSet<>(of(written.number() + " " + written.symbol() + " " + written.title()));
        var parameters = new ArrayList<Object>();
        words.forEach(word -> parameters.addAll(List.of(word, decision.id())));
        // words that differ by their accents only stand once
        jdbc.sql(schemas.in("insert ignore into {domain}.decision_word (word, decision_id) values "
                        + words.stream().map(word -> "(?, ?)").collect(Collectors.joining(", "))))
                .params(parameters)
                .update();
    }

    /** Takes up the words of a decision that says something else than before. */
    void change(Decision decision) {
        jdbc.sql(schemas.in("delete from {domain}.decision_word where decision_id = ?"))
                .param(decision.id())
                .update();
        enter(decision);
    }

    /**
     * A typed word, and how many words of decisions begin with it.
     *
     * @param decisions at most as many as were counted
     */
    record Rarest(String word, int decisions) {}

    private record Counted(int nth, int decisions) {}

    /**
     * Of typed words the one that fewest decisions have; one query.
     *
     * @param typed as {@link #of} gives them, one at least
     * @param most so many of each are counted
     */
    Rarest rarest(List<String> typed, int most) {
        return jdbc
                .sql(schemas.in(IntStream.range(0, typed.size())
                        .mapToObj(n -> "select " + n + " nth, count(*) decisions from (select 1 one from"
                                + " {domain}.decision_word where word like ? limit " + most + ") w" + n)
                        .collect(Collectors.joining(" union all "))))
                .params(typed.stream().map(word -> word + "%").toList())
                .query(Rows.of(Counted.class, one -> new Rarest(typed.get(one.nth()), one.decisions())))
                .list()
                .stream()
                .min(Comparator.comparing(Rarest::decisions))
                .orElseThrow();
    }
}
