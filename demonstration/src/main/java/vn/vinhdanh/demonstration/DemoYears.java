package vn.vinhdanh.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.demonstration.DemoDecisionPlan.Slot;

/**
 * The calendar of decisions from 2020 to 2026: year-end decisions in January for the year before, the schools in July and August,
 * movements at their days, sudden merit when something happened; districts decide to 30 June 2025, communes from then on.
 */
@Component
class DemoYears {

    /** A list that would grow beyond this becomes several decisions, in a province of up to 400,000 honours. */
    private static final int LARGEST_LIST = 400;

    /** In a larger one lists are longer too: at most this part of all honours. */
    private static final int SHARE_OF_ALL = 1000;

    private final DemoProvincePlan province;
    private final DemoBodiesPlan bodies;

    DemoYears(DemoProvincePlan province, DemoBodiesPlan bodies) {
        this.province = province;
        this.bodies = bodies;
    }

    /**
     * The decisions in the order of their days, their counts scaled so that all together have about that many honours; a list that
     * would grow beyond 400, or a thousandth of all, becomes several decisions.
     */
    List<DemoDecisionPlan> plan(int honours) {
        var plans = new DemoPlans();
        for (int year = 2020; year <= 2026; year++) {
            province.add(plans, year);
            bodies.add(plans, year);
        }
        var scaled = scale(plans.all(), honours);
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
        int largest = Math.max(LARGEST_LIST, honours / SHARE_OF_ALL);
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
            int parts = Math.max(1, (size + largest - 1) / largest);
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
}
