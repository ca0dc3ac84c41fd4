package vn.vinhdanh.core.organisation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** That two recipients who look like one are two, said by an official who looked, so that nobody is warned of them again. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class RecipientsApart {

    private static final int CHUNK = 1000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final RecipientQueries recipients;
    private final Ledger ledger;
    private final Actor official;
    private final Clock clock;

    RecipientsApart(
            JdbcClient jdbc, Schemas schemas, RecipientQueries recipients, Ledger ledger, Actor official, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.recipients = recipients;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /** Two recipients, whichever of them is named first. */
    public record Pair(RecipientId one, RecipientId other) {

        public Pair {
            if (one.value() > other.value()) {
                var first = other;
                other = one;
                one = first;
            }
        }
    }

    /**
     * Keeps that two recipients are two. Said again, the newer reason stands; the audit keeps both.
     *
     * @param reason how that was found
     * @throws InvalidInput when they are one
     * @throws NotFound when there is no such recipient in the official's scope
     */
    public void say(RecipientId one, RecipientId other, String reason) {
        var because = InvalidInput.required("reason", reason, 1000);
        recipients.get(one);
        recipients.get(other);
        if (one.equals(other)) {
            throw new InvalidInput("reason", "problem.organisation.same-recipient");
        }
        var pair = new Pair(one, other);
        jdbc.sql(schemas.in("insert into {domain}.recipient_apart (one_id, other_id, reason, said_by, said_at)"
                        + " values (:one, :other, :reason, :by, :at)"
                        + " on duplicate key update reason = :reason, said_by = :by, said_at = :at"))
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .param("reason", because)
                .param("by", official.name())
                .param("at", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        ledger.record(new Act(
                "recipient.apart",
                "recipient",
                Ids.code(one.value()),
                Map.of("other", Ids.code(other.value()), "reason", because)));
    }

    /** Which of these recipients were found to be two; one query per thousand of them. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public Set<Pair> among(Set<RecipientId> these) {
        var ids = these.stream().map(RecipientId::value).toList();
        var found = new ArrayList<Pair>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Pair> some = jdbc.sql(schemas.in(
                            "select one_id one, other_id other from {domain}.recipient_apart where one_id in (:ids)"))
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .query(Rows.of(Pair.class))
                    .list();
            found.addAll(some);
        }
        found.removeIf(pair -> !these.contains(pair.other()));
        return new HashSet<>(found);
    }
}
