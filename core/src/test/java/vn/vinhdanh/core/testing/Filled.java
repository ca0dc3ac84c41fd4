package vn.vinhdanh.core.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** Records with a value in every component, so that their JSON names every one of them. */
public final class Filled {

    private Filled() {}

    /** Gives values of types that it knows better; null for all others. */
    @FunctionalInterface
    public interface Known {
        /**
         * A value, or null.
         *
         * @param name of the component or parameter
         */
        @Nullable
        Object of(Class<?> type, String name);
    }

    /** One filled record, or as many as it takes to hold every kind of what a component may be. */
    public static <T> List<T> all(Class<T> type) {
        return all(type, (t, name) -> null);
    }

    /**
     * One value of any type that a parameter may have.
     *
     * @throws IllegalArgumentException when neither {@code known} nor this class has one
     */
    public static Object one(Type type, String name, Known known) {
        return value(type, name, known);
    }

    private static <T> List<T> all(Class<T> type, Known known) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(permitted -> all(permitted, known).stream())
                    .map(type::cast)
                    .toList();
        }
        if (!type.isRecord()) {
            return List.of(type.cast(value(type, "", known)));
        }
        int kinds = Arrays.stream(type.getRecordComponents())
                .mapToInt(c -> c.getType().isSealed() ? all(c.getType(), known).size() : 1)
                .max()
                .orElse(1);
        var filled = new ArrayList<T>();
        for (int i = 0; i < kinds; i++) {
            filled.add(record(type, i, known));
        }
        return filled;
    }

    private static <T> T record(Class<T> type, int kind, Known known) {
        try {
            var components = type.getRecordComponents();
            var made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(components)
                    .map(c -> {
                        var kinds = c.getType().isSealed() ? all(c.getType(), known) : List.of();
                        return kinds.isEmpty()
                                ? value(c.getGenericType(), c.getName(), known)
                                : kinds.get(kind % kinds.size());
                    })
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(Type type, String name, Known known) {
        var raw = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
        var better = known.of(raw, name);
        if (better != null) {
            return better;
        }
        if (type instanceof ParameterizedType of) {
            var elements = of.getActualTypeArguments();
            if (raw == List.class || raw == Collection.class) {
                return elements[0] instanceof Class<?> element && element.isRecord() && known.of(element, name) == null
                        ? all(element, known)
                        : List.of(value(elements[0], name, known));
            }
            return raw == Set.class
                    ? Set.of(value(elements[0], name, known))
                    : Map.of(value(elements[0], name, known), value(elements[1], name, known));
        }
        var plain = raw;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == AchievementPeriod.class) {
            return AchievementPeriod.year(2025);
        }
        if (plain.isRecord() || plain.isSealed()) {
            return all(plain, known).getFirst();
        }
        return switch (plain.getSimpleName()) {
            case "String" -> name;
            case "int", "Integer" -> 2025;
            case "long", "Long" -> 7L;
            case "boolean", "Boolean" -> true;
            case "BigDecimal" -> new BigDecimal("1.50");
            case "LocalDate" -> LocalDate.of(2026, 11, 29);
            case "Instant" -> Instant.parse("2026-11-29T01:02:03Z");
            default -> throw new IllegalArgumentException("No value of " + plain.getName());
        };
    }
}
