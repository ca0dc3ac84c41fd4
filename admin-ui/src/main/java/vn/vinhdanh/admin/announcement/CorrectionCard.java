package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ProposedCorrection;

/** A correction that waits: who proposed it, what readers will be told, each field before and after, and what may be done about it. */
final class CorrectionCard extends Div {

    private static final long serialVersionUID = 1L;

    /** @param own whether the official proposed it, so that somebody else confirms it */
    CorrectionCard(ProposedCorrection correction, boolean own, ArticleSteps steps) {
        addClassNames("vd-note", "vd-tone-wait");
        add(new Paragraph(
                Words.say("article.correction.by", correction.proposedBy(), Words.dateTime(correction.proposedAt()))));
        if (!correction.note().isEmpty()) {
            add(new Paragraph(Words.say("article.state.corrected", correction.note())));
        }
        var changes = new UnorderedList();
        correction.changes().forEach((field, readings) -> {
            var item = new ListItem(
                    new Span(Words.find("audit.field." + field).orElse(field) + ": "),
                    marked("del", String.valueOf(readings.get("before"))),
                    new Span(" "),
                    marked("ins", String.valueOf(readings.get("after"))));
            changes.add(item);
        });
        add(changes);
        var drop = new Button(
                Words.say(own ? "article.correction.take-back" : "article.correction.refuse"),
                click -> steps.drop(correction));
        if (own) {
            add(new Paragraph(Words.say("matter.own")), drop);
            return;
        }
        var confirm = new Button(Words.say("article.correction.confirm"), click -> steps.confirm(correction));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        add(drop, confirm);
    }

    private static HtmlComponent marked(String tag, String text) {
        var element = new HtmlComponent(tag);
        element.getElement().setText(text);
        return element;
    }
}
