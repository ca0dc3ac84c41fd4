package vn.vinhdanh.core.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What revisions of awards ask of their recipients, clause by clause. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardStandards {

    private record Of(AwardRevisionId revision, String awardCode, boolean awardTitle) {

        Standard standard(RecipientKind kind, List<Clause> clauses) {
            return new Standard(revision, awardCode, awardTitle, kind, clauses);
        }
    }

    private record Row(
            RecipientKind recipientKind,
            int group,
            int alternative,
            Set<CommendationKind> kinds,
            boolean forces,
            String requirement,
            String legalRef,
            String wordingVi,
            String wordingEn,
            Sureness sureness,
            boolean confidential) {}

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
        return jdbc.sql(schemas.in(
                        "select r.id revision, a.code award_code, a.is_title award_title from {domain}.award_revision r join {domain}.award a"
                                + " on a.code = r.award_code where r.id = ?"))
                .param(revision.value())
                .query(Rows.of(Of.class, of -> of.standard(kind, List.of())))
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
                        select c.*, c.group_no `group`, r.id revision, a.code award_code, a.is_title award_title from {domain}.award_clause c
                        join {domain}.award_revision r on r.id = c.revision_id
                        join {domain}.award a on a.code = r.award_code
                        where c.revision_id in (:revisions) order by c.revision_id, c.recipient_kind, c.ordinal
                        """))
                .param(
                        "revisions",
                        revisions.stream().map(AwardRevisionId::value).toList())
                .query(Rows.of(Of.class, Row.class, Map::entry))
                .list()
                .forEach(one -> clauses.computeIfAbsent(
                                one.getKey().revision(), r -> new EnumMap<>(RecipientKind.class))
                        .computeIfAbsent(
                                one.getValue().recipientKind(),
                                kind -> one.getKey().standard(kind, new ArrayList<>()))
                        .clauses()
                        .add(clause(one.getValue())));
        return clauses;
    }

    private static Map<RecipientKind, Standard> of(
            Map<AwardRevisionId, Map<RecipientKind, Standard>> all, AwardRevisionId revision) {
        var found = all.get(revision);
        return found == null ? Map.of() : found;
    }

    private Clause clause(Row row) {
        return new Clause(
                row.group(),
                row.alternative(),
                row.kinds(),
                row.forces(),
                json.readValue(row.requirement(), Requirement.class),
                row.legalRef(),
                row.wordingVi(),
                row.wordingEn(),
                row.sureness(),
                row.confidential());
    }
}
