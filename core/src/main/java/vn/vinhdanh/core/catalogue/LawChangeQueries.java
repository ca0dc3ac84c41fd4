package vn.vinhdanh.core.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads proposed changes of the law data, and what stands on a day in the shape of a draft. Every list is bounded. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class LawChangeQueries {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;
    private final StandingLaw standing;

    LawChangeQueries(JdbcClient jdbc, Schemas schemas, JsonMapper json, StandingLaw standing) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
        this.standing = standing;
    }

    /** Proposals that wait for a second official, oldest first, at most 500. */
    public List<LawChangeDetails> waiting() {
        return list(" where status = 'PROPOSED' order by proposed_at limit 500");
    }

    /** How many wait. */
    public int countWaiting() {
        return jdbc.sql(schemas.in("select count(*) from {domain}.law_change where status = 'PROPOSED'"))
                .query(Integer.class)
                .single();
    }

    /** Settled proposals, newest first, at most 200. */
    public List<LawChangeDetails> settled() {
        return list(" where status <> 'PROPOSED' order by settled_at desc limit 200");
    }

    /** All proposals about an award, newest first, at most 200. */
    public List<LawChangeDetails> about(String awardCode) {
        return list(" where about = ? order by proposed_at desc limit 200", awardCode);
    }

    /** @throws NotFound when there is no such proposal */
    public LawChangeDetails get(LawChangeId id) {
        return list(" where id = ?", id.value()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("law change " + id.value()));
    }

    /** The revision of an award that stands on a day, in the shape of a draft, to begin a new one with. */
    public Optional<RevisionDraft> standing(String code, LocalDate day) {
        return standing.revision(code, day).map(StandingLaw.Row::draft);
    }

    /** All standing revisions of an award in that shape, by their ids. */
    public Map<AwardRevisionId, RevisionDraft> standing(String code) {
        return standing.revisions(code);
    }

    private List<LawChangeDetails> list(String rest, Object... parameters) {
        return jdbc
                .sql(schemas.in("select * from {domain}.law_change" + rest))
                .params(parameters)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(this::details)
                .toList();
    }

    private LawChangeDetails details(Row row) {
        var after = LawChange.DRAFT.read(json, row.draft());
        var kept = row.beforeDraft();
        var before = kept == null ? null : LawChange.DRAFT.read(json, kept);
        return new LawChangeDetails(
                row.id(),
                Ids.code(row.id().value()),
                row.status(),
                after,
                before,
                row.reason(),
                row.legalBasis(),
                row.proposedBy(),
                row.proposedAt(),
                row.settledBy(),
                row.settledAt(),
                row.settleNote(),
                row.status() == LawChangeStatus.PROPOSED && standing.overtook(after, row.baseId(), before),
                row.version());
    }

    private record Row(
            LawChangeId id,
            LawChangeStatus status,
            String draft,
            @Nullable String beforeDraft,
            @Nullable Long baseId,
            String reason,
            String legalBasis,
            String proposedBy,
            Instant proposedAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            String settleNote,
            int version) {}
}
