package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * A small window for one step: what will happen, the fields it needs, its one button, and the way out. It stays while the step refuses; once
 * done it closes.
 *
 * <pre>{@code
 * var window = new StepWindow(Words.say("comments.answer.ask", comment.name()), Words.say("comments.answer.what"));
 * var answer = window.form().add("answer", Counted.upTo(2000, new TextArea(Words.say("comments.answer.label"))));
 * window.open("comments.answer.do", () -> {
 *     moderation.answer(comment.id(), answer.getValue());
 *     Notices.done(Words.say("comments.answered", comment.name()));
 * });
 * }</pre>
 */
public final class StepWindow extends Dialog {

    private static final long serialVersionUID = 1L;

    private final FormSheet form = new FormSheet();

    /**
     * Not shown yet.
     *
     * @param title names the step and the thing
     * @param what what will happen, in sentences
     */
    public StepWindow(String title, String... what) {
        setHeaderTitle(title);
        setWidth("min(42rem, 96vw)");
        setCloseOnOutsideClick(false);
        for (String sentence : what) {
            form.insert(new Paragraph(sentence));
        }
        add(form);
    }

    /** Its form, for fields and their draft. */
    public FormSheet form() {
        return form;
    }

    /**
     * Shows it.
     *
     * @param doKey what the button says
     * @param step what it throws is shown in the form
     */
    public void open(String doKey, SerializableRunnable step) {
        form.save(doKey, () -> {
            step.run();
            close();
        });
        form.also(new Button(Words.say("action.cancel"), click -> close()));
        open();
    }
}
