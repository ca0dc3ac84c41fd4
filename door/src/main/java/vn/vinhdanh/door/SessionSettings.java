package vn.vinhdanh.door;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long and how many sessions last.
 *
 * @param idle how long a person may do nothing
 * @param longest how long a session lasts however busy
 * @param perOfficial how many an official may have at once; the one unused for longest ends for a new one
 * @param strangersPerAddress how many sessions without a sign-in a network may have at once
 * @param strangers how many there may be of all networks
 */
@ConfigurationProperties("vinhdanh.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("10h") Duration longest,
        @DefaultValue("8") int perOfficial,
        @DefaultValue("60") int strangersPerAddress,
        @DefaultValue("1000") int strangers) {}
