package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields of a form as texts by their names, and back; see {@link FieldText} for one of them. */
final class FormTexts {

    /** A field may write into another, that into a third. */
    private static final int TURNS = 3;

    private FormTexts() {}

    /** What a draft keeps of the fields, in their order. */
    static Map<String, String> of(Map<String, Component> fields) {
        var all = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> {
            if (FieldText.keeps(field) && !inParts(field)) {
                all.put(name, FieldText.of(field));
            }
        });
        return all;
    }

    /** What stands in a field of several parts is kept with that. */
    private static boolean inParts(Component field) {
        for (var above = field.getParent();
                above.isPresent();
                above = above.get().getParent()) {
            if (above.get() instanceof Drafted) {
                return true;
            }
        }
        return false;
    }

    /**
     * Puts texts into the fields, again where a field wrote into another as it would for an official.
     *
     * @param wish what is to stand in every field at the end
     * @return what could not be put, each with the label of its field
     */
    static List<String> put(Map<String, Component> fields, Map<String, String> wish) {
        var lost = new LinkedHashMap<String, String>();
        boolean another = true;
        for (int turn = 0; another && turn < TURNS; turn++) {
            another = false;
            for (var entry : wish.entrySet()) {
                var name = entry.getKey();
                var text = entry.getValue();
                var field = fields.get(name);
                if (field != null && !FieldText.of(field).equals(text)) {
                    another = true;
                    if (FieldText.put(field, text)) {
                        lost.remove(name);
                    } else {
                        lost.put(name, FormSheet.label(field) + ": " + FieldText.shown(field, text));
                    }
                }
            }
        }
        return List.copyOf(lost.values());
    }
}
