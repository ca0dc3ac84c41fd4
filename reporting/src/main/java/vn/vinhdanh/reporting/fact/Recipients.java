package vn.vinhdanh.reporting.fact;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the facts of each recipient; those of one stand together, so that one pass is enough. */
public final class Recipients {

    private Recipients() {}

    /** The recipients of whom a selection has at least so many facts, each with how many. */
    public static Map<Long, Integer> atLeast(Selection which, int least) {
        var facts = which.facts();
        var found = new LinkedHashMap<Long, Integer>();
        var picked = new int[Selection.BLOCK];
        long recipient = 0;
        int count = 0;
        for (int from = 0; from < facts.size(); from += Selection.BLOCK) {
            int chosen = which.pick(from, Math.min(Selection.BLOCK, facts.size() - from), picked);
            for (int i = 0; i < chosen; i++) {
                long one = facts.recipient(from + picked[i]);
                if (count > 0 && one != recipient) {
                    keep(found, recipient, count, least);
                    count = 0;
                }
                recipient = one;
                count++;
            }
        }
        keep(found, recipient, count, least);
        return found;
    }

    private static void keep(Map<Long, Integer> found, long recipient, int count, int least) {
        if (count >= least) {
            found.put(recipient, count);
        }
    }

    /** How many facts of one recipient a selection has. */
    public static int of(Selection which, long recipient) {
        var facts = which.facts();
        var picked = new int[Selection.BLOCK];
        int count = 0;
        for (int from = 0; from < facts.size(); from += Selection.BLOCK) {
            int chosen = which.pick(from, Math.min(Selection.BLOCK, facts.size() - from), picked);
            for (int i = 0; i < chosen; i++) {
                count += facts.recipient(from + picked[i]) == recipient ? 1 : 0;
            }
        }
        return count;
    }
}
