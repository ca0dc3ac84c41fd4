package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.catalogue.BonusGap;
import vn.vinhdanh.core.catalogue.Bonuses;
import vn.vinhdanh.core.catalogue.HouseholdRule;

/** What households are paid by date, each rule with an example: a giấy khen of a commune, for which the way of rounding matters. */
final class HouseholdRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EXAMPLE = "GKX";

    private final AwardCatalogue catalogue;
    private final Bonuses bonuses;

    HouseholdRules(AwardCatalogue catalogue, Bonuses bonuses) {
        this.catalogue = catalogue;
        this.bonuses = bonuses;
    }

    Component sheet() {
        var sheet = new ListSheet<Shown>("law.household", this::shown).within();
        sheet.date("law.from", r -> r.rule().validFrom());
        sheet.date("law.to", r -> r.rule().validTo());
        sheet.column("law.household.factor", r -> LawWords.number(r.rule().factor()))
                .by(r -> r.rule().factor());
        sheet.column("law.household.rounding", r -> rounding(r.rule().twice()));
        sheet.column("law.household.example", Shown::example).share(3);
        sheet.column("catalogue.legal-basis", r -> r.rule().legalRef());
        sheet.mark("catalogue.sureness", r -> LawWords.mark(r.rule().sureness()));
        sheet.empty("law.household.empty");
        sheet.whole();
        return sheet;
    }

    /** A rule, with what it makes of the example. */
    private record Shown(HouseholdRule rule, String example) implements Serializable {}

    /** The rules, newest first, all examples reckoned from the same reading. */
    private List<Shown> shown() {
        var rules = bonuses.householdRules().reversed();
        var forms = catalogue.all().stream()
                .filter(award -> award.code().equals(EXAMPLE))
                .toList();
        var pays = new HashMap<HouseholdRule, AwardRevisionId>();
        rules.forEach(rule -> forms.stream()
                .filter(form -> form.inForceOn(rule.validFrom()))
                .findFirst()
                .ifPresent(form -> pays.put(rule, form.revision())));
        var answers = bonuses.ofHouseholds(pays);
        return rules.stream()
                .map(rule -> new Shown(rule, said(answers.get(rule))))
                .toList();
    }

    /** The rule in force on a day, or else the latest; empty when none is entered. */
    Optional<HouseholdRule> on(LocalDate day) {
        return bonuses.householdRule(day)
                .or(() -> bonuses.householdRules().reversed().stream().findFirst());
    }

    /** Both ways of rounding for a rule, one in a line, so that who decides sees the difference. */
    String bothWays(HouseholdRule rule) {
        return Words.say("law.household.once-is", example(with(rule, false)))
                + "\n"
                + Words.say("law.household.twice-is", example(with(rule, true)));
    }

    static String rounding(boolean twice) {
        return Words.say(twice ? "law.household.twice" : "law.household.once");
    }

    private static HouseholdRule with(HouseholdRule rule, boolean twice) {
        return new HouseholdRule(
                rule.validFrom(), rule.validTo(), rule.factor(), twice, rule.legalRef(), rule.sureness());
    }

    private String example(HouseholdRule rule) {
        var form = catalogue.find(EXAMPLE, rule.validFrom());
        if (form.isEmpty()) {
            return LawWords.word(BonusGap.MULTIPLE_UNKNOWN);
        }
        return said(bonuses.ofHouseholds(Map.of(rule, form.get().revision())).get(rule));
    }

    private static String said(@Nullable BonusAnswer answer) {
        if (answer == null) {
            return LawWords.word(BonusGap.MULTIPLE_UNKNOWN);
        }
        var bonus = answer.bonus();
        var gap = answer.gap();
        if (bonus != null) {
            return bonus.arithmetic(Words.language());
        }
        return gap == null ? "" : LawWords.word(gap);
    }
}
