package vn.vinhdanh.core.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final UnitScope scope;
    private final Schemas schemas;

    RecipientWords(JdbcTemplate batch, UnitScope scope, Schemas schemas) {
        this.batch = batch;
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

    private void each(List<Name> names, String sql) {
        var rows = names.stream().flatMap(Name::words).toList();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            batch.batchUpdate(schemas.in(sql), rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
    }
}
