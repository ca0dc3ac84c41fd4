package vn.vinhdanh.core.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.decision.UnitTextReader.Row;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;

/** Carries out what a text was read as: honours and recipients get their unit, and each decision says so. */
@Component
class UnitReadingEffect {

    private static final int CHUNK = 900;

    private final UnitReadingRepository readings;
    private final RecipientRegister recipients;
    private final UnitScope scope;
    private final ListBeforeApproval lists;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    UnitReadingEffect(
            UnitReadingRepository readings,
            RecipientRegister recipients,
            UnitScope scope,
            ListBeforeApproval lists,
            Ledger ledger,
            ApplicationEventPublisher facts) {
        this.readings = readings;
        this.recipients = recipients;
        this.scope = scope;
        this.lists = lists;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** @return how many honours have their unit now */
    int apply(UnitReading reading, UnitSummary unit, List<Row> rows) {
        readings.flush();
        int done = 0;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            done += scope.across(
                            Because.NOBODY_LIMITED,
                            "update {scoped}.honour set unit_id = :unit, version = version + 1"
                                    + " where unit_id is null and id in (:ids)")
                    .param("unit", unit.id().value())
                    .param(
                            "ids",
                            rows.subList(from, Math.min(rows.size(), from + CHUNK)).stream()
                                    .map(Row::honour)
                                    .toList())
                    .update();
        }
        recipients.belong(
                rows.stream().map(Row::recipient).toList(),
                rows.stream().map(Row::unitText).collect(Collectors.toSet()),
                unit.id());
        ledger.record(reading.act("unit-reading.confirmed", unit, done));
        var byDecision =
                rows.stream().collect(Collectors.groupingBy(Row::decision, LinkedHashMap::new, Collectors.toList()));
        byDecision.forEach((decision, honours) -> {
            lists.changed(decision, reading.proposedBy());
            ledger.record(new Act(
                    "decision.unit-read",
                    "decision",
                    Ids.code(decision),
                    Map.of("text", reading.text(), "unit", unit.name(), "honours", honours.size())));
            if (honours.getFirst().shown()) {
                facts.publishEvent(new DecisionChanged(
                        new DecisionId(decision),
                        honours.stream().map(row -> new HonourId(row.honour())).toList()));
            }
        });
        return done;
    }
}
