package vn.vinhdanh.core.shared;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are asked for, and in which order: the one shape in which every {@code …Queries} service is asked, beside the
 * filter of its room.
 *
 * @param by what to order by; null for the list's own order
 * @param descending the greatest first; without meaning in the list's own order
 * @param offset how many rows come before, 0 or more
 * @param limit 1 to {@value #MOST}; more is taken for {@value #MOST}
 */
public record Page(@Nullable SortKey by, boolean descending, int offset, int limit) {

    /** The most rows that are read at once. */
    public static final int MOST = 5_000;

    /** Checks the numbers, since they become part of a statement. */
    public Page {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("No stretch of a list: " + limit + " rows from " + offset);
        }
        limit = Math.min(limit, MOST);
    }

    /** Rows of the list in its own order. */
    public static Page of(int offset, int limit) {
        return new Page(null, false, offset, limit);
    }

    /** Other rows in the same order. */
    public Page at(int newOffset, int newLimit) {
        return new Page(by, descending, newOffset, newLimit);
    }

    /**
     * The {@code order by} of a statement. Rows that are equal by the key are told apart by the id, so that no row is on two pages and
     * none on neither.
     *
     * @param own the list's own order, ended by a unique column
     * @param id the unique column that ends any other order
     */
    public String order(String own, String id) {
        if (by == null) {
            return " order by " + own;
        }
        return Stream.concat(by.sql().stream(), Stream.of(id))
                .map(expression -> descending ? expression + " desc" : expression)
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** The {@code limit} of a statement. */
    public String stretch() {
        return " limit " + limit + " offset " + offset;
    }
}
