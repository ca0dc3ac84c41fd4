package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which the Ministry takes a proposal of some awards: Decree 98/2023, article 32.1, which Decree 152/2025 replaces; whether the days
 * are the same there was not read.
 */
final class UpwardDeadline {

    private UpwardDeadline() {}

    /** The first of those of the nominees; empty where none is known. */
    static Optional<LocalDate> of(Collection<UpwardNominee> nominees) {
        return nominees.stream()
                .map(UpwardDeadline::of)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static @Nullable LocalDate of(UpwardNominee one) {
        int year = one.period().to();
        return switch (one.award()) {
            case "CSTDTQ" -> LocalDate.of(year + 1, Month.DECEMBER, 31);
            // of a school year until the end of the year in which it ends
            case "CTDCP" ->
                one.period().schoolYear()
                        ? LocalDate.of(year, Month.DECEMBER, 31)
                        : LocalDate.of(year + 1, Month.JUNE, 30);
            default -> null;
        };
    }
}
