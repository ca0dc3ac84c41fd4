package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.SortDirection;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which columns a list shows, in which order and how wide, as its official likes it; kept at once. Columns are moved and sized by mouse in
 * the table, or chosen, moved and ordered by in a dialog that takes the keyboard and a finger as well.
 */
final class ListColumns<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Grid<T> grid;
    private final ListShape<T> shape;
    private final List<ListColumn<T>> columns;
    private final List<ListColumn<T>> asTheyCome;
    private final String list;
    private final ListMemory memory;

    /** Sets the columns up as the official left them. */
    ListColumns(Grid<T> grid, ListShape<T> shape, List<ListColumn<T>> columns, String list, ListMemory memory) {
        this.grid = grid;
        this.shape = shape;
        this.columns = columns;
        this.asTheyCome = List.copyOf(columns);
        this.list = list;
        this.memory = memory;
        asTheyCome.forEach(ListColumn::asItComes);
        grid.setColumnReorderingAllowed(true);
        apply(memory.columns(list));
        grid.addColumnReorderListener(moved -> {
            if (moved.isFromClient()) {
                var order = moved.getColumns();
                columns.sort(java.util.Comparator.comparing(column -> order.indexOf(column.column())));
                keep();
            }
        });
        grid.addColumnResizeListener(sized -> columns.stream()
                .filter(column -> column.column() == sized.getResizedColumn())
                .findFirst()
                .ifPresent(column -> {
                    column.size(column.column().getWidth());
                    keep();
                }));
    }

    void addTo(Div tools) {
        var icon = VaadinIcon.COG_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var choose = new Button(Words.say("list.columns"), icon, click -> choose());
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        tools.add(choose);
    }

    /** {@code units.name=320px,-units.kind,units.from}: in this order, one of a width of its own, one not shown. */
    private void apply(String kept) {
        var named = new ArrayList<ListColumn<T>>();
        for (String one : kept.split(",")) {
            boolean hidden = one.startsWith("-");
            var parts = (hidden ? one.substring(1) : one).split("=", 2);
            find(parts[0]).filter(column -> !named.contains(column)).ifPresent(column -> {
                column.hide(hidden);
                if (parts.length == 2) {
                    column.size(parts[1]);
                }
                named.add(column);
            });
        }
        if (named.isEmpty()) {
            return;
        }
        // a column that was not there yet when this was kept keeps its place
        for (int i = 0; i < asTheyCome.size(); i++) {
            if (!named.contains(asTheyCome.get(i))) {
                named.add(Math.min(i, named.size()), asTheyCome.get(i));
            }
        }
        order(named);
    }

    private Optional<ListColumn<T>> find(String key) {
        return asTheyCome.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    private void order(List<ListColumn<T>> order) {
        columns.clear();
        columns.addAll(order);
        if (columns.stream().allMatch(ListColumn::isHidden)) {
            columns.getFirst().hide(false);
        }
        var all = new ArrayList<Grid.Column<T>>();
        columns.forEach(column -> all.add(column.column()));
        grid.getColumns().stream().filter(other -> !all.contains(other)).forEach(all::add);
        grid.setColumnOrder(all);
        shape.narrow(shape.isNarrow());
    }

    private void keep() {
        memory.keepColumns(
                list,
                columns.stream()
                        .map(column -> (column.isHidden() ? "-" : "")
                                + column.key()
                                + (column.size().isEmpty() ? "" : "=" + column.size()))
                        .collect(Collectors.joining(",")));
    }

    private void choose() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("list.columns.title"));
        dialog.setWidth("min(32rem, 96vw)");
        var rows = new Div();
        rows.addClassName("vd-columns");
        draw(rows);
        dialog.add(ordered(), rows);
        var again = new Button(Words.say("list.columns.again"), click -> {
            asTheyCome.forEach(column -> {
                column.hide(false);
                column.unsize();
            });
            order(List.copyOf(asTheyCome));
            shape.share();
            memory.keepColumns(list, "");
            draw(rows);
        });
        again.addThemeVariants(ButtonVariant.TERTIARY);
        var close = new Button(Words.say("action.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(again, close);
        dialog.open();
    }

    /** What the list is ordered by, also where rows are cards and there are no heads to press. */
    private Select<GridSortOrder<T>> ordered() {
        var select = new Select<GridSortOrder<T>>();
        select.setLabel(Words.say("list.order"));
        var choices = asTheyCome.stream()
                .filter(column -> column.column().isSortable())
                .flatMap(column -> java.util.stream.Stream.of(SortDirection.values())
                        .map(way -> new GridSortOrder<>(column.column(), way)))
                .toList();
        select.setItems(choices);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("list.order.own"));
        select.setItemLabelGenerator(order -> order == null
                ? Words.say("list.order.own")
                : Words.say(
                        order.getDirection() == SortDirection.ASCENDING ? "list.order.up" : "list.order.down",
                        asTheyCome.stream()
                                .filter(column -> column.column() == order.getSorted())
                                .map(ListColumn::header)
                                .findFirst()
                                .orElse("")));
        grid.getSortOrder().stream()
                .findFirst()
                .flatMap(now -> choices.stream()
                        .filter(choice ->
                                choice.getSorted() == now.getSorted() && choice.getDirection() == now.getDirection())
                        .findFirst())
                .ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> grid.sort(change.getValue() == null ? List.of() : List.of(change.getValue())));
        select.setVisible(!choices.isEmpty());
        return select;
    }

    private void draw(Div rows) {
        rows.removeAll();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            var column = columns.get(i);
            var shown = new Checkbox(column.header(), !column.isHidden());
            shown.addValueChangeListener(change -> {
                column.hide(!change.getValue());
                order(List.copyOf(columns));
                keep();
                shown.setValue(!column.isHidden());
            });
            var row = new Div(
                    shown,
                    move("list.columns.up", VaadinIcon.ARROW_UP, column, at - 1, rows),
                    move("list.columns.down", VaadinIcon.ARROW_DOWN, column, at + 1, rows));
            row.addClassName("vd-column");
            rows.add(row);
        }
    }

    private Button move(String key, VaadinIcon picture, ListColumn<T> column, int to, Div rows) {
        var button = new Button(picture.create(), click -> {
            var order = new ArrayList<>(columns);
            order.remove(column);
            order.add(to, column);
            order(order);
            keep();
            draw(rows);
            // the focus stays with what was moved
            rows.getChildren()
                    .skip(to)
                    .flatMap(com.vaadin.flow.component.Component::getChildren)
                    .filter(child -> child instanceof Button other && other.isEnabled())
                    .findFirst()
                    .ifPresent(other -> ((Button) other).focus());
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Words.say(key, column.header()));
        button.setEnabled(to >= 0 && to < columns.size());
        return button;
    }
}
