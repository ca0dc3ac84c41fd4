package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a list that an official must mend, answer or confirm.
 *
 * @param line index of the line in the table, or -1 when it concerns the whole list
 * @param place number of the row as the program shows it; 0 when it concerns the whole list
 * @param table number of the table in a Word file, else 0
 * @param column letter of the column, or null when it concerns the row or the list
 * @param key key of the sentence in the bundle {@code messages/core}, {@code problem.annex.…}
 * @param arguments of the sentence
 * @param group problems of one group are answered or confirmed together
 */
public record AnnexProblem(
        int line,
        int place,
        int table,
        @Nullable String column,
        Severity severity,
        String key,
        List<Object> arguments,
        String group) {

    /** How much a problem holds the list up. */
    public enum Severity {
        /** The list cannot be registered like this. */
        ERROR,
        /** Cannot be known from the file and must be answered. */
        QUESTION,
        /** Must be looked at and confirmed. */
        WARNING
    }
}
