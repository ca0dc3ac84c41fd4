package vn.vinhdanh.portal.honour;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;

/**
 * Puts the conditions of one question to the copy, within its filters, and counts how often: after {@link #MOST_SEARCHES} nothing is
 * found any more, so that no question costs more than that.
 */
final class Asking {

    /** So many are counted, by award, year and kind too; of more it is only said that they are more, and choices have no counts. */
    static final int MOST_COUNTED = 10_000;

    /** So often one question may be put to the index before the answer is read. */
    static final int MOST_SEARCHES = 300;

    private static final Set<String> COUNTED =
            Set.of(Fields.AWARD, Fields.YEAR, Fields.RECIPIENT_KIND, Fields.COMMENDATION);

    private final PublicCopy copy;
    private final List<Query> filters;
    private int searches;

    /** @param filters conditions that whatever is found fulfils */
    Asking(PublicCopy copy, List<Query> filters) {
        this.copy = copy;
        this.filters = filters;
    }

    int searches() {
        return searches;
    }

    /** Whether anything fulfils one of the conditions; the filters are not looked at. */
    boolean any(List<Query> conditions) {
        for (Query condition : conditions) {
            if (searches >= MOST_SEARCHES) {
                return false;
            }
            searches++;
            if (copy.any(condition)) {
                return true;
            }
        }
        return false;
    }

    boolean any(Query condition) {
        return any(List.of(condition));
    }

    /** Place of the first condition that anything fulfils, found by halves; -1 when there is none. The filters are not looked at. */
    int first(List<Query> conditions) {
        if (conditions.isEmpty() || !any(either(conditions))) {
            return -1;
        }
        int from = 0;
        int to = conditions.size();
        while (to - from > 1) {
            int middle = (from + to) / 2;
            if (any(either(conditions.subList(from, middle)))) {
                to = middle;
            } else {
                from = middle;
            }
        }
        return from;
    }

    List<Query> within(List<Query> conditions) {
        return conditions.stream().map(this::within).toList();
    }

    Query within(Query condition) {
        if (filters.isEmpty()) {
            return condition;
        }
        var all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        return all.build();
    }

    /** The newest decisions that fulfil a condition. */
    List<PublicDecision> decisions(Query condition, int most) {
        searches++;
        return copy.page(condition, PublicCopy.NEWEST, 0, most, PublicDecision.class);
    }

    /** How many decisions fulfil a condition. */
    int count(Query condition) {
        searches++;
        return copy.count(condition);
    }

    /** Counts what is found. */
    Found found(HonourAnswer.How how, Reading reading, List<Query> turns, Query all) {
        searches++;
        var counts = copy.count(all, COUNTED, MOST_COUNTED);
        long total = turns.isEmpty() && counts.total() > MOST_COUNTED ? copy.count(all) : counts.total();
        return new Found(how, reading, NumberedDecisions.NONE, turns, all, total, counts.counts(), searches);
    }

    static List<Query> and(List<Query> first, Query then) {
        return and(first, List.of(then));
    }

    static List<Query> and(List<Query> first, List<Query> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    static Query either(List<Query> conditions) {
        if (conditions.size() == 1) {
            return conditions.getFirst();
        }
        var any = new BooleanQuery.Builder();
        conditions.forEach(condition -> any.add(condition, Occur.SHOULD));
        return any.build();
    }
}
