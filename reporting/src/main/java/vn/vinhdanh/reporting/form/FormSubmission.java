package vn.vinhdanh.reporting.form;

import java.time.Instant;

/**
 * That a form was submitted.
 *
 * @param form id of the form
 * @param year the reporting year
 * @param number 1 for the first; a correction has the next
 * @param digest of its figures
 * @param figureVersion of which state of the data they are
 * @param countedAt when they were counted
 * @param note what was said with it: of a correction the reason
 * @param submittedBy username
 * @param submittedByName and how they are called
 */
public record FormSubmission(
        String form,
        int year,
        int number,
        String digest,
        String figureVersion,
        Instant countedAt,
        String note,
        String submittedBy,
        String submittedByName,
        Instant submittedAt) {}
