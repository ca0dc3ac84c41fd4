package vn.vinhdanh.core.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The words of the names of recipients, by which one among a million is found at once. A full-text index of the server would leave
 * out most of them: Vietnamese syllables have one to six letters. Each word stands with the whole name, so that the others are
 * looked for without a look at the recipient. A name never changes; it comes and goes with its recipient.
 */
@Component
class RecipientWords {

    /** Longer words are kept and looked for by their beginning. */
    static final int LONGEST = 30;

    private static final int CHUNK = 1000;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final UnitScope scope;
    private final Schemas schemas;

    RecipientWords(JdbcTemplate batch, JdbcClient jdbc, UnitScope scope, Schemas schemas) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.scope = scope;
        this.schemas = schemas;
    }

    /**
     * The name of a recipient.
     *
     * @param folded without accents
     */
    record Name(long recipient, String folded) {

        Stream<Object[]> words() {
            return Arrays.stream(folded.split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(RecipientWords::cut)
                    .distinct()
                    .map(word -> new Object[] {word, folded, recipient});
        }
    }

    static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    /** Takes up the names of new recipients. */
    void enter(List<Name> names) {
        each(names, "insert into {domain}.recipient_word (word, name_fold, recipient_id) values (?, ?, ?)");
    }

    /**
     * Takes out the names of recipients that are about to go.
     *
     * @param recipients at most a thousand
     */
    void forget(List<Long> recipients) {
        var names = scope.across(
                        Because.REACH_ASKED,
                        "select id recipient, name_fold folded from {scoped}.recipient where id in (:ids)")
                .param("ids", recipients)
                .query(Rows.of(Name.class))
                .list();
        each(names, "delete from {domain}.recipient_word where word = ? and name_fold = ? and recipient_id = ?");
    }

    /**
     * A typed word, and how many words of names begin with it.
     *
     * @param word cut to what is kept of a word
     * @param names at most as many as were counted
     */
    record Rarest(String word, int names) {}

    private record Counted(int nth, int names) {}

    /**
     * Of typed words the one that fewest names have, the last of those that are equal; one query.
     *
     * @param typed folded, one at least
     * @param most so many of each are counted
     */
    Rarest rarest(List<String> typed, int most) {
        var words = typed.stream().map(RecipientWords::cut).toList();
        return jdbc
                .sql(schemas.in(IntStream.range(0, words.size())
                        .mapToObj(n ->
                                "select " + n + " nth, count(*) names from (select 1 one from {domain}.recipient_word"
                                        + " where word like ? limit " + most + ") w" + n)
                        .collect(Collectors.joining(" union all "))))
                .params(words.stream().map(word -> word + "%").toList())
                .query(Rows.of(Counted.class, counted -> new Rarest(words.get(counted.nth()), counted.names())))
                .list()
                .stream()
                .reduce((one, other) -> one.names() < other.names() ? one : other)
                .orElseThrow();
    }

    private void each(List<Name> names, String sql) {
        var rows = names.stream().flatMap(Name::words).toList();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            batch.batchUpdate(schemas.in(sql), rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }
}
