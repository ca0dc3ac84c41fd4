package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.ActHistory;
import vn.vinhdanh.core.draft.DraftOf;
import vn.vinhdanh.core.draft.Drafts;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/**
 * A form: sections of fields with labels above, the problems summed up on top with links and shown at their fields, the save
 * state always visible. Fields are named as the components of the record they fill, so that {@link InvalidInput#field()} finds them:
 *
 * <pre>{@code
 * var form = new FormSheet();
 * form.section("campaign.section.main");
 * var reason = form.add("reason", Counted.upTo(1000, new TextArea(Words.say("decision.return.reason"))));
 * reason.setRequiredIndicatorVisible(true);
 * form.save("decision.return.save", () -> approval.returnForCorrection(id, version, reason.getValue()));
 * }</pre>
 *
 * A form with texts to type says {@link #drafts} in one line, one of a thing that others may edit says {@link #rereads} too.
 *
 * Where the form writes a record of the domain, {@link WrittenFields} binds them and says what each may hold.
 *
 * <p>The step runs only when no required field is empty, too long ({@link Counted}) or holds what is no date or number; all of it is said at
 * once. Whatever the step throws is shown here, at each of its fields, and nothing typed is lost.
 */
public final class FormSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final FormProblems summary = new FormProblems();
    private final Div sections = new Div();
    private final Div foot = new Div();
    private final Span state = new Span();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private Div section = new Div();
    private @Nullable FormDraft draft;
    private @Nullable SerializableRunnable reread;
    private HasHistory.@Nullable Subject subject;
    private @Nullable TwoEditors editors;

    /** An empty form. */
    public FormSheet() {
        addClassName("vd-form");
        state.addClassName("vd-save-state");
        state.getElement().setAttribute("role", "status");
        foot.addClassName("vd-form-foot");
        foot.add(state);
        section.addClassName("vd-form-fields");
        sections.add(section);
        add(summary, sections, foot);
        // In the browser, at the first letter: while the server or the database is slow or away, nothing may go on
        // saying that it is saved
        addAttachListener(attached -> {
            attached.getUI().getPage().addJavaScript("context://vinhdanh/form-paste.js");
            getElement().executeJs("""
                        const state = $0, words = $1, kept = $2;
                        const say = () => { if (state.textContent && state.textContent !== kept) { state.textContent = words; } };
                        this.addEventListener('input', say);
                        this.addEventListener('change', say);
                        window.vdFormPaste.listen(this);
                        """, state.getElement(), Words.say("form.unsaved"), Words.say("form.draft.kept"));
        });
    }

    /**
     * Keeps what is written here on the server while it is typed, and offers what was kept before of the same form and thing. Said once the
     * fields show what is saved, and again when they show something else; a form without texts to type needs none.
     *
     * @param form name of the form, as {@link DraftOf} takes it
     * @param thing the thing in it as {@link DraftOf} takes it; empty for one that is not there yet
     * @param version of the thing as it is shown; 0 for one that is not there yet
     */
    public FormSheet drafts(String form, String thing, int version) {
        var before = draft;
        if (before != null) {
            remove(before);
        }
        var drafts = Instantiator.get(UI.getCurrent()).getOrCreate(Drafts.class);
        var begun = new FormDraft(this, drafts, new DraftOf(form, thing), version);
        draft = begun;
        addComponentAsFirst(begun);
        return this;
    }

    /** As {@link #drafts(String, String, int)}, of a thing that is not there yet. */
    public FormSheet drafts(String form) {
        return drafts(form, "", 0);
    }

    /**
     * Lets two officials meet: where somebody else saved meanwhile, the official sees who changed which field to what, and takes or keeps it
     * field by field. Needs {@link #drafts}.
     *
     * @param subject the thing as the audit knows it, or null
     * @param reread reads the thing anew, its version too, and shows it in the fields
     */
    public FormSheet rereads(HasHistory.@Nullable Subject subject, SerializableRunnable reread) {
        this.subject = subject;
        this.reread = reread;
        return this;
    }

    Map<String, Component> fields() {
        return fields;
    }

    /** Shows what somebody else changed since a moment. */
    void differ(List<TwoEditors.Difference> differences, Instant since) {
        agreed();
        var history = Instantiator.get(UI.getCurrent()).getOrCreate(ActHistory.class);
        var now = new TwoEditors(fields, differences, TwoEditors.since(history, subject, since));
        editors = now;
        addComponentAtIndex(indexOf(summary) + 1, now);
    }

    private void agreed() {
        var before = editors;
        if (before != null) {
            remove(before);
            editors = null;
        }
    }

    /** Somebody else saved meanwhile: reads it anew, and puts beside it what the official wrote. @return whether that is possible here */
    private boolean meet() {
        var again = reread;
        var mine = draft;
        if (again == null || mine == null) {
            return false;
        }
        var since = mine.since();
        differ(mine.meet(again), since);
        return true;
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
        if (FieldText.typed(field)) {
            field.getElement().setAttribute("data-vd-name", name);
        } else if (field instanceof Drafted) {
            field.getElement().setAttribute("data-vd-parts", true);
        }
        if (field instanceof HasValidation validation) {
            validation.setManualValidation(true);
        }
        if (field instanceof HasValueAndElement<?, ?> value) {
            value.addValueChangeListener(change -> {
                var now = draft;
                if (now != null) {
                    now.changed(name);
                }
                if (change.isFromClient()) {
                    FieldCheck.clear(field);
                    FieldCheck.wrong(field).ifPresent(sentence -> FieldCheck.mark(field, sentence));
                    unsaved();
                }
            });
        }
        if (field instanceof HasValidator<?> typed) {
            // a text that is no date never becomes a value; the official hears of it when leaving the field
            typed.addValidationStatusChangeListener(
                    change -> FieldCheck.wrong(field).ifPresent(sentence -> FieldCheck.mark(field, sentence)));
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
        return run(step, true);
    }

    /**
     * Runs a step that saves nothing of what is written here, as one that looks whether all is there; shows what it refuses.
     *
     * @return whether it succeeded
     */
    public boolean check(SerializableRunnable step) {
        return run(step, false);
    }

    private boolean run(SerializableRunnable step, boolean saves) {
        fields.values().forEach(FieldCheck::clear);
        var problems = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> {
            if (field.isVisible()) {
                FieldCheck.wrong(field)
                        .or(() -> FieldCheck.missing(field))
                        .ifPresent(sentence -> problems.put(name, sentence));
            }
        });
        var open = editors;
        if (open != null) {
            open.undecided().forEach(problems::putIfAbsent);
        }
        var general = "";
        var drafted = draft;
        if (problems.isEmpty()) {
            try {
                if (drafted != null) {
                    drafted.saving(true);
                }
                step.run();
                show(problems, general);
                if (saves) {
                    if (drafted != null && drafted != draft) {
                        drafted.saved();
                    }
                    saved(Instant.now());
                }
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
                } else if (refusal instanceof StaleData && meet()) {
                    general = Words.say("form.merge.look");
                } else {
                    general = ConsoleProblems.sentence(problem);
                }
            } finally {
                if (drafted != null) {
                    drafted.saving(false);
                }
            }
        }
        show(problems, general);
        return false;
    }

    /** Says when it was saved, and throws its draft away. */
    public void saved(Instant at) {
        agreed();
        var drafted = draft;
        if (drafted != null) {
            drafted.saved();
        }
        tell(Words.say("form.saved", Words.time(at)));
    }

    private void unsaved() {
        var drafted = draft;
        if (drafted == null || !drafted.kept()) {
            tell(Words.say("form.unsaved"));
        }
    }

    /** The label of a field; empty where it has none. */
    static String label(Component field) {
        return field instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : "";
    }

    /** Also when the server said the same before: the browser has written something else meanwhile. */
    void tell(String sentence) {
        state.setText(sentence);
        state.getElement().executeJs("this.textContent = $0", sentence);
    }

    private void show(Map<String, String> problems, String general) {
        summary.show(fields, problems, general);
        if (summary.isVisible()) {
            tell(Words.say("form.not-saved"));
            summary.scrollIntoView();
        }
    }
}
