package vn.vinhdanh.core.shared;

import java.util.List;

/** A field of an input is missing or out of its range; the screen shows the sentence at that field, and those of others beside it. */
public final class InvalidInput extends DomainProblem {

    private final String field;
    private final transient List<InvalidInput> also;

    /**
     * @param field name of the record component that is wrong
     * @param key sentence key, e.g. {@code problem.shared.required}
     * @param arguments arguments of the sentence
     */
    public InvalidInput(String field, String key, Object... arguments) {
        this(List.of(), field, key, arguments);
    }

    private InvalidInput(List<InvalidInput> also, String field, String key, Object... arguments) {
        super(key, arguments);
        this.field = field;
        this.also = List.copyOf(also);
    }

    /** The same, with what is wrong at other fields. */
    InvalidInput with(List<InvalidInput> others) {
        return new InvalidInput(others, field, key(), arguments().toArray());
    }

    /** What is wrong at other fields; empty when this is all. */
    public List<InvalidInput> also() {
        return also;
    }

    /** Name of the record component that is wrong. */
    public String field() {
        return field;
    }

    /**
     * The normalised text of a required field.
     *
     * @param max greatest length in UTF-16 units, that of the column
     * @throws InvalidInput when empty or too long
     */
    public static String required(String field, @org.jspecify.annotations.Nullable String text, int max) {
        var normal = text == null ? "" : VietnameseText.normalise(text);
        if (normal.isEmpty()) {
            throw new InvalidInput(field, "problem.shared.required");
        }
        return limited(field, normal, max);
    }

    /**
     * The normalised text of an optional field; empty when absent.
     *
     * @throws InvalidInput when too long
     */
    public static String optional(String field, @org.jspecify.annotations.Nullable String text, int max) {
        return text == null ? "" : limited(field, VietnameseText.normalise(text), max);
    }

    /**
     * The normalised text of an optional field of several lines; empty when absent.
     *
     * @throws InvalidInput when too long
     */
    public static String lines(String field, @org.jspecify.annotations.Nullable String text, int max) {
        return text == null ? "" : limited(field, VietnameseText.normaliseLines(text), max);
    }

    /**
     * The normalised text of an optional field of several lines whose spaces stay; empty when absent.
     *
     * @throws InvalidInput when too long
     */
    public static String indented(String field, @org.jspecify.annotations.Nullable String text, int max) {
        return text == null ? "" : limited(field, VietnameseText.normaliseIndented(text), max);
    }

    private static String limited(String field, String text, int max) {
        if (text.length() > max) {
            throw new InvalidInput(field, "problem.shared.too-long", text.length(), max);
        }
        return text;
    }
}
