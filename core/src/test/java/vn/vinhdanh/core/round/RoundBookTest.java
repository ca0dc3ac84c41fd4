package vn.vinhdanh.core.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.OpenSteps;

/** Rounds: prepared by the board, seen by units once they are open; and the days on which offices work. */
@CoreTest
class RoundBookTest {

    private static final int YEAR = 2093;

    private final RoundBook book;
    private final RoundQueries queries;
    private final OfficeCalendar calendar;
    private final OpenSteps steps;

    RoundBookTest(
            RoundBook book, RoundQueries queries, OfficeCalendar calendar, PlatformTransactionManager transactions) {
        this.book = book;
        this.queries = queries;
        this.calendar = calendar;
        this.steps = new OpenSteps(transactions);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var officials = List.of(
                LimitedOfficials.official("chuyenvien", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)));
        for (var state : RoundStatus.values()) {
            var id = round(state);
            int version = Officials.asSpecialist(() -> queries.get(id)).version();
            steps.compare(
                    state.name(),
                    officials,
                    RoundStep.values(),
                    () -> queries.get(id).steps(),
                    step -> {
                        switch (step) {
                            case EDIT -> book.edit(id, version, Dossiers.round("Đợt khác tên", YEAR));
                            case DELETE -> book.delete(id, version);
                            case BEGIN -> book.open(id, version);
                            case CLOSE -> book.close(id, version);
                            case REOPEN -> book.reopen(id, version);
                        }
                    });
        }
        steps.assertSame();
    }

    @Test
    void aRoundThatIsBeingPreparedIsSeenByTheBoardAlone() {
        var id = round(RoundStatus.PREPARED);
        assertThatThrownBy(() -> Officials.as("donvi", Role.UNIT_OFFICER, () -> queries.get(id)))
                .isInstanceOf(NotFound.class);
        assertThat(Officials.as("donvi", Role.UNIT_OFFICER, () -> queries.list(new RoundFilter(YEAR, null, ""))))
                .extracting(RoundSummary::status)
                .doesNotContain(RoundStatus.PREPARED);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> book.open(id, 0));
        assertThat(Officials.as("donvi", Role.UNIT_OFFICER, queries::open))
                .extracting(RoundSummary::id)
                .contains(id);
    }

    @Test
    void ofAnOpenRoundKindAndYearStay() {
        var id = round(RoundStatus.OPEN);
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien", Role.SPECIALIST, () -> book.edit(id, 1, Dossiers.round("Đợt", YEAR + 1))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void saysAtTheFieldWhichDateIsWrong() {
        var plain = Dossiers.round("Đợt sai ngày", YEAR);
        var wrong = new RoundWritten(
                plain.name(),
                CommendationKind.MERIT,
                YEAR,
                false,
                null,
                List.of("KHONG-CO"),
                List.of(),
                List.of(),
                null,
                LocalDate.of(YEAR, 12, 2),
                LocalDate.of(YEAR, 12, 1),
                null,
                5,
                20,
                null,
                CouncilTrack.FULL,
                "",
                "");
        assertThatThrownBy(() -> Officials.asSpecialist(() -> book.prepare(wrong)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("awards"));
    }

    @Test
    void holidaysAndWorkedSaturdaysAreData() {
        var newYear = LocalDate.of(2088, 1, 1);
        var saturday = LocalDate.of(2088, 1, 3);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            calendar.mark(new OfficeCalendar.DayWritten(newYear, false, "Tết Dương lịch"));
            calendar.mark(new OfficeCalendar.DayWritten(saturday, true, "Làm bù"));
        });
        var days = Officials.asSpecialist(calendar::workingDays);
        assertThat(days.works(newYear)).isFalse();
        assertThat(days.works(saturday)).isTrue();
        assertThat(Officials.asSpecialist(() -> calendar.of(2088))).hasSize(2);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            calendar.forget(newYear);
            calendar.forget(saturday);
        });
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.SPECIALIST, () -> calendar.forget(newYear)))
                .isInstanceOf(RoundProblem.NoSuchDay.class);
    }

    @Test
    void aRoundIsCalledByItsYearOnce() {
        for (var named : List.of("Khen thưởng đột xuất năm " + YEAR, "Khen thưởng đột xuất")) {
            var called = Officials.asSpecialist(() -> {
                        var id = book.prepare(Dossiers.sudden(named, YEAR));
                        return queries.get(List.of(id)).get(id);
                    })
                    .named();
            assertThat(called).startsWith(named).containsOnlyOnce(String.valueOf(YEAR));
        }
    }

    private RoundId round(RoundStatus status) {
        return Officials.asSpecialist(() -> {
            var id = book.prepare(Dossiers.round("Đợt " + status, YEAR));
            if (status != RoundStatus.PREPARED) {
                book.open(id, 0);
            }
            if (status == RoundStatus.CLOSED) {
                book.close(id, 1);
            }
            return id;
        });
    }
}
