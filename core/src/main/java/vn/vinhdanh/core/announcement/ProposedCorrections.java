package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** The corrections that wait for a second official, one of an announcement at most. */
@Component
class ProposedCorrections {

    private static final TypeReference<Map<String, Map<String, Object>>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;
    private final CurrentOfficial official;

    ProposedCorrections(JdbcClient jdbc, Schemas schemas, JsonMapper json, CurrentOfficial official) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
        this.official = official;
    }

    /** The correction of an announcement that waits. */
    Optional<ProposedCorrection> of(ArticleId article) {
        return jdbc.sql(schemas.in(
                        "select c.id, c.note, c.proposed_by, c.proposed_at, c.changes, c.article_version <> a.version overtaken"
                                + " from {domain}.article_correction c join {domain}.article a on a.id = c.article_id"
                                + " where c.article_id = ?"))
                .param(article.value())
                .query(Rows.of(
                        Shown.class,
                        row -> new ProposedCorrection(
                                row.id,
                                row.note,
                                row.proposedBy,
                                row.proposedAt,
                                json.readValue(row.changes, CHANGES),
                                row.overtaken,
                                row.proposedBy.equals(official.name()))))
                .optional();
    }

    /**
     * What was proposed, locked until it is settled.
     *
     * @throws NotFound when it was settled meanwhile
     */
    Proposal get(CorrectionId id) {
        return jdbc.sql(schemas.in("select article_id, article_version, draft, note, proposed_by from"
                        + " {domain}.article_correction where id = ? for update"))
                .param(id.value())
                .query(Rows.of(Proposal.class))
                .optional()
                .orElseThrow(() -> new NotFound("correction " + id.value()));
    }

    /** What an official wrote in it. */
    ArticleWritten written(Proposal proposal) {
        return ArticleWritten.FORM.read(json, proposal.draft);
    }

    void keep(ProposedCorrection correction, ArticleId article, int version, ArticleWritten written) {
        jdbc.sql(schemas.in("insert into {domain}.article_correction (id, article_id, article_version, draft, changes,"
                        + " note, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)"))
                .params(
                        correction.id().value(),
                        article.value(),
                        version,
                        ArticleWritten.FORM.write(json, written),
                        json.writeValueAsString(correction.changes()),
                        correction.note(),
                        correction.proposedBy(),
                        LocalDateTime.ofInstant(correction.proposedAt(), ZoneOffset.UTC))
                .update();
    }

    void delete(CorrectionId id) {
        jdbc.sql(schemas.in("delete from {domain}.article_correction where id = ?"))
                .param(id.value())
                .update();
    }

    /**
     * What was proposed about an announcement.
     *
     * @param articleVersion as it was then
     */
    record Proposal(ArticleId articleId, int articleVersion, String draft, String note, String proposedBy) {}

    private record Shown(
            CorrectionId id, String note, String proposedBy, Instant proposedAt, String changes, boolean overtaken) {}
}
