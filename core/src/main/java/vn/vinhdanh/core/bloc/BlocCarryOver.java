package vn.vinhdanh.core.bloc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Begins a year with the blocs of the year before: their names, numbers, heads, deputies and members as drafts. Campaigns and
 * pacts belong to their year and are not carried over.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_BLOCS', 'SYSTEM')")
public class BlocCarryOver {

    private final BlocRepository blocs;
    private final BlocSaving saving;
    private final UnitDirectory units;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    BlocCarryOver(
            BlocRepository blocs,
            BlocSaving saving,
            UnitDirectory units,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.blocs = blocs;
        this.saving = saving;
        this.units = units;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * What carrying over would do; nothing is changed.
     *
     * @param from the year whose blocs would be copied
     * @throws BlocProblem when it has none, or the next year has some already
     * @throws vn.vinhdanh.core.organisation.OutsideUnits when the official is limited to units and a bloc has others
     */
    @Transactional(readOnly = true)
    public CarryOver preview(int from) {
        return plan(from).told();
    }

    /**
     * Copies the blocs of a year as drafts of the next, all or none.
     *
     * @param from the year whose blocs are copied
     * @throws BlocProblem when it has none, or the next year has some already
     * @throws vn.vinhdanh.core.organisation.OutsideUnits when the official is limited to units and a bloc has others
     * @throws StaleData when somebody entered a bloc of the next year meanwhile
     */
    public CarryOver carryOver(int from) {
        var plan = plan(from);
        var opened =
                plan.drafts().stream().map(draft -> new Bloc(Ids.next(), draft)).toList();
        try {
            blocs.saveAllAndFlush(opened);
        } catch (DataIntegrityViolationException e) {
            throw new StaleData();
        }
        var told = plan.told();
        ledger.record(new Act(
                "bloc.carried-over",
                "bloc",
                String.valueOf(told.to()),
                Map.of(
                        "from",
                        String.valueOf(told.from()),
                        "blocs",
                        told.blocs(),
                        "replaced",
                        told.replaced().stream()
                                .map(r -> r.unit() + " → " + r.successor())
                                .toList(),
                        "leftOut",
                        told.leftOut().stream().map(CarryOver.LeftOut::unit).toList())));
        opened.forEach(bloc -> events.publishEvent(new BlocChanged(new BlocId(bloc.id()), null, null)));
        return told;
    }

    private Plan plan(int from) {
        var old = blocs.ofYear(from);
        if (old.isEmpty()) {
            throw new BlocProblem.NothingToCarryOver(from);
        }
        old.forEach(saving::requireMine);
        int to = from + 1;
        var there = blocs.ofYear(to).size();
        if (there > 0) {
            throw new BlocProblem.YearBegun(to, there);
        }
        var drafts = new ArrayList<BlocDraft>();
        var replaced = new ArrayList<CarryOver.Replaced>();
        var leftOut = new ArrayList<CarryOver.LeftOut>();
        var seated = new HashSet<UnitId>();
        // Whoever goes on under its own name keeps its seat before a successor may take one
        old.forEach(bloc -> bloc.members().forEach(member -> {
            var unit = units.get(new UnitId(member.unitId()));
            if (BlocFormation.existedIn(unit, to)) {
                seated.add(unit.id());
            }
        }));
        for (Bloc bloc : old) {
            drafts.add(draft(bloc, to, seated, replaced, leftOut));
        }
        return new Plan(drafts, new CarryOver(from, to, old.size(), replaced, leftOut));
    }

    private BlocDraft draft(
            Bloc bloc,
            int year,
            Set<UnitId> seated,
            List<CarryOver.Replaced> replaced,
            List<CarryOver.LeftOut> leftOut) {
        UnitId head = null;
        UnitId deputy = null;
        var members = new ArrayList<UnitId>();
        for (Member member : bloc.members()) {
            var unit = units.get(new UnitId(member.unitId()));
            var next = next(unit, year).orElse(null);
            if (next == null) {
                leftOut.add(new CarryOver.LeftOut(bloc.name(), unit.name(), CarryOver.Reason.NO_SINGLE_SUCCESSOR));
                continue;
            }
            if (!next.id().equals(unit.id())) {
                if (!seated.add(next.id())) {
                    leftOut.add(new CarryOver.LeftOut(bloc.name(), unit.name(), CarryOver.Reason.SUCCESSOR_SEATED));
                    continue;
                }
                replaced.add(new CarryOver.Replaced(bloc.name(), unit.name(), next.name()));
            }
            members.add(next.id());
            head = member.seat() == BlocSeat.HEAD ? next.id() : head;
            deputy = member.seat() == BlocSeat.DEPUTY ? next.id() : deputy;
        }
        return new BlocDraft(year, bloc.ordinal(), bloc.name(), null, head, deputy, members, bloc.demo());
    }

    /** The unit itself while it exists in that year, else the single one in its place on the year's first day. */
    private Optional<UnitSummary> next(UnitSummary unit, int year) {
        return BlocFormation.existedIn(unit, year) ? Optional.of(unit) : units.on(unit.id(), LocalDate.of(year, 1, 1));
    }

    private record Plan(List<BlocDraft> drafts, CarryOver told) {}
}
