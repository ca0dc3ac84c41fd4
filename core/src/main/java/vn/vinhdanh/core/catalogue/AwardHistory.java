package vn.vinhdanh.core.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What an award was through time, corrected revisions among it, which honours and findings still name. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardHistory {

    private static final String SELECT = AwardCatalogue.AWARD + """
                 , r.instrument, r.article, r.clause, r.certificate_object, r.sureness_note, r.superseded_at
            from {domain}.award_revision r join {domain}.award a on a.code = r.award_code
            """;

    private record Rest(
            @Nullable String instrument,
            String article,
            String clause,
            CertificateObject certificateObject,
            String surenessNote,
            @Nullable Instant supersededAt) {}

    private static final RowMapper<AwardRevision> REVISION = Rows.of(
            AwardSummary.class,
            Rest.class,
            (award, rest) -> new AwardRevision(
                    award,
                    rest.instrument(),
                    rest.article(),
                    rest.clause(),
                    rest.certificateObject(),
                    rest.surenessNote(),
                    rest.supersededAt()));

    private final JdbcClient jdbc;
    private final Schemas schemas;

    AwardHistory(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Every revision of an award, newest first; of those with one start, the standing one before those it superseded. */
    public List<AwardRevision> of(String code) {
        return jdbc.sql(
                        schemas.in(
                                SELECT
                                        + " where a.code = ? order by r.valid_from desc, r.superseded_at is null desc, r.superseded_at desc"))
                .param(code)
                .query(REVISION)
                .list();
    }

    /** Every standing revision of every award, in order of precedence, newest first. */
    public List<AwardRevision> standing() {
        return jdbc.sql(schemas.in(SELECT + " where r.superseded_at is null order by a.ordinal, r.valid_from desc"))
                .query(REVISION)
                .list();
    }

    /** @throws NotFound when there is no such revision */
    public AwardRevision get(AwardRevisionId id) {
        return jdbc.sql(schemas.in(SELECT + " where r.id = ?"))
                .param(id.value())
                .query(REVISION)
                .optional()
                .orElseThrow(() -> new NotFound("award revision " + id.value()));
    }
}
