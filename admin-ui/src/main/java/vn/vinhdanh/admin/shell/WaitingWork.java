package vn.vinhdanh.admin.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the official who is signed in: a room makes one bean of it, and the home view "Việc cần làm" shows its items by
 * deadline. Called on each visit, so it must be quick (counts, not lists), and it answers with an empty list when the official lacks
 * the permission.
 */
@FunctionalInterface
public interface WaitingWork {

    /** What waits now. */
    List<Item> waiting();

    /**
     * One kind of waiting work.
     *
     * @param sentence what to do, in the official's language, e.g. "3 ý kiến bạn đọc chờ duyệt"
     * @param address of the view where it is done, without a leading slash, e.g. {@code y-kien-ban-doc}
     * @param count how many
     * @param due when the first of them is due, or null when no clock runs
     * @param ofOthers whether the next move is somebody else's: what this official sent and a second one has to look at
     */
    record Item(
            String sentence,
            String address,
            long count,
            @Nullable Instant due,
            boolean ofOthers) {

        /** What waits for this official. */
        public Item(String sentence, String address, long count, @Nullable Instant due) {
            this(sentence, address, count, due, false);
        }
    }
}
