package vn.vinhdanh.core.council;

import java.util.List;
import vn.vinhdanh.core.round.RoundSummary;

/**
 * The merged list of a round.
 *
 * @param groups by award, the highest first
 */
public record CouncilList(RoundSummary round, List<CouncilGroup> groups) {

    /** Copies the groups. */
    public CouncilList {
        groups = List.copyOf(groups);
    }

    /** All nominees, in the order of the groups. */
    public List<CouncilNominee> nominees() {
        return groups.stream().flatMap(group -> group.nominees().stream()).toList();
    }
}
