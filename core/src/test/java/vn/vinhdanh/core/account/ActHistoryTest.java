package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class ActHistoryTest {

    @Autowired
    ActHistory history;

    @Autowired
    UnitDirectory units;

    @Autowired
    AccountAdministration administration;

    @Test
    void tellsWhoDidItByFullNameToWhoeverSeesTheThing() {
        var username = "ls-" + Ids.code(Ids.next());
        Officials.asAdministrator(() -> administration.create(
                new AccountDraft(username, "Trần Thị Lịch Sử", Set.of(Role.SPECIALIST), Set.of())));
        var unit = Officials.as(username, Role.SPECIALIST, this::enter);
        assertThat(Officials.as("uyvien", Role.COUNCIL_MEMBER, () -> history.of(HistoryOf.UNIT, id(unit))))
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.verb()).isEqualTo("unit.entered");
                    assertThat(act.who()).isEqualTo("Trần Thị Lịch Sử");
                });
    }

    @Test
    void tellsNothingToAnOfficialOfCertainUnitsAndOfAccountsOnlyToTheirAdministrator() {
        var unit = Officials.asSystem(this::enter);
        var limited = LimitedOfficials.official("cd-gioi-han", Set.of(Role.UNIT_OFFICER), unit);
        assertThat(LimitedOfficials.as(limited, () -> history.of(HistoryOf.UNIT, id(unit))))
                .isEmpty();
        var username = "ls-" + Ids.code(Ids.next());
        Officials.asAdministrator(() ->
                administration.create(new AccountDraft(username, "Tài Khoản", Set.of(Role.COUNCIL_MEMBER), Set.of())));
        assertThat(Officials.asSpecialist(() -> history.of(HistoryOf.ACCOUNT, username)))
                .isEmpty();
        assertThat(Officials.asAdministrator(() -> history.of(HistoryOf.ACCOUNT, username)))
                .extracting(PastAct::verb)
                .contains("account.created");
    }

    private UnitId enter() {
        return units.enter(new UnitDraft(
                "ls-" + Ids.code(Ids.next()),
                "Trung tâm Lịch sử " + Ids.code(Ids.next()),
                UnitKind.DEPARTMENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                List.of(),
                true));
    }

    private static String id(UnitId unit) {
        return String.valueOf(unit.value());
    }
}
