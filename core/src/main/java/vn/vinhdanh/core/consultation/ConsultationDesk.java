package vn.vinhdanh.core.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.consultation.ConsultationMoved.Move;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.nomination.DossierDetails;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/**
 * Asks bodies about nominees of a dossier, and takes their answers, which are final. Asking pauses no clock: no instrument that was read
 * says that it does.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
public class ConsultationDesk {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Set<DossierStatus> WITH_THE_BOARD =
            EnumSet.of(DossierStatus.RECEIVED, DossierStatus.IN_VERIFICATION, DossierStatus.VERIFIED);

    private final ConsultationQueries queries;
    private final DossierQueries dossiers;
    private final UnitDirectory units;
    private final UnitScope scope;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ConsultationDesk(
            ConsultationQueries queries,
            DossierQueries dossiers,
            UnitDirectory units,
            UnitScope scope,
            CurrentOfficial official,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.queries = queries;
        this.dossiers = dossiers;
        this.units = units;
        this.scope = scope;
        this.official = official;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Asks a body about chosen nominees of a dossier.
     *
     * @throws NotFound when there is no such dossier that the official may see, or no such unit
     * @throws InvalidInput when a field is wrong, or neither a unit nor a body is named
     * @throws ConsultationProblem when the dossier is not with the board, or nobody of it is chosen
     */
    public ConsultationId ask(DossierId dossier, ConsultationWritten unchecked, Set<NomineeId> about) {
        var of = dossiers.get(dossier);
        var written = Written.checked(unchecked);
        if (!WITH_THE_BOARD.contains(of.status())) {
            throw new ConsultationProblem.IllegalMove();
        }
        var asked = dossiers.nominees(dossier).stream()
                .filter(nominee -> about.contains(nominee.id()))
                .toList();
        if (asked.isEmpty()) {
            throw new ConsultationProblem.AboutNobody();
        }
        if (written.due().isBefore(today())) {
            throw new InvalidInput("due", "problem.consultation.past");
        }
        var body = body(written);
        var id = keep(of, written, body, asked);
        tell("consultation.asked", id, Map.of("name", of.name(), "body", body, "nominees", asked.size()));
        publish(queries.get(id), Move.ASKED, now());
        return id;
    }

    private String body(ConsultationWritten written) {
        var unit = written.unit();
        if (unit != null) {
            return units.get(unit).name();
        }
        if (written.body().isEmpty()) {
            throw new InvalidInput("body", "problem.consultation.whom");
        }
        return written.body();
    }

    private ConsultationId keep(
            DossierDetails dossier, ConsultationWritten written, String body, List<NomineeDetails> asked) {
        var id = new ConsultationId(Ids.next());
        var unit = written.unit();
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.consultation (id, dossier_id, dossier_unit_id, dossier_name, unit_id, body,"
                                + " question, due_on, status, asked_by, asked_at, note, demo, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'ASKED', ?, ?, '', ?, 0)")
                .params(Arrays.asList(
                        id.value(),
                        dossier.id().value(),
                        dossier.unit().value(),
                        dossier.name(),
                        unit == null ? null : unit.value(),
                        body,
                        written.question(),
                        written.due(),
                        official.name(),
                        local(now()),
                        dossier.demo()))
                .update();
        int ordinal = 0;
        for (var nominee : asked) {
            var of = nominee.written();
            scope.across(
                            Because.REACH_ASKED,
                            "insert into {scoped}.consultation_nominee (consultation_id, nominee_id, ordinal, name, post,"
                                    + " unit_text, award, period, answer, reason) values (?, ?, ?, ?, ?, ?, ?, ?, null, '')")
                    .params(
                            id.value(),
                            nominee.id().value(),
                            ++ordinal,
                            of.name(),
                            of.post(),
                            of.unitText(),
                            of.award(),
                            of.period().label())
                    .update();
        }
        return id;
    }

    /**
     * Asks no more: what nobody answered waits for nobody.
     *
     * @param version as it was read
     * @throws NotFound when there is none that the official may see
     * @throws StaleData when it was answered meanwhile
     */
    public void withdraw(ConsultationId id, int version) {
        var now = board(id);
        move(now, version, ConsultationStatus.WITHDRAWN, "");
        tell("consultation.withdrawn", id, Map.of("name", now.dossierName(), "body", now.body()));
        publish(now, Move.WITHDRAWN, now());
    }

    private Consultation board(ConsultationId id) {
        var now = queries.get(id);
        dossiers.get(now.dossier());
        return now;
    }

    /**
     * Answers, nominee by nominee; final.
     *
     * @param version as it was read
     * @param answers one for each nominee
     * @param note what the body says besides: number and day of its letter; may be empty
     * @throws NotFound when there is none that the official may see
     * @throws ConsultationProblem when it is not the official's to answer, of some nominee nothing is said, or an objection has no reason
     * @throws StaleData when somebody answered meanwhile
     */
    @PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'ANSWER_CONSULTATIONS', 'SYSTEM')")
    public void answer(ConsultationId id, int version, List<GivenAnswer> answers, String note) {
        var now = queries.get(id);
        if (!queries.answers(now)) {
            throw new ConsultationProblem.IllegalMove();
        }
        var said = new LinkedHashMap<NomineeId, GivenAnswer>();
        answers.stream().map(Written::checked).forEach(one -> said.put(one.nominee(), one));
        var asked = queries.nominees(id);
        var open =
                asked.stream().filter(one -> !said.containsKey(one.nominee())).toList();
        if (!open.isEmpty()) {
            throw new ConsultationProblem.Unanswered(
                    open.size(), open.getFirst().name());
        }
        for (var one : asked) {
            var answer = said.get(one.nominee());
            if (answer != null
                    && answer.answer() == BodyAnswer.OBJECTION
                    && answer.reason().isEmpty()) {
                throw new ConsultationProblem.NoReason(one.name());
            }
        }
        move(now, version, ConsultationStatus.ANSWERED, InvalidInput.lines("note", note, 1000));
        var counts = new LinkedHashMap<String, Object>();
        counts.put("name", now.dossierName());
        counts.put("body", now.body());
        said.values().forEach(one -> keep(id, one));
        for (var kind : BodyAnswer.values()) {
            counts.put(
                    kind.name(),
                    said.values().stream().filter(one -> one.answer() == kind).count());
        }
        tell("consultation.answered", id, counts);
        publish(now, Move.ANSWERED, now());
    }

    private void keep(ConsultationId id, GivenAnswer answer) {
        scope.across(
                        Because.REACH_ASKED,
                        "update {scoped}.consultation_nominee set answer = ?, reason = ? where consultation_id = ? and"
                                + " nominee_id = ?")
                .params(
                        answer.answer().name(),
                        answer.reason(),
                        id.value(),
                        answer.nominee().value())
                .update();
    }

    private void move(Consultation now, int version, ConsultationStatus to, String note) {
        if (now.status() != ConsultationStatus.ASKED) {
            throw new ConsultationProblem.IllegalMove();
        }
        boolean answered = to == ConsultationStatus.ANSWERED;
        int changed = scope.across(
                        Because.REACH_ASKED,
                        "update {scoped}.consultation set status = ?, note = ?, answered_by = ?, answered_at = ?,"
                                + " version = version + 1 where id = ? and version = ? and status = 'ASKED'")
                .params(Arrays.asList(
                        to.name(),
                        note,
                        answered ? official.name() : null,
                        answered ? local(now()) : null,
                        now.id().value(),
                        version))
                .update();
        if (changed == 0) {
            throw new StaleData();
        }
    }

    /**
     * Tells both sides of what was not answered by its day; the same each time that it is called.
     *
     * @return of how many it tells
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int tellOverdue() {
        var today = today();
        var late = queries.list(ConsultationStatus.ASKED).stream()
                .filter(one -> one.overdue(today) && !one.due().isBefore(today.minusDays(7)))
                .toList();
        late.forEach(one -> publish(
                one, Move.OVERDUE, one.due().plusDays(1).atStartOfDay(ZONE).toInstant()));
        return late.size();
    }

    private void publish(Consultation of, Move move, Instant at) {
        facts.publishEvent(new ConsultationMoved(of.id(), of.dossierName(), move, of.unit(), of.askedBy(), at));
    }

    private void tell(String verb, ConsultationId id, Map<String, ?> detail) {
        ledger.record(new Act(verb, "consultation", String.valueOf(id.value()), detail));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
