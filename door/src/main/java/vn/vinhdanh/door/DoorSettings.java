package vn.vinhdanh.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How wide the door is. The defaults keep what strangers can make an application hold, connections × form, below a quarter of its heap.
 *
 * @param connections how many connections are held at once; more wait outside, in the system's queue
 * @param perAddress how many of them one network address may hold; the web servers before the application may hold all
 * @param uploads whether pages take files; where not, every body is as short as a form
 */
@ConfigurationProperties("vinhdanh.door")
public record DoorSettings(
        @DefaultValue("1024") int connections,
        @DefaultValue("256") int perAddress,
        @DefaultValue("false") boolean uploads) {

    /** Longest form in bytes: the longest error report with every letter written as nine signs fits. */
    public static final int LONGEST_FORM = 16 << 10;
}
