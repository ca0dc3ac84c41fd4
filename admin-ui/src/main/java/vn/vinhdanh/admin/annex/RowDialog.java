package vn.vinhdanh.admin.annex;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.annex.RowAnswer;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;
import vn.vinhdanh.core.shared.VietnameseText;

/** Answers for one row what the list does not say, or says wrongly; only what is changed here departs from the list. */
final class RowDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private transient @Nullable AchievementPeriod period;

    RowDialog(AnnexEntry entry, AnnexDesk desk, Registers registers, SerializableRunnable again) {
        setHeaderTitle(AnnexWords.place(entry.row().table(), entry.row().place()) + ": "
                + (entry.row().salutation() + " " + entry.name()).strip());
        setWidth("min(44rem, 96vw)");
        var before = desk.rows.getOrDefault(entry.row().line(), RowAnswer.asListed());
        period = before.period();

        var name = new TextField(Words.say("annex.word.AnnexColumn.NAME"));
        name.setValue(entry.name());
        Counted.upTo(300, name);
        var kind = this.<RecipientKind>select("annex.question.recipient-kind", RecipientKind.values(), entry.kind());
        var award = new ComboBox<AwardSummary>(Words.say("annex.word.AnnexColumn.AWARD"));
        var unit = new ComboBox<UnitSummary>(Words.say("annex.row.unit"));
        var day = desk.decidedOn;
        if (day != null) {
            Picker.awards(award, registers.awards().on(day));
            award.setItemLabelGenerator(AwardSummary::nameVi);
            if (entry.award() != null) {
                award.setValue(entry.award());
            }
            var existing = registers.units().inScope().stream()
                    .filter(u -> u.existedOn(day))
                    .toList();
            Picker.units(unit, existing);
            unit.setItemLabelGenerator(UnitSummary::name);
            existing.stream()
                    .filter(u -> u.id().equals(entry.unitId()))
                    .findFirst()
                    .ifPresent(unit::setValue);
        } else {
            award.setEnabled(false);
            unit.setEnabled(false);
        }
        unit.setHelperText(entry.unit().isEmpty() ? "" : Words.say("annex.row.unit.help", entry.unit()));
        var year = new PeriodField(
                Words.say("annex.question.period"), AnnexWords.period(entry.period()), typed -> period = typed);
        year.setHelperText(Words.say("annex.period.help"));
        var commendation = this.<CommendationKind>select(
                "annex.question.commendation", CommendationKind.values(), entry.commendation());
        var sex = this.<Sex>select("annex.row.sex", Sex.values(), entry.sex());
        var subject = this.<SubjectClass>select(
                "annex.word.AnnexColumn.SUBJECT_CLASS", SubjectClass.values(), entry.subjectClass());
        var achievement = new TextArea(Words.say("annex.word.AnnexColumn.ACHIEVEMENT"));
        achievement.setValue(entry.achievement());
        Counted.upTo(2000, achievement);
        achievement.addClassName("vd-wide");
        var fields = new Div(name, kind, award, unit, year, commendation, sex, subject, achievement);
        fields.addClassName("vd-form-fields");
        add(new Paragraph(Words.say("annex.row.lead")), fields);

        var save = new Button(Words.say("annex.row.save"), click -> {
            desk.rows.put(
                    entry.row().line(),
                    new RowAnswer(
                            false,
                            changed(kind.getValue(), entry.kind(), before.kind()),
                            name.getValue().equals(entry.row().name())
                                    ? null
                                    : name.getValue().strip(),
                            award.getValue() == null || award.getValue().equals(entry.award())
                                    ? before.award()
                                    : award.getValue().revision(),
                            achievement.getValue().equals(entry.achievement())
                                    ? before.achievement()
                                    : achievement.getValue().strip(),
                            period,
                            changed(commendation.getValue(), entry.commendation(), before.commendation()),
                            changed(sex.getValue(), entry.sex(), before.sex()),
                            changed(subject.getValue(), entry.subjectClass(), before.subjectClass()),
                            unit.getValue() == null || unit.getValue().id().equals(entry.unitId())
                                    ? before.unit()
                                    : unit.getValue().id(),
                            before.recipient()));
            if (!VietnameseText.fold(name.getValue()).equals(VietnameseText.fold(entry.name()))) {
                // another name is another person
                desk.recognise(entry.row().line(), null);
            }
            close();
            again.run();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Words.say("action.cancel"), click -> close()), save);
    }

    private static <E extends Enum<E>> @Nullable E changed(@Nullable E now, @Nullable E shown, @Nullable E before) {
        return now == shown ? before : now;
    }

    private <E extends Enum<E>> Select<E> select(String key, E[] values, @Nullable E value) {
        var select = new Select<E>();
        select.setLabel(Words.say(key));
        select.setItems(values);
        select.setItemLabelGenerator(AnnexWords::word);
        if (value != null) {
            select.setValue(value);
        }
        return select;
    }
}
