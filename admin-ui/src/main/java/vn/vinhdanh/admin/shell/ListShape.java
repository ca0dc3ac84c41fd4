package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.grid.Grid;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a list lie on the screen: columns share the width of the sheet, so that nothing is beyond its edge; where it is narrow,
 * as on a phone, each row is a card: its first column large, the others below with their names.
 */
final class ListShape<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Widths are taken from the content; where the columns together are too wide, the widest give way and their texts wrap. */
    private static final String SHARE_WIDTH = """
            const grid = this, least = 120, enough = Math.max(560, $0 * least);
            const share = () => {
              if (!grid.isConnected || !grid.clientWidth) return;
              grid.recalculateColumnWidths();
              const columns = [...grid.children].filter(c => c.localName.endsWith('column') && !c.hidden);
              const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
              const pixels = w => parseFloat(w) * (w.endsWith('rem') ? rem : 1) || least;
              const widths = columns.map(c => pixels(c.width || ''));
              // a column with a width of its own keeps it
              const kept = columns.map(c => !c.autoWidth && c.flexGrow === 0);
              const wish = columns.map(c => 1 + 0.35 * (c.flexGrow || 0));
              let over = widths.reduce((a, b) => a + b, 0) - grid.clientWidth + 2;
              for (let round = 0; over > 0 && round < 40; round++) {
                const spare = widths.map((w, i) => w > least && !kept[i] ? w / wish[i] : 0);
                const most = Math.max(...spare);
                if (!most) break;
                const at = spare.indexOf(most);
                const take = Math.min(over, Math.max(8, widths[at] * 0.12), widths[at] - least);
                widths[at] -= take;
                over -= take;
                columns[at].width = widths[at] + 'px';
              }
            };
            let narrow = grid.hasAttribute('data-cards'), later;
            const fit = () => {
              const width = grid.parentElement ? grid.parentElement.clientWidth : 0;
              if (width && (width < enough) !== narrow) {
                narrow = !narrow;
                grid.dispatchEvent(new CustomEvent('vd-narrow', { detail: narrow }));
                setTimeout(share, 600);
              } else {
                share();
              }
            };
            document.fonts.ready.then(() => setTimeout(share, 150));
            if (grid.vdFit) grid.vdFit.disconnect();
            grid.vdFit = new ResizeObserver(() => { clearTimeout(later); later = setTimeout(fit, 120); });
            grid.vdFit.observe(grid.parentElement);
            fit();
            """;

    private final Grid<T> grid;
    private final List<ListColumn<T>> columns;
    private Grid.@Nullable Column<T> card;
    private boolean narrow;

    /** @param columns those of the list, also those that come later */
    ListShape(Grid<T> grid, List<ListColumn<T>> columns) {
        this.grid = grid;
        this.columns = columns;
        grid.getElement()
                .addEventListener(
                        "vd-narrow",
                        told -> narrow(told.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
        grid.addAttachListener(attached -> share());
    }

    /** Shares the width anew. */
    void share() {
        grid.getElement().executeJs(SHARE_WIDTH, columns.size());
    }

    /** Whether rows are cards now. */
    boolean isNarrow() {
        return narrow;
    }

    /** The column of cards, once there was one. */
    Grid.@Nullable Column<T> card() {
        return card;
    }

    /** Shows each row as a card, or as columns again. */
    void narrow(boolean asCards) {
        narrow = asCards;
        if (asCards && card == null) {
            card = grid.addColumn(CellRenderer.card(columns))
                    .setHeader(columns.getFirst().header())
                    .setFlexGrow(1);
        }
        columns.forEach(column -> column.column().setVisible(!asCards && !column.isHidden()));
        if (card != null) {
            card.setVisible(asCards);
        }
        grid.getElement().setAttribute("data-cards", asCards);
    }
}
