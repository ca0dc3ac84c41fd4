package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;

/** Campaigns as an official of the province writes them, for tests that are about something else. */
public final class Campaigns {

    private Campaigns() {}

    /**
     * A campaign of the province for one year.
     *
     * @param launchedOn null where it is not known yet, so that it cannot be launched
     */
    public static CampaignWritten of(String name, int year, @Nullable LocalDate launchedOn) {
        return new CampaignWritten(
                name,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                CampaignLevel.PROVINCE,
                new LaunchingBody(null, "Ủy ban nhân dân tỉnh"),
                "",
                List.of(),
                "",
                launchedOn,
                "",
                "",
                "",
                "Hoàn thành nhiệm vụ",
                List.of(),
                List.of(),
                List.of());
    }
}
