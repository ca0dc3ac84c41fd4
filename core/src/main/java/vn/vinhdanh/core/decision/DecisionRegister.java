package vn.vinhdanh.core.decision;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Registers decisions of any authority with their honours, one by one or a whole list in one transaction. An official limited to
 * units registers honours of these only, and acts only on decisions that hold no others.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class DecisionRegister {

    private final DecisionRepository decisions;
    private final HonourRepository honours;
    private final EntityManager entityManager;
    private final UnitScope scope;
    private final HonourList list;
    private final DecisionWords words;
    private final NamedCampaigns campaigns;
    private final RecipientRegister recipients;
    private final DecisionSteps steps;
    private final DecisionReach reach;
    private final DecisionWarnings warnings;
    private final TwoPeople twoPeople;
    private final DecisionQueries queries;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;

    DecisionRegister(
            DecisionRepository decisions,
            HonourRepository honours,
            EntityManager entityManager,
            UnitScope scope,
            HonourList list,
            DecisionWords words,
            NamedCampaigns campaigns,
            RecipientRegister recipients,
            DecisionSteps steps,
            DecisionReach reach,
            DecisionWarnings warnings,
            TwoPeople twoPeople,
            DecisionQueries queries,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock) {
        this.decisions = decisions;
        this.honours = honours;
        this.entityManager = entityManager;
        this.scope = scope;
        this.list = list;
        this.words = words;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.steps = steps;
        this.reach = reach;
        this.warnings = warnings;
        this.twoPeople = twoPeople;
        this.queries = queries;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Registers a decision with its honours as a draft: all or nothing. Cost grows with the number of honours (50,000 are fine).
     *
     * @throws DecisionProblem when the number is taken, the campaign was not launched, an award was not in force or cannot be given to
     *     that kind of recipient, or an honour lies outside the official's units
     * @throws InvalidInput when a field is missing or too long, or the decision is dated in the future
     */
    public DecisionId register(DecisionWritten written, List<HonourDraft> honours) {
        return register(written, null, false, honours, done -> {});
    }

    /**
     * As {@link #register(DecisionWritten, List)}, from a list, telling how many honours are written so far.
     *
     * @param listSha256 SHA-256 of the list, or null when entered by hand
     * @param demo whether it belongs to the demonstration
     * @param progress may throw to cancel: then nothing is saved
     */
    public DecisionId register(
            DecisionWritten written,
            @Nullable String listSha256,
            boolean demo,
            List<HonourDraft> drafts,
            IntConsumer progress) {
        var honours = list.toWhoStands(drafts);
        var decision = new Decision(Ids.next(), written, listSha256, demo, official.name(), clock.instant());
        decision.count(honours.size());
        requireSound(decision.written(), null);
        list.requireMine(honours, 1);
        saveNew(decision);
        words.enter(decision);
        list.append(decision, honours, 1, progress);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("number", decision.fullNumber());
        detail.put("honours", honours.size());
        if (written.campaign() != null) {
            detail.put("campaign", campaigns.name(written.campaign()));
        }
        record("decision.registered", decision, detail);
        return new DecisionId(decision.id());
    }

    private void saveNew(Decision decision) {
        try {
            entityManager.persist(decision);
            entityManager.flush();
        } catch (ConstraintViolationException e) {
            var broken = e.getConstraintName();
            if (broken == null || !broken.toLowerCase(Locale.ROOT).contains("decision_number_uq")) {
                throw e;
            }
            throw numberTaken(decision.written());
        }
    }

    private static DecisionProblem numberTaken(DecisionWritten written) {
        return new DecisionProblem.NumberTaken(
                written.fullNumber(), written.decidedOn().getYear());
    }

    /** What its fields cannot say by themselves. */
    private void requireSound(DecisionWritten written, @Nullable DecisionId self) {
        PastDay.require("decidedOn", written.decidedOn(), clock);
        // of a new one the database says so when it is written
        if (self != null) {
            var same = find(
                    written.number(),
                    written.symbol(),
                    written.authority(),
                    written.decidedOn().getYear());
            if (same.isPresent() && !same.get().equals(self)) {
                throw numberTaken(written);
            }
        }
        campaigns.requireLaunched(written.campaign());
    }

    /**
     * Changes what was entered about a draft.
     *
     * @param version the version that the screen showed
     * @throws StaleData when someone saved meanwhile
     * @throws DecisionProblem when it is no draft, the number is taken or the campaign was not launched
     * @throws InvalidInput when a field is missing or too long, or the decision is dated in the future
     */
    public void edit(DecisionId id, int version, DecisionWritten written) {
        var decision = steps.whole(id);
        if (decision.version() != version) {
            throw new StaleData();
        }
        steps.require(decision, DecisionStep.EDIT);
        var before = campaigns.fields(decision);
        decision.edit(written);
        requireSound(decision.written(), id);
        entityManager.flush();
        words.change(decision);
        record(
                "decision.edited",
                decision,
                Map.of(
                        "number",
                        decision.fullNumber(),
                        "changes",
                        Changes.between(before, campaigns.fields(decision))));
    }

    /** Adds an honour at the end of a draft's list. */
    public void addHonour(DecisionId id, HonourDraft draft) {
        var decision = steps.whole(id, DecisionStep.EDIT);
        var before = list.counted(id);
        int ordinal = before.last() + 1;
        var honour = list.toWhoStands(List.of(draft));
        list.requireMine(honour, ordinal);
        list.append(decision, honour, ordinal, done -> {});
        decision.count(before.honours() + 1);
        record("decision.honour-added", decision, Map.of("name", draft.name()));
    }

    /** Removes an honour from a draft's list; what it said stays readable in the audit. */
    public void removeHonour(HonourId honourId) {
        var honour = honours.findById(honourId.value()).orElseThrow(() -> new NotFound("honour " + honourId.value()));
        var decision = steps.whole(new DecisionId(honour.decisionId()), DecisionStep.EDIT);
        var row = DeletedRows.line(queries.get(honourId));
        honours.delete(honour);
        honours.flush();
        recipients.forgetUnused(List.of(honour.recipient()));
        decision.count(list.counted(new DecisionId(decision.id())).honours());
        record(
                "decision.honour-removed",
                decision,
                Map.of("honour", Ids.code(honourId.value()), "name", honour.name(), "deletedRows", List.of(row)));
    }

    /**
     * Attaches the signed PDF, which becomes what a journalist may cite; after the approval {@link HonourWithdrawal#proposeFile} does.
     *
     * @param attachmentSha256 address of a kept attachment
     * @throws DecisionProblem.FileApproved when the decision is approved
     */
    public void attach(DecisionId id, String attachmentSha256) {
        var decision = steps.whole(id, DecisionStep.ATTACH);
        decision.attach(attachmentSha256);
        record("decision.file-attached", decision, Map.of("sha256", attachmentSha256));
    }

    /**
     * Hands the draft to a second official.
     *
     * @throws DecisionProblem.Empty when it has no honours
     * @throws DecisionProblem.NotConfirmed when there are {@link DecisionWarnings}
     */
    public void submit(DecisionId id) {
        submit(id, false);
    }

    /**
     * As {@link #submit(DecisionId)}. What the official stood by is kept for whoever approves ({@link DecisionWarnings#confirmed}).
     *
     * @param confirmed whether the official has looked at the {@link DecisionWarnings}, if there are any, and stands by the decision
     */
    public void submit(DecisionId id, boolean confirmed) {
        var decision = steps.whole(id, DecisionStep.SUBMIT);
        var warned = decision.honourCount() == 0 ? List.<DecisionWarning>of() : warnings.of(id);
        if (!warned.isEmpty() && !confirmed) {
            throw new DecisionProblem.NotConfirmed(warned.size());
        }
        decision.submit(official.name());
        decision.confirmed(warnings.kept(warned));
        record(
                "decision.submitted",
                decision,
                warned.isEmpty()
                        ? Map.of("honours", decision.honourCount())
                        : Map.of("honours", decision.honourCount(), "warningsConfirmed", warned.size()));
        twoPeople.waits(decision.named(), reach.units(decision));
    }

    /** Begins again with a decision that was taken down by mistake of ours. */
    public void reopen(DecisionId id) {
        var decision = steps.whole(id, DecisionStep.REOPEN);
        decision.reopen();
        scope.across(
                        Because.REACH_ASKED,
                        "update {scoped}.honour set status = 'ACTIVE', version = version + 1 where decision_id = ? and"
                                + " status = 'TAKEN_DOWN'")
                .param(id.value())
                .update();
        record("decision.reopened", decision, Map.of("number", decision.fullNumber()));
    }

    /** Today in Vietnam: no decision is dated later. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Decision.HOME));
    }

    /** The decision that was registered from this very list, if any. */
    @Transactional(readOnly = true)
    public Optional<DecisionId> findByList(String listSha256) {
        return decisions.findFirstByListSha256(listSha256).map(d -> new DecisionId(d.id()));
    }

    /** The decision of that number, authority and year, if any. */
    @Transactional(readOnly = true)
    public Optional<DecisionId> find(String number, String symbol, String authority, int year) {
        return scope.across(
                        Because.RULE_FOR_ALL,
                        "select id from {scoped}.decision where authority_fold = ? and decision_year = ? and"
                                + " symbol = ? and number = ?")
                .params(
                        Decision.fold(authority),
                        year,
                        VietnameseText.normalise(symbol),
                        VietnameseText.normalise(number))
                .query(Long.class)
                .optional()
                .map(DecisionId::new);
    }

    /** Every step of this door is a part in the decision: who takes one approves it no more. */
    private void record(String verb, Decision decision, Map<String, ?> detail) {
        entityManager.flush();
        twoPeople.tookPart(decision.matter(), decision.version());
        ledger.record(new Act(verb, "decision", Ids.code(decision.id()), detail));
    }
}
