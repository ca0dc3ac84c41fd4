package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** Writes dossiers of the official's units and their nominees, and hands them to the leader of the unit. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class DossierWriting {

    /** So many nominees one dossier has at most. */
    public static final int MOST = 2_000;

    private final DossierRepository dossiers;
    private final NomineeRepository nominees;
    private final NomineeCheck check;
    private final PaperShelf papers;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final RoundQueries rounds;
    private final UnitDirectory units;
    private final Superiors superiors;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    DossierWriting(
            DossierRepository dossiers,
            NomineeRepository nominees,
            NomineeCheck check,
            PaperShelf papers,
            DossierSteps steps,
            DossierMoves moves,
            RoundQueries rounds,
            UnitDirectory units,
            Superiors superiors,
            UnitScope scope,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.dossiers = dossiers;
        this.nominees = nominees;
        this.check = check;
        this.papers = papers;
        this.steps = steps;
        this.moves = moves;
        this.rounds = rounds;
        this.units = units;
        this.superiors = superiors;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Begins a dossier of a unit in an open round; only the unit sees it until it is sent.
     *
     * @throws OutsideUnits when the unit is not the official's
     * @throws DossierProblem when the round is not open or not for such units
     * @throws InvalidInput when a field is wrong
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
    public DossierId begin(RoundId round, UnitId unit, DossierWritten written) {
        return begin(round, unit, written, false);
    }

    /**
     * As {@link #begin(RoundId, UnitId, DossierWritten)}.
     *
     * @param demo whether it is demonstration data
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
    public DossierId begin(RoundId round, UnitId unit, DossierWritten written, boolean demo) {
        var of = units.get(unit);
        scope.reach().require(unit, of.name());
        var details = rounds.get(round);
        if (details.status() != RoundStatus.OPEN) {
            throw new DossierProblem.RoundShut(details.name());
        }
        if (!details.written().takes(of.kind())) {
            throw new DossierProblem.NotAsked(of.name(), details.name());
        }
        var dossier = new Dossier(
                Ids.next(),
                round,
                of,
                superiors.of(of, details.written()).orElse(null),
                written,
                official.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                demo);
        moves.save(dossier);
        steps.begun(dossier);
        tell("dossier.begun", dossier, Map.of("round", details.name()));
        return dossier.id();
    }

    /**
     * Writes the submission anew.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a field is wrong, or it is said to hold a state secret
     * @throws DossierProblem.IllegalMove when it is not with those who write it
     */
    public void edit(DossierId id, int version, DossierWritten written) {
        var dossier = steps.alone(id, version, DossierStep.EDIT);
        var before = Written.values(dossier.written());
        dossier.write(written);
        moves.save(dossier);
        tell("dossier.edited", dossier, Changes.between(before, Written.values(dossier.written())));
    }

    /**
     * Deletes a dossier that was never sent, with its nominees.
     *
     * @throws StaleData when somebody saved it meanwhile
     * @throws DossierProblem when it is not with those who write it, was sent once, or dossiers of below were gathered into it
     */
    public void delete(DossierId id, int version) {
        var dossier = steps.alone(id, version, DossierStep.DELETE);
        var of = nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value());
        papers.forget(id);
        nominees.deleteAllInBatch(of);
        check.forgetMoves(id);
        dossiers.delete(dossier);
        dossiers.flush();
        ledger.record(new Act(
                "dossier.deleted",
                "dossier",
                String.valueOf(id.value()),
                Map.of("name", dossier.name(), "nominees", of.size())));
    }

    /**
     * Puts somebody forward.
     *
     * @throws InvalidInput when a field is wrong: an award that the round does not ask for, somebody of another unit, somebody twice
     * @throws DossierProblem when the dossier is not with those who write it, or has as many as it may
     */
    public NomineeId nominate(DossierId id, NomineeWritten written) {
        return nominateAll(id, List.of(written)).getFirst();
    }

    /**
     * Puts several forward, all of them or none.
     *
     * @param written in the order of the list
     * @throws InvalidInput as {@link #nominate}; the sentence names the nominee
     */
    public List<NomineeId> nominateAll(DossierId id, List<NomineeWritten> written) {
        var dossier = steps.alone(id, DossierStep.EDIT);
        var already = nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value());
        if (already.size() + written.size() > MOST) {
            throw new DossierProblem.TooMany(MOST);
        }
        check.require(dossier, already, written);
        int ordinal = already.stream().mapToInt(Nominee::ordinal).max().orElse(0);
        var added = new ArrayList<Nominee>();
        for (var one : written) {
            added.add(new Nominee(Ids.next(), id, ++ordinal, one));
        }
        nominees.saveAllAndFlush(added);
        tell(
                "dossier.nominated",
                dossier,
                Map.of("nominees", added.stream().map(Nominee::name).limit(20).toList(), "count", added.size()));
        return added.stream().map(Nominee::id).toList();
    }

    /**
     * Writes a nominee anew.
     *
     * @param version as it was read, of the nominee
     * @throws StaleData when somebody saved this nominee meanwhile
     * @throws InvalidInput as {@link #nominate}
     * @throws DossierProblem when the dossier is not with those who write it
     */
    public void rewrite(NomineeId id, int version, NomineeWritten written) {
        var nominee = find(id);
        var dossier = steps.alone(nominee.dossier(), DossierStep.EDIT);
        requireAsRead(nominee, version);
        var others = nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        check.require(dossier, others, List.of(written));
        var before = Written.values(nominee.written());
        if (!Objects.equals(nominee.written().recipient(), written.recipient())) {
            check.forgetClaims(id);
        }
        nominee.write(written);
        check.forgetAnswers(id);
        nominees.saveAndFlush(nominee);
        var changes = new LinkedHashMap<String, Object>();
        changes.put("nominee", nominee.name());
        changes.put("changes", Changes.between(before, Written.values(nominee.written())));
        tell("dossier.nominee-edited", dossier, changes);
    }

    /**
     * Takes a nominee with its papers out of the dossier; in versions that were sent it stays.
     *
     * @throws StaleData when somebody saved this nominee meanwhile
     * @throws DossierProblem when the dossier is not with those who write it
     */
    public void remove(NomineeId id, int version) {
        var nominee = find(id);
        var dossier = steps.alone(nominee.dossier(), DossierStep.EDIT);
        requireAsRead(nominee, version);
        check.forgetAnswers(id);
        papers.forget(dossier, List.of(id));
        nominees.delete(nominee);
        nominees.flush();
        tell("dossier.nominee-removed", dossier, Map.of("nominee", nominee.name()));
    }

    /**
     * Hands a complete dossier to the leader of the unit.
     *
     * @param version as it was read
     * @throws StaleData when somebody saved it meanwhile
     * @throws DossierProblem when it is not complete, or the round takes nothing today
     */
    public void handOver(DossierId id, int version) {
        var dossier = steps.alone(id, version, DossierStep.HAND_OVER);
        check.requireComplete(dossier, moves.round(dossier), moves.today());
        moves.take(dossier, DossierStep.HAND_OVER, "", Map.of());
        twoPeople.handOver(dossier.matter(), dossier.version());
        if (!dossier.byBoard()) {
            // what the board proposes waits for its own officials, who are told of it as of a step
            twoPeople.waits(dossier.named(), Set.of(dossier.unit().value()));
        }
    }

    /**
     * Takes it back from the leader, to write on.
     *
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when it does not wait for the leader
     */
    public void takeBack(DossierId id, int version) {
        var dossier = steps.alone(id, version, DossierStep.TAKE_BACK);
        moves.take(dossier, DossierStep.TAKE_BACK, "", Map.of());
        twoPeople.settled(dossier.named(), MatterOutcome.TAKEN_BACK);
    }

    private Nominee find(NomineeId id) {
        return nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
    }

    /** What was read before the dossier was locked may be older than what stands. */
    private void requireAsRead(Nominee nominee, int version) {
        var stands = check.version(nominee.id());
        if (stands == null) {
            throw new NotFound("nominee " + nominee.id().value());
        }
        if (stands != version || nominee.version() != version) {
            throw new StaleData();
        }
    }

    private void tell(String verb, Dossier dossier, Map<String, ? extends @Nullable Object> more) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", dossier.name());
        more.forEach((key, value) -> detail.put(key, value == null ? "" : value));
        twoPeople.tookPart(dossier.matter(), dossier.version());
        ledger.record(new Act(verb, "dossier", String.valueOf(dossier.id().value()), detail));
    }
}
