package vn.vinhdanh.core.find;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param key what the address of its page in the console ends with
 * @param name in full, as an official would say it
 * @param about what tells it from others of that name; may be empty
 * @param on the day that tells it from others: signed, published; null when there is none
 * @param year the year it belongs to; null when there is none
 */
public record Found(
        FoundKind kind,
        String key,
        String name,
        String about,
        @Nullable LocalDate on,
        @Nullable Integer year) {

    /** Something of no day and no year. */
    public Found(FoundKind kind, String key, String name, String about) {
        this(kind, key, name, about, null, null);
    }
}
