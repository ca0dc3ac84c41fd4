package vn.vinhdanh.portal.participation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signed tokens that prove that a form was asked for by a reader, a moment ago and not too long ago, for one thing, once. */
@Component
class FormTokens {

    private static final Duration LIFE = Duration.ofHours(2);
    private static final String PURPOSE = "comment-form";

    private final SecretKey key;
    private final Clock clock;
    private final Duration leastAge;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(LIFE).build();

    /** What a token is worth. */
    enum Worth {
        /** Good. */
        GOOD,
        /** Made this very moment: no person is that fast. */
        TOO_FAST,
        /** Used already: the same form sent twice. */
        USED,
        /** None, forged, for another thing or too old. */
        NONE
    }

    FormTokens(SecretKey key, Clock clock, @Value("${vinhdanh.portal.comment-least-age:2s}") Duration leastAge) {
        this.key = key;
        this.clock = clock;
        this.leastAge = leastAge;
    }

    /**
     * A new token for the form of a thing.
     *
     * @param slug slug of an article, or another key that contains a slash
     */
    String issue(String slug) {
        var nonce = new byte[8];
        random.nextBytes(nonce);
        var head = clock.instant().getEpochSecond() + "." + HexFormat.of().formatHex(nonce);
        return head + "." + signature(slug, head);
    }

    /** Looks at a token; a good one is used up by {@link #use}. */
    Worth look(String slug, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.length() > 200 || !token.matches("[0-9]{1,12}\\.[0-9a-f]{16}\\.[0-9a-f]{32}")) {
            return Worth.NONE;
        }
        var head = token.substring(0, dot);
        boolean genuine = MessageDigest.isEqual(
                signature(slug, head).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                token.substring(dot + 1).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        if (!genuine) {
            return Worth.NONE;
        }
        var issued = Instant.ofEpochSecond(Long.parseLong(head.substring(0, head.indexOf('.'))));
        var age = Duration.between(issued, clock.instant());
        if (age.compareTo(LIFE) > 0 || age.compareTo(Duration.ofMinutes(-1)) < 0) {
            return Worth.NONE;
        }
        if (used.getIfPresent(token) != null) {
            return Worth.USED;
        }
        return age.compareTo(leastAge) < 0 ? Worth.TOO_FAST : Worth.GOOD;
    }

    /** Uses a token up. */
    void use(String token) {
        used.put(token, true);
    }

    private String signature(String slug, String head) {
        return HexFormat.of().formatHex(key.hash(PURPOSE, slug + " " + head), 0, 16);
    }
}
