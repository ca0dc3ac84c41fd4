package vn.vinhdanh.reporting.statistics;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.shared.ApiToken;
import vn.vinhdanh.reporting.shared.Official;

/**
 * Which honours whoever asks may see: all, or those of the units of their account or token, of what lies below these and of what these
 * took over. Who is not known sees none.
 *
 * @param username whose units, or the code of the token whose units, or null for no limit
 * @param units how these are called
 * @param scope statement of the codes of all units in reach
 */
record Reach(@Nullable String username, List<String> units, String scope) {

    private static final String OF_ACCOUNT =
            "select s.unit_code from {report}.account_scope s where s.username = :reach";
    private static final String OF_TOKEN = "select s.unit_code from {report}.api_token_scope s where s.token = :reach";

    /** No limit. */
    static final Reach ALL = new Reach(null, List.of(), OF_ACCOUNT);

    private static final Reach NONE = new Reach("", List.of(), OF_ACCOUNT);

    /** That of the official or the system that asks. */
    static Reach current() {
        return Official.current()
                .map(official ->
                        official.limited() ? new Reach(official.username(), official.units(), OF_ACCOUNT) : ALL)
                .or(() -> ApiToken.current()
                        .map(token -> token.limited() ? new Reach(token.code(), token.units(), OF_TOKEN) : ALL))
                .orElse(NONE);
    }

    boolean limited() {
        return username != null;
    }

    /** A further condition on the fact table with the parameter {@code :reach}; empty without a limit. */
    String condition() {
        return limited() ? " and unit_code in (" + scope + ")" : "";
    }

    /** The values of the condition. */
    Map<String, Object> values() {
        return username == null ? Map.of() : Map.of("reach", username);
    }
}
