package vn.vinhdanh.demonstration;

import static vn.vinhdanh.core.shared.CommendationKind.CAMPAIGN;
import static vn.vinhdanh.core.shared.CommendationKind.CAREER;
import static vn.vinhdanh.core.shared.CommendationKind.MERIT;
import static vn.vinhdanh.core.shared.CommendationKind.SUDDEN;
import static vn.vinhdanh.core.shared.RecipientKind.COLLECTIVE;
import static vn.vinhdanh.core.shared.RecipientKind.HOUSEHOLD;
import static vn.vinhdanh.core.shared.RecipientKind.PERSON;
import static vn.vinhdanh.demonstration.DemoPlans.body;
import static vn.vinhdanh.demonstration.DemoPlans.slot;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** What the province and the state decide: at the year's end, for the schools, in movements, at once when something happened. */
@Component
class DemoProvincePlan {

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final DemoUnits units;

    DemoProvincePlan(DemoUnits units) {
        this.units = units;
    }

    /** Adds the decisions of a year. */
    void add(DemoPlans plans, int year) {
        atYearEnd(plans, year);
        throughTheYear(plans, year);
        state(plans, year);
    }

    private DemoAuthority province(LocalDate day) {
        return DemoAuthority.of(units.get(day.isBefore(TWO_LEVELS) ? "tinh-37-1992" : "tinh-37"));
    }

    private void atYearEnd(DemoPlans plans, int year) {
        int for1 = year - 1;
        var period = AchievementPeriod.year(for1);
        // The flags of 2020 are in the sample list of decision 9087 that officials practise with
        if (year != 2021) {
            var day = DemoCalendar.workingDay(year, 1, 13);
            plans.add(
                    day,
                    province(day),
                    "tặng Cờ thi đua và danh hiệu Tập thể lao động xuất sắc năm " + for1,
                    null,
                    day.plusDays(6),
                    slot("CTDT", COLLECTIVE, 14, MERIT, period, DemoPlans::body),
                    slot("TTLDXS", COLLECTIVE, 30, MERIT, period, DemoPlans::body));
        }
        var day = DemoCalendar.workingDay(year, 1, 15);
        plans.add(
                day,
                province(day),
                "tặng danh hiệu Chiến sĩ thi đua cấp tỉnh và Bằng khen của Chủ tịch UBND tỉnh năm " + for1,
                for1,
                null,
                slot("BKT", PERSON, 44, MERIT, period, u -> body(u) || u.kind() == UnitKind.COMMUNE),
                slot("BKT", COLLECTIVE, 14, MERIT, period, DemoPlans::body),
                slot("BKT", HOUSEHOLD, 4, MERIT, period, u -> u.kind() == UnitKind.COMMUNE));
        var august = DemoCalendar.workingDay(year, 8, 14);
        var school = new AchievementPeriod(for1, year, true);
        plans.add(
                august,
                province(august),
                "tặng Bằng khen cho tập thể, cá nhân ngành Giáo dục có thành tích xuất sắc năm học " + for1 + "-"
                        + year,
                -for1,
                null,
                slot("BKT", PERSON, 26, MERIT, school, u -> u.kind() == UnitKind.SCHOOL),
                slot("TTLDXS", COLLECTIVE, 8, MERIT, school, u -> u.kind() == UnitKind.SCHOOL));
    }

    private void throughTheYear(DemoPlans plans, int year) {
        var period = AchievementPeriod.year(year);
        var before = AchievementPeriod.year(year - 1);
        var march = DemoCalendar.workingDay(year, 3, 20);
        plans.add(
                march,
                province(march),
                "khen thưởng phong trào \"Cả nước chung sức xây dựng nông thôn mới\""
                        + (year == 2021 ? " giai đoạn 2016-2020" : " năm " + (year - 1)),
                null,
                null,
                slot(
                        "BKT",
                        PERSON,
                        16,
                        CAMPAIGN,
                        year == 2021 ? new AchievementPeriod(2016, 2020, false) : before,
                        u -> u.kind() == UnitKind.COMMUNE || "FARM".equals(u.field())),
                slot("BKT", COLLECTIVE, 7, CAMPAIGN, before, u -> u.kind() == UnitKind.COMMUNE),
                slot("BKT", HOUSEHOLD, 3, CAMPAIGN, before, u -> u.kind() == UnitKind.COMMUNE));
        var may = DemoCalendar.workingDay(year, 5, 16);
        plans.add(
                may,
                province(may),
                "khen thưởng thành tích học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                null,
                null,
                slot("BKT", PERSON, 16, CAMPAIGN, before, u -> body(u) || u.kind() == UnitKind.COMMUNE),
                slot("BKT", COLLECTIVE, 5, CAMPAIGN, before, DemoPlans::body));
        var october = DemoCalendar.workingDay(year, 10, 7);
        plans.add(
                october,
                province(october),
                "khen thưởng phong trào \"Doanh nghiệp Việt Nam hội nhập và phát triển\" năm " + year,
                null,
                LocalDate.of(year, 10, 13),
                year == 2022 ? List.of("giam-doc-htx-yen-tu") : List.of(),
                slot("BKT", PERSON, 10, CAMPAIGN, period, u -> u.kind() == UnitKind.ENTERPRISE),
                slot("BKT", COLLECTIVE, 5, CAMPAIGN, period, u -> u.kind() == UnitKind.ENTERPRISE));
        sudden(plans, year, period);
        if (year == 2023) {
            var day = LocalDate.of(2023, 8, 21);
            plans.add(
                    day,
                    province(day),
                    "tặng Bằng khen cho giáo viên vùng khó khăn có thành tích xuất sắc năm học 2022-2023",
                    null,
                    null,
                    List.of("co-giao-cuc-phuong"),
                    slot(
                            "BKT",
                            PERSON,
                            5,
                            MERIT,
                            new AchievementPeriod(2022, 2023, true),
                            u -> u.kind() == UnitKind.SCHOOL));
        }
    }

    private void sudden(DemoPlans plans, int year, AchievementPeriod period) {
        Predicate<DemoUnit> front = u -> "HEALTH".equals(u.field()) || "FORCES".equals(u.field());
        Predicate<DemoUnit> shore = u -> "FORCES".equals(u.field()) || u.kind() == UnitKind.COMMUNE;
        if (year == 2020 || year == 2021) {
            var day = year == 2020 ? LocalDate.of(2020, 5, 28) : LocalDate.of(2021, 9, 6);
            plans.add(
                    day,
                    province(day),
                    "khen thưởng đột xuất tập thể, cá nhân có thành tích trong phòng, chống dịch Covid-19",
                    null,
                    null,
                    year == 2021 ? List.of("dieu-duong-nho-quan") : List.of(),
                    slot("BKT", PERSON, 18, SUDDEN, period, front),
                    slot("BKT", COLLECTIVE, 6, SUDDEN, period, front));
        } else if (year == 2024) {
            var day = LocalDate.of(2024, 9, 20);
            plans.add(
                    day,
                    province(day),
                    "khen thưởng đột xuất tập thể, cá nhân có thành tích trong ứng phó bão số 3 và mưa lũ",
                    null,
                    null,
                    slot("BKT", PERSON, 20, SUDDEN, period, shore),
                    slot("BKT", COLLECTIVE, 6, SUDDEN, period, u -> "FORCES".equals(u.field())));
        }
        var day = DemoCalendar.workingDay(year, 6, 18);
        plans.add(
                day,
                province(day),
                "khen thưởng đột xuất cá nhân dũng cảm cứu người",
                null,
                null,
                slot("BKT", PERSON, 5, SUDDEN, period, shore));
    }

    private void state(DemoPlans plans, int year) {
        var five = new AchievementPeriod(year - 5, year - 1, false);
        plans.add(
                DemoCalendar.workingDay(year, 4, 24),
                DemoAuthority.PRIME_MINISTER,
                "tặng Cờ thi đua của Chính phủ năm " + (year - 1),
                null,
                null,
                slot("CTDCP", COLLECTIVE, 3, MERIT, AchievementPeriod.year(year - 1), DemoPlans::body));
        plans.add(
                DemoCalendar.workingDay(year, 9, 10),
                DemoAuthority.PRIME_MINISTER,
                "tặng Bằng khen của Thủ tướng Chính phủ",
                null,
                null,
                slot("BKTTG", PERSON, 7, MERIT, five, DemoPlans::body),
                slot("BKTTG", COLLECTIVE, 3, MERIT, five, DemoPlans::body));
        plans.add(
                DemoCalendar.workingDay(year, 11, 3),
                DemoAuthority.PRESIDENT,
                "tặng thưởng Huân chương Lao động",
                null,
                null,
                slot("HCLD1", COLLECTIVE, 1, MERIT, five, DemoPlans::body),
                slot("HCLD2", COLLECTIVE, 1, MERIT, five, DemoPlans::body),
                slot("HCLD3", COLLECTIVE, 2, MERIT, five, DemoPlans::body),
                slot("HCLD3", PERSON, 3, CAREER, five, DemoPlans::body));
    }
}
