package vn.vinhdanh.admin.shell;

import com.vaadin.flow.function.SerializableFunction;
import java.util.Optional;

/**
 * The list that an official came from and where in it they are: the way back, and to the rows before and after.
 *
 * @param list key of the list
 * @param location its address with filter and order
 * @param source its rows as they were asked for
 * @param path address of a row's own view
 * @param index where the row in view stood, from 0
 * @param row the row in view
 */
record ListTrail<T>(
        String list, String location, ListSource<T> source, SerializableFunction<T, String> path, int index, T row) {

    /** Address of the row in view. */
    String here() {
        return path.apply(row);
    }

    Optional<ListTrail<T>> previous() {
        return index == 0 ? Optional.empty() : at(index - 1);
    }

    /** The row after the one in view; where this one has left the list meanwhile, the one that moved up into its place. */
    Optional<ListTrail<T>> next() {
        var now = source.load(index, 2);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (!path.apply(now.getFirst()).equals(here())) {
            return Optional.of(new ListTrail<>(list, location, source, path, index, now.getFirst()));
        }
        return now.size() < 2
                ? Optional.empty()
                : Optional.of(new ListTrail<>(list, location, source, path, index + 1, now.getLast()));
    }

    private Optional<ListTrail<T>> at(int place) {
        return source.load(place, 1).stream()
                .findFirst()
                .map(there -> new ListTrail<>(list, location, source, path, place, there));
    }
}
