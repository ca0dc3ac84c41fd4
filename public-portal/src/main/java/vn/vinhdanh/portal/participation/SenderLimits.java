package vn.vinhdanh.portal.participation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.portal.page.SenderNetwork;

/** How many comments one address may send: a handful at once, then one every two minutes. Families behind one address still fit. */
@Component
class SenderLimits {

    private final LoadingCache<String, Bucket> buckets;

    SenderLimits(@Value("${vinhdanh.portal.comments-at-once:5}") int atOnce) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofHours(1))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(atOnce, Duration.ofMinutes(2L * atOnce)))
                        .build());
    }

    /** Whether this address may send one more now. */
    boolean allows(String address) {
        return buckets.get(SenderNetwork.of(address)).tryConsume(1);
    }
}
