package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** What a correction changes, old struck out beside new, so that the second official confirms what they have read. */
final class CorrectionChanges extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /** @param codes code of a unit; empty for null */
    CorrectionChanges(HonourDetails now, HonourCorrection then, Function<@Nullable UnitId, String> codes) {
        addClassName("vd-correction");
        change("honour.salutation", now.salutation(), then.salutation());
        change("honour.name", now.name(), then.name());
        change("honour.post", now.post(), then.post());
        change("honour.unit-text", now.unit(), then.unit());
        if (then.unitId() != null || !now.unit().equals(then.unit())) {
            change("honour.unit", codes.apply(now.unitId()), codes.apply(then.unitId()));
        }
        change("withdrawal.change.period", period(now.period()), period(then.period()));
        change("honour.achievement", now.achievement(), then.achievement());
        if (getChildren().findAny().isEmpty()) {
            add(new ListItem(Words.say("withdrawal.change.nothing")));
        }
    }

    /** The campaign that a decision names, by its name; empty where it names none. */
    CorrectionChanges(String campaignNow, String campaignThen) {
        addClassName("vd-correction");
        change("campaign.choice", campaignNow, campaignThen);
        if (getChildren().findAny().isEmpty()) {
            add(new ListItem(Words.say("withdrawal.change.same-campaign")));
        }
    }

    /** Another signed copy, to be opened and read before it is shown. */
    CorrectionChanges(Anchor signedCopy) {
        addClassName("vd-correction");
        add(new ListItem(new Span(Words.say("decision.file") + ": "), signedCopy));
    }

    private void change(String key, String now, String then) {
        if (now.equals(then)) {
            return;
        }
        var item = new ListItem(new Span(Words.say(key) + ": "));
        if (!now.isEmpty()) {
            item.add(marked("del", now), new Span(" "));
        }
        item.add(then.isEmpty() ? new Span(Words.say("withdrawal.change.emptied")) : marked("ins", then));
        add(item);
    }

    private static HtmlComponent marked(String tag, String text) {
        var element = new HtmlComponent(tag);
        element.getElement().setText(text);
        return element;
    }

    private static String period(AchievementPeriod period) {
        return period.label();
    }
}
