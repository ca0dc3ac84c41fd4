package vn.vinhdanh.door;

import java.util.HashMap;
import java.util.Map;

/** Room for the messages that are longer than a form: so many bytes at once in all, so many of one network. */
final class MessageRoom {

    private final long most;
    private final long mostOfANetwork;
    private final Map<String, Long> byNetwork = new HashMap<>();
    private long taken;

    /**
     * @param most bytes in all
     * @param mostOfANetwork bytes from one network
     */
    MessageRoom(long most, long mostOfANetwork) {
        this.most = most;
        this.mostOfANetwork = mostOfANetwork;
    }

    /**
     * Takes room before anything is read.
     *
     * @param network of the sender, {@link vn.vinhdanh.core.shared.SenderNetwork}
     * @param bytes how long the message is, or may become
     * @return false when there is none: nothing was taken
     */
    synchronized boolean take(String network, long bytes) {
        long own = byNetwork.getOrDefault(network, 0L);
        if (own + bytes > mostOfANetwork || taken + bytes > most) {
            return false;
        }
        taken += bytes;
        byNetwork.put(network, own + bytes);
        return true;
    }

    /** Gives back what was taken. */
    synchronized void leave(String network, long bytes) {
        taken -= bytes;
        long own = byNetwork.getOrDefault(network, 0L) - bytes;
        if (own > 0) {
            byNetwork.put(network, own);
        } else {
            byNetwork.remove(network);
        }
    }

    /** How many bytes are taken now. */
    synchronized long taken() {
        return taken;
    }
}
