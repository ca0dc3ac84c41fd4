package vn.vinhdanh.core.decision;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** What recipients were honoured with, by achievement year, of all authorities; what was taken down or annulled is not told. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class HonourHistory {

    private static final String SELECT = "select " + DecisionHead.COLUMNS + """
            , h.id, h.recipient_id recipient, a.code award_code, r.name_vi award_name, a.is_title award_title, a.level award_level,
              a.ordinal award_ordinal, h.year_from period_from, h.year_to period_to, h.school_year period_school_year,
              h.commendation_kind kind, d.status in ('APPROVED', 'PUBLISHED') stands
            from {scoped}.honour h
            join {scoped}.decision d on d.id = h.decision_id
            join {domain}.award_revision r on r.id = h.award_revision_id
            join {domain}.award a on a.code = r.award_code
            where h.status = 'ACTIVE' and d.status not in ('TAKEN_DOWN', 'ANNULLED')
            """;

    private final RecipientQueries recipients;
    private final UnitScope scope;

    HonourHistory(RecipientQueries recipients, UnitScope scope) {
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
        var history = scope.within(SELECT
                        + " and h.recipient_id = ?"
                        + " [[and h.recipient_id in (select m.id from {scoped}.recipient m where m.unit_id in (select id from"
                        + " unit_scope))"
                        + " and (d.status in ('APPROVED', 'PUBLISHED') or h.unit_id in (select id from unit_scope))]]"
                        + " order by h.year_to, h.year_from, d.decided_on, h.id")
                .param(id.value())
                .query(Rows.of(HonourInHistory.class))
                .list();
        if (history.isEmpty()) {
            recipients.get(id);
        }
        return history;
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
        return scope.across(
                        Because.REACH_ASKED,
                        SELECT + " and d.status in ('APPROVED', 'PUBLISHED') and h.recipient_id in ("
                                + seen.stream()
                                        .map(i -> Long.toString(i.value()))
                                        .collect(Collectors.joining(", "))
                                + ") order by h.recipient_id, h.year_to, h.year_from, d.decided_on, h.id")
                .withFetchSize(2000)
                .query(Rows.of(HonourInHistory.class))
                .list();
    }
}
