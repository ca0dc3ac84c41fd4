package vn.vinhdanh.reporting.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.shared.Official;

/**
 * Which honours the official who asks may see: all, or those of the units of their account, of what lies below these and of what these
 * took over. Who is not known sees none.
 *
 * @param username whose units, or null for no limit
 * @param units how these are called
 */
record Reach(@Nullable String username, List<String> units) {

    /** No limit. */
    static final Reach ALL = new Reach(null, List.of());

    private static final Reach NONE = new Reach("", List.of());

    /** That of the official who asks. */
    static Reach current() {
        return Official.current()
                .map(official -> official.limited() ? new Reach(official.username(), official.units()) : ALL)
                .orElse(NONE);
    }

    boolean limited() {
        return username != null;
    }

    /** A further condition on the fact table with the parameter {@code :reach}; empty without a limit. */
    String condition() {
        return limited()
                ? " and unit_code in (select s.unit_code from {report}.account_scope s where s.username = :reach)"
                : "";
    }

    /** The values of the condition. */
    Map<String, Object> values() {
        return username == null ? Map.of() : Map.of("reach", username);
    }
}
