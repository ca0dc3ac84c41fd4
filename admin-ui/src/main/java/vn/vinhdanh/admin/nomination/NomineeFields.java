package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.evidence.RecipientPicker;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** The fields of one nominee: from the register or newly written, and what is asked for. */
final class NomineeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RecipientQueries recipients;
    private final transient List<AwardSummary> awards;
    private final Select<RecipientKind> kind = new Select<>();
    private final ComboBox<RecipientDetails> recipient;
    private final TextField name;
    private final Select<Sex> sex = new Select<>();
    private final TextField post;
    private final TextField unitText;
    private final Select<SubjectClass> subject = new Select<>();
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("nominee.award"));
    private final IntegerField from = new IntegerField(Words.say("nominee.year-from"));
    private final IntegerField to = new IntegerField(Words.say("nominee.year-to"));
    private final Checkbox school = new Checkbox(Words.say("nominee.school-year"));
    private final TextArea achievement;

    NomineeFields(FormSheet form, RecipientQueries recipients, List<AwardSummary> inForce, RoundWritten round) {
        this.recipients = recipients;
        this.awards = inForce.stream().filter(one -> round.asks(one.code())).toList();
        form.section("nominee.section.who");
        kind.setLabel(Words.say("nominee.kind"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(RecipientKind.PERSON);
        form.add("kind", kind);
        recipient = form.add("recipient", RecipientPicker.of("nominee.recipient", recipients, null));
        recipient.setHelperText(Words.say("nominee.recipient.help"));
        name = form.add("name", limited("name", "nominee.name"));
        sex.setLabel(Words.say("nominee.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(Words.say("nominee.unknown"));
        sex.setItemLabelGenerator(one -> one == null ? Words.say("nominee.unknown") : Words.word(one));
        form.add("sex", sex);
        post = form.add("post", limited("post", "nominee.post"));
        unitText = form.add("unitText", limited("unitText", "nominee.unit-text"));
        subject.setLabel(Words.say("nominee.subject-class"));
        subject.setItems(SubjectClass.values());
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(Words.say("nominee.unknown"));
        subject.setItemLabelGenerator(one -> one == null ? Words.say("nominee.unknown") : Words.word(one));
        form.add("subjectClass", subject);
        form.section("nominee.section.what");
        award.setItemLabelGenerator(RemarkWords::name);
        award.setRequiredIndicatorVisible(true);
        offer(RecipientKind.PERSON);
        form.add("award", award);
        from.setRequiredIndicatorVisible(true);
        form.add("period", from);
        to.setHelperText(Words.say("nominee.year-to.help"));
        form.add("yearTo", to);
        form.add("schoolYear", school);
        achievement = form.add(
                "achievement",
                WrittenFields.limit(
                        NomineeWritten.class, "achievement", new TextArea(Words.say("nominee.achievement"))));
        achievement.setMinRows(2);
        achievement.setHelperText(Words.say("nominee.achievement.help"));
        achievement.addClassName("vd-wide");
        kind.addValueChangeListener(change -> {
            sex.setVisible(change.getValue() == RecipientKind.PERSON);
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
        return WrittenFields.limit(NomineeWritten.class, component, new TextField(Words.say(key)));
    }

    /** Whoever is chosen in the register fills what it knows; what was typed is as it will be printed, and stays. */
    private void take(RecipientDetails chosen) {
        kind.setValue(chosen.kind());
        if (name.isEmpty()) {
            name.setValue(chosen.name());
        }
        if (unitText.isEmpty()) {
            unitText.setValue(chosen.unitText());
        }
        if (chosen.kind() == RecipientKind.PERSON && sex.getValue() == null) {
            sex.setValue(chosen.sex());
        }
    }

    private void offer(RecipientKind of) {
        var before = award.getValue();
        var fitting =
                awards.stream().filter(one -> one.recipients().contains(of)).toList();
        Picker.awards(award, fitting);
        award.setValue(before != null && fitting.contains(before) ? before : null);
    }

    /** A new nominee is for the year of the round. */
    void begin(RoundWritten round) {
        school.setValue(round.schoolYear());
        from.setValue(round.schoolYear() ? round.year() - 1 : round.year());
        if (round.schoolYear()) {
            to.setValue(round.year());
        }
        if (awards.size() == 1) {
            award.setValue(awards.getFirst());
        }
    }

    void show(NomineeWritten written) {
        kind.setValue(written.kind());
        var of = written.recipient();
        recipient.setValue(of == null ? null : recipients.get(List.of(of)).get(of));
        name.setValue(written.name());
        sex.setValue(written.sex());
        post.setValue(written.post());
        unitText.setValue(written.unitText());
        subject.setValue(written.subjectClass());
        award.setValue(awards.stream()
                .filter(one -> one.code().equals(written.award()))
                .findFirst()
                .orElse(null));
        from.setValue(written.period().from());
        to.setValue(
                written.period().to() == written.period().from()
                        ? null
                        : written.period().to());
        school.setValue(written.period().schoolYear());
        achievement.setValue(written.achievement());
    }

    /** What is written; the form has seen that all that must be there is there. */
    NomineeWritten written() {
        boolean person = kind.getValue() == RecipientKind.PERSON;
        var chosen = award.getValue();
        return new NomineeWritten(
                kind.getValue(),
                id(recipient.getValue()),
                name.getValue(),
                person ? sex.getValue() : null,
                person ? post.getValue() : "",
                unitText.getValue(),
                subject.getValue(),
                chosen == null ? "" : chosen.code(),
                period(),
                achievement.getValue());
    }

    private AchievementPeriod period() {
        var first = from.getValue();
        int begins = first == null ? LocalDate.now(Words.VIETNAM).getYear() : first;
        var last = to.getValue();
        return new AchievementPeriod(
                begins, last != null ? last : school.getValue() ? begins + 1 : begins, school.getValue());
    }

    private static @Nullable RecipientId id(@Nullable RecipientDetails chosen) {
        return chosen == null ? null : chosen.id();
    }
}
