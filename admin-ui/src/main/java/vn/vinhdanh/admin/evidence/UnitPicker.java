package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.organisation.UnitSummary;

/** A box in which an official finds a unit by name, accents optional. */
final class UnitPicker {

    private UnitPicker() {}

    static ComboBox<UnitSummary> of(String labelKey, List<UnitSummary> all) {
        var box = new ComboBox<UnitSummary>(Words.say(labelKey));
        Picker.units(box, all);
        box.setItemLabelGenerator(unit -> {
            var to = unit.validTo();
            return to == null ? unit.name() : unit.name() + " (" + Words.say("evidence.until", Words.date(to)) + ")";
        });
        box.setClearButtonVisible(true);
        return box;
    }
}
