package vn.vinhdanh.core.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.UnitChanged;
import vn.vinhdanh.core.organisation.UnitOfToday;
import vn.vinhdanh.core.organisation.UnitSuccession;
import vn.vinhdanh.core.organisation.UnitsOfToday;

/** Shows the units of the directory and what each is today: units are made and ended by published resolutions. */
@Component
public class UnitShowcase {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Showcase showcase;
    private final UnitsOfToday units;
    private final Clock clock;

    UnitShowcase(Showcase showcase, UnitsOfToday units, Clock clock) {
        this.showcase = showcase;
        this.units = units;
        this.clock = clock;
    }

    /** Brings the public units in line with the directory; writes nothing when they already are. Some thousands at most. As SYSTEM. */
    @Transactional
    @PreAuthorize("hasAuthority('SYSTEM')")
    public void refresh() {
        show(units.all());
    }

    /** Shows all units as they are, and takes those of these codes away that the directory does not have. */
    void again(Set<String> codes) {
        var found = units.all();
        show(found);
        var known = found.stream().map(u -> u.unit().code()).collect(Collectors.toSet());
        showcase.hideShown(
                PublicKind.UNIT, codes.stream().filter(c -> !known.contains(c)).toList());
    }

    @EventListener
    void on(UnitChanged fact) {
        CurrentOfficial.asSystem(() -> show(units.of(fact.unit())));
    }

    private void show(List<UnitOfToday> found) {
        var today = LocalDate.now(clock.withZone(HERE));
        var records = new LinkedHashMap<String, PublicUnit>();
        found.forEach(unit -> records.put(unit.unit().code(), record(unit, today)));
        showcase.showChanged(PublicKind.UNIT, records);
    }

    static PublicUnit record(UnitOfToday unit, LocalDate day) {
        var then = unit.unit();
        var now = unit.today();
        boolean there = now.existedOn(day);
        return new PublicUnit(
                then.code(),
                then.name(),
                then.validFrom(),
                then.validTo(),
                there ? now.code() : null,
                there ? now.name() : "",
                then.aliases(),
                unit.became().stream().map(UnitShowcase::became).toList());
    }

    private static PublicUnit.Became became(UnitSuccession succession) {
        var successor = succession.successor();
        return new PublicUnit.Became(
                successor.code(),
                successor.name(),
                succession.on(),
                succession.kind().name(),
                succession.legalBasis());
    }
}
