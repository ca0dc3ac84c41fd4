package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address says of a list: one parameter for each filter, the order and the year. What an official sets is written into it, so
 * that the link shows a colleague the same list and "back" takes the last step back; what it says is set when a link is opened. Each
 * filter that is set is also a chip that takes it away.
 */
final class ListAddress implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SORT = "sap-xep";
    private static final String YEAR = "nam";

    private final SerializableRunnable changed;
    private final List<Filter<?>> filters = new ArrayList<>();
    private final Div chips = new Div();
    private @Nullable YearFilter year;
    private SerializableSupplier<String> sort = () -> "";
    private SerializableConsumer<String> sorter = written -> {};
    private @Nullable UI page;
    private String path = "";
    private String query = "";
    private String last = "";
    private boolean reading;

    /** @param changed loads the list anew */
    ListAddress(SerializableRunnable changed) {
        this.changed = changed;
        chips.addClassName("vd-chips");
        chips.setVisible(false);
    }

    /** A filter and its place in the address. */
    private static final class Filter<V> implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String name;
        private final HasValue<?, V> field;
        private final SerializableFunction<V, String> code;
        /** What it holds when a link says nothing of it: that with which its view opens. */
        private transient V unset;

        Filter(String name, HasValue<?, V> field, SerializableFunction<V, String> code) {
            this.name = name;
            this.field = field;
            this.code = code;
            this.unset = field.getValue();
        }

        void opens() {
            unset = field.getValue();
        }

        /** Empty when the address need not speak of it. */
        Optional<String> written() {
            var value = field.getValue();
            if (Objects.equals(value, unset)) {
                return Optional.empty();
            }
            return Optional.of(
                    value instanceof Boolean set ? (set ? "1" : "0") : field.isEmpty() ? "" : code.apply(value));
        }

        void read(@Nullable String text) {
            boolean empty = text != null && text.isEmpty() && !(unset instanceof Boolean);
            var value = text == null ? unset : empty ? field.getEmptyValue() : parsed(text);
            if (!Objects.equals(value, field.getValue())) {
                field.setValue(value);
            }
        }

        /** What the text means; what nobody understands is as if the link said nothing. */
        @SuppressWarnings("unchecked") // each branch makes what its field holds
        private V parsed(String text) {
            if (field instanceof Checkbox) {
                return (V) Boolean.valueOf(!text.equals("0"));
            }
            if (field instanceof HasListDataView<?, ?> choices) {
                return ((HasListDataView<V, ?>) choices)
                        .getListDataView()
                        .getItems()
                        .filter(item -> code.apply(item).equals(text))
                        .findFirst()
                        .orElse(unset);
            }
            if (unset instanceof String) {
                return (V) text;
            }
            try {
                return (V) LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                return unset;
            }
        }

        /** "Trạng thái: Chờ duyệt". */
        @SuppressWarnings("unchecked") // a field names what it holds
        String said() {
            var label = field instanceof HasLabel labelled ? labelled.getLabel() : "";
            var value = field.getValue();
            var said = switch (field) {
                case Select<?> select -> ((ItemLabelGenerator<V>) select.getItemLabelGenerator()).apply(value);
                case ComboBox<?> box -> ((ItemLabelGenerator<V>) box.getItemLabelGenerator()).apply(value);
                default -> value instanceof LocalDate day ? Words.date(day) : String.valueOf(value);
            };
            return value instanceof Boolean ? label : label + ": " + said;
        }
    }

    <V, F extends Component & HasValue<?, V>> void add(String name, F field, SerializableFunction<V, String> code) {
        filters.add(new Filter<>(name, field, code));
        field.addValueChangeListener(change -> {
            if (!reading) {
                tell(name);
                changed.run();
            }
        });
    }

    void year(YearFilter filter) {
        year = filter;
    }

    /**
     * How the order is asked for and set.
     *
     * @param how the brief name of a column, after a hyphen for the greatest first; empty for the list's own order
     */
    void sorted(SerializableSupplier<String> how, SerializableConsumer<String> set) {
        sort = how;
        sorter = set;
    }

    /** The chips, to be put below the filter bar. */
    Div chips() {
        return chips;
    }

    /** Whether fields are being set as the address says. */
    boolean isReading() {
        return reading;
    }

    /** The list is in view: what its address says is set. */
    void open(UI ui) {
        if (page == null) {
            filters.forEach(Filter::opens);
        }
        page = ui;
        read(ui.getInternals().getActiveViewLocation());
    }

    /** Sets what an address says; whether that changed anything. */
    boolean read(Location location) {
        path = location.getPath();
        var before = query();
        var said = location.getQueryParameters();
        reading = true;
        try {
            var shown = year;
            if (shown != null) {
                said.getSingleParameter(YEAR).ifPresent(shown::choose);
            }
            filters.forEach(filter -> {
                var given = said.getParameters().get(filter.name);
                filter.read(given == null ? null : given.isEmpty() ? "" : given.getFirst());
            });
            var order = said.getSingleParameter(SORT).orElse("");
            if (!order.equals(sort.get())) {
                sorter.accept(order);
            }
        } finally {
            reading = false;
        }
        query = query();
        draw();
        return !before.equals(query);
    }

    /** Sets what the query of a kept view says. */
    void apply(String kept) {
        var before = query;
        read(new Location(path, QueryParameters.fromString(kept)));
        query = before;
        write(true);
        changed.run();
    }

    /** All that the list is set to, as an address says it; empty when it is as it opens. */
    String query() {
        var said = new LinkedHashMap<String, String>();
        filters.forEach(filter -> filter.written().ifPresent(value -> said.put(filter.name, value)));
        var shown = year;
        if (shown != null
                && shown.year() != null
                && (shown.isChosen() || !said.isEmpty() || !sort.get().isEmpty())) {
            said.put(YEAR, String.valueOf(shown.year()));
        }
        if (!sort.get().isEmpty()) {
            said.put(SORT, sort.get());
        }
        return QueryParameters.simple(said).getQueryString();
    }

    /** The whole address of the list as it is set. */
    String location() {
        var now = query();
        return now.isEmpty() ? path : path + "?" + now;
    }

    /** What is set, in words and by its names, for a file. */
    Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        var shown = year;
        if (shown != null && shown.year() != null) {
            said.put(YEAR, Words.say("list.file.year", String.valueOf(shown.year())));
        }
        filters.stream().filter(ListAddress::isSet).forEach(filter -> said.put(filter.name, filter.said()));
        return said;
    }

    private static boolean isSet(Filter<?> filter) {
        return !filter.field.isEmpty();
    }

    /**
     * Writes what is set into the address.
     *
     * @param field what was set; several changes of one field in a row are one step back
     */
    void tell(String field) {
        draw();
        if (!reading) {
            write(field.isEmpty() || !field.equals(last));
            last = field;
        }
    }

    private void write(boolean step) {
        var ui = page;
        var now = query();
        if (ui == null || now.equals(query)) {
            return;
        }
        query = now;
        var location = new Location(path, QueryParameters.fromString(now));
        var history = ui.getPage().getHistory();
        if (step) {
            history.pushState(null, location);
        } else {
            history.replaceState(null, location);
        }
        // otherwise the way back to where the view was opened would be taken for no way at all
        ui.getInternals().setLastHandledNavigation(location);
    }

    private void draw() {
        chips.removeAll();
        var set = filters.stream().filter(ListAddress::isSet).toList();
        set.forEach(filter -> {
            var chip = new Button(filter.said() + " ✕", click -> filter.field.clear());
            chip.addClassName("vd-chip");
            chip.setAriaLabel(Words.say("list.chip.off", filter.said()));
            chips.add(chip);
        });
        if (set.size() > 1) {
            var all = new Button(Words.say("list.chip.all-off"), click -> set.forEach(filter -> filter.field.clear()));
            all.addClassName("vd-chip");
            chips.add(all);
        }
        chips.setVisible(!set.isEmpty());
    }
}
