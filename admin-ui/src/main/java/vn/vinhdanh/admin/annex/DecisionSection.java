package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.annex.AnnexAnswers;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionWritten;

/** What the list says of its decision, to compare with the signed copy, and what it does not say. */
final class DecisionSection extends Div {

    private static final long serialVersionUID = 1L;

    /** @param changed runs when an answer changes what else is asked */
    DecisionSection(AnnexDesk desk, CampaignQueries campaigns, SerializableRunnable changed) {
        var said = AnnexAnswers.of(desk.document().title());
        addClassName("vd-form-fields");
        add(text("number", "annex.number", desk.number, said.number(), v -> desk.number = v));
        add(text("symbol", "annex.symbol", desk.symbol, said.symbol(), v -> desk.symbol = v));
        var date = limited("decidedOn", Words.datePicker("annex.decided-on"));
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
        add(text("authority", "annex.authority", desk.authority, said.authority(), v -> desk.authority = v));
        var ceremony = Words.datePicker("annex.ceremony-on");
        ceremony.setHelperText(Words.say("annex.ceremony-on.help"));
        ceremony.setValue(desk.ceremonyOn);
        ceremony.addValueChangeListener(change -> desk.ceremonyOn = change.getValue());
        var title = limited("title", new TextArea(Words.say("annex.decision-title")));
        title.setValue(desk.title);
        title.setHelperText(said.title().isEmpty() ? helper(false) : Words.say("annex.title.help"));
        title.addValueChangeListener(change -> desk.title = change.getValue());
        title.addClassName("vd-wide");
        add(title);
        add(text("signer", "annex.signer", desk.signer, "", v -> desk.signer = v));
        add(text("signerPost", "annex.signer-post", desk.signerPost, "", v -> desk.signerPost = v));
        add(ceremony);
        var campaign = new CampaignChoice(campaigns);
        campaign.choose(desk.campaign);
        campaign.addValueChangeListener(change -> desk.campaign = campaign.chosen());
        add(campaign);
    }

    private static String helper(boolean said) {
        return Words.say(said ? "annex.said" : "annex.not-said");
    }

    private static <C extends Component & HasValueAndElement<?, ?>> C limited(String component, C field) {
        return WrittenFields.limit(DecisionWritten.class, component, field);
    }

    private static TextField text(
            String component, String key, String value, String said, SerializableConsumer<String> taken) {
        var field = limited(component, new TextField(Words.say(key)));
        field.setValue(value);
        if (field.isRequiredIndicatorVisible()) {
            field.setHelperText(helper(!said.isEmpty()));
        }
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.addValueChangeListener(change -> taken.accept(change.getValue()));
        return field;
    }
}
