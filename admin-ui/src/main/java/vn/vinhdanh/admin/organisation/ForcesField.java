package vn.vinhdanh.admin.organisation;

import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.organisation.Forces;

/** Whether a unit or a person belongs to the armed forces; empty where nobody says. */
public final class ForcesField extends Select<Forces> {

    private static final long serialVersionUID = 1L;

    /** @param labelKey key of the label */
    public ForcesField(String labelKey) {
        setLabel(Words.say(labelKey));
        setItems(Forces.values());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(Words.say("forces.unsaid"));
        setItemLabelGenerator(ForcesField::word);
    }

    /** The word for it, also for what nobody has said. */
    public static String word(@Nullable Forces forces) {
        return forces == null ? Words.say("forces.unsaid") : Words.word(forces);
    }
}
