package vn.vinhdanh.core.eligibility;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The answer for one nominee and award.
 *
 * @param outcome the worst of the groups
 * @param findings one for each clause that applies to the kind of commendation, in the order of the standard
 */
public record Findings(Outcome outcome, List<Finding> findings) {

    static Findings of(List<Finding> findings) {
        return new Findings(Outcome.allOf(byGroup(findings).values()), List.copyOf(findings));
    }

    /** What came of each group: the best of its alternatives, each the worst of its clauses. */
    public SortedMap<Integer, Outcome> groups() {
        return byGroup(findings);
    }

    /**
     * What came of all that the register can tell, whatever remains for a person: of each group the best of the alternatives that ask
     * for something in the register, each the worst of those clauses. It parts those who lack nothing but a person's judgement from
     * those who may be proposed only on grounds that the register does not hold.
     *
     * @return {@link Outcome#TO_JUDGE} when the standard asks for nothing that the register could tell
     */
    public Outcome measured() {
        var measured = findings.stream().filter(Finding::measured).toList();
        return measured.isEmpty()
                ? Outcome.TO_JUDGE
                : Outcome.allOf(byGroup(measured).values());
    }

    /**
     * As an official may see it: who may not see discipline is told that a clause rests on it, not on what.
     *
     * @param discipline whether the official may see disciplines and proceedings
     */
    Findings shown(boolean discipline) {
        return discipline || findings.isEmpty()
                ? this
                : of(findings.stream().map(Finding::discreet).toList());
    }

    private static SortedMap<Integer, Outcome> byGroup(List<Finding> findings) {
        var groups = new TreeMap<Integer, Outcome>();
        findings.stream()
                .collect(Collectors.groupingBy(
                        f -> f.clause().group(),
                        Collectors.groupingBy(
                                f -> f.clause().alternative(),
                                Collectors.mapping(Finding::outcome, Collectors.toList()))))
                .forEach((group, alternatives) -> groups.put(
                        group,
                        Outcome.oneOf(alternatives.values().stream()
                                .map(Outcome::allOf)
                                .toList())));
        return groups;
    }
}
