package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** What the rows of a list show is drawn by the browser; the server holds nothing of it. */
@WithMockUser(authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
class ListRowsTest extends ConsoleTest {

    private final List<String> done = new ArrayList<>();

    private ListSheet<Integer> list(int rows) {
        var sheet = new ListSheet<Integer>(
                "decisions.title", () -> IntStream.range(0, rows).boxed().toList());
        sheet.does("decisions.number", n -> "Số " + n, n -> done.add("mở " + n));
        sheet.mark("decisions.status", n -> new StatusMark(StatusMark.Tone.WAIT, "Chờ <b>" + n + "</b>"));
        sheet.cell(
                "honours.status",
                n -> n == 1
                        ? Cell.text(" ")
                        : Cell.of(
                                Cell.step("sua", "Sửa", "Sửa dòng " + n, () -> done.add("sửa " + n)),
                                Cell.choice(
                                        "ai", "Là ai", "Chọn", List.of("An", "Bình"), -1, at -> done.add("ai " + at))));
        UI.getCurrent().add(sheet.within());
        roundTrip();
        sheet.grid().getDataCommunicator().setViewportRange(0, 50);
        roundTrip();
        return sheet;
    }

    @Test
    void theServerHoldsAsMuchOfFortyRowsAsOfThree() {
        assertThat(parts(list(40))).isEqualTo(parts(list(3)));
    }

    private static int parts(ListSheet<?> sheet) {
        var parts = new AtomicInteger();
        sheet.getElement().getNode().visitNodeTree(node -> parts.incrementAndGet());
        return parts.get();
    }

    @Test
    void aStepIsTakenByItsKeysAndNoOtherIs() {
        var grid = list(3).grid();
        take(grid, 2, "decisions.number", "decisions.number");
        take(grid, 0, "honours.status", "sua");
        take(grid, 1, "honours.status", "sua");
        take(grid, 0, "honours.status", "khong-co");
        take(grid, 0, "honours.status", "ai");
        assertThat(done)
                .as("neither what the row has not, nor a choice of nothing")
                .containsExactly("mở 2", "sửa 0");
    }

    @Test
    void aChoiceTellsWhichOfItsOwn() {
        var cell = Cell.choice("ai", "Là ai", "Chọn", List.of("An", "Bình"), 1, at -> done.add("ai " + at));
        cell.take("ai", 0);
        cell.take("ai", 2);
        assertThat(done).containsExactly("ai 0");
        assertThat(cell.said()).isEqualTo("Bình");
    }

    @Test
    void onACardStandsWhatEachColumnSays() {
        var card = CellRenderer.card(list(3).columns).getValueProviders().get("card");
        assertThat(String.valueOf(card.apply(0)))
                .as("text is told as text; the browser never takes it for markup")
                .contains("Số 0", "Chờ <b>0</b>", "Sửa dòng 0", Words.say("decisions.status"));
        assertThat(String.valueOf(card.apply(1)))
                .as("nothing of a column that says nothing")
                .doesNotContain(Words.say("honours.status"))
                .contains("Số 1");
    }
}
