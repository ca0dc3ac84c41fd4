package vn.vinhdanh.core.proof;

import java.util.Locale;
import vn.vinhdanh.core.ledger.AuditChain;

/**
 * One way in which what is counted or shown is not what the decisions, corrections and withdrawals say.
 *
 * @param kind what is wrong
 * @param code public code of the honour or decision; with its kind before it ({@code campaign/…}) of every other record; the number of
 *     the entry for the audit
 * @param name who the honour is for, or the number of the decision, or how the record is called; empty when nothing of that code is known
 * @param field which field; empty when the whole is missing or surplus
 * @param expected what the decisions say; empty when nothing or nothing at all is expected
 * @param found what is there; empty when it is missing or empty
 */
public record Difference(Kind kind, String code, String name, String field, String expected, String found) {

    /** What is wrong. */
    public enum Kind {
        /** A standing honour of a public decision is not counted. */
        FACT_MISSING,
        /** Something is counted that does not stand, is not public, or is unknown. */
        FACT_SURPLUS,
        /** A field of a counted honour is not as the decision has it. */
        FACT_FIELD,
        /** A standing honour of a public decision is not shown. */
        HONOUR_MISSING,
        /** An honour is shown that does not stand, is not public, or is unknown. */
        HONOUR_SURPLUS,
        /** A field of a shown honour is not as the decision has it. */
        HONOUR_FIELD,
        /** A public decision is not shown. */
        DECISION_MISSING,
        /** A decision is shown that is not public. */
        DECISION_SURPLUS,
        /** A field of a shown decision is not as it was registered. */
        DECISION_FIELD,
        /** An honour or a decision that stands is said to be withdrawn. */
        NOTICE_SURPLUS,
        /** An honour, a decision or an article was taken away and no notice says so. */
        NOTICE_MISSING,
        /** Something else that is public (a unit, an announcement, a campaign, a bloc, the catalogue, an error report) is not shown. */
        RECORD_MISSING,
        /** Something else is shown that is not public or unknown. */
        RECORD_SURPLUS,
        /** A field of something else that is shown is not as it was entered. */
        RECORD_FIELD,
        /** An honour stands though a confirmed withdrawal took it away; no rebuild can settle that. */
        WITHDRAWAL_IGNORED,
        /** An honour does not read as its newest confirmed correction; no rebuild can settle that. */
        CORRECTION_IGNORED,
        /** The audit was changed, or entries were removed; no rebuild can settle that. */
        AUDIT_BROKEN;

        /** Whether writing facts and public records anew settles it. */
        public boolean mendable() {
            return this != WITHDRAWAL_IGNORED && this != CORRECTION_IGNORED && this != AUDIT_BROKEN;
        }
    }

    static Difference of(AuditChain.Break broken) {
        return new Difference(
                Kind.AUDIT_BROKEN,
                String.valueOf(broken.seq()),
                "",
                broken.kind().name(),
                "",
                "");
    }

    /** What is wrong, and where; the same until it is mended. */
    public record Place(Kind kind, String code, String field) {}

    /** Where it is. */
    public Place place() {
        return new Place(kind, code, field);
    }

    /** Key of the sentence that says it in {@code core_vi} and {@code core_en}; its arguments are {@link #arguments()}. */
    public String key() {
        return "proof." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Code, name, field, what is expected, what is found. */
    public Object[] arguments() {
        return new Object[] {code, name, field, expected, found};
    }
}
