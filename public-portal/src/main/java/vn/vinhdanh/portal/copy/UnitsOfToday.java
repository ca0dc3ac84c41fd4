package vn.vinhdanh.portal.copy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;

/** What the units that records name are today: asked of the units when a page is made, so that no record can tell it wrongly. */
@Component
public class UnitsOfToday {

    private static final int MOST = 60_000;

    private final Kept<Map<String, PublicUnit>> units;

    /** @param copy whose units are read */
    public UnitsOfToday(PublicCopy copy) {
        this.units = new Kept<>(copy, Set.of(PublicKind.UNIT), () -> read(copy));
    }

    private static Map<String, PublicUnit> read(PublicCopy copy) {
        var units = new HashMap<String, PublicUnit>();
        copy.page(PublicCopy.of(PublicKind.UNIT), PublicCopy.BY_ORDINAL, 0, MOST, PublicUnit.class)
                .forEach(unit -> units.put(unit.code(), unit));
        return units;
    }

    /**
     * What a unit of former times is called today; empty when it still exists, is called the same, or when nobody took it over whole.
     *
     * @param code of the unit, or null when the directory does not have it
     */
    public String name(@Nullable String code) {
        var unit = find(code);
        return unit == null || unit.todayName().equals(unit.name()) ? "" : unit.todayName();
    }

    /** The unit that another one is today, with code and name; null when it is itself, or nobody took it over whole. */
    public @Nullable Successor successor(@Nullable String code) {
        var unit = find(code);
        if (unit == null) {
            return null;
        }
        var today = unit.todayCode();
        return today == null || today.equals(code) ? null : new Successor(today, unit.todayName());
    }

    private @Nullable PublicUnit find(@Nullable String code) {
        return code == null ? null : units.get().get(code);
    }

    /** A unit of today in the place of one of former times. */
    public record Successor(String code, String name) {}
}
