package vn.vinhdanh.core.testing;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** Records with a value in every component, so that their JSON names every one of them. */
public final class Filled {

    private Filled() {}

    /** One filled record, or as many as it takes to hold every kind of what a component may be. */
    public static <T> List<T> all(Class<T> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(permitted -> all(permitted).stream())
                    .map(type::cast)
                    .toList();
        }
        if (!type.isRecord()) {
            return List.of(type.cast(value(type, "")));
        }
        int kinds = Arrays.stream(type.getRecordComponents())
                .mapToInt(c -> c.getType().isSealed() ? all(c.getType()).size() : 1)
                .max()
                .orElse(1);
        var filled = new ArrayList<T>();
        for (int i = 0; i < kinds; i++) {
            filled.add(record(type, i));
        }
        return filled;
    }

    private static <T> T record(Class<T> type, int kind) {
        try {
            var components = type.getRecordComponents();
            var made = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(Arrays.stream(components)
                    .map(c -> {
                        var kinds = c.getType().isSealed() ? all(c.getType()) : List.of();
                        return kinds.isEmpty()
                                ? value(c.getGenericType(), c.getName())
                                : kinds.get(kind % kinds.size());
                    })
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType of) {
            var elements = of.getActualTypeArguments();
            if (of.getRawType() == List.class) {
                return elements[0] instanceof Class<?> element && element.isRecord()
                        ? all(element)
                        : List.of(value(elements[0], name));
            }
            return of.getRawType() == Set.class
                    ? Set.of(value(elements[0], name))
                    : Map.of(value(elements[0], name), value(elements[1], name));
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == AchievementPeriod.class) {
            return AchievementPeriod.year(2025);
        }
        if (plain.isRecord()) {
            return all(plain).getFirst();
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
