package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;

/** One thing that is known: when, what, more of it, and the step that changes it. */
final class EvidenceLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final String name;

    EvidenceLine(String when, String what, String more) {
        name = when + " " + what;
        var day = new Span(when);
        day.addClassName("vd-evidence-when");
        var text = new Div(new Span(what));
        text.addClassName("vd-evidence-what");
        if (!more.isBlank()) {
            var rest = new Span(more);
            rest.addClassName("vd-evidence-more");
            text.add(rest);
        }
        add(day, text);
    }

    /** Puts a step at the end, for assistive technology with what it is about. */
    void step(String labelKey, SerializableRunnable run) {
        var button = new Button(Words.say(labelKey), click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Words.say(labelKey) + ": " + name);
        add(button);
    }

    /** Lines below each other, or a sentence when there are none. */
    static Component list(List<EvidenceLine> lines, String emptyKey) {
        if (lines.isEmpty()) {
            var none = new Paragraph(Words.say(emptyKey));
            none.addClassName("vd-lead");
            return none;
        }
        var list = new UnorderedList();
        list.addClassName("vd-evidence");
        lines.forEach(list::add);
        return list;
    }

    /** Marks what somebody followed a link to, brings it into sight and the focus to it; always true. */
    static boolean point(HtmlContainer line) {
        line.addClassName("vd-pointed");
        line.getElement().setAttribute("tabindex", "-1");
        line.getElement()
                .executeJs("requestAnimationFrame(() => { this.scrollIntoView({ block: 'center' });"
                        + " this.focus({ preventScroll: true }); })");
        return true;
    }
}
