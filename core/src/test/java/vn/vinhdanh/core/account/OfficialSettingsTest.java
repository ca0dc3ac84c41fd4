package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class OfficialSettingsTest {

    @Autowired
    OfficialSettings settings;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Test
    void keepsTheLastWordOfEachOfficialAndShowsItToNobodyElse() {
        var one = official();
        var other = official();
        LimitedOfficials.run(one, () -> settings.keep("menu.pinned", "quyet-dinh"));
        LimitedOfficials.run(one, () -> settings.keep("menu.pinned", "quyet-dinh,phong-trao"));
        assertThat(LimitedOfficials.as(one, () -> settings.find("menu.pinned"))).contains("quyet-dinh,phong-trao");
        assertThat(LimitedOfficials.as(other, () -> settings.find("menu.pinned")))
                .isEmpty();
        assertThat(LimitedOfficials.as(one, () -> settings.find("menu.folded"))).isEmpty();
    }

    @Test
    void severalAreReadAtOnceByTheirNamesOrByHowTheyBegin() {
        var one = official();
        LimitedOfficials.run(one, () -> {
            settings.keep("columns.units", "a");
            settings.keep("columns.recipients", "b");
            settings.keep("menu.pinned", "c");
        });
        LimitedOfficials.run(official(), () -> settings.keep("columns.audit", "of somebody else"));
        assertThat(LimitedOfficials.as(one, () -> settings.below("columns.")))
                .isEqualTo(Map.of("columns.units", "a", "columns.recipients", "b"));
        assertThat(LimitedOfficials.as(one, () -> settings.find(Set.of("columns.units", "menu.pinned", "menu.used"))))
                .isEqualTo(Map.of("columns.units", "a", "menu.pinned", "c"));
        assertThatThrownBy(() -> LimitedOfficials.as(one, () -> settings.below("%")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesWhatIsTooLongWithoutCuttingIt() {
        var one = official();
        LimitedOfficials.run(one, () -> settings.keep("columns", "a".repeat(OfficialSettings.LONGEST)));
        assertThatThrownBy(() -> LimitedOfficials.run(
                        one, () -> settings.keep("columns", "b".repeat(OfficialSettings.LONGEST + 1))))
                .isInstanceOf(InvalidInput.class);
        assertThat(LimitedOfficials.as(one, () -> settings.find("columns")).orElseThrow())
                .isEqualTo("a".repeat(OfficialSettings.LONGEST));
    }

    @Test
    void theSystemKeepsNothingAndNobodyIsRefused() {
        assertThat(Officials.asSystem(() -> {
                    settings.keep("menu.pinned", "quyet-dinh");
                    return settings.find("menu.pinned");
                }))
                .isEmpty();
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> settings.find("menu.pinned")).isInstanceOf(RuntimeException.class);
    }

    private SignedInOfficial official() {
        var username = "cd-" + Ids.code(Ids.next());
        Officials.asAdministrator(() ->
                administration.create(new AccountDraft(username, "Cài Đặt", Set.of(Role.COUNCIL_MEMBER), Set.of())));
        var id = Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 1))
                .getFirst()
                .id();
        return new SignedInOfficial(id.value(), username, "Cài Đặt", Set.of(Role.COUNCIL_MEMBER), Set.of(), false, 0);
    }
}
