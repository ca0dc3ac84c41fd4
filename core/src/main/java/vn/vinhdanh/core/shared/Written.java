package vn.vinhdanh.core.shared;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an official writes about a thing: one record, whose components say what they may hold. A text that must be there is
 * {@link NotBlank}, its greatest length is its {@link Size}, and one of several lines is of {@link Lines}; of a list the size is how many
 * it takes. A text that is absent is empty, unless it is {@link Nullable}; whatever else is not must be there. The form shows it, this
 * check enforces it, and nothing else repeats it.
 */
public final class Written {

    private Written() {}

    /**
     * What a component may hold.
     *
     * @param required whether it must be there
     * @param most greatest length in UTF-16 units, that of the column; no limit for what is no text
     */
    public record Limits(boolean required, int most) {}

    /**
     * What a component of a record may hold.
     *
     * @throws IllegalArgumentException when the record has no such component
     */
    public static Limits limits(Class<? extends Record> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(component))
                .map(Written::limits)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + component));
    }

    private static Limits limits(RecordComponent component) {
        // said of the type, because these annotations do not know records
        var type = component.getAnnotatedType();
        return new Limits(
                component.getType() == String.class
                        ? type.isAnnotationPresent(NotBlank.class)
                        : component.getType() != List.class
                                && component.getType() != boolean.class
                                && !type.isAnnotationPresent(Nullable.class),
                component.getType() == String.class ? most(type) : Integer.MAX_VALUE);
    }

    /**
     * What was written, as it is kept: its texts normalised, empty where absent.
     *
     * @throws InvalidInput when something that must be there is missing or a text is too long; at each of these fields
     */
    public static <R extends Record> R checked(R written) {
        var values = values(written);
        var wrong = new ArrayList<InvalidInput>();
        for (var component : written.getClass().getRecordComponents()) {
            var name = component.getName();
            try {
                values.put(name, checked(component, values.get(name)));
            } catch (InvalidInput invalid) {
                wrong.add(invalid);
            }
        }
        if (!wrong.isEmpty()) {
            throw wrong.getFirst().with(wrong.subList(1, wrong.size()));
        }
        return of(written, values);
    }

    private static @Nullable Object checked(RecordComponent component, @Nullable Object value) {
        var limits = limits(component);
        var name = component.getName();
        if (value instanceof List<?> list) {
            return checked(name, list, component.getAnnotatedType());
        }
        if (component.getType() != String.class
                || value == null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            if (value == null && limits.required()) {
                throw new InvalidInput(name, "problem.shared.required");
            }
            return value;
        }
        return limits.required()
                ? InvalidInput.required(name, (String) value, limits.most())
                : text(name, (String) value, component.getAnnotatedType(), limits.most());
    }

    /** A list of texts without the empty ones; of anything else as it is. */
    private static List<?> checked(String name, List<?> list, AnnotatedType type) {
        var of = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
        var kept = of.getType() == String.class
                ? list.stream()
                        .map(line -> text(name, (String) line, of, most(of)))
                        .filter(line -> !line.isEmpty())
                        .toList()
                : list;
        if (kept.size() > most(type)) {
            throw new InvalidInput(name, "problem.shared.too-many", most(type));
        }
        return kept;
    }

    private static String text(String name, @Nullable String text, AnnotatedType type, int most) {
        var lines = type.getAnnotation(Lines.class);
        return lines == null
                ? InvalidInput.optional(name, text, most)
                : lines.indented() ? InvalidInput.indented(name, text, most) : InvalidInput.lines(name, text, most);
    }

    private static int most(AnnotatedType type) {
        var size = type.getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    /** The components of a record by their names, in their order. */
    public static Map<String, @Nullable Object> values(Record written) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        try {
            for (var component : written.getClass().getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(written));
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
        return values;
    }

    private static <R extends Record> R of(R like, Map<String, @Nullable Object> values) {
        var types = Arrays.stream(like.getClass().getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            @SuppressWarnings("unchecked")
            var type = (Class<R>) like.getClass();
            return type.getDeclaredConstructor(types)
                    .newInstance(values.values().toArray());
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
