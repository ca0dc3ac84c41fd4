package vn.vinhdanh.admin.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the official who is signed in, of a room that tells nothing else on the home view: it makes one bean of it, and the items
 * are shown by deadline. Answers with an empty list when the official lacks the permission.
 */
public interface WaitingWork extends AtHome {

    /** What waits now. */
    List<Item> waiting();

    @Override
    default Told tell(Visit visit) {
        return new Told(waiting());
    }

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
