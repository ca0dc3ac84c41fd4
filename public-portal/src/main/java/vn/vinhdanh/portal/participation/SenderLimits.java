package vn.vinhdanh.portal.participation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * How many comments, reports of errors, opinions and questions for letters one address may send: a handful of each at once, then one every two
 * minutes. Families behind one address still fit, and who comments much may still report an error.
 */
@Component
class SenderLimits {

    /** Mail programs unsubscribe for many people from one address. */
    private static final int STEPS_IN_TEN_MINUTES = 600;

    /** What is sent; each is counted for itself. */
    enum What {
        COMMENT,
        ERROR_REPORT,
        OPINION,
        LETTERS
    }

    private record Sender(What what, String network) {}

    private final LoadingCache<Sender, Bucket> buckets;
    private final LoadingCache<String, Bucket> steps;

    SenderLimits(@Value("${vinhdanh.portal.comments-at-once:5}") int atOnce) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build(sender -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, Duration.ofMinutes(2L * atOnce)))
                        .build());
        this.steps = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(STEPS_IN_TEN_MINUTES)
                                .refillGreedy(STEPS_IN_TEN_MINUTES, Duration.ofMinutes(10)))
                        .build());
    }

    /** Whether one more link of a letter may be followed from this address now. */
    boolean allowsStep(String address) {
        return steps.get(SenderNetwork.of(address)).tryConsume(1);
    }

    /** Whether this address may send one more of these now. */
    boolean allows(What what, String address) {
        return buckets.get(new Sender(what, SenderNetwork.of(address))).tryConsume(1);
    }
}
