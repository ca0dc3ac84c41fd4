package vn.vinhdanh.admin.eligibility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.eligibility.Evidence;
import vn.vinhdanh.core.eligibility.Finding;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.Outcome;

/** The findings of a standard: what came of the whole, then group by group, alternative by alternative, clause by clause. */
final class FindingsSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final RemarkWords words;
    private final Map<Evidence, String> links;

    /**
     * @param title what these findings are, said above them
     * @param links where evidence is to be seen; what is not in it is shown without a link
     */
    FindingsSheet(String title, Findings findings, RemarkWords words, Map<Evidence, String> links) {
        this.words = words;
        this.links = Map.copyOf(links);
        addClassName("vd-findings");
        var head = new Div(new H2(title), RemarkWords.mark(findings.outcome()));
        head.addClassName("vd-findings-head");
        add(
                head,
                new Paragraph(
                        Words.say("eligibility.outcome." + findings.outcome().name())));
        if (findings.findings().isEmpty()) {
            add(new Paragraph(Words.say("eligibility.no-standard")));
        }
        var groups = new OrderedList();
        groups.addClassName("vd-groups");
        findings.findings().stream()
                .collect(Collectors.groupingBy(f -> f.clause().group(), TreeMap::new, Collectors.toList()))
                .forEach((group, of) ->
                        groups.add(group(of, findings.groups().getOrDefault(group, Outcome.NOT_KNOWN))));
        add(groups);
    }

    private ListItem group(List<Finding> findings, Outcome outcome) {
        var alternatives = findings.stream()
                .collect(Collectors.groupingBy(f -> f.clause().alternative(), TreeMap::new, Collectors.toList()));
        var item = new ListItem();
        item.addClassNames("vd-group", "vd-card");
        if (alternatives.size() > 1) {
            var head = new Div(new H3(Words.say("eligibility.one-of")), RemarkWords.mark(outcome));
            head.addClassName("vd-findings-head");
            item.add(head);
        }
        alternatives.values().forEach(of -> {
            var list = new UnorderedList();
            list.addClassName("vd-alternative");
            of.forEach(f -> list.add(clause(f)));
            item.add(list);
        });
        return item;
    }

    private ListItem clause(Finding finding) {
        var clause = finding.clause();
        boolean english = "en".equals(Words.language().getLanguage());
        var wording = new Paragraph(english && !clause.wordingEn().isBlank() ? clause.wordingEn() : clause.wordingVi());
        wording.addClassName("vd-wording");
        var law = new Span(clause.legalRef());
        law.addClassName("vd-quiet");
        var remark = new Paragraph(words.say(finding.remark()));
        remark.addClassName("vd-remark");
        var body = new Div(wording, law, remark);
        if (!finding.evidence().isEmpty()) {
            body.add(evidence(finding.evidence()));
        }
        if (finding.awaitsConfirmation()) {
            var unsure = new Paragraph(Words.say("eligibility.awaits-confirmation"));
            unsure.addClassName("vd-unsure");
            body.add(unsure);
        }
        var item = new ListItem(RemarkWords.mark(finding.outcome()), body);
        item.addClassName("vd-clause");
        return item;
    }

    private Component evidence(List<Evidence> evidence) {
        var list = new UnorderedList();
        list.addClassName("vd-evidence");
        evidence.forEach(e -> {
            var text = Words.say("eligibility.evidence." + e.kind().name(), String.valueOf(e.year()), e.label());
            var address = links.get(e);
            list.add(address == null ? new ListItem(text) : new ListItem(new Anchor(address, text)));
        });
        return list;
    }
}
