package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a list that a service gives whole, ordered here. */
final class HeldRows<T> implements ListSource<T> {

    private static final long serialVersionUID = 1L;

    private final SerializableSupplier<List<T>> all;
    private final transient @Nullable Comparator<T> order;

    /** @param order null for the list's own */
    HeldRows(SerializableSupplier<List<T>> all, @Nullable Comparator<T> order) {
        this.all = all;
        this.order = order;
    }

    /** The order that a table is set to; rows that are equal by it keep the list's own. */
    static <T> @Nullable Comparator<T> order(List<ListColumn<T>> columns, List<GridSortOrder<T>> chosen) {
        for (GridSortOrder<T> sorted : chosen) {
            for (ListColumn<T> column : columns) {
                var order = column.order();
                if (column.column() == sorted.getSorted() && order != null) {
                    return sorted.getDirection() == SortDirection.DESCENDING ? order.reversed() : order;
                }
            }
        }
        return null;
    }

    @Override
    public ListSource<T> counted() {
        var rows = all.get();
        return new HeldRows<>(() -> rows, order);
    }

    @Override
    public List<T> load(int offset, int limit) {
        var rows = all.get().stream();
        return (order == null ? rows : rows.sorted(order))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int count() {
        return all.get().size();
    }
}
