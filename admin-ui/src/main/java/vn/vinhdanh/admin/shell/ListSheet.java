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
import java.util.List;

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

    private final Grid<T> grid = new Grid<>();
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
        addAttachListener(attached -> {
            say(counter.get());
            // widths measured before the typeface was there would cut texts
            grid.getElement()
                    .executeJs(
                            "document.fonts.ready.then(() => setTimeout(() => this.recalculateColumnWidths(), 150))");
        });
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
        return grid.addColumn(row -> {
                    var value = text.apply(row);
                    return value == null ? "" : value;
                })
                .setHeader(Words.say(headerKey))
                .setAutoWidth(true)
                .setResizable(true);
    }

    /** A column of small components, such as a {@link StatusMark}. */
    public Grid.Column<T> mark(String headerKey, SerializableFunction<T, Component> component) {
        return grid.addComponentColumn(component::apply)
                .setHeader(Words.say(headerKey))
                .setAutoWidth(true)
                .setResizable(true);
    }

    /** A column of links or a button that opens the row; give each a name that is clear out of its row. */
    public Grid.Column<T> opens(String headerKey, SerializableFunction<T, String> text, SerializableConsumer<T> open) {
        return grid.addComponentColumn(row -> {
                    var button = new Button(text.apply(row), click -> open.accept(row));
                    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                    return button;
                })
                .setHeader(Words.say(headerKey))
                .setAutoWidth(true)
                .setFlexGrow(1)
                .setResizable(true);
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
        empty.setVisible(n == 0);
    }
}
