package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * The fields that say who is put forward or registered, from the register or newly written, and for which award: the same for a nominee
 * of a dossier and for a registered title. The record they are written into has components {@code kind}, {@code recipient}, {@code name},
 * {@code post}, {@code unitText} and {@code award}, by which its problems find the fields.
 */
public final class ProposedFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RecipientQueries recipients;
    private final transient List<AwardSummary> awards;
    private final Class<? extends Record> written;
    private final Select<RecipientKind> kind = new Select<>();
    private final ComboBox<RecipientDetails> recipient;
    private final TextField name;
    private final TextField post;
    private final TextField unitText;
    private final ComboBox<AwardSummary> award = new ComboBox<>();

    /**
     * Adds the fields of who it is to a form; {@link #award} adds the one of what.
     *
     * @param written the record that is written, which says how long a text may be
     * @param awards that may be asked for
     */
    public ProposedFields(
            FormSheet form, Class<? extends Record> written, RecipientQueries recipients, List<AwardSummary> awards) {
        this.written = written;
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
        kind.addValueChangeListener(change -> {
            post.setVisible(person());
            offer();
        });
        chosen(this::take);
    }

    /** Adds the field of the award to the section that the form is at. */
    public void award(FormSheet form, String labelKey) {
        award.setLabel(Words.say(labelKey));
        award.setItemLabelGenerator(RemarkWords::name);
        award.setRequiredIndicatorVisible(true);
        offer();
        form.add("award", award);
    }

    /** Runs when the official changes what kind of recipient it is. */
    public void kindChanged(SerializableConsumer<RecipientKind> step) {
        kind.addValueChangeListener(change -> step.accept(change.getValue()));
    }

    /** Runs when the official has chosen somebody from the register. */
    public void chosen(SerializableConsumer<RecipientDetails> step) {
        recipient.addValueChangeListener(change -> {
            var now = change.getValue();
            if (now != null && change.isFromClient()) {
                step.accept(now);
            }
        });
    }

    /** Runs when whoever is put forward, or the award, is another one. */
    public void changed(SerializableRunnable step) {
        recipient.addValueChangeListener(change -> step.run());
        award.addValueChangeListener(change -> step.run());
    }

    private TextField limited(String component, String key) {
        return WrittenFields.limit(written, component, new TextField(Words.say(key)));
    }

    /** Whoever is chosen in the register fills what it knows; what was typed is as it will be printed, and stays. */
    private void take(RecipientDetails who) {
        kind.setValue(who.kind());
        if (name.isEmpty()) {
            name.setValue(who.name());
        }
        if (unitText.isEmpty()) {
            unitText.setValue(who.unitText());
        }
    }

    /** Only what such a recipient can be given; where that is one award, this. */
    private void offer() {
        var before = award.getValue();
        var fitting = awards.stream()
                .filter(one -> one.recipients().contains(kind.getValue()))
                .toList();
        Picker.awards(award, fitting);
        award.setValue(
                before != null && fitting.contains(before) ? before : fitting.size() == 1 ? fitting.getFirst() : null);
    }

    /**
     * Shows what is written.
     *
     * @param code of the award
     */
    public void show(
            RecipientKind of, @Nullable RecipientId who, String called, String does, String belongsTo, String code) {
        kind.setValue(of);
        recipient.setValue(who == null ? null : recipients.get(List.of(who)).get(who));
        name.setValue(called);
        post.setValue(does);
        unitText.setValue(belongsTo);
        award.setValue(awards.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null));
    }

    /** What kind of recipient it is. */
    public RecipientKind kind() {
        return kind.getValue();
    }

    /** Whether it is a person. */
    public boolean person() {
        return kind.getValue() == RecipientKind.PERSON;
    }

    /** Who was chosen from the register; null for somebody newly written. */
    public @Nullable RecipientId recipient() {
        var who = recipient.getValue();
        return who == null ? null : who.id();
    }

    /** Their name as it will be printed. */
    public String name() {
        return name.getValue();
    }

    /** What a person does; empty for others. */
    public String post() {
        return person() ? post.getValue() : "";
    }

    /** Where they belong, as it will be printed. */
    public String unitText() {
        return unitText.getValue();
    }

    /** Code of the award; empty while none is chosen. */
    public String award() {
        var what = award.getValue();
        return what == null ? "" : what.code();
    }
}
