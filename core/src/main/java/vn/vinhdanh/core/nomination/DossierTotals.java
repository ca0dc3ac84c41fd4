package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.core.shared.DossierPlace;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** How many were put forward in the rounds of a year, what became of them and how long each step took: of the whole province, for the public. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('SYSTEM')")
public class DossierTotals {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final OfficeCalendar calendar;
    private final DossierMoves moves;

    DossierTotals(JdbcClient jdbc, Schemas schemas, OfficeCalendar calendar, DossierMoves moves) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.calendar = calendar;
        this.moves = moves;
    }

    /**
     * The nominations of a year, exactly: whoever publishes them protects small numbers.
     *
     * @param year of the rounds
     * @param on the day by which it is counted
     * @param received all that were sent, whatever became of them
     * @param days what the times at each place come to that are over
     * @param demo whether demonstration data are among them
     */
    public record OfYear(
            int year,
            LocalDate on,
            long received,
            long eligible,
            long notEligible,
            long withdrawn,
            Map<DossierPlace, Taken> days,
            boolean demo) {}

    /**
     * What the times at one place come to.
     *
     * @param times how many are over
     * @param days their working days together
     */
    public record Taken(long times, long days) {

        Taken and(int more) {
            return new Taken(times + 1, days + more);
        }
    }

    private record Counted(
            int roundYear, long received, long eligible, long notEligible, long withdrawn, boolean demo) {}

    private record Moved(
            int roundYear,
            long dossierId,
            DossierPlace place,
            LocalDate day,
            int receptionDays,
            int appraisalDays,
            @Nullable LocalDate supplementUntil) {}

    /** All years with dossiers that were sent, the first one first. */
    public List<OfYear> ofYears() {
        var today = moves.today();
        var days = days(today);
        return jdbc.sql(schemas.in("select round_year, count(*) received, sum(state = 'ELIGIBLE') eligible,"
                        + " sum(state = 'NOT_ELIGIBLE') not_eligible, sum(state = 'WITHDRAWN') withdrawn, max(demo) demo"
                        + " from {report}.nominee_fact group by round_year order by round_year"))
                .query(Rows.of(
                        Counted.class,
                        one -> new OfYear(
                                one.roundYear(),
                                today,
                                one.received(),
                                one.eligible(),
                                one.notEligible(),
                                one.withdrawn(),
                                days.getOrDefault(one.roundYear(), Map.of()),
                                one.demo())))
                .list();
    }

    private Map<Integer, Map<DossierPlace, Taken>> days(LocalDate today) {
        var of = new TreeMap<Long, List<Moved>>();
        jdbc.sql(schemas.in("select f.round_year, m.dossier_id, m.place, m.day, f.reception_days, f.appraisal_days,"
                        + " f.supplement_until from {report}.dossier_move_fact m join {report}.dossier_fact f"
                        + " on f.dossier_id = m.dossier_id order by m.dossier_id, m.ordinal"))
                .query(Rows.each(
                        Moved.class,
                        move -> of.computeIfAbsent(move.dossierId(), id -> new ArrayList<>())
                                .add(move)));
        var working = calendar.workingDays();
        var years = new HashMap<Integer, Map<DossierPlace, Taken>>();
        of.values().forEach(dossier -> {
            var first = dossier.getFirst();
            var taken = years.computeIfAbsent(first.roundYear(), year -> new EnumMap<>(DossierPlace.class));
            DossierLedger.of(
                            dossier.stream()
                                    .map(move -> new DossierLedger.Move(move.place(), move.day()))
                                    .toList(),
                            new DossierLedger.Terms(
                                    first.receptionDays(), first.appraisalDays(), first.supplementUntil()),
                            working,
                            today)
                    .stretches()
                    .stream()
                    .filter(one -> one.until() != null)
                    .forEach(one ->
                            taken.merge(one.place(), new Taken(1, one.days()), (sum, more) -> sum.and(one.days())));
        });
        return years;
    }
}
