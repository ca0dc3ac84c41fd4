package vn.vinhdanh.core.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Schemas;

/** What recipients were honoured with, by achievement year, of all authorities; what was taken down or annulled is not told. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class HonourHistory {

    private static final String SELECT = """
            select h.id, h.recipient_id, h.decision_id, d.number, d.symbol, d.decided_on, d.authority, a.code, r.name_vi, a.is_title,
                   a.level, a.ordinal, h.year_from, h.year_to, h.school_year, h.commendation_kind,
                   d.status in ('APPROVED', 'PUBLISHED') stands
            from {domain}.honour h
            join {domain}.decision d on d.id = h.decision_id
            join {domain}.award_revision r on r.id = h.award_revision_id
            join {domain}.award a on a.code = r.award_code
            where h.status = 'ACTIVE' and d.status not in ('TAKEN_DOWN', 'ANNULLED')
            """;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final RecipientQueries recipients;
    private final UnitScope scope;

    HonourHistory(JdbcClient jdbc, Schemas schemas, RecipientQueries recipients, UnitScope scope) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.recipients = recipients;
        this.scope = scope;
    }

    /**
     * The honours of a recipient, oldest achievement first; those of drafts too, marked as not standing, of other
     * units only what was approved.
     *
     * @throws vn.vinhdanh.core.shared.NotFound when there is no such recipient in the official's units
     */
    public List<HonourInHistory> of(RecipientId id) {
        recipients.get(id);
        return jdbc.sql(schemas.in(scope.with(SELECT
                        + " and h.recipient_id = ?"
                        + scope.when(" and (d.status in ('APPROVED', 'PUBLISHED')"
                                + " or h.unit_id in (select id from unit_scope))")
                        + " order by h.year_to, h.year_from, d.decided_on, h.id")))
                .param(id.value())
                .query((row, n) -> honour(row))
                .list();
    }

    /**
     * The honours that stand of those of some recipients that are in the official's units: ordered by recipient, oldest achievement
     * first; one query.
     *
     * @param ids up to some thousands
     */
    public List<HonourInHistory> standing(Collection<RecipientId> ids) {
        var seen = recipients.get(ids).keySet();
        if (seen.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(schemas.in(SELECT + " and d.status in ('APPROVED', 'PUBLISHED') and h.recipient_id in ("
                        + seen.stream().map(i -> Long.toString(i.value())).collect(Collectors.joining(", "))
                        + ") order by h.recipient_id, h.year_to, h.year_from, d.decided_on, h.id"))
                .withFetchSize(2000)
                .query((row, n) -> honour(row))
                .list();
    }

    private static HonourInHistory honour(ResultSet row) throws SQLException {
        return new HonourInHistory(
                new HonourId(row.getLong("id")),
                new RecipientId(row.getLong("recipient_id")),
                new DecisionId(row.getLong("decision_id")),
                row.getString("number") + "/" + row.getString("symbol"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("authority"),
                row.getString("code"),
                row.getString("name_vi"),
                row.getBoolean("is_title"),
                AwardLevel.valueOf(row.getString("level")),
                row.getInt("ordinal"),
                new AchievementPeriod(row.getInt("year_from"), row.getInt("year_to"), row.getBoolean("school_year")),
                CommendationKind.valueOf(row.getString("commendation_kind")),
                row.getBoolean("stands"));
    }
}
