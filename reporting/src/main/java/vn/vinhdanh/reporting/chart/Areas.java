package vn.vinhdanh.reporting.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The communes and wards of the map, from {@code map/ninh-binh.csv}; source and licence stand in {@code map/README.md}. Another province
 * is another file of the same kind.
 */
final class Areas {

    static final int WIDTH = 1000;
    static final int HEIGHT = 847;

    private static final String FILE = "/map/ninh-binh.csv";
    private static final List<Area> ALL = read();

    private Areas() {}

    /**
     * An area.
     *
     * @param code of the administrative unit, as the General Statistics Office gives it
     * @param name in full
     * @param x a place well inside
     * @param y a place well inside
     * @param path its boundary
     */
    record Area(String code, String name, int x, int y, String path) {}

    /** All of them, always in the same order. */
    static List<Area> all() {
        return ALL;
    }

    private static List<Area> read() {
        try (var resource = Areas.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException("The map is part of the application");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", 5))
                    .map(parts -> new Area(
                            parts[0], parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[4]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
