package vn.vinhdanh.reporting.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What stands in the rows or columns of a table: a column of the facts, and the key under which each of its values is counted. Values
 * of one key are counted together.
 */
public final class Axis {

    private final FactColumn column;
    private final int[] places;
    private final List<String> keys;

    private Axis(FactColumn column, int[] places, List<String> keys) {
        this.column = column;
        this.places = places;
        this.keys = keys;
    }

    /** Counts the values of a column by the key that each has. */
    public static <T> Axis of(FactColumns facts, FactColumn column, Class<T> type, Function<? super T, String> key) {
        var values = facts.values(column, type);
        var places = new int[values.size()];
        var keys = new ArrayList<String>();
        var known = new HashMap<String, Integer>();
        for (int code = 0; code < places.length; code++) {
            places[code] = known.computeIfAbsent(key.apply(values.get(code)), k -> {
                keys.add(k);
                return keys.size() - 1;
            });
        }
        return new Axis(column, places, keys);
    }

    FactColumn column() {
        return column;
    }

    int place(int code) {
        return places[code];
    }

    int[] places() {
        return places;
    }

    int size() {
        return keys.size();
    }

    String key(int place) {
        return keys.get(place);
    }
}
