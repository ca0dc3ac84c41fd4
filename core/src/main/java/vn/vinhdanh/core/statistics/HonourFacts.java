package vn.vinhdanh.core.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.DecisionChanged;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourStatus;
import vn.vinhdanh.core.decision.HonoursWithdrawn;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSucceeded;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Keeps one fact row for each honour that stands and is public, in the transaction of the fact. Reads as the system: figures do not
 * depend on the units of the official who took the step.
 */
@Component
class HonourFacts {

    private static final int PAGE = 1000;

    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final DecisionQueries decisions;
    private final UnitDirectory units;

    HonourFacts(JdbcTemplate jdbc, Schemas schemas, DecisionQueries decisions, UnitDirectory units) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.decisions = decisions;
        this.units = units;
    }

    @EventListener
    void on(DecisionPublished fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(DecisionPublished fact) {
        var decision = decisions.get(fact.decision());
        var seen = new HashMap<UnitId, Units>();
        int last = 0;
        while (true) {
            var page = decisions.honours(fact.decision(), last, PAGE);
            write(decision, page, seen);
            if (page.size() < PAGE) {
                return;
            }
            last = page.getLast().ordinal();
        }
    }

    @EventListener
    void on(DecisionChanged fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(DecisionChanged fact) {
        if (!fact.honours().isEmpty()) {
            var honours = fact.honours().stream().map(decisions::get).toList();
            write(decisions.get(fact.decision()), honours, new HashMap<>());
        }
    }

    @EventListener
    void on(HonoursWithdrawn fact) {
        var ids = fact.honours().stream().map(id -> new Object[] {id.value()}).toList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            jdbc.batchUpdate(
                    schemas.in("delete from {report}.honour_fact where honour_id = ?"),
                    ids.subList(from, Math.min(ids.size(), from + PAGE)));
        }
    }

    /** One statement for each unit of former times; grows with the honours of those units only. */
    @EventListener
    void on(UnitSucceeded fact) {
        for (UnitSummary unit : units.withPredecessors(fact.predecessor())) {
            var last = units.last(unit.id());
            jdbc.update(
                    schemas.in("update {report}.honour_fact set current_unit_code = ?, current_unit_name = ?"
                            + " where unit_code = ?"),
                    last.code(),
                    last.name(),
                    unit.code());
        }
    }

    private void write(DecisionDetails decision, List<HonourDetails> honours, Map<UnitId, Units> seen) {
        var rows = new ArrayList<Object[]>(honours.size());
        for (HonourDetails honour : honours) {
            if (honour.status() == HonourStatus.ACTIVE) {
                rows.add(row(decision, honour, unitsOf(honour, seen)));
            }
        }
        jdbc.batchUpdate(schemas.in("""
                        replace into {report}.honour_fact (honour_id, honour_code, recipient_kind, recipient_name, recipient_sort,
                          sex, subject_class, award_code, award_name, award_title, award_level, award_ordinal, commendation_kind,
                          year_from, year_to, decision_code, decision_number, decided_on, decision_year, authority,
                          unit_code, unit_name, current_unit_code, current_unit_name, demo)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """), rows);
    }

    private @Nullable Units unitsOf(HonourDetails honour, Map<UnitId, Units> seen) {
        var id = honour.unitId();
        return id == null ? null : seen.computeIfAbsent(id, u -> new Units(units.get(u), units.last(u)));
    }

    private static @Nullable Object[] row(DecisionDetails decision, HonourDetails honour, @Nullable Units units) {
        var sex = honour.sex();
        var subject = honour.subjectClass();
        return new @Nullable Object[] {
            honour.id().value(),
            honour.code(),
            honour.recipientKind().name(),
            honour.name(),
            honour.recipientKind() == RecipientKind.PERSON
                    ? VietnameseText.personSortKey(honour.name())
                    : VietnameseText.sortKey(honour.name()),
            sex == null ? null : sex.name(),
            subject == null ? null : subject.name(),
            honour.awardCode(),
            honour.awardName(),
            honour.awardTitle(),
            honour.awardLevel().name(),
            honour.awardOrdinal(),
            honour.kind().name(),
            honour.period().from(),
            honour.period().to(),
            decision.code(),
            decision.fullNumber(),
            decision.decidedOn(),
            decision.decidedOn().getYear(),
            decision.authority(),
            units == null ? null : units.then.code(),
            units == null ? honour.unit() : units.then.name(),
            units == null ? null : units.last.code(),
            units == null ? honour.unit() : units.last.name(),
            decision.demo()
        };
    }

    /**
     * @param last today's successor, or where the line of successors ends or parts
     */
    private record Units(UnitSummary then, UnitSummary last) {}
}
