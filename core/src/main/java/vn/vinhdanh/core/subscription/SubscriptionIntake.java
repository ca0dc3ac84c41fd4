package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Takes from the inbox who wants to be written to, who confirmed and who wants no more, each in a transaction of its own. No step is on the
 * audit: that somebody reads letters is nobody's business.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
@PreAuthorize("hasAuthority('SYSTEM')")
public class SubscriptionIntake {

    private final Inbox inbox;
    private final SubscriptionWish wishes;
    private final SubscriptionStep steps;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SubscriptionIntake(
            Inbox inbox,
            SubscriptionWish wishes,
            SubscriptionStep steps,
            Outbox outbox,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inbox = inbox;
        this.wishes = wishes;
        this.steps = steps;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes in the oldest wishes and steps, at most 200 each, and forgets who did not confirm in time.
     *
     * @return how many changed something
     */
    public int takeIn() {
        int changed = inbox.takeIn(wishes) + inbox.takeIn(steps);
        var forgotten = transaction.execute(t -> forget());
        return changed + (forgotten == null ? 0 : forgotten);
    }

    private int forget() {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        List<Long> late = sql("select id from {domain}.subscriber where status = 'PENDING' and confirm_until < ?"
                        + " order by id limit 1000 for update")
                .param(now)
                .query(Rows.column(Long.class))
                .list();
        if (!late.isEmpty()) {
            outbox.forget(SubscriberLetters.KINDS, late);
            sql("delete from {domain}.subscriber where id in (:late)")
                    .param("late", late)
                    .update();
        }
        sql("update {domain}.subscriber set confirm_hash = null, confirm_until = null"
                        + " where status = 'CONFIRMED' and confirm_until < ?")
                .param(now)
                .update();
        return late.size();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
