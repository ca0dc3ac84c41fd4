package vn.vinhdanh.core.publication;

import java.util.List;

/**
 * That citizens may ask to be written to; there only while the installation can send letters.
 *
 * @param code how they are told: {@code email}
 * @param topics what they may choose from, in order
 */
public record PublicSubscription(String code, List<String> topics) {

    /** The only code so far. */
    public static final String EMAIL = "email";
}
