package vn.vinhdanh.core.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;

/** What an award was through time, corrected revisions among it, which honours and findings still name. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardHistory {

    private static final String SELECT = """
            select r.id, a.code, a.is_title, a.level, a.ordinal, r.name_vi, r.name_en, r.short_names, r.recipients,
                   r.authorities, r.standard, r.legal_basis, r.sureness, r.valid_from, r.valid_to, r.instrument, r.article,
                   r.clause, r.certificate_object, r.sureness_note, r.superseded_at
            from {domain}.award_revision r join {domain}.award a on a.code = r.award_code
            """;

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
                .query((row, n) -> revision(row))
                .list();
    }

    /** Every standing revision of every award, in order of precedence, newest first. */
    public List<AwardRevision> standing() {
        return jdbc.sql(schemas.in(SELECT + " where r.superseded_at is null order by a.ordinal, r.valid_from desc"))
                .query((row, n) -> revision(row))
                .list();
    }

    /** @throws NotFound when there is no such revision */
    public AwardRevision get(AwardRevisionId id) {
        return jdbc.sql(schemas.in(SELECT + " where r.id = ?"))
                .param(id.value())
                .query((row, n) -> revision(row))
                .optional()
                .orElseThrow(() -> new NotFound("award revision " + id.value()));
    }

    private static AwardRevision revision(ResultSet row) throws SQLException {
        var superseded = row.getObject("superseded_at", LocalDateTime.class);
        return new AwardRevision(
                AwardCatalogue.award(row),
                row.getString("instrument"),
                row.getString("article"),
                row.getString("clause"),
                CertificateObject.valueOf(row.getString("certificate_object")),
                row.getString("sureness_note"),
                superseded == null ? null : superseded.toInstant(ZoneOffset.UTC));
    }
}
