package vn.vinhdanh.core.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is read once in a transaction, however many parts of a step ask for it: the reach of an official, the calendar, the catalogue. For what the
 * step itself does not change; whoever writes such a thing says {@link #forget}. Outside of a transaction it is read each time.
 */
public final class OnceInStep {

    private static final Object KEY = OnceInStep.class;

    private OnceInStep() {}

    /**
     * What was read before in this transaction, or what is read now.
     *
     * @param what what it is, with whatever it depends on; of a type of its own by which it is forgotten
     */
    @SuppressWarnings("unchecked")
    public static <T> T read(Object what, Supplier<T> reads) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return reads.get();
        }
        var known = known();
        var before = (T) known.get(what);
        if (before != null) {
            return before;
        }
        var now = reads.get();
        known.put(what, now);
        return now;
    }

    /** Lets whatever is of a type be read anew, since it was written. */
    public static void forget(Class<?> type) {
        if (TransactionSynchronizationManager.getResource(KEY) instanceof Map<?, ?> known) {
            known.keySet().removeIf(type::isInstance);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, @Nullable Object> known() {
        var known = (Map<Object, @Nullable Object>) TransactionSynchronizationManager.getResource(KEY);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(KEY, known);
            TransactionSynchronizationManager.registerSynchronization(new Ends(known));
        }
        return known;
    }

    private record Ends(Map<Object, @Nullable Object> known) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, known);
        }

        /** Before the commit and not after it, when others may read in transactions of their own. */
        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
