package vn.vinhdanh.core.inbox;

import java.time.Instant;
import java.util.Map;

/**
 * A row of the inbox that could not be taken.
 *
 * @param id its key in the inbox
 * @param table the table of the inbox that it came from, e.g. {@code comment}
 * @param content column to value, as it was sent
 * @param problem what happened at the last attempt, for whoever mends it
 * @param at when it was set aside
 * @param attempts how often it was tried, from 1
 */
public record SetAside(long id, String table, Map<String, String> content, String problem, Instant at, int attempts) {}
