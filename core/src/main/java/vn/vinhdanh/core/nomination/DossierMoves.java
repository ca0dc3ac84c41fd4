package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.WorkingDays;

/** Takes the steps that change a dossier's state: history, clock, audit and whom it is told, all of them alike. */
@Component
class DossierMoves {

    private final DossierRepository dossiers;
    private final RoundQueries rounds;
    private final OfficeCalendar calendar;
    private final Substitutes substitutes;
    private final UnitScope scope;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DossierMoves(
            DossierRepository dossiers,
            RoundQueries rounds,
            OfficeCalendar calendar,
            Substitutes substitutes,
            UnitScope scope,
            CurrentOfficial official,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.calendar = calendar;
        this.substitutes = substitutes;
        this.scope = scope;
        this.official = official;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** Today in the province. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Dossier.ZONE));
    }

    /** The round of a dossier. */
    RoundSummary round(Dossier dossier) {
        var round = rounds.get(List.of(dossier.round())).get(dossier.round());
        if (round == null) {
            throw new NotFound("round " + dossier.round().value());
        }
        return round;
    }

    /** The steps that changed the state of a dossier, in order; asked of one in reach. */
    List<DossierMove> of(DossierId id) {
        return List.copyOf(history(id));
    }

    private record Taken(DossierId id) {}

    /** Once in a transaction; what is taken in it is added. */
    private List<DossierMove> history(DossierId id) {
        return OnceInStep.read(
                new Taken(id),
                () -> new ArrayList<>(scope.across(
                                Because.REACH_ASKED,
                                "select step, became, done_by, at, reason, sent_version, specialist, in_place_of"
                                        + " from {scoped}.dossier_move where dossier_id = ? order by ordinal")
                        .param(id.value())
                        .query(Rows.of(DossierMove.class))
                        .list()));
    }

    /** Working days by all that is known; one query. */
    WorkingDays workingDays() {
        return calendar.workingDays();
    }

    /** How the clock of a dossier stands. */
    DossierClock clock(Dossier dossier, List<DossierMove> moves, RoundSummary round) {
        return DossierClock.of(dossier.status(), moves, round, workingDays(), today());
    }

    /**
     * Takes a step.
     *
     * @param reason as it was said, may be empty where the step asks for none
     * @param detail what an auditor reads besides
     * @throws StaleData when somebody took a step meanwhile
     */
    void take(Dossier dossier, DossierStep step, String reason, Map<String, ?> detail) {
        boolean ofSpecialist = step == DossierStep.FINISH || step == DossierStep.RETURN || step == DossierStep.REOPEN;
        take(dossier, step, reason, detail, ofSpecialist ? substitutes.inPlaceOf(dossier) : null);
    }

    /**
     * As {@link #take(Dossier, DossierStep, String, Map)}.
     *
     * @param inPlaceOf user name of somebody who is away, see {@link DossierMove}; null for nobody
     */
    void take(Dossier dossier, DossierStep step, String reason, Map<String, ?> detail, @Nullable String inPlaceOf) {
        var why = step.asks() == DossierStep.Asks.WHY ? required(reason) : "";
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var before = dossier.status();
        var became = dossier.move(step, at);
        var moves = history(dossier.id());
        moves.add(new DossierMove(
                step, became, official.name(), at, why, dossier.versions(), dossier.specialist(), inPlaceOf));
        keep(dossier, moves);
        dossier.due(
                DossierClock.mayRun(became, dossier.versions())
                        ? clock(dossier, moves, round(dossier)).due()
                        : null);
        save(dossier);
        var told = new LinkedHashMap<String, Object>();
        told.put("name", dossier.name());
        told.put("before", before.name());
        told.put("status", became.name());
        if (!why.isEmpty()) {
            told.put("reason", why);
        }
        if (inPlaceOf != null) {
            told.put("inPlaceOf", inPlaceOf);
        }
        told.putAll(detail);
        ledger.record(new Act(verb(step), "dossier", String.valueOf(dossier.id().value()), told));
        facts.publishEvent(new DossierMoved(
                dossier.id(),
                dossier.name(),
                step,
                dossier.unit(),
                dossier.superior(),
                dossier.byBoard(),
                people(dossier, moves),
                working(dossier, step),
                at));
    }

    /** Whoever is told of a step as the one who verifies: in place of a specialist who is away the substitute. */
    private @Nullable String working(Dossier dossier, DossierStep step) {
        var specialist = dossier.specialist();
        boolean told = step == DossierStep.REOPEN || step == DossierStep.WITHDRAW;
        var substitute = told ? substitutes.today(specialist) : null;
        return substitute == null ? specialist : substitute;
    }

    /** Tells that a conclusion is another than before; while a dossier is being verified its conclusions are none yet. */
    void concluded(Dossier dossier) {
        if (dossier.status() == DossierStatus.VERIFIED) {
            facts.publishEvent(new ConclusionChanged(dossier.id()));
        }
    }

    /** The name of a step in the audit. */
    static String verb(DossierStep step) {
        return switch (step) {
            case EDIT -> "dossier.edited";
            case DELETE -> "dossier.deleted";
            case HAND_OVER -> "dossier.handed-over";
            case TAKE_BACK -> "dossier.taken-back";
            case GIVE_BACK -> "dossier.given-back";
            case SIGN -> "dossier.signed";
            case SIGN_UP -> "dossier.signed-up";
            case GATHER -> "dossier.gathered";
            case PASS_DOWN -> "dossier.passed-down";
            case RECALL -> "dossier.recalled";
            case RECEIVE -> "dossier.received";
            case ASSIGN -> "dossier.assigned";
            case RETURN -> "dossier.returned";
            case CONCLUDE -> "dossier.concluded";
            case FINISH -> "dossier.verified";
            case REOPEN -> "dossier.reopened";
            case WITHDRAW -> "dossier.withdrawn";
        };
    }

    /** Saves it. @throws StaleData when somebody took a step meanwhile */
    void save(Dossier dossier) {
        try {
            dossiers.saveAndFlush(dossier);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
    }

    private void keep(Dossier dossier, List<DossierMove> moves) {
        var last = moves.getLast();
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.dossier_move (dossier_id, ordinal, step, became, done_by, at, reason,"
                                + " sent_version, specialist, in_place_of) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        dossier.id().value(),
                        moves.size(),
                        last.step().name(),
                        last.became().name(),
                        last.doneBy(),
                        LocalDateTime.ofInstant(last.at(), ZoneOffset.UTC),
                        last.reason(),
                        last.sentVersion(),
                        last.specialist(),
                        last.inPlaceOf()))
                .update();
    }

    private static Set<String> people(Dossier dossier, List<DossierMove> moves) {
        var people = new TreeSet<>(Set.of(dossier.begunBy()));
        moves.stream().filter(move -> move.step().ofUnit()).forEach(move -> people.add(move.doneBy()));
        return people;
    }

    /** @throws InvalidInput when nothing is said */
    static String required(String reason) {
        var text = InvalidInput.lines("reason", reason, 1000);
        if (text.isEmpty()) {
            throw new InvalidInput("reason", "problem.shared.required");
        }
        return text;
    }
}
