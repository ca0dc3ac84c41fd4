package vn.vinhdanh.reporting.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table counted in one pass over the facts. Only what some fact has is there: a row, a column or a cell that is missing is zero.
 *
 * @param cells by key of the row, then of the column (the empty text where there are no columns)
 * @param rows by key of the row
 * @param columns by key of the column
 * @param total of all
 * @param rowValues numbers of the values that facts of the rows have, each with the newest day of a decision
 * @param columnValues the same of the columns
 * @param demo whether demonstration data are among them
 */
public record Tally(
        Map<String, Map<String, Counted>> cells,
        Map<String, Counted> rows,
        Map<String, Counted> columns,
        Counted total,
        Map<Integer, LocalDate> rowValues,
        Map<Integer, LocalDate> columnValues,
        boolean demo) {

    /** What a table may be asked to count beside honours. */
    public enum Also {
        /** Recipients, each once. */
        RECIPIENTS,
        /** Decisions, each once. */
        DECISIONS,
        /** What is paid. */
        MONEY
    }

    /**
     * Counts.
     *
     * @param columns what stands in the columns, or null for rows only
     * @param most how many cells there may be
     * @return null when there would be more
     */
    public static @Nullable Tally of(Selection which, Axis rows, @Nullable Axis columns, int most, Set<Also> also) {
        try {
            var counting = new Counting(which, rows, columns, most, also);
            counting.run();
            return counting.tally();
        } catch (Slots.TooMany e) {
            return null;
        }
    }

    /** One of the three sums of a table: numbers by place. */
    private static final class Sums {

        private long[] honours;
        private long[] recipients;
        private long[] decisions;
        private long[] money;
        private int[] last;

        Sums(int size) {
            honours = new long[size];
            recipients = new long[size];
            decisions = new long[size];
            money = new long[size];
            last = new int[size];
        }

        void grow(int size) {
            if (size > honours.length) {
                int length = Math.max(size, honours.length * 2);
                honours = Arrays.copyOf(honours, length);
                recipients = Arrays.copyOf(recipients, length);
                decisions = Arrays.copyOf(decisions, length);
                money = Arrays.copyOf(money, length);
                last = Arrays.copyOf(last, length);
            }
        }

        /** Recipients come one after another, so it is enough to remember the last. */
        void recipient(int place, int number) {
            if (last[place] != number) {
                last[place] = number;
                recipients[place]++;
            }
        }

        Counted at(int place) {
            return new Counted(honours[place], recipients[place], decisions[place], money[place]);
        }
    }

    private static final class Counting {

        private final Selection which;
        private final FactColumns facts;
        private final Axis rows;
        private final @Nullable Axis columns;
        private final boolean recipients;
        private final boolean decisions;
        private final long[] amounts;
        private final Slots cells;
        private final Sums ofCells = new Sums(16);
        private final Sums ofRows;
        private final Sums ofColumns;
        private final Sums ofAll = new Sums(1);
        private final Slots inCells = new Slots(Integer.MAX_VALUE);
        private final Slots inRows = new Slots(Integer.MAX_VALUE);
        private final Slots inColumns = new Slots(Integer.MAX_VALUE);
        private final Slots inAll = new Slots(Integer.MAX_VALUE);
        private final int[] newestOfRows;
        private final int[] newestOfColumns;
        private final int[] days;
        private boolean demo;

        Counting(Selection which, Axis rows, @Nullable Axis columns, int most, Set<Also> also) {
            this.which = which;
            this.facts = which.facts();
            this.rows = rows;
            this.columns = columns;
            this.recipients = also.contains(Also.RECIPIENTS);
            this.decisions = also.contains(Also.DECISIONS);
            this.amounts = also.contains(Also.MONEY) ? amounts() : new long[0];
            this.cells = new Slots(most);
            this.ofRows = new Sums(rows.size());
            this.ofColumns = new Sums(columns == null ? 1 : columns.size());
            this.newestOfRows = unseen(rows.column());
            this.newestOfColumns = columns == null ? new int[0] : unseen(columns.column());
            this.days = facts.values(FactColumn.DAY, LocalDate.class).stream()
                    .mapToInt(day -> (int) day.toEpochDay())
                    .toArray();
        }

        private long[] amounts() {
            return facts.values(FactColumn.BONUS, FactBonus.class).stream()
                    .mapToLong(bonus -> Objects.requireNonNullElse(bonus.amount(), 0L))
                    .toArray();
        }

        private int[] unseen(FactColumn column) {
            var newest = new int[facts.dictionary(column).values().size()];
            Arrays.fill(newest, Integer.MIN_VALUE);
            return newest;
        }

        void run() {
            var picked = new int[Selection.BLOCK];
            var rowCodes = new int[Selection.BLOCK];
            var columnCodes = new int[Selection.BLOCK];
            var dayCodes = new int[Selection.BLOCK];
            var demoCodes = new int[Selection.BLOCK];
            var decisionCodes = new int[Selection.BLOCK];
            var bonusCodes = new int[Selection.BLOCK];
            var demos = facts.values(FactColumn.DEMO, Boolean.class);
            int demoCode = demos.indexOf(true);
            int wide = columns == null ? 1 : columns.size();
            int number = 0;
            long recipient = 0;
            for (int from = 0; from < facts.size(); from += Selection.BLOCK) {
                int count = Math.min(Selection.BLOCK, facts.size() - from);
                int chosen = which.pick(from, count, picked);
                if (chosen == 0) {
                    continue;
                }
                facts.codes(rows.column()).read(from, count, rowCodes);
                if (columns != null) {
                    facts.codes(columns.column()).read(from, count, columnCodes);
                }
                facts.codes(FactColumn.DAY).read(from, count, dayCodes);
                facts.codes(FactColumn.DEMO).read(from, count, demoCodes);
                if (amounts.length > 0) {
                    facts.codes(FactColumn.BONUS).read(from, count, bonusCodes);
                }
                if (decisions) {
                    facts.codes(FactColumn.DECISION).read(from, count, decisionCodes);
                }
                for (int i = 0; i < chosen; i++) {
                    int at = picked[i];
                    int rowCode = rowCodes[at];
                    int row = rows.places()[rowCode];
                    int day = days[dayCodes[at]];
                    newestOfRows[rowCode] = Math.max(newestOfRows[rowCode], day);
                    int column = 0;
                    if (columns != null) {
                        int columnCode = columnCodes[at];
                        column = columns.places()[columnCode];
                        newestOfColumns[columnCode] = Math.max(newestOfColumns[columnCode], day);
                    }
                    demo |= demoCodes[at] == demoCode;
                    int cell = cells.of((long) row * wide + column);
                    ofCells.grow(cell + 1);
                    ofCells.honours[cell]++;
                    ofCells.money[cell] += amounts.length == 0 ? 0 : amounts[bonusCodes[at]];
                    if (recipients) {
                        long one = facts.recipient(from + at);
                        if (number == 0 || one != recipient) {
                            number++;
                            recipient = one;
                        }
                        ofCells.recipient(cell, number);
                        ofRows.recipient(row, number);
                        ofColumns.recipient(column, number);
                        ofAll.recipient(0, number);
                    }
                    if (decisions) {
                        decision(cell, row, column, decisionCodes[at]);
                    }
                }
            }
        }

        private void decision(int cell, int row, int column, int decision) {
            if (isNew(inCells, cell, decision)) {
                ofCells.decisions[cell]++;
                if (isNew(inRows, row, decision)) {
                    ofRows.decisions[row]++;
                }
                if (isNew(inColumns, column, decision)) {
                    ofColumns.decisions[column]++;
                }
                if (isNew(inAll, 0, decision)) {
                    ofAll.decisions[0]++;
                }
            }
        }

        private static boolean isNew(Slots seen, int place, int decision) {
            int before = seen.size();
            return seen.of(((long) place << 32) | decision) == before;
        }

        Tally tally() {
            int wide = columns == null ? 1 : columns.size();
            var table = new HashMap<String, Map<String, Counted>>();
            for (int cell = 0; cell < cells.size(); cell++) {
                int row = (int) (cells.key(cell) / wide);
                int column = (int) (cells.key(cell) % wide);
                var counted = ofCells.at(cell);
                ofRows.honours[row] += counted.honours();
                ofColumns.honours[column] += counted.honours();
                ofAll.honours[0] += counted.honours();
                ofRows.money[row] = Math.addExact(ofRows.money[row], counted.money());
                ofColumns.money[column] = Math.addExact(ofColumns.money[column], counted.money());
                ofAll.money[0] = Math.addExact(ofAll.money[0], counted.money());
                table.computeIfAbsent(rows.key(row), k -> new HashMap<>())
                        .put(columns == null ? "" : columns.key(column), counted);
            }
            return new Tally(
                    table,
                    named(rows, ofRows),
                    columns == null ? Map.of() : named(columns, ofColumns),
                    ofAll.at(0),
                    days(newestOfRows),
                    days(newestOfColumns),
                    demo);
        }

        private static Map<String, Counted> named(Axis axis, Sums sums) {
            var named = new HashMap<String, Counted>();
            for (int place = 0; place < axis.size(); place++) {
                if (sums.honours[place] > 0) {
                    named.put(axis.key(place), sums.at(place));
                }
            }
            return named;
        }

        private static Map<Integer, LocalDate> days(int[] newest) {
            var days = new HashMap<Integer, LocalDate>();
            for (int code = 0; code < newest.length; code++) {
                if (newest[code] != Integer.MIN_VALUE) {
                    days.put(code, LocalDate.ofEpochDay(newest[code]));
                }
            }
            return days;
        }
    }
}
