package vn.vinhdanh.core.matter;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The one rule for everything that takes two people. Whoever entered, edited, added to, corrected or submitted a matter took part in
 * it for good; an approval comes from somebody who did not, and names the version that was looked at.
 *
 * <p>Room code calls it inside its own transaction, so that the part is kept with the act or not at all; it has no permission of its
 * own because it is no door for people.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TwoPeople {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Actor actor;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TwoPeople(JdbcClient jdbc, Schemas schemas, Actor actor, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.actor = actor;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Keeps that the official of this step took part.
     *
     * @param version of the matter after the step; the first is 0
     */
    public void tookPart(Matter matter, int version) {
        tookPart(matter, version, actor.name());
    }

    /**
     * Keeps that an official took part whose work is carried out by this step, such as a correction that another one confirms.
     *
     * @param official user name
     */
    public void tookPart(Matter matter, int version, String official) {
        keep(matter, version, official, false);
        // what was just entered waited for nobody yet
        if (version > 0 && matter.kind().waitsAsItIs()) {
            facts.publishEvent(new MatterChanged(matter));
        }
    }

    /**
     * Keeps that the official of this step took part and hands the matter over as it is: it waits for a second official until it
     * changes or is settled.
     */
    public void handOver(Matter matter, int version) {
        keep(matter, version, actor.name(), true);
    }

    /**
     * Tells those whom it may concern that a matter waits for a second official, after {@link #tookPart} or {@link #handOver}.
     *
     * @param units ids of all units that it belongs to; empty when it is the whole province's
     */
    public void waits(NamedMatter matter, Set<Long> units) {
        facts.publishEvent(new MatterWaits(matter, people(matter.matter()), units, clock.instant()));
    }

    /** Tells those who took part how a matter went on; those for whom it waited learn that it does so no more. */
    public void settled(NamedMatter matter, MatterOutcome outcome) {
        facts.publishEvent(new MatterSettled(matter, outcome, people(matter.matter()), clock.instant()));
    }

    /**
     * Before an approval, a confirmation or a refusal by the official of this step.
     *
     * @param seen the version the official looked at
     * @param now the version it has
     * @throws MatterProblem.OwnWork when the official took part
     * @throws MatterProblem.ChangedSince when it changed since
     */
    public void requireAnother(Matter matter, int seen, int now) {
        if (own(matter)) {
            throw new MatterProblem.OwnWork();
        }
        requireAsSeen(seen, now);
    }

    /**
     * Before a step that approves nothing and yet is about what was looked at, such as giving it back; who took part may take it too.
     *
     * @param seen the version the official looked at
     * @param now the version it has
     * @throws MatterProblem.ChangedSince when it changed since
     */
    public void requireAsSeen(int seen, int now) {
        if (seen != now) {
            throw new MatterProblem.ChangedSince();
        }
    }

    /**
     * Before a proposal is carried out: what it was made about must be what it was, else confirming it would undo what others did
     * meanwhile and nobody looked at.
     *
     * @param whenProposed what stood then, such as its version; null where nothing stood
     * @param now what stands
     * @throws MatterProblem.Overtaken when they differ
     */
    public void requireUntouched(@Nullable Object whenProposed, @Nullable Object now) {
        if (!Objects.equals(whenProposed, now)) {
            throw new MatterProblem.Overtaken();
        }
    }

    /** Whether the official of this step took part, so that somebody else must approve. */
    public boolean own(Matter matter) {
        return people(matter).contains(actor.name());
    }

    /** As what those who took part are known in a transaction. */
    private record People(Matter matter) {}

    private Set<String> people(Matter matter) {
        return OnceInStep.read(
                new People(matter),
                () -> Set.copyOf(jdbc.sql(schemas.in(
                                "select official from {domain}.matter_part where kind = ? and matter_id = ?"))
                        .params(matter.kind().name(), matter.id())
                        .query(String.class)
                        .list()));
    }

    private void keep(Matter matter, int version, String official, boolean handedOver) {
        jdbc.sql(schemas.in("insert into {domain}.matter_part (kind, matter_id, official, version, handed_over, at)"
                        + " values (:kind, :matter, :official, :version, :over, :at) on duplicate key update"
                        + " version = :version, handed_over = :over, at = :at"))
                .param("kind", matter.kind().name())
                .param("matter", matter.id())
                .param("official", official)
                .param("version", version)
                .param("over", handedOver)
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        OnceInStep.forget(People.class);
    }
}
