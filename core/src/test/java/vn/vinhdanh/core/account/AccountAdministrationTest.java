package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@CoreTest
class AccountAdministrationTest {

    private final AccountAdministration administration;
    private final AccountQueries queries;
    private final OwnPassword ownPassword;
    private final String name = "tk-" + Ids.code(Ids.next());

    AccountAdministrationTest(AccountAdministration administration, AccountQueries queries, OwnPassword ownPassword) {
        this.administration = administration;
        this.queries = queries;
        this.ownPassword = ownPassword;
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
        var once = create(draft(Role.SPECIALIST));
        assertThatThrownBy(
                        () -> Officials.run(name, Role.SPECIALIST, () -> ownPassword.change(once.password(), password)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo("password"));
    }

    @Test
    void showsReportingWhatItNeedsToSignIn() {
        create(draft(Role.SPECIALIST, Role.LEADER));
        var database = TestDatabase.shared();
        var row = database.as(DatabaseRole.REPORTING)
                .sql(database.schemas().in("select * from {report}.account where username = ?"))
                .param(name)
                .query()
                .singleRow();
        assertThat(row.get("roles")).isEqualTo("LEADER,SPECIALIST");
        assertThat(row.get("status")).isEqualTo("OPEN");
        assertThat(row.get("password_hash").toString()).startsWith("{argon2");
    }

    private OneTimePassword create(AccountDraft draft) {
        return Officials.asAdministrator(() -> administration.create(draft));
    }

    private void change(AccountSummary account, AccountDraft draft) {
        Officials.run(
                "quantri", Role.ADMINISTRATOR, () -> administration.change(account.id(), account.version(), draft));
    }

    private AccountSummary find() {
        return Officials.asAdministrator(
                () -> queries.list(new AccountFilter(name, null, null), 0, 1).getFirst());
    }

    private AccountDraft draft(Role... roles) {
        return new AccountDraft(name, "Trần Văn Đa", Set.of(roles), Set.of());
    }
}
