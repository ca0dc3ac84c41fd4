package vn.vinhdanh.core.ledger;

import java.util.Map;

/**
 * One act of an official, as the audit keeps it: one entry per act, not per row.
 *
 * @param verb what was done, a stable key such as {@code decision.published}
 * @param subjectKind kind of the thing it was done to, e.g. {@code decision}
 * @param subjectId its id or code
 * @param detail what an auditor must be able to read later (numbers, reasons, before and after); values are texts, numbers,
 *     booleans, lists or maps of them; no secrets
 */
public record Act(String verb, String subjectKind, String subjectId, Map<String, ?> detail) {}
