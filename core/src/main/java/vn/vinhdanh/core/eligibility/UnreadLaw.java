package vn.vinhdanh.core.eligibility;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;

/**
 * What a condition may do that is entered from memory, or repeats an older law because nobody has read the new one: the register is
 * compared with it, but it refuses nobody. Where a group of conditions would refuse by such ones alone, a door is left to people. That
 * nothing may be under examination (Decree 152/2025, article 4.4) and that an alternative is the armed forces' own stay firm.
 */
final class UnreadLaw {

    private UnreadLaw() {}

    /** Whether a group is not met, and one of its alternatives by unconfirmed conditions only. */
    static boolean refuses(List<Finding> group) {
        return group.stream().anyMatch(f -> f.outcome() == Outcome.NOT_MET)
                && Findings.byGroup(group).values().stream().allMatch(o -> o == Outcome.NOT_MET)
                && group.stream().collect(Collectors.groupingBy(f -> f.clause().alternative())).values().stream()
                        .anyMatch(alternative -> alternative.stream()
                                .filter(f -> f.outcome() == Outcome.NOT_MET)
                                .allMatch(UnreadLaw::unconfirmed));
    }

    /** Whether a finding rests on nothing firmer than the wording of its clause, which nobody has confirmed. */
    private static boolean unconfirmed(Finding finding) {
        return finding.clause().sureness() == Sureness.UNCONFIRMED
                && !(finding.clause().requirement() instanceof Requirement.Unblocked)
                && !finding.clause().forces()
                && !Evidence.confidential(finding.evidence());
    }

    /** The alternative that is left to people, after the others of its group. */
    static Finding door(List<Finding> group) {
        var of = group.stream()
                .filter(f -> f.outcome() == Outcome.NOT_MET && unconfirmed(f))
                .toList();
        var clause = new Clause(
                group.getFirst().clause().group(),
                1 + group.stream().mapToInt(f -> f.clause().alternative()).max().orElse(0),
                Set.of(),
                new Requirement.Judged(),
                of.stream().map(f -> f.clause().legalRef()).distinct().collect(Collectors.joining("; ")),
                "Điều kiện nêu trên chưa đối chiếu với nguyên văn: đối chiếu trước khi kết luận là không đạt.",
                "The conditions above were not read in the text of the law: read it before refusing.",
                Sureness.UNCONFIRMED);
        return new Finding(clause, Outcome.TO_JUDGE, List.of(), Remark.of("unconfirmed"), "", List.of());
    }
}
