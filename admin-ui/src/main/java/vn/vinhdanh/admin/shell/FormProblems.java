package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;

/** What keeps a form from being saved: a sentence of the whole, and each field with what is wrong there, which leads to it. */
final class FormProblems extends Div {

    private static final long serialVersionUID = 1L;

    FormProblems() {
        addClassName("vd-form-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * Shows them, here and at the fields; hidden when there are none.
     *
     * @param problems by the names of fields
     * @param general empty for none
     */
    void show(Map<String, Component> fields, Map<String, String> problems, String general) {
        removeAll();
        setVisible(!problems.isEmpty() || !general.isEmpty());
        if (!general.isEmpty()) {
            add(new Paragraph(general));
        }
        if (problems.isEmpty()) {
            return;
        }
        add(new Paragraph(Words.say("form.problems", Words.number(problems.size()))));
        var list = new UnorderedList();
        problems.forEach((name, sentence) -> {
            var field = fields.get(name);
            FieldCheck.mark(field, sentence);
            var label = field == null ? "" : FormSheet.label(field);
            var link = new Button(label.isEmpty() ? sentence : label + ": " + sentence, click -> {
                if (field instanceof Focusable<?> focusable) {
                    focusable.focus();
                }
            });
            link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(link));
        });
        add(list);
    }
}
