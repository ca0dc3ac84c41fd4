package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.RecipientKind;

/** Boxes in which an official finds a recipient by name, accents optional. */
public final class RecipientPicker {

    private RecipientPicker() {}

    /** @param kind only recipients of this kind; null for any */
    public static ComboBox<RecipientDetails> of(
            String labelKey, RecipientQueries recipients, @Nullable RecipientKind kind) {
        var box = new ComboBox<RecipientDetails>(Words.say(labelKey));
        box.setItems(
                query -> recipients.list(filter(query.getFilter(), kind), query.getOffset(), query.getLimit()).stream(),
                query -> recipients.count(filter(query.getFilter(), kind)));
        Picker.sayNothing(box, typed -> recipients.count(filter(Optional.of(typed), kind)) > 0);
        box.setItemLabelGenerator(RecipientPicker::label);
        Picker.keys(
                box,
                recipient -> String.valueOf(recipient.id().value()),
                key -> Optional.ofNullable(recipients
                        .get(List.of(new RecipientId(Long.parseLong(key))))
                        .get(new RecipientId(Long.parseLong(key)))));
        box.setClearButtonVisible(true);
        box.setHelperText(Words.say("evidence.pick.help"));
        return box;
    }

    private static RecipientFilter filter(Optional<String> text, @Nullable RecipientKind kind) {
        return new RecipientFilter(text.orElse(null), null, kind);
    }

    /** Name and unit, by which namesakes are told apart. */
    static String label(@Nullable RecipientDetails recipient) {
        return recipient == null
                ? ""
                : recipient.unitText().isEmpty() ? recipient.name() : recipient.name() + " – " + recipient.unitText();
    }
}
