package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/** Carries out what a second official confirmed: a correction, or that something is public no more. */
@Component
class WithdrawalEffect {

    private final DecisionRepository decisions;
    private final HonourRepository honours;
    private final NamedCampaigns campaigns;
    private final UnitDirectory units;
    private final UnitScope scope;
    private final ApplicationEventPublisher facts;
    private final JsonMapper json;

    WithdrawalEffect(
            DecisionRepository decisions,
            HonourRepository honours,
            NamedCampaigns campaigns,
            UnitDirectory units,
            UnitScope scope,
            ApplicationEventPublisher facts,
            JsonMapper json) {
        this.decisions = decisions;
        this.honours = honours;
        this.campaigns = campaigns;
        this.units = units;
        this.scope = scope;
        this.facts = facts;
        this.json = json;
    }

    /** @return what it changed, by field */
    Map<String, ?> correct(Withdrawal withdrawal, Decision decision) {
        var honourId = withdrawal.honourId();
        var to = withdrawal.corrected();
        if (to == null) {
            throw new IllegalStateException("A correction says what it corrects");
        }
        if (honourId == null) {
            var correction = DecisionCorrection.FORM.read(json, to);
            withdrawal.found(DecisionCorrection.FORM.write(
                    json,
                    correction.fileSha256() == null
                            ? DecisionCorrection.campaign(decision.written().campaign())
                            : new DecisionCorrection(null, decision.file())));
            return correct(decision, correction);
        }
        var honour = honour(honourId);
        var before = written(honour);
        withdrawal.found(HonourCorrection.FORM.write(json, honour.asItStands()));
        honour.correct(HonourCorrection.FORM.read(json, to), withdrawal.publicNote());
        honours.flush();
        facts.publishEvent(new DecisionChanged(new DecisionId(decision.id()), List.of(new HonourId(honourId))));
        return Changes.between(before, written(honour));
    }

    private Map<String, @Nullable Object> written(Honour honour) {
        var fields = honour.written();
        var unit = honour.unitId();
        fields.put("unitCode", unit == null ? null : units.get(new UnitId(unit)).code());
        return fields;
    }

    private Map<String, ?> correct(Decision decision, DecisionCorrection to) {
        var before = campaigns.fields(decision);
        var file = to.fileSha256();
        if (file != null) {
            decision.show(file);
        } else {
            campaigns.requireLaunched(to.campaign());
            decision.commendFor(to.campaign());
        }
        decisions.flush();
        facts.publishEvent(new DecisionChanged(new DecisionId(decision.id()), List.of()));
        return Changes.between(before, campaigns.fields(decision));
    }

    /** Takes an honour, or with none the whole decision, from the public. */
    void withdraw(Withdrawal withdrawal, Decision decision, @Nullable Long honourId, HonourStatus to) {
        boolean whole;
        List<HonourId> gone;
        if (honourId == null) {
            whole = true;
            gone = scope
                    .across(
                            Because.REACH_ASKED,
                            "select id from {scoped}.honour where decision_id = ? and status = 'ACTIVE' order by ordinal")
                    .param(decision.id())
                    .query(Rows.column(Long.class))
                    .list()
                    .stream()
                    .map(HonourId::new)
                    .toList();
            scope.across(
                            Because.REACH_ASKED,
                            "update {scoped}.honour set status = ?, version = version + 1 where decision_id = ? and status ="
                                    + " 'ACTIVE'")
                    .params(to.name(), decision.id())
                    .update();
            if (to == HonourStatus.ANNULLED) {
                decision.annul();
            } else {
                decision.takeDown();
            }
        } else {
            whole = false;
            honour(honourId).withdraw(to);
            gone = List.of(new HonourId(honourId));
        }
        decisions.flush();
        facts.publishEvent(new HonoursWithdrawn(
                new DecisionId(decision.id()),
                decision.fullNumber(),
                withdrawal.kind(),
                whole,
                gone,
                withdrawal.annullingNumber(),
                withdrawal.annulledOn(),
                decision.demo()));
        if (!whole) {
            facts.publishEvent(new DecisionChanged(new DecisionId(decision.id()), List.of()));
        }
    }

    private Honour honour(long id) {
        return honours.findById(id).orElseThrow(() -> new NotFound("honour " + id));
    }
}
