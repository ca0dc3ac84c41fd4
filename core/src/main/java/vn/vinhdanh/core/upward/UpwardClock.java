package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.WorkingDays;

/**
 * Whose days they are, and until when. The Ministry appraises and submits in 20 working days from the complete dossier (decision 311/QĐ-BNV of 2025);
 * they rest while it is asked back, when the day is the one that was said. Counted from the moves, kept nowhere.
 *
 * @param ofMinistry whether the Ministry has it; else the province answers
 * @param used working days of the Ministry so far
 * @param due the last day; null where no clock runs
 */
public record UpwardClock(
        boolean ofMinistry, int used, @Nullable LocalDate due) {

    /** Working days in which the Ministry appraises and submits. */
    public static final int MINISTRY_DAYS = 20;

    static final UpwardClock NONE = new UpwardClock(false, 0, null);

    /** Whether the day is over. */
    public boolean overdue(LocalDate today) {
        var last = due;
        return last != null && last.isBefore(today);
    }

    static UpwardClock of(UpwardStatus status, List<UpwardMove> moves, WorkingDays days, LocalDate today) {
        int used = 0;
        LocalDate since = null;
        LocalDate asked = null;
        for (var move : moves) {
            var day = move.onDay();
            switch (move.step()) {
                case SEND, ANSWER -> since = day;
                case ASK_BACK -> {
                    used += since == null || day == null ? 0 : Math.max(0, days.between(since, day));
                    since = null;
                    asked = move.due();
                }
                default -> {}
            }
        }
        if (status == UpwardStatus.ASKED_BACK) {
            return new UpwardClock(false, used, asked);
        }
        if (!status.above() || since == null) {
            return NONE;
        }
        var due = days.after(since, Math.max(0, MINISTRY_DAYS - used));
        return new UpwardClock(true, used + Math.max(0, days.between(since, today)), due);
    }
}
