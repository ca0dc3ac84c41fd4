package vn.vinhdanh.core.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitSummary;

/**
 * A bloc whole.
 *
 * @param version to hand back with a change, so that nobody's newer change is lost
 * @param code public code
 * @param campaign the campaign of its season, or null
 * @param head the head unit, or null while not chosen
 * @param deputy the deputy head unit, or null
 * @param members all member units in the order of the bloc, head and deputy included, as they were in its year
 * @param pact the signed pact, or null when not signed yet
 */
public record BlocDetails(
        BlocId id,
        int version,
        String code,
        int year,
        int ordinal,
        String name,
        @Nullable CampaignId campaign,
        BlocStatus status,
        @Nullable UnitSummary head,
        @Nullable UnitSummary deputy,
        List<UnitSummary> members,
        @Nullable PactDraft pact,
        boolean demo) {

    /** The members for whom nobody has signed yet; all of them before the pact. */
    public List<UnitSummary> unsigned() {
        var signed = pact;
        return signed == null
                ? members
                : members.stream()
                        .filter(m -> signed.signatories().stream()
                                .noneMatch(s -> s.unit().equals(m.id())))
                        .toList();
    }
}
