package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;

/** Reasons at the very thing: whatever is chosen gets a field of its own. */
final class RemarkFields<T, K> implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 1000;

    private final transient Map<K, TextArea> remarks = new LinkedHashMap<>();

    /**
     * @param name of the field in the form
     * @param labelKey of the choice; its help ends in {@code .help}
     * @param remarkKey of the field of one of them
     */
    RemarkFields(
            FormSheet form,
            String name,
            String labelKey,
            String remarkKey,
            Collection<T> all,
            SerializableFunction<T, K> key,
            SerializableFunction<T, String> called) {
        var which = new MultiSelectComboBox<T>(Words.say(labelKey));
        which.setItemLabelGenerator(called::apply);
        which.setHelperText(Words.say(labelKey + ".help"));
        which.addClassName("vd-wide");
        Picker.offer(which, all, one -> List.of(called.apply(one)));
        Picker.keys(which, one -> String.valueOf(key.apply(one)));
        form.add(name, which);
        var texts = new Div();
        texts.addClassName("vd-form-fields");
        form.insert(texts);
        which.addValueChangeListener(change -> {
            var chosen = new LinkedHashMap<K, String>();
            change.getValue().forEach(one -> chosen.put(key.apply(one), called.apply(one)));
            remarks.keySet().retainAll(chosen.keySet());
            chosen.forEach((id, what) -> remarks.computeIfAbsent(
                    id, one -> Counted.upTo(LONGEST, new TextArea(Words.say(remarkKey, what)))));
            texts.removeAll();
            remarks.values().forEach(texts::add);
        });
    }

    /** What was said of which. */
    Map<K, String> said() {
        var said = new LinkedHashMap<K, String>();
        remarks.forEach((id, remark) -> said.put(id, remark.getValue()));
        return said;
    }
}
