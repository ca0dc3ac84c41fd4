package vn.vinhdanh.core.campaign;

import java.time.LocalDate;
import java.util.List;

/** Drafts of campaigns that read aloud. */
final class Campaigns {

    private Campaigns() {}

    /** A provincial campaign of a year, complete enough to be launched. */
    static CampaignWritten provincial(String name, int year, CampaignId... parents) {
        return of(name, year, CampaignLevel.PROVINCE, LocalDate.of(year, 1, 18), parents);
    }

    /** A movement of the central level, complete enough to be launched. */
    static CampaignWritten central(String name, int year, CampaignId... parents) {
        return of(name, year, CampaignLevel.CENTRAL, LocalDate.of(year, 1, 2), parents);
    }

    static CampaignWritten of(String name, int year, CampaignLevel level, LocalDate launchedOn, CampaignId... parents) {
        return new CampaignWritten(
                name,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                level,
                null,
                new LaunchingBody(null, "Ủy ban nhân dân tỉnh"),
                "Ông Trần Văn Mẫu",
                List.of(
                        "Phó Bí thư Tỉnh ủy",
                        "Chủ tịch Ủy ban nhân dân tỉnh",
                        "Chủ tịch Hội đồng Thi đua - Khen thưởng tỉnh"),
                "Hội nghị thường kỳ",
                launchedOn,
                "Luật Thi đua, Khen thưởng",
                "Năm đầu thực hiện nghị quyết đại hội",
                "Kỷ cương, trách nhiệm",
                "Hoàn thành toàn diện nhiệm vụ",
                List.of("Quán triệt chủ trương", "Nhân rộng điển hình tiên tiến"),
                List.of(parents),
                List.of(new LinkedDirective("05-CT/TW", "Học tập và làm theo", "Bộ Chính trị")));
    }
}
