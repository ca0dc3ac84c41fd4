package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;

/** The launched campaign that a decision commends for, or none; found by typing some of its name, accents not minded. */
public final class CampaignChoice extends ComboBox<CampaignSummary> {

    private static final long serialVersionUID = 1L;

    private final transient List<CampaignSummary> launched;

    /** Offers every campaign that is or was launched, the newest year first. */
    public CampaignChoice(CampaignQueries campaigns) {
        super(Words.say("campaign.choice"));
        launched = campaigns.pickList().stream()
                .filter(campaign -> campaign.status() != CampaignStatus.DRAFT)
                .toList();
        setItemLabelGenerator(CampaignChoice::words);
        setHelperText(Words.say("campaign.choice.help"));
        Picker.campaigns(this, launched);
        setClearButtonVisible(true);
        addClassName("vd-wide");
    }

    private static String words(CampaignSummary campaign) {
        return campaign.name() + " (" + campaign.year() + ")";
    }

    /** As a field of a form for the component that names the campaign. */
    public static CampaignChoice in(WrittenFields<?> fields, String component, CampaignQueries campaigns) {
        var choice = new CampaignChoice(campaigns);
        return fields.add(component, choice, CampaignChoice::id, choice::of);
    }

    private static @Nullable CampaignId id(@Nullable CampaignSummary chosen) {
        return chosen == null ? null : chosen.id();
    }

    private @Nullable CampaignSummary of(@Nullable CampaignId id) {
        return launched.stream()
                .filter(campaign -> campaign.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Chooses a campaign; null chooses none. */
    public void choose(@Nullable CampaignId id) {
        setValue(of(id));
    }

    /** What is chosen, or null. */
    public @Nullable CampaignId chosen() {
        return id(getValue());
    }
}
