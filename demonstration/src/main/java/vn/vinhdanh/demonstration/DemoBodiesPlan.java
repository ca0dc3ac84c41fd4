package vn.vinhdanh.demonstration;

import static vn.vinhdanh.core.shared.CommendationKind.CAMPAIGN;
import static vn.vinhdanh.core.shared.CommendationKind.MERIT;
import static vn.vinhdanh.core.shared.CommendationKind.SUDDEN;
import static vn.vinhdanh.core.shared.RecipientKind.COLLECTIVE;
import static vn.vinhdanh.core.shared.RecipientKind.HOUSEHOLD;
import static vn.vinhdanh.core.shared.RecipientKind.PERSON;
import static vn.vinhdanh.demonstration.DemoPlans.slot;
import static vn.vinhdanh.demonstration.DemoPlans.under;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** What departments, districts (to 30 June 2025), communes (from then on) and enterprises decide. */
@Component
class DemoBodiesPlan {

    private final DemoUnits units;

    DemoBodiesPlan(DemoUnits units) {
        this.units = units;
    }

    /** Adds the decisions of a year. */
    void add(DemoPlans plans, int year) {
        departments(plans, year);
        if (year <= 2025) {
            districts(plans, year);
        }
        if (year >= 2025) {
            communes(plans, year);
        }
        enterprises(plans, year);
    }

    private void departments(DemoPlans plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 7);
        var july = DemoCalendar.workingDay(year, 7, 20);
        var period = AchievementPeriod.year(year - 1);
        for (var unit : units.find(january, DemoAuthority::decides)) {
            if ("EDUCATION".equals(unit.field())) {
                continue;
            }
            Predicate<DemoUnit> own = under(unit);
            plans.add(
                    january,
                    DemoAuthority.of(unit),
                    "công nhận danh hiệu thi đua và tặng Giấy khen năm " + (year - 1),
                    year - 1,
                    null,
                    slot("LDTT", PERSON, 5, MERIT, period, own),
                    slot("CSTDCS", PERSON, 2, MERIT, period, own),
                    slot("TTLDTT", COLLECTIVE, 1, MERIT, period, own),
                    slot("GKS", PERSON, 2, MERIT, period, own));
        }
        for (var unit : units.find(july, u -> "EDUCATION".equals(u.field()) && DemoAuthority.decides(u))) {
            Predicate<DemoUnit> own = under(unit);
            var school = new AchievementPeriod(year - 1, year, true);
            plans.add(
                    july,
                    DemoAuthority.of(unit),
                    "công nhận danh hiệu thi đua và tặng Giấy khen năm học " + (year - 1) + "-" + year,
                    -(year - 1),
                    null,
                    slot("LDTT", PERSON, 34, MERIT, school, own),
                    slot("CSTDCS", PERSON, 12, MERIT, school, own),
                    slot("TTLDTT", COLLECTIVE, 6, MERIT, school, own),
                    slot("GKS", PERSON, 12, MERIT, school, own));
        }
    }

    private void districts(DemoPlans plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 9);
        var june = DemoCalendar.workingDay(year, 6, 5);
        var period = AchievementPeriod.year(year - 1);
        for (var unit : units.find(january, u -> u.kind() == UnitKind.DISTRICT)) {
            Predicate<DemoUnit> own = under(unit);
            plans.add(
                    january,
                    DemoAuthority.of(unit),
                    "công nhận danh hiệu thi đua và tặng Giấy khen năm " + (year - 1),
                    year - 1,
                    null,
                    slot("LDTT", PERSON, 16, MERIT, period, own),
                    slot("CSTDCS", PERSON, 5, MERIT, period, own),
                    slot("TTLDTT", COLLECTIVE, 4, MERIT, period, own),
                    slot("GKH", PERSON, 8, MERIT, period, own),
                    slot("GKH", HOUSEHOLD, 3, MERIT, period, own));
        }
        for (var unit : units.find(june, u -> u.kind() == UnitKind.DISTRICT)) {
            plans.add(
                    june,
                    DemoAuthority.of(unit),
                    "tặng Giấy khen cho tập thể, cá nhân, hộ gia đình tiêu biểu trong phong trào xây dựng nông thôn mới, đô thị văn minh",
                    null,
                    null,
                    slot("GKH", PERSON, 6, CAMPAIGN, AchievementPeriod.year(year), under(unit)),
                    slot("GKH", COLLECTIVE, 2, CAMPAIGN, AchievementPeriod.year(year), under(unit)),
                    slot("GKH", HOUSEHOLD, 2, CAMPAIGN, AchievementPeriod.year(year), under(unit)));
        }
    }

    private void communes(DemoPlans plans, int year) {
        if (year == 2026) {
            var january = DemoCalendar.workingDay(2026, 1, 8);
            var all = units.find(january, u -> u.kind() == UnitKind.COMMUNE);
            for (int i = 0; i < all.size(); i += 2) {
                var unit = all.get(i);
                plans.add(
                        january,
                        DemoAuthority.of(unit),
                        "công nhận danh hiệu thi đua và tặng Giấy khen năm 2025",
                        2025,
                        null,
                        slot("LDTT", PERSON, 5, MERIT, AchievementPeriod.year(2025), under(unit)),
                        slot("CSTDCS", PERSON, 2, MERIT, AchievementPeriod.year(2025), under(unit)),
                        slot("TTLDTT", COLLECTIVE, 1, MERIT, AchievementPeriod.year(2025), under(unit)),
                        slot("GKX", HOUSEHOLD, 1, MERIT, AchievementPeriod.year(2025), under(unit)));
            }
            var june = LocalDate.of(2026, 6, 4);
            plans.add(
                    june,
                    DemoAuthority.of(units.get("14329")),
                    "tặng Giấy khen gương người tốt, việc tốt trong chuyển đổi số cộng đồng",
                    null,
                    null,
                    List.of("to-truong-hoa-lu"),
                    slot("GKX", PERSON, 4, MERIT, AchievementPeriod.year(2026), under(units.get("14329"))));
        }
        var day = DemoCalendar.workingDay(year, 9, year == 2025 ? 26 : 1);
        var some = units.find(day, u -> u.kind() == UnitKind.COMMUNE);
        for (int i = year % 3; i < some.size(); i += 3) {
            plans.add(
                    DemoCalendar.workingDay(day.plusDays(i % 15)),
                    DemoAuthority.of(some.get(i)),
                    "tặng Giấy khen gương người tốt, việc tốt",
                    null,
                    null,
                    slot("GKX", PERSON, 2, SUDDEN, AchievementPeriod.year(year), under(some.get(i))),
                    slot("GKX", HOUSEHOLD, 1, CAMPAIGN, AchievementPeriod.year(year), under(some.get(i))));
        }
    }

    private void enterprises(DemoPlans plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 10);
        var all = units.find(january, u -> u.kind() == UnitKind.ENTERPRISE);
        for (int i = year % 3; i < all.size(); i += 3) {
            var unit = all.get(i);
            plans.add(
                    january,
                    DemoAuthority.of(unit),
                    "công nhận danh hiệu Lao động tiên tiến và tặng Giấy khen năm " + (year - 1),
                    null,
                    null,
                    slot("LDTT", PERSON, 6, MERIT, AchievementPeriod.year(year - 1), u -> u.equals(unit)),
                    slot("GKDN", PERSON, 3, MERIT, AchievementPeriod.year(year - 1), u -> u.equals(unit)));
        }
    }
}
