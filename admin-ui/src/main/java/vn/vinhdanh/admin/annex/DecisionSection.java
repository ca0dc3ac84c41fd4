package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AuthorityLevel;

/** What the list says of its decision, to compare with the signed copy, and what it does not say. */
final class DecisionSection extends Div {

    private static final long serialVersionUID = 1L;

    /** @param changed runs when an answer changes what else is asked */
    DecisionSection(AnnexDesk desk, CampaignQueries campaigns, SerializableRunnable changed) {
        var said = AnnexAnswers.of(desk.document().title());
        addClassName("vd-form-fields");
        add(text(20, "annex.number", desk.number, said.number(), true, v -> desk.number = v));
        add(text(40, "annex.symbol", desk.symbol, said.symbol(), true, v -> desk.symbol = v));
        var date = Words.datePicker("annex.decided-on");
        date.setRequiredIndicatorVisible(true);
        date.setValue(desk.decidedOn);
        date.setHelperText(helper(said.decidedOn() != null));
        date.addValueChangeListener(change -> {
            desk.decidedOn = change.getValue();
            desk.awards.clear();
            changed.run();
        });
        add(date);
        var level = new Select<AuthorityLevel>();
        level.setLabel(Words.say("annex.level"));
        level.setItems(AuthorityLevel.values());
        level.setItemLabelGenerator(AnnexWords::word);
        if (desk.level != null) {
            level.setValue(desk.level);
        }
        level.setHelperText(helper(said.level() != null));
        level.addValueChangeListener(change -> {
            desk.level = change.getValue();
            changed.run();
        });
        add(level);
        add(text(300, "annex.authority", desk.authority, said.authority(), true, v -> desk.authority = v));
        var ceremony = Words.datePicker("annex.ceremony-on");
        ceremony.setHelperText(Words.say("annex.ceremony-on.help"));
        ceremony.setValue(desk.ceremonyOn);
        ceremony.addValueChangeListener(change -> desk.ceremonyOn = change.getValue());
        var title = Counted.upTo(1000, new TextArea(Words.say("annex.decision-title")));
        title.setRequiredIndicatorVisible(true);
        title.setValue(desk.title);
        title.setHelperText(said.title().isEmpty() ? helper(false) : Words.say("annex.title.help"));
        title.addValueChangeListener(change -> desk.title = change.getValue());
        title.addClassName("vd-wide");
        add(title);
        add(text(200, "annex.signer", desk.signer, "", false, v -> desk.signer = v));
        add(text(200, "annex.signer-post", desk.signerPost, "", false, v -> desk.signerPost = v));
        add(ceremony);
        var campaign = new CampaignChoice(campaigns);
        campaign.choose(desk.campaign);
        campaign.addValueChangeListener(change -> desk.campaign = campaign.chosen());
        add(campaign);
    }

    private static String helper(boolean said) {
        return Words.say(said ? "annex.said" : "annex.not-said");
    }

    private static TextField text(
            int most, String key, String value, String said, boolean required, SerializableConsumer<String> taken) {
        var field = Counted.upTo(most, new TextField(Words.say(key)));
        field.setValue(value);
        field.setRequiredIndicatorVisible(required);
        if (required) {
            field.setHelperText(helper(!said.isEmpty()));
        }
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.addValueChangeListener(change -> taken.accept(change.getValue()));
        return field;
    }
}
