package vn.vinhdanh.admin.demo;

import static vn.vinhdanh.core.shared.CommendationKind.CAMPAIGN;
import static vn.vinhdanh.core.shared.CommendationKind.CAREER;
import static vn.vinhdanh.core.shared.CommendationKind.MERIT;
import static vn.vinhdanh.core.shared.CommendationKind.SUDDEN;
import static vn.vinhdanh.core.shared.RecipientKind.COLLECTIVE;
import static vn.vinhdanh.core.shared.RecipientKind.HOUSEHOLD;
import static vn.vinhdanh.core.shared.RecipientKind.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.demo.DemoDecisionPlan.Slot;
import vn.vinhdanh.admin.demo.DemoUnits.DemoUnit;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * The calendar of decisions from 2020 to 2026: year-end decisions in January for the year before, the schools in July and August,
 * movements at their days, sudden merit when something happened; districts decide to 30 June 2025, communes from then on.
 */
@Component
@ConditionalOnProperty("vinhdanh.demo")
class DemoYears {

    /** The number of honours of the plan before it is scaled. */
    private static final int LARGEST_LIST = 400;

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final DemoUnits units;

    DemoYears(DemoUnits units) {
        this.units = units;
    }

    /**
     * The decisions in the order of their days, their counts scaled so that all together have about that many honours; a list that
     * would grow beyond 400 becomes several decisions.
     */
    List<DemoDecisionPlan> plan(int honours) {
        var plans = new ArrayList<DemoDecisionPlan>();
        for (int year = 2020; year <= 2026; year++) {
            provinceAtYearEnd(plans, year);
            province(plans, year);
            state(plans, year);
            departments(plans, year);
            if (year <= 2025) {
                districts(plans, year);
            }
            if (year >= 2025) {
                communes(plans, year);
            }
            enterprises(plans, year);
        }
        var scaled = scale(plans, honours);
        scaled.sort(Comparator.comparing(DemoDecisionPlan::on)
                .thenComparing(p -> p.authority().name())
                .thenComparing(DemoDecisionPlan::subject));
        return scaled;
    }

    private static List<DemoDecisionPlan> scale(List<DemoDecisionPlan> plans, int honours) {
        int planned = plans.stream()
                .flatMap(p -> p.slots().stream())
                .mapToInt(Slot::count)
                .sum();
        double factor = (double) honours / planned;
        var out = new ArrayList<DemoDecisionPlan>();
        double owed = 0;
        for (var plan : plans) {
            var slots = new ArrayList<Slot>();
            int size = 0;
            for (var slot : plan.slots()) {
                owed += slot.count() * factor;
                int count = (int) owed;
                owed -= count;
                size += count;
                slots.add(new Slot(slot.award(), slot.recipient(), count, slot.kind(), slot.period(), slot.among()));
            }
            int parts = Math.max(1, (size + LARGEST_LIST - 1) / LARGEST_LIST);
            for (int part = 0; part < parts; part++) {
                int at = part;
                out.add(
                        parts == 1
                                ? plan.with(slots, plan.on())
                                : plan.with(
                                        slots.stream()
                                                .map(s -> new Slot(
                                                        s.award(),
                                                        s.recipient(),
                                                        s.count() / parts + (at < s.count() % parts ? 1 : 0),
                                                        s.kind(),
                                                        s.period(),
                                                        s.among()))
                                                .toList(),
                                        plan.on()));
            }
        }
        return out;
    }

    private DemoAuthority province(LocalDate day) {
        return DemoAuthority.of(units.get(day.isBefore(TWO_LEVELS) ? "tinh-37-1992" : "tinh-37"));
    }

    private void provinceAtYearEnd(List<DemoDecisionPlan> plans, int year) {
        int for1 = year - 1;
        var period = AchievementPeriod.year(for1);
        // The flags of 2020 are in the sample list of decision 9087 that officials practise with
        if (year != 2021) {
            var day = DemoCalendar.workingDay(year, 1, 13);
            add(
                    plans,
                    day,
                    province(day),
                    "tặng Cờ thi đua và danh hiệu Tập thể lao động xuất sắc năm " + for1,
                    null,
                    day.plusDays(6),
                    slot("CTDT", COLLECTIVE, 14, MERIT, period, DemoYears::body),
                    slot("TTLDXS", COLLECTIVE, 30, MERIT, period, DemoYears::body));
        }
        var day = DemoCalendar.workingDay(year, 1, 15);
        add(
                plans,
                day,
                province(day),
                "tặng danh hiệu Chiến sĩ thi đua cấp tỉnh và Bằng khen của Chủ tịch UBND tỉnh năm " + for1,
                for1,
                null,
                slot("BKT", PERSON, 44, MERIT, period, u -> body(u) || u.kind() == UnitKind.COMMUNE),
                slot("BKT", COLLECTIVE, 14, MERIT, period, DemoYears::body),
                slot("BKT", HOUSEHOLD, 4, MERIT, period, u -> u.kind() == UnitKind.COMMUNE));
        var august = DemoCalendar.workingDay(year, 8, 14);
        var school = new AchievementPeriod(for1, year, true);
        add(
                plans,
                august,
                province(august),
                "tặng Bằng khen cho tập thể, cá nhân ngành Giáo dục có thành tích xuất sắc năm học " + for1 + "-"
                        + year,
                -for1,
                null,
                slot("BKT", PERSON, 26, MERIT, school, u -> u.kind() == UnitKind.SCHOOL),
                slot("TTLDXS", COLLECTIVE, 8, MERIT, school, u -> u.kind() == UnitKind.SCHOOL));
    }

    private void province(List<DemoDecisionPlan> plans, int year) {
        var period = AchievementPeriod.year(year);
        var before = AchievementPeriod.year(year - 1);
        var march = DemoCalendar.workingDay(year, 3, 20);
        add(
                plans,
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
        add(
                plans,
                may,
                province(may),
                "khen thưởng thành tích học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
                null,
                null,
                slot("BKT", PERSON, 16, CAMPAIGN, before, u -> body(u) || u.kind() == UnitKind.COMMUNE),
                slot("BKT", COLLECTIVE, 5, CAMPAIGN, before, DemoYears::body));
        var october = DemoCalendar.workingDay(year, 10, 7);
        add(
                plans,
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
            add(
                    plans,
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

    private void sudden(List<DemoDecisionPlan> plans, int year, AchievementPeriod period) {
        Predicate<DemoUnit> front = u -> "HEALTH".equals(u.field()) || "FORCES".equals(u.field());
        Predicate<DemoUnit> shore = u -> "FORCES".equals(u.field()) || u.kind() == UnitKind.COMMUNE;
        if (year == 2020 || year == 2021) {
            var day = year == 2020 ? LocalDate.of(2020, 5, 28) : LocalDate.of(2021, 9, 6);
            add(
                    plans,
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
            add(
                    plans,
                    day,
                    province(day),
                    "khen thưởng đột xuất tập thể, cá nhân có thành tích trong ứng phó bão số 3 và mưa lũ",
                    null,
                    null,
                    slot("BKT", PERSON, 20, SUDDEN, period, shore),
                    slot("BKT", COLLECTIVE, 6, SUDDEN, period, u -> "FORCES".equals(u.field())));
        }
        var day = DemoCalendar.workingDay(year, 6, 18);
        add(
                plans,
                day,
                province(day),
                "khen thưởng đột xuất cá nhân dũng cảm cứu người",
                null,
                null,
                slot("BKT", PERSON, 5, SUDDEN, period, shore));
    }

    private void state(List<DemoDecisionPlan> plans, int year) {
        var five = new AchievementPeriod(year - 5, year - 1, false);
        add(
                plans,
                DemoCalendar.workingDay(year, 4, 24),
                DemoAuthority.PRIME_MINISTER,
                "tặng Cờ thi đua của Chính phủ năm " + (year - 1),
                null,
                null,
                slot("CTDCP", COLLECTIVE, 3, MERIT, AchievementPeriod.year(year - 1), DemoYears::body));
        add(
                plans,
                DemoCalendar.workingDay(year, 9, 10),
                DemoAuthority.PRIME_MINISTER,
                "tặng Bằng khen của Thủ tướng Chính phủ",
                null,
                null,
                slot("BKTTG", PERSON, 7, MERIT, five, DemoYears::body),
                slot("BKTTG", COLLECTIVE, 3, MERIT, five, DemoYears::body));
        add(
                plans,
                DemoCalendar.workingDay(year, 11, 3),
                DemoAuthority.PRESIDENT,
                "tặng thưởng Huân chương Lao động",
                null,
                null,
                slot("HCLD1", COLLECTIVE, 1, MERIT, five, DemoYears::body),
                slot("HCLD2", COLLECTIVE, 1, MERIT, five, DemoYears::body),
                slot("HCLD3", COLLECTIVE, 2, MERIT, five, DemoYears::body),
                slot("HCLD3", PERSON, 3, CAREER, five, DemoYears::body));
    }

    private void departments(List<DemoDecisionPlan> plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 7);
        var july = DemoCalendar.workingDay(year, 7, 20);
        var period = AchievementPeriod.year(year - 1);
        for (var unit : units.find(january, DemoAuthority::decides)) {
            if ("EDUCATION".equals(unit.field())) {
                continue;
            }
            Predicate<DemoUnit> own = under(unit);
            add(
                    plans,
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
            add(
                    plans,
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

    private void districts(List<DemoDecisionPlan> plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 9);
        var june = DemoCalendar.workingDay(year, 6, 5);
        var period = AchievementPeriod.year(year - 1);
        for (var unit : units.find(january, u -> u.kind() == UnitKind.DISTRICT)) {
            Predicate<DemoUnit> own = under(unit);
            add(
                    plans,
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
            add(
                    plans,
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

    private void communes(List<DemoDecisionPlan> plans, int year) {
        if (year == 2026) {
            var january = DemoCalendar.workingDay(2026, 1, 8);
            var all = units.find(january, u -> u.kind() == UnitKind.COMMUNE);
            for (int i = 0; i < all.size(); i += 2) {
                var unit = all.get(i);
                add(
                        plans,
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
            add(
                    plans,
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
            add(
                    plans,
                    DemoCalendar.workingDay(day.plusDays(i % 15)),
                    DemoAuthority.of(some.get(i)),
                    "tặng Giấy khen gương người tốt, việc tốt",
                    null,
                    null,
                    slot("GKX", PERSON, 2, SUDDEN, AchievementPeriod.year(year), under(some.get(i))),
                    slot("GKX", HOUSEHOLD, 1, CAMPAIGN, AchievementPeriod.year(year), under(some.get(i))));
        }
    }

    private void enterprises(List<DemoDecisionPlan> plans, int year) {
        var january = DemoCalendar.workingDay(year, 1, 10);
        var all = units.find(january, u -> u.kind() == UnitKind.ENTERPRISE);
        for (int i = year % 3; i < all.size(); i += 3) {
            var unit = all.get(i);
            add(
                    plans,
                    january,
                    DemoAuthority.of(unit),
                    "công nhận danh hiệu Lao động tiên tiến và tặng Giấy khen năm " + (year - 1),
                    null,
                    null,
                    slot("LDTT", PERSON, 6, MERIT, AchievementPeriod.year(year - 1), u -> u.equals(unit)),
                    slot("GKDN", PERSON, 3, MERIT, AchievementPeriod.year(year - 1), u -> u.equals(unit)));
        }
    }

    private static boolean body(DemoUnit unit) {
        return switch (unit.kind()) {
            case DEPARTMENT, DISTRICT, SCHOOL, HEALTH_FACILITY, PARTY_OR_MASS_ORGANISATION, ARMED_FORCES, ENTERPRISE ->
                true;
            default -> false;
        };
    }

    private static Predicate<DemoUnit> under(DemoUnit top) {
        return u -> u.code().equals(top.code()) || u.parent().equals(top.code());
    }

    private static Slot slot(
            String award,
            RecipientKind recipient,
            int count,
            CommendationKind kind,
            AchievementPeriod period,
            Predicate<DemoUnit> among) {
        return new Slot(award, recipient, count, kind, period, among);
    }

    private static void add(
            List<DemoDecisionPlan> plans,
            LocalDate on,
            DemoAuthority authority,
            String subject,
            @Nullable Integer careerYear,
            @Nullable LocalDate ceremonyOn,
            Slot... slots) {
        add(plans, on, authority, subject, careerYear, ceremonyOn, List.of(), slots);
    }

    private static void add(
            List<DemoDecisionPlan> plans,
            LocalDate on,
            DemoAuthority authority,
            String subject,
            @Nullable Integer careerYear,
            @Nullable LocalDate ceremonyOn,
            List<String> featured,
            Slot... slots) {
        plans.add(new DemoDecisionPlan(on, authority, subject, List.of(slots), careerYear, ceremonyOn, featured));
    }
}
