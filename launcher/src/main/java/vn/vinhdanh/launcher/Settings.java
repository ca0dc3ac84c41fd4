package vn.vinhdanh.launcher;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says by environment variables; docs/operations/configure.md explains each.
 *
 * @param home {@code VINHDANH_HOME}: everything the platform keeps on this machine
 * @param apps directory of the extracted applications
 * @param prefix {@code VINHDANH_SCHEMA_PREFIX}
 * @param databaseUrl {@code VINHDANH_DB_URL}, or null to start the embedded database
 * @param databasePort {@code DB_PORT} of the embedded database; 0 for any free one
 * @param bind {@code BIND_ADDRESS} of the applications
 * @param demo whether to load the demonstration province into an empty database
 * @param environment all variables
 */
record Settings(
        Path home,
        Path apps,
        String prefix,
        @Nullable String databaseUrl,
        int databasePort,
        String bind,
        boolean demo,
        Map<String, String> environment) {

    static Settings from(Map<String, String> environment, boolean demo) {
        var url = environment.get("VINHDANH_DB_URL");
        return new Settings(
                Path.of(environment.getOrDefault("VINHDANH_HOME", "./data"))
                        .toAbsolutePath()
                        .normalize(),
                Path.of(environment.getOrDefault("VINHDANH_APPS", "launcher/target/apps"))
                        .toAbsolutePath()
                        .normalize(),
                environment.getOrDefault("VINHDANH_SCHEMA_PREFIX", "vinhdanh"),
                url == null || url.isBlank() ? null : ServerAddress.guarded(url.strip()),
                port(environment, "DB_PORT", 0),
                environment.getOrDefault("BIND_ADDRESS", "127.0.0.1"),
                demo || Boolean.parseBoolean(environment.get("VINHDANH_DEMO")),
                environment);
    }

    /** {@code VINHDANH_DB_USER_HOST}: the host that the database users come from, or null for this machine as the server sees it. */
    @Nullable
    String userHost() {
        var host = environment.get("VINHDANH_DB_USER_HOST");
        return host == null || host.isBlank() ? null : host.strip();
    }

    int port(String variable, int otherwise) {
        return port(environment, variable, otherwise);
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        var text = environment.get(variable);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new LaunchProblem(
                    variable + " phải là số cổng từ 0 đến 65535, nhưng đang là \"" + text + "\".",
                    variable + " must be a port number from 0 to 65535, but is \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
