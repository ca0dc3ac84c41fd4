package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionDraft;
import vn.vinhdanh.core.shared.InvalidInput;

/** The fields of a decision: number and symbol, date, who decided, abstract, signer, ceremony, the campaign it commends for. */
final class DecisionFields {

    private final TextField number = new TextField(Words.say("decision.number"));
    private final TextField symbol = new TextField(Words.say("decision.symbol"));
    private final DatePicker decidedOn = Words.datePicker("decision.decided-on");
    private final Select<AuthorityLevel> level = new Select<>();
    private final TextField authority = new TextField(Words.say("decision.authority"));
    private final TextField title = new TextField(Words.say("decision.title"));
    private final TextField signer = new TextField(Words.say("decision.signer"));
    private final TextField signerPost = new TextField(Words.say("decision.signer-post"));
    private final DatePicker ceremonyOn = Words.datePicker("decision.ceremony-on");
    private final CampaignChoice campaign;

    DecisionFields(CampaignQueries campaigns) {
        this.campaign = new CampaignChoice(campaigns);
    }

    void addTo(FormSheet form, SerializableConsumer<@Nullable LocalDate> dateChanged) {
        level.setLabel(Words.say("decision.authority-level"));
        level.setItems(List.of(AuthorityLevel.values()));
        level.setItemLabelGenerator(Words::word);
        level.setValue(AuthorityLevel.PROVINCE_CHAIRMAN);
        Counted.upTo(20, number);
        Counted.upTo(40, symbol);
        Counted.upTo(300, authority);
        Counted.upTo(1000, title);
        Counted.upTo(200, signer);
        Counted.upTo(200, signerPost);
        number.setRequiredIndicatorVisible(true);
        number.setHelperText(Words.say("decision.number.help"));
        symbol.setRequiredIndicatorVisible(true);
        symbol.setValue("QĐ-UBND");
        decidedOn.setRequiredIndicatorVisible(true);
        authority.setRequiredIndicatorVisible(true);
        authority.setValue(Words.say("decision.authority.default"));
        title.setRequiredIndicatorVisible(true);
        ceremonyOn.setHelperText(Words.say("decision.ceremony-on.help"));
        form.section("decision.section.main");
        form.add("number", number);
        form.add("symbol", symbol);
        form.add("decidedOn", decidedOn);
        form.add("authorityLevel", level);
        form.add("authority", authority);
        form.add("title", title).addClassName("vd-wide");
        form.add("signer", signer);
        form.add("signerPost", signerPost);
        form.add("ceremonyOn", ceremonyOn);
        form.add("campaign", campaign);
        decidedOn.addValueChangeListener(change -> dateChanged.accept(change.getValue()));
    }

    /** Tells who decides, now and whenever it is changed. */
    void authority(SerializableConsumer<AuthorityLevel> changed) {
        level.addValueChangeListener(change -> changed.accept(change.getValue()));
        changed.accept(level.getValue());
    }

    void show(DecisionDetails decision) {
        number.setValue(decision.number());
        symbol.setValue(decision.symbol());
        decidedOn.setValue(decision.decidedOn());
        level.setValue(decision.authorityLevel());
        authority.setValue(decision.authority());
        title.setValue(decision.title());
        signer.setValue(decision.signer());
        signerPost.setValue(decision.signerPost());
        ceremonyOn.setValue(decision.ceremonyOn());
        campaign.choose(decision.campaign());
    }

    DecisionDraft draft(@Nullable String listSha256, boolean demo) {
        var day = decidedOn.getValue();
        if (day == null) {
            throw new InvalidInput("decidedOn", "problem.shared.required");
        }
        return new DecisionDraft(
                number.getValue(),
                symbol.getValue(),
                day,
                level.getValue(),
                authority.getValue(),
                title.getValue(),
                signer.getValue(),
                signerPost.getValue(),
                ceremonyOn.getValue(),
                campaign.chosen(),
                listSha256,
                demo);
    }
}
