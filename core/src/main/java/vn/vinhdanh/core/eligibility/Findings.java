package vn.vinhdanh.core.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one nominee and award.
 *
 * @param outcome the worst of the groups and of the notes
 * @param findings one for each clause that applies to the kind of commendation, in the order of the standard
 * @param notes what is to be said before any clause; none of them is met
 */
public record Findings(Outcome outcome, List<Finding> findings, List<Note> notes) {

    /** Judgements kept before there were notes have none. */
    public Findings(Outcome outcome, List<Finding> findings, @Nullable List<Note> notes) {
        this.outcome = outcome;
        this.findings = findings;
        this.notes = notes == null ? List.of() : notes;
    }

    static Findings of(List<Finding> findings, List<Note> notes) {
        return new Findings(
                worst(
                        findings.isEmpty()
                                ? Outcome.TO_JUDGE
                                : Outcome.allOf(byGroup(findings).values()),
                        notes),
                List.copyOf(findings),
                List.copyOf(notes));
    }

    private static Outcome worst(Outcome ofClauses, List<Note> notes) {
        var all = new ArrayList<>(List.of(ofClauses));
        notes.forEach(n -> all.add(n.outcome()));
        return Outcome.allOf(all);
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
     * @return at most {@link Outcome#TO_JUDGE} when the standard asks for no achievement that the register could tell
     */
    public Outcome measured() {
        var measured = byRegister();
        var ofClauses = measured.stream().noneMatch(Finding::measuresAchievement)
                ? Outcome.allOf(List.of(
                        Outcome.TO_JUDGE, Outcome.allOf(byGroup(measured).values())))
                : Outcome.allOf(byGroup(measured).values());
        return worst(ofClauses, notes);
    }

    /** What the register tells. */
    public List<Finding> byRegister() {
        return findings.stream().filter(Finding::measured).toList();
    }

    /** What only people judge. */
    public List<Finding> byPeople() {
        return findings.stream().filter(f -> !f.measured()).toList();
    }

    /** Whether some clause is not met, be it that another alternative of its group is. */
    public boolean someNotMet() {
        return findings.stream().anyMatch(f -> f.outcome() == Outcome.NOT_MET);
    }

    /** Whether another judgement says the same, clause by clause. */
    public boolean saysAs(Findings other) {
        return outcome == other.outcome
                && notes.equals(other.notes)
                && findings.size() == other.findings.size()
                && IntStream.range(0, findings.size())
                        .allMatch(i -> findings.get(i).saysAs(other.findings.get(i)));
    }

    /**
     * As an official may see it: who may not see discipline is told that a clause rests on it, not on what.
     *
     * @param discipline whether the official may see disciplines and proceedings
     */
    Findings shown(boolean discipline) {
        if (discipline) {
            return this;
        }
        var open = findings.stream().map(Finding::discreet).toList();
        // where a clause is hidden from everybody, a note beside it would only tell that there is something to hide
        boolean hidden = findings.stream().anyMatch(Finding::confidential);
        return of(
                open,
                notes.stream()
                        .filter(n -> !hidden || !Evidence.confidential(n.evidence()))
                        .map(Note::discreet)
                        .toList());
    }

    /** Whether something is left to ask: it is not met, and the award is not held already. */
    boolean open() {
        return outcome != Outcome.MET
                && notes.stream()
                        .noneMatch(n -> n.remark()
                                .key()
                                .equals(Remark.of("already.held").key()));
    }

    /** As shown to who may not see discipline, without whatever counts years: any of it may rest on a discipline. */
    Findings shownWithoutYears() {
        return of(
                findings.stream()
                        .map(f -> f.countsYears() ? f.hidden() : f.discreet())
                        .toList(),
                List.of());
    }

    /** What comes of each group by some of the findings only. */
    public static SortedMap<Integer, Outcome> byGroup(List<Finding> findings) {
        // asked several times for everybody of a province
        var alternatives = new TreeMap<Integer, Map<Integer, Outcome>>();
        for (Finding finding : findings) {
            alternatives
                    .computeIfAbsent(finding.clause().group(), group -> new HashMap<>(4))
                    .merge(
                            finding.clause().alternative(),
                            finding.outcome(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        var groups = new TreeMap<Integer, Outcome>();
        alternatives.forEach((group, outcomes) -> groups.put(group, Outcome.oneOf(outcomes.values())));
        return groups;
    }
}
