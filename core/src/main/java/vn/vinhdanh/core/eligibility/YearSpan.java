package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Years that must all hold, and what came of each. */
final class YearSpan {

    private record Said(int year, Outcome outcome, String reason, Ground ground, List<String> decisions) {}

    private final List<Integer> years;
    private final boolean cautious;
    private final Map<Integer, Said> said = new LinkedHashMap<>();

    /** @param cautious whether each reason is said with its own years */
    YearSpan(List<Integer> years, boolean cautious) {
        this.years = years;
        this.cautious = cautious;
    }

    List<Integer> years() {
        return years;
    }

    void say(int year, Outcome outcome, String reason) {
        say(year, outcome, reason, Ground.CLAUSE);
    }

    void say(int year, Outcome outcome, String reason, Ground ground) {
        said.put(year, new Said(year, outcome, reason, ground, List.of()));
    }

    /** Says what there is instead; its own outcome rules, else the one of the register. */
    void say(int year, Instead instead, Outcome asTheRegisterSays) {
        var outcome = instead.outcome();
        said.put(
                year,
                new Said(
                        year,
                        outcome == null ? asTheRegisterSays : outcome,
                        "instead." + instead.reason(),
                        instead.ground(),
                        instead.decisions()));
    }

    boolean met(int year) {
        return of(year).outcome() == Outcome.MET;
    }

    boolean says(String reason) {
        return said.values().stream()
                .anyMatch(s -> s.outcome() != Outcome.MET && s.reason().equals(reason));
    }

    /** The worst of the years; first it is said of the worst years why, then of the others that are not met. */
    Answer answer(String policy, List<String> awards, List<Evidence> evidence, Integer... numbers) {
        var outcome = Outcome.allOf(said.values().stream().map(Said::outcome).toList());
        if (outcome == Outcome.MET) {
            return new Answer(outcome, evidence, Remark.of(policy + ".met", awards, years, numbers));
        }
        var open = years.stream()
                .map(this::of)
                .filter(s -> cautious ? s.outcome() != Outcome.MET : s.outcome() == outcome)
                .sorted(Comparator.comparing(Said::outcome))
                .toList();
        var first = open.getFirst();
        if (!cautious) {
            var all = open.stream().map(Said::year).toList();
            return new Answer(
                    outcome, evidence, Remark.of(policy + "." + first.reason(), awards, all, numbers), first.ground());
        }
        var remarks = new ArrayList<Remark>();
        open.stream()
                .collect(Collectors.groupingBy(Said::reason, LinkedHashMap::new, Collectors.toList()))
                .forEach((reason, of) -> remarks.add(remark(policy, reason, awards, of, numbers)));
        return new Answer(
                outcome,
                evidence,
                remarks.getFirst(),
                List.copyOf(remarks.subList(1, remarks.size())),
                open.stream().map(Said::ground).distinct().toList());
    }

    private static Remark remark(String policy, String reason, List<String> awards, List<Said> of, Integer... numbers) {
        var ofYears = of.stream().map(Said::year).sorted().toList();
        return reason.startsWith("instead.")
                ? Remark.of(reason, awards, ofYears)
                        .naming(of.stream().flatMap(s -> s.decisions().stream()).toList())
                : Remark.of(policy + "." + reason, awards, ofYears, numbers);
    }

    private Said of(int year) {
        var reason = said.get(year);
        if (reason == null) {
            throw new IllegalStateException("nothing was said of " + year);
        }
        return reason;
    }
}
