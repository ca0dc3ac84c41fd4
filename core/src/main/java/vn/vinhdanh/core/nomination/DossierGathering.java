package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** What a superior unit does with dossiers of below: gathers them into its own, or sends them back. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SYSTEM')")
public class DossierGathering {

    private final NomineeRepository nominees;
    private final NomineeCheck check;
    private final KeptEdits edits;
    private final DossierWriting writing;
    private final DossierRemarks remarks;
    private final PaperShelf papers;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    DossierGathering(
            NomineeRepository nominees,
            NomineeCheck check,
            KeptEdits edits,
            DossierWriting writing,
            DossierRemarks remarks,
            PaperShelf papers,
            DossierSteps steps,
            DossierMoves moves,
            TwoPeople twoPeople,
            UnitScope scope,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.nominees = nominees;
        this.check = check;
        this.edits = edits;
        this.writing = writing;
        this.remarks = remarks;
        this.papers = papers;
        this.steps = steps;
        this.moves = moves;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Takes all nominees of a dossier of below, with their papers and the initiatives they rest on, into a dossier of the superior unit; what
     * the unit sent stays as it is. Of whom the superior wrote otherwise before it sent the dossier back, that comes again where the unit has not
     * written it anew.
     *
     * @param version as it was read
     * @param into of the superior unit, in the same round and being written; null begins one
     * @return the dossier in which they stand now
     * @throws StaleData when somebody took a step meanwhile
     * @throws InvalidInput when one of them stands there already
     * @throws DossierProblem when it does not wait for the official's unit, or that is not the dossier to take it into
     */
    public DossierId gather(DossierId id, int version, @Nullable DossierId into) {
        var origin = steps.alone(id, version, DossierStep.GATHER);
        var superior = Objects.requireNonNull(origin.superior(), "GATHER asks for a superior");
        var target = steps.alone(
                into == null ? writing.begin(origin.round(), superior, DossierWritten.NOTHING, origin.demo()) : into,
                DossierStep.EDIT);
        if (!target.unit().equals(superior) || !target.round().equals(origin.round())) {
            throw new DossierProblem.NotIntoThis(origin.name(), target.name());
        }
        var taken = take(origin, target, into == null ? List.of() : of(target));
        origin.gather(target.id());
        moves.take(origin, DossierStep.GATHER, "", Map.of("into", target.name(), "nominees", taken.size()));
        changed("dossier.nominated", target, origin, taken);
        return target.id();
    }

    private List<Nominee> take(Dossier origin, Dossier target, List<Nominee> standing) {
        var from = of(origin);
        if (standing.size() + from.size() > DossierWriting.MOST) {
            throw new DossierProblem.TooMany(DossierWriting.MOST);
        }
        var edited = edits.take(target, from);
        int place = standing.stream().mapToInt(Nominee::ordinal).max().orElse(0);
        var copies = new HashMap<NomineeId, NomineeId>();
        var taken = new java.util.ArrayList<Nominee>();
        for (var one : from) {
            var copy = one.gathered(Ids.next(), target.id(), ++place);
            var edit = edited.get(one.line());
            if (edit != null) {
                copy.write(edit.onto(one.written()));
            }
            copies.put(one.id(), copy.id());
            taken.add(copy);
        }
        check.require(target, standing, taken.stream().map(Nominee::written).toList());
        nominees.saveAllAndFlush(taken);
        papers.copy(origin, target, copies, official.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        claim(origin, target);
        return taken;
    }

    private void claim(Dossier origin, Dossier target) {
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.nominee_initiative (nominee_id, initiative_id) select c.id, i.initiative_id"
                                + " from {scoped}.nominee o join {scoped}.nominee_initiative i on i.nominee_id = o.id"
                                + " join {scoped}.nominee c on c.origin_id = coalesce(o.origin_id, o.id) and c.dossier_id = ?"
                                + " where o.dossier_id = ?")
                .params(target.id().value(), origin.id().value())
                .update();
    }

    /**
     * Sends a dossier back to its unit. What was gathered of it leaves the dossier of the superior unit, which must be with those who write it;
     * what that one wrote otherwise is kept until it is gathered again. In one that was withdrawn it stays.
     *
     * @param version as it was read
     * @param reason why, for all of it
     * @param onNominees what is wrong with which nominee; may be empty
     * @param onPapers what is wrong with which paper; may be empty
     * @throws InvalidInput when no reason is said, or a remark is on what is not in it
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem when it is not with the official's unit, or the dossier above has gone on
     */
    @PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'SIGN_DOSSIERS', 'SYSTEM')")
    public void passDown(
            DossierId id,
            int version,
            String reason,
            Map<NomineeId, String> onNominees,
            Map<PaperId, String> onPapers) {
        var origin = steps.alone(id, version, DossierStep.PASS_DOWN);
        var told = remarks.keep(origin, reason, onNominees, onPapers);
        var into = origin.gatheredInto();
        if (into != null) {
            takeOut(origin, steps.alone(into));
        }
        moves.take(origin, DossierStep.PASS_DOWN, reason, Map.of("version", origin.versions(), "remarks", told));
    }

    private void takeOut(Dossier origin, Dossier above) {
        if (above.status() == DossierStatus.WITHDRAWN) {
            return;
        }
        if (!above.status().written()) {
            throw new DossierProblem.GoneOn(origin.name(), above.name());
        }
        var sent = of(origin).stream().collect(Collectors.toMap(Nominee::line, one -> one));
        var out = of(above).stream()
                .filter(one -> one.origin() != null && sent.containsKey(one.line()))
                .toList();
        if (!out.isEmpty()) {
            out.forEach(one -> edits.keep(above, Objects.requireNonNull(sent.get(one.line())), one));
            var ids = out.stream().map(Nominee::id).toList();
            check.forgetAnswers(ids);
            papers.forget(above, ids);
            nominees.deleteAllInBatch(out);
        }
        changed("dossier.nominee-removed", above, origin, out);
    }

    private void changed(String verb, Dossier above, Dossier origin, List<Nominee> whom) {
        twoPeople.tookPart(above.matter(), above.version());
        ledger.record(new Act(
                verb,
                "dossier",
                String.valueOf(above.id().value()),
                Map.of(
                        "name",
                        above.name(),
                        "origin",
                        origin.name(),
                        "nominees",
                        whom.stream().map(Nominee::name).limit(20).toList(),
                        "count",
                        whom.size())));
    }

    private List<Nominee> of(Dossier dossier) {
        return nominees.findByDossierIdOrderByOrdinalAscIdAsc(dossier.id().value());
    }
}
