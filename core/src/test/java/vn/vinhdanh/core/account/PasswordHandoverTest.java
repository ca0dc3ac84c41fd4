package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Migrations;
import vn.vinhdanh.core.testing.Officials;

/** Who gives out a password, and who can sign in with it. */
@CoreTest
class PasswordHandoverTest {

    private final PasswordHandover handover;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Accounts accounts;
    private final String leader = "ld-" + Ids.code(Ids.next());
    private final Origin here = Origin.of("10.77." + (Ids.next() >> 22 & 255) + "." + (Ids.next() >> 30 & 255));

    PasswordHandoverTest(
            PasswordHandover handover, SignIn signIn, JdbcClient jdbc, Schemas schemas, BeanFactory beans) {
        this.handover = handover;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.accounts = new Accounts(beans);
    }

    /** There is a specialist who could be the second person of everybody. */
    @BeforeEach
    void openASecondPerson() {
        accounts.open("nt-" + Ids.code(Ids.next()), Role.SPECIALIST);
        accounts.open(leader, Role.LEADER);
    }

    @Test
    void whoResetsALeadersPasswordCannotSignInWithIt() {
        var first = accounts.reset("quantri", leader);
        assertThat(first.half()).isTrue();
        assertThat(first.password()).hasSize(9);
        assertRefused(first.password());
        assertRefused(Accounts.PASSWORD);
        for (String own : List.of("quantri", leader)) {
            assertThatThrownBy(() -> second(own)).as(own).isInstanceOf(MatterProblem.OwnWork.class);
        }
        assertThat(waitsFor("quantri")).as("not even shown").isFalse();
        var second = second("chuyenvien");
        assertRefused(second.password());
        assertThat(signIn.signIn(leader, first.password() + "-" + second.password(), here)
                        .mustChangePassword())
                .isTrue();
    }

    @Test
    void aPasswordGivenAnewMakesTheHalvesOfBeforeWorthless() {
        var first = accounts.reset("quantri", leader);
        var half = second("chuyenvien");
        accounts.reset("quantri", leader);
        assertRefused(first.password() + "-" + half.password());
    }

    @Test
    void aSecondHalfIsShownOnce() {
        accounts.reset("quantri", leader);
        var waiting = waiting();
        second("chuyenvien");
        assertThatThrownBy(() -> Officials.asLeader(() -> handover.confirm(waiting.account(), waiting.version() + 1)))
                .isInstanceOf(AccountProblem.NoHalf.class);
    }

    @Test
    void whoGaveAPasswordOnceTakesTheHalfOfTheNextThatAnotherGives() {
        accounts.reset("quantri", leader);
        assertThat(waitsFor("quantri-hai")).isTrue();
        accounts.reset("quantri-hai", leader);
        assertThat(waitsFor("quantri-hai")).isFalse();
        assertThat(waitsFor("quantri")).as("who gave the one of before").isTrue();
    }

    /** Takes away what is kept of a half that waits, as before the one mechanism, and lets the migration find it again. */
    @Test
    void aHalfThatWaitedBeforeIsTakenByNeitherWhoGaveItNorTheOwner() {
        accounts.reset("quantri", leader);
        jdbc.sql(schemas.in("delete from {domain}.matter_part where kind = 'PASSWORD' and matter_id ="
                        + " (select handover from {domain}.account where username = ?)"))
                .param(leader)
                .update();
        Migrations.statements(schemas, "matter/0002-passwords.sql")
                .forEach(sql -> jdbc.sql(sql).update());
        for (String own : List.of("quantri", leader)) {
            assertThatThrownBy(() -> second(own)).as(own).isInstanceOf(MatterProblem.OwnWork.class);
        }
    }

    @Test
    void nobodyTakesAHalfWithoutThePermission() {
        assertThatThrownBy(() -> Officials.as("uy-vien", Role.COUNCIL_MEMBER, handover::waiting))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void assertRefused(String password) {
        assertThatThrownBy(() -> signIn.signIn(leader, password, here)).isInstanceOf(SignInProblem.Refused.class);
    }

    private OneTimePassword second(String official) {
        var waiting = waiting();
        return Officials.as(official, Role.LEADER, () -> handover.confirm(waiting.account(), waiting.version()));
    }

    private boolean waitsFor(String official) {
        return Officials.as(official, Role.ADMINISTRATOR, handover::waiting).stream()
                .anyMatch(password -> password.username().equals(leader));
    }

    private WaitingPassword waiting() {
        return Officials.as("nguoi-ngoai", Role.SPECIALIST, handover::waiting).stream()
                .filter(password -> password.username().equals(leader))
                .findFirst()
                .orElseThrow();
    }
}
