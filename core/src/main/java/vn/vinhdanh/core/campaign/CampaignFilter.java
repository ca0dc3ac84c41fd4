package vn.vinhdanh.core.campaign;

import org.jspecify.annotations.Nullable;

/**
 * Which campaigns a list shows.
 *
 * @param year only those whose period touches this year; null for all
 * @param level only those of this level; null for all
 * @param status only those in this state; null for all
 * @param text only those whose name or launching body contains these words, accents not minded; empty for all
 */
public record CampaignFilter(
        @Nullable Integer year,
        @Nullable CampaignLevel level,
        @Nullable CampaignStatus status,
        String text) {

    /** All campaigns of a year. */
    public static CampaignFilter ofYear(int year) {
        return new CampaignFilter(year, null, null, "");
    }

    /** All campaigns of all years. */
    public static CampaignFilter all() {
        return new CampaignFilter(null, null, null, "");
    }
}
