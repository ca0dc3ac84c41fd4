package vn.vinhdanh.core.opinion;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Takes what citizens said of lists out of the inbox into the officials' list, each in a transaction of its own; and forgets how to reach
 * the citizen when that is no longer needed.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class OpinionIntake implements InboxTaker {

    private static final Logger LOG = LoggerFactory.getLogger(OpinionIntake.class);

    private final Inbox inbox;
    private final EntityManager entities;
    private final OpinionListRepository lists;
    private final ListedNominees listed;
    private final OpinionLetters letters;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OpinionIntake(
            Inbox inbox,
            EntityManager entities,
            OpinionListRepository lists,
            ListedNominees listed,
            OpinionLetters letters,
            JdbcClient jdbc,
            Schemas schemas,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.inbox = inbox;
        this.entities = entities;
        this.lists = lists;
        this.listed = listed;
        this.letters = letters;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Takes in the oldest opinions, at most 200, each in a transaction of its own.
     *
     * @return how many now wait for an official; what is unreadable, about nothing we have, or here already is dropped
     */
    @Transactional(propagation = Propagation.NEVER)
    public int takeIn() {
        return inbox.takeIn(this);
    }

    @Override
    public String table() {
        return "opinion";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(InboxRow row) {
        var received = ReceivedOpinion.of(row);
        var list = received.isReadable() && !isHere(received) ? list(received) : Optional.<OpinionList>empty();
        var nominee = list.flatMap(of -> nominee(of, received));
        if (list.isEmpty() || received.number() > 0 && nominee.isEmpty()) {
            LOG.info("Opinion {} dropped: unreadable, here already, or about nothing known", received.id());
            return false;
        }
        var opinion = new Opinion(
                received, list.get().id(), nominee.orElse(null), list.get().demo());
        entities.persist(opinion);
        entities.flush();
        letters.received(opinion);
        facts.publishEvent(
                new OpinionMoved(opinion.id(), opinion.hyphened(), opinion.status(), null, opinion.receivedAt()));
        return true;
    }

    /**
     * Forgets the e-mail addresses and telephone numbers of opinions that were closed longer ago than {@link Inbox#CONTACT_KEPT}.
     *
     * @return how many were forgotten
     */
    public int forgetContacts() {
        return jdbc.sql(schemas.in("update {domain}.opinion set contact = null, version = version + 1"
                        + " where contact is not null and closed_at < ?"))
                .param(LocalDateTime.ofInstant(clock.instant().minus(Inbox.CONTACT_KEPT), ZoneOffset.UTC))
                .update();
    }

    private boolean isHere(ReceivedOpinion received) {
        return jdbc.sql(schemas.in("select count(*) from {domain}.opinion where reference = ?"))
                        .param(received.reference())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** What was public once may be spoken of, also when it is gone meanwhile: the citizen has a promise. */
    private Optional<OpinionList> list(ReceivedOpinion received) {
        var id = Ids.find(received.listCode());
        return id.isEmpty() ? Optional.empty() : lists.findById(id.getAsLong()).filter(OpinionList::wasShown);
    }

    private Optional<NomineeId> nominee(OpinionList list, ReceivedOpinion received) {
        return listed.of(list.id()).stream()
                .filter(one -> one.number() == received.number())
                .map((ListedNominee one) -> one.nominee())
                .findFirst();
    }
}
