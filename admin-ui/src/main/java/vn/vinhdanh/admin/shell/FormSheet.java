package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vinhdanh.core.shared.InvalidInput;

/**
 * A form: sections of fields with labels above, the problems summed up on top with links and shown at their fields, the save
 * state always visible. Fields are named as the components of the record they fill, so that {@link InvalidInput#field()} finds them:
 *
 * <pre>{@code
 * var form = new FormSheet();
 * form.section("campaign.section.main");
 * var name = form.add("name", new TextField(Words.say("campaign.name")));
 * name.setRequiredIndicatorVisible(true);
 * form.save("action.save", () -> launch.save(new CampaignDraft(name.getValue(), ...)));
 * }</pre>
 *
 * The step runs only when no required field is empty, too long ({@link Counted}) or holds what is no date or number; all of it is said at
 * once. Whatever the step throws is shown here, at each of its fields, and nothing typed is lost.
 */
public final class FormSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final Div summary = new Div();
    private final Div sections = new Div();
    private final Div foot = new Div();
    private final Span state = new Span();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private Div section = new Div();

    /** An empty form. */
    public FormSheet() {
        addClassName("vd-form");
        summary.addClassName("vd-form-summary");
        summary.getElement().setAttribute("role", "alert");
        summary.setVisible(false);
        state.addClassName("vd-save-state");
        state.getElement().setAttribute("role", "status");
        foot.addClassName("vd-form-foot");
        foot.add(state);
        section.addClassName("vd-form-fields");
        sections.add(section);
        add(summary, sections, foot);
        // In the browser, at the first letter: while the server or the database is slow or away, nothing may go on
        // saying that it is saved
        addAttachListener(attached -> getElement().executeJs("""
                        const state = $0, words = $1;
                        const say = () => { if (state.textContent) { state.textContent = words; } };
                        this.addEventListener('input', say);
                        this.addEventListener('change', say);
                        """, state.getElement(), Words.say("form.unsaved")));
    }

    /** Begins a section that fits a screen. */
    public void section(String titleKey) {
        var head = new H2(Words.say(titleKey));
        section = new Div();
        section.addClassName("vd-form-fields");
        sections.add(head, section);
    }

    /**
     * Adds a field to the section.
     *
     * @param name name of the record component it fills
     */
    public <C extends Component> C add(String name, C field) {
        section.add(field);
        return know(name, field);
    }

    /** Knows a field that stands inside something inserted, so that its problems are shown at it. */
    public <C extends Component> C know(String name, C field) {
        fields.put(name, field);
        if (field instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        if (field instanceof HasValueAndElement<?, ?> value) {
            value.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    clear(field);
                    wrong(field).ifPresent(sentence -> mark(field, sentence));
                    tell(Words.say("form.unsaved"));
                }
            });
        }
        if (field instanceof HasValidator<?> typed) {
            // a text that is no date never becomes a value; the official hears of it when leaving the field
            typed.addValidationStatusChangeListener(
                    change -> wrong(field).ifPresent(sentence -> mark(field, sentence)));
        }
        return field;
    }

    /** Forgets a field that is no longer on the form. */
    public void forget(String name) {
        fields.remove(name);
    }

    /** Adds something that is no field (a note, a table) over the whole width of the section. */
    public void insert(Component component) {
        component.addClassName("vd-wide");
        section.add(component);
    }

    /** Adds the one primary action; when its step succeeds the save state says "Đã lưu 16:26:45". */
    public Button save(String labelKey, SerializableRunnable step) {
        var button = new Button(Words.say(labelKey), click -> attempt(step));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        foot.addComponentAtIndex(0, button);
        return button;
    }

    /** Adds another, not primary, action beside the primary one. */
    public void also(Component... buttons) {
        for (Component button : buttons) {
            foot.addComponentAtIndex(foot.getComponentCount() - 1, button);
        }
    }

    /**
     * Runs a step that saves; shows what it refuses.
     *
     * @return whether it succeeded
     */
    public boolean attempt(SerializableRunnable step) {
        fields.values().forEach(FormSheet::clear);
        var problems = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> {
            if (field.isVisible()) {
                wrong(field).or(() -> missing(field)).ifPresent(sentence -> problems.put(name, sentence));
            }
        });
        var general = "";
        if (problems.isEmpty()) {
            try {
                step.run();
                show(problems, general);
                saved(Instant.now());
                return true;
            } catch (RuntimeException problem) {
                var refusal = ConsoleProblems.refusal(problem).orElse(null);
                if (refusal instanceof InvalidInput invalid) {
                    var unknown = Stream.concat(Stream.of(invalid), invalid.also().stream())
                            .filter(one -> !fields.containsKey(one.field())
                                    || problems.putIfAbsent(one.field(), Words.say(one)) != null)
                            .map(Words::say)
                            .toList();
                    general = String.join(" ", unknown);
                } else {
                    general = ConsoleProblems.sentence(problem);
                }
            }
        }
        show(problems, general);
        return false;
    }

    /** What is wrong with what stands in a field: too long, no date, no number, out of its range. */
    private static Optional<String> wrong(Component field) {
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

    private static Optional<String> missing(Component field) {
        return field instanceof HasValueAndElement<?, ?> value && value.isRequiredIndicatorVisible() && value.isEmpty()
                ? Optional.of(Words.say("problem.shared.required"))
                : Optional.empty();
    }

    /** Says when it was saved. */
    public void saved(Instant at) {
        tell(Words.say("form.saved", Words.time(at)));
    }

    /** Also when the server said the same before: the browser has written something else meanwhile. */
    private void tell(String sentence) {
        state.setText(sentence);
        state.getElement().executeJs("this.textContent = $0", sentence);
    }

    private void show(Map<String, String> problems, String general) {
        summary.removeAll();
        summary.setVisible(!problems.isEmpty() || !general.isEmpty());
        if (!general.isEmpty()) {
            summary.add(new Paragraph(general));
        }
        if (!problems.isEmpty()) {
            summary.add(new Paragraph(Words.say("form.problems", Words.number(problems.size()))));
            var list = new UnorderedList();
            problems.forEach((name, sentence) -> {
                var field = fields.get(name);
                mark(field, sentence);
                var label = field instanceof HasLabel labelled && labelled.getLabel() != null
                        ? labelled.getLabel() + ": "
                        : "";
                var link = new Button(label + sentence, click -> {
                    if (field instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                });
                link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                list.add(new ListItem(link));
            });
            summary.add(list);
        }
        if (summary.isVisible()) {
            tell(Words.say("form.not-saved"));
            summary.scrollIntoView();
        }
    }

    private static void mark(@org.jspecify.annotations.Nullable Component field, String sentence) {
        if (field instanceof HasValidation validation) {
            validation.setErrorMessage(sentence);
            validation.setInvalid(true);
        }
    }

    private static void clear(Component field) {
        if (field instanceof HasValidation validation) {
            validation.setInvalid(false);
        }
    }
}
