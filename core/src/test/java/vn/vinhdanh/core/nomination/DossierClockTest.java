package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.core.shared.DossierPlace;
import vn.vinhdanh.core.shared.WorkingDays;

/** Whose days they were: 5 to receive, 20 to verify, resting while the dossier is with the unit. 30 November 2026 is a Monday. */
class DossierClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final WorkingDays WEEK = new WorkingDays(Set.of());

    private final List<DossierMove> moves = new ArrayList<>();

    @Test
    void noClockRunsBeforeItIsSent() {
        move(DossierStep.HAND_OVER, DossierStatus.AWAITING_LEADER, MONDAY);
        var clock = clock(DossierStatus.AWAITING_LEADER, MONDAY.plusDays(9), WEEK);
        assertThat(clock).isEqualTo(new DossierClock(Side.UNIT, null, null, 0, 0));
    }

    @Test
    void itIsReceivedOrReturnedWithinFiveWorkingDays() {
        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY);
        assertThat(clock(DossierStatus.SENT, MONDAY, WEEK))
                .isEqualTo(new DossierClock(Side.BOARD, MONDAY.plusDays(7), 5, 0, 0));
        assertThat(clock(DossierStatus.SENT, MONDAY.plusDays(8), WEEK))
                .as("a day late")
                .isEqualTo(new DossierClock(Side.BOARD, MONDAY.plusDays(7), -1, 6, 0));
    }

    @Test
    void aHolidayIsNoWorkingDayAndASaturdayWorkedForItIsOne() {
        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY);
        var off = new WorkingDays(Set.of(MONDAY.plusDays(1)));
        assertThat(clock(DossierStatus.SENT, MONDAY, off).due()).isEqualTo(MONDAY.plusDays(8));
        var worked = new WorkingDays(Set.of(MONDAY.plusDays(1)), Set.of(MONDAY.plusDays(5)));
        assertThat(clock(DossierStatus.SENT, MONDAY, worked).due()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void theDaysOfAppraisalRestWhileItIsWithTheUnit() {
        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY);
        move(DossierStep.RECEIVE, DossierStatus.RECEIVED, MONDAY.plusDays(1));
        move(DossierStep.ASSIGN, DossierStatus.IN_VERIFICATION, MONDAY.plusDays(3));
        move(DossierStep.RETURN, DossierStatus.RETURNED, MONDAY.plusDays(8));
        var back = clock(DossierStatus.RETURNED, MONDAY.plusDays(15), WEEK);
        assertThat(back.side()).isEqualTo(Side.UNIT);
        assertThat(back.boardDays()).as("one to receive, five of appraisal").isEqualTo(6);
        assertThat(back.unitDays()).isEqualTo(5);
        assertThat(back.due()).isNull();

        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY.plusDays(15));
        move(DossierStep.RECEIVE, DossierStatus.RECEIVED, MONDAY.plusDays(16));
        var again = clock(DossierStatus.RECEIVED, MONDAY.plusDays(16), WEEK);
        assertThat(again.left()).as("fifteen of twenty are left").isEqualTo(15);
        assertThat(again.due()).isEqualTo(WEEK.after(MONDAY.plusDays(16), 15));
        assertThat(again.overdue()).isFalse();
    }

    @Test
    void whatIsOverHasNoClockAndKeepsWhoseDaysTheyWere() {
        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY);
        move(DossierStep.WITHDRAW, DossierStatus.WITHDRAWN, MONDAY.plusDays(2));
        assertThat(clock(DossierStatus.WITHDRAWN, MONDAY.plusDays(60), WEEK))
                .isEqualTo(new DossierClock(Side.NOBODY, null, null, 2, 0));
    }

    @Test
    void theLedgerSaysWhoWasLateOverReturns() {
        move(DossierStep.SIGN, DossierStatus.SENT, MONDAY);
        move(DossierStep.RECEIVE, DossierStatus.RECEIVED, MONDAY.plusDays(8));
        move(DossierStep.ASSIGN, DossierStatus.IN_VERIFICATION, MONDAY.plusDays(9));
        move(DossierStep.RETURN, DossierStatus.RETURNED, MONDAY.plusDays(11));
        move(DossierStep.HAND_OVER, DossierStatus.AWAITING_LEADER, MONDAY.plusDays(14));
        var ledger = DossierLedger.of(
                moves.stream()
                        .map(move -> new DossierLedger.Move(move.became().place(), move.day()))
                        .toList(),
                new DossierLedger.Terms(5, 20, MONDAY.plusDays(15)),
                WEEK,
                MONDAY.plusDays(16));
        assertThat(ledger.stretches())
                .containsExactly(
                        new DossierLedger.Stretch(
                                DossierPlace.RECEPTION, MONDAY, MONDAY.plusDays(8), 6, MONDAY.plusDays(7), true),
                        new DossierLedger.Stretch(
                                DossierPlace.APPRAISAL,
                                MONDAY.plusDays(8),
                                MONDAY.plusDays(11),
                                3,
                                WEEK.after(MONDAY.plusDays(8), 20),
                                false),
                        new DossierLedger.Stretch(
                                DossierPlace.UNIT, MONDAY.plusDays(11), null, 3, MONDAY.plusDays(15), true));
        assertThat(ledger.boardDays()).isEqualTo(9);
        assertThat(ledger.unitDays()).isEqualTo(3);
    }

    private void move(DossierStep step, DossierStatus became, LocalDate day) {
        moves.add(new DossierMove(
                step, became, "ai-do", day.atTime(9, 0).atZone(Dossier.ZONE).toInstant(), "", 1, null, null));
    }

    private DossierClock clock(DossierStatus status, LocalDate today, WorkingDays days) {
        var round = new RoundSummary(
                new RoundId(1),
                "Đợt cuối năm",
                CommendationKind.MERIT,
                2026,
                false,
                RoundStatus.OPEN,
                null,
                null,
                null,
                null,
                List.of(),
                5,
                20,
                null,
                0);
        return DossierClock.of(status, moves, round, days, today);
    }
}
