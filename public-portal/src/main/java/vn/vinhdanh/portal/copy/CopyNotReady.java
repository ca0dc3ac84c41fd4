package vn.vinhdanh.portal.copy;

/** This node has no copy yet: it has just been set up and waits for the database. */
public final class CopyNotReady extends RuntimeException {

    CopyNotReady() {
        super("No copy yet");
    }
}
