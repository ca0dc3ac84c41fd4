package vn.vinhdanh.portal.participation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The references that are told to whoever sends a form that is answered, and the promise that goes with them. */
@Component
class References {

    /** Digits and letters that are not taken for one another when they are read out. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretKey key;

    References(SecretKey key) {
        this.key = key;
    }

    /**
     * The reference of the form that carries this token: the same form sent twice, through any node, is one. Nobody can guess it.
     *
     * @param what what is sent, e.g. {@code error-report}
     */
    String of(String what, String token) {
        var hash = key.hash(what + "-reference", token);
        var reference = new StringBuilder(12);
        for (int i = 0; i < 12; i++) {
            reference.append(LETTERS.charAt(hash[i] & 31));
        }
        return reference.toString();
    }

    /** Proves that this reference was given with this promise, for the page shown before the copy knows of it. */
    String receipt(String what, String reference, LocalDate promise) {
        return HexFormat.of().formatHex(key.hash(what + "-receipt", reference + " " + promise), 0, 8);
    }

    /** The promised day that an address carries, when it is our own that wrote it. */
    Optional<LocalDate> promised(String what, String reference, String promise, String receipt) {
        try {
            var day = LocalDate.parse(promise);
            return MessageDigest.isEqual(
                            receipt(what, reference, day).getBytes(StandardCharsets.US_ASCII),
                            receipt.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Who sent it, kept as a hash that only we can make. */
    String sender(String what, String address) {
        return HexFormat.of().formatHex(key.hash(what + "-sender", address));
    }
}
