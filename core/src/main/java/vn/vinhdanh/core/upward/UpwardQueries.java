package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.matter.Standing;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads proposals upward; there are a few dozen a year. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('PROPOSE_UPWARD', 'CONFIRM_UPWARD', 'SYSTEM')")
public class UpwardQueries {

    private final UpwardRepository proposals;
    private final UpwardShelf shelf;
    private final UpwardContents contents;
    private final RoundQueries rounds;
    private final OfficeCalendar calendar;
    private final DecisionQueries decisions;
    private final MatterQueries matters;
    private final CurrentOfficial official;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    UpwardQueries(
            UpwardRepository proposals,
            UpwardShelf shelf,
            UpwardContents contents,
            RoundQueries rounds,
            OfficeCalendar calendar,
            DecisionQueries decisions,
            MatterQueries matters,
            CurrentOfficial official,
            JdbcClient jdbc,
            Schemas schemas) {
        this.proposals = proposals;
        this.shelf = shelf;
        this.contents = contents;
        this.rounds = rounds;
        this.calendar = calendar;
        this.decisions = decisions;
        this.matters = matters;
        this.official = official;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * All proposals: those that are asked back first, by their day, then the newest.
     *
     * @param status only those; null for all
     */
    public List<UpwardSummary> list(@Nullable UpwardStatus status) {
        return jdbc.sql(schemas.in("select p.id, p.title, p.authority, p.status, p.number, p.sent_on, p.due_on due,"
                        + " coalesce(concat(p.decision_number, '/', p.decision_symbol), '') decision,"
                        + " (select count(*) from {domain}.upward_nominee n where n.proposal_id = p.id) nominees"
                        + " from {domain}.upward_proposal p where (:status is null or p.status = :status)"
                        + " order by p.due_on is null, p.due_on, p.id desc limit 1000"))
                .param("status", status == null ? null : status.name())
                .query(Rows.of(UpwardSummary.class))
                .list();
    }

    /**
     * How many proposals are in a state.
     *
     * @param first the first day by which one is asked back; null in any other state
     */
    public record Count(
            UpwardStatus status, int count, @Nullable LocalDate first) {}

    /** How many proposals are in each state, for the home view; one query. */
    public Map<UpwardStatus, Count> atAGlance() {
        var glance = new EnumMap<UpwardStatus, Count>(UpwardStatus.class);
        jdbc.sql(
                        schemas.in(
                                "select status, count(*) `count`, min(due_on) `first` from {domain}.upward_proposal group by status"))
                .query(Rows.each(Count.class, count -> glance.put(count.status(), count)));
        return glance;
    }

    /** @throws NotFound when there is no such proposal */
    public UpwardDetails get(UpwardId id) {
        var proposal = proposals.findById(id.value()).orElseThrow(() -> new NotFound("upward proposal " + id.value()));
        var nominees = shelf.nominees(id);
        var moves = shelf.moves(id);
        var status = proposal.status();
        var pack = new PackageContents(proposal.written(), nominees, contents.papers(proposal, nominees));
        var standing = matters.standing(proposal.named().matter(), proposal.version());
        return new UpwardDetails(
                id,
                proposal.version(),
                status,
                proposal.written(),
                rounds.get(proposal.round()).name(),
                nominees,
                pack.lines(),
                pack.gaps(),
                moves,
                UpwardClock.of(status, moves, calendar.workingDays(), contents.today()),
                proposal.sentOn() == null && !status.over()
                        ? UpwardDeadline.of(nominees).orElse(null)
                        : null,
                proposal.decision(),
                entered(proposal.decision()),
                proposal.writtenBy(),
                proposal.confirmedBy(),
                standing,
                proposal.demo(),
                steps(status, standing));
    }

    private EnumSet<UpwardStep> steps(UpwardStatus status, Standing standing) {
        var steps = EnumSet.noneOf(UpwardStep.class);
        for (var step : UpwardStep.values()) {
            if (step.from().contains(status)
                    && step.isFor(official)
                    && !(step == UpwardStep.CONFIRM && standing.own())) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** The decision of that number and day in the register; counted from the register, kept nowhere. */
    private @Nullable DecisionId entered(@Nullable ReceivedDecision received) {
        return received == null
                ? null
                : decisions
                        .list(
                                new DecisionFilter(
                                        received.fullNumber(),
                                        received.decidedOn().getYear(),
                                        null),
                                Page.of(0, 20))
                        .stream()
                        .map(found -> found.decision())
                        .filter(head -> head.number().equals(received.fullNumber())
                                && head.decidedOn().equals(received.decidedOn()))
                        .map(head -> head.id())
                        .findFirst()
                        .orElse(null);
    }
}
