package vn.vinhdanh.reporting.statistics;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactColumns;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Selection;

/**
 * The facts as of a version, for the official who asks.
 *
 * @param version the state of the data: that of the snapshot of the database in which this is used, or a former one
 * @param reach codes of the units whose honours the official may see; null for all honours
 * @param inside the codes of what a unit holds, by its own
 */
record AsOf(
        FactColumns facts, DataVersion version, @Nullable Set<String> reach, Function<String, Set<String>> inside) {

    /** All that the official may see; honours whose unit is in words only are in nobody's limit. */
    Selection seen() {
        var selection = Selection.all(facts);
        return reach == null ? selection : within(selection, reach);
    }

    /** What the official may see of a filter. */
    Selection of(Filter filter) {
        var selection = filter.select(seen());
        var cell = filter.cell();
        return cell == null || cell.unit().isEmpty() ? selection : within(selection, inside.apply(cell.unit()));
    }

    private static Selection within(Selection selection, Set<String> units) {
        return selection.where(FactColumn.UNIT, FactUnit.class, unit -> {
            var code = unit.code();
            return code != null && units.contains(code);
        });
    }
}
