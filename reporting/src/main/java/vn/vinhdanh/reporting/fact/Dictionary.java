package vn.vinhdanh.reporting.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that a column has, each with its number. Grows while columns are read; afterwards nobody changes it. */
final class Dictionary {

    private final List<Object> values;
    private final Map<Object, Integer> codes;

    Dictionary() {
        values = new ArrayList<>();
        codes = new HashMap<>();
    }

    /** A copy that may grow. */
    Dictionary(Dictionary other) {
        values = new ArrayList<>(other.values);
        codes = new HashMap<>(other.codes);
    }

    int code(Object value) {
        var known = codes.get(value);
        if (known != null) {
            return known;
        }
        int code = values.size();
        codes.put(value, code);
        values.add(value);
        return code;
    }

    List<Object> values() {
        return values;
    }
}
