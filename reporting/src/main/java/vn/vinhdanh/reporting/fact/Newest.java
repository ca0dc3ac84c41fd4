package vn.vinhdanh.reporting.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: the newest decisions first, and the honours of a day in the order of their ids.
 *
 * @param honours their ids, in order
 * @param total how many the whole list has
 */
public record Newest(List<Long> honours, long total) {

    private record One(int day, long honour) {}

    private static final Comparator<One> ORDER =
            Comparator.comparingInt((One one) -> -one.day).thenComparingLong(One::honour);

    /**
     * Finds the page.
     *
     * @param day and {@code honour}: where the page before ended; null for the first page
     * @param size how many at most
     */
    public static Newest of(Selection which, @Nullable LocalDate day, long honour, int size) {
        var facts = which.facts();
        var days = facts.values(FactColumn.DAY, LocalDate.class).stream()
                .mapToInt(one -> (int) one.toEpochDay())
                .toArray();
        int last = day == null ? Integer.MAX_VALUE : (int) day.toEpochDay();
        var page = new PriorityQueue<One>(size + 1, ORDER.reversed());
        int worst = Integer.MIN_VALUE;
        var picked = new int[Selection.BLOCK];
        var dayCodes = new int[Selection.BLOCK];
        long total = 0;
        for (int from = 0; from < facts.size(); from += Selection.BLOCK) {
            int count = Math.min(Selection.BLOCK, facts.size() - from);
            int chosen = which.pick(from, count, picked);
            total += chosen;
            facts.codes(FactColumn.DAY).read(from, count, dayCodes);
            for (int i = 0; i < chosen; i++) {
                int on = days[dayCodes[picked[i]]];
                if (on < worst || on > last) {
                    continue;
                }
                long id = facts.honour(from + picked[i]);
                if (on == last && id <= honour) {
                    continue;
                }
                page.add(new One(on, id));
                if (page.size() > size) {
                    page.remove();
                    worst = page.element().day;
                }
            }
        }
        var sorted = new ArrayList<>(page);
        sorted.sort(ORDER);
        return new Newest(sorted.stream().map(One::honour).toList(), total);
    }
}
