package vn.vinhdanh.core.eligibility;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Years that must all hold, and what came of each. */
final class YearSpan {

    private record Said(Outcome outcome, String reason) {}

    private final List<Integer> years;
    private final Map<Integer, Said> said = new LinkedHashMap<>();

    YearSpan(List<Integer> years) {
        this.years = years;
    }

    List<Integer> years() {
        return years;
    }

    void say(int year, Outcome outcome, String reason) {
        said.put(year, new Said(outcome, reason));
    }

    boolean says(String reason) {
        return said.values().stream()
                .anyMatch(s -> s.outcome() != Outcome.MET && s.reason().equals(reason));
    }

    /** The worst of the years; the remark names the years that are the worst, and their first reason. */
    Answer answer(String policy, List<String> awards, List<Evidence> evidence, Integer... numbers) {
        var outcome = Outcome.allOf(said.values().stream().map(Said::outcome).toList());
        var worst = years.stream()
                .filter(y -> outcome == Outcome.MET || reason(y).outcome() == outcome)
                .toList();
        var key = outcome == Outcome.MET ? "met" : reason(worst.getFirst()).reason();
        return new Answer(outcome, evidence, Remark.of(policy + "." + key, awards, worst, numbers));
    }

    private Said reason(int year) {
        var reason = said.get(year);
        if (reason == null) {
            throw new IllegalStateException("nothing was said of " + year);
        }
        return reason;
    }
}
