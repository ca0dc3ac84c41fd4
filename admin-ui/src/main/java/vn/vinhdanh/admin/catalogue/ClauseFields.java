package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.InvalidInput;

/** The fields of one condition: what it asks is chosen from a list, and only the fields of that choice are shown. */
final class ClauseFields extends Div {

    private static final long serialVersionUID = 1L;

    /** What a condition may ask, one for each kind of requirement. */
    enum Policy {
        HELD,
        CONSECUTIVE,
        WON,
        RATED,
        RATED_TIMES,
        INITIATIVES,
        SHARE,
        COUNT,
        CAPPED,
        CAMPAIGN_LASTED,
        UNBLOCKED,
        UNRATED,
        JUDGED
    }

    private final IntegerField group = number("law.clause.group");
    private final IntegerField alternative = number("law.clause.alternative");
    private final Select<Policy> policy = select("law.clause.policy", Policy.values());
    private final MultiSelectComboBox<String> awards = new MultiSelectComboBox<>(Words.say("law.clause.awards"));
    private final IntegerField times = number("law.clause.times");
    private final IntegerField years = number("law.clause.years");
    private final Checkbox apart = new Checkbox(Words.say("law.clause.apart"));
    private final Select<Rating> rating = select("law.clause.rating", Rating.values());
    private final Select<InitiativeLevel> recognised = select("law.clause.recognised", InitiativeLevel.values());
    private final Select<InitiativeLevel> effect = select("law.clause.effect", InitiativeLevel.values());
    private final Select<Headcount> counted = select("law.clause.counted", Headcount.values());
    private final IntegerField percent = number("law.clause.percent");
    private final Checkbox above = new Checkbox(Words.say("law.clause.above"));
    private final IntegerField least = number("law.clause.least");
    private final IntegerField most = number("law.clause.most");
    private final ComboBox<String> since = new ComboBox<>(Words.say("law.clause.since"));
    private final MultiSelectComboBox<CommendationKind> kinds =
            new MultiSelectComboBox<>(Words.say("law.clause.kinds"));
    private final Checkbox forces = new Checkbox(Words.say("law.clause.forces"));
    private final Checkbox confidential = new Checkbox(Words.say("law.clause.confidential"));
    private final TextArea wordingVi = new TextArea(Words.say("law.clause.wording-vi"));
    private final TextArea wordingEn = new TextArea(Words.say("law.clause.wording-en"));
    private final TextField legalRef = new TextField(Words.say("law.clause.legal-ref"));
    private final Select<Sureness> sureness = new Select<>();

    ClauseFields(Map<String, String> awardNames, @Nullable Clause clause, int nextGroup, SerializableRunnable remove) {
        addClassNames("vd-card", "vd-clause-fields");
        var codes = List.copyOf(awardNames.keySet());
        Picker.offer(awards, codes, c -> List.of(c, awardNames.getOrDefault(c, c)));
        awards.setItemLabelGenerator(c -> awardNames.getOrDefault(c, c));
        Picker.offer(since, codes, c -> List.of(c, awardNames.getOrDefault(c, c)));
        since.setItemLabelGenerator(c -> awardNames.getOrDefault(c, c));
        since.setClearButtonVisible(true);
        Picker.offer(kinds, List.of(CommendationKind.values()), kind -> List.of(Words.word(kind)));
        kinds.setItemLabelGenerator(Words::word);
        kinds.setHelperText(Words.say("law.clause.kinds.help"));
        sureness.setLabel(Words.say("catalogue.sureness"));
        sureness.setItems(Sureness.values());
        sureness.setItemLabelGenerator(Words::word);
        sureness.setValue(Sureness.UNCONFIRMED);
        group.setValue(nextGroup);
        alternative.setValue(1);
        policy.setValue(Policy.JUDGED);
        rating.setValue(Rating.GOOD);
        recognised.setValue(InitiativeLevel.GRASSROOTS);
        effect.setValue(InitiativeLevel.GRASSROOTS);
        counted.setValue(Headcount.ADVANCED);
        wordingVi.addClassName("vd-wide");
        wordingEn.addClassName("vd-wide");
        var gone = new Button(Words.say("law.clause.remove"), VaadinIcon.TRASH.create(), click -> remove.run());
        gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(parts());
        add(gone);
        policy.addValueChangeListener(change -> showOnly());
        if (clause != null) {
            show(clause);
        }
        showOnly();
    }

    /** Its fields in their order. */
    Component[] parts() {
        return new Component[] {
            group,
            alternative,
            policy,
            awards,
            times,
            years,
            apart,
            rating,
            recognised,
            effect,
            counted,
            percent,
            above,
            least,
            most,
            since,
            kinds,
            forces,
            confidential,
            wordingVi,
            wordingEn,
            legalRef,
            sureness
        };
    }

    private void showOnly() {
        var p = policy.getValue();
        awards.setVisible(Set.of(Policy.HELD, Policy.CONSECUTIVE, Policy.WON, Policy.RATED, Policy.CAPPED)
                .contains(p));
        awards.setLabel(Words.say(p == Policy.RATED ? "law.clause.or-awards" : "law.clause.awards"));
        times.setVisible(
                Set.of(Policy.WON, Policy.RATED_TIMES, Policy.INITIATIVES).contains(p));
        years.setVisible(Set.of(
                        Policy.CONSECUTIVE,
                        Policy.WON,
                        Policy.RATED,
                        Policy.RATED_TIMES,
                        Policy.INITIATIVES,
                        Policy.CAMPAIGN_LASTED)
                .contains(p));
        apart.setVisible(p == Policy.CONSECUTIVE);
        rating.setVisible(p == Policy.RATED || p == Policy.RATED_TIMES);
        recognised.setVisible(p == Policy.INITIATIVES);
        effect.setVisible(p == Policy.INITIATIVES);
        counted.setVisible(p == Policy.SHARE || p == Policy.COUNT);
        percent.setVisible(p == Policy.SHARE || p == Policy.CAPPED);
        above.setVisible(p == Policy.SHARE);
        least.setVisible(p == Policy.COUNT);
        most.setVisible(p == Policy.COUNT);
        since.setVisible(Set.of(Policy.CONSECUTIVE, Policy.WON, Policy.RATED, Policy.RATED_TIMES, Policy.INITIATIVES)
                .contains(p));
        confidential.setEnabled(p != Policy.UNBLOCKED);
        if (p == Policy.UNBLOCKED) {
            confidential.setValue(true);
        }
    }

    private void show(Clause clause) {
        group.setValue(clause.group());
        alternative.setValue(clause.alternative());
        kinds.setValue(clause.kinds());
        forces.setValue(clause.forces());
        confidential.setValue(clause.confidential());
        wordingVi.setValue(clause.wordingVi());
        wordingEn.setValue(clause.wordingEn());
        legalRef.setValue(clause.legalRef());
        sureness.setValue(clause.sureness());
        switch (clause.requirement()) {
            case Requirement.Held r -> {
                policy.setValue(Policy.HELD);
                awards.setValue(r.awards());
            }
            case Requirement.Consecutive r -> {
                policy.setValue(Policy.CONSECUTIVE);
                awards.setValue(r.awards());
                years.setValue(r.years());
                apart.setValue(r.mayLieApart());
                since.setValue(r.since());
            }
            case Requirement.Won r -> {
                policy.setValue(Policy.WON);
                awards.setValue(r.awards());
                times.setValue(r.times());
                years.setValue(r.years());
                since.setValue(r.since());
            }
            case Requirement.Rated r -> {
                policy.setValue(Policy.RATED);
                rating.setValue(r.least());
                years.setValue(r.years());
                awards.setValue(r.orAwards());
                since.setValue(r.since());
            }
            case Requirement.RatedTimes r -> {
                policy.setValue(Policy.RATED_TIMES);
                rating.setValue(r.least());
                times.setValue(r.times());
                years.setValue(r.years());
                since.setValue(r.since());
            }
            case Requirement.Initiatives r -> {
                policy.setValue(Policy.INITIATIVES);
                times.setValue(r.count());
                recognised.setValue(r.recognised());
                effect.setValue(r.effect());
                years.setValue(r.years());
                since.setValue(r.since());
            }
            case Requirement.Share r -> {
                policy.setValue(Policy.SHARE);
                counted.setValue(r.of());
                percent.setValue(r.percent());
                above.setValue(r.above());
            }
            case Requirement.Count r -> {
                policy.setValue(Policy.COUNT);
                counted.setValue(r.of());
                least.setValue(r.least());
                most.setValue(r.most());
            }
            case Requirement.Capped r -> {
                policy.setValue(Policy.CAPPED);
                awards.setValue(r.of());
                percent.setValue(r.percent());
            }
            case Requirement.CampaignLasted r -> {
                policy.setValue(Policy.CAMPAIGN_LASTED);
                years.setValue(r.years());
            }
            case Requirement.Unblocked r -> policy.setValue(Policy.UNBLOCKED);
            case Requirement.Unrated r -> policy.setValue(Policy.UNRATED);
            case Requirement.Judged r -> policy.setValue(Policy.JUDGED);
        }
    }

    /** The condition as the fields say it. */
    Clause clause() {
        return new Clause(
                required(group),
                required(alternative),
                kinds.getValue(),
                forces.getValue(),
                requirement(),
                legalRef.getValue(),
                wordingVi.getValue(),
                wordingEn.getValue(),
                sureness.getValue(),
                confidential.getValue());
    }

    private Requirement requirement() {
        return switch (policy.getValue()) {
            case HELD -> new Requirement.Held(awards.getValue());
            case CONSECUTIVE ->
                new Requirement.Consecutive(awards.getValue(), required(years), since.getValue(), apart.getValue());
            case WON -> new Requirement.Won(awards.getValue(), required(times), required(years), since.getValue());
            case RATED ->
                new Requirement.Rated(rating.getValue(), required(years), awards.getValue(), since.getValue());
            case RATED_TIMES ->
                new Requirement.RatedTimes(rating.getValue(), required(times), required(years), since.getValue());
            case INITIATIVES ->
                new Requirement.Initiatives(
                        required(times), recognised.getValue(), effect.getValue(), required(years), since.getValue());
            case SHARE -> new Requirement.Share(counted.getValue(), required(percent), above.getValue());
            case COUNT -> new Requirement.Count(counted.getValue(), required(least), most.getValue());
            case CAPPED -> new Requirement.Capped(awards.getValue(), required(percent));
            case CAMPAIGN_LASTED -> new Requirement.CampaignLasted(required(years));
            case UNBLOCKED -> new Requirement.Unblocked();
            case UNRATED -> new Requirement.Unrated();
            case JUDGED -> new Requirement.Judged();
        };
    }

    private static int required(IntegerField field) {
        var value = field.getValue();
        if (value == null) {
            field.setInvalid(true);
            field.setErrorMessage(Words.say("problem.shared.required"));
            throw new InvalidInput("clauses", "problem.shared.required");
        }
        field.setInvalid(false);
        return value;
    }

    private static IntegerField number(String key) {
        var field = new IntegerField(Words.say(key));
        field.setManualValidation(true);
        field.setWidth("7rem");
        return field;
    }

    private static <E extends Enum<E>> Select<E> select(String key, E[] values) {
        var select = new Select<E>();
        select.setLabel(Words.say(key));
        select.setItems(values);
        select.setItemLabelGenerator(v -> v == null ? "" : StringUtils.capitalize(LawWords.word(v)));
        return select;
    }
}
