package vn.vinhdanh.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.demonstration.DemoDecisionPlan.Slot;

/** What lies on the desks today: a draft, two decisions that wait for the leader, one for its ceremony; and what went wrong before. */
@Component
class DemoDesk {

    private final DemoUnits units;
    private final DemoDecisions decisions;
    private final DecisionQueries queries;
    private final HonourWithdrawal withdrawal;
    private final DemoClock clock;

    DemoDesk(
            DemoUnits units,
            DemoDecisions decisions,
            DecisionQueries queries,
            HonourWithdrawal withdrawal,
            DemoClock clock) {
        this.units = units;
        this.decisions = decisions;
        this.queries = queries;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** Tells what was withdrawn in former years: one honour taken down as our mistake, one annulled by a decision. */
    void tell(BiConsumer<Instant, Runnable> events) {
        events.accept(DemoCalendar.at(LocalDate.of(2022, 6, 30), LocalTime.of(14, 10)), () -> {
            var honour = anyOf(2022);
            var id = DemoOfficials.SPECIALIST.does(() -> withdrawal.proposeTakeDown(
                    honour.decision(), honour.id(), "Nhập nhầm một dòng của danh sách dự thảo (dữ liệu minh họa)"));
            DemoOfficials.LEADER.run(() -> withdrawal.confirm(id, 0));
        });
        events.accept(DemoCalendar.at(LocalDate.of(2023, 12, 6), LocalTime.of(9, 25)), () -> {
            var honour = anyOf(2023);
            var id = DemoOfficials.SPECIALIST.does(() -> withdrawal.proposeAnnulment(
                    honour.decision(),
                    honour.id(),
                    "9990/QĐ-UBND",
                    LocalDate.of(2023, 12, 5),
                    "Kê khai không đúng thành tích (dữ liệu minh họa)"));
            DemoOfficials.LEADER.run(() -> withdrawal.confirm(id, 0));
        });
    }

    private HonourDetails anyOf(int year) {
        return DemoOfficials.SPECIALIST.does(() -> {
            var decision = queries.list(new DecisionFilter("", year, DecisionStatus.PUBLISHED), 0, 500).stream()
                    .filter(d -> d.honourCount() > 3 && d.decision().number().endsWith("QĐ-UBND"))
                    .findFirst()
                    .orElseThrow();
            return queries.honours(decision.decision().id(), 2, 1).getFirst();
        });
    }

    /** Puts today's work on the desks, with the true time. */
    void layOut() {
        clock.tell(null);
        var today = LocalDate.ofInstant(clock.truth(), DemoCalendar.HERE);
        int year = today.getYear();
        var province = DemoAuthority.of(units.get("tinh-37"));
        var education = DemoAuthority.of(units.get("so-gddt"));
        decisions.take(
                plan(
                        today.minusDays(4),
                        province,
                        "khen thưởng đột xuất cá nhân có thành tích cứu người bị nạn trên sông Đáy",
                        null,
                        slot("BKT", 4, CommendationKind.SUDDEN, year, UnitKind.COMMUNE)),
                DemoDecisions.Reach.SUBMITTED,
                null);
        decisions.take(
                plan(
                        today.minusDays(3),
                        province,
                        "tặng Bằng khen cho tập thể, cá nhân có thành tích xuất sắc trong chuyển đổi số cộng đồng",
                        null,
                        slot("BKT", 9, CommendationKind.CAMPAIGN, year, UnitKind.COMMUNE)),
                DemoDecisions.Reach.SUBMITTED,
                null);
        decisions.take(
                plan(
                        today.minusDays(2),
                        education,
                        "tặng Giấy khen cho giáo viên đạt thành tích trong hội giảng cấp tỉnh",
                        null,
                        slot("GKS", 6, CommendationKind.MERIT, year, UnitKind.SCHOOL)),
                DemoDecisions.Reach.REGISTERED,
                null);
        var ceremony = DemoCalendar.workingDay(today.plusDays(12));
        decisions.take(
                plan(
                        today.minusDays(6),
                        province,
                        "tặng Bằng khen cho tập thể, cá nhân tiêu biểu trong phong trào \"Toàn dân đoàn kết xây dựng đời sống văn hóa\"",
                        ceremony,
                        slot("BKT", 12, CommendationKind.CAMPAIGN, year, UnitKind.COMMUNE)),
                DemoDecisions.Reach.APPROVED,
                DemoCalendar.at(ceremony, LocalTime.of(10, 30)));
        clock.tell(null);
        var honour = anyOf(2024);
        DemoOfficials.SPECIALIST.run(() -> withdrawal.proposeTakeDown(
                honour.decision(), honour.id(), "Trùng một dòng với danh sách trước, đề nghị gỡ (dữ liệu minh họa)"));
    }

    private static DemoDecisionPlan plan(
            LocalDate on,
            DemoAuthority authority,
            String subject,
            @org.jspecify.annotations.Nullable LocalDate ceremony,
            Slot slot) {
        return new DemoDecisionPlan(
                DemoCalendar.workingDay(on.minusDays(2)), authority, subject, List.of(slot), null, ceremony, List.of());
    }

    private static Slot slot(String award, int count, CommendationKind kind, int year, UnitKind among) {
        return new Slot(award, RecipientKind.PERSON, count, kind, AchievementPeriod.year(year), u -> u.kind() == among);
    }
}
