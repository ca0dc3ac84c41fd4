package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Written;

/**
 * The fields of a form that write one record, named as its components. What a component may hold is said beside it and shown here: the
 * mark of what must be there and the counter of a text ({@link Written}).
 *
 * <pre>{@code
 * var fields = new WrittenFields<>(CampaignWritten.class, form);
 * fields.add("name", new TextField(Words.say("campaign.name")));
 * fields.show(campaign.written());
 * form.save("action.save", () -> launch.save(fields.written()));
 * }</pre>
 *
 * @param <R> a record with one constructor; every component has its field before {@link #written} is asked
 */
public final class WrittenFields<R extends Record> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<R> type;
    private final FormSheet form;
    private final Binder<R> binder;

    /** No fields yet. */
    public WrittenFields(Class<R> type, FormSheet form) {
        this.type = type;
        this.form = form;
        this.binder = new Binder<>(type);
        // what is wrong is said by the form, all at once
        this.binder.setDefaultValidatorsEnabled(false);
    }

    /** Adds a field to the section of the form; it holds what the component holds. */
    public <C extends Component & HasValueAndElement<?, V>, V> C add(String component, C field) {
        limit(type, component, form.add(component, field));
        binder.forField(field).withValidationStatusHandler(said -> {}).bind(component);
        return field;
    }

    /**
     * Adds a field that holds something else than the component.
     *
     * @param written what the component holds for what the field holds
     * @param shown what the field holds for what the component holds
     */
    public <C extends Component & HasValueAndElement<?, V>, V, T> C add(
            String component,
            C field,
            SerializableFunction<@Nullable V, @Nullable T> written,
            SerializableFunction<@Nullable T, @Nullable V> shown) {
        limit(type, component, form.add(component, field));
        binder.forField(field)
                .withValidationStatusHandler(said -> {})
                .withConverter(written, shown)
                .bind(component);
        return field;
    }

    /** Shows in a field what a component may hold, without a form. */
    public static <C extends Component & HasValueAndElement<?, ?>> C limit(
            Class<? extends Record> type, String component, C field) {
        var limits = Written.limits(type, component);
        // a select always holds a choice; its mark would stand on a button, where ARIA allows none
        field.setRequiredIndicatorVisible(limits.required() && !(field instanceof Select));
        if (limits.most() < Integer.MAX_VALUE) {
            Counted.most(limits.most(), field);
        }
        return field;
    }

    /** Shows in the fields what is written. */
    public void show(R written) {
        binder.readRecord(written);
    }

    /** Makes the fields readable only, or writable again. */
    public void lock(boolean locked) {
        binder.getFields().forEach(field -> field.setReadOnly(locked));
    }

    /** What is written in the fields; the form has seen that all that must be there is there. */
    public R written() {
        try {
            return binder.writeRecord();
        } catch (ValidationException unread) {
            throw new IllegalStateException(unread);
        }
    }
}
