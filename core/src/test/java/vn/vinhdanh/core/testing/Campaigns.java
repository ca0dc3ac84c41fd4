package vn.vinhdanh.core.testing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.organisation.UnitId;

/** Campaigns as an official of the province writes them, for tests that are about something else. */
public final class Campaigns {

    private Campaigns() {}

    /**
     * A campaign of the province for one year.
     *
     * @param launchedOn null where it is not known yet, so that it cannot be launched
     */
    public static CampaignWritten of(String name, int year, @Nullable LocalDate launchedOn) {
        return of(name, year, launchedOn, CampaignLevel.PROVINCE, new LaunchingBody(null, "Ủy ban nhân dân tỉnh"));
    }

    /** A campaign that a unit launches, or a body that is none of the directory. */
    public static CampaignWritten by(@Nullable UnitId unit, String name, LocalDate launchedOn) {
        return of(
                name,
                launchedOn.getYear(),
                launchedOn,
                CampaignLevel.UNIT,
                new LaunchingBody(unit, "Đơn vị phát động"));
    }

    private static CampaignWritten of(
            String name, int year, @Nullable LocalDate launchedOn, CampaignLevel level, LaunchingBody body) {
        return new CampaignWritten(
                name,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                level,
                null,
                body,
                "",
                List.of(),
                "",
                launchedOn,
                "Luật Thi đua, Khen thưởng",
                "",
                "",
                "Hoàn thành nhiệm vụ",
                List.of(),
                List.of(),
                List.of());
    }
}
