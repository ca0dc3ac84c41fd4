package vn.vinhdanh.core.account;

import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.Candidate;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.signin.SignInTries;

/** Signs officials in to the console; what a password must pass is said in the room {@code signin}. */
@Service
@PreAuthorize("permitAll()")
public class SignIn {

    private final SignInTries tries;
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final Clock clock;
    private final DemoInstallation demo;
    private final TransactionTemplate transaction;

    SignIn(
            SignInTries tries,
            AccountRepository accounts,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            Clock clock,
            DemoInstallation demo,
            PlatformTransactionManager transactions) {
        this.tries = tries;
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.clock = clock;
        this.demo = demo;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Signs an official in.
     *
     * @param from address and browser of the request
     * @throws SignInProblem.Refused when user name or password are wrong or the account is closed
     * @throws SignInProblem.Wait when there were wrong tries before
     * @throws SignInProblem.Crowded when so many sign in that this one was not looked at
     */
    public SignedInOfficial signIn(String username, String password, Origin from) {
        var account = tries.look(SignInPlace.CONSOLE, username, password, from, this::candidate);
        return enter(account, password, from.address());
    }

    /**
     * Signs an official in whom the province's OpenID Connect provider has recognised.
     *
     * @throws SignInProblem.Refused when no open account is linked to that identity
     */
    public SignedInOfficial signIn(ExternalIdentity identity) {
        var found = jdbc.sql(
                        schemas.in("select account_id from {domain}.account_identity where issuer = ? and subject = ?"))
                .params(identity.issuer(), identity.subject())
                .query(Long.class)
                .optional()
                .flatMap(accounts::findById)
                .filter(this::allowed)
                .orElseThrow(SignInProblem.Refused::new);
        return enter(found, null, null);
    }

    /**
     * Whether an official who is signed in still may be: the account is open and has not been changed since.
     *
     * @param official as the session knows them
     */
    public boolean stillHolds(SignedInOfficial official) {
        return jdbc.sql(schemas.in(
                                "select version from {domain}.account where id = ? and status = 'OPEN' and (demo = false or"
                                        + " ?)"))
                        .params(official.account().value(), demo.here())
                        .query(Integer.class)
                        .optional()
                        .orElse(-1)
                == official.version();
    }

    private Optional<Candidate<Account>> candidate(String username) {
        return accounts.findByUsername(username)
                .map(account -> new Candidate<>(account, account.passwordHash(), allowed(account)));
    }

    private boolean allowed(Account account) {
        return account.usable(clock.instant()) && (!account.demo() || demo.here());
    }

    private SignedInOfficial enter(Account account, @Nullable String password, @Nullable String address) {
        var entered = new SignedInOfficial[1];
        // the audit names who entered
        CurrentOfficial.run(
                account.username(),
                new String[0],
                () -> entered[0] = transaction.execute(status -> enterNow(account.id(), password, address)));
        return entered[0];
    }

    private SignedInOfficial enterNow(long id, @Nullable String password, @Nullable String address) {
        var account = accounts.findById(id).orElseThrow(SignInProblem.Refused::new);
        if (password != null && passwords.upgradeEncoding(account.passwordHash())) {
            account.rehash(passwords.encode(password));
            accounts.flush();
        }
        var detail = new TreeMap<String, Object>();
        if (address != null) {
            detail.put("address", address);
        }
        if (account.mustChangePassword()) {
            detail.put("oneTime", true);
        }
        ledger.record(new Act("account.signed-in", "account", account.username(), detail));
        return account.signedIn();
    }
}
