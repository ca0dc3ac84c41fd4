package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is kept as JSON says its form; what was kept before forms were numbered is read, what a later version kept is not. */
class StoredFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Name(String said) {}

    private record Nothing() {}

    private final StoredForm<Name> form = new StoredForm<>(Name.class, 2);

    @Test
    void theFormStandsInTheJson() {
        assertThat(form.write(JSON, new Name("Lý \"Hạc\" Vân")))
                .isEqualTo("{\"said\":\"Lý \\\"Hạc\\\" Vân\",\"form\":2}");
        assertThat(new StoredForm<>(Nothing.class, 1).write(JSON, new Nothing()))
                .isEqualTo("{\"form\":1}");
    }

    @Test
    void whatHasNoFormIsReadAsFarAsItGoes() {
        assertThat(form.read(JSON, "{\"said\":\"Vân\"}")).isEqualTo(new Name("Vân"));
        assertThat(form.read(JSON, "{\"said\":\"Vân\",\"form\":2}")).isEqualTo(new Name("Vân"));
    }

    @Test
    void whatALaterVersionKeptIsNotReadByHalf() {
        assertThatThrownBy(() -> form.read(JSON, "{\"said\":\"Vân\",\"form\":3}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("form 3");
    }
}
