package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionWarning;

/** What must be looked at before a decision goes on: competence, and caps that were counted. */
final class WarningList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    WarningList(List<DecisionWarning> warnings) {
        addClassNames("vd-note", "vd-tone-wait", "vd-warnings");
        add(new H2(Words.say("decision.warnings")));
        var list = new UnorderedList();
        warnings.stream().limit(SHOWN).forEach(w -> list.add(new ListItem(sentence(w))));
        if (warnings.size() > SHOWN) {
            list.add(new ListItem(Words.say("decision.warnings.more", Words.number(warnings.size() - SHOWN))));
        }
        add(list);
    }

    private static String sentence(DecisionWarning warning) {
        return switch (warning) {
            case DecisionWarning.OutsideCompetence w ->
                Words.say(
                        "decision.warning.competence",
                        w.award(),
                        Words.word(w.level()),
                        w.legalBasis(),
                        Words.number(w.honours()));
            case DecisionWarning.OverCap w -> {
                var cap = w.cap();
                yield Words.say(
                        "decision.warning.over-cap",
                        cap.unitName(),
                        String.valueOf(cap.year()),
                        Words.number(cap.given()),
                        cap.award(),
                        Words.number(cap.of()),
                        Words.number(cap.percent()),
                        Words.number(cap.most()),
                        cap.legalRef());
            }
            case DecisionWarning.CapNotCounted w ->
                w.unit() == null
                        ? Words.say(
                                "decision.warning.cap-no-unit",
                                Words.number(w.honours()),
                                w.award(),
                                String.valueOf(w.year()),
                                Words.number(w.percent()))
                        : Words.say(
                                "decision.warning.cap-not-counted",
                                w.unit(),
                                String.valueOf(w.year()),
                                w.award(),
                                Words.number(w.percent()));
        };
    }
}
