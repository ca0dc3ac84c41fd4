package vn.vinhdanh.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The truthful notice that stands where a record was taken away. Never says the internal reason, never repeats the name.
 *
 * @param about kind of the record that was here, e.g. {@code HONOUR}
 * @param code its code
 * @param type TAKEN_DOWN (gỡ do sai sót) or ANNULLED (hủy bỏ quyết định)
 * @param decisionNumber number of the decision the record belonged to; may be empty
 * @param annulledBy number of the decision that annuls; empty unless ANNULLED
 * @param annulledOn date of that decision, or null
 * @param recipientCode code of the recipient of an honour that was here, so that the page of who has none left says why; empty when it is
 *     about something else, or was written before it was told
 */
public record PublicNotice(
        String about,
        String code,
        String type,
        String decisionNumber,
        String annulledBy,
        @Nullable LocalDate annulledOn,
        Instant at,
        boolean demo,
        String recipientCode) {

    /** Reads also what was written before recipients were told. */
    @SuppressWarnings("ConstantValue")
    public PublicNotice {
        recipientCode = recipientCode == null ? "" : recipientCode;
    }

    /** A notice about something that is nobody's honour. */
    public PublicNotice(
            String about,
            String code,
            String type,
            String decisionNumber,
            String annulledBy,
            @Nullable LocalDate annulledOn,
            Instant at,
            boolean demo) {
        this(about, code, type, decisionNumber, annulledBy, annulledOn, at, demo, "");
    }
}
