package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** The bar above a {@link ListSheet} in which its official says what it shows; each field has a name in the address. */
abstract class ListBar<T> extends ListTable<T> {

    private static final long serialVersionUID = 1L;

    final Div filters = new Div();
    final ListAddress address = new ListAddress(this::changed);

    ListBar(boolean held) {
        super(held);
        filters.addClassName("vd-filters");
        filters.getElement().setAttribute("role", "search");
        filters.setVisible(false);
    }

    /** Something else is to be shown. */
    abstract void changed();

    /** Adds the field in which the list is searched ({@code ?tim=…}). */
    public TextField search(String labelKey) {
        var field = new TextField(Words.say(labelKey));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        filter("tim", field);
        return field;
    }

    /** Adds a choice between some values or all. */
    public <E extends Enum<E>> Select<E> choice(String name, String labelKey, E[] values) {
        return choice(name, labelKey, values, null);
    }

    /** As {@link #choice(String, String, Enum[])}; unless told otherwise the list is of one of the values. */
    public <E extends Enum<E>> Select<E> choice(String name, String labelKey, E[] values, @Nullable E at) {
        return choice(name, labelKey, values, at, Words::word);
    }

    /** As {@link #choice(String, String, Enum[], Enum)}, with words of its own. */
    public <E extends Enum<E>> Select<E> choice(
            String name, String labelKey, E[] values, @Nullable E at, SerializableFunction<E, String> word) {
        var select = new Select<E>();
        select.setLabel(Words.say(labelKey));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Words.say("filter.all"));
        select.setItemLabelGenerator(value -> value == null ? Words.say("filter.all") : word.apply(value));
        select.setValue(at);
        filter(name, select);
        return select;
    }

    /**
     * Adds a field to the filter bar: text, a choice, a day or a check; what can be chosen is named by its enum value or its own text.
     *
     * @param name its parameter of the address, e.g. {@code trang-thai}
     */
    public <V, F extends Component & HasValue<?, V>> void filter(String name, F field) {
        filter(name, field, value -> value instanceof Enum<?> e ? e.name() : String.valueOf(value));
    }

    /**
     * As {@link #filter(String, Component)}, for choices that the address names in a way of their own.
     *
     * @param code how the address names a choice
     */
    public <V, F extends Component & HasValue<?, V>> void filter(
            String name, F field, SerializableFunction<V, String> code) {
        filters.setVisible(true);
        filters.add(field);
        address.add(name, field, code);
    }

    /** Adds the choice between the year in view and all years; the address names the year. */
    public void filter(YearFilter year) {
        filter(YearFilter.EVERY, year);
        address.year(year);
        year.onYear(this, () -> {
            address.tell("");
            changed();
        });
    }
}
