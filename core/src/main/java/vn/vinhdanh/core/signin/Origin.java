package vn.vinhdanh.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * Where a try to sign in comes from.
 *
 * @param address network address of the request
 * @param mark the random mark that this browser carries; null when it carries none
 */
public record Origin(String address, @Nullable String mark) {

    /** Where marks stand among networks: no network begins so. */
    static final String MARK = "~";

    /** A browser that carries no mark. */
    public static Origin of(String address) {
        return new Origin(address, null);
    }

    /** The network of the address, as tries are counted by it. */
    String network() {
        return SenderNetwork.of(address);
    }

    /** The browser, as its tries are counted apart: by a hash of its mark, which cannot be carried by another who reads it. */
    Optional<String> browser() {
        return mark == null ? Optional.empty() : Optional.of(MARK + hash(mark));
    }

    private static String hash(String mark) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Names no mark, which is its browser's alone. */
    @Override
    public String toString() {
        return address;
    }
}
