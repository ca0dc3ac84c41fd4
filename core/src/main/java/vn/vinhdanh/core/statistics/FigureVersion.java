package vn.vinhdanh.core.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vinhdanh.core.bloc.BlocChanged;
import vn.vinhdanh.core.bloc.BlocFormed;
import vn.vinhdanh.core.campaign.CampaignChanged;
import vn.vinhdanh.core.campaign.CampaignLaunched;
import vn.vinhdanh.core.decision.CopiesDoubted;
import vn.vinhdanh.core.decision.DecisionChanged;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.decision.HonoursWithdrawn;
import vn.vinhdanh.core.nomination.ConclusionChanged;
import vn.vinhdanh.core.nomination.DossierMoved;
import vn.vinhdanh.core.organisation.UnitChanged;
import vn.vinhdanh.core.registration.RegistrationMoved;
import vn.vinhdanh.core.round.OfficeDaysChanged;
import vn.vinhdanh.core.round.RoundChanged;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The version of the figures: a number that is moved by what changes figures and by nothing else, so that two files with the same
 * version were counted from the same facts. A sign-in, a draft or a comment leaves it where it is.
 *
 * <p>It moves once in a transaction, just before the ledger takes its place in the order of commits: the one row is not held
 * while a long list is being published.
 */
@Component
class FigureVersion {

    private static final Object KEY = new Object();

    /** In the log of changes: the facts of any decision. */
    private static final String ANY = "*";

    /** Stands for the version that the transaction will make, while it is not known: of no version that can be asked for. */
    static final long PENDING = Long.MAX_VALUE;

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int TOGETHER = 1000;

    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final Clock clock;

    /** The last day of which it is written down that units or blocs changed: it need not be written for each of them. */
    private volatile @Nullable LocalDate unitsChangedOn;

    private volatile @Nullable Epoch epoch;

    FigureVersion(JdbcTemplate jdbc, Schemas schemas, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    @EventListener
    void on(DecisionPublished fact) {
        move(Ids.code(fact.decision().value()));
    }

    @EventListener
    void on(DecisionChanged fact) {
        if (!fact.honours().isEmpty()) {
            move(Ids.code(fact.decision().value()));
        }
    }

    @EventListener
    void on(HonoursWithdrawn fact) {
        move(Ids.code(fact.decision().value()));
    }

    /** Facts that are rebuilt were wrong before, and nobody can say whose else. */
    @EventListener
    void on(CopiesDoubted fact) {
        move(ANY);
    }

    /** A campaign is counted by the statutory forms from its launch on; a draft is not. */
    @EventListener
    void on(CampaignLaunched fact) {
        move();
    }

    @EventListener
    void on(CampaignChanged fact) {
        move();
    }

    /** Units are counted by the bloc they are in; one that is forming has none yet. */
    @EventListener
    void on(BlocFormed fact) {
        unitsChange();
        move();
    }

    @EventListener
    void on(BlocChanged fact) {
        unitsChange();
        move();
    }

    /** Dossiers are counted as they were sent: what a unit writes, or its leader looks at, changes no figure. */
    @EventListener
    void on(DossierMoved fact) {
        switch (fact.step()) {
            case SIGN, RECALL, RECEIVE, ASSIGN, RETURN, FINISH, REOPEN, WITHDRAW -> move();
            case EDIT, DELETE, HAND_OVER, TAKE_BACK, GIVE_BACK, CONCLUDE -> {}
        }
    }

    @EventListener
    void on(ConclusionChanged fact) {
        move();
    }

    @EventListener
    void on(RegistrationMoved fact) {
        move();
    }

    /** How many days there are, and what the round is called. */
    @EventListener
    void on(RoundChanged fact) {
        move();
    }

    /** Working days are counted by the calendar as it is. */
    @EventListener
    void on(OfficeDaysChanged fact) {
        move();
    }

    /** A unit for which nothing is counted, itself, what became of the same as it, or what lies right below it, changes no figure. */
    @EventListener
    void on(UnitChanged fact) {
        unitsChange();
        boolean counted =
                !jdbc.queryForList(schemas.in("""
                        select 1 from {domain}.unit_today changed
                        where changed.unit_id = ? and exists (
                          select 1 from {domain}.unit_today o join {domain}.unit u on u.id = o.unit_id
                          join {report}.honour_fact f on f.unit_code = u.code
                          where o.today_id = changed.today_id or o.unit_id = changed.unit_id
                             or u.parent_id = changed.unit_id
                             or o.today_id in (select b.id from {domain}.unit b where b.parent_id = changed.unit_id))
                        """), fact.unit().value()).isEmpty();
        if (counted) {
            move();
        }
    }

    /**
     * Moves the version when the transaction of this step commits. Called by whatever changes facts or what is shown of them without
     * one of the facts above.
     *
     * @throws IllegalStateException outside a transaction
     */
    void move() {
        hook().moves = true;
    }

    /**
     * The same, and notes whose facts changed, so that who keeps facts in memory reads only these anew.
     *
     * @param decision code of the decision
     */
    void move(String decision) {
        move();
        hook().decisions.add(decision);
    }

    /**
     * The same, and says which facts are written with {@link #PENDING} for the version from which they are so, or were kept with it for
     * the version before which they were so: both learn its number.
     *
     * @param honours ids
     */
    void stamp(Collection<Long> honours) {
        move();
        hook().honours.addAll(honours);
    }

    /** Units or blocs are others from this day on; the version itself moves only when something is counted for them. */
    private void unitsChange() {
        hook().units = true;
    }

    private Hook hook() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("Figures change only inside a transaction");
        }
        if (TransactionSynchronizationManager.getResource(KEY) instanceof Hook known) {
            return known;
        }
        var hook = new Hook();
        TransactionSynchronizationManager.bindResource(KEY, hook);
        TransactionSynchronizationManager.registerSynchronization(hook);
        return hook;
    }

    private void write(Hook hook) {
        var now = clock.instant();
        if (hook.moves) {
            jdbc.update(
                    schemas.in("update {report}.figure_version set number = number + 1, changed_at = ? where id = 1"),
                    LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            jdbc.batchUpdate(
                    schemas.in("insert into {report}.figure_change (number, decision_code)"
                            + " select number, ? from {report}.figure_version where id = 1"),
                    hook.decisions.stream()
                            .map(decision -> new Object[] {decision})
                            .toList());
            number(hook.honours);
        }
        var day = LocalDate.ofInstant(now, HERE);
        if (!hook.moves && day.equals(unitsChangedOn)) {
            return;
        }
        hook.day = day;
        if (!hook.moves) {
            // a row of no version: the day ended with that of an earlier one, until it has its own
            jdbc.update(
                    schemas.in("insert into {report}.figure_day (day, number, epoch, units_changed)"
                            + " values (?, 0, 0, true) on duplicate key update units_changed = true"),
                    day);
            return;
        }
        jdbc.update(
                schemas.in("insert into {report}.figure_day (day, number, epoch, units_changed)"
                        + " select ?, number, ?, ? from {report}.figure_version where id = 1"
                        + " on duplicate key update epoch = if({report}.figure_day.number < values(number), values(epoch), {report}.figure_day.epoch),"
                        + " number = greatest({report}.figure_day.number, values(number)),"
                        + " units_changed = {report}.figure_day.units_changed or values(units_changed)"),
                day,
                epochOn(day),
                hook.units);
    }

    /** The epoch, read once a day: a restore is made where no console runs. Without a lock: the row of the ledger is locked last. */
    private long epochOn(LocalDate day) {
        var known = epoch;
        if (known == null || !known.readOn.equals(day)) {
            var number = jdbc.queryForObject(schemas.in("select epoch from {report}.data_version"), Long.class);
            known = new Epoch(number == null ? 1 : number, day);
            epoch = known;
        }
        return known.number;
    }

    private record Epoch(long number, LocalDate readOn) {}

    /** Tells facts the number of the version that was made. */
    private void number(Set<Long> honours) {
        var ids = List.copyOf(honours);
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            var some = ids.subList(from, Math.min(ids.size(), from + TOGETHER)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            jdbc.update(
                    schemas.in("update {report}.honour_fact"
                            + " set since_number = (select v.number from {report}.figure_version v)"
                            + " where since_number = ? and honour_id in (" + some + ")"),
                    PENDING);
            jdbc.update(
                    schemas.in("update {report}.honour_fact_past"
                            + " set until_number = (select v.number from {report}.figure_version v)"
                            + " where until_number = ? and honour_id in (" + some + ")"),
                    PENDING);
        }
    }

    /** Runs before the ledger's, which comes last. */
    private final class Hook implements TransactionSynchronization, Ordered {

        private final Set<String> decisions = new TreeSet<>();
        private final Set<Long> honours = new TreeSet<>();
        private boolean moves;
        private boolean units;
        private @Nullable LocalDate day;

        Hook() {}

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, this);
        }

        @Override
        public void afterCompletion(int status) {
            if (units && day != null && status == STATUS_COMMITTED) {
                unitsChangedOn = day;
            }
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
