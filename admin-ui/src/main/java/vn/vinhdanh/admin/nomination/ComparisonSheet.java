package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.nomination.DossierVersion;
import vn.vinhdanh.core.nomination.VersionComparison;

/** What reads otherwise than in the version before: fields of the submission, nominees changed, added and removed. */
final class ComparisonSheet extends Div {

    private static final long serialVersionUID = 1L;

    ComparisonSheet(String title, VersionComparison comparison) {
        addClassName("vd-card");
        getElement().setAttribute("role", "status");
        add(new H3(title));
        if (comparison.same()) {
            add(new Paragraph(Words.say("dossier.compare.same")));
            return;
        }
        if (!comparison.fields().isEmpty()) {
            add(new Paragraph(Words.say("dossier.compare.submission")), fields("dossier.", comparison.fields()));
        }
        comparison
                .changed()
                .forEach(nominee -> add(
                        new Paragraph(Words.say("dossier.compare.changed", nominee.name())),
                        fields("nominee.", nominee.fields())));
        names("dossier.compare.added", comparison.added());
        names("dossier.compare.removed", comparison.removed());
        papers(comparison.papers());
    }

    private static UnorderedList fields(String prefix, List<VersionComparison.Field> fields) {
        var list = new UnorderedList();
        fields.forEach(field -> list.add(new ListItem(new Span(Words.say(
                "dossier.compare.field",
                Words.find(prefix + "field." + field.name()).orElse(field.name()),
                said(field.was()),
                said(field.is()))))));
        return list;
    }

    private void papers(List<VersionComparison.ChangedPaper> papers) {
        if (!papers.isEmpty()) {
            var list = new UnorderedList();
            papers.forEach(paper -> list.add(new ListItem(said(paper))));
            add(new Paragraph(Words.say("dossier.compare.papers")), list);
        }
    }

    private static String said(VersionComparison.ChangedPaper paper) {
        var what = paper.whose().isEmpty()
                ? Words.word(paper.kind())
                : Words.say("dossier.compare.paper.of", Words.word(paper.kind()), paper.whose());
        var was = String.join(", ", paper.was());
        var is = String.join(", ", paper.is());
        return was.isEmpty()
                ? Words.say("dossier.compare.paper.added", what, is)
                : is.isEmpty()
                        ? Words.say("dossier.compare.paper.removed", what, was)
                        : Words.say("dossier.compare.paper.changed", what, was, is);
    }

    private static String said(String value) {
        return value.isEmpty() ? Words.say("dossier.compare.nothing") : value;
    }

    private void names(String key, List<DossierVersion.Sent> nominees) {
        if (!nominees.isEmpty()) {
            var list = new UnorderedList();
            nominees.forEach(nominee -> list.add(new ListItem(nominee.written().name())));
            add(new Paragraph(Words.say(key)), list);
        }
    }
}
