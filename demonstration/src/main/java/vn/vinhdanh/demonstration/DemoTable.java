package vn.vinhdanh.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the tables of the demonstration: UTF-8, a head row, cells separated by semicolons, no quoting; the last cell may itself
 * hold semicolons.
 */
final class DemoTable {

    private DemoTable() {}

    /** The rows of {@code demo/<name>} without its head. */
    static Stream<List<String>> rows(String name) {
        var lines = text(name).lines().filter(line -> !line.isBlank()).toList();
        int cells = lines.getFirst().split(";", -1).length;
        return lines.stream().skip(1).map(line -> List.of(line.split(";", cells)));
    }

    /** The text of {@code demo/<name>}. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The content of {@code demo/<name>}. */
    static byte[] bytes(String name) {
        try (InputStream in = DemoTable.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The demonstration was built without demo/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
