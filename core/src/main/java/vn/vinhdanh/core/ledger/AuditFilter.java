package vn.vinhdanh.core.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the audit.
 *
 * @param actor user name of the official, exactly; empty for all
 * @param area first word of the verb, e.g. {@code decision}; empty for all
 * @param from only what was done then or later, or null
 * @param before only what was done before, or null
 */
public record AuditFilter(
        String actor,
        String area,
        @Nullable Instant from,
        @Nullable Instant before) {

    /** The whole audit. */
    public static AuditFilter all() {
        return new AuditFilter("", "", null, null);
    }
}
