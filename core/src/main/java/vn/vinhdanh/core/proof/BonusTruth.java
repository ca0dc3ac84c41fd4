package vn.vinhdanh.core.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.catalogue.BonusRule;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What public honours pay, reckoned from the tables of the law by a statement and an arithmetic of its own (Decree 152/2025, article 49);
 * only which titles of one day are paid in place of others is asked of the rule itself.
 */
final class BonusTruth {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final String CLAIMS = """
            select h.id, h.recipient_id, h.recipient_kind, a.is_title title, h.year_from, h.year_to, h.school_year, d.decided_on,
              (select b.multiple from {domain}.award_bonus b
                where b.revision_id = h.award_revision_id and b.recipient_kind = h.recipient_kind) own,
              (select b.multiple from {domain}.award_bonus b
                where b.revision_id = h.award_revision_id and b.recipient_kind = 'PERSON') person,
              (select s.amount from {domain}.base_salary s where s.superseded_at is null and s.valid_from <= d.decided_on
                order by s.valid_from desc limit 1) salary,
              (select r.factor from {domain}.household_rule r where r.superseded_at is null and r.valid_from <= d.decided_on
                order by r.valid_from desc limit 1) factor,
              (select r.rounds_twice from {domain}.household_rule r where r.superseded_at is null and r.valid_from <= d.decided_on
                order by r.valid_from desc limit 1) twice,
              (select l.multiple from {domain}.local_supplement l where l.superseded_at is null and l.award_code = a.code
                and l.recipient_kind = h.recipient_kind and l.valid_from <= d.decided_on
                and (l.valid_to is null or l.valid_to >= d.decided_on) order by l.valid_from desc limit 1) supplement
            from (select distinct o.recipient_id, e.decided_on from {domain}.honour o join {domain}.decision e on e.id = o.decision_id
                   where o.id in (:honours)) k
            join {domain}.honour h on h.recipient_id = k.recipient_id and h.status = 'ACTIVE'
            join {domain}.decision d on d.id = h.decision_id and d.decided_on = k.decided_on and d.status = 'PUBLISHED'
            join {domain}.award_revision v on v.id = h.award_revision_id
            join {domain}.award a on a.code = v.award_code
            order by h.id
            """;

    private final JdbcClient jdbc;
    private final Schemas schemas;

    BonusTruth(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** What an honour pays and why not, as the figures have it. */
    record Paid(String state, @Nullable Long amount) {}

    private record Claim(
            long id,
            long recipientId,
            String recipientKind,
            boolean title,
            int yearFrom,
            int yearTo,
            boolean schoolYear,
            LocalDate decidedOn,
            @Nullable BigDecimal own,
            @Nullable BigDecimal person,
            @Nullable Long salary,
            @Nullable BigDecimal factor,
            @Nullable Boolean twice,
            @Nullable BigDecimal supplement) {

        @Nullable
        Long amount() {
            var base = salary == null ? null : BigDecimal.valueOf(salary);
            if (base == null) {
                return null;
            }
            var national = national(base);
            return national == null ? null : national + (supplement == null ? 0 : roundedUp(base.multiply(supplement)));
        }

        private @Nullable Long national(BigDecimal base) {
            if (own != null) {
                return roundedUp(base.multiply(own));
            }
            if (!recipientKind.equals("HOUSEHOLD") || title || person == null || factor == null) {
                return null;
            }
            var ofPerson = base.multiply(person);
            return roundedUp(
                    factor.multiply(Boolean.TRUE.equals(twice) ? BigDecimal.valueOf(roundedUp(ofPerson)) : ofPerson));
        }

        private static long roundedUp(BigDecimal amount) {
            return amount.divide(TEN_THOUSAND, 0, RoundingMode.CEILING)
                    .multiply(TEN_THOUSAND)
                    .longValueExact();
        }
    }

    /** What some public honours pay, by id; settled with what else their recipients were given on the same days. */
    Map<Long, Paid> of(List<Long> honours) {
        var paid = new HashMap<Long, Paid>();
        if (honours.isEmpty()) {
            return paid;
        }
        var days = new HashMap<LocalDate, List<Claim>>();
        jdbc.sql(schemas.in(CLAIMS))
                .param("honours", honours)
                .query(Rows.each(
                        Claim.class,
                        claim -> days.computeIfAbsent(claim.decidedOn(), d -> new ArrayList<>())
                                .add(claim)));
        var asked = new HashSet<>(honours);
        days.values().forEach(claims -> {
            var settled = BonusRule.settle(claims.stream()
                    .map(claim -> new BonusRule.Claim<>(
                            claim.id(),
                            claim.recipientId(),
                            claim.title(),
                            new AchievementPeriod(claim.yearFrom(), claim.yearTo(), claim.schoolYear()),
                            Objects.requireNonNullElse(claim.amount(), 0L)))
                    .toList());
            claims.stream()
                    .filter(claim -> asked.contains(claim.id()))
                    .forEach(claim -> paid.put(claim.id(), paid(claim, settled)));
        });
        return paid;
    }

    private static Paid paid(Claim claim, BonusRule.Settlement<Long> settled) {
        if (settled.toJudge().containsKey(claim.id())) {
            return new Paid("TO_JUDGE", null);
        }
        if (settled.notPaid().containsKey(claim.id())) {
            return new Paid("SAME_PERIOD", 0L);
        }
        var amount = claim.amount();
        return new Paid(amount == null ? "UNKNOWN" : "PAID", amount);
    }
}
