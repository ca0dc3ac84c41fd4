package vn.vinhdanh.core.bloc;

import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/** Loads a bloc for a step and saves it after, so that every step refuses a lost update and is on the audit. */
@Component
class BlocSaving {

    private final BlocRepository blocs;
    private final Ledger ledger;

    BlocSaving(BlocRepository blocs, Ledger ledger) {
        this.blocs = blocs;
        this.ledger = ledger;
    }

    Bloc load(BlocId id, int version) {
        var bloc = blocs.findById(id.value()).orElseThrow(() -> new NotFound("bloc " + id.value()));
        if (bloc.version() != version) {
            throw new StaleData();
        }
        return bloc;
    }

    void save(Bloc bloc, String verb) {
        try {
            blocs.saveAndFlush(bloc);
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            // The keys speak when another official took the number or the unit between our check and this write
            throw new StaleData();
        }
        ledger.record(new Act(
                verb,
                "bloc",
                String.valueOf(bloc.id()),
                Map.of(
                        "name",
                        bloc.name(),
                        "year",
                        bloc.year(),
                        "units",
                        bloc.members().stream().map(Member::unitId).toList())));
    }
}
