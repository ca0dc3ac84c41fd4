package vn.vinhdanh.core.account;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;

/**
 * Makes the administrator of an empty installation, with a one-time password that is also written to
 * {@code ${vinhdanh.home}/first-password.txt}, readable by the owner only and removed when the password is changed.
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
     * Makes the first account when there is none but demonstration accounts, and this is no demonstration.
     *
     * @return its one-time password, to be printed once; empty when nothing was made
     */
    public Optional<OneTimePassword> makeIfNone() {
        if (demo.here() || accounts.existsByDemoFalse()) {
            return Optional.empty();
        }
        var once = OneTimePassword.make(USERNAME);
        var account = new Account(
                Ids.next(),
                USERNAME,
                "Quản trị hệ thống",
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                false,
                clock.instant());
        account.giveOneTimePassword(passwords.encode(once.password()), null);
        accounts.saveAndFlush(account);
        file.write(once);
        ledger.record(new Act("account.created", "account", USERNAME, Map.of("first", true)));
        return Optional.of(once);
    }

    /** Where the first password is kept until it is changed. */
    public Path file() {
        return file.path();
    }
}
