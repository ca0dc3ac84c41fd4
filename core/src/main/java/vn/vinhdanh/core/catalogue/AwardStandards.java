package vn.vinhdanh.core.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;

/** What revisions of awards ask of their recipients, clause by clause. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardStandards {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    AwardStandards(JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    /**
     * The standard of a revision for a kind of recipient; without clauses when it is not entered or the kind cannot get the award.
     *
     * @throws NotFound when there is no such revision
     */
    public Standard standard(AwardRevisionId revision, RecipientKind kind) {
        return of(standards(List.of(revision)), revision).get(kind) instanceof Standard standard
                ? standard
                : blank(revision, kind);
    }

    private Standard blank(AwardRevisionId revision, RecipientKind kind) {
        return jdbc.sql(schemas.in("select a.code, a.is_title from {domain}.award_revision r join {domain}.award a"
                        + " on a.code = r.award_code where r.id = ?"))
                .param(revision.value())
                .query((row, n) ->
                        new Standard(revision, row.getString("code"), row.getBoolean("is_title"), kind, List.of()))
                .optional()
                .orElseThrow(() -> new NotFound("award revision " + revision.value()));
    }

    /**
     * The standards of many revisions by one query; a revision or a kind of recipient without entered clauses is missing.
     *
     * @param revisions at most a few thousand
     */
    public Map<AwardRevisionId, Map<RecipientKind, Standard>> standards(Collection<AwardRevisionId> revisions) {
        var clauses = new HashMap<AwardRevisionId, Map<RecipientKind, Standard>>();
        if (revisions.isEmpty()) {
            return clauses;
        }
        jdbc.sql(schemas.in("""
                        select c.*, a.code, a.is_title from {domain}.award_clause c
                        join {domain}.award_revision r on r.id = c.revision_id
                        join {domain}.award a on a.code = r.award_code
                        where c.revision_id in (:revisions) order by c.revision_id, c.recipient_kind, c.ordinal
                        """))
                .param(
                        "revisions",
                        revisions.stream().map(AwardRevisionId::value).toList())
                .query((row, n) -> {
                    var revision = new AwardRevisionId(row.getLong("revision_id"));
                    var kind = RecipientKind.valueOf(row.getString("recipient_kind"));
                    var code = row.getString("code");
                    boolean title = row.getBoolean("is_title");
                    clauses.computeIfAbsent(revision, r -> new EnumMap<>(RecipientKind.class))
                            .computeIfAbsent(kind, k -> new Standard(revision, code, title, k, new ArrayList<>()))
                            .clauses()
                            .add(clause(row));
                    return revision;
                })
                .list();
        return clauses;
    }

    private static Map<RecipientKind, Standard> of(
            Map<AwardRevisionId, Map<RecipientKind, Standard>> all, AwardRevisionId revision) {
        var found = all.get(revision);
        return found == null ? Map.of() : found;
    }

    private Clause clause(ResultSet row) throws SQLException {
        return new Clause(
                row.getInt("group_no"),
                row.getInt("alternative"),
                AwardCatalogue.enums(CommendationKind.class, row.getString("kinds")),
                row.getBoolean("forces"),
                json.readValue(row.getString("requirement"), Requirement.class),
                row.getString("legal_ref"),
                row.getString("wording_vi"),
                row.getString("wording_en"),
                Sureness.valueOf(row.getString("sureness")),
                row.getBoolean("confidential"));
    }
}
