package vn.vinhdanh.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionRegister;
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

    /** Submits what was registered and has another official approve it, so that it is public. */
    public static DecisionId publish(DecisionRegister register, DecisionApproval approval, DecisionId id) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }
}
