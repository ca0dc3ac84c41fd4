package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is wrong with what stands in a field before anybody is asked to save it, and the mark that says so. */
final class FieldCheck {

    private FieldCheck() {}

    /** Too long, no date, no number, out of its range; empty when nothing is wrong. */
    static Optional<String> wrong(Component field) {
        var tooLong = Counted.problem(field);
        if (tooLong.isPresent() || !(field instanceof HasValidator<?> validator)) {
            return tooLong;
        }
        return own(field, validator);
    }

    @SuppressWarnings("unchecked")
    private static <V> Optional<String> own(Component field, HasValidator<V> validator) {
        var value = field instanceof HasValue<?, ?> holder ? (V) holder.getValue() : null;
        var result = validator.getDefaultValidator().apply(value, new ValueContext(new Binder<>(), field));
        if (!result.isError()) {
            return Optional.empty();
        }
        var said = result.getErrorMessage();
        return Optional.of(said == null || said.isBlank() ? range(field) : said);
    }

    private static String range(Component field) {
        if (field instanceof IntegerField number && number.getValue() instanceof Integer value) {
            return value < number.getMin()
                    ? Words.say("form.at-least", String.valueOf(number.getMin()))
                    : value > number.getMax()
                            ? Words.say("form.at-most", String.valueOf(number.getMax()))
                            : Words.say("form.look-again");
        }
        return Words.say(
                field instanceof IntegerField || field instanceof BigDecimalField
                        ? "form.not-a-number"
                        : "form.look-again");
    }

    /** That a required field is empty. */
    static Optional<String> missing(Component field) {
        return field instanceof HasValueAndElement<?, ?> value && value.isRequiredIndicatorVisible() && value.isEmpty()
                ? Optional.of(Words.say("problem.shared.required"))
                : Optional.empty();
    }

    static void mark(@Nullable Component field, String sentence) {
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(sentence);
            validation.setInvalid(true);
        }
    }

    static void clear(Component field) {
        if (field instanceof HasValidation validation) {
            validation.setInvalid(false);
        }
    }
}
