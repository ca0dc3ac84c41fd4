package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
     * Which claims of one time are paid.
     *
     * @param notPaid keys that are not paid, each with the key of the claim that is paid in its place
     * @param toJudge keys of which a person must say whether they are paid, each with the key of the claim that is
     * @param <K> kind of key
     */
    public record Settlement<K>(Map<K, K> notPaid, Map<K, K> toJudge) {}

    /**
     * Settles the claims of one time: of several titles of one recipient for the same achievement period only the highest pays, the first
     * of equal ones. Titles of different periods all pay, and a title and a form both do. A school year fills half of two calendar years:
     * whether a title for it and one for either of these years are for the same achievement is for a person to say, so that the lower one
     * is neither paid twice nor dropped. So it is of a title of which it is not known what it pays: it may be the highest.
     *
     * @param claims in the order of the decisions of the day
     */
    public static <K> Settlement<K> settle(Collection<Claim<K>> claims) {
        var notPaid = new HashMap<K, K>();
        var toJudge = new HashMap<K, K>();
        var titles = claims.stream()
                .filter(Claim::title)
                .sorted(Comparator.comparingLong((Claim<K> c) -> -c.amount()))
                .collect(Collectors.groupingBy(Claim::recipient));
        for (var ofOne : titles.values()) {
            var paid = new ArrayList<Claim<K>>();
            for (var claim : ofOne) {
                var same = find(paid, p -> p.period().equals(claim.period()));
                var beside = same != null ? same : find(paid, p -> half(p.period(), claim.period()));
                if (same != null && claim.amount() > 0) {
                    notPaid.put(claim.key(), same.key());
                } else if (beside != null) {
                    toJudge.put(claim.key(), beside.key());
                } else {
                    paid.add(claim);
                }
            }
        }
        return new Settlement<>(notPaid, toJudge);
    }

    private static <K> @Nullable Claim<K> find(List<Claim<K>> paid, Predicate<Claim<K>> what) {
        return paid.stream().filter(what).findFirst().orElse(null);
    }

    /** Whether one of the periods is a school year and they have time in common. */
    private static boolean half(AchievementPeriod one, AchievementPeriod other) {
        return one.schoolYear() != other.schoolYear() && one.from() <= other.to() && other.from() <= one.to();
    }
}
