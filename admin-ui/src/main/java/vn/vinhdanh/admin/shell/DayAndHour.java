package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one way to enter an hour of a day, in Vietnam's time: the day is written and read as in every date field, and what is wrong with it
 * is said for the same reasons.
 */
public final class DayAndHour extends CustomField<LocalDateTime> implements HasValidator<LocalDateTime> {

    private static final long serialVersionUID = 1L;

    private final DatePicker day = Words.datePicker("day-and-hour.day");
    private final TimePicker hour = new TimePicker();
    private boolean required;

    /** @param labelKey what the hour is of */
    public DayAndHour(String labelKey) {
        setLabel(Words.say(labelKey));
        addClassName("vd-day-and-hour");
        day.setLabel("");
        day.setAriaLabel(Words.say("day-and-hour.day-of", Words.say(labelKey)));
        day.setManualValidation(true);
        hour.setAriaLabel(Words.say("day-and-hour.hour-of", Words.say(labelKey)));
        hour.setLocale(Words.language());
        hour.setStep(Duration.ofMinutes(15));
        hour.setPlaceholder(Words.say("day-and-hour.placeholder"));
        hour.setManualValidation(true);
        // said of each box: the group around them may not carry the mark
        day.setRequiredIndicatorVisible(true);
        hour.setRequiredIndicatorVisible(true);
        day.addValueChangeListener(change -> read(change.isFromClient()));
        hour.addValueChangeListener(change -> read(change.isFromClient()));
        add(day, hour);
    }

    /** Whether it must be filled; said of each box, since the group around them may not carry the mark ({@code aria-required}, WAI-ARIA 1.2). */
    @Override
    public void setRequiredIndicatorVisible(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequiredIndicatorVisible() {
        return required;
    }

    private void read(boolean entered) {
        if (entered) {
            updateValue();
        }
    }

    @Override
    protected @Nullable LocalDateTime generateModelValue() {
        var chosen = day.getValue();
        var at = hour.getValue();
        return chosen == null || at == null ? null : chosen.atTime(at);
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDateTime value) {
        day.setValue(value == null ? null : value.toLocalDate());
        hour.setValue(value == null ? null : value.toLocalTime());
    }

    /** What is wrong with what stands in it: no date, a date that is none, no hour; empty when all is well. */
    public Optional<String> problem() {
        var wrong = of(day).or(() -> of(hour).map(said -> Words.say("day-and-hour.bad-hour")));
        return wrong.isPresent() || generateModelValue() != null
                ? wrong
                : Optional.of(Words.say(
                        day.isEmpty() && hour.isEmpty()
                                ? "problem.shared.required"
                                : day.isEmpty() ? "day-and-hour.no-day" : "day-and-hour.no-hour"));
    }

    @Override
    public Validator<LocalDateTime> getDefaultValidator() {
        return (value, context) -> problem().map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }

    /** Marks it with what is wrong. @return whether nothing is */
    public boolean check() {
        var wrong = problem();
        wrong.ifPresent(this::setErrorMessage);
        setInvalid(wrong.isPresent());
        return wrong.isEmpty();
    }

    private static Optional<String> of(DatePicker picker) {
        var result = picker.getDefaultValidator().apply(picker.getValue(), new ValueContext(new Binder<>(), picker));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    private static Optional<String> of(TimePicker picker) {
        var result = picker.getDefaultValidator().apply(picker.getValue(), new ValueContext(new Binder<>(), picker));
        return result.isError() ? Optional.of("") : Optional.empty();
    }
}
