package vn.vinhdanh.reporting.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms and own tables that are known, in their order. */
public final class Forms {

    /** The first reporting year that can be asked for. */
    public static final int FIRST_YEAR = 2003;

    private static final List<FormDefinition> ALL = Stream.of(
                    "0601", "0602", "0603", "0604", "0605", "0701", "0702", "0703")
            .map(Forms::read)
            .toList();

    private static final List<FormDefinition> OWN = Stream.of("KT01", "KT01X", "KT02", "KT03", "KC02", "DH", "PT")
            .map(Forms::read)
            .toList();

    private Forms() {}

    /** All statutory forms. */
    public static List<FormDefinition> all() {
        return ALL;
    }

    /** The tables that provinces make for themselves. */
    public static List<FormDefinition> own() {
        return OWN;
    }

    /** The form or own table of that number. */
    public static Optional<FormDefinition> find(String id) {
        return Stream.concat(ALL.stream(), OWN.stream())
                .filter(form -> form.id().equals(id))
                .findFirst();
    }

    /** The statutory forms of a reporting year. */
    public static List<FormDefinition> of(int year) {
        return ALL.stream().filter(form -> form.isFor(year)).toList();
    }

    /** The form about the same that is for a reporting year. */
    public static Optional<FormDefinition> sameFor(FormDefinition form, int year) {
        return Stream.concat(of(year).stream(), OWN.stream().filter(own -> own.isFor(year)))
                .filter(other -> other.about().equals(form.about()))
                .findFirst();
    }

    private static FormDefinition read(String id) {
        try (var file = Forms.class.getResourceAsStream("/forms/" + id + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The form " + id + " is part of the application");
            }
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(file, FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
