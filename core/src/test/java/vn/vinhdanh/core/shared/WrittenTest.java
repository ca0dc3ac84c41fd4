package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrittenTest {

    record Paper(
            @NotBlank @Size(max = 5) String number,
            LocalDate day,
            @Nullable LocalDate other,
            @Lines @Size(max = 9) String text,
            @Size(max = 2) List<@Size(max = 3) String> lines) {}

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    @Test
    void textsAreKeptAsTheyAreToBeRead() {
        assertThat(Written.checked(new Paper("  12  a ", DAY, null, "một\n hai ", List.of("", " ba ", "bốn"))))
                .isEqualTo(new Paper("12 a", DAY, null, "một\nhai", List.of("ba", "bốn")));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceEachAtItsField() {
        var refused = catchThrowableOfType(
                InvalidInput.class,
                () -> Written.checked(new Paper(" ", null, null, "quá dài lắm rồi", List.of("bốn chữ", "a", "b"))));
        assertThat(refused.field()).isEqualTo("number");
        assertThat(refused.key()).isEqualTo("problem.shared.required");
        assertThat(refused.also()).extracting(InvalidInput::field).containsExactly("day", "text", "lines");
    }

    @Test
    void aListTakesSoManyLinesAndNoMore() {
        assertThatThrownBy(() -> Written.checked(new Paper("1", DAY, DAY, "", List.of("a", "b", "c"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.key()).isEqualTo("problem.shared.too-many"));
    }

    @Test
    void aFormIsToldWhatAComponentMayHold() {
        assertThat(Written.limits(Paper.class, "number")).isEqualTo(new Written.Limits(true, 5));
        assertThat(Written.limits(Paper.class, "day").required()).isTrue();
        assertThat(Written.limits(Paper.class, "other").required()).isFalse();
        assertThat(Written.limits(Paper.class, "lines")).isEqualTo(new Written.Limits(false, Integer.MAX_VALUE));
    }
}
