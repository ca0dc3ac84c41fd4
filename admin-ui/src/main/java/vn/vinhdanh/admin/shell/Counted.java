package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A field of text with a greatest length. What is typed or pasted is never cut: from seven tenths on a counter shows how long it is, and
 * beyond the end the field says so; a {@link FormSheet} does not save it. The one way to limit a text in the console.
 */
public final class Counted {

    private static final String MOST = "vd-most";

    private static final String COUNT = """
            const most = $1, counter = $0, field = this;
            const tell = () => {
              const input = field.inputElement || field;
              const n = (input.value || '').normalize('NFC').trim().length;
              counter.textContent = n.toLocaleString(document.documentElement.lang || 'vi') + '/'
                + most.toLocaleString(document.documentElement.lang || 'vi');
              counter.hidden = n < most * 0.7;
              counter.classList.toggle('vd-too-long', n > most);
            };
            field.addEventListener('input', tell);
            field.addEventListener('value-changed', tell);
            tell();
            """;

    private Counted() {}

    /**
     * Counts the characters of a field.
     *
     * @param most greatest length in UTF-16 units, that of the record it fills
     * @return the field
     */
    public static <F extends Component & HasValueAndElement<?, String> & HasHelper> F upTo(int most, F field) {
        ComponentUtil.setData(field, MOST, most);
        field.addValueChangeListener(change -> tell(field));
        field.addAttachListener(attached -> {
            var counter = new Span();
            counter.addClassName("vd-counter");
            counter.getElement().setAttribute("hidden", true);
            var help = new Div();
            help.addClassName("vd-counted-help");
            var text = field.getHelperText();
            if (text != null && !text.isEmpty()) {
                help.add(new Span(text));
            }
            help.add(counter);
            field.setHelperComponent(help);
            field.getElement().executeJs(COUNT, counter, most);
        });
        return field;
    }

    /** As {@link #upTo}, of a field whose text is known to be limited. */
    @SuppressWarnings("unchecked")
    static <F extends Component & HasValueAndElement<?, String> & HasHelper> void most(int most, Component field) {
        upTo(most, (F) field);
    }

    /** That a field holds more than its place; empty for fields without a limit. */
    static Optional<String> problem(Component field) {
        if (ComponentUtil.getData(field, MOST) instanceof Integer most
                && field instanceof HasValueAndElement<?, ?> value
                && value.getValue() instanceof String text) {
            int length = VietnameseText.normaliseLines(text).length();
            if (length > most) {
                return Optional.of(Words.say("problem.shared.too-long", Words.number(length), Words.number(most)));
            }
        }
        return Optional.empty();
    }

    private static void tell(Component field) {
        if (field instanceof HasValidation validation) {
            var problem = problem(field);
            problem.ifPresent(validation::setErrorMessage);
            if (problem.isPresent() || validation.isInvalid()) {
                validation.setInvalid(problem.isPresent());
            }
        }
    }
}
