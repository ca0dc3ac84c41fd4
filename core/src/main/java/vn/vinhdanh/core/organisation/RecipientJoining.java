package vn.vinhdanh.core.organisation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Joins two recipients that an official found to be the same, and takes it back. Each room that keeps something of recipients moves
 * its own rows when told, and notes here which, so that just these go back.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class RecipientJoining {

    private static final String SELECT = """
            select j.id, j.kept_id kept, j.joined_id joined, r.name joined_name, j.reason, j.joined_by, j.joined_at, j.parted_by, j.parted_at
            from {domain}.recipient_joining j join {scoped}.recipient r on r.id = j.joined_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Schemas schemas;
    private final UnitScope scope;

    private final RecipientQueries recipients;
    private final Ledger ledger;
    private final Actor official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    RecipientJoining(
            JdbcClient jdbc,
            JdbcTemplate batch,
            Schemas schemas,
            UnitScope scope,
            RecipientQueries recipients,
            Ledger ledger,
            Actor official,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.schemas = schemas;
        this.scope = scope;

        this.recipients = recipients;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Joins two recipients.
     *
     * @param kept the one that stands for both from now on
     * @param joined the other; it is no longer found
     * @param reason why they are the same; kept on the audit
     * @throws InvalidInput when they are one already, of different kinds, or one of them was joined before
     */
    public JoiningId join(RecipientId kept, RecipientId joined, String reason) {
        var because = InvalidInput.required("reason", reason, 1000);
        if (kept.equals(joined)) {
            throw new InvalidInput("joined", "problem.organisation.same-recipient");
        }
        lock(kept, joined);
        var one = recipients.get(kept);
        var other = recipients.get(joined);
        if (one.kind() != other.kind()) {
            throw new InvalidInput("joined", "problem.organisation.other-kind");
        }
        if (one.joinedInto() != null || other.joinedInto() != null) {
            throw new InvalidInput("joined", "problem.organisation.joined-before");
        }
        var id = new JoiningId(Ids.next());
        jdbc.sql(schemas.in(
                        "insert into {domain}.recipient_joining (id, kept_id, joined_id, reason, joined_by, joined_at,"
                                + " version) values (?, ?, ?, ?, ?, ?, 0)"))
                .params(
                        id.value(),
                        kept.value(),
                        joined.value(),
                        because,
                        official.name(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        OnceInStep.forget(RecipientQueries.Found.class);
        scope.across(Because.REACH_ASKED, "update {scoped}.recipient set joined_into = ? where id = ?")
                .params(kept.value(), joined.value())
                .update();
        facts.publishEvent(new RecipientsJoined(id, kept, joined));
        record("recipient.joined", kept, joined, because);
        return id;
    }

    /**
     * Takes a joining back: what went over goes back, what was added since stays.
     *
     * @throws InvalidInput when it was taken back before, or the kept one was itself joined to another since
     */
    public void part(JoiningId id) {
        var joining = scope.across(Because.REACH_ASKED, SELECT + " where j.id = ? for update")
                .param(id.value())
                .query(Rows.of(Joining.class))
                .optional()
                .orElseThrow(() -> new NotFound("joining " + id.value()));
        lock(joining.kept(), joining.joined());
        if (joining.partedBy() != null) {
            throw new InvalidInput("joining", "problem.organisation.parted-before");
        }
        if (recipients.get(joining.kept()).joinedInto() != null) {
            throw new InvalidInput("joining", "problem.organisation.joined-before");
        }
        recipients.get(joining.joined());
        jdbc.sql(schemas.in("update {domain}.recipient_joining set parted_by = ?, parted_at = ?, version = version + 1"
                        + " where id = ?"))
                .params(official.name(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id.value())
                .update();
        OnceInStep.forget(RecipientQueries.Found.class);
        scope.across(Because.REACH_ASKED, "update {scoped}.recipient set joined_into = null where id = ?")
                .param(joining.joined().value())
                .update();
        facts.publishEvent(new RecipientsParted(id, joining.kept(), joining.joined()));
        record("recipient.parted", joining.kept(), joining.joined(), joining.reason());
    }

    private record Of(@Nullable Joining joining) {}

    /** The joinings in which a recipient takes part, newest first, those taken back too. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
    public List<Joining> of(RecipientId id) {
        var found = scope.within("""
                        select j.id joining_id, j.kept_id joining_kept, j.joined_id joining_joined, r.name joining_joined_name,
                               j.reason joining_reason, j.joined_by joining_joined_by, j.joined_at joining_joined_at,
                               j.parted_by joining_parted_by, j.parted_at joining_parted_at
                        from {scoped}.recipient m
                        left join {domain}.recipient_joining j on (j.kept_id = m.id or j.joined_id = m.id)
                        left join {scoped}.recipient r on r.id = j.joined_id
                        where m.id = ? [[and m.unit_id in (select id from unit_scope)]]
                        order by j.joined_at desc, j.id desc
                        """).param(id.value()).query(Rows.of(Of.class)).list();
        if (found.isEmpty()) {
            throw new NotFound("recipient " + id.value());
        }
        return found.stream().map(Of::joining).filter(Objects::nonNull).toList();
    }

    /**
     * Notes which rows of a kind went over; for rooms that were told of {@link RecipientsJoined}.
     *
     * @throws NotFound when the recipients are outside the official's scope
     */
    public void moved(JoiningId id, String kind, List<Long> rows) {
        requireMine(id);
        batch.batchUpdate(
                schemas.in("insert into {domain}.recipient_joining_moved (joining_id, kind, row_id) values (?, ?, ?)"),
                rows.stream().map(row -> new Object[] {id.value(), kind, row}).toList());
    }

    /**
     * Which rows of a kind went over; for rooms that were told of {@link RecipientsParted}.
     *
     * @throws NotFound when the recipients are outside the official's scope
     */
    public List<Long> moved(JoiningId id, String kind) {
        requireMine(id);
        return jdbc.sql(
                        schemas.in(
                                "select row_id from {domain}.recipient_joining_moved where joining_id = ? and kind = ? order by row_id"))
                .params(id.value(), kind)
                .query(Rows.column(Long.class))
                .list();
    }

    private void requireMine(JoiningId id) {
        if (scope.limited()) {
            jdbc.sql(schemas.in("select kept_id from {domain}.recipient_joining where id = ?"))
                    .param(id.value())
                    .query(Long.class)
                    .optional()
                    .ifPresent(kept -> recipients.get(new RecipientId(kept)));
        }
    }

    private void lock(RecipientId one, RecipientId other) {
        scope.across(
                        Because.RULE_FOR_ALL,
                        "select id from {scoped}.recipient where id in (?, ?) order by id for update")
                .params(one.value(), other.value())
                .query(Rows.column(Long.class))
                .list();
    }

    private void record(String verb, RecipientId kept, RecipientId joined, String reason) {
        ledger.record(new Act(
                verb,
                "recipient",
                Ids.code(kept.value()),
                Map.of("kept", Ids.code(kept.value()), "joined", Ids.code(joined.value()), "reason", reason)));
    }
}
