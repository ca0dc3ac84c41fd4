package vn.vinhdanh.core.account;

import org.jspecify.annotations.Nullable;

/**
 * What to look for among accounts.
 *
 * @param text part of the user name or the full name, accents ignored; empty for all
 * @param role only accounts of this role, or null
 * @param status only accounts of this status, or null
 */
public record AccountFilter(
        String text, @Nullable Role role, @Nullable AccountStatus status) {

    /** All accounts. */
    public static AccountFilter all() {
        return new AccountFilter("", null, null);
    }
}
