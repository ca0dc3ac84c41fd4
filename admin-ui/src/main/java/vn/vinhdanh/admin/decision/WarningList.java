package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.DecisionWarning;

/** What must be looked at before a decision goes on: what is missing from it, competence, and caps that were counted. */
final class WarningList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    /** What is found now, for whoever submits. */
    WarningList(List<DecisionWarning> warnings) {
        this(Words.say("decision.warnings"), warnings);
    }

    /** @param heading whose warnings these are */
    WarningList(String heading, List<DecisionWarning> warnings) {
        addClassNames("vd-note", "vd-tone-wait", "vd-warnings");
        add(new H2(heading));
        var list = new UnorderedList();
        warnings.stream().limit(SHOWN).forEach(w -> list.add(new ListItem(sentence(w))));
        if (warnings.size() > SHOWN) {
            list.add(new ListItem(Words.say("decision.warnings.more", Words.number(warnings.size() - SHOWN))));
        }
        add(list);
    }

    private static String sentence(DecisionWarning warning) {
        return switch (warning) {
            case DecisionWarning.NoSignedFile w -> Words.say("decision.warning.no-file");
            case DecisionWarning.WithoutUnit w ->
                Words.say("decision.warning.without-unit", Words.number(w.honours()), Words.number(w.of()));
            case DecisionWarning.DoubtfulAuthority w -> {
                var said = w.said();
                yield said == null
                        ? Words.say("decision.warning.authority-unknown", w.authority(), Words.word(w.level()))
                        : Words.say(
                                "decision.warning.authority", w.authority(), Words.word(said), Words.word(w.level()));
            }
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
