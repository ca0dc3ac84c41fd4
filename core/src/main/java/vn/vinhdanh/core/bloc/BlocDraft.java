package vn.vinhdanh.core.bloc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.organisation.UnitId;

/**
 * How an official puts a bloc together.
 *
 * @param year its year; not changed after the first save
 * @param ordinal its number in the year, 1 to 99, unique in the year
 * @param campaign the campaign of its season, or null
 * @param head the head unit (Trưởng khối), one of the members; null while not chosen
 * @param deputy the deputy head unit (Phó Trưởng khối), another of the members, or null
 * @param members all member units in the order of the bloc, head and deputy included
 * @param demo whether it is demonstration data
 */
public record BlocDraft(
        int year,
        int ordinal,
        String name,
        @Nullable CampaignId campaign,
        @Nullable UnitId head,
        @Nullable UnitId deputy,
        List<UnitId> members,
        boolean demo) {

    /** Copies the list. */
    public BlocDraft {
        members = List.copyOf(members);
    }
}
