package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;

/** Finds units as lists write them; made once for a list, for other rooms that take lists in. */
public final class WrittenUnits {

    private final UnitIndex index;

    /**
     * @param units all units of all times
     * @param day of the list
     */
    public WrittenUnits(List<UnitSummary> units, LocalDate day) {
        this.index = new UnitIndex(units, day);
    }

    /** The one unit a text means, of that day or else of another time; empty when it is none or several. */
    public Optional<UnitId> find(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        var unit = index.find(written).unit();
        return unit == null ? Optional.empty() : Optional.of(unit.id());
    }
}
