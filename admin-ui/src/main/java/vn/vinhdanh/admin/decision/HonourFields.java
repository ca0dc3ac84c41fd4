package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/** The fields of one honour entered by hand. Awards and units are those of the decision's date. */
final class HonourFields {

    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final RecipientRegister recipients;

    private final Select<RecipientKind> kind = new Select<>();
    private final TextField salutation = new TextField(Words.say("honour.salutation"));
    private final TextField name = new TextField(Words.say("honour.name"));
    private final ComboBox<RecipientSummary> namesake = new ComboBox<>(Words.say("honour.namesake"));
    private final TextField post = new TextField(Words.say("honour.post"));
    private final ComboBox<UnitSummary> unit = new ComboBox<>(Words.say("honour.unit"));
    private final TextField unitText = new TextField(Words.say("honour.unit-text"));
    private final ComboBox<AwardSummary> award = new ComboBox<>(Words.say("honour.award"));
    private final TextArea achievement = new TextArea(Words.say("honour.achievement"));
    private final IntegerField from = new IntegerField(Words.say("honour.year-from"));
    private final IntegerField to = new IntegerField(Words.say("honour.year-to"));
    private final Checkbox school = new Checkbox(Words.say("honour.school-year"));
    private final Checkbox outside = new Checkbox(Words.say("honour.outside-competence.confirm"));
    private @Nullable AuthorityLevel level;
    private final ComboBox<CommendationKind> commendation = new ComboBox<>();
    private final Select<Sex> sex = new Select<>();
    private final Select<SubjectClass> subject = new Select<>();

    /** The day of the decision, or today while it is not known. */
    private LocalDate day = LocalDate.now(Words.VIETNAM);

    private @Nullable WrittenUnits written;
    private List<UnitSummary> offered = List.of();
    private @Nullable UnitSummary proposed;
    /** Whether the official chose a unit, or none. */
    private boolean decided;
    /** What a choice wrote as the unit's text. */
    private String filled = "";

    HonourFields(AwardCatalogue catalogue, UnitDirectory units, RecipientRegister recipients) {
        this.catalogue = catalogue;
        this.units = units;
        this.recipients = recipients;
    }

    void addTo(FormSheet form) {
        kind.setLabel(Words.say("honour.kind"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(RecipientKind.PERSON);
        salutation.setHelperText(Words.say("honour.salutation.help"));
        name.setRequiredIndicatorVisible(true);
        namesake.setHelperText(Words.say("honour.namesake.help"));
        namesake.setItemLabelGenerator(r -> r.name() + (r.unitText().isEmpty() ? "" : ", " + r.unitText()));
        namesake.setClearButtonVisible(true);
        Picker.keys(namesake, r -> String.valueOf(r.id().value()));
        namesake.setVisible(false);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setHelperText(Words.say("honour.unit.help"));
        unit.setClearButtonVisible(true);
        unitText.setHelperText(Words.say("honour.unit-text.help"));
        award.setItemLabelGenerator(AwardSummary::nameVi);
        award.setRequiredIndicatorVisible(true);
        Counted.upTo(60, salutation);
        Counted.upTo(300, name);
        Counted.upTo(300, post);
        Counted.upTo(300, unitText);
        Counted.upTo(2000, achievement);
        from.setRequiredIndicatorVisible(true);
        from.setHelperText(Words.say("honour.year.help"));
        commendation.setLabel(Words.say("honour.commendation"));
        // no select: its button may not say that an answer is required
        commendation.setRequiredIndicatorVisible(true);
        commendation.setItemLabelGenerator(Words::word);
        Picker.offer(commendation, List.of(CommendationKind.values()), why -> List.of(Words.word(why)));
        sex.setLabel(Words.say("honour.sex"));
        sex.setItems(Sex.values());
        sex.setEmptySelectionAllowed(true);
        sex.setEmptySelectionCaption(Words.say("honour.unknown"));
        sex.setItemLabelGenerator(s -> s == null ? Words.say("honour.unknown") : Words.word(s));
        subject.setLabel(Words.say("honour.subject"));
        subject.setItems(SubjectClass.values());
        subject.setEmptySelectionAllowed(true);
        subject.setEmptySelectionCaption(Words.say("honour.unknown"));
        subject.setItemLabelGenerator(s -> s == null ? Words.say("honour.unknown") : Words.word(s));

        form.section("honour.section.who");
        form.add("recipientKind", kind);
        form.add("salutation", salutation);
        form.add("name", name);
        form.add("recipientId", namesake);
        form.add("post", post);
        form.add("unitId", unit);
        form.add("unit", unitText);
        form.add("sex", sex);
        form.add("subjectClass", subject);
        form.section("honour.section.what");
        form.add("award", award);
        form.add("competence", outside);
        form.add("kind", commendation);
        form.add("period", from);
        form.add("yearTo", to);
        form.add("schoolYear", school);
        form.add("achievement", achievement);

        outside.setVisible(false);
        award.addValueChangeListener(change -> competence());
        name.addValueChangeListener(change -> lookForNamesakes());
        kind.addValueChangeListener(change -> lookForNamesakes());
        name.addValueChangeListener(change -> proposeUnit());
        kind.addValueChangeListener(change -> proposeUnit());
        unitText.setValueChangeMode(ValueChangeMode.LAZY);
        unitText.addValueChangeListener(change -> proposeUnit());
        unit.addValueChangeListener(change -> {
            var chosen = change.getValue();
            if (change.isFromClient()) {
                // what an official chose or emptied is no longer ours to propose
                proposed = null;
                decided = true;
                unit.setHelperText(Words.say("honour.unit.help"));
            }
            if (chosen != null && change.isFromClient()) {
                // what was typed is as the decision prints it, and stays
                if (unitText.isEmpty() || unitText.getValue().equals(filled)) {
                    filled = chosen.name();
                    unitText.setValue(filled);
                }
                if (kind.getValue() == RecipientKind.COLLECTIVE && name.isEmpty()) {
                    name.setValue(chosen.name());
                }
            }
        });
    }

    /** Who decides; what they could not decide on the day of the decision is said at the award. */
    void by(@Nullable AuthorityLevel authority) {
        level = authority;
        competence();
    }

    /** Says at the award when whoever decides could not give it, and asks to stand by it, as the preview of a list does. */
    private void competence() {
        boolean wrong = outsideCompetence();
        outside.setVisible(wrong);
        if (!wrong) {
            outside.setValue(false);
        }
        var given = award.getValue();
        award.setInvalid(false);
        award.setHelperText(
                wrong && given != null && level != null
                        ? Words.say(
                                "honour.outside-competence",
                                given.nameVi(),
                                Words.word(level),
                                given.legalBasis(),
                                given.authorities().stream().map(Words::word).collect(Collectors.joining(", ")))
                        : null);
    }

    private boolean outsideCompetence() {
        var given = award.getValue();
        return given != null && level != null && !given.within(level);
    }

    private void lookForNamesakes() {
        namesake.clear();
        if (kind.getValue() != RecipientKind.PERSON || name.isEmpty()) {
            namesake.setVisible(false);
            return;
        }
        var known = recipients.namesakes(RecipientKind.PERSON, List.of(name.getValue()));
        Picker.offer(namesake, known, one -> List.of(one.name() + " " + one.unitText()));
        namesake.setVisible(!known.isEmpty());
        namesake.setLabel(Words.say("honour.namesake.found", Words.number(known.size())));
    }

    /** Proposes the unit that the text means on that day, as the import does; never over what the official chose. */
    private void proposeUnit() {
        var index = written;
        if (index == null
                || decided
                || unit.getValue() != null && !unit.getValue().equals(proposed)) {
            return;
        }
        boolean collective = kind.getValue() == RecipientKind.COLLECTIVE;
        var text = collective && unitText.isEmpty() ? name.getValue() : unitText.getValue();
        var match = collective
                ? index.findCollective(name.getValue(), unitText.getValue(), day)
                : index.find(unitText.getValue());
        proposed = match.proposal().filter(offered::contains).orElse(null);
        unit.setValue(proposed);
        unit.setHelperText(
                proposed != null
                        ? Words.say("honour.unit.proposed", UnitTextsView.named(proposed))
                        : text.isBlank()
                                ? Words.say("honour.unit.help")
                                : Words.say(
                                        "honour.unit.not-proposed",
                                        Words.say("unit-texts.found."
                                                + match.found().name())));
    }

    /** Offers the awards and units of that day. */
    void on(@Nullable LocalDate day) {
        var date = day == null ? LocalDate.now(Words.VIETNAM) : day;
        var chosen = award.getValue();
        var inForce = catalogue.on(date);
        Picker.awards(award, inForce);
        if (chosen != null) {
            inForce.stream()
                    .filter(a -> a.code().equals(chosen.code()))
                    .findFirst()
                    .ifPresentOrElse(award::setValue, award::clear);
        }
        day = date;
        written = new WrittenUnits(units.all(), date);
        offered = units.inScope().stream().filter(u -> u.existedOn(date)).toList();
        var before = unit.getValue();
        Picker.units(unit, offered);
        unit.setValue(before == null || !offered.contains(before) ? null : before);
        proposeUnit();
        if (from.isEmpty()) {
            from.setValue(date.getMonthValue() <= 6 ? date.getYear() - 1 : date.getYear());
        }
    }

    HonourDraft draft() {
        var given = award.getValue();
        if (given == null) {
            throw new InvalidInput("award", "problem.shared.required");
        }
        if (outsideCompetence() && !outside.getValue()) {
            throw new InvalidInput("award", "problem.decision.outside-competence", given.nameVi(), given.legalBasis());
        }
        var why = commendation.getValue();
        if (why == null) {
            throw new InvalidInput("kind", "problem.shared.required");
        }
        var first = from.getValue();
        if (first == null) {
            throw new InvalidInput("period", "problem.shared.required");
        }
        var last = to.getValue();
        int end = last == null ? (school.getValue() ? first + 1 : first) : last;
        var chosenUnit = unit.getValue();
        var same = namesake.getValue();
        return new HonourDraft(
                kind.getValue(),
                salutation.getValue(),
                InvalidInput.required("name", name.getValue(), 300),
                same == null ? null : same.id().value(),
                post.getValue(),
                unitText.getValue(),
                chosenUnit == null ? null : chosenUnit.id(),
                given.revision(),
                achievement.getValue(),
                new AchievementPeriod(first, end, school.getValue()),
                why,
                sex.getValue(),
                subject.getValue());
    }
}
