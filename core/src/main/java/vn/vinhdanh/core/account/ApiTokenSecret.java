package vn.vinhdanh.core.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A new token, shown once: nobody can read it again.
 *
 * @param name of the system
 * @param token what the system sends: {@code vd_}, the code of the token, and a secret of 256 bits
 * @param validTo its last day
 */
public record ApiTokenSecret(String name, String token, LocalDate validTo) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static ApiTokenSecret make(String code, String name, LocalDate validTo) {
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new ApiTokenSecret(
                name,
                "vd_" + code + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                validTo);
    }

    /** SHA-256 of the whole token, in hexadecimal. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ApiTokenSecret[" + name + "]";
    }
}
