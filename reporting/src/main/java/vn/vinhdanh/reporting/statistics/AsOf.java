package vn.vinhdanh.reporting.statistics;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Selection;

/**
 * The facts as of a version, for the official who asks.
 *
 * @param version the state of the data, also of the snapshot of the database in which this is used
 * @param reach codes of the units whose honours the official may see; null for all honours
 */
record AsOf(
        FactColumns facts, DataVersion version, @Nullable Set<String> reach) {

    /** All that the official may see; honours whose unit is in words only are in nobody's limit. */
    Selection seen() {
        var selection = Selection.all(facts);
        if (reach != null) {
            var units = reach;
            selection.where(FactColumn.UNIT, FactUnit.class, unit -> {
                var code = unit.code();
                return code != null && units.contains(code);
            });
        }
        return selection;
    }

    /** What the official may see of a filter. */
    Selection of(Filter filter) {
        return filter.select(seen());
    }
}
