package vn.vinhdanh.admin.eligibility;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
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
import vn.vinhdanh.core.eligibility.Note;
import vn.vinhdanh.core.eligibility.Outcome;

/**
 * The findings of a standard: what came of the whole and of what the register tells, then what stands against the proposal itself, then
 * apart what the register tells and what people judge, each group by group, alternative by alternative, clause by clause.
 */
public final class FindingsSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final RemarkWords words;
    private final Map<Evidence, String> links;
    private final transient Findings findings;

    /**
     * @param title what these findings are, said above them
     * @param links where evidence is to be seen; what is not in it is shown without a link
     */
    public FindingsSheet(String title, Findings findings, RemarkWords words, Map<Evidence, String> links) {
        this.words = words;
        this.links = Map.copyOf(links);
        addClassName("vd-findings");
        this.findings = findings;
        var marks = new Div(
                labelled("survey.outcome", findings.outcome()), labelled("survey.measured", findings.measured()));
        marks.addClassName("vd-outcomes");
        var head = new Div(new H2(title), marks);
        head.addClassName("vd-findings-head");
        add(head, new Paragraph(Words.say(headline(findings))));
        if (!findings.notes().isEmpty()) {
            var notes = new UnorderedList();
            notes.addClassNames("vd-groups", "vd-notes");
            findings.notes().forEach(n -> notes.add(note(n)));
            add(notes);
        }
        section("eligibility.by-register", findings.byRegister());
        section("eligibility.by-people", findings.byPeople());
    }

    private static Span labelled(String label, Outcome outcome) {
        var labelled = new Span(new Span(Words.say(label) + ": "), RemarkWords.mark(outcome));
        labelled.addClassName("vd-outcome");
        return labelled;
    }

    /** Says no more than what stands under it. */
    private static String headline(Findings findings) {
        if (findings.findings().isEmpty()) {
            return "eligibility.no-standard";
        }
        boolean byNote = findings.notes().stream().anyMatch(n -> n.outcome() == Outcome.NOT_MET);
        var key = "eligibility.outcome." + findings.outcome().name();
        if (findings.outcome() == Outcome.NOT_MET) {
            return byNote ? key + ".note" : key;
        }
        return findings.someNotMet() ? key + ".some-not-met" : key;
    }

    private void section(String title, List<Finding> part) {
        if (part.isEmpty()) {
            return;
        }
        add(new H3(Words.say(title)));
        if (part.equals(findings.byPeople())) {
            add(new Paragraph(Words.say("eligibility.by-people.lead")));
        }
        var groups = new OrderedList();
        groups.addClassName("vd-groups");
        var outcomes = Findings.byGroup(part);
        part.stream()
                .collect(Collectors.groupingBy(f -> f.clause().group(), TreeMap::new, Collectors.toList()))
                .forEach((group, of) -> groups.add(group(group, of, outcomes.getOrDefault(group, Outcome.NOT_KNOWN))));
        add(groups);
    }

    private ListItem group(int group, List<Finding> part, Outcome outcome) {
        var alternatives = part.stream()
                .collect(Collectors.groupingBy(f -> f.clause().alternative(), TreeMap::new, Collectors.toList()));
        long ofAll = findings.findings().stream()
                .filter(f -> f.clause().group() == group)
                .map(f -> f.clause().alternative())
                .distinct()
                .count();
        var item = new ListItem();
        item.addClassNames("vd-group", "vd-card");
        if (ofAll > 1) {
            var title = new H4(
                    Words.say("eligibility.group", String.valueOf(group)) + ": " + Words.say("eligibility.one-of"));
            var head = alternatives.size() > 1 ? new Div(title, RemarkWords.mark(outcome)) : new Div(title);
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

    private ListItem note(Note note) {
        var remark = new Paragraph(words.say(note.remark()));
        remark.addClassName("vd-wording");
        var body = new Div(remark);
        if (!note.article().isEmpty()) {
            var law = new Span(note.article());
            law.addClassName("vd-quiet");
            body.add(law);
        }
        if (!note.evidence().isEmpty()) {
            body.add(evidence(note.evidence()));
        }
        var list = new UnorderedList();
        list.addClassName("vd-alternative");
        var line = new ListItem(RemarkWords.mark(note.outcome()), body);
        line.addClassName("vd-clause");
        list.add(line);
        var item = new ListItem(list);
        item.addClassNames("vd-group", "vd-card");
        return item;
    }

    private ListItem clause(Finding finding) {
        var clause = finding.clause();
        boolean english = "en".equals(Words.language().getLanguage());
        var wording = new Paragraph(english && !clause.wordingEn().isBlank() ? clause.wordingEn() : clause.wordingVi());
        wording.addClassName("vd-wording");
        var law = new Span(finding.article());
        law.addClassName("vd-quiet");
        var remark = new Paragraph(words.say(finding.remarks()));
        remark.addClassName("vd-remark");
        // that only people judge it is said once, above them all
        remark.setVisible(!finding.remark().key().equals("eligibility.judged"));
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
