package vn.vinhdanh.core.ledger;

import java.time.Instant;

/**
 * One entry of the audit chain as an auditor reads it.
 *
 * @param seq place in the one order of commits
 * @param detail JSON text
 * @param hash hexadecimal SHA-256 over the previous hash and this entry
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String verb,
        String subjectKind,
        String subjectId,
        String detail,
        String previousHash,
        String hash) {}
