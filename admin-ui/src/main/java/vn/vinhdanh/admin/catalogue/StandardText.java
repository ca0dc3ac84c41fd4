package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Standard;

/** A standard to read: its groups in order, of a group with alternatives each alternative, every condition with its ground. */
final class StandardText extends Div {

    private static final long serialVersionUID = 1L;

    StandardText(Standard standard) {
        addClassName("vd-standard");
        add(new H3(Words.say("law.standard-of", Words.word(standard.recipientKind()))));
        var groups = new OrderedList();
        standard.clauses().stream()
                .collect(Collectors.groupingBy(Clause::group, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(group -> groups.add(group(group)));
        add(groups);
    }

    private static ListItem group(List<Clause> clauses) {
        var alternatives =
                clauses.stream().collect(Collectors.groupingBy(Clause::alternative, TreeMap::new, Collectors.toList()));
        if (alternatives.size() == 1) {
            var item = new ListItem();
            clauses.forEach(c -> item.add(clause(c)));
            return item;
        }
        var item = new ListItem(new Paragraph(Words.say("law.one-of")));
        var list = new UnorderedList();
        alternatives.values().forEach(alternative -> {
            var one = new ListItem();
            alternative.forEach(c -> one.add(clause(c)));
            list.add(one);
        });
        item.add(list);
        return item;
    }

    private static Div clause(Clause clause) {
        var ref = new Span(clause.legalRef());
        ref.addClassName("vd-quiet");
        var line = new Div(new Paragraph(LawWords.wording(clause)), ref);
        if (!clause.kinds().isEmpty()) {
            line.add(new Span(Words.say("law.only-for", LawWords.words(clause.kinds()))));
        }
        if (clause.forces()) {
            line.add(new Span(Words.say("law.clause.forces")));
        }
        line.add(LawWords.mark(clause.sureness()));
        line.addClassName("vd-clause");
        return line;
    }
}
