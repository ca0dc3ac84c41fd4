package vn.vinhdanh.core.nomination;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.StaleData;

/** Which steps are open with a dossier: its page shows them, each door requires its own. The one place that says so. */
@Component
class DossierSteps {

    private final DossierRepository dossiers;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final Substitutes substitutes;
    private final CurrentOfficial official;

    DossierSteps(
            DossierRepository dossiers,
            UnitScope scope,
            TwoPeople twoPeople,
            Substitutes substitutes,
            CurrentOfficial official) {
        this.dossiers = dossiers;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.substitutes = substitutes;
        this.official = official;
    }

    /** The steps that the official may take now with a dossier in reach; asks the database only what may still close one. */
    Set<DossierStep> open(Dossier dossier) {
        var open = EnumSet.noneOf(DossierStep.class);
        for (var step : DossierStep.values()) {
            if (step == DossierStep.FINISH) {
                // asked once for both: whoever concludes ends it
                continue;
            }
            if (step.from().contains(dossier.status()) && step.isFor(official) && closed(dossier, step) == null) {
                open.add(step);
            }
        }
        if (open.contains(DossierStep.CONCLUDE) && DossierStep.FINISH.from().contains(dossier.status())) {
            open.add(DossierStep.FINISH);
        }
        var ofAnother = ofAnother(dossier);
        if (open.stream().anyMatch(ofAnother::contains) && twoPeople.own(dossier.matter())) {
            open.removeAll(ofAnother);
        }
        return open;
    }

    /** What nobody does who wrote any of it: signing, and concluding of what the board itself proposes. */
    private static Set<DossierStep> ofAnother(Dossier dossier) {
        return dossier.byBoard()
                ? EnumSet.of(DossierStep.SIGN, DossierStep.CONCLUDE, DossierStep.FINISH)
                : EnumSet.of(DossierStep.SIGN, DossierStep.SIGN_UP);
    }

    /** Whether the official sees dossiers before they are sent: the unit's own people do. */
    boolean seesDrafts() {
        return official.may(Permission.WRITE_DOSSIERS) || official.may(Permission.SIGN_DOSSIERS) || !official.acts();
    }

    /** The same of one dossier: what the board itself proposes its own officials see too. */
    boolean seesDraft(Dossier dossier) {
        return seesDrafts() || dossier.byBoard() && official.may(Permission.PROPOSE_DOSSIERS);
    }

    /** What a statement over dossiers {@code d} asks besides so that it leaves out what the official does not see yet; may be empty. */
    String sent() {
        return seesDrafts()
                ? ""
                : official.may(Permission.PROPOSE_DOSSIERS)
                        ? " and (d.versions > 0 or d.by_board)"
                        : " and d.versions > 0";
    }

    /** Whether the official reads what was sent last, since the unit writes in it. */
    boolean asSent(Dossier dossier) {
        return dossier.status().side() == Side.UNIT && !seesDraft(dossier);
    }

    /** @throws NotFound when the dossier is not the official's to see */
    Dossier seen(@Nullable Dossier dossier, DossierId id) {
        if (dossier == null
                || !scope.reach().covers(dossier.unit())
                || dossier.versions() == 0 && !seesDraft(dossier)) {
            throw new NotFound("dossier " + id.value());
        }
        return dossier;
    }

    /**
     * A dossier in which nobody else writes until this step is over; asked before anything else is read.
     *
     * @throws NotFound when there is none that the official may see
     */
    Dossier alone(DossierId id) {
        return seen(
                OnceInStep.read(new Alone(id), () -> dossiers.findAlone(id.value()))
                        .orElse(null),
                id);
    }

    /** Nobody else writes in a dossier that this step has just begun. */
    void begun(Dossier dossier) {
        OnceInStep.read(new Alone(dossier.id()), () -> Optional.of(dossier));
    }

    /** As what a dossier is known in a transaction that has it alone already. */
    private record Alone(DossierId id) {}

    /**
     * The same for a step. That a signature is by somebody else the door asks of {@link TwoPeople} itself, which takes the version too.
     *
     * @throws NotFound when there is none that the official may see
     * @throws DossierProblem when it is not taken from the state of the dossier, or not by this official
     */
    Dossier alone(DossierId id, DossierStep step) {
        var dossier = alone(id);
        require(dossier, step);
        return dossier;
    }

    /**
     * The same for a step on what was looked at.
     *
     * @param version as it was read
     * @throws StaleData when somebody took a step meanwhile
     */
    Dossier alone(DossierId id, int version, DossierStep step) {
        var dossier = alone(id);
        if (dossier.version() != version) {
            throw new StaleData();
        }
        require(dossier, step);
        return dossier;
    }

    private void require(Dossier dossier, DossierStep step) {
        dossier.requireFor(step);
        var closed = closed(dossier, step);
        if (closed != null) {
            throw closed;
        }
    }

    /**
     * What the board itself proposes is verified by somebody who wrote none of it.
     *
     * @throws vn.vinhdanh.core.matter.MatterProblem when the official took part
     */
    void requireAnotherOfBoard(Dossier dossier) {
        if (dossier.byBoard()) {
            twoPeople.requireAnother(dossier.matter(), dossier.version(), dossier.version());
        }
    }

    /** What closes a step besides state, permission and reach; null for nothing. */
    private @Nullable DossierProblem closed(Dossier dossier, DossierStep step) {
        if (step.ofUnit() && !proposes(dossier, step)) {
            return dossier.byBoard()
                    ? new DossierProblem.OfTheBoard(dossier.name())
                    : new DossierProblem.OfTheUnit(dossier.name());
        }
        return switch (step) {
            case DELETE -> dossier.versions() > 0 ? new DossierProblem.WasSent(dossier.name()) : holdsGathered(dossier);
            case SIGN ->
                dossier.superior() == null
                        ? null
                        : new DossierProblem.GoesThrough(dossier.name(), dossier.superiorName());
            case SIGN_UP -> dossier.superior() == null ? new DossierProblem.GoesItself(dossier.name()) : null;
            case GATHER -> notSuperior(dossier);
            case PASS_DOWN -> {
                var not = notSuperior(dossier);
                yield not == null ? goneOn(dossier) : not;
            }
            case WITHDRAW -> dossier.versions() == 0 ? new DossierProblem.NeverSent(dossier.name()) : null;
            case CONCLUDE, FINISH -> substitutes.has(dossier) ? null : new DossierProblem.NotYours(dossier.name());
            case EDIT, HAND_OVER, TAKE_BACK, GIVE_BACK, RECALL, RECEIVE, ASSIGN, RETURN, REOPEN -> null;
        };
    }

    /** What the board proposes its own officials write and sign, everything else the unit's. */
    private boolean proposes(Dossier dossier, DossierStep step) {
        return !official.acts()
                || (dossier.byBoard()
                        ? official.may(Permission.PROPOSE_DOSSIERS)
                        : step.permissions().stream()
                                .anyMatch(one -> one != Permission.PROPOSE_DOSSIERS && official.may(one)));
    }

    /** The dossiers of units below that were gathered into it keep it from being deleted: they are sent back first. */
    private @Nullable DossierProblem holdsGathered(Dossier dossier) {
        int gathered = dossiers.countByGatheredInto(dossier.id().value());
        return gathered == 0 ? null : new DossierProblem.HoldsGathered(dossier.name(), gathered);
    }

    /** Whoever gathers reaches the superior unit; the unit's own people do not. */
    private @Nullable DossierProblem notSuperior(Dossier dossier) {
        return dossier.superior() != null && scope.reach().covers(dossier.superior())
                ? null
                : new DossierProblem.NotSuperior(dossier.name(), dossier.superiorName());
    }

    /** What was gathered is sent back while the dossier above is being written, or was withdrawn. */
    private @Nullable DossierProblem goneOn(Dossier dossier) {
        var into = dossier.gatheredInto();
        var above = into == null ? null : dossiers.findById(into.value()).orElse(null);
        return above == null || above.status().written() || above.status() == DossierStatus.WITHDRAWN
                ? null
                : new DossierProblem.GoneOn(dossier.name(), above.name());
    }
}
