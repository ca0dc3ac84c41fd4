package vn.vinhdanh.core.testing;

import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.AccountSummary;
import vn.vinhdanh.core.account.OneTimePassword;
import vn.vinhdanh.core.account.OwnPassword;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.signin.Origin;

/** Accounts that an administrator called {@code quantri} makes, for tests that sign in or are about who may. */
public final class Accounts {

    /** The password of every account that is opened here. */
    public static final String PASSWORD = "chín con cua đồng leo dốc";

    private static final Origin HERE = Origin.of("10.78.0.4");

    private final AccountAdministration administration;
    private final AccountQueries queries;
    private final PasswordHandover handover;
    private final OwnPassword ownPassword;

    /** With the services of the core. */
    public Accounts(BeanFactory beans) {
        this.administration = beans.getBean(AccountAdministration.class);
        this.queries = beans.getBean(AccountQueries.class);
        this.handover = beans.getBean(PasswordHandover.class);
        this.ownPassword = beans.getBean(OwnPassword.class);
    }

    /** An account without units as it is written. */
    public static AccountDraft draft(String name, Role... roles) {
        return new AccountDraft(name, "Trần Văn Đa", Set.of(roles), Set.of());
    }

    /** Makes an account that nobody has signed in to. */
    public OneTimePassword create(String name, Role... roles) {
        return Officials.asAdministrator(() -> administration.create(draft(name, roles)));
    }

    /** The whole one-time password of a new account, whoever else is in the database; its second half is taken by a leader. */
    public String oneTime(String name, Role role) {
        var once = create(name, role);
        return once.half()
                ? once.password() + "-"
                        + Officials.as("trao-mat-khau", Role.LEADER, () -> {
                            var waiting = handover.waiting().stream()
                                    .filter(password -> password.username().equals(name))
                                    .findFirst()
                                    .orElseThrow();
                            return handover.confirm(waiting.account(), waiting.version())
                                    .password();
                        })
                : once.password();
    }

    /** Makes an account whose official has chosen {@link #PASSWORD}. */
    public void open(String name, Role role) {
        var once = oneTime(name, role);
        Officials.run(name, role, () -> ownPassword.change(once, PASSWORD, HERE));
    }

    /** Gives the account another one-time password. */
    public OneTimePassword reset(String by, String name) {
        var account = find(name);
        return Officials.as(
                by, Role.ADMINISTRATOR, () -> administration.resetPassword(account.id(), account.version()));
    }

    /** The account of that name. */
    public AccountSummary find(String name) {
        return Officials.asAdministrator(
                () -> queries.list(new AccountFilter(name, null, null), 0, 1).getFirst());
    }
}
