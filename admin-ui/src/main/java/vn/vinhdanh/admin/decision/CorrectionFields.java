package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;

/** What a corrected honour shall read. The unit of the directory goes with the unit's name: whoever writes another name sees which it is. */
final class CorrectionFields {

    private final List<UnitSummary> units;
    private final TextField salutation = new TextField(Words.say("honour.salutation"));
    private final TextField name = new TextField(Words.say("honour.name"));
    private final TextField post = new TextField(Words.say("honour.post"));
    private final TextField unit = new TextField(Words.say("honour.unit-text"));
    private final ComboBox<UnitSummary> known = new ComboBox<>(Words.say("honour.unit"));
    private final TextArea achievement = new TextArea(Words.say("honour.achievement"));
    private final IntegerField from = new IntegerField(Words.say("honour.year-from"));
    private final IntegerField to = new IntegerField(Words.say("honour.year-to"));
    private final TextArea note = new TextArea(Words.say("withdrawal.public-note"));
    private final boolean schoolYear;

    /** @param units those that existed on the day of the decision */
    CorrectionFields(HonourDetails honour, List<UnitSummary> units) {
        this.units = units;
        Counted.upTo(60, salutation);
        Counted.upTo(300, name);
        Counted.upTo(300, post);
        Counted.upTo(300, unit);
        Counted.upTo(2000, achievement);
        Counted.upTo(1000, note);
        name.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        note.setRequiredIndicatorVisible(true);
        salutation.setValue(honour.salutation());
        name.setValue(honour.name());
        post.setValue(honour.post());
        unit.setValue(honour.unit());
        Picker.units(known, units);
        known.setItemLabelGenerator(UnitSummary::name);
        known.setClearButtonVisible(true);
        known.setHelperText(Words.say("honour.unit.help"));
        units.stream().filter(u -> u.id().equals(honour.unitId())).findFirst().ifPresent(known::setValue);
        unit.addValueChangeListener(change -> known.setValue(named(change.getValue())));
        known.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                unit.setValue(chosen.name());
                known.setValue(chosen);
            }
        });
        achievement.setValue(honour.achievement());
        from.setValue(honour.period().from());
        to.setValue(honour.period().to());
        schoolYear = honour.period().schoolYear();
        note.setHelperText(Words.say("withdrawal.public-note.help"));
        achievement.addClassName("vd-wide");
        note.addClassName("vd-wide");
    }

    /** The one unit of that name, or null when there is none or several have it. */
    private @Nullable UnitSummary named(String text) {
        var fold = VietnameseText.fold(text);
        var same = units.stream()
                .filter(u -> VietnameseText.fold(u.name()).equals(fold))
                .toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    void addTo(FormSheet form) {
        form.add("salutation", salutation);
        form.add("name", name);
        form.add("post", post);
        form.add("unit", unit);
        form.add("unitId", known);
        form.add("period", from);
        form.add("yearTo", to);
        form.add("achievement", achievement);
        form.add("publicNote", note);
    }

    void visible(boolean visible) {
        for (var field : new Component[] {salutation, name, post, unit, known, from, to, achievement, note}) {
            field.setVisible(visible);
        }
    }

    HonourCorrection corrected() {
        var first = from.getValue();
        var last = to.getValue();
        if (first == null) {
            throw new InvalidInput("period", "problem.shared.required");
        }
        var chosen = known.getValue();
        return new HonourCorrection(
                salutation.getValue(),
                name.getValue(),
                post.getValue(),
                unit.getValue(),
                chosen == null ? null : chosen.id(),
                achievement.getValue(),
                new AchievementPeriod(first, last == null ? first : last, schoolYear));
    }

    String note() {
        return note.getValue();
    }
}
