package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void leavesOutWeekendsAndTheDayItself() {
        var days = new WorkingDays(Set.of());
        assertThat(days.after(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(days.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days.after(FRIDAY, 10)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(days.after(FRIDAY.plusDays(1), 5)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void leavesOutTheDaysOffThatAreNamed() {
        var days = new WorkingDays(Set.of(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 22)));
        assertThat(days.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
