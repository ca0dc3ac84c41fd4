package vn.vinhdanh.core.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an act changed, as its detail keeps it: of each field that reads otherwise now, how it read before and how after. */
public final class Changes {

    private Changes() {}

    /**
     * The fields that differ.
     *
     * @param before the fields as they were, in the order in which people read them; null where one had no value
     * @param after the same fields as they are
     * @return field to its two readings, {@code before} and {@code after}; empty texts where there was or is no value
     */
    public static Map<String, Map<String, Object>> between(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        var changes = new LinkedHashMap<String, Map<String, Object>>();
        after.forEach((field, now) -> {
            var was = before.get(field);
            if (!Objects.equals(was, now)) {
                var readings = new LinkedHashMap<String, Object>();
                readings.put("before", reading(was));
                readings.put("after", reading(now));
                changes.put(field, readings);
            }
        });
        return changes;
    }

    /** How each field reads, for an act after which nothing of it is left; an empty text where there is no value. */
    public static Map<String, Object> readings(Map<String, ? extends @Nullable Object> fields) {
        var readings = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> readings.put(field, reading(value)));
        return readings;
    }

    private static Object reading(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean yes -> yes;
            case Collection<?> list -> list.stream().map(Changes::reading).toList();
            default -> value instanceof Enum<?> word ? word.name() : value.toString();
        };
    }
}
