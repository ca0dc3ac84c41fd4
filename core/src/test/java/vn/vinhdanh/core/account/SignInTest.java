package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class SignInTest {

    private final SignIn signIn;
    private final AccountAdministration administration;
    private final OwnPassword ownPassword;
    private final Accounts accounts;
    private final AuditChain audit;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final String name = "nv-" + Ids.code(Ids.next());

    SignInTest(
            SignIn signIn,
            AccountAdministration administration,
            OwnPassword ownPassword,
            BeanFactory beans,
            AuditChain audit,
            JdbcClient jdbc,
            Schemas schemas) {
        this.signIn = signIn;
        this.administration = administration;
        this.ownPassword = ownPassword;
        this.accounts = new Accounts(beans);
        this.audit = audit;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void givesNoPermissionBeforeTheOneTimePasswordIsChanged() {
        var official = signIn.signIn(name, accounts.oneTime(name, Role.SPECIALIST), Origin.of("10.0.0.1"));
        assertThat(official.mustChangePassword()).isTrue();
        assertThat(official.getAuthorities()).isEmpty();
    }

    @Test
    void givesThePermissionsOfTheRolesAfterTheChange() {
        accounts.open(name, Role.SPECIALIST);
        var official = signIn.signIn(" " + name.toUpperCase() + " ", Accounts.PASSWORD, Origin.of("10.0.0.2"));
        assertThat(official.getAuthorities()).extracting(Object::toString).contains("REGISTER_DECISIONS");
        assertThat(official.getAuthorities()).extracting(Object::toString).doesNotContain("MANAGE_ACCOUNTS");
        assertThat(signIn.stillHolds(official)).isTrue();
    }

    @Test
    void endsTheSessionOfAnAccountThatIsClosed() {
        accounts.open(name, Role.SPECIALIST);
        var official = signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.0.0.3"));
        var account = accounts.find(name);
        Officials.asAdministrator(() -> {
            administration.close(account.id(), account.version(), "Chuyển công tác");
            return null;
        });
        assertThat(signIn.stillHolds(official)).isFalse();
        assertThatThrownBy(() -> signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.0.0.3")))
                .isInstanceOf(SignInProblem.Refused.class);
    }

    @Test
    void saysInTheAuditFromWhereSomebodySignedInAndWhetherByAOneTimePassword() {
        var once = accounts.oneTime(name, Role.SPECIALIST);
        signIn.signIn(name, once, Origin.of("10.0.0.4"));
        Officials.run(name, Role.SPECIALIST, () -> ownPassword.change(once, Accounts.PASSWORD, Origin.of("10.78.0.2")));
        signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.0.0.5"));
        assertThat(Officials.asLeader(() -> audit.list(new AuditFilter(name, "account", null, null), 0, 10)))
                .filteredOn(entry -> entry.verb().equals("account.signed-in"))
                .extracting(AuditEntry::detail)
                .containsExactly("{\"address\":\"10.0.0.5\"}", "{\"address\":\"10.0.0.4\",\"oneTime\":true}");
    }

    /** Who finds a console left open has no more tries than a stranger at the form, and uses them up for both. */
    @Test
    void guessesAtTheOldPasswordAreSlowedAndCountedAsThoseAtTheForm() {
        accounts.open(name, Role.SPECIALIST);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> change("không phải mật khẩu này"))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            problem -> assertThat(problem.field()).isEqualTo("oldPassword"));
        }
        assertThatThrownBy(() -> change(Accounts.PASSWORD)).isInstanceOf(SignInProblem.Wait.class);
        assertThatThrownBy(() -> signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.78.0.9")))
                .isInstanceOf(SignInProblem.Wait.class);
        assertThat(signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.78.0.10"))
                        .getUsername())
                .as("elsewhere the official goes on")
                .isEqualTo(name);
    }

    private void change(String old) {
        Officials.run(
                name,
                Role.SPECIALIST,
                () -> ownPassword.change(old, "mười hai bến nước Tràng An", Origin.of("10.78.0.9")));
    }

    @Test
    void aOneTimePasswordThatHasExpiredLetsNobodyIn() {
        var once = accounts.oneTime(name, Role.SPECIALIST);
        until(Instant.now().plusSeconds(3600));
        assertThat(signIn.signIn(name, once, Origin.of("10.0.0.7")).mustChangePassword())
                .isTrue();
        until(Instant.now().minusSeconds(1));
        assertThatThrownBy(() -> signIn.signIn(name, once, Origin.of("10.0.0.7")))
                .isInstanceOf(SignInProblem.Refused.class);
    }

    private void until(Instant end) {
        assertThat(jdbc.sql(schemas.in("update {domain}.account set one_time_until = ? where username = ?"))
                        .params(LocalDateTime.ofInstant(end, ZoneOffset.UTC), name.toLowerCase(Locale.ROOT))
                        .update())
                .isEqualTo(1);
    }

    @Test
    void tellsWhenAnOfficialSignedInLast() {
        accounts.open(name, Role.SPECIALIST);
        assertThat(accounts.find(name).lastSignIn()).isNull();
        signIn.signIn(name, Accounts.PASSWORD, Origin.of("10.0.0.6"));
        assertThat(accounts.find(name).lastSignIn()).isNotNull();
    }
}
