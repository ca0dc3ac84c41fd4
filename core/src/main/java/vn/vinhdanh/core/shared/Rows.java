package vn.vinhdanh.core.shared;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads rows into records: the one way in which a statement's answer becomes a value. A component is read from the column of its name
 * in snake case ({@code joinedInto} from {@code joined_into}); where the table calls it otherwise, the statement gives the column that
 * name. A component that is a record of one, such as a typed id, is read from the column itself; one that is a record of several
 * stands in columns that begin with its name ({@code period_from}, {@code period_to}), and is null where all of these are. A list or
 * set stands in one column: ids and enums with commas between them, texts as lines. An {@link Instant} is a date and time in UTC, a
 * {@link BigDecimal} has no zeros at its end.
 *
 * <p>A null in a component that is not {@code @Nullable} is a fault of the statement and named with its column. See decision 52.
 */
public final class Rows {

    private static final ClassValue<RowMapper<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RowMapper<?> computeValue(Class<?> type) {
            var value = record(type, "");
            return (row, n) -> Objects.requireNonNull(value.in(row));
        }
    };

    private Rows() {}

    /**
     * How rows become records of a type; made once for each type.
     *
     * @throws IllegalArgumentException when a component is of a type that no column holds, such as a list
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> RowMapper<T> of(Class<T> type) {
        return (RowMapper<T>) KNOWN.get(type);
    }

    /** How rows become something that is made of such a record. */
    public static <R extends Record, T> RowMapper<T> of(Class<R> type, Function<? super R, ? extends T> made) {
        var mapper = of(type);
        return (row, n) -> made.apply(Objects.requireNonNull(mapper.mapRow(row, n)));
    }

    /** How rows become something that is made of two records, each of which finds its columns in the same row. */
    public static <A extends Record, B extends Record, T> RowMapper<T> of(
            Class<A> one, Class<B> other, BiFunction<? super A, ? super B, ? extends T> made) {
        var first = of(one);
        var second = of(other);
        return (row, n) ->
                made.apply(Objects.requireNonNull(first.mapRow(row, n)), Objects.requireNonNull(second.mapRow(row, n)));
    }

    /** How rows of one column become values of a simple type, such as Long or String. */
    public static <T> RowMapper<T> column(Class<T> type) {
        return (row, n) -> type.cast(Objects.requireNonNull(
                JdbcUtils.getResultSetValue(row, 1, type), () -> "Null in the only column of " + type.getSimpleName()));
    }

    /** Hands over each row as a record, one after another; for answers too long to be held, and for filling maps. */
    public static <T extends Record> RowCallbackHandler each(Class<T> type, Consumer<? super T> taker) {
        var mapper = of(type);
        return row -> taker.accept(Objects.requireNonNull(mapper.mapRow(row, 0)));
    }

    /** One value of a row, of one column or several. */
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object in(ResultSet row) throws SQLException;
    }

    private static Value value(Type generic, String column) {
        if (generic instanceof ParameterizedType several) {
            return several(several, column);
        }
        var type = (Class<?>) generic;
        if (type.isRecord()) {
            return record(type, column);
        }
        if (type.isEnum()) {
            var one = text(type);
            return row -> {
                var name = row.getString(column);
                return name == null ? null : one.apply(name);
            };
        }
        if (type == Instant.class) {
            return row -> {
                var at = row.getObject(column, LocalDateTime.class);
                return at == null ? null : at.toInstant(ZoneOffset.UTC);
            };
        }
        if (type == BigDecimal.class) {
            return row -> {
                var number = row.getBigDecimal(column);
                return number == null ? null : number.stripTrailingZeros();
            };
        }
        if (!BeanUtils.isSimpleValueType(type)) {
            throw new IllegalArgumentException("No column holds a " + type.getName() + " as asked for in " + column);
        }
        return row -> JdbcUtils.getResultSetValue(row, row.findColumn(column), type);
    }

    private static Value several(ParameterizedType type, String column) {
        var of = (Class<?>) type.getActualTypeArguments()[0];
        var one = text(of);
        var between = of == String.class ? "\n" : ",";
        boolean list = type.getRawType() == List.class;
        if (!list && type.getRawType() != Set.class) {
            throw new IllegalArgumentException("No column holds a " + type + " as asked for in " + column);
        }
        return row -> {
            var joined = row.getString(column);
            var all = Stream.of(joined == null ? new String[0] : joined.split(between))
                    .filter(text -> !text.isEmpty())
                    .map(one);
            return list
                    ? all.toList()
                    // in the order of the constants, whatever was written first
                    : Collections.unmodifiableSet(new LinkedHashSet<>((of.isEnum() ? all.sorted() : all).toList()));
        };
    }

    /** What one text stands for: itself, the constant of that name, or the id of that number. */
    private static Function<String, Object> text(Class<?> type) {
        if (type == String.class) {
            return text -> text;
        }
        if (type.isEnum()) {
            var constants = Stream.of(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(one -> ((Enum<?>) one).name(), one -> (Object) one));
            return text -> Objects.requireNonNull(
                    constants.get(text), () -> "No " + type.getSimpleName() + " is called " + text);
        }
        if (type.isRecord()) {
            var components = type.getRecordComponents();
            if (components.length == 1 && components[0].getType() == long.class) {
                var constructor = constructor(type, components);
                return text -> make(constructor, new Object[] {Long.valueOf(text)});
            }
        }
        throw new IllegalArgumentException("No text stands for a " + type.getName());
    }

    private static Value record(Class<?> type, String column) {
        var components = type.getRecordComponents();
        var constructor = constructor(type, components);
        int count = components.length;
        var columns = new String[count];
        var values = new Value[count];
        var nullable = new boolean[count];
        for (int i = 0; i < count; i++) {
            var component = components[i];
            var name = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
            columns[i] = column.isEmpty() ? name : count == 1 ? column : column + "_" + name;
            values[i] = value(component.getGenericType(), columns[i]);
            nullable[i] = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }
        return row -> {
            var read = new @Nullable Object[count];
            int missing = 0;
            String forbidden = null;
            for (int i = 0; i < count; i++) {
                read[i] = values[i].in(row);
                if (read[i] == null) {
                    missing++;
                    forbidden = nullable[i] ? forbidden : columns[i];
                }
            }
            if (forbidden == null) {
                return make(constructor, read);
            }
            if (missing == count && !column.isEmpty()) {
                return null;
            }
            throw new IllegalStateException("Null in column " + forbidden + " of a " + type.getSimpleName());
        };
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record", e);
        }
    }

    private static Object make(Constructor<?> constructor, @Nullable Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
