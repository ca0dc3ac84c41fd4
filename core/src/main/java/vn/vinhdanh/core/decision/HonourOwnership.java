package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.organisation.JoiningId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientsJoined;
import vn.vinhdanh.core.organisation.RecipientsParted;
import vn.vinhdanh.core.shared.Schemas;

/** Moves honours when two recipients are joined, and back when they are parted; public records are written anew. */
@Component
class HonourOwnership {

    private static final String KIND = "honour";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final RecipientJoining joining;
    private final ListBeforeApproval lists;
    private final Actor official;
    private final ApplicationEventPublisher facts;

    HonourOwnership(
            JdbcClient jdbc,
            Schemas schemas,
            RecipientJoining joining,
            ListBeforeApproval lists,
            Actor official,
            ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.joining = joining;
        this.lists = lists;
        this.official = official;
        this.facts = facts;
    }

    @EventListener
    void on(RecipientsJoined fact) {
        var ids = jdbc.sql(schemas.in("select id from {domain}.honour where recipient_id = ? order by id"))
                .param(fact.joined().value())
                .query((row, n) -> row.getLong("id"))
                .list();
        move(ids, fact.joined(), fact.kept());
        joining.moved(fact.joining(), KIND, ids);
    }

    @EventListener
    void on(RecipientsParted fact) {
        move(moved(fact.joining()), fact.kept(), fact.joined());
    }

    private List<Long> moved(JoiningId id) {
        return joining.moved(id, KIND);
    }

    private void move(List<Long> ids, RecipientId from, RecipientId to) {
        if (ids.isEmpty()) {
            return;
        }
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        jdbc.sql(schemas.in(
                        "update {domain}.honour set recipient_id = ?, version = version + 1 where recipient_id = ? and id in "
                                + list))
                .params(to.value(), from.value())
                .update();
        jdbc.sql(schemas.in(
                        "select distinct d.id from {domain}.honour h join {domain}.decision d on d.id = h.decision_id"
                                + " where d.status in ('DRAFT', 'SUBMITTED') and h.recipient_id = ? and h.id in "
                                + list))
                .param(to.value())
                .query(Long.class)
                .list()
                .forEach(decision -> lists.changed(decision, official.name()));
        var shown = jdbc.sql(schemas.in(
                        "select h.id, h.decision_id from {domain}.honour h join {domain}.decision d on d.id = h.decision_id"
                                + " where d.status = 'PUBLISHED' and h.status = 'ACTIVE' and h.id in " + list
                                + " order by h.id"))
                .query((row, n) -> new Moved(row.getLong("id"), row.getLong("decision_id")))
                .list();
        shown.stream()
                .collect(Collectors.groupingBy(Moved::decision))
                .forEach((decision, honours) -> facts.publishEvent(new DecisionChanged(
                        new DecisionId(decision),
                        honours.stream().map(m -> new HonourId(m.honour)).toList())));
        if (!shown.isEmpty()) {
            facts.publishEvent(new HonoursWentOver(from, to));
        }
    }

    private record Moved(long honour, long decision) {}
}
