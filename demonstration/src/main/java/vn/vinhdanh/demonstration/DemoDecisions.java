package vn.vinhdanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.demonstration.DemoCareers.Due;

/** Takes the decisions of the plan: the specialist registers and submits, the leader approves, the clock publishes. */
@Component
class DemoDecisions {

    /** Numbers of the sample lists that officials practise with. */
    private static final Set<Integer> RESERVED = Set.of(9087, 9088);

    private final DemoPeople people;
    private final DemoCareers careers;
    private final DemoHonours giving;
    private final DemoPapers papers;
    private final CampaignQueries campaigns;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final DemoClock clock;

    private final Map<String, String> featuredCodes = new HashMap<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private int honours;
    private int decisions;

    DemoDecisions(
            DemoPeople people,
            DemoCareers careers,
            DemoHonours giving,
            DemoPapers papers,
            CampaignQueries campaigns,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            DemoClock clock) {
        this.people = people;
        this.careers = careers;
        this.giving = giving;
        this.papers = papers;
        this.campaigns = campaigns;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.clock = clock;
    }

    /** How far a decision goes. */
    enum Reach {
        /** Stays a draft. */
        REGISTERED,
        /** Waits for the leader. */
        SUBMITTED,
        /** Approved, to be published at an hour to come. */
        APPROVED,
        /** Published. */
        PUBLISHED
    }

    /** Public code of the honour that an exemplar tells of. */
    @Nullable
    String codeOf(String featuredKey) {
        return featuredCodes.get(featuredKey);
    }

    int honours() {
        return honours;
    }

    int decisions() {
        return decisions;
    }

    int papers() {
        return papers.count();
    }

    /**
     * Takes a decision and tells this thread's clock when each step happened.
     *
     * @param publishAt hour of publication when it lies after the approval, or null
     */
    void take(DemoDecisionPlan plan, Reach reach, @Nullable Instant publishAt) {
        var random = new SplittableRandom(plan.on().toEpochDay() * 7919L
                + plan.authority().name().hashCode() * 31L
                + plan.subject().hashCode()
                + lastNumber.size());
        var authority = plan.authority();
        var registered =
                DemoCalendar.at(plan.on().plusDays(1), LocalTime.of(8, 5 + random.nextInt(50), random.nextInt(60)));
        clock.tell(registered);
        var due = careers.due(plan);
        var drafts = giving.of(plan, due, random);
        if (drafts.isEmpty()) {
            // In a small demonstration not every authority has somebody to honour
            return;
        }
        int number = number(plan);
        var signer = signer(plan);
        var unit = authority.unit();
        var province = unit != null && unit.kind() == UnitKind.PROVINCE;
        var post = province && random.nextInt(3) > 0 ? "Phó Chủ tịch" : authority.post();
        var id = DemoOfficials.SPECIALIST.does(() -> register.register(
                new DecisionWritten(
                        String.valueOf(number),
                        authority.symbol(),
                        plan.on(),
                        authority.level(),
                        authority.name(),
                        "Về việc " + plan.subject(),
                        signer,
                        post,
                        plan.ceremonyOn(),
                        campaign(plan)),
                null,
                true,
                drafts,
                done -> {}));
        decisions++;
        honours += drafts.size();
        remember(plan, due, id);
        if (reach != Reach.REGISTERED && papers.isPrinted(authority, drafts.size(), decisions, honours)) {
            papers.attach(id, plan, number, signer, post, drafts);
        }
        if (reach == Reach.REGISTERED) {
            return;
        }
        clock.tell(registered.plus(Duration.ofMinutes(20)));
        DemoOfficials.SPECIALIST.run(() -> register.submit(id, true));
        if (reach == Reach.SUBMITTED) {
            return;
        }
        var approved = registered.plus(Duration.ofMinutes(95 + random.nextInt(300)));
        var ceremony = plan.ceremonyOn();
        if (publishAt == null && ceremony != null) {
            approved = DemoCalendar.at(ceremony, LocalTime.of(10, random.nextInt(60), random.nextInt(60)));
        }
        clock.tell(approved);
        var hour = publishAt == null ? approved : publishAt;
        DemoOfficials.LEADER.run(() -> approval.approve(id, queries.get(id).version(), hour));
    }

    /** The campaign that the plan names, when it has been launched by then. */
    private @Nullable CampaignId campaign(DemoDecisionPlan plan) {
        var slug = plan.campaign();
        return slug == null
                ? null
                : campaigns
                        .find(slug)
                        .filter(campaign -> campaign.status() != CampaignStatus.DRAFT)
                        .map(CampaignDetails::id)
                        .orElse(null);
    }

    private int number(DemoDecisionPlan plan) {
        var key = plan.authority().name() + plan.on().getYear();
        boolean province = plan.authority().level() == AuthorityLevel.PROVINCE_CHAIRMAN;
        int wanted = province ? 9001 + plan.on().getDayOfYear() * 48 / 10 : 9001;
        int number = Math.max(wanted, lastNumber.getOrDefault(key, 9000) + 1);
        while (RESERVED.contains(number)) {
            number++;
        }
        lastNumber.put(key, number);
        return number;
    }

    private String signer(DemoDecisionPlan plan) {
        var unit = plan.authority().unit();
        return unit == null ? "" : people.leader(unit, plan.on().getYear()).name();
    }

    /** Learns the recipients of careers and the codes of those of whom an article tells: they stand first in the list. */
    private void remember(DemoDecisionPlan plan, List<Due> due, DecisionId id) {
        int known = plan.featured().size() + due.size();
        if (known == 0) {
            return;
        }
        var written = DemoOfficials.SPECIALIST.does(() -> queries.honours(id, 0, known));
        for (int i = 0; i < plan.featured().size(); i++) {
            featuredCodes.put(
                    plan.featured().get(i), Ids.code(written.get(i).id().value()));
        }
        for (int i = 0; i < due.size(); i++) {
            due.get(i).career().recipient =
                    written.get(plan.featured().size() + i).recipient().value();
        }
    }
}
