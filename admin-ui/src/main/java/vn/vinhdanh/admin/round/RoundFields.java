package vn.vinhdanh.admin.round;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.round.CouncilTrack;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.CommendationKind;

/** The fields of what is written about a round. */
final class RoundFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WrittenFields<RoundWritten> fields;
    private final transient List<AwardSummary> awards;

    /** Lays the fields out in the sections of the form. */
    RoundFields(FormSheet form, CampaignQueries campaigns, AwardCatalogue catalogue) {
        awards = catalogue.on(java.time.LocalDate.now(Words.VIETNAM));
        fields = new WrittenFields<>(RoundWritten.class, form);
        form.section("round.section.what");
        wide(fields.add("name", new TextField(Words.say("round.name")))).setHelperText(Words.say("round.name.help"));
        fields.add("kind", select("round.kind", CommendationKind.values()));
        var year = fields.add("year", new IntegerField(Words.say("round.year")));
        year.setStepButtonsVisible(true);
        fields.add("schoolYear", new Checkbox(Words.say("round.school-year")));
        CampaignChoice.in(fields, "campaign", campaigns);
        var asked = new MultiSelectComboBox<AwardSummary>(Words.say("round.awards"));
        asked.setItemLabelGenerator(RemarkWords::name);
        asked.setHelperText(Words.say("round.awards.help"));
        Picker.awards(asked, awards);
        wide(fields.add("awards", asked, RoundFields::codes, this::chosen));
        form.section("round.section.who");
        wide(fields.add("unitKinds", group("round.unit-kinds", UnitKind.values()), RoundFields::list, RoundFields::set))
                .setHelperText(Words.say("round.unit-kinds.help"));
        wide(fields.add("gathers", new Checkbox(Words.say("round.gathers"))))
                .setHelperText(Words.say("round.gathers.help"));
        wide(fields.add("papers", papers("round.papers"), RoundFields::list, RoundFields::set))
                .setHelperText(Words.say("round.papers.help"));
        wide(fields.add("requiredPapers", papers("round.required-papers"), RoundFields::list, RoundFields::set))
                .setHelperText(Words.say("round.required-papers.help"));
        form.section("round.section.when");
        fields.add("registrationUntil", Words.datePicker("round.registration-until"));
        fields.add("submissionFrom", Words.datePicker("round.submission-from"));
        fields.add("submissionUntil", Words.datePicker("round.submission-until"))
                .setHelperText(Words.say("round.submission-until.help"));
        fields.add("supplementUntil", Words.datePicker("round.supplement-until"))
                .setHelperText(Words.say("round.supplement-until.help"));
        fields.add("receptionDays", new IntegerField(Words.say("round.reception-days")))
                .setHelperText(Words.say("round.reception-days.help"));
        fields.add("appraisalDays", new IntegerField(Words.say("round.appraisal-days")))
                .setHelperText(Words.say("round.appraisal-days.help"));
        fields.add("opinionDays", new IntegerField(Words.say("round.opinion-days")))
                .setHelperText(Words.say("round.opinion-days.help"));
        fields.add("track", select("round.track", CouncilTrack.values()));
        form.section("round.section.ground");
        wide(fields.add("legalBasis", new TextField(Words.say("round.legal-basis"))));
        wide(fields.add("note", new TextArea(Words.say("round.note")))).setMinRows(3);
    }

    private static <E extends Enum<E>> Select<E> select(String key, E[] values) {
        var select = new Select<E>();
        select.setLabel(Words.say(key));
        select.setItems(values);
        select.setItemLabelGenerator(Words::word);
        return select;
    }

    private static <E extends Enum<E>> CheckboxGroup<E> group(String key, E[] values) {
        var group = new CheckboxGroup<E>(Words.say(key));
        group.setItems(values);
        group.setItemLabelGenerator(Words::word);
        return group;
    }

    private static CheckboxGroup<PaperKind> papers(String key) {
        return group(key, PaperKind.askable().toArray(PaperKind[]::new));
    }

    private static <E extends Enum<E>> List<E> list(@Nullable Set<E> chosen) {
        return chosen == null ? List.of() : chosen.stream().sorted().toList();
    }

    private static <E extends Enum<E>> Set<E> set(@Nullable List<E> kept) {
        return kept == null ? Set.of() : new LinkedHashSet<>(kept);
    }

    private static List<String> codes(@Nullable Collection<AwardSummary> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().map(AwardSummary::code).toList();
    }

    private Set<AwardSummary> chosen(@Nullable List<String> codes) {
        return awards.stream()
                .filter(award -> codes != null && codes.contains(award.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <C extends Component & HasStyle> C wide(C field) {
        field.addClassName("vd-wide");
        return field;
    }

    /** A new round is for the merits of a year, with the days of the decree. */
    void begin(int year) {
        fields.show(new RoundWritten(
                "",
                CommendationKind.MERIT,
                year,
                false,
                null,
                List.of(),
                List.of(),
                List.of(PaperKind.SUBMISSION, PaperKind.REPORT, PaperKind.MINUTES),
                null,
                null,
                null,
                null,
                5,
                20,
                null,
                CouncilTrack.STANDING,
                Words.say("round.legal-basis.usual"),
                ""));
    }

    void show(RoundWritten written) {
        fields.show(written);
    }

    void lock(boolean locked) {
        fields.lock(locked);
    }

    RoundWritten written() {
        return fields.written();
    }
}
