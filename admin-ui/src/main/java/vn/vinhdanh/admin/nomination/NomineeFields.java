package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.admin.evidence.ProposedFields;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** The fields of one nominee: from the register or newly written, and what is asked for. */
final class NomineeFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ProposedFields proposed;
    private final Select<Sex> sex;
    private final Select<SubjectClass> subject;
    private final IntegerField from = new IntegerField(Words.say("nominee.year-from"));
    private final IntegerField to = new IntegerField(Words.say("nominee.year-to"));
    private final Checkbox school = new Checkbox(Words.say("nominee.school-year"));
    private final TextArea achievement;

    NomineeFields(FormSheet form, RecipientQueries recipients, List<AwardSummary> inForce, RoundWritten round) {
        form.section("nominee.section.who");
        proposed = new ProposedFields(
                form,
                NomineeWritten.class,
                recipients,
                inForce.stream().filter(one -> round.asks(one.code())).toList());
        sex = unlessUnknown(form, "sex", "nominee.sex", Sex.values());
        subject = unlessUnknown(form, "subjectClass", "nominee.subject-class", SubjectClass.values());
        form.section("nominee.section.what");
        proposed.award(form, "nominee.award");
        from.setRequiredIndicatorVisible(true);
        form.add("period", from);
        to.setHelperText(Words.say("nominee.year-to.help"));
        form.add("yearTo", to);
        form.add("schoolYear", school);
        achievement = achievement(form);
        proposed.kindChanged(kind -> sex.setVisible(kind == RecipientKind.PERSON));
        proposed.chosen(who -> {
            if (who.kind() == RecipientKind.PERSON && sex.getValue() == null) {
                sex.setValue(who.sex());
            }
        });
    }

    /** A choice that may stay unknown; nobody guesses it. */
    static <E extends Enum<E>> Select<E> unlessUnknown(FormSheet form, String name, String labelKey, E[] values) {
        var choice = new Select<E>();
        choice.setLabel(Words.say(labelKey));
        choice.setItems(values);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(Words.say("nominee.unknown"));
        choice.setItemLabelGenerator(one -> one == null ? Words.say("nominee.unknown") : Words.word(one));
        return form.add(name, choice);
    }

    /** The field of what was achieved, as the decision will say it. */
    static TextArea achievement(FormSheet form) {
        var text = form.add(
                "achievement",
                WrittenFields.limit(
                        NomineeWritten.class, "achievement", new TextArea(Words.say("nominee.achievement"))));
        text.setMinRows(2);
        text.setHelperText(Words.say("nominee.achievement.help"));
        text.addClassName("vd-wide");
        return text;
    }

    /** A new nominee is for the year of the round. */
    void begin(RoundWritten round) {
        school.setValue(round.schoolYear());
        from.setValue(round.schoolYear() ? round.year() - 1 : round.year());
        if (round.schoolYear()) {
            to.setValue(round.year());
        }
    }

    void show(NomineeWritten written) {
        proposed.show(
                written.kind(),
                written.recipient(),
                written.name(),
                written.post(),
                written.unitText(),
                written.award());
        sex.setValue(written.sex());
        subject.setValue(written.subjectClass());
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
        return new NomineeWritten(
                proposed.kind(),
                proposed.recipient(),
                proposed.name(),
                proposed.person() ? sex.getValue() : null,
                proposed.post(),
                proposed.unitText(),
                subject.getValue(),
                proposed.award(),
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
}
