package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;

/** The units of the province from 1992 to today, from {@code demo/units.csv}: entered first, then asked for by field and day. */
@Component
class DemoUnits {

    private final UnitDirectory directory;
    private final Map<String, DemoUnit> byCode = new LinkedHashMap<>();
    private final Map<String, UnitId> ids = new HashMap<>();

    DemoUnits(UnitDirectory directory) {
        this.directory = directory;
        DemoTable.rows("units.csv").forEach(row -> {
            var unit = new DemoUnit(
                    row.get(0),
                    row.get(1),
                    UnitKind.valueOf(row.get(2)),
                    row.get(3),
                    LocalDate.parse(row.get(4)),
                    row.get(5).isEmpty() ? null : LocalDate.parse(row.get(5)),
                    row.get(6).isEmpty() ? List.of() : List.of(row.get(6).split("\\|")),
                    row.get(7),
                    row.get(8).isEmpty() ? null : SuccessionKind.valueOf(row.get(8)),
                    row.get(9),
                    row.get(10));
            byCode.put(unit.code, unit);
        });
    }

    /**
     * One row of the table.
     *
     * @param parent code of the unit above, or empty
     * @param successor code of the unit that took over, or empty
     * @param field what it works in, e.g. EDUCATION
     */
    record DemoUnit(
            String code,
            String name,
            UnitKind kind,
            String parent,
            LocalDate from,
            @Nullable LocalDate to,
            List<String> aliases,
            String successor,
            @Nullable SuccessionKind succession,
            String basis,
            String field) {

        boolean existedOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Enters all units, then what became of them. */
    void enterAll() {
        byCode.values().forEach(this::enter);
        for (var unit : byCode.values()) {
            var kind = unit.succession;
            if (kind != null) {
                var successor = get(unit.successor);
                var last = unit.to;
                var on = last == null ? successor.from : last.plusDays(1);
                directory.succeed(id(unit.code), id(successor.code), on, kind, unit.basis);
            }
        }
    }

    private UnitId enter(DemoUnit unit) {
        var known = ids.get(unit.code);
        if (known != null) {
            return known;
        }
        var id = directory.enter(new UnitDraft(
                unit.code,
                unit.name,
                unit.kind,
                unit.kind == UnitKind.ARMED_FORCES ? Forces.ARMED : Forces.CIVIL,
                unit.parent.isEmpty() ? null : enter(get(unit.parent)),
                unit.from,
                unit.to,
                unit.aliases,
                true));
        ids.put(unit.code, id);
        return id;
    }

    /** How many units there are. */
    int count() {
        return byCode.size();
    }

    /** The unit of that code. */
    DemoUnit get(String code) {
        var unit = byCode.get(code);
        if (unit == null) {
            throw new IllegalStateException("demo/units.csv has no unit " + code);
        }
        return unit;
    }

    /** Its id in the directory, once entered. */
    UnitId id(String code) {
        var id = ids.get(code);
        if (id == null) {
            throw new IllegalStateException("The unit " + code + " is not entered yet");
        }
        return id;
    }

    /** What this unit was on a day: itself, or the successor that existed then, or itself when there is none. */
    DemoUnit on(DemoUnit unit, LocalDate day) {
        var now = unit;
        while (!now.existedOn(day) && !now.successor.isEmpty()) {
            now = get(now.successor);
        }
        return now.existedOn(day) ? now : unit;
    }

    /** The units that existed on a day and fit, in the order of the table. */
    List<DemoUnit> find(LocalDate day, Predicate<DemoUnit> fits) {
        var found = new ArrayList<DemoUnit>();
        for (var unit : byCode.values()) {
            if (unit.existedOn(day) && fits.test(unit)) {
                found.add(unit);
            }
        }
        return found;
    }

    /** The unit and those directly below it that existed on the day. */
    List<DemoUnit> within(DemoUnit top, LocalDate day) {
        return find(day, u -> u.code.equals(top.code) || u.parent.equals(top.code));
    }
}
