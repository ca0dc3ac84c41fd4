package vn.vinhdanh.core.consultation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/**
 * Reads consultations. The board sees those about dossiers in its reach, the officer of a unit those that its units are asked; the unit that
 * puts somebody forward sees none of them.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'ANSWER_CONSULTATIONS', 'SYSTEM')")
public class ConsultationQueries {

    private static final String SELECT =
            "select c.id, c.dossier_id dossier, c.dossier_name, c.unit_id unit, c.body, c.question, c.due_on due, c.status,"
                    + " c.asked_by, c.asked_at, c.note, c.answered_by, c.answered_at,"
                    + " (select count(*) from {scoped}.consultation_nominee n where n.consultation_id = c.id) nominees,"
                    + " (select count(*) from {scoped}.consultation_nominee n where n.consultation_id = c.id"
                    + " and n.answer = 'OBJECTION') objections, c.demo, c.version from {scoped}.consultation c where 1 = 1";

    private static final String ORDER = " order by case c.status when 'ASKED' then 0 else 1 end, c.due_on, c.id";

    private static final int CHUNK = 1_000;

    private final UnitScope scope;
    private final CurrentOfficial official;

    ConsultationQueries(UnitScope scope, CurrentOfficial official) {
        this.scope = scope;
        this.official = official;
    }

    /** Whose they are to read: the board's by the unit of the dossier, anybody else's by the unit asked. */
    private String mine() {
        return verifies()
                ? " [[and (c.dossier_unit_id in (select id from unit_scope) or c.unit_id in (select id from unit_scope))]]"
                : " [[and c.unit_id in (select id from unit_scope)]] and c.unit_id is not null";
    }

    private boolean verifies() {
        return official.may(Permission.VERIFY_DOSSIERS) || !official.acts();
    }

    /**
     * Those the official may see; those that wait first, the day that comes or passed first among them.
     *
     * @param status only those; null for all
     */
    public List<Consultation> list(@Nullable ConsultationStatus status) {
        return scope.within(SELECT
                        + mine()
                        + (status == null ? "" : " and c.status = '" + status.name() + "'")
                        + ORDER
                        + " limit 1000")
                .query(Rows.of(Consultation.class))
                .list();
    }

    /** Those about nominees of a dossier. */
    @PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
    public List<Consultation> about(DossierId dossier) {
        return scope.within(SELECT + mine() + " and c.dossier_id = ?" + ORDER)
                .param(dossier.value())
                .query(Rows.of(Consultation.class))
                .list();
    }

    /**
     * What a body says of a nominee, beside which it is shown.
     *
     * @param answer null while it is not answered
     */
    public record Said(
            ConsultationId id,
            String body,
            LocalDate due,
            ConsultationStatus status,
            @Nullable BodyAnswer answer,
            String reason) {

        /** Whether the day is over and nobody answered. */
        public boolean overdue(LocalDate today) {
            return status == ConsultationStatus.ASKED && due.isBefore(today);
        }
    }

    /** What bodies were asked of a nominee and answered; without what was withdrawn. */
    @PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
    public List<Said> about(NomineeId nominee) {
        return scope.within(
                        "select c.id, c.body, c.due_on due, c.status, n.answer, n.reason from {scoped}.consultation c"
                                + " join {scoped}.consultation_nominee n on n.consultation_id = c.id"
                                + " where n.nominee_id = ? and c.status <> 'WITHDRAWN'" + mine() + ORDER)
                .param(nominee.value())
                .query(Rows.of(Said.class))
                .list();
    }

    private record SaidOf(
            NomineeId nominee,
            ConsultationId id,
            String body,
            LocalDate due,
            ConsultationStatus status,
            @Nullable BodyAnswer answer,
            String reason) {

        Said said() {
            return new Said(id, body, due, status, answer, reason);
        }
    }

    /** The same of several nominees, one query for a thousand; nothing of those of whom nobody was asked. */
    @PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
    public Map<NomineeId, List<Said>> about(Collection<NomineeId> nominees) {
        var all = nominees.stream().map(NomineeId::value).distinct().sorted().toList();
        var said = new HashMap<NomineeId, List<Said>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            scope.within("select n.nominee_id nominee, c.id, c.body, c.due_on due, c.status, n.answer, n.reason"
                            + " from {scoped}.consultation c join {scoped}.consultation_nominee n on n.consultation_id = c.id"
                            + " where n.nominee_id in (:ids) and c.status <> 'WITHDRAWN'" + mine() + ORDER)
                    .param("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .query(Rows.each(
                            SaidOf.class,
                            one -> said.computeIfAbsent(one.nominee(), any -> new ArrayList<>())
                                    .add(one.said())));
        }
        return said;
    }

    /** @throws NotFound when there is none that the official may see */
    public Consultation get(ConsultationId id) {
        return scope.within(SELECT + mine() + " and c.id = ?")
                .param(id.value())
                .query(Rows.of(Consultation.class))
                .optional()
                .orElseThrow(() -> new NotFound("consultation " + id.value()));
    }

    /**
     * Of whom it is asked, in the order of the dossier.
     *
     * @throws NotFound when there is none that the official may see
     */
    public List<AskedNominee> nominees(ConsultationId id) {
        get(id);
        return scope.across(
                        UnitScope.Because.REACH_ASKED,
                        "select nominee_id nominee, name, post, unit_text, award, period, answer, reason"
                                + " from {scoped}.consultation_nominee where consultation_id = ? order by ordinal")
                .param(id.value())
                .query(Rows.of(AskedNominee.class))
                .list();
    }

    /** Whether the official answers it: as officer of the unit asked, or as the board for a body without one. */
    public boolean answers(Consultation consultation) {
        var unit = consultation.unit();
        return consultation.status() == ConsultationStatus.ASKED
                && (unit == null
                        ? verifies()
                        : official.may(Permission.ANSWER_CONSULTATIONS)
                                && scope.reach().covers(unit));
    }

    /**
     * What waits for the official.
     *
     * @param first the day of the one that waits longest; null when none waits
     */
    public record Open(int count, @Nullable LocalDate first) {}

    /** How many wait for an answer of the official's units. */
    @PreAuthorize("hasAnyAuthority('ANSWER_CONSULTATIONS', 'SYSTEM')")
    public Open open() {
        return scope.within(
                        "select count(*) as count, min(c.due_on) first from {scoped}.consultation c where c.status = 'ASKED'"
                                + " and c.unit_id is not null [[and c.unit_id in (select id from unit_scope)]]")
                .query(Rows.of(Open.class))
                .single();
    }
}
