package vn.vinhdanh.core.opinion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads lists for the people's opinion; there are a few a year. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('MANAGE_OPINIONS', 'PUBLISH_OPINIONS', 'SYSTEM')")
public class OpinionListQueries {

    private final OpinionListRepository lists;
    private final ListedNominees nominees;
    private final OpinionListRules rules;
    private final MatterQueries matters;
    private final CurrentOfficial official;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    OpinionListQueries(
            OpinionListRepository lists,
            ListedNominees nominees,
            OpinionListRules rules,
            MatterQueries matters,
            CurrentOfficial official,
            JdbcClient jdbc,
            Schemas schemas) {
        this.lists = lists;
        this.nominees = nominees;
        this.rules = rules;
        this.matters = matters;
        this.official = official;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** All lists, the one that opens last first. */
    public List<OpinionListSummary> list() {
        return jdbc.sql(schemas.in("select l.id, l.round_id round, l.title, l.opens_at, l.closes_at, l.status,"
                        + " (select count(*) from {domain}.opinion_list_nominee n where n.list_id = l.id) nominees,"
                        + " (select count(*) from {domain}.opinion o where o.list_id = l.id) opinions,"
                        + " (select count(*) from {domain}.opinion o where o.list_id = l.id"
                        + " and o.status in ('RECEIVED', 'IN_PROGRESS')) waiting"
                        + " from {domain}.opinion_list l order by l.opens_at desc, l.id desc"))
                .query(Rows.of(OpinionListSummary.class))
                .list();
    }

    /** @throws NotFound when there is no such list */
    public OpinionListDetails get(OpinionListId id) {
        var list = lists.findById(id.value()).orElseThrow(() -> new NotFound("opinion list " + id.value()));
        var listed = nominees.of(id);
        var round = rules.round(list);
        var standing = matters.standing(list.named().matter(), list.version());
        var steps = EnumSet.noneOf(OpinionListStep.class);
        for (var step : OpinionListStep.values()) {
            if (step.from().contains(list.status())
                    && step.isFor(official)
                    && !(step == OpinionListStep.CONFIRM && standing.own())) {
                steps.add(step);
            }
        }
        return new OpinionListDetails(
                id,
                list.version(),
                list.status(),
                list.written(),
                round.name(),
                listed,
                rules.days(round, listed),
                list.writtenBy(),
                list.confirmedBy(),
                list.endedAt(),
                list.reason(),
                standing,
                list.demo(),
                steps);
    }

    /** What the public reads of those of the lists that are public or were, by their codes. */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public List<OpinionListChanged> shown(Set<String> codes) {
        var ids = codes.stream()
                .map(Ids::find)
                .filter(java.util.OptionalLong::isPresent)
                .map(java.util.OptionalLong::getAsLong)
                .collect(Collectors.toSet());
        return lists.findAllById(ids).stream()
                .filter(OpinionList::wasShown)
                .map(rules::told)
                .toList();
    }
}
