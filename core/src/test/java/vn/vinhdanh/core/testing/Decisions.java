package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionWritten;

/** Decisions as an official of the province writes them, for tests that are about something else. */
public final class Decisions {

    private Decisions() {}

    /** A decision of the chairman of the province that gives certificates of merit. */
    public static DecisionWritten of(String number, LocalDate day) {
        return of(number, day, "Về việc tặng Bằng khen");
    }

    /** As {@link #of(String, LocalDate)}, about something else. */
    public static DecisionWritten of(String number, LocalDate day, String title) {
        return new DecisionWritten(
                number,
                "QĐ-UBND",
                day,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                title,
                "Phạm Quang Ngọc",
                "Chủ tịch",
                null,
                null);
    }
}
