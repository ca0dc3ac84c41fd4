package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@CoreTest
class AccountAdministrationTest {

    private final AccountAdministration administration;
    private final AccountQueries queries;
    private final OwnPassword ownPassword;
    private final SignIn signIn;
    private final Accounts accounts;
    private final UnitDirectory directory;
    private final String name = "tk-" + Ids.code(Ids.next());

    AccountAdministrationTest(
            AccountAdministration administration,
            AccountQueries queries,
            OwnPassword ownPassword,
            SignIn signIn,
            BeanFactory beans,
            UnitDirectory directory) {
        this.administration = administration;
        this.queries = queries;
        this.ownPassword = ownPassword;
        this.signIn = signIn;
        this.accounts = new Accounts(beans);
        this.directory = directory;
    }

    @Test
    void keepsWhatWasGivenAndFindsItWithoutAccents() {
        create(draft(Role.LEADER, Role.SPECIALIST));
        var found = Officials.asAdministrator(
                () -> queries.list(new AccountFilter("tran van đa", Role.LEADER, AccountStatus.OPEN), 0, 500));
        assertThat(found).anySatisfy(account -> {
            assertThat(account.username()).isEqualTo(name);
            assertThat(account.roles()).containsExactlyInAnyOrder(Role.LEADER, Role.SPECIALIST);
            assertThat(account.mustChangePassword()).isTrue();
        });
    }

    @Test
    void refusesATakenName() {
        create(draft(Role.SPECIALIST));
        assertThatThrownBy(() -> create(draft(Role.SPECIALIST)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo("username"));
    }

    @Test
    void refusesAUnitOfficerWithoutAUnit() {
        assertThatThrownBy(() -> create(draft(Role.UNIT_OFFICER)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo("units"));
    }

    @Test
    void refusesAnybodyWithoutThePermission() {
        assertThatThrownBy(() -> Officials.asSpecialist(() -> administration.create(draft(Role.ADMINISTRATOR))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesALostUpdate() {
        create(draft(Role.SPECIALIST));
        var account = find();
        change(account, draft(Role.LEADER));
        assertThatThrownBy(() -> change(account, draft(Role.SPECIALIST))).isInstanceOf(StaleData.class);
        assertThat(find().roles()).containsExactly(Role.LEADER);
    }

    @Test
    void letsNobodyBothMakeAccountsAndChangeTheLaw() {
        for (var other : List.of(Role.SPECIALIST, Role.LEADER)) {
            assertThatThrownBy(() -> create(draft(Role.ADMINISTRATOR, other)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.field()).isEqualTo("roles"));
        }
        create(draft(Role.SPECIALIST));
        var account = find();
        assertThatThrownBy(() -> change(account, draft(Role.SPECIALIST, Role.ADMINISTRATOR)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void letsNobodyCloseTheirOwnAccount() {
        create(draft(Role.ADMINISTRATOR));
        var account = find();
        assertThatThrownBy(() -> Officials.run(
                        name, Role.ADMINISTRATOR, () -> administration.close(account.id(), account.version(), "nhầm")))
                .isInstanceOf(AccountProblem.OwnAccount.class);
    }

    @Test
    void makesNoDemonstrationAccountOnARealInstallation() {
        assertThatThrownBy(() -> Officials.asSystem(() -> {
                    administration.createDemo(name, "Minh Họa", Set.of(Role.SPECIALIST), Set.of(), "VinhDanh@Demo1");
                    return null;
                }))
                .isInstanceOf(AccountProblem.DemonstrationOnly.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ngắn quá", "123456789012", "aaaaaaaaaaaaaaaa", "matkhau123456"})
    void refusesAPasswordThatIsEasyToGuess(String password) {
        var once = accounts.oneTime(name, Role.SPECIALIST);
        assertThatThrownBy(() -> Officials.run(
                        name, Role.SPECIALIST, () -> ownPassword.change(once, password, Origin.of("10.78.0.1"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo("password"));
    }

    @Test
    void showsReportingTheHashesOfItsOwnAccountsOnly() {
        for (Role role : Role.values()) {
            var official = name + "-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Officials.asAdministrator(() -> administration.create(new AccountDraft(
                    official, "Trần Văn Đa", Set.of(role), role.ofAUnit() ? Set.of(someUnit()) : Set.of())));
            assertThat(hashes(official)).as("one-time password of " + role).isEmpty();
            setsAnOwnPassword(official);
            assertThat(hashes(official))
                    .as(role.name())
                    .hasSize(role.permissions().contains(Permission.VIEW_FIGURES) ? 1 : 0);
            assertThat(submitsForms(official))
                    .as(role.name())
                    .isEqualTo(role.permissions().contains(Permission.SUBMIT_FORMS));
        }
        var closed = Officials.asAdministrator(() -> queries.list(new AccountFilter(name + "-leader", null, null), 0, 1)
                .getFirst());
        Officials.run("quantri", Role.ADMINISTRATOR, () -> administration.close(closed.id(), closed.version(), "nghỉ"));
        assertThat(hashes(closed.username())).isEmpty();
    }

    private static void setsAnOwnPassword(String username) {
        var database = TestDatabase.shared();
        database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas()
                        .in("update {domain}.account set must_change_password = false where username = ?"))
                .param(username)
                .update();
    }

    private static List<String> hashes(String username) {
        var database = TestDatabase.shared();
        return database.as(DatabaseRole.REPORTING)
                .sql(database.schemas().in("select password_hash from {report}.account where username = ?"))
                .param(username)
                .query(String.class)
                .list();
    }

    private static boolean submitsForms(String username) {
        var database = TestDatabase.shared();
        return database.as(DatabaseRole.REPORTING)
                .sql(database.schemas().in("select count(*) from {report}.form_official where username = ?"))
                .param(username)
                .query(Integer.class)
                .single()
                .equals(1);
    }

    private UnitId someUnit() {
        return Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null,
                "Xã " + Ids.code(Ids.next()),
                UnitKind.COMMUNE,
                null,
                LocalDate.of(2025, 7, 1),
                null,
                List.of(),
                true)));
    }

    @Test
    void anAccountThatDecidesNothingIsGivenByOnePerson() {
        assertThat(accounts.create(name, Role.REPORTING_OFFICIAL).half()).isFalse();
    }

    @Test
    void anAccountWhosePasswordOnePersonHeldGetsAnotherBeforeItDecides() {
        // somebody must be there who could be the second person
        accounts.open("nt-" + Ids.code(Ids.next()), Role.SPECIALIST);
        accounts.open(name, Role.REPORTING_OFFICIAL);
        var account = find();
        var half = Officials.asAdministrator(
                () -> administration.change(account.id(), account.version(), draft(Role.LEADER)));
        assertThat(half).hasValueSatisfying(once -> assertThat(once.half()).isTrue());
        assertThatThrownBy(() -> signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.78.0.1")))
                .isInstanceOf(SignInProblem.Refused.class);
    }

    @Test
    void aPasswordGivenByTwoStaysWhenTheRolesChange() {
        accounts.open(name, Role.LEADER);
        var account = find();
        var same = Officials.asAdministrator(
                () -> administration.change(account.id(), account.version(), draft(Role.SPECIALIST)));
        assertThat(same).isEmpty();
        assertThat(signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.78.0.1"))
                        .roles())
                .containsExactly(Role.SPECIALIST);
    }

    private OneTimePassword create(AccountDraft draft) {
        return Officials.asAdministrator(() -> administration.create(draft));
    }

    private void change(AccountSummary account, AccountDraft draft) {
        Officials.run(
                "quantri", Role.ADMINISTRATOR, () -> administration.change(account.id(), account.version(), draft));
    }

    private AccountSummary find() {
        return accounts.find(name);
    }

    private AccountDraft draft(Role... roles) {
        return Accounts.draft(name, roles);
    }
}
