package vn.vinhdanh.core.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What the administrator may know of the letters: numbers and what the mail server says, never who is written to. */
@Service
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class LetterWatch {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final MailSettings settings;
    private final PostOffice office;
    private final Clock clock;

    LetterWatch(JdbcClient jdbc, Schemas schemas, MailSettings settings, PostOffice office, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.settings = settings;
        this.office = office;
        this.clock = clock;
    }

    private record InState(String state, long letters) {}

    /** The figures now. */
    @Transactional(readOnly = true)
    public LetterFigures figures() {
        Map<String, Long> states = new LinkedHashMap<>();
        sql("select state, count(*) letters from {domain}.letter where created_at > ? group by state order by state")
                .param(LocalDateTime.ofInstant(clock.instant().minus(Duration.ofDays(7)), ZoneOffset.UTC))
                .query(Rows.each(InState.class, in -> states.put(in.state(), in.letters())));
        return new LetterFigures(
                settings.offered(),
                settings.from(),
                states,
                sql("select problem from {domain}.letter where problem <> '' order by due_at desc limit 1")
                        .query(String.class)
                        .optional()
                        .orElse(""));
    }

    /**
     * Sends one letter at once, to see whether the mail server takes it.
     *
     * @return what the server said when it did not; empty when it took it
     * @throws InvalidInput when it is no address
     */
    @Transactional(propagation = Propagation.NEVER)
    public Optional<String> sendTest(String email) {
        var address = EmailAddress.canonical(email);
        if (!settings.offered() || !EmailAddress.isValid(address)) {
            throw new InvalidInput("email", "problem.subscription.no-address");
        }
        return office.test(address);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
