package vn.vinhdanh.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.RecipientKind;

class ChangesTest {

    @Test
    void tellsOnlyWhatDiffersInTheOrderOfReading() {
        var changes = Changes.between(
                fields("name", "Cũ", "year", 2021, "kind", RecipientKind.PERSON, "tasks", List.of("một")),
                fields("name", "Mới", "year", 2021, "kind", RecipientKind.HOUSEHOLD, "tasks", List.of("một", "hai")));

        assertThat(changes.keySet()).containsExactly("name", "kind", "tasks");
        assertThat(changes)
                .containsEntry("name", Map.of("before", "Cũ", "after", "Mới"))
                .containsEntry("kind", Map.of("before", "PERSON", "after", "HOUSEHOLD"))
                .containsEntry("tasks", Map.of("before", List.of("một"), "after", List.of("một", "hai")));
    }

    @Test
    void writesWhatIsMissingAsAnEmptyTextAndDaysAsTexts() {
        assertThat(Changes.between(fields("day", null), fields("day", LocalDate.of(2021, 1, 18))))
                .isEqualTo(Map.of("day", Map.of("before", "", "after", "2021-01-18")));
        assertThat(Changes.between(fields("day", null), fields("day", null))).isEmpty();
    }

    private static Map<String, @Nullable Object> fields(@Nullable Object... pairs) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fields;
    }
}
