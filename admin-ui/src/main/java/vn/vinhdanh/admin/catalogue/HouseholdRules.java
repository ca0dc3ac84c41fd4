package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
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
        var sheet = new ListSheet<HouseholdRule>(
                        "law.household", () -> bonuses.householdRules().reversed())
                .within();
        sheet.date("law.from", HouseholdRule::validFrom);
        sheet.date("law.to", HouseholdRule::validTo);
        sheet.column("law.household.factor", r -> LawWords.number(r.factor())).by(HouseholdRule::factor);
        sheet.column("law.household.rounding", r -> rounding(r.twice()));
        sheet.column("law.household.example", this::example).share(3);
        sheet.column("catalogue.legal-basis", HouseholdRule::legalRef);
        sheet.mark("catalogue.sureness", r -> LawWords.mark(r.sureness()));
        sheet.empty("law.household.empty");
        sheet.whole();
        return sheet;
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
        var answer = bonuses.ofHousehold(form.get().revision(), rule, rule.validFrom());
        var bonus = answer.bonus();
        var gap = answer.gap();
        if (bonus != null) {
            return bonus.arithmetic(Words.language());
        }
        return gap == null ? "" : LawWords.word(gap);
    }
}
