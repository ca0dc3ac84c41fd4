package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Schemas;

/** Reads what recipients were honoured for before, so that an official can tell namesakes apart. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class PastHonours {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    PastHonours(JdbcClient jdbc, Schemas schemas, UnitScope scope) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
    }

    /**
     * One honour.
     *
     * @param unit as printed in the decision
     * @param decisionNumber with its symbol
     */
    public record PastHonour(
            String award, AchievementPeriod period, String unit, String decisionNumber, LocalDate decidedOn) {}

    /**
     * All honours of one recipient at a glance.
     *
     * @param count how many stand, registered or published
     * @param firstYear first year of achievement
     * @param lastYear last year of achievement
     * @param newest the last ones, by the decision's day
     */
    public record Past(int count, int firstYear, int lastYear, List<PastHonour> newest) {}

    /**
     * What stands of each recipient in the official's scope; who has nothing is missing. One query per thousand recipients.
     *
     * @param shown how many honours of each are given
     */
    public Map<RecipientId, Past> of(Collection<RecipientId> recipients, int shown) {
        var ids = recipients.stream().map(RecipientId::value).distinct().toList();
        var found = new HashMap<RecipientId, Past>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            jdbc.sql(schemas.in(scope.with("""
                            select * from (
                              select h.recipient_id, h.year_from, h.year_to, h.school_year, h.unit_text, r.name_vi,
                                d.number, d.symbol, d.decided_on,
                                count(*) over (partition by h.recipient_id) honours,
                                min(h.year_from) over (partition by h.recipient_id) first_year,
                                max(h.year_to) over (partition by h.recipient_id) last_year,
                                row_number() over (partition by h.recipient_id order by d.decided_on desc, h.id desc) nth
                              from {domain}.honour h
                              join {domain}.decision d on d.id = h.decision_id
                              join {domain}.award_revision r on r.id = h.award_revision_id
                              where h.recipient_id in (:ids) and h.status = 'ACTIVE' %s) x
                            where nth <= :shown order by recipient_id, nth
                            """.formatted(scope.when(" and h.unit_id in (select id from unit_scope)")))))
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .param("shown", shown)
                    .query(row -> {
                        int count = row.getInt("honours");
                        int first = row.getInt("first_year");
                        int last = row.getInt("last_year");
                        found.computeIfAbsent(
                                        new RecipientId(row.getLong("recipient_id")),
                                        k -> new Past(count, first, last, new ArrayList<>(shown)))
                                .newest()
                                .add(new PastHonour(
                                        row.getString("name_vi"),
                                        new AchievementPeriod(
                                                row.getInt("year_from"),
                                                row.getInt("year_to"),
                                                row.getBoolean("school_year")),
                                        row.getString("unit_text"),
                                        row.getString("number") + "/" + row.getString("symbol"),
                                        row.getObject("decided_on", LocalDate.class)));
                    });
        }
        return found;
    }
}
