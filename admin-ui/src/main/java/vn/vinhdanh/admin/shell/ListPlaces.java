package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The way from a list to one of its rows and back: where the rows that were loaded last stand in it. */
final class ListPlaces<T> implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 1_000;

    private static final String ENTERED = "element.getEventContext(event).item?.key";

    /** Waits until the row is there, then scrolls to it and puts the focus on it; gives up after three seconds. */
    private static final String GO_TO = """
            const grid = this, at = $0, until = Date.now() + 3000;
            const go = () => {
              grid.scrollToIndex(at);
              const row = [...(grid.shadowRoot?.querySelectorAll('#items tr') ?? [])].find(r => r.index === at);
              const cell = row && [...row.children].find(c => !c.hidden);
              if (cell && row._item && !row.hasAttribute('loading')) {
                cell.tabIndex = 0;
                cell.focus({ preventScroll: true });
              } else if (Date.now() < until) {
                setTimeout(go, 120);
              }
            };
            setTimeout(go, 120);
            """;

    private final Grid<T> grid;
    private final transient Map<T, Integer> loaded = new LinkedHashMap<>();

    ListPlaces(Grid<T> grid) {
        this.grid = grid;
    }

    /** Enter on a row, wherever in it the arrow keys are, and a double click do a step with it. */
    void opens(SerializableConsumer<T> step) {
        grid.addItemDoubleClickListener(click -> step.accept(click.getItem()));
        grid.getElement()
                .addEventListener("keydown", enter -> {
                    var key = enter.getEventData().get(ENTERED);
                    var row = key == null || !key.isString()
                            ? null
                            : grid.getDataCommunicator().getKeyMapper().get(key.asString());
                    if (row != null) {
                        step.accept(row);
                    }
                })
                .setFilter("event.key === 'Enter' && event.composedPath()[0].localName === 'td'")
                .addEventData(ENTERED);
    }

    void loaded(int offset, List<T> rows) {
        if (loaded.size() > REMEMBERED) {
            loaded.clear();
        }
        for (int i = 0; i < rows.size(); i++) {
            loaded.put(rows.get(i), offset + i);
        }
    }

    void forget() {
        loaded.clear();
    }

    OptionalInt indexOf(T row) {
        var at = loaded.get(row);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** @param at the row to come back to; null when the list is opened from elsewhere */
    void restore(@Nullable Integer at) {
        if (at != null) {
            grid.getElement().executeJs(GO_TO, at);
        }
    }
}
