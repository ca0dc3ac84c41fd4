package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.ActHistory;
import vn.vinhdanh.core.account.PastAct;

/**
 * What was done to the thing in view: who, when, in a sentence, with each changed field before and after. Folded at first; the acts are
 * read when it is opened.
 */
final class HistoryPanel extends Details {

    private static final long serialVersionUID = 1L;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    HistoryPanel(ActHistory history, HasHistory view) {
        setSummaryText(Words.say("history.title"));
        addClassName("vd-past");
        addOpenedChangeListener(change -> {
            removeAll();
            if (change.isOpened()) {
                view.subject().ifPresent(subject -> {
                    var acts = history.of(subject.kind(), subject.id());
                    if (acts.isEmpty()) {
                        add(new Paragraph(Words.say("history.none")));
                    } else {
                        var list = new OrderedList();
                        acts.forEach(act -> list.add(new ListItem(told(act))));
                        add(list);
                    }
                });
            }
        });
    }

    private static Div told(PastAct act) {
        var what = new Span(Words.find("act." + act.verb()).orElse(act.verb()));
        what.addClassName("vd-past-what");
        var who = new Span(Words.say(
                "history.who",
                act.who().isEmpty() ? Words.say("history.system") : act.who(),
                Words.dateTime(act.at())));
        who.addClassName("vd-past-who");
        var told = new Div(what, who);
        var particulars = new ActParticulars(read(act.detail()));
        var facts = new Facts();
        particulars.addTo(facts);
        if (facts.getChildren().findAny().isPresent()) {
            told.add(facts);
        }
        particulars.changes().ifPresent(told::add);
        particulars.rows().ifPresent(told::add);
        return told;
    }

    private static Map<String, Object> read(String text) {
        try {
            return JSON.readValue(text, DETAIL);
        } catch (JacksonException notAnObject) {
            return Map.of("detail", text);
        }
    }
}
