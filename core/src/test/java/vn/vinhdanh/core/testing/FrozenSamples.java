package vn.vinhdanh.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import vn.vinhdanh.core.shared.StoredForm;

/** Samples of what is kept as JSON, {@code stored/<name>-<form>.json}: one file for each form it was ever kept in, never changed. */
public final class FrozenSamples {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenSamples() {}

    /** As {@link #assertFrozen(String, int, Function, Function, List)}, of what says its form. */
    public static <T> void assertFrozen(String name, StoredForm<T> form, List<T> today) {
        assertFrozen(name, form.number(), v -> form.write(JSON, v), kept -> form.read(JSON, kept), today);
    }

    /**
     * What is written today is the sample of today's form and reads back the same, and the samples of all earlier forms are still read.
     * A sample that is missing is put into {@code target/stored}, to be looked at and frozen.
     */
    public static <T> void assertFrozen(
            String name, int form, Function<T, String> write, Function<String, T> read, List<T> today) {
        assertFrozen(name, 1, form, write, read, today);
    }

    /**
     * The same of what came with a later form.
     *
     * @param first the form with which it came
     */
    public static <T> void assertFrozen(
            String name, int first, int form, Function<T, String> write, Function<String, T> read, List<T> today) {
        var written = JSON.createArrayNode();
        today.forEach(value -> written.add(JSON.readTree(write.apply(value))));
        var frozen = sample(name, form);
        if (frozen == null) {
            keep(name, form, written);
        }
        assertThat((Object) frozen)
                .as("%s is no longer kept as in form %s: take the next form and freeze a sample of it", name, form)
                .isEqualTo(written);
        today.forEach(value -> assertThat(read.apply(write.apply(value))).isEqualTo(value));
        for (int earlier = first; earlier < form; earlier++) {
            var samples = Objects.requireNonNull(sample(name, earlier), "no sample of form " + earlier + " of " + name);
            assertThat(samples.size()).isPositive();
            for (JsonNode kept : samples) {
                var value = read.apply(JSON.writeValueAsString(kept));
                assertThat(read.apply(write.apply(value))).isEqualTo(value);
            }
        }
    }

    private static @Nullable ArrayNode sample(String name, int form) {
        try (var in = FrozenSamples.class.getResourceAsStream("/stored/" + name + "-" + form + ".json")) {
            return in == null ? null : (ArrayNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(String name, int form, JsonNode written) {
        try {
            var folder = Files.createDirectories(Path.of("target/stored"));
            Files.writeString(
                    folder.resolve(name + "-" + form + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
