package vn.vinhdanh.reporting.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Slows the guessing of passwords: at most five wrong ones in fifteen minutes for an account from one address, twenty for an
 * account from all addresses, thirty from one address for all accounts. An address from which the official signed in within thirty
 * days is spared the limit over all addresses, so that nobody can lock an official out from afar.
 *
 * <p>An attempt is written <em>before</em> it is counted and before the password is looked at: a hundred guesses at the same moment
 * are a hundred, not one. Names that do not exist are throttled just the same.
 */
@Component
class GuessThrottle {

    static final int PER_ACCOUNT_AND_ADDRESS = 5;
    static final int PER_ACCOUNT = 20;
    static final int PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    GuessThrottle(JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * Notes an attempt as failed until it is said to have succeeded.
     *
     * @return its id
     * @throws SignInRefused when there were too many; such an attempt is not kept, so waiting always helps
     */
    long begin(String username, String address) {
        long id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql(schemas.in("insert into {reporting}.sign_in_attempt (id, username, address, at, success)"
                        + " values (?, ?, ?, ?, false)"))
                .params(id, username, address, utc(now))
                .update();
        var recent = jdbc.sql(schemas.in("select"
                        + " coalesce(sum(username = :name and address = :address), 0) as both_same,"
                        + " coalesce(sum(username = :name), 0) as account,"
                        + " coalesce(sum(address = :address), 0) as address"
                        + " from {reporting}.sign_in_attempt"
                        + " where at > :since and success = false and (username = :name or address = :address)"
                        + " and at > coalesce((select max(s.at) from {reporting}.sign_in_attempt s"
                        + " where s.username = :name and s.address = :address and s.success = true), :since)"))
                .param("name", username)
                .param("address", address)
                .param("since", utc(now.minus(WINDOW)))
                .query((row, n) -> new Recent(row.getInt("both_same"), row.getInt("account"), row.getInt("address")))
                .single();
        boolean refused = recent.accountAndAddress > PER_ACCOUNT_AND_ADDRESS
                || recent.address > PER_ADDRESS
                || (recent.account > PER_ACCOUNT && !known(username, address, now));
        if (refused) {
            jdbc.sql(schemas.in("delete from {reporting}.sign_in_attempt where id = ?"))
                    .param(id)
                    .update();
            throw new SignInRefused(SignInRefused.Reason.THROTTLED);
        }
        return id;
    }

    /** The password was right. Old attempts are forgotten on this occasion. */
    void succeeded(long attempt) {
        jdbc.sql(schemas.in("update {reporting}.sign_in_attempt set success = true where id = ?"))
                .param(attempt)
                .update();
        jdbc.sql(schemas.in("delete from {reporting}.sign_in_attempt where at < ?"))
                .param(utc(clock.instant().minus(MEMORY)))
                .update();
    }

    private boolean known(String username, String address, Instant now) {
        return jdbc.sql(schemas.in("select count(*) from {reporting}.sign_in_attempt"
                                + " where username = ? and address = ? and success = true and at > ?"))
                        .params(username, address, utc(now.minus(MEMORY)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Recent(int accountAndAddress, int account, int address) {}
}
