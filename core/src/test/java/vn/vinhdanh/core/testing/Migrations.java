package vn.vinhdanh.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.vinhdanh.core.shared.Schemas;

/** What migrations say, to be run once more on rows that a test made as they were before. */
public final class Migrations {

    private Migrations() {}

    /** The statements of a file below {@code db/changelog}. */
    public static List<String> statements(Schemas schemas, String file) {
        return statements(schemas, file, "");
    }

    /** The statements of a file from a text on. */
    public static List<String> statements(Schemas schemas, String file, String from) {
        try (var in = Objects.requireNonNull(Migrations.class.getResourceAsStream("/db/changelog/" + file), file)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.substring(text.indexOf(from))
                            .replaceAll("(?m)^--.*$", "")
                            .replace("${", "{")
                            .split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .map(schemas::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
