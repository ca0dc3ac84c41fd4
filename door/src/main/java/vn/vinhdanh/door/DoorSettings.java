package vn.vinhdanh.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How wide the door is. What strangers can make an application hold is connections × form; what officials can, {@link #MESSAGES_AT_ONCE}.
 * {@code docs/decisions/0037-one-door-for-three-applications.md} has the arithmetic.
 *
 * @param connections how many connections are held at once; more wait outside, in the system's queue
 * @param perAddress how many of them one network may hold; the web servers before the application may hold all
 * @param uploads beginning of the addresses under which an official who is signed in may send a file, and sign that pages of theirs send
 *     messages; empty where nobody sends more than a form
 */
@ConfigurationProperties("vinhdanh.door")
public record DoorSettings(
        @DefaultValue("1024") int connections,
        @DefaultValue("256") int perAddress,
        @DefaultValue("") String uploads) {

    /** Longest form in bytes, and longest body of any kind from a stranger: the longest error report, each letter as nine signs, fits. */
    public static final int LONGEST_FORM = 16 << 10;

    /** Longest message in bytes of a page to its application: three articles of the longest length allowed, each letter of three bytes. */
    public static final int LONGEST_MESSAGE = 1 << 20;

    /** Longest file in bytes that any page takes. */
    public static final int LONGEST_FILE = 30 << 20;

    /** Bytes of messages longer than a form that are held at once. An application sets aside about ten times as much to read them. */
    static final int MESSAGES_AT_ONCE = 8 << 20;

    /** How many of these bytes may come from one network. */
    static final int MESSAGES_OF_A_NETWORK = MESSAGES_AT_ONCE / 2;
}
