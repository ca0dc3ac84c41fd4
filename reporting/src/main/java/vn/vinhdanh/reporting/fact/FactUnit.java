package vn.vinhdanh.reporting.fact;

import org.jspecify.annotations.Nullable;

/**
 * A unit as a decision names it.
 *
 * @param code null when it is written in words only
 */
public record FactUnit(@Nullable String code, String name) {

    /** Its key in addresses and tables: the code, or the words behind a tilde. */
    public String key() {
        return code == null ? "~" + name : code;
    }
}
