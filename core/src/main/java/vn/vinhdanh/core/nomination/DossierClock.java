package vn.vinhdanh.core.nomination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.round.RoundSummary;
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
        int board = 0;
        int unit = 0;
        int appraisal = 0;
        boolean sent = false;
        LocalDate since = null;
        for (int i = 0; i < moves.size(); i++) {
            var move = moves.get(i);
            sent |= move.became() == DossierStatus.SENT;
            var until = i + 1 < moves.size() ? moves.get(i + 1).day() : today;
            if (!sent) {
                continue;
            }
            int passed = Math.max(0, days.between(move.day(), until));
            switch (move.became().side()) {
                case BOARD -> board += passed;
                case UNIT -> unit += passed;
                case NOBODY -> {}
            }
            if (i + 1 < moves.size() && appraised(move.became())) {
                appraisal += passed;
            }
            if (i + 1 == moves.size()) {
                since = move.day();
            }
        }
        var due = since == null
                ? null
                : switch (status) {
                    case SENT -> days.after(since, round.receptionDays());
                    case RECEIVED, IN_VERIFICATION -> days.after(since, Math.max(0, round.appraisalDays() - appraisal));
                    case DRAFT, AWAITING_LEADER, RETURNED -> round.supplementUntil();
                    case VERIFIED, WITHDRAWN -> null;
                };
        return new DossierClock(
                sent || status.side() == Side.NOBODY ? status.side() : Side.UNIT,
                due,
                due == null ? null : days.between(today, due),
                board,
                unit);
    }

    private static boolean appraised(DossierStatus status) {
        return status == DossierStatus.RECEIVED || status == DossierStatus.IN_VERIFICATION;
    }

    /** Whether the day is over. */
    public boolean overdue() {
        return left != null && left < 0;
    }
}
