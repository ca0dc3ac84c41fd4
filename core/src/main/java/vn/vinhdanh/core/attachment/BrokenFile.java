package vn.vinhdanh.core.attachment;

import java.time.Instant;

/**
 * A file that is not what was stored.
 *
 * @param store which of the two stores it lies in
 * @param path its place there
 * @param name file name as it was uploaded
 * @param state what is wrong with it, never {@link State#SOUND}
 * @param foundAt when that was found
 */
public record BrokenFile(Store store, String path, String name, State state, Instant foundAt) {

    /** Where files lie. */
    public enum Store {
        /** What officials uploaded. */
        KEPT,
        /** Copies of what is public. */
        PUBLIC
    }

    /** How a file is, compared with its hash. */
    public enum State {
        /** As it was stored. */
        SOUND,
        /** Not there. */
        MISSING,
        /** Its content is another one. */
        CHANGED
    }
}
