package vn.vinhdanh.core.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.decision.CopiesDoubted;
import vn.vinhdanh.core.decision.DecisionChanged;
import vn.vinhdanh.core.decision.DecisionDetails;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.decision.HonourStatus;
import vn.vinhdanh.core.decision.HonoursWithdrawn;
import vn.vinhdanh.core.decision.PublicBonus;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
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
    private final CampaignQueries campaigns;
    private final FigureVersion version;
    private final FactBonuses bonuses;
    private final FormerFacts former;

    HonourFacts(
            JdbcTemplate jdbc,
            Schemas schemas,
            DecisionQueries decisions,
            UnitDirectory units,
            CampaignQueries campaigns,
            FigureVersion version,
            FactBonuses bonuses,
            FormerFacts former) {
        this.former = former;
        this.bonuses = bonuses;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.decisions = decisions;
        this.units = units;
        this.campaigns = campaigns;
        this.version = version;
    }

    @EventListener
    void on(DecisionPublished fact) {
        CurrentOfficial.asSystem(() -> take(fact));
    }

    private void take(DecisionPublished fact) {
        var decision = decisions.get(fact.decision());
        var seen = new HashMap<UnitId, UnitSummary>();
        var day = decision.written().decidedOn();
        var paid = bonuses.of(day);
        int last = 0;
        while (true) {
            var page = decisions.honours(fact.decision(), last, PAGE);
            write(decision, page, seen, paid);
            if (page.size() < PAGE) {
                bonuses.settle(day, paid);
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
            var decision = decisions.get(fact.decision());
            var days = new TreeSet<>(bonuses.days(decision.code()));
            days.add(decision.written().decidedOn());
            write(decision, decisions.all(fact.honours()), new HashMap<>(), Map.of());
            bonuses.settle(days);
        }
        commendsFor(decisions.get(fact.decision()));
    }

    /** The campaign is a property of the decision, so it changes for all of its facts at once. */
    private void commendsFor(DecisionDetails decision) {
        var campaign = campaign(decision);
        var others = jdbc.query(
                schemas.in("select honour_id from {report}.honour_fact"
                        + " where decision_code = ? and not (campaign_slug <=> ?)"),
                Rows.column(Long.class),
                decision.code(),
                campaign);
        if (!others.isEmpty()) {
            former.keep(others);
            jdbc.batchUpdate(
                    schemas.in(
                            "update {report}.honour_fact set campaign_slug = ?, since_number = ? where honour_id = ?"),
                    others.stream()
                            .map(id -> new @Nullable Object[] {campaign, FigureVersion.PENDING, id})
                            .toList());
            version.move(decision.code());
        }
    }

    private @Nullable String campaign(DecisionDetails decision) {
        var campaign = decision.written().campaign();
        return campaign == null ? null : campaigns.get(campaign).slug();
    }

    @EventListener
    void on(HonoursWithdrawn fact) {
        var days = bonuses.days(Ids.code(fact.decision().value()));
        former.keep(fact.honours().stream().map(HonourId::value).toList());
        var ids = fact.honours().stream().map(id -> new Object[] {id.value()}).toList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            jdbc.batchUpdate(
                    schemas.in("delete from {report}.honour_fact where honour_id = ?"),
                    ids.subList(from, Math.min(ids.size(), from + PAGE)));
        }
        bonuses.settle(days);
    }

    /** What stands is written anew, everything else is taken away. */
    @EventListener
    void on(CopiesDoubted fact) {
        CurrentOfficial.asSystem(() -> {
            var ids = fact.honours().stream()
                    .map(Ids::find)
                    .filter(OptionalLong::isPresent)
                    .map(id -> new HonourId(id.getAsLong()))
                    .toList();
            former.keep(ids.stream().map(HonourId::value).toList());
            jdbc.batchUpdate(
                    schemas.in("delete from {report}.honour_fact where honour_id = ?"),
                    ids.stream().map(id -> new Object[] {id.value()}).toList());
            var days = new TreeSet<LocalDate>();
            decisions.standing(ids).stream()
                    .collect(Collectors.groupingBy(HonourDetails::decision))
                    .forEach((id, honours) -> {
                        var decision = decisions.get(id);
                        write(decision, honours, new HashMap<>(), Map.of());
                        days.add(decision.written().decidedOn());
                    });
            bonuses.settle(days);
        });
    }

    /** @param paid what they pay as far as it is known already; the others are settled with their day */
    private void write(
            DecisionDetails decision,
            List<HonourDetails> honours,
            Map<UnitId, UnitSummary> seen,
            Map<Long, PublicBonus> paid) {
        var campaign = campaign(decision);
        var rows = new ArrayList<Object[]>(honours.size());
        var ids = new ArrayList<Long>(honours.size());
        for (HonourDetails honour : honours) {
            if (honour.status() == HonourStatus.ACTIVE) {
                ids.add(honour.id().value());
                rows.add(row(
                        decision,
                        campaign,
                        honour,
                        unitOf(honour, seen),
                        paid.get(honour.id().value())));
            }
        }
        former.keep(ids);
        jdbc.batchUpdate(schemas.in("""
                        replace into {report}.honour_fact (honour_id, honour_code, recipient_kind, recipient_name, recipient_sort,
                          sex, subject_class, award_code, award_name, award_title, award_level, award_ordinal, commendation_kind,
                          year_from, year_to, decision_code, decision_number, decided_on, decision_year, authority,
                          unit_code, unit_name, demo, recipient_id, campaign_slug, bonus, bonus_state, since_number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """), rows);
    }

    private @Nullable UnitSummary unitOf(HonourDetails honour, Map<UnitId, UnitSummary> seen) {
        var id = honour.unitId();
        return id == null ? null : seen.computeIfAbsent(id, units::get);
    }

    private static @Nullable Object[] row(
            DecisionDetails decision,
            @Nullable String campaign,
            HonourDetails honour,
            @Nullable UnitSummary unit,
            @Nullable PublicBonus bonus) {
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
            decision.written().decidedOn(),
            decision.written().decidedOn().getYear(),
            decision.written().authority(),
            unit == null ? null : unit.code(),
            unit == null ? honour.unit() : unit.name(),
            decision.demo(),
            honour.recipient().value(),
            campaign,
            bonus == null ? null : bonus.amount(),
            bonus == null ? null : bonus.state().name(),
            FigureVersion.PENDING
        };
    }
}
