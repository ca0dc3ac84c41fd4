package vn.vinhdanh.core.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.StaleData;

/**
 * The way back: what waits for approval becomes a draft again, and a draft is deleted whole. An official limited to units does so for
 * decisions whose honours all lie in them.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'SYSTEM')")
public class DecisionDrafts {

    private final DecisionRepository decisions;
    private final DecisionQueries queries;
    private final DecisionSteps steps;
    private final NamedCampaigns campaigns;
    private final RecipientRegister recipients;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final Ledger ledger;

    DecisionDrafts(
            DecisionRepository decisions,
            DecisionQueries queries,
            DecisionSteps steps,
            NamedCampaigns campaigns,
            RecipientRegister recipients,
            TwoPeople twoPeople,
            UnitScope scope,
            Ledger ledger) {
        this.decisions = decisions;
        this.queries = queries;
        this.steps = steps;
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.ledger = ledger;
    }

    /**
     * Takes a submitted decision back, as long as nobody approved it.
     *
     * @throws DecisionProblem.NotWaiting when it does not wait (any more)
     * @throws DecisionProblem.NotOwnWork unless the official registered or submitted it
     */
    public void takeBack(DecisionId id) {
        var decision = steps.whole(id, DecisionStep.TAKE_BACK);
        decision.takeBack();
        twoPeople.settled(decision.named(), MatterOutcome.TAKEN_BACK);
        ledger.record(new Act(
                "decision.taken-back", "decision", Ids.code(id.value()), Map.of("number", decision.fullNumber())));
    }

    /**
     * Deletes a draft with its whole list, and the recipients that nothing else knows; its list can then be read again. What it said stays
     * readable in the audit.
     *
     * @param version the version that the screen showed
     * @throws StaleData when someone saved meanwhile
     * @throws DecisionProblem.WrongState when it is no draft
     * @throws DecisionProblem.WasPublic when it was public before
     */
    public void delete(DecisionId id, int version) {
        var decision = steps.whole(id);
        if (decision.version() != version) {
            throw new StaleData();
        }
        steps.require(decision, DecisionStep.DELETE);
        var details = queries.get(id);
        var honours = honours(id);
        scope.across(Because.REACH_ASKED, "delete from {scoped}.honour where decision_id = ?")
                .param(id.value())
                .update();
        var written = campaigns.fields(decision);
        decisions.delete(decision);
        decisions.flush();
        recipients.forgetUnused(honours.stream().map(HonourDetails::recipient).toList());
        var first = new LinkedHashMap<String, Object>();
        written.forEach((field, value) -> first.put(field, value == null ? "" : value.toString()));
        first.put("honours", honours.size());
        put(first, "file", details.fileSha256());
        put(first, "list", details.listSha256());
        var parts = DeletedRows.parts(honours);
        for (int part = 0; part < parts.size(); part++) {
            var detail = part == 0 ? first : new LinkedHashMap<String, Object>(Map.of("number", decision.fullNumber()));
            if (parts.size() > 1) {
                detail.put("part", part + 1 + "/" + parts.size());
            }
            detail.put("deletedRows", parts.get(part));
            ledger.record(new Act("decision.deleted", "decision", Ids.code(id.value()), detail));
        }
    }

    private static void put(Map<String, Object> detail, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            detail.put(field, value);
        }
    }

    private List<HonourDetails> honours(DecisionId id) {
        var all = new ArrayList<HonourDetails>();
        for (var page = queries.honours(id, 0, 1000);
                !page.isEmpty();
                page = queries.honours(id, page.getLast().ordinal(), 1000)) {
            all.addAll(page);
        }
        return all;
    }
}
