package vn.vinhdanh.core.ledger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vinhdanh.core.shared.Schemas;

/**
 * How many rows long lists have, counted once between two commits: every step on what they list is in the ledger, so a count is true until
 * the ledger goes on, and never shown after that. Counting hundreds of thousands takes tens of milliseconds even in an index, looking at the
 * head of the ledger none.
 */
@Component
public class KeptCounts {

    /** More questions than there are years and states; beyond it all are forgotten and counted again. */
    private static final int MOST = 1000;

    private final Map<Object, Kept> kept = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Schemas schemas;

    KeptCounts(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private record Kept(long seq, int count) {}

    /**
     * A count, as it is now. A step that writes counts for itself: the ledger has what it did at its end only.
     *
     * @param question tells it from all other counts; equal for whoever is shown the same rows, hence not for officials of certain units
     * @param counter asks the database, in this transaction
     */
    public int count(Object question, IntSupplier counter) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return counter.getAsInt();
        }
        // before the count: what is committed in between makes it newer than it says, and it is asked again sooner
        long seq = jdbc.sql(schemas.in("select seq from {domain}.ledger_head where id = 1"))
                .query(Long.class)
                .single();
        var known = kept.get(question);
        if (known != null && known.seq == seq) {
            return known.count;
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        int count = counter.getAsInt();
        kept.put(question, new Kept(seq, count));
        return count;
    }
}
