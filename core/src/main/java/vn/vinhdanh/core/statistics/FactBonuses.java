package vn.vinhdanh.core.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.catalogue.CatalogueChanged;
import vn.vinhdanh.core.catalogue.LawChangeQueries;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.decision.DecisionBonuses;
import vn.vinhdanh.core.decision.PublicBonus;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps with each fact what its honour pays. Honours of one day are settled together, so that whatever changes one of them, or the law
 * of that day, settles the day again; only facts that differ are written, and whose they are is noted.
 */
@Component
class FactBonuses {

    /** So many days at once, when facts of former times are settled for the first time. */
    private static final int DAYS = 50;

    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final DecisionBonuses bonuses;
    private final LawChangeQueries law;
    private final FigureVersion version;
    private final FormerFacts former;

    FactBonuses(
            JdbcTemplate jdbc,
            Schemas schemas,
            DecisionBonuses bonuses,
            LawChangeQueries law,
            FigureVersion version,
            FormerFacts former) {
        this.former = former;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.bonuses = bonuses;
        this.law = law;
        this.version = version;
    }

    /** What the public honours of a day pay, by id. */
    Map<Long, PublicBonus> of(LocalDate day) {
        var paid = new HashMap<Long, PublicBonus>();
        CurrentOfficial.asSystem(() ->
                bonuses.published(day).forEach(bonus -> paid.put(bonus.honour().value(), bonus)));
        return paid;
    }

    private record Kept(
            long honourId,
            String decisionCode,
            @Nullable Long bonus,
            @Nullable String bonusState) {}

    /** Writes what the facts of a day pay, where it is another than before. */
    void settle(LocalDate day, Map<Long, PublicBonus> paid) {
        var changed = new ArrayList<@Nullable Object[]>();
        var ids = new ArrayList<Long>();
        var kept = jdbc.query(
                schemas.in("select honour_id, decision_code, bonus, bonus_state from {report}.honour_fact"
                        + " where decided_on = ?"),
                Rows.of(Kept.class),
                day);
        for (Kept fact : kept) {
            var now = paid.get(fact.honourId());
            var amount = now == null ? null : now.amount();
            var state = (now == null ? PublicBonus.State.UNKNOWN : now.state()).name();
            if (!Objects.equals(amount, fact.bonus()) || !state.equals(fact.bonusState())) {
                changed.add(new @Nullable Object[] {amount, state, FigureVersion.PENDING, fact.honourId()});
                ids.add(fact.honourId());
                version.move(fact.decisionCode());
            }
        }
        if (!ids.isEmpty()) {
            former.keep(ids);
            jdbc.batchUpdate(
                    schemas.in("update {report}.honour_fact set bonus = ?, bonus_state = ?, since_number = ?"
                            + " where honour_id = ?"),
                    changed);
        }
    }

    /** Settles days again. */
    void settle(Collection<LocalDate> days) {
        days.stream().distinct().forEach(day -> settle(day, of(day)));
    }

    /** The days on which the facts of a decision were decided: one, or none when it has no facts. */
    List<LocalDate> days(String decision) {
        return jdbc.query(
                schemas.in("select distinct decided_on from {report}.honour_fact where decision_code = ?"),
                Rows.column(LocalDate.class),
                decision);
    }

    /** A base salary, a rule for households or a supplement that begins on a day gone by changes what was paid since. */
    @EventListener
    void on(CatalogueChanged fact) {
        CurrentOfficial.asSystem(() -> {
            var change = law.get(fact.change()).after();
            if (change instanceof LawDraft.Salary
                    || change instanceof LawDraft.Household
                    || change instanceof LawDraft.Supplement) {
                settle(jdbc.query(
                        schemas.in("select distinct decided_on from {report}.honour_fact where decided_on >= ?"),
                        Rows.column(LocalDate.class),
                        change.starts()));
            }
        });
    }

    /**
     * Settles some of the facts that were written before it was kept what they pay; in a transaction.
     *
     * @return whether there were any
     */
    boolean settleFormer() {
        var days = jdbc.query(
                schemas.in(
                        "select distinct decided_on from {report}.honour_fact where bonus_state is null limit " + DAYS),
                Rows.column(LocalDate.class));
        settle(days);
        return !days.isEmpty();
    }
}
