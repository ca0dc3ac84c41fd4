package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Page;

/**
 * A list: filter bar, lazily loaded table, the count, and what an empty place says. Rows are loaded and counted by two methods of a
 * {@code …Queries} service, with the filter that the fields hold and the order that the official chose:
 *
 * <pre>{@code
 * var list = new ListSheet<AccountSummary>("accounts.title", this::filter, queries::list, queries::count);
 * list.filter("tim", search);                      // ?tim=… in the address, a chip, a new load when it changes
 * list.filter("vai-tro", role);
 * list.opens("accounts.username", AccountSummary::username, a -> "tai-khoan/" + a.id().value()).by(AccountSort.USERNAME);
 * list.date("accounts.last-sign-in", AccountSummary::lastSignIn).by(AccountSort.LAST_SIGN_IN);
 * list.mark("accounts.status", a -> new StatusMark(GOOD, Words.word(a.status())));
 * list.empty("accounts.empty");
 * }</pre>
 *
 * With this come, without a word in the view: order by mouse and keyboard, columns to choose, to move and to size (kept for the official),
 * the address that shows a colleague the same list, saved views, the whole list as a file, the way back from a row to its place, and from
 * a row to the next. Short lists that a service gives whole are made with {@link #ListSheet(String, SerializableSupplier)}; they are
 * ordered by each column of text without being told. Lists within another view are made {@link #within()}.
 *
 * @param <T> a row; equal rows are the same row
 */
public final class ListSheet<T> extends ListBar<T> implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /** Lists up to here are as high as their rows; longer ones scroll within the screen. */
    private static final int SHORT = 12;

    private final String labelKey;
    private final ListShape<T> shape = new ListShape<>(grid, columns);
    private final ListPlaces<T> places = new ListPlaces<>(grid);
    private final Div tools = new Div();
    private final Span count = new Span();
    private final Paragraph empty = new Paragraph();
    private final SerializableFunction<Page, ListSource<T>> sources;
    private final CallbackDataProvider<T, Void> data;
    private final Div head;
    private boolean within;
    /** What was counted for the answer that is being made, so that the table asks for nothing twice; it does not outlive the answer. */
    private transient @Nullable ListSource<T> counted;

    private @Nullable ListBulk<T> bulk;
    private @Nullable SerializableFunction<T, String> detail;

    /**
     * A list that the database orders and cuts into pages.
     *
     * @param labelKey what the table is, for those who hear it; also under what its columns and views are kept
     * @param filter what the filter bar holds, as a record that does not change
     * @param rows loads a part of the rows
     * @param counter counts all rows
     */
    public <F> ListSheet(
            String labelKey,
            SerializableSupplier<F> filter,
            SerializableBiFunction<F, Page, List<T>> rows,
            SerializableFunction<F, Integer> counter) {
        this(labelKey, order -> ListSource.of(filter.get(), order, rows, counter), List::of);
    }

    /**
     * A list that is held whole, of some hundreds of rows at most.
     *
     * @param labelKey what the table is, for those who hear it; also under what its columns and views are kept
     * @param all the rows that match what the filter bar holds, in the list's own order
     */
    public ListSheet(String labelKey, SerializableSupplier<List<T>> all) {
        this(labelKey, null, all);
    }

    /** @param asked how the database is asked; null for a list that is held whole */
    private ListSheet(
            String labelKey,
            @Nullable SerializableFunction<Page, ListSource<T>> asked,
            SerializableSupplier<List<T>> all) {
        super(asked == null);
        this.labelKey = labelKey;
        this.sources =
                asked == null ? order -> new HeldRows<>(all, HeldRows.order(columns, grid.getSortOrder())) : asked;
        addClassName("vd-list");
        count.addClassName("vd-count");
        count.getElement().setAttribute("role", "status");
        tools.addClassName("vd-list-tools");
        empty.addClassName("vd-empty");
        empty.setVisible(false);
        grid.setPageSize(50);
        grid.addThemeNames("no-border", "wrap-cell-content");
        grid.setAriaLabel(Words.say(labelKey));
        grid.addSortListener(sorted -> {
            if (!address.isReading()) {
                places.forget();
                address.tell("");
                sayCount();
            }
        });
        data = DataProvider.fromCallbacks(
                query -> {
                    var rows = now().load(query.getOffset(), query.getLimit());
                    places.loaded(query.getOffset(), rows);
                    return rows.stream();
                },
                query -> {
                    int n = now().count();
                    say(n);
                    return n;
                });
        grid.setDataProvider(data);
        address.sorted(this::sort, this::sort);
        var bar = new Div(filters, count, tools);
        bar.addClassName("vd-list-bar");
        head = new Div(bar, address.chips());
        add(head, grid, empty);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var ui = attached.getUI();
        var memory = ListMemory.of(ui);
        if (tools.getComponentCount() == 0) {
            new ListColumns<>(grid, shape, columns, labelKey, memory).addTo(tools);
            if (!within) {
                new SavedViews(labelKey, address, memory).addTo(tools);
                tools.add(new ListFiles<>(labelKey, columns, address, this::source));
            }
        }
        if (!within) {
            address.open(ui);
            places.restore(memory.place(labelKey, address.query()));
        }
        sayCount();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!within && address.read(event.getLocation())) {
            changed();
        }
    }

    private ListSource<T> now() {
        var source = counted;
        return source == null ? source() : source;
    }

    private ListSource<T> source() {
        return sources.apply(order());
    }

    /** Lies within another view: neither the address nor the way back speaks of it. */
    public ListSheet<T> within() {
        within = true;
        return this;
    }

    /**
     * A column of links that open the row, which Enter and a double click do as well; give each a name that is clear out of its row.
     *
     * @param path address of the row's own view, e.g. {@code quyet-dinh/0CQ…}
     */
    public ListColumn<T> opens(
            String headerKey, SerializableFunction<T, String> text, SerializableFunction<T, String> path) {
        opens(path);
        return does(headerKey, text, this::open);
    }

    /** A column of links that do something with the row, such as opening a dialog; Enter and a double click do it as well. */
    public ListColumn<T> does(String headerKey, SerializableFunction<T, String> text, SerializableConsumer<T> step) {
        if (detail == null) {
            places.opens(step);
        }
        return cell(headerKey, row -> Cell.step(headerKey, text.apply(row), text.apply(row), () -> step.accept(row)))
                .share(1);
    }

    /** Opens a row by a double click or Enter, where no column of links does. */
    public void opens(SerializableFunction<T, String> path) {
        detail = path;
        places.opens(this::open);
    }

    /** Opens a row: remembers its place, for the way back and to its neighbours. */
    public void open(T row) {
        var path = detail;
        if (path == null) {
            return;
        }
        var ui = UI.getCurrent();
        if (!within) {
            places.indexOf(row)
                    .ifPresent(at -> ListMemory.of(ui)
                            .leave(new ListTrail<>(labelKey, address.location(), source(), path, at, row)));
        }
        ui.navigate(path.apply(row));
    }

    /**
     * Lets officials choose several rows and do something with them at once.
     *
     * @param name how a row is named where it is told what went and what did not
     */
    public ListBulk<T> bulk(SerializableFunction<T, String> name) {
        var made = new ListBulk<>(grid, name, this::refresh);
        bulk = made;
        head.add(made);
        return made;
    }

    /** What an empty list says: what will be here and how to begin. */
    public void empty(String key) {
        empty.setText(Words.say(key));
    }

    /** Makes the list open and closed by something beside it, such as a detail beside the table. */
    public void chooses(SerializableConsumer<T> chosen) {
        grid.addSelectionListener(choice -> choice.getFirstSelectedItem().ifPresent(chosen));
    }

    /** All rows at once, for lists of some tens of rows within a page. */
    public void whole() {
        grid.setAllRowsVisible(true);
    }

    /** The table itself, for tests. */
    public com.vaadin.flow.component.grid.Grid<T> grid() {
        return grid;
    }

    /** Loads the rows anew. */
    public void refresh() {
        if (bulk != null) {
            grid.deselectAll();
        }
        data.refreshAll();
        sayCount();
    }

    @Override
    void changed() {
        places.forget();
        refresh();
    }

    private void sayCount() {
        getUI().ifPresent(ui -> {
            var source = source().counted();
            counted = source;
            // the table asks when the answer is made; after that, what was counted may be so no more
            ui.beforeClientResponse(this, answer -> ui.beforeClientResponse(this, after -> counted = null));
            say(source.count());
        });
    }

    private void say(int n) {
        count.setText(Words.say("list.count", Words.number(n)));
        grid.setVisible(n > 0);
        grid.setAllRowsVisible(n <= SHORT);
        empty.setVisible(n == 0);
    }
}
