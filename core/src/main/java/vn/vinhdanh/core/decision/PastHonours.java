package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Rows;

/** Reads what recipients were honoured for before, so that an official can tell namesakes apart. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class PastHonours {

    private static final int CHUNK = 1000;

    private final UnitScope scope;

    PastHonours(UnitScope scope) {
        this.scope = scope;
    }

    /**
     * One honour.
     *
     * @param unit as printed in the decision
     */
    public record PastHonour(String award, AchievementPeriod period, String unit, DecisionHead decision) {}

    /**
     * All honours of one recipient at a glance.
     *
     * @param count how many stand, registered or published
     * @param firstYear first year of achievement
     * @param lastYear last year of achievement
     * @param newest the last ones, by the decision's day
     */
    public record Past(int count, int firstYear, int lastYear, List<PastHonour> newest) {}

    private record Of(RecipientId recipient, int honours, int firstYear, int lastYear) {

        Past whole(int shown) {
            return new Past(honours, firstYear, lastYear, new ArrayList<>(shown));
        }
    }

    /**
     * What stands of each recipient in the official's scope; who has nothing is missing. One query per thousand recipients.
     *
     * @param shown how many honours of each are given
     */
    public Map<RecipientId, Past> of(Collection<RecipientId> recipients, int shown) {
        var ids = recipients.stream().map(RecipientId::value).distinct().toList();
        var found = new HashMap<RecipientId, Past>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            scope.within("select * from (select " + DecisionHead.COLUMNS + """
                                , h.recipient_id recipient, h.year_from period_from, h.year_to period_to,
                                h.school_year period_school_year, h.unit_text unit, r.name_vi award,
                                count(*) over (partition by h.recipient_id) honours,
                                min(h.year_from) over (partition by h.recipient_id) first_year,
                                max(h.year_to) over (partition by h.recipient_id) last_year,
                                row_number() over (partition by h.recipient_id order by d.decided_on desc, h.id desc) nth
                              from {scoped}.honour h
                              join {scoped}.decision d on d.id = h.decision_id
                              join {domain}.award_revision r on r.id = h.award_revision_id
                              where h.recipient_id in (:ids) and h.status = 'ACTIVE'
                                [[and h.unit_id in (select id from unit_scope)]]) x
                            where nth <= :shown order by recipient, nth
                            """)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .param("shown", shown)
                    .query(Rows.of(Of.class, PastHonour.class, Map::entry))
                    .list()
                    .forEach(past -> found.computeIfAbsent(
                                    past.getKey().recipient(),
                                    k -> past.getKey().whole(shown))
                            .newest()
                            .add(past.getValue()));
        }
        return found;
    }
}
