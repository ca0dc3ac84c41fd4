package vn.vinhdanh.reporting.form;

import java.time.Instant;

/**
 * What officials entered into a form for a year and scope.
 *
 * @param note what they say of it; may be empty
 * @param changedBy username of who saved it last
 * @param changedByName and how they are called
 * @param version counts the savings, from 1
 */
public record FormEntry(
        FormFigures figures, String note, String changedBy, String changedByName, Instant changedAt, int version) {

    /** Longest note, in characters: with all figures it fits the longest message that reporting reads. */
    public static final int LONGEST_NOTE = 1000;
}
