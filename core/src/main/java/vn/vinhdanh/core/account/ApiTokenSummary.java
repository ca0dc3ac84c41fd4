package vn.vinhdanh.core.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * A token as the list shows it; its secret is nowhere.
 *
 * @param code names it in the audit; the part of the token that is no secret
 * @param units whose honours it reaches; empty for the whole province
 * @param validTo its last day
 * @param madeBy user name of the administrator
 * @param lastUsed its last call, answered or not, or null when there was none
 * @param calls how many calls there were in the last thirty days
 */
public record ApiTokenSummary(
        ApiTokenId id,
        String code,
        String name,
        Set<UnitId> units,
        LocalDate validTo,
        String madeBy,
        Instant madeAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable Instant lastUsed,
        int calls) {

    /** Its state on a day. */
    public ApiTokenState state(LocalDate today) {
        return withdrawnAt != null
                ? ApiTokenState.WITHDRAWN
                : today.isAfter(validTo) ? ApiTokenState.EXPIRED : ApiTokenState.OPEN;
    }
}
