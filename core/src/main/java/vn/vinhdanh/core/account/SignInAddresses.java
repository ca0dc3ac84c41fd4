package vn.vinhdanh.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Whether officials can be told apart by their addresses, as throttling and the audit take for granted. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MANAGE_ACCOUNTS')")
public class SignInAddresses {

    /** So many accounts from one address, and from no other, are worth a word. */
    public static final int MANY = 5;

    private static final Duration LOOKED_BACK = Duration.ofDays(7);
    private static final String INSIDE = "(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*|0:0:0:0|(f[cd]..|fe80):.*";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final DemoInstallation demo;

    SignInAddresses(JdbcClient jdbc, Schemas schemas, Clock clock, DemoInstallation demo) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * The one address, of a machine inside, from which all came who signed in within seven days, {@link #MANY} accounts or more: most likely
     * that of a web server before us that nobody named. Always empty in a demonstration, which one person tries out.
     */
    public Optional<String> shared() {
        if (demo.here()) {
            return Optional.empty();
        }
        var networks = jdbc.sql(schemas.in("select network, count(*) as accounts from {reporting}.guess"
                        + " where right_at >= ? and network <> '*' and network not like '~%' group by network limit 2"))
                .param(LocalDateTime.ofInstant(clock.instant().minus(LOOKED_BACK), ZoneOffset.UTC))
                .query(Rows.of(Shared.class))
                .list();
        return networks.size() == 1
                ? networks.stream()
                        .filter(one -> one.accounts() >= MANY && one.network().matches(INSIDE))
                        .map(Shared::network)
                        .findFirst()
                : Optional.empty();
    }

    private record Shared(String network, int accounts) {}
}
