package vn.vinhdanh.core.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitDirectory;
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
    private final WithdrawalSubjects subjects;
    private final WithdrawalEffect effect;
    private final DecisionReach reach;
    private final DecisionSteps decisionSteps;
    private final WithdrawalSteps steps;
    private final NamedCampaigns campaigns;
    private final UnitDirectory units;
    private final TwoPeople twoPeople;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;
    private final JsonMapper json;

    HonourWithdrawal(
            WithdrawalRepository withdrawals,
            WithdrawalSubjects subjects,
            WithdrawalEffect effect,
            DecisionReach reach,
            DecisionSteps decisionSteps,
            WithdrawalSteps steps,
            NamedCampaigns campaigns,
            UnitDirectory units,
            TwoPeople twoPeople,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock,
            JsonMapper json) {
        this.withdrawals = withdrawals;
        this.subjects = subjects;
        this.effect = effect;
        this.reach = reach;
        this.decisionSteps = decisionSteps;
        this.steps = steps;
        this.campaigns = campaigns;
        this.units = units;
        this.twoPeople = twoPeople;
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
        var decided = subjects.decision(decision).written().decidedOn();
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
                && !units.get(unit)
                        .existedOn(subjects.decision(decision).written().decidedOn())) {
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
        var decision = subjects.decision(decisionId);
        Long honour = honourId == null ? null : honourId.value();
        Honour found = null;
        if (honour != null) {
            found = subjects.honour(honour);
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
                subjects.aboutVersion(kind, decision, found),
                reason,
                official.name(),
                clock.instant());
    }

    private WithdrawalId propose(Withdrawal withdrawal) {
        withdrawals.save(withdrawal);
        twoPeople.tookPart(withdrawal.matter(), withdrawal.version());
        record("withdrawal.proposed", withdrawal);
        twoPeople.waits(subjects.named(withdrawal), subjects.units(withdrawal));
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
        twoPeople.settled(subjects.named(withdrawal), MatterOutcome.APPROVED);
        var decision = subjects.decision(withdrawal);
        var honourId = withdrawal.honourId();
        twoPeople.requireUntouched(
                withdrawal.aboutVersion(),
                subjects.aboutVersion(
                        withdrawal.kind(), decision, honourId == null ? null : subjects.honour(honourId)));
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
        twoPeople.settled(subjects.named(withdrawal), MatterOutcome.REFUSED);
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
        twoPeople.settled(subjects.named(withdrawal), MatterOutcome.TAKEN_BACK);
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
        subjects.requireReach(withdrawal);
        return withdrawal;
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
