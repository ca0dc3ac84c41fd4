package vn.vinhdanh.door;

/**
 * Is told of each who is turned away before any page; a bean of it keeps that where somebody looks. Without one, as in the portal, which may
 * write nothing of the kind, only the metric counts.
 */
@FunctionalInterface
public interface DoorWatch {

    /**
     * Called by the thread that takes connections in or serves the request: answers at once and never fails.
     *
     * @param address network address of the sender; that of the reader where a named proxy forwards it
     */
    void turnedAway(Reason reason, String address);

    /** Why. */
    enum Reason {
        /** A request longer than its sender may send, a form that does not say how long it is, or files where none are taken. */
        TOO_LONG,
        /** A connection over the share of one network. */
        TOO_MANY,
        /** A message for which there was no room beside those that are being read; its sender may try again. */
        TOO_MUCH
    }
}
