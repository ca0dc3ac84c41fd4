package vn.vinhdanh.reporting.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts facts that are alike in several columns. */
public final class Groups {

    private Groups() {}

    /**
     * Facts that are alike.
     *
     * @param values of the columns asked for, in their order
     * @param honours how many
     * @param demo whether demonstration data are among them
     */
    public record Group(List<Object> values, long honours, boolean demo) {}

    /** Counts the facts of each combination of values that occurs. */
    public static List<Group> of(Selection which, FactColumn... columns) {
        var facts = which.facts();
        int demoCode = facts.values(FactColumn.DEMO, Boolean.class).indexOf(true);
        var slots = new Slots(Integer.MAX_VALUE);
        var counts = new long[16];
        var first = new int[16];
        var demo = new boolean[16];
        var picked = new int[Selection.BLOCK];
        for (int from = 0; from < facts.size(); from += Selection.BLOCK) {
            int chosen = which.pick(from, Math.min(Selection.BLOCK, facts.size() - from), picked);
            for (int i = 0; i < chosen; i++) {
                int row = from + picked[i];
                long combination = 0;
                for (FactColumn column : columns) {
                    combination =
                            combination * facts.dictionary(column).values().size()
                                    + facts.codes(column).at(row);
                }
                int before = slots.size();
                int slot = slots.of(combination);
                if (slot == counts.length) {
                    counts = Arrays.copyOf(counts, slot * 2);
                    first = Arrays.copyOf(first, slot * 2);
                    demo = Arrays.copyOf(demo, slot * 2);
                }
                if (slot == before) {
                    first[slot] = row;
                }
                counts[slot]++;
                demo[slot] |= facts.codes(FactColumn.DEMO).at(row) == demoCode;
            }
        }
        var groups = new ArrayList<Group>(slots.size());
        for (int slot = 0; slot < slots.size(); slot++) {
            var values = new ArrayList<Object>(columns.length);
            for (FactColumn column : columns) {
                values.add(facts.dictionary(column)
                        .values()
                        .get(facts.codes(column).at(first[slot])));
            }
            groups.add(new Group(List.copyOf(values), counts[slot], demo[slot]));
        }
        return groups;
    }
}
