package vn.vinhdanh.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** Who belongs to the armed forces: said of units, and of people where they are not as their unit. */
@CoreTest
class ForcesTest {

    private final UnitDirectory units;
    private final RecipientRegister register;
    private final RecipientQueries recipients;

    ForcesTest(UnitDirectory units, RecipientRegister register, RecipientQueries recipients) {
        this.units = units;
        this.register = register;
        this.recipients = recipients;
    }

    @Test
    void aUnitOfTheForcesByItsKindIsMarkedAndOthersAreUnsaid() {
        var regiment = unit("Trung đoàn Thử", UnitKind.ARMED_FORCES, null);
        var office = unit("Sở Thử", UnitKind.DEPARTMENT, null);
        assertThat(of(regiment)).isEqualTo(Forces.ARMED);
        assertThat(of(office)).isNull();
    }

    @Test
    void markingAUnitReachesThoseBelowOfWhomNobodyHasSaid() {
        var above = unit("Ủy ban Thử", UnitKind.PROVINCE, null);
        var office = unit("Sở dưới Ủy ban Thử", UnitKind.DEPARTMENT, above);
        var room = unit("Phòng dưới Sở Thử", UnitKind.OTHER, office);
        var police = unit("Công an Thử", UnitKind.ARMED_FORCES, above);
        assertThat(mark(above, Forces.CIVIL, false)).isEqualTo(1);
        assertThat(of(office)).isNull();
        assertThat(mark(above, Forces.CIVIL, true)).isEqualTo(3);
        assertThat(of(room)).isEqualTo(Forces.CIVIL);
        assertThat(of(police)).as("was said otherwise").isEqualTo(Forces.ARMED);
        mark(room, null, false);
        assertThat(of(room)).isNull();
    }

    @Test
    void aPersonIsAsTheUnitUnlessSomebodySaysOtherwise() {
        var regiment = unit("Sư đoàn Thử", UnitKind.ARMED_FORCES, null);
        var person = Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, "Người Dân Sự", null, regiment, "", false))))
                .getFirst();
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(recipients.get(person).forces()).isEqualTo(Forces.ARMED);
            assertThat(recipients.get(person).ownForces()).isNull();
            register.mark(person, Forces.CIVIL);
            assertThat(recipients.get(person).forces()).isEqualTo(Forces.CIVIL);
            assertThat(recipients.get(List.of(person)).get(person))
                    .isNotNull()
                    .extracting(RecipientDetails::unitForces)
                    .isEqualTo(Forces.ARMED);
            register.mark(person, null);
            assertThat(recipients.get(person).forces()).isEqualTo(Forces.ARMED);
            assertThatThrownBy(() -> register.mark(new RecipientId(1), Forces.ARMED))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void onlyWhoKeepsUpTheUnitsMarksThem() {
        var unit = unit("Đại đội Thử", UnitKind.ARMED_FORCES, null);
        Officials.run(
                "a",
                Role.LEADER,
                () -> assertThatThrownBy(() -> units.mark(unit, Forces.CIVIL, false))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private @Nullable Forces of(UnitId unit) {
        return Officials.asAdministrator(() -> units.get(unit)).forces();
    }

    private int mark(UnitId unit, @Nullable Forces forces, boolean below) {
        return Officials.asAdministrator(() -> units.mark(unit, forces, below));
    }

    private UnitId unit(String name, UnitKind kind, @Nullable UnitId parent) {
        return Officials.asAdministrator(() ->
                units.enter(new UnitDraft(null, name, kind, parent, LocalDate.of(1992, 4, 1), null, List.of(), false)));
    }
}
