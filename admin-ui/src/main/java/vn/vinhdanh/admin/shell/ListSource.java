package vn.vinhdanh.admin.shell;

import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import vn.vinhdanh.core.shared.Page;

/**
 * The rows of a list with the filter and the order they were asked for with; later changes of the filter bar change nothing in it.
 *
 * @param <T> a row
 */
interface ListSource<T> extends Serializable {

    /** Rows from an offset on, at most {@code limit}. */
    List<T> load(int offset, int limit);

    /** How many there are. */
    int count();

    /** The same, with what it counts read now and only once; a source that holds all rows has read these then, too. */
    default ListSource<T> counted() {
        int n = count();
        var all = this;
        return new ListSource<>() {

            private static final long serialVersionUID = 1L;

            @Override
            public List<T> load(int offset, int limit) {
                return all.load(offset, limit);
            }

            @Override
            public int count() {
                return n;
            }
        };
    }

    /** Rows that the database finds, orders and cuts into pages. */
    static <T, F> ListSource<T> of(
            F filter,
            Page order,
            SerializableBiFunction<F, Page, List<T>> rows,
            SerializableFunction<F, Integer> counter) {
        return new ListSource<>() {

            private static final long serialVersionUID = 1L;

            @Override
            public List<T> load(int offset, int limit) {
                return rows.apply(filter, order.at(offset, limit));
            }

            @Override
            public int count() {
                return counter.apply(filter);
            }
        };
    }
}
