package vn.vinhdanh.admin.shell;

import java.time.Instant;
import java.util.List;

/**
 * What became new since the official was here last: a room makes one bean of it, and the home view shows its items, the newest first.
 * Answers with an empty list when the official may not see them.
 */
@FunctionalInterface
public interface NewSince {

    /** So many of a room are shown. */
    int MOST = 5;

    /** What is new, the newest first, at most {@link #MOST}. */
    List<Item> since(Instant last);

    /**
     * One thing that is new.
     *
     * @param sentence what happened, in the official's language
     * @param address of its view, without a leading slash
     * @param at when it happened
     */
    record Item(String sentence, String address, Instant at) {}
}
