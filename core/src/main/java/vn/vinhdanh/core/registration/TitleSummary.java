package vn.vinhdanh.core.registration;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A registered title as a row of the list over all units.
 *
 * @param unitName the unit that registers it
 * @param recipient null for one that the register of recipients does not hold
 */
public record TitleSummary(
        TitleId id,
        RegistrationId registration,
        RoundId round,
        String unitName,
        RegistrationStatus status,
        @Nullable RecipientId recipient,
        RecipientKind kind,
        String name,
        String post,
        String unitText,
        String award) {}
