package vn.vinhdanh.core.nomination;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;

/**
 * Reads the nominees of all dossiers in one list, by award: what the board brings together for the council. A unit's own people see theirs.
 * Only what was sent and is not withdrawn stands in it; while a dossier is back with its unit, its nominees are not in it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_DOSSIERS', 'SYSTEM')")
public class NomineeQueries {

    private static final String FROM = " from {scoped}.nominee n join {scoped}.dossier d on d.id = n.dossier_id";

    private static final String MINE = " [[and d.unit_id in (select id from unit_scope)]] ";

    private static final int CHUNK = 1_000;

    private final UnitScope scope;
    private final DossierSteps steps;

    NomineeQueries(UnitScope scope, DossierSteps steps) {
        this.scope = scope;
        this.steps = steps;
    }

    private static final String ROW =
            "select n.id, d.id dossier, d.round_id round, d.unit_name, d.number, n.kind, n.name, n.sex,"
                    + " n.post, n.unit_text, n.subject_class, n.award, n.year_from period_from, n.year_to period_to,"
                    + " n.school_year period_school_year, n.achievement, d.status dossier_status, n.status, n.outcome, n.reason"
                    + FROM;

    private static final String ORDER = "n.award, d.unit_name, d.id, n.ordinal, n.id";

    /**
     * A page of the nominees that match; in its own order by award, unit and place in the dossier.
     *
     * @param page ordered by a {@link NomineeSort}
     */
    public List<NomineeSummary> list(NomineeFilter filter, Page page) {
        return asked(ROW + where(filter) + page.order(ORDER, "n.id") + page.stretch(), filter)
                .query(Rows.of(NomineeSummary.class))
                .list();
    }

    /** All nominees of a round in the list's own order, as they stand at one moment; for who needs them whole. */
    public List<NomineeSummary> all(RoundId round) {
        var filter = new NomineeFilter(round, null, null, "");
        return asked(ROW + where(filter) + " order by " + ORDER, filter)
                .query(Rows.of(NomineeSummary.class))
                .list();
    }

    /** How many nominees match. */
    public int count(NomineeFilter filter) {
        return asked("select count(*)" + FROM + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    /**
     * Where some recipients stand who were put forward for a year, as far as the official sees the dossiers; those of drafts too, to who
     * sees drafts. One query for a thousand.
     *
     * @param year the last year of the achievement
     */
    public List<NomineeStanding> standings(Collection<RecipientId> recipients, int year) {
        var all =
                recipients.stream().map(RecipientId::value).distinct().sorted().toList();
        var found = new ArrayList<NomineeStanding>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(scope.within(
                            "select n.recipient_id recipient, n.award, d.status dossier, coalesce(above.status, n.status) nominee"
                                    + FROM
                                    + " left join {scoped}.nominee above on above.dossier_id = d.gathered_into and"
                                    + " above.origin_id = coalesce(n.origin_id, n.id)"
                                    + " where n.recipient_id in (:ids) and n.year_to = :year and d.status <> 'WITHDRAWN'"
                                    + steps.sent() + MINE)
                    .param("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .param("year", year)
                    .query(Rows.of(NomineeStanding.class))
                    .list());
        }
        return found;
    }

    private static String where(NomineeFilter filter) {
        return " where d.status in ('SENT', 'RECEIVED', 'IN_VERIFICATION', 'VERIFIED')" + MINE
                + (filter.round() == null ? "" : " and d.round_id = :round")
                + (filter.award() == null ? "" : " and n.award = :award")
                + (filter.status() == null ? "" : " and n.status = :status")
                + (filter.text().isBlank() ? "" : " and (n.name like :text or d.unit_name like :text)");
    }

    private JdbcClient.StatementSpec asked(String sql, NomineeFilter filter) {
        var statement = scope.within(sql);
        var round = filter.round();
        var status = filter.status();
        if (round != null) {
            statement = statement.param("round", round.value());
        }
        if (filter.award() != null) {
            statement = statement.param("award", filter.award());
        }
        if (status != null) {
            statement = statement.param("status", status.name());
        }
        return filter.text().isBlank() ? statement : statement.param("text", DossierQueries.containing(filter.text()));
    }
}
