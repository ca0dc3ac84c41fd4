package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * How bonuses are reckoned (Decree 152/2025, article 49): the multiple times the base salary on the day of the decision, rounded up
 * to tens of thousands of đồng; a household given a form gets a factor times the bonus of a person.
 */
public final class BonusRule {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private BonusRule() {}

    /**
     * The bonus of one award.
     *
     * @param title whether the award is a title; the household rule is for forms only
     * @param multiples what the award pays, by kind of recipient
     * @param household the rule for households on the day of the decision, or null when not known
     * @param salary of the day of the decision, or null when not known
     * @param supplement what the province pays beside on that day, or null
     */
    public static BonusAnswer reckon(
            boolean title,
            RecipientKind kind,
            Map<RecipientKind, BonusMultiple> multiples,
            @Nullable HouseholdRule household,
            @Nullable BaseSalary salary,
            @Nullable LocalSupplement supplement) {
        var factors = new ArrayList<BigDecimal>();
        var own = multiples.get(kind);
        boolean twice = false;
        String ref;
        Sureness sureness;
        if (own != null) {
            factors.add(own.multiple());
            ref = own.legalRef();
            sureness = own.sureness();
        } else {
            var person = multiples.get(RecipientKind.PERSON);
            if (kind != RecipientKind.HOUSEHOLD || title || person == null || household == null) {
                return BonusAnswer.unknown(BonusGap.MULTIPLE_UNKNOWN);
            }
            twice = household.twice();
            factors.add(household.factor());
            factors.add(person.multiple());
            ref = person.legalRef().equals(household.legalRef())
                    ? person.legalRef()
                    : person.legalRef() + "; " + household.legalRef();
            sureness = weaker(person.sureness(), household.sureness());
        }
        if (salary == null) {
            return BonusAnswer.unknown(BonusGap.SALARY_UNKNOWN);
        }
        var salaryAmount = BigDecimal.valueOf(salary.amount());
        var base = salaryAmount;
        if (twice) {
            base = BigDecimal.valueOf(roundedUp(salaryAmount.multiply(factors.removeLast())));
        }
        var exact = factors.stream().reduce(base, BigDecimal::multiply).stripTrailingZeros();
        return BonusAnswer.of(new Bonus(
                List.copyOf(factors),
                base.longValueExact(),
                salary,
                exact,
                roundedUp(exact),
                supplement,
                supplement == null ? 0 : roundedUp(salaryAmount.multiply(supplement.multiple())),
                ref,
                weaker(sureness, salary.sureness())));
    }

    /** An amount rounded up to tens of thousands of đồng (làm tròn số lên hàng chục nghìn đồng). */
    static long roundedUp(BigDecimal amount) {
        return amount.divide(TEN_THOUSAND, 0, RoundingMode.CEILING)
                .multiply(TEN_THOUSAND)
                .longValueExact();
    }

    private static Sureness weaker(Sureness one, Sureness other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * A claim on a bonus among those decided at one time.
     *
     * @param key what the caller knows it by
     * @param recipient whose it is
     * @param title whether for a title
     * @param amount đồng; 0 when not known
     * @param <K> kind of key
     */
    public record Claim<K>(K key, long recipient, boolean title, AchievementPeriod period, long amount) {}

    /**
     * Which claims of one time are not paid: of several titles of one recipient for the same achievement period only the highest pays,
     * the first of equal ones. Titles of different periods all pay, and a title and a form both do.
     *
     * @param claims in the order of the decision
     * @return keys that are not paid, each with the key of the claim that is paid in its place
     */
    public static <K> Map<K, K> notPaid(Collection<Claim<K>> claims) {
        record Place(long recipient, AchievementPeriod period) {}
        var highest = new HashMap<Place, Claim<K>>();
        for (var claim : claims) {
            if (claim.title()) {
                highest.merge(
                        new Place(claim.recipient(), claim.period()),
                        claim,
                        (first, next) -> next.amount() > first.amount() ? next : first);
            }
        }
        Set<K> paid = new HashSet<>();
        highest.values().forEach(claim -> paid.add(claim.key()));
        var notPaid = new HashMap<K, K>();
        for (var claim : claims) {
            var best = claim.title() ? highest.get(new Place(claim.recipient(), claim.period())) : null;
            if (best != null && !paid.contains(claim.key())) {
                notPaid.put(claim.key(), best.key());
            }
        }
        return notPaid;
    }
}
