package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientsJoined;
import vn.vinhdanh.core.organisation.RecipientsParted;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** Moves honours when two recipients are joined, and back when they are parted; public records are written anew. */
@Component
class HonourOwnership {

    private static final String KIND = "honour";

    private final UnitScope scope;
    private final RecipientJoining joining;
    private final ListBeforeApproval lists;
    private final Actor official;
    private final ApplicationEventPublisher facts;

    HonourOwnership(
            UnitScope scope,
            RecipientJoining joining,
            ListBeforeApproval lists,
            Actor official,
            ApplicationEventPublisher facts) {
        this.scope = scope;
        this.joining = joining;
        this.lists = lists;
        this.official = official;
        this.facts = facts;
    }

    @EventListener
    void on(RecipientsJoined fact) {
        var ids = sql("select id from {scoped}.honour where recipient_id = ? order by id")
                .param(fact.joined().value())
                .query(Rows.column(Long.class))
                .list();
        move(ids, fact.joined(), fact.kept());
        joining.moved(fact.joining(), KIND, ids);
    }

    @EventListener
    void on(RecipientsParted fact) {
        move(joining.moved(fact.joining(), KIND), fact.kept(), fact.joined());
    }

    private void move(List<Long> ids, RecipientId from, RecipientId to) {
        if (ids.isEmpty()) {
            return;
        }
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        sql("update {scoped}.honour set recipient_id = ?, version = version + 1 where recipient_id = ? and id in "
                        + list)
                .params(to.value(), from.value())
                .update();
        sql("select distinct d.id from {scoped}.honour h join {scoped}.decision d on d.id = h.decision_id"
                        + " where d.status in ('DRAFT', 'SUBMITTED') and h.recipient_id = ? and h.id in "
                        + list)
                .param(to.value())
                .query(Rows.column(Long.class))
                .list()
                .forEach(decision -> lists.changed(decision, official.name()));
        var shown = sql("select h.id honour, d.id decision from {scoped}.honour h"
                        + " join {scoped}.decision d on d.id = h.decision_id"
                        + " where d.status = 'PUBLISHED' and h.status = 'ACTIVE' and h.id in " + list
                        + " order by h.id")
                .query(Rows.of(Moved.class))
                .list();
        shown.stream()
                .collect(Collectors.groupingBy(Moved::decision))
                .forEach((decision, honours) -> facts.publishEvent(new DecisionChanged(
                        decision, honours.stream().map(Moved::honour).toList())));
        if (!shown.isEmpty()) {
            facts.publishEvent(new HonoursWentOver(from, to));
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return scope.across(Because.STEP_OF_THE_SYSTEM, sql);
    }

    private record Moved(HonourId honour, DecisionId decision) {}
}
