package vn.vinhdanh.core.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the inbox, as whoever sent it left it: nothing in it has been looked at.
 *
 * @param id its key
 * @param values column to value as text, times in UTC; without the columns that have none
 */
public record InboxRow(long id, Map<String, String> values) {

    /** The columns are those of the room that sends; each is kept as text. */
    static InboxRow of(Map<String, @Nullable Object> row) {
        var values = new LinkedHashMap<String, String>();
        row.forEach((column, value) -> {
            if (value != null) {
                values.put(column.toLowerCase(Locale.ROOT), written(value));
            }
        });
        return new InboxRow(Long.parseLong(Objects.requireNonNull(values.get("id"))), values);
    }

    private static String written(Object value) {
        return switch (value) {
            case java.sql.Timestamp time -> time.toLocalDateTime().toString();
            case java.sql.Date day -> day.toLocalDate().toString();
            default -> value.toString();
        };
    }

    /** The value of a column that every row has. */
    public String text(String column) {
        return Objects.requireNonNull(values.get(column), column);
    }

    /** The value of a column, or null. */
    public @Nullable String optional(String column) {
        return values.get(column);
    }

    /** The value of a column that holds a time in UTC. */
    public Instant instant(String column) {
        return LocalDateTime.parse(text(column)).toInstant(ZoneOffset.UTC);
    }

    /** The value of a column that holds a day. */
    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }
}
