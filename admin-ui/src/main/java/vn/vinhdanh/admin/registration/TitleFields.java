package vn.vinhdanh.admin.registration;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.evidence.RecipientPicker;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.registration.TitleWritten;
import vn.vinhdanh.core.shared.RecipientKind;

/** The fields of one registered title: who, from the register or newly written, and the award aimed at. */
final class TitleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RecipientQueries recipients;
    private final transient List<AwardSummary> awards;
    private final Select<RecipientKind> kind = new Select<>();
    private final ComboBox<RecipientDetails> recipient;
    private final TextField name;
    private final TextField post;
    private final TextField unitText;
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("titles.award"));

    /** @param awards that the round asks for, of today */
    TitleFields(FormSheet form, RecipientQueries recipients, List<AwardSummary> awards) {
        this.recipients = recipients;
        this.awards = awards;
        kind.setLabel(Words.say("nominee.kind"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(RecipientKind.PERSON);
        form.add("kind", kind);
        recipient = form.add("recipient", RecipientPicker.of("nominee.recipient", recipients, null));
        recipient.setHelperText(Words.say("nominee.recipient.help"));
        name = form.add("name", limited("name", "nominee.name"));
        post = form.add("post", limited("post", "nominee.post"));
        unitText = form.add("unitText", limited("unitText", "nominee.unit-text"));
        award.setItemLabelGenerator(RemarkWords::name);
        award.setRequiredIndicatorVisible(true);
        offer(RecipientKind.PERSON);
        form.add("award", award);
        kind.addValueChangeListener(change -> {
            post.setVisible(change.getValue() == RecipientKind.PERSON);
            offer(change.getValue());
        });
        recipient.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (chosen != null && change.isFromClient()) {
                take(chosen);
            }
        });
    }

    private static TextField limited(String component, String key) {
        return WrittenFields.limit(TitleWritten.class, component, new TextField(Words.say(key)));
    }

    private void take(RecipientDetails chosen) {
        kind.setValue(chosen.kind());
        if (name.isEmpty()) {
            name.setValue(chosen.name());
        }
        if (unitText.isEmpty()) {
            unitText.setValue(chosen.unitText());
        }
    }

    private void offer(RecipientKind of) {
        var before = award.getValue();
        var fitting =
                awards.stream().filter(one -> one.recipients().contains(of)).toList();
        Picker.awards(award, fitting);
        award.setValue(
                before != null && fitting.contains(before) ? before : fitting.size() == 1 ? fitting.getFirst() : null);
    }

    void show(TitleWritten written) {
        kind.setValue(written.kind());
        var of = written.recipient();
        recipient.setValue(of == null ? null : recipients.get(List.of(of)).get(of));
        name.setValue(written.name());
        post.setValue(written.post());
        unitText.setValue(written.unitText());
        award.setValue(awards.stream()
                .filter(one -> one.code().equals(written.award()))
                .findFirst()
                .orElse(null));
    }

    TitleWritten written() {
        var chosen = award.getValue();
        return new TitleWritten(
                kind.getValue(),
                id(recipient.getValue()),
                name.getValue(),
                kind.getValue() == RecipientKind.PERSON ? post.getValue() : "",
                unitText.getValue(),
                chosen == null ? "" : chosen.code());
    }

    private static @Nullable RecipientId id(@Nullable RecipientDetails chosen) {
        return chosen == null ? null : chosen.id();
    }
}
