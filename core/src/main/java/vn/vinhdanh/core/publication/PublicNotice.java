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
 */
public record PublicNotice(
        String about,
        String code,
        String type,
        String decisionNumber,
        String annulledBy,
        @Nullable LocalDate annulledOn,
        Instant at,
        boolean demo) {}
