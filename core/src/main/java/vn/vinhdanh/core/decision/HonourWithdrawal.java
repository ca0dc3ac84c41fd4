package vn.vinhdanh.core.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;

/**
 * Puts right what is public and wrong, by two people: one proposes, another confirms. Three different things: taken down by our
 * mistake, corrected, annulled by a decision. An official limited to units does so for honours of these, for a whole decision only when
 * all of its honours are. Internal reasons are kept here and on the audit, never published.
 */
@Service
@Transactional
public class HonourWithdrawal {

    private final WithdrawalRepository withdrawals;
    private final DecisionRepository decisions;
    private final HonourRepository honours;
    private final WithdrawalEffect effect;
    private final DecisionReach reach;
    private final DecisionSteps decisionSteps;
    private final WithdrawalSteps steps;
    private final NamedCampaigns campaigns;
    private final UnitDirectory units;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;
    private final JsonMapper json;

    HonourWithdrawal(
            WithdrawalRepository withdrawals,
            DecisionRepository decisions,
            HonourRepository honours,
            WithdrawalEffect effect,
            DecisionReach reach,
            DecisionSteps decisionSteps,
            WithdrawalSteps steps,
            NamedCampaigns campaigns,
            UnitDirectory units,
            TwoPeople twoPeople,
            UnitScope scope,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock,
            JsonMapper json) {
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.honours = honours;
        this.effect = effect;
        this.reach = reach;
        this.decisionSteps = decisionSteps;
        this.steps = steps;
        this.campaigns = campaigns;
        this.units = units;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Proposes to take something down because of a mistake of ours.
     *
     * @param honour the honour, or null for the whole decision
     * @param internalReason never published
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public WithdrawalId proposeTakeDown(DecisionId decision, @Nullable HonourId honour, String internalReason) {
        return propose(open(WithdrawalKind.TAKE_DOWN, decision, honour, internalReason));
    }

    /**
     * Proposes to record that something was annulled by a decision.
     *
     * @param honour the honour, or null for the whole decision
     * @param annullingNumber number of the annulling decision; public
     * @throws InvalidInput when a field is missing, or the day of the annulment lies ahead or before the decision itself
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public WithdrawalId proposeAnnulment(
            DecisionId decision,
            @Nullable HonourId honour,
            String annullingNumber,
            LocalDate annulledOn,
            String internalReason) {
        PastDay.require("annulledOn", annulledOn, clock);
        var withdrawal = open(WithdrawalKind.ANNULMENT, decision, honour, internalReason);
        var decided = decision(decision).written().decidedOn();
        if (annulledOn.isBefore(decided)) {
            throw new InvalidInput("annulledOn", "problem.decision.annulled-before", annulledOn, decided);
        }
        withdrawal.annulledBy(annullingNumber, annulledOn);
        return propose(withdrawal);
    }

    /**
     * Proposes to correct an honour.
     *
     * @param publicNote what the public reads about it
     * @throws InvalidInput when the name is missing, or the unit of the directory did not exist on the day of the decision
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public WithdrawalId proposeCorrection(
            DecisionId decision, HonourId honour, HonourCorrection to, String publicNote, String internalReason) {
        InvalidInput.required("name", to.name(), 300);
        var withdrawal = open(WithdrawalKind.CORRECTION, decision, honour, internalReason);
        var unit = to.unitId();
        if (unit != null
                && !units.get(unit).existedOn(decision(decision).written().decidedOn())) {
            throw new InvalidInput("unitId", "problem.decision.unit-of-other-times");
        }
        withdrawal.correctedTo(HonourCorrection.FORM.write(json, to), publicNote);
        return propose(withdrawal);
    }

    /**
     * Proposes that a public decision names another campaign, or none; its number, date and list stay.
     *
     * @param campaign the launched campaign for which it commends, or null for none
     * @throws DecisionProblem.CampaignNotLaunched when the campaign is still a draft
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public WithdrawalId proposeCampaign(DecisionId decision, @Nullable CampaignId campaign, String internalReason) {
        campaigns.requireLaunched(campaign);
        return propose(decision, DecisionCorrection.campaign(campaign), internalReason);
    }

    /**
     * Proposes that a public decision shows another signed PDF.
     *
     * @param attachmentSha256 address of a kept attachment
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public WithdrawalId proposeFile(DecisionId decision, String attachmentSha256, String internalReason) {
        return propose(decision, DecisionCorrection.file(attachmentSha256), internalReason);
    }

    private WithdrawalId propose(DecisionId decision, DecisionCorrection to, String internalReason) {
        var withdrawal = open(WithdrawalKind.CORRECTION, decision, null, internalReason);
        withdrawal.correctedTo(DecisionCorrection.FORM.write(json, to));
        return propose(withdrawal);
    }

    /** Begins a proposal. Whose the thing is comes first: nobody else learns how it stands. */
    private Withdrawal open(WithdrawalKind kind, DecisionId decisionId, @Nullable HonourId honourId, String reason) {
        var decision = decision(decisionId);
        Long honour = honourId == null ? null : honourId.value();
        Honour found = null;
        if (honour != null) {
            found = honour(honour);
            reach.require(found);
            if (found.decisionId() != decisionId.value()) {
                throw new NotFound("honour " + honour);
            }
            decisionSteps.require(decision, DecisionStep.PROPOSE_FOR_HONOUR);
            found.requireStanding();
        } else {
            reach.requireWhole(decision);
            decisionSteps.require(decision, DecisionStep.PROPOSE);
        }
        if (withdrawals.existsByDecisionIdAndHonourIdAndStatus(decisionId.value(), honour, WithdrawalStatus.PROPOSED)) {
            throw new DecisionProblem.AlreadyProposed();
        }
        return new Withdrawal(
                Ids.next(),
                kind,
                decisionId.value(),
                honour,
                aboutVersion(kind, decision, found),
                reason,
                official.name(),
                clock.instant());
    }

    /** The version of what a proposal is about: a row, what a correction of the decision changes, or the decision with its list. */
    private long aboutVersion(WithdrawalKind kind, Decision decision, @Nullable Honour honour) {
        if (honour != null) {
            return honour.version();
        }
        if (kind == WithdrawalKind.CORRECTION) {
            return decision.version();
        }
        // Rows of a public decision neither come nor go and their versions only grow, so the sum tells every change
        return decision.version()
                + scope.across(
                                Because.REACH_ASKED,
                                "select coalesce(sum(version), 0) from {scoped}.honour where decision_id = ? for update")
                        .param(decision.id())
                        .query(Long.class)
                        .single();
    }

    private WithdrawalId propose(Withdrawal withdrawal) {
        withdrawals.save(withdrawal);
        twoPeople.tookPart(withdrawal.matter(), withdrawal.version());
        record("withdrawal.proposed", withdrawal);
        twoPeople.waits(named(withdrawal), units(withdrawal));
        return new WithdrawalId(withdrawal.id());
    }

    /**
     * Confirms and carries out, all in one step.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.OwnWork when the official proposed it
     * @throws MatterProblem.ChangedSince when it was settled meanwhile
     * @throws MatterProblem.Overtaken when the row, the decision or its list is no longer as it stood when this was proposed
     */
    @PreAuthorize("hasAuthority('APPROVE_DECISIONS')")
    public void confirm(WithdrawalId id, int version) {
        var withdrawal = settle(id, version, WithdrawalStep.CONFIRM, WithdrawalStatus.CONFIRMED);
        twoPeople.settled(named(withdrawal), MatterOutcome.APPROVED);
        var decision = decision(new DecisionId(withdrawal.decisionId()));
        var honourId = withdrawal.honourId();
        twoPeople.requireUntouched(
                withdrawal.aboutVersion(),
                aboutVersion(withdrawal.kind(), decision, honourId == null ? null : honour(honourId)));
        switch (withdrawal.kind()) {
            case CORRECTION -> {
                var changes = effect.correct(withdrawal, decision);
                // Should the decision ever be taken down and entered anew, who corrected it is one of those who wrote
                // it
                twoPeople.tookPart(decision.matter(), decision.version(), withdrawal.proposedBy());
                record("withdrawal.confirmed", withdrawal, changes);
                return;
            }
            case TAKE_DOWN -> effect.withdraw(withdrawal, decision, honourId, HonourStatus.TAKEN_DOWN);
            case ANNULMENT -> effect.withdraw(withdrawal, decision, honourId, HonourStatus.ANNULLED);
        }
        record("withdrawal.confirmed", withdrawal);
    }

    /**
     * Refuses a proposal; nothing happens to what is public.
     *
     * @param version the version the official looked at
     * @throws MatterProblem as {@link #confirm}
     */
    @PreAuthorize("hasAuthority('APPROVE_DECISIONS')")
    public void refuse(WithdrawalId id, int version) {
        var withdrawal = settle(id, version, WithdrawalStep.REFUSE, WithdrawalStatus.REFUSED);
        record("withdrawal.refused", withdrawal);
        twoPeople.settled(named(withdrawal), MatterOutcome.REFUSED);
    }

    /**
     * Takes a proposal back before anyone settled it; nothing happens to what is public. Names no version: a proposal is never edited.
     *
     * @throws DecisionProblem.NotOwnWork unless the official made it
     */
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public void takeBack(WithdrawalId id) {
        var withdrawal = get(id);
        steps.require(withdrawal, WithdrawalStep.TAKE_BACK);
        withdrawal.settle(WithdrawalStatus.TAKEN_BACK, official.name(), clock.instant());
        record("withdrawal.taken-back", withdrawal);
        twoPeople.settled(named(withdrawal), MatterOutcome.TAKEN_BACK);
    }

    /** What a proposed correction would make of its honour; empty for what corrects none. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public Optional<HonourCorrection> correction(WithdrawalId id) {
        return Optional.of(get(id))
                .filter(withdrawal -> withdrawal.honourId() != null)
                .map(Withdrawal::corrected)
                .map(to -> HonourCorrection.FORM.read(json, to));
    }

    /** What a proposed correction would make of its decision; empty for what corrects an honour or nothing. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS')")
    public Optional<DecisionCorrection> decisionCorrection(WithdrawalId id) {
        return Optional.of(get(id))
                .filter(withdrawal -> withdrawal.honourId() == null)
                .map(Withdrawal::corrected)
                .map(to -> DecisionCorrection.FORM.read(json, to));
    }

    /** By the official of this step, as somebody else than who made it. */
    private Withdrawal settle(WithdrawalId id, int version, WithdrawalStep step, WithdrawalStatus to) {
        var withdrawal = get(id);
        twoPeople.requireAnother(withdrawal.matter(), version, withdrawal.version());
        steps.require(withdrawal, step);
        withdrawal.settle(to, official.name(), clock.instant());
        return withdrawal;
    }

    private Withdrawal get(WithdrawalId id) {
        var withdrawal = withdrawals.findById(id.value()).orElseThrow(() -> new NotFound("withdrawal " + id.value()));
        var honour = withdrawal.honourId();
        if (honour == null) {
            reach.requireWhole(decision(new DecisionId(withdrawal.decisionId())));
        } else {
            reach.require(honour(honour));
        }
        return withdrawal;
    }

    private NamedMatter named(Withdrawal withdrawal) {
        return withdrawal.named(decision(new DecisionId(withdrawal.decisionId())));
    }

    /** Those of the honour, or of the whole list: who acts for all of them may settle it. */
    private Set<Long> units(Withdrawal withdrawal) {
        var honour = withdrawal.honourId();
        if (honour == null) {
            return reach.units(decision(new DecisionId(withdrawal.decisionId())));
        }
        var unit = honour(honour).unitId();
        return unit == null ? Set.of() : Set.of(unit);
    }

    private Decision decision(DecisionId id) {
        return decisions.findById(id.value()).orElseThrow(() -> new NotFound("decision " + id.value()));
    }

    private Honour honour(long id) {
        return honours.findById(id).orElseThrow(() -> new NotFound("honour " + id));
    }

    private void record(String verb, Withdrawal withdrawal) {
        record(verb, withdrawal, Map.of());
    }

    private void record(String verb, Withdrawal withdrawal, Map<String, ?> changes) {
        var honour = withdrawal.honourId();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("kind", withdrawal.kind().name());
        detail.put("honour", honour == null ? "" : Ids.code(honour));
        if (!changes.isEmpty()) {
            detail.put("changes", changes);
        }
        ledger.record(new Act(verb, "decision", Ids.code(withdrawal.decisionId()), detail));
    }
}
