package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionWritten;

/** The fields of a decision: number and symbol, date, who decided, abstract, signer, ceremony, the campaign it commends for. */
final class DecisionFields {

    private final WrittenFields<DecisionWritten> fields;
    private final Select<AuthorityLevel> level = new Select<>();

    DecisionFields(FormSheet form, CampaignQueries campaigns, SerializableConsumer<@Nullable LocalDate> dateChanged) {
        fields = new WrittenFields<>(DecisionWritten.class, form);
        form.section("decision.section.main");
        fields.add("number", new TextField(Words.say("decision.number")))
                .setHelperText(Words.say("decision.number.help"));
        fields.add("symbol", new TextField(Words.say("decision.symbol"))).setValue("QĐ-UBND");
        fields.add("decidedOn", Words.datePicker("decision.decided-on"))
                .addValueChangeListener(change -> dateChanged.accept(change.getValue()));
        level.setLabel(Words.say("decision.authority-level"));
        level.setItems(AuthorityLevel.values());
        level.setItemLabelGenerator(Words::word);
        level.setValue(AuthorityLevel.PROVINCE_CHAIRMAN);
        fields.add("authorityLevel", level);
        fields.add("authority", new TextField(Words.say("decision.authority")))
                .setValue(Words.say("decision.authority.default"));
        fields.add("title", new TextField(Words.say("decision.title"))).addClassName("vd-wide");
        fields.add("signer", new TextField(Words.say("decision.signer")));
        fields.add("signerPost", new TextField(Words.say("decision.signer-post")));
        fields.add("ceremonyOn", Words.datePicker("decision.ceremony-on"))
                .setHelperText(Words.say("decision.ceremony-on.help"));
        CampaignChoice.in(fields, "campaign", campaigns);
    }

    /** Tells who decides, now and whenever it is changed. */
    void authority(SerializableConsumer<AuthorityLevel> changed) {
        level.addValueChangeListener(change -> changed.accept(change.getValue()));
        changed.accept(level.getValue());
    }

    void show(DecisionWritten written) {
        fields.show(written);
    }

    DecisionWritten written() {
        return fields.written();
    }
}
