package vn.vinhdanh.core.organisation;

import java.util.Collection;
import java.util.HashSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Recipients whom no row of any table refers to any more. What refers is what the foreign keys of the schema say, so that no room is forgotten. */
@Component
class UnusedRecipients {

    /** Longer lists of ids are read by MariaDB as a table to join, for which it goes through, and locks, all recipients. */
    static final int HELD = 900;

    private record Reference(String heldIn, String heldBy) {}

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final RecipientWords words;

    UnusedRecipients(JdbcClient jdbc, Schemas schemas, UnitScope scope, RecipientWords words) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.words = words;
    }

    /** Forgets those of the candidates that are unused; how many. */
    int forget(Collection<RecipientId> candidates) {
        var asked =
                candidates.stream().map(RecipientId::value).distinct().sorted().toList();
        if (asked.isEmpty()) {
            return 0;
        }
        var references = jdbc.sql("select table_name as held_in, column_name as held_by from"
                        + " information_schema.key_column_usage where table_schema = :schema and"
                        + " referenced_table_schema = :schema and referenced_table_name = 'recipient'")
                .param("schema", schemas.domain())
                .query(Rows.of(
                        Reference.class,
                        one -> "select " + one.heldBy() + " as id from {scoped}." + one.heldIn() + " where "
                                + one.heldBy() + " in (:ids)"))
                .list();
        int forgotten = 0;
        for (int from = 0; from < asked.size(); from += HELD) {
            var chunk = asked.subList(from, Math.min(asked.size(), from + HELD));
            var used = new HashSet<Long>();
            for (String reference : references) {
                used.addAll(scope.across(Because.RULE_FOR_ALL, reference)
                        .param("ids", chunk)
                        .query(Long.class)
                        .list());
            }
            var unused = chunk.stream().filter(id -> !used.contains(id)).toList();
            if (!unused.isEmpty()) {
                words.forget(unused);
                forgotten += scope.across(Because.REACH_ASKED, "delete from {scoped}.recipient where id in (:ids)")
                        .param("ids", unused)
                        .update();
            }
        }
        return forgotten;
    }
}
