package vn.vinhdanh.reporting.statistics;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Gap;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.FormDefinition.Row;
import vn.vinhdanh.reporting.statistics.FormTables.Group;

/**
 * The groups of a year, and which of them each row, column and gap counts: asked once each, so that a cell is what two of these have in
 * common. For one thread.
 */
final class FormGroups {

    private final List<Group> groups;
    private final Map<Leaf, BitSet> ofLeaves = new IdentityHashMap<>();
    private final Map<Row, BitSet> ofRows = new IdentityHashMap<>();
    private final Map<String, BitSet> ofGaps = new HashMap<>();

    FormGroups(List<Group> groups) {
        this.groups = groups;
    }

    List<Group> all() {
        return groups;
    }

    BitSet of(Leaf leaf) {
        return ofLeaves.computeIfAbsent(leaf, one -> which(one.counting()));
    }

    BitSet of(Row row) {
        return ofRows.computeIfAbsent(row, one -> which(FormDefinition.counting(one)));
    }

    BitSet of(Gap gap) {
        return ofGaps.computeIfAbsent(gap.key(), key -> which(FormDefinition.counting(gap)));
    }

    private BitSet which(Predicate<Map<String, @Nullable String>> counts) {
        var which = new BitSet(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            if (counts.test(groups.get(i).fact())) {
                which.set(i);
            }
        }
        return which;
    }

    /** How many facts are in all of these. */
    long sum(BitSet first, BitSet... others) {
        var common = (BitSet) first.clone();
        for (BitSet other : others) {
            common.and(other);
        }
        return common.stream().mapToLong(i -> groups.get(i).facts()).sum();
    }

    /** How many facts there are. */
    long total() {
        return groups.stream().mapToLong(Group::facts).sum();
    }
}
