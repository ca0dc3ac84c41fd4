package vn.vinhdanh.core.bloc;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;

/**
 * A bloc as a card on the board of its year.
 *
 * @param code public code
 * @param ordinal its number in the year
 * @param campaign the campaign of its season, or null
 * @param head name of the head unit; empty while not chosen
 * @param deputy name of the deputy head unit; may be empty
 * @param members how many units are in it, head included
 * @param signedOn when the pact was signed, or null when not yet
 * @param unsigned names of the members for whom nobody has signed yet, in the order of the bloc
 */
public record BlocSummary(
        BlocId id,
        String code,
        int year,
        int ordinal,
        String name,
        @Nullable CampaignId campaign,
        BlocStatus status,
        String head,
        String deputy,
        int members,
        @Nullable LocalDate signedOn,
        List<String> unsigned) {}
