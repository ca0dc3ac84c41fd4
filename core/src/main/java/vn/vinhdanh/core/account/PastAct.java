package vn.vinhdanh.core.account;

import java.time.Instant;

/**
 * One act about a thing, as it is told beside the thing.
 *
 * @param who full name of the official, or the user name where the account is no longer there; empty for what the clock did
 * @param verb as in the audit, e.g. {@code decision.submitted}
 * @param detail JSON text
 */
public record PastAct(Instant at, String who, String verb, String detail) {}
