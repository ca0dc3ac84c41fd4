package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.core.shared.DossierPlace;
import vn.vinhdanh.core.shared.WorkingDays;

/**
 * Whose days pass with a dossier, and how many are left. Counted from its moves: from the first sending on each working day is the
 * unit's or the board's; the board's days of appraisal rest while the dossier is back with the unit.
 *
 * @param side whose move it is
 * @param due the last day for it; null where no clock runs
 * @param left working days until then: 0 on the day itself, negative when it is over; null where no clock runs
 * @param boardDays working days that the board has had it so far
 * @param unitDays working days that the unit has had it since it was first sent
 */
public record DossierClock(
        Side side, @Nullable LocalDate due, @Nullable Integer left, int boardDays, int unitDays) {

    /**
     * How it stands on a day.
     *
     * @param moves in their order
     * @param round says how many days there are
     */
    static DossierClock of(
            DossierStatus status, List<DossierMove> moves, RoundSummary round, WorkingDays days, LocalDate today) {
        var ledger = ledger(moves, round, days, today);
        var due = due(status, ledger, round);
        return new DossierClock(
                status.side(),
                due,
                due == null ? null : days.between(today, due),
                ledger.boardDays(),
                ledger.unitDays());
    }

    /** Whether a clock may run at all, so that days need be counted: none does before the first sending, with a superior unit and when it is over. */
    static boolean mayRun(DossierStatus status, int versions) {
        return versions > 0 && status.side() != Side.SUPERIOR && status.place() != DossierPlace.OVER;
    }

    /** No instrument gives a superior unit days; what it sends back unsent has those in which to supplement. */
    private static @Nullable LocalDate due(DossierStatus status, DossierLedger ledger, RoundSummary round) {
        if (status.side() == Side.SUPERIOR || status.place() == DossierPlace.OVER) {
            return null;
        }
        if (ledger.stretches().isEmpty()) {
            return status == DossierStatus.RETURNED ? round.supplementUntil() : null;
        }
        var last = ledger.stretches().getLast();
        return last.until() == null ? last.due() : null;
    }

    /**
     * Whose days they were, stretch by stretch.
     *
     * @param moves in their order
     * @param round says how many days there are
     */
    static DossierLedger ledger(List<DossierMove> moves, RoundSummary round, WorkingDays days, LocalDate today) {
        return DossierLedger.of(
                moves.stream()
                        .dropWhile(move -> move.became() != DossierStatus.SENT)
                        .map(move -> new DossierLedger.Move(move.became().place(), move.day()))
                        .toList(),
                new DossierLedger.Terms(round.receptionDays(), round.appraisalDays(), round.supplementUntil()),
                days,
                today);
    }

    /** Whether the day is over. */
    public boolean overdue() {
        return left != null && left < 0;
    }
}
