package vn.vinhdanh.core.inbox;

/** How the rows of one table of the inbox are taken over into the room that they are for. */
public interface InboxTaker {

    /** Name of the table: lower-case letters and underscores. */
    String table();

    /**
     * Takes one row over, inside the transaction in which the row leaves the inbox. Everything in it is looked at again, for whoever sent it
     * may be anybody.
     *
     * @return whether it is kept; false when it was dropped on purpose (a double, unreadable, about nothing known)
     * @throws RuntimeException when it cannot be taken: then nothing of it is kept, and the row is set aside
     */
    boolean take(InboxRow row);
}
