package vn.vinhdanh.reporting.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which facts: those whose every column asked about has a value that holds. A question is asked of the values, of which there are few,
 * and never of the facts. For one thread and one use after another.
 */
public final class Selection {

    static final int BLOCK = 4096;

    private final FactColumns facts;
    private final Map<FactColumn, boolean[]> holds = new EnumMap<>(FactColumn.class);
    private final List<Together> together = new ArrayList<>();
    private final int[] buffer = new int[BLOCK];

    private Selection(FactColumns facts) {
        this.facts = facts;
    }

    /** All facts. */
    public static Selection all(FactColumns facts) {
        return new Selection(facts);
    }

    /** Those of them whose value in a column holds. */
    public <T> Selection where(FactColumn column, Class<T> type, Predicate<? super T> test) {
        var values = facts.dictionary(column).values();
        var before = holds.get(column);
        var now = new boolean[values.size()];
        for (int code = 0; code < now.length; code++) {
            now[code] = (before == null || before[code]) && test.test(type.cast(values.get(code)));
        }
        holds.put(column, now);
        return this;
    }

    /** Those of them whose values in several columns hold together; asked once for each combination that occurs. */
    public Selection where(List<FactColumn> columns, Predicate<? super List<Object>> test) {
        together.add(new Together(facts, columns, test));
        return this;
    }

    /** Of which facts. */
    public FactColumns facts() {
        return facts;
    }

    /**
     * Picks rows of a block.
     *
     * @param into takes their places counted from {@code from}
     * @return how many
     */
    int pick(int from, int count, int[] into) {
        int picked = count;
        for (int i = 0; i < count; i++) {
            into[i] = i;
        }
        for (var part : holds.entrySet()) {
            var test = part.getValue();
            facts.codes(part.getKey()).read(from, count, buffer);
            int kept = 0;
            for (int i = 0; i < picked; i++) {
                int place = into[i];
                into[kept] = place;
                kept += test[buffer[place]] ? 1 : 0;
            }
            picked = kept;
            if (picked == 0) {
                return 0;
            }
        }
        for (Together part : together) {
            int kept = 0;
            for (int i = 0; i < picked; i++) {
                int place = into[i];
                into[kept] = place;
                kept += part.holds(from + place) ? 1 : 0;
            }
            picked = kept;
        }
        return picked;
    }

    /** How many they are. */
    public long count() {
        var rows = new int[BLOCK];
        long count = 0;
        for (int from = 0; from < facts.size(); from += BLOCK) {
            count += pick(from, Math.min(BLOCK, facts.size() - from), rows);
        }
        return count;
    }

    /** A condition on several columns at once. */
    private static final class Together {

        private final FactColumns facts;
        private final List<FactColumn> columns;
        private final Predicate<? super List<Object>> test;
        private final Slots slots = new Slots(Integer.MAX_VALUE);
        private boolean[] known = new boolean[64];

        Together(FactColumns facts, List<FactColumn> columns, Predicate<? super List<Object>> test) {
            this.facts = facts;
            this.columns = List.copyOf(columns);
            this.test = test;
        }

        boolean holds(int row) {
            long combination = 0;
            for (FactColumn column : columns) {
                combination = combination * facts.dictionary(column).values().size()
                        + facts.codes(column).at(row);
            }
            int before = slots.size();
            int slot = slots.of(combination);
            if (slot == before) {
                if (slot == known.length) {
                    known = Arrays.copyOf(known, slot * 2);
                }
                known[slot] = test.test(columns.stream()
                        .map(column -> facts.dictionary(column)
                                .values()
                                .get(facts.codes(column).at(row)))
                        .toList());
            }
            return known[slot];
        }
    }
}
