package vn.vinhdanh.core.bloc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Loads a bloc for a step and saves it after, so that every step refuses a lost update and foreign units, and is on the audit. */
@Component
class BlocSaving {

    private final BlocRepository blocs;
    private final UnitScope scope;
    private final Ledger ledger;

    BlocSaving(BlocRepository blocs, UnitScope scope, Ledger ledger) {
        this.blocs = blocs;
        this.scope = scope;
        this.ledger = ledger;
    }

    Bloc load(BlocId id, int version) {
        var bloc = blocs.findById(id.value()).orElseThrow(() -> new NotFound("bloc " + id.value()));
        if (bloc.version() != version) {
            throw new StaleData();
        }
        requireMine(bloc);
        return bloc;
    }

    /** An official limited to units puts together and records only what is made of these. */
    void requireMine(Bloc bloc) {
        var reach = scope.reach();
        if (reach.limited()
                && (bloc.members().isEmpty()
                        || bloc.members().stream().anyMatch(m -> !reach.covers(new UnitId(m.unitId()))))) {
            throw new OutsideUnits(bloc.name());
        }
    }

    void save(Bloc bloc, String verb) {
        save(bloc, verb, Map.of());
    }

    /** @param changes what the step changed, by field; empty when it is told by the verb alone */
    void save(Bloc bloc, String verb, Map<String, ?> changes) {
        requireMine(bloc);
        try {
            blocs.saveAndFlush(bloc);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            // The keys speak when another official took the number or the unit between our check and this write
            throw new StaleData();
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", bloc.name());
        detail.put("year", bloc.year());
        detail.put("units", bloc.members().stream().map(Member::unitId).toList());
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        ledger.record(new Act(verb, "bloc", String.valueOf(bloc.id()), detail));
    }
}
