package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the public log of changes: what was public and has been corrected, taken down or annulled, confirmed by two people. Says
 * neither the internal reason nor who did it. Once the honour stands no more, its name is said here neither: fields and note are empty.
 *
 * @param code code of the confirmed proposal; codes grow with time
 * @param type CORRECTED (đính chính), TAKEN_DOWN (gỡ do sai sót) or ANNULLED (hủy bỏ)
 * @param about HONOUR for one row of the list, DECISION for a decision with its whole list
 * @param honourCode code of the honour; empty when it is about the decision
 * @param ordinal number of the row in the list of the decision; 0 when it is about the decision
 * @param decisionStands whether the decision is public now
 * @param annulledBy number of the decision that annuls; empty unless ANNULLED
 * @param annulledOn date of that decision, or null
 * @param note public sentence about a correction; may be empty
 * @param fields what was corrected, from what into what; empty when that is not known or not told any more
 * @param at when it was confirmed and became true of the public pages
 */
public record PublicChange(
        String code,
        String type,
        String about,
        String honourCode,
        int ordinal,
        String decisionCode,
        String decisionNumber,
        LocalDate decisionDate,
        boolean decisionStands,
        String annulledBy,
        @Nullable LocalDate annulledOn,
        String note,
        List<Field> fields,
        Instant at,
        boolean demo) {

    /**
     * One field of a correction.
     *
     * @param field its key: salutation, name, post, unit, achievement, period, campaign, file (fingerprint of the signed PDF)
     * @param before as it was shown; empty when nothing was
     * @param after as it is shown since; empty when nothing is
     */
    public record Field(String field, String before, String after) {}
}
