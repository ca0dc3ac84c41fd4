package vn.vinhdanh.core.account;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;

/**
 * Makes the administrator of an empty installation, with a one-time password that is written to
 * {@code ${vinhdanh.home}/first-password.txt} and nowhere else, readable by the owner only and removed when the password is changed. It
 * is good for seven days.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class FirstAccount {

    static final String USERNAME = "admin";

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final DemoInstallation demo;
    private final Ledger ledger;
    private final Clock clock;
    private final FirstPasswordFile file;

    FirstAccount(
            AccountRepository accounts,
            PasswordEncoder passwords,
            DemoInstallation demo,
            Ledger ledger,
            Clock clock,
            FirstPasswordFile file) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
        this.ledger = ledger;
        this.clock = clock;
        this.file = file;
    }

    /**
     * Makes the first account when there is none but demonstration accounts, and this is no demonstration; gives it a new password when it
     * is the only one and has let its first expire unused, since nobody else could.
     *
     * @return whether there is a password to be fetched from the file
     */
    public boolean makeIfNone() {
        if (demo.here()) {
            return false;
        }
        var now = clock.instant();
        var alone = accounts.findByUsername(USERNAME).filter(account -> accounts.countByDemoFalse() == 1);
        if (alone.isEmpty() && accounts.existsByDemoFalse()
                || alone.filter(account -> !account.mustChangePassword() || account.usable(now))
                        .isPresent()) {
            return false;
        }
        var account = alone.orElseGet(() -> new Account(
                Ids.next(), USERNAME, "Quản trị hệ thống", Set.of(Role.ADMINISTRATOR), Set.of(), false, now));
        var once = OneTimePassword.make(USERNAME, now.plus(AccountAdministration.ONE_TIME));
        account.giveOneTimePassword(passwords.encode(once.password()), once.until(), "system", now, null);
        accounts.saveAndFlush(account);
        file.write(once);
        ledger.record(new Act(
                alone.isPresent() ? "account.password-reset" : "account.created",
                "account",
                USERNAME,
                Map.of("first", true)));
        return true;
    }

    /** Where the first password is kept until it is changed. */
    public Path file() {
        return file.path();
    }
}
