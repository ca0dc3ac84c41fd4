package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.bloc.BlocDetails;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.InvalidInput;

/** What is written about a bloc: name, number and campaign, members, and who leads it. */
final class BlocFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(Words.say("bloc.name"));
    private final IntegerField ordinal = new IntegerField(Words.say("bloc.ordinal"));
    private final ComboBox<CampaignSummary> campaign = new ComboBox<>(Words.say("bloc.campaign"));
    private final MultiSelectComboBox<UnitSummary> members = new MultiSelectComboBox<>(Words.say("bloc.members"));
    private final OrderedList order = new OrderedList();
    private final ComboBox<UnitSummary> head = new ComboBox<>(Words.say("bloc.head"));
    private final ComboBox<UnitSummary> deputy = new ComboBox<>(Words.say("bloc.deputy"));

    BlocFields() {
        name.setRequiredIndicatorVisible(true);
        Counted.upTo(300, name);
        name.setHelperText(Words.say("bloc.name.help"));
        ordinal.setRequiredIndicatorVisible(true);
        ordinal.setStepButtonsVisible(true);
        ordinal.setMin(1);
        ordinal.setMax(99);
        campaign.setItemLabelGenerator(CampaignSummary::name);
        campaign.setClearButtonVisible(true);
        campaign.setHelperText(Words.say("bloc.campaign.help"));
        members.setItemLabelGenerator(UnitSummary::name);
        members.setHelperText(Words.say("bloc.members.help"));
        members.addValueChangeListener(change -> offerSeats());
        order.addClassNames("vd-members", "vd-wide");
        head.setItemLabelGenerator(UnitSummary::name);
        head.setHelperText(Words.say("bloc.head.help"));
        deputy.setItemLabelGenerator(UnitSummary::name);
        deputy.setClearButtonVisible(true);
    }

    /** Offers the campaigns and units to choose from. */
    void offer(List<CampaignSummary> seasons, List<UnitSummary> units) {
        Picker.campaigns(campaign, seasons);
        Picker.units(members, units);
    }

    /** Proposes the number of a new bloc. */
    void number(int next) {
        ordinal.setValue(next);
    }

    /** The name as it is written now. */
    String named() {
        return name.getValue();
    }

    /** Lays the fields out in a form. */
    void addTo(FormSheet form, boolean writable) {
        form.section("bloc.section.what");
        form.add("name", name);
        form.add("ordinal", ordinal);
        wide(form.add("campaign", campaign));
        form.section("bloc.section.members");
        wide(form.add("members", members));
        form.insert(order);
        form.add("head", head);
        form.add("deputy", deputy);
        List.<HasValue<?, ?>>of(name, ordinal, campaign, members, head, deputy)
                .forEach(field -> field.setReadOnly(!writable));
        offerSeats();
    }

    private static void wide(Component field) {
        field.addClassName("vd-wide");
    }

    /**
     * Shows a bloc as it is saved.
     *
     * @param season its campaign, or null
     */
    void show(BlocDetails now, @Nullable CampaignSummary season) {
        name.setValue(now.name());
        ordinal.setValue(now.ordinal());
        campaign.setValue(season);
        members.setValue(new LinkedHashSet<>(now.members()));
        offerSeats();
        head.setValue(now.head());
        deputy.setValue(now.deputy());
    }

    /** Head and deputy are chosen from the members; the chosen ones are listed in the order in which they will be shown. */
    private void offerSeats() {
        var chosen = new ArrayList<>(members.getValue());
        var leads = head.getValue();
        var second = deputy.getValue();
        Picker.units(head, chosen);
        Picker.units(deputy, chosen);
        head.setValue(leads != null && chosen.contains(leads) ? leads : null);
        deputy.setValue(second != null && chosen.contains(second) ? second : null);
        order.removeAll();
        chosen.forEach(unit -> order.add(new ListItem(unit.name())));
        order.setVisible(!chosen.isEmpty());
    }

    /**
     * What is written now.
     *
     * @throws InvalidInput when it has no number
     */
    BlocDraft draft(int year, boolean demo) {
        var number = ordinal.getValue();
        if (number == null) {
            throw new InvalidInput("ordinal", "problem.shared.required");
        }
        var season = campaign.getValue();
        return new BlocDraft(
                year,
                number,
                name.getValue(),
                season == null ? null : season.id(),
                idOf(head.getValue()),
                idOf(deputy.getValue()),
                members.getValue().stream().map(UnitSummary::id).toList(),
                demo);
    }

    private static @Nullable UnitId idOf(@Nullable UnitSummary unit) {
        return unit == null ? null : unit.id();
    }
}
