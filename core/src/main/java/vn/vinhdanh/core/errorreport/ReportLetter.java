package vn.vinhdanh.core.errorreport;

import java.time.Instant;

/**
 * A letter to who reported an error.
 *
 * @param state QUEUED, SENDING, SENT, FAILED or UNCERTAIN
 * @param at when the mail server took it, else when it was written
 */
public record ReportLetter(ReportStep step, String state, Instant at) {}
