package vn.vinhdanh.core.opinion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The letters to who said something of a list and left an e-mail address: one when it was received, one for each time it is answered.
 * Noted in the transaction of the step; the address stays in the opinion and goes with it.
 */
@Component
class OpinionLetters {

    /** So many opinions of one address are acknowledged in a day, whoever sends them: nobody's mailbox is to be flooded. */
    private static final int ACKNOWLEDGED_A_DAY = 3;

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    OpinionLetters(Outbox outbox, JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    void received(Opinion opinion) {
        note(opinion, OpinionLetterWriter.RECEIVED, opinion.receivedAt());
    }

    void closed(Opinion opinion) {
        note(opinion, OpinionLetterWriter.CLOSED, Objects.requireNonNull(opinion.closedAt()));
    }

    private void note(Opinion opinion, String kind, Instant at) {
        var contact = opinion.contact();
        if (outbox.open()
                && contact != null
                && EmailAddress.isValid(EmailAddress.canonical(contact))
                && (kind.equals(OpinionLetterWriter.CLOSED) || acknowledgedToday(contact) < ACKNOWLEDGED_A_DAY)) {
            outbox.note(kind, opinion.id().value(), opinion.id().value(), at, null);
        }
    }

    private int acknowledgedToday(String contact) {
        var same = jdbc.sql(schemas.in("select id from {domain}.opinion where contact = ? order by id desc limit 1000"))
                .param(contact)
                .query(Rows.column(Long.class))
                .list();
        return outbox.notedSince(
                OpinionLetterWriter.RECEIVED, same, clock.instant().minus(Duration.ofDays(1)));
    }
}
