package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Signs officials in and slows guessing down. Within fifteen minutes an account takes five wrong passwords from one address and
 * twenty from all, an address thirty for whatever accounts; the answer is the same whether the account exists or not, in words and
 * in time. Tries are kept in the database, so a restart forgives nothing.
 */
@Service
@PreAuthorize("permitAll()")
public class SignIn {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int BY_ACCOUNT_AND_ADDRESS = 5;
    private static final int BY_ACCOUNT = 20;
    private static final int BY_ADDRESS = 30;
    private static final Duration KEPT = Duration.ofDays(31);

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final String nobodysHash;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final Clock clock;
    private final DemoInstallation demo;
    private final TransactionTemplate transaction;
    private final ReentrantLock gate = new ReentrantLock();

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            Clock clock,
            DemoInstallation demo,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.nobodysHash = passwords.encode("nobody has this password");
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
     * @param address where the request comes from
     * @throws AccountProblem.SignInRefused when user name or password are wrong or the account is closed
     * @throws AccountProblem.TooManyTries when there were too many wrong tries before
     */
    public SignedInOfficial signIn(String username, String password, String address) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        name = name.length() > 60 ? name.substring(0, 60) : name;
        long attempt = reserve(name, address);
        var account = accounts.findByUsername(name);
        // an unknown name costs the same time as a known one
        boolean right = password.length() <= 128
                && passwords.matches(
                        password, account.map(Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right || !allowed(account.get())) {
            throw new AccountProblem.SignInRefused();
        }
        return enter(account.get(), password, attempt);
    }

    /**
     * Signs an official in whom the province's OpenID Connect provider has recognised.
     *
     * @throws AccountProblem.SignInRefused when no open account is linked to that identity
     */
    public SignedInOfficial signIn(ExternalIdentity identity) {
        var found = jdbc.sql(
                        schemas.in("select account_id from {domain}.account_identity where issuer = ? and subject = ?"))
                .params(identity.issuer(), identity.subject())
                .query(Long.class)
                .optional()
                .flatMap(accounts::findById)
                .filter(this::allowed)
                .orElseThrow(AccountProblem.SignInRefused::new);
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

    private boolean allowed(Account account) {
        return account.usable(clock.instant()) && (!account.demo() || demo.here());
    }

    /** Counts this try as a wrong one before the password is looked at, so that parallel guesses are counted too. */
    private long reserve(String username, String address) {
        long attempt = Ids.next();
        gate.lock();
        try {
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                var since = utc(now.minus(WINDOW));
                refuse(
                        now,
                        BY_ACCOUNT_AND_ADDRESS,
                        "username = ? and address = ?",
                        List.of(username, address),
                        sinceRightOne(username, address, since));
                refuse(now, BY_ACCOUNT, "username = ?", List.of(username), since);
                refuse(now, BY_ADDRESS, "address = ?", List.of(address), since);
                jdbc.sql(schemas.in(
                                "insert into {domain}.sign_in_attempt (id, username, address, at, success) values (?,"
                                        + " ?, ?, ?, false)"))
                        .params(attempt, username, address, utc(now))
                        .update();
                jdbc.sql(schemas.in("delete from {domain}.sign_in_attempt where at < ? limit 200"))
                        .param(utc(now.minus(KEPT)))
                        .update();
            });
        } finally {
            gate.unlock();
        }
        return attempt;
    }

    /** A right password forgives the wrong tries of that account from that address, not those against others. */
    private LocalDateTime sinceRightOne(String username, String address, LocalDateTime since) {
        return jdbc.sql(schemas.in("select coalesce(max(at), ?) from {domain}.sign_in_attempt where username = ? and"
                        + " address = ? and success and at > ?"))
                .params(since, username, address, since)
                .query(LocalDateTime.class)
                .single();
    }

    private void refuse(Instant now, int most, String condition, List<Object> values, LocalDateTime since) {
        // the oldest of the last `most` wrong tries says how long to wait
        var times = jdbc.sql(schemas.in("select at from {domain}.sign_in_attempt where " + condition
                        + " and at > ? and success = false order by at desc limit " + most))
                .params(values)
                .param(since)
                .query(LocalDateTime.class)
                .list();
        if (times.size() == most) {
            var free = times.getLast().toInstant(ZoneOffset.UTC).plus(WINDOW);
            throw new AccountProblem.TooManyTries(
                    Math.max(1, Duration.between(now, free).plusSeconds(59).toMinutes()));
        }
    }

    private SignedInOfficial enter(Account account, @Nullable String password, @Nullable Long attempt) {
        var entered = new SignedInOfficial[1];
        // the audit names who entered
        CurrentOfficial.run(
                account.username(),
                new String[0],
                () -> entered[0] = transaction.execute(status -> enterNow(account.id(), password, attempt)));
        return entered[0];
    }

    private SignedInOfficial enterNow(long id, @Nullable String password, @Nullable Long attempt) {
        var account = accounts.findById(id).orElseThrow(AccountProblem.SignInRefused::new);
        if (password != null && passwords.upgradeEncoding(account.passwordHash())) {
            account.rehash(passwords.encode(password));
            accounts.flush();
        }
        if (attempt != null) {
            jdbc.sql(schemas.in("update {domain}.sign_in_attempt set success = true where id = ?"))
                    .param(attempt)
                    .update();
        }
        ledger.record(new Act("account.signed-in", "account", account.username(), Map.of()));
        return account.signedIn();
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
