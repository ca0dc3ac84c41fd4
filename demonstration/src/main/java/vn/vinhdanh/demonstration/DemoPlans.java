package vn.vinhdanh.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.demonstration.DemoDecisionPlan.Slot;
import vn.vinhdanh.demonstration.DemoUnits.DemoUnit;

/** The decisions of a plan as they are gathered, and the words in which the plan is written. */
final class DemoPlans {

    private final List<DemoDecisionPlan> plans = new ArrayList<>();

    /** What was gathered so far. */
    List<DemoDecisionPlan> all() {
        return plans;
    }

    void add(
            LocalDate on,
            DemoAuthority authority,
            String subject,
            @Nullable Integer careerYear,
            @Nullable LocalDate ceremonyOn,
            Slot... slots) {
        add(on, authority, subject, careerYear, ceremonyOn, List.of(), slots);
    }

    void add(
            LocalDate on,
            DemoAuthority authority,
            String subject,
            @Nullable Integer careerYear,
            @Nullable LocalDate ceremonyOn,
            List<String> featured,
            Slot... slots) {
        plans.add(new DemoDecisionPlan(on, authority, subject, List.of(slots), careerYear, ceremonyOn, featured));
    }

    /** A body that decides or takes part, no commune. */
    static boolean body(DemoUnit unit) {
        return switch (unit.kind()) {
            case DEPARTMENT, DISTRICT, SCHOOL, HEALTH_FACILITY, PARTY_OR_MASS_ORGANISATION, ARMED_FORCES, ENTERPRISE ->
                true;
            default -> false;
        };
    }

    /** The unit itself and those right below it. */
    static Predicate<DemoUnit> under(DemoUnit top) {
        return u -> u.code().equals(top.code()) || u.parent().equals(top.code());
    }

    static Slot slot(
            String award,
            RecipientKind recipient,
            int count,
            CommendationKind kind,
            AchievementPeriod period,
            Predicate<DemoUnit> among) {
        return new Slot(award, recipient, count, kind, period, among);
    }
}
