package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.vinhdanh.admin.shell.ActParticulars;
import vn.vinhdanh.admin.shell.Overtaken;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleDetails;
import vn.vinhdanh.core.announcement.ArticleStep;
import vn.vinhdanh.core.announcement.ProposedCorrection;

/** A correction that waits: who proposed it, what readers will be told, each field before and after, and what may be done about it. */
final class CorrectionCard extends Div {

    private static final long serialVersionUID = 1L;

    CorrectionCard(ProposedCorrection correction, ArticleDetails article, People people, ArticleDialogs dialogs) {
        addClassNames("vd-note", "vd-tone-wait");
        add(new Paragraph(Words.say(
                "article.correction.by",
                people.name(correction.proposedBy()),
                Words.dateTime(correction.proposedAt()))));
        if (!correction.note().isEmpty()) {
            add(new Paragraph(Words.say("article.state.corrected", correction.note())));
        }
        var changes = new UnorderedList();
        correction.changes().forEach((field, readings) -> {
            var item = new ListItem(
                    new Span(Words.find("audit.field." + field).orElse(field) + ": "),
                    marked("del", ActParticulars.reading(field, readings.get("before"))),
                    new Span(" "),
                    marked("ins", ActParticulars.reading(field, readings.get("after"))));
            changes.add(item);
        });
        add(changes);
        if (correction.overtaken()) {
            add(new Overtaken());
        }
        if (correction.own()) {
            add(new Paragraph(Words.say("matter.own")));
        }
        if (article.may(ArticleStep.DROP_CORRECTION)) {
            add(new Button(
                    Words.say(correction.own() ? "article.correction.take-back" : "article.correction.refuse"),
                    click -> dialogs.drop(correction)));
        }
        if (article.may(ArticleStep.CONFIRM_CORRECTION) && !correction.overtaken()) {
            var confirm = new Button(Words.say("article.correction.confirm"), click -> dialogs.confirm(correction));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            add(confirm);
        }
    }

    private static HtmlComponent marked(String tag, String text) {
        var element = new HtmlComponent(tag);
        element.getElement().setText(text);
        return element;
    }
}
