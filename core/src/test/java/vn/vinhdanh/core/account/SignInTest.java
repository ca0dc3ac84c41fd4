package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class SignInTest {

    private static final String PASSWORD = "một câu dễ nhớ 21";

    private final SignIn signIn;
    private final AccountAdministration administration;
    private final AccountQueries queries;
    private final OwnPassword ownPassword;
    private final String name = "nv-" + Ids.code(Ids.next());

    SignInTest(SignIn signIn, AccountAdministration administration, AccountQueries queries, OwnPassword ownPassword) {
        this.signIn = signIn;
        this.administration = administration;
        this.queries = queries;
        this.ownPassword = ownPassword;
    }

    @Test
    void givesNoPermissionBeforeTheOneTimePasswordIsChanged() {
        var once = create(Role.SPECIALIST);
        var official = signIn.signIn(name, once.password(), "10.0.0.1");
        assertThat(official.mustChangePassword()).isTrue();
        assertThat(official.getAuthorities()).isEmpty();
    }

    @Test
    void givesThePermissionsOfTheRolesAfterTheChange() {
        openAccount(Role.SPECIALIST);
        var official = signIn.signIn(" " + name.toUpperCase() + " ", PASSWORD, "10.0.0.2");
        assertThat(official.getAuthorities()).extracting(Object::toString).contains("REGISTER_DECISIONS");
        assertThat(official.getAuthorities()).extracting(Object::toString).doesNotContain("MANAGE_ACCOUNTS");
        assertThat(signIn.stillHolds(official)).isTrue();
    }

    @Test
    void endsTheSessionOfAnAccountThatIsClosed() {
        openAccount(Role.SPECIALIST);
        var official = signIn.signIn(name, PASSWORD, "10.0.0.3");
        var account = find();
        Officials.asAdministrator(() -> {
            administration.close(account.id(), account.version(), "Chuyển công tác");
            return null;
        });
        assertThat(signIn.stillHolds(official)).isFalse();
        assertThatThrownBy(() -> signIn.signIn(name, PASSWORD, "10.0.0.3"))
                .isInstanceOf(AccountProblem.SignInRefused.class);
    }

    @Test
    void refusesTheSixthTryFromOneAddressEvenWithTheRightPassword() {
        openAccount(Role.SPECIALIST);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn(name, "sai mật khẩu rồi", "10.0.0.4"))
                    .isInstanceOf(AccountProblem.SignInRefused.class);
        }
        assertThatThrownBy(() -> signIn.signIn(name, PASSWORD, "10.0.0.4"))
                .isInstanceOf(AccountProblem.TooManyTries.class);
        assertThat(signIn.signIn(name, PASSWORD, "10.0.0.5").getUsername()).isEqualTo(name);
    }

    @Test
    void answersUnknownNamesLikeKnownOnes() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn("khong-co-" + name, "sai mật khẩu rồi", "10.0.0.6"))
                    .isInstanceOf(AccountProblem.SignInRefused.class);
        }
        assertThatThrownBy(() -> signIn.signIn("khong-co-" + name, "sai mật khẩu rồi", "10.0.0.6"))
                .isInstanceOf(AccountProblem.TooManyTries.class);
    }

    @Test
    void countsGuessesMadeAtTheSameMoment() throws InterruptedException {
        openAccount(Role.SPECIALIST);
        var looked = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 16; i++) {
                pool.submit(() -> {
                    try {
                        signIn.signIn(name, "sai mật khẩu rồi", "10.0.0.7");
                    } catch (AccountProblem.SignInRefused refused) {
                        looked.incrementAndGet();
                    } catch (AccountProblem.TooManyTries stopped) {
                        // as it should be
                    }
                });
            }
        }
        assertThat(looked).hasValue(5);
    }

    @Test
    void forgivesTheWrongTriesOfTheSameAddressAfterARightOne() {
        openAccount(Role.SPECIALIST);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> signIn.signIn(name, "sai mật khẩu rồi", "10.0.0.8"))
                        .isInstanceOf(AccountProblem.SignInRefused.class);
            }
            assertThat(signIn.signIn(name, PASSWORD, "10.0.0.8").getUsername()).isEqualTo(name);
        }
    }

    private OneTimePassword create(Role role) {
        return Officials.asAdministrator(
                () -> administration.create(new AccountDraft(name, "Nguyễn Thị Thử", Set.of(role), Set.of())));
    }

    private void openAccount(Role role) {
        var once = create(role);
        Officials.run(name, role, () -> ownPassword.change(once.password(), PASSWORD));
    }

    private AccountSummary find() {
        return Officials.asAdministrator(
                () -> queries.list(new AccountFilter(name, null, null), 0, 1).getFirst());
    }
}
