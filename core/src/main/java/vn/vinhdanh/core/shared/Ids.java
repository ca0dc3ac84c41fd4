package vn.vinhdanh.core.shared;

import io.hypersistence.tsid.TSID;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Makes ids: 64-bit, time-ordered, assigned by the application so that inserts batch. Their base-32 form is a short public code.
 */
public final class Ids {

    private static final TSID.Factory FACTORY = TSID.Factory.builder()
            .withNodeBits(16)
            .withNode(new SecureRandom().nextInt(1 << 16))
            .build();

    private Ids() {}

    /** A new id, greater than those made before by this process. */
    public static long next() {
        return FACTORY.generate().toLong();
    }

    /** The public code of an id: 13 characters of Crockford's base 32, lower case. */
    public static String code(long id) {
        return TSID.from(id).toString().toLowerCase(Locale.ROOT);
    }

    /**
     * The id of a public code.
     *
     * @throws NotFound when the text is no code
     */
    public static long id(String code) {
        return find(code).orElseThrow(() -> new NotFound(code.length() <= 20 ? code : code.substring(0, 20)));
    }

    /** The id of a public code; empty when the text is no code. */
    public static OptionalLong find(String code) {
        return TSID.isValid(code) ? OptionalLong.of(TSID.from(code).toLong()) : OptionalLong.empty();
    }
}
