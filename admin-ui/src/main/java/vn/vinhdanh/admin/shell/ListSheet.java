package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list: filter bar, lazily loaded table, the count, and what an empty place says. Rows are loaded and counted by two calls of a
 * {@code …Queries} service with the filter that the fields hold:
 *
 * <pre>{@code
 * var list = new ListSheet<AccountSummary>("accounts.title",
 *         (offset, limit) -> queries.list(filter(), offset, limit), () -> queries.count(filter()));
 * list.filter(search, role);                       // refreshes the list when one changes
 * list.column("accounts.username", AccountSummary::username);
 * list.mark("accounts.status", a -> new StatusMark(GOOD, Words.word(a.status())));
 * list.empty("accounts.empty");
 * list.opens(a -> UI.getCurrent().navigate(AccountView.class, a.id().value()));
 * }</pre>
 *
 * Columns share the width of the sheet, so that nothing is beyond its edge. Where it is narrow, as on a phone, each row is a card: its
 * first column large, the others below with their names.
 *
 * @param <T> a row
 */
public final class ListSheet<T> extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Loads rows.
     *
     * @param <T> a row
     */
    @FunctionalInterface
    public interface Rows<T> extends Serializable {

        /** The rows from an offset on, at most {@code limit}. */
        List<T> load(int offset, int limit);
    }

    /** Lists up to here are as high as their rows; longer ones scroll within the screen. */
    private static final int SHORT = 12;

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

    /**
     * A column as the head or a line of a card.
     *
     * @param header its name
     * @param content what it shows of a row, or null
     */
    private record Part<T>(Grid.Column<T> column, String header, SerializableFunction<T, @Nullable Component> content)
            implements Serializable {}

    private final Grid<T> grid = new Grid<>();
    private final List<Part<T>> parts = new ArrayList<>();
    private Grid.@Nullable Column<T> card;
    private final Div filters = new Div();
    private final Span count = new Span();
    private final Paragraph empty = new Paragraph();
    private final SerializableSupplier<Integer> counter;
    private final CallbackDataProvider<T, Void> data;

    /**
     * @param labelKey what the table is, for those who hear it
     * @param rows loads a part of the rows
     * @param counter counts all rows
     */
    public ListSheet(String labelKey, Rows<T> rows, SerializableSupplier<Integer> counter) {
        this.counter = counter;
        addClassName("vd-list");
        filters.addClassName("vd-filters");
        filters.getElement().setAttribute("role", "search");
        filters.setVisible(false);
        count.addClassName("vd-count");
        count.getElement().setAttribute("role", "status");
        empty.addClassName("vd-empty");
        empty.setVisible(false);
        grid.setPageSize(50);
        grid.addThemeNames("no-border", "wrap-cell-content");
        grid.setAriaLabel(Words.say(labelKey));
        data = DataProvider.fromCallbacks(query -> rows.load(query.getOffset(), query.getLimit()).stream(), query -> {
            int n = counter.get();
            say(n);
            return n;
        });
        grid.setDataProvider(data);
        var bar = new Div(filters, count);
        bar.addClassName("vd-list-bar");
        add(bar, grid, empty);
        grid.getElement()
                .addEventListener(
                        "vd-narrow",
                        told -> narrow(told.getEventData().get("event.detail").asBoolean()))
                .addEventData("event.detail");
        addAttachListener(attached -> {
            say(counter.get());
            grid.getElement().executeJs(SHARE_WIDTH, parts.size());
        });
    }

    /** Shows each row as a card, or as columns again. */
    void narrow(boolean narrow) {
        if (narrow && card == null) {
            card = grid.addComponentColumn(this::card)
                    .setHeader(parts.getFirst().header())
                    .setFlexGrow(1);
        }
        parts.forEach(part -> part.column().setVisible(!narrow));
        if (card != null) {
            card.setVisible(narrow);
        }
        grid.getElement().setAttribute("data-cards", narrow);
    }

    private Component card(T row) {
        var lines = new Div();
        lines.addClassName("vd-row-card");
        for (var part : parts) {
            var content = part.content().apply(row);
            if (content == null || !(content instanceof Button) && says(content).isBlank()) {
                continue;
            }
            var line = new Div();
            if (lines.getComponentCount() > 0) {
                var name = new Span(part.header());
                name.addClassName("vd-row-name");
                line.add(name);
            }
            line.add(content);
            lines.add(line);
        }
        return lines;
    }

    private static String says(Component content) {
        return content.getElement().getTextRecursively();
    }

    private Grid.Column<T> part(
            Grid.Column<T> column, String headerKey, SerializableFunction<T, @Nullable Component> content) {
        var header = Words.say(headerKey);
        column.setHeader(header).setAutoWidth(true).setResizable(true);
        parts.add(new Part<>(column, header, content));
        return column;
    }

    /** Adds fields to the filter bar; the list is loaded anew whenever one of them changes. */
    public void filter(Component... fields) {
        filters.setVisible(true);
        for (Component field : fields) {
            filters.add(field);
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(change -> refresh());
            }
        }
    }

    /** A column of text. */
    public Grid.Column<T> column(String headerKey, SerializableFunction<T, ?> text) {
        SerializableFunction<T, Object> written = row -> {
            var value = text.apply(row);
            return value == null ? "" : value;
        };
        return part(grid.addColumn(written::apply), headerKey, row -> new Span(String.valueOf(written.apply(row))));
    }

    /** A column of small components, such as a {@link StatusMark}. */
    public Grid.Column<T> mark(String headerKey, SerializableFunction<T, Component> component) {
        return part(grid.addComponentColumn(component::apply), headerKey, component::apply);
    }

    /** A column of links or a button that opens the row; give each a name that is clear out of its row. */
    public Grid.Column<T> opens(String headerKey, SerializableFunction<T, String> text, SerializableConsumer<T> open) {
        SerializableFunction<T, Component> link = row -> {
            var button = new Button(text.apply(row), click -> open.accept(row));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            button.addClassName("vd-opens");
            return button;
        };
        return part(grid.addComponentColumn(link::apply), headerKey, link::apply)
                .setFlexGrow(1);
    }

    /** Opens a row by a double click or Enter. */
    public void opens(SerializableConsumer<T> open) {
        grid.addItemDoubleClickListener(click -> open.accept(click.getItem()));
        grid.getElement()
                .addEventListener(
                        "keydown",
                        enter -> grid.getSelectedItems().stream().findFirst().ifPresent(open))
                .setFilter("event.key === 'Enter'");
    }

    /** What an empty list says: what will be here and how to begin. */
    public void empty(String key) {
        empty.setText(Words.say(key));
    }

    /** The table itself, for selection and details. */
    public Grid<T> grid() {
        return grid;
    }

    /** Loads the rows anew. */
    public void refresh() {
        data.refreshAll();
        say(counter.get());
    }

    private void say(int n) {
        count.setText(Words.say("list.count", Words.number(n)));
        grid.setVisible(n > 0);
        grid.setAllRowsVisible(n <= SHORT);
        empty.setVisible(n == 0);
    }
}
