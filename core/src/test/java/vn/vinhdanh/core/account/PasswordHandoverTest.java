package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Passwords;

/** Who gives out a password, and who can sign in with it. */
@CoreTest
class PasswordHandoverTest {

    private static final String OWN = "chín con cua đồng leo dốc";

    private final AccountAdministration administration;
    private final AccountQueries queries;
    private final PasswordHandover handover;
    private final OwnPassword ownPassword;
    private final SignIn signIn;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final String leader = "ld-" + Ids.code(Ids.next());
    private final String address = "10.77." + (Ids.next() >> 22 & 255) + "." + (Ids.next() >> 30 & 255);

    PasswordHandoverTest(
            AccountAdministration administration,
            AccountQueries queries,
            PasswordHandover handover,
            OwnPassword ownPassword,
            SignIn signIn,
            JdbcClient jdbc,
            Schemas schemas) {
        this.administration = administration;
        this.queries = queries;
        this.handover = handover;
        this.ownPassword = ownPassword;
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** There is a specialist who could be the second person of everybody. */
    @BeforeEach
    void openASecondPerson() {
        open("nt-" + Ids.code(Ids.next()), Role.SPECIALIST);
        open(leader, Role.LEADER);
    }

    @Test
    void whoResetsALeadersPasswordCannotSignInWithIt() {
        var first = reset(leader);
        assertThat(first.half()).isTrue();
        assertThat(first.password()).hasSize(9);
        assertThatThrownBy(() -> signIn.signIn(leader, first.password(), Origin.of(address)))
                .isInstanceOf(SignInProblem.Refused.class);
        assertThatThrownBy(() -> signIn.signIn(leader, OWN, Origin.of(address)))
                .as("the old one is worth nothing either")
                .isInstanceOf(SignInProblem.Refused.class);
        var waiting = waiting();
        assertThatThrownBy(
                        () -> Officials.asAdministrator(() -> handover.confirm(waiting.account(), waiting.version())))
                .as("the same person twice")
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() ->
                        Officials.as(leader, Role.LEADER, () -> handover.confirm(waiting.account(), waiting.version())))
                .as("the owner")
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThat(Officials.asAdministrator(handover::waiting))
                .as("not even shown")
                .noneMatch(password -> password.username().equals(leader));
        var second = Officials.asSpecialist(() -> handover.confirm(waiting.account(), waiting.version()));
        assertThatThrownBy(() -> signIn.signIn(leader, second.password(), Origin.of(address)))
                .isInstanceOf(SignInProblem.Refused.class);
        assertThat(signIn.signIn(leader, first.password() + "-" + second.password(), Origin.of(address))
                        .mustChangePassword())
                .isTrue();
    }

    @Test
    void aPasswordGivenAnewMakesTheHalvesOfBeforeWorthless() {
        var first = reset(leader);
        var half = Officials.asSpecialist(
                () -> handover.confirm(waiting().account(), waiting().version()));
        reset(leader);
        assertThatThrownBy(() -> signIn.signIn(leader, first.password() + "-" + half.password(), Origin.of(address)))
                .isInstanceOf(SignInProblem.Refused.class);
    }

    @Test
    void aSecondHalfIsShownOnce() {
        reset(leader);
        var waiting = waiting();
        Officials.asSpecialist(() -> handover.confirm(waiting.account(), waiting.version()));
        assertThatThrownBy(() -> Officials.asLeader(() -> handover.confirm(waiting.account(), waiting.version() + 1)))
                .isInstanceOf(AccountProblem.NoHalf.class);
    }

    @Test
    void whoGaveAPasswordOnceTakesTheHalfOfTheNextThatAnotherGives() {
        reset(leader);
        assertThat(waitsFor("quantri-hai")).isTrue();
        Officials.run(
                "quantri-hai",
                Role.ADMINISTRATOR,
                () -> administration.resetPassword(
                        find(leader).id(), find(leader).version()));
        assertThat(waitsFor("quantri-hai")).isFalse();
        assertThat(Officials.asAdministrator(handover::waiting))
                .as("who gave the one of before")
                .anyMatch(password -> password.username().equals(leader));
    }

    /** Takes away what is kept of a half that waits, as before the one mechanism, and lets the migration find it again. */
    @Test
    void aHalfThatWaitedBeforeIsTakenByNeitherWhoGaveItNorTheOwner() throws IOException {
        reset(leader);
        jdbc.sql(schemas.in("delete from {domain}.matter_part where kind = 'PASSWORD' and matter_id ="
                        + " (select handover from {domain}.account where username = ?)"))
                .param(leader)
                .update();
        try (var file = Objects.requireNonNull(
                PasswordHandoverTest.class.getResourceAsStream("/db/changelog/matter/0002-passwords.sql"))) {
            var filling = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^--.*$", "")
                    .replace("${", "{");
            for (String statement : filling.strip().split(";")) {
                jdbc.sql(schemas.in(statement)).update();
            }
        }
        var waiting = waiting();
        for (String own : List.of("quantri", leader)) {
            assertThatThrownBy(() -> Officials.as(
                            own, Role.LEADER, () -> handover.confirm(waiting.account(), waiting.version())))
                    .as(own)
                    .isInstanceOf(MatterProblem.OwnWork.class);
        }
    }

    private boolean waitsFor(String official) {
        return Officials.as(official, Role.ADMINISTRATOR, handover::waiting).stream()
                .anyMatch(password -> password.username().equals(leader));
    }

    @Test
    void nobodyTakesAHalfWithoutThePermission() {
        assertThatThrownBy(() -> Officials.as("uy-vien", Role.COUNCIL_MEMBER, handover::waiting))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAccountThatDecidesNothingIsGivenByOnePerson() {
        assertThat(create("tk-" + Ids.code(Ids.next()), Role.REPORTING_OFFICIAL).half())
                .isFalse();
    }

    @Test
    void anAccountWhosePasswordOnePersonHeldGetsAnotherBeforeItDecides() {
        var name = "tk-" + Ids.code(Ids.next());
        open(name, Role.REPORTING_OFFICIAL);
        var half = Officials.asAdministrator(
                () -> administration.change(find(name).id(), find(name).version(), draft(name, Role.LEADER)));
        assertThat(half).hasValueSatisfying(once -> assertThat(once.half()).isTrue());
        assertThatThrownBy(() -> signIn.signIn(name, OWN, Origin.of(address)))
                .isInstanceOf(SignInProblem.Refused.class);
    }

    @Test
    void aPasswordGivenByTwoStaysWhenTheRolesChange() {
        var same = Officials.asAdministrator(
                () -> administration.change(find(leader).id(), find(leader).version(), draft(leader, Role.SPECIALIST)));
        assertThat(same).isEmpty();
        assertThat(signIn.signIn(leader, OWN, Origin.of(address)).roles()).containsExactly(Role.SPECIALIST);
    }

    private OneTimePassword reset(String name) {
        return Officials.asAdministrator(
                () -> administration.resetPassword(find(name).id(), find(name).version()));
    }

    private WaitingPassword waiting() {
        return Officials.asSpecialist(handover::waiting).stream()
                .filter(password -> password.username().equals(leader))
                .findFirst()
                .orElseThrow();
    }

    private void open(String name, Role role) {
        var whole = Passwords.whole(handover, create(name, role));
        Officials.run(name, role, () -> ownPassword.change(whole, OWN, Origin.of(address)));
    }

    private OneTimePassword create(String name, Role role) {
        return Officials.asAdministrator(() -> administration.create(draft(name, role)));
    }

    private static AccountDraft draft(String name, Role role) {
        return new AccountDraft(name, "Đinh Thị Trao", Set.of(role), Set.of());
    }

    private AccountSummary find(String name) {
        return Officials.asAdministrator(
                () -> queries.list(new AccountFilter(name, null, null), 0, 1).getFirst());
    }
}
