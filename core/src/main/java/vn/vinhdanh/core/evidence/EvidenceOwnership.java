package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.RecipientsJoined;
import vn.vinhdanh.core.organisation.RecipientsParted;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/**
 * Moves evidence when two recipients are joined, and back when they are parted. What both say alike of a year stays where it is; where
 * they differ, nothing is joined until an official has put it right.
 */
@Component
class EvidenceOwnership {

    private static final List<String> BY_YEAR = List.of("year_rating", "certified_counts");
    private static final List<String> BY_DAY = List.of("discipline", "proceeding");
    private static final List<String> OF_INITIATIVES = List.of("initiative_author", "initiative_use");

    private final UnitScope scope;

    private final RecipientJoining joining;

    EvidenceOwnership(UnitScope scope, RecipientJoining joining) {
        this.scope = scope;

        this.joining = joining;
    }

    @EventListener
    void on(RecipientsJoined fact) {
        requireAlike("year_rating", "o.rating <=> k.rating and o.maternity_leave = k.maternity_leave", fact);
        requireAlike(
                "certified_counts",
                "o.members <=> k.members and o.completed <=> k.completed and o.advanced <=> k.advanced and o.fighters <=>"
                        + " k.fighters and o.women <=> k.women and o.disciplined <=> k.disciplined",
                fact);
        requireNoCommonInitiative(fact);
        for (String table : BY_YEAR) {
            move(
                    table,
                    fact,
                    " and year not in (select k.year from (select year from {scoped}." + table
                            + " where recipient_id = " + fact.kept().value() + ") k)");
        }
        BY_DAY.forEach(table -> move(table, fact, ""));
        for (String table : OF_INITIATIVES) {
            var ids = ids("select distinct initiative_id id from {scoped}." + table + " where recipient_id = "
                    + fact.joined().value());
            own(table, "initiative_id", ids, fact.joined(), fact.kept());
            joining.moved(fact.joining(), table, ids);
        }
        var entries = ids("select entry_id id from {domain}.outside_candidate where recipient_id = "
                + fact.joined().value() + " and entry_id not in (select k.entry_id from (select entry_id from"
                + " {domain}.outside_candidate where recipient_id = "
                + fact.kept().value() + ") k)");
        own("outside_candidate", "entry_id", entries, fact.joined(), fact.kept());
        joining.moved(fact.joining(), "outside_candidate", entries);
    }

    @EventListener
    void on(RecipientsParted fact) {
        BY_YEAR.forEach(table -> back(table, "id", fact));
        BY_DAY.forEach(table -> back(table, "id", fact));
        OF_INITIATIVES.forEach(table -> back(table, "initiative_id", fact));
        back("outside_candidate", "entry_id", fact);
    }

    private void back(String table, String key, RecipientsParted fact) {
        own(table, key, joining.moved(fact.joining(), table), fact.kept(), fact.joined());
    }

    private void requireAlike(String table, String alike, RecipientsJoined fact) {
        var years = scope.across(
                        Because.RULE_FOR_ALL,
                        "select o.year from {scoped}." + table + " o join {scoped}." + table
                                + " k on k.year = o.year where o.recipient_id = ? and k.recipient_id = ? and not ("
                                + alike
                                + ") order by o.year")
                .params(fact.joined().value(), fact.kept().value())
                .query(Integer.class)
                .list();
        if (!years.isEmpty()) {
            throw new EvidenceProblem.YearsDiffer(years.getFirst());
        }
    }

    /** Two authors of one initiative are two people, or it was entered wrongly. */
    private void requireNoCommonInitiative(RecipientsJoined fact) {
        var years = scope.across(
                        Because.RULE_FOR_ALL,
                        "select i.year from {domain}.initiative i join {scoped}.initiative_author o on"
                                + " o.initiative_id = i.id and o.recipient_id = ? join {scoped}.initiative_author k on"
                                + " k.initiative_id = i.id and k.recipient_id = ? order by i.year")
                .params(fact.joined().value(), fact.kept().value())
                .query(Integer.class)
                .list();
        if (!years.isEmpty()) {
            throw new EvidenceProblem.YearsDiffer(years.getFirst());
        }
    }

    private void move(String table, RecipientsJoined fact, String condition) {
        var ids = ids("select id from {scoped}." + table + " where recipient_id = "
                + fact.joined().value() + condition);
        own(table, "id", ids, fact.joined(), fact.kept());
        joining.moved(fact.joining(), table, ids);
    }

    private List<Long> ids(String sql) {
        return scope.across(Because.STEP_OF_THE_SYSTEM, sql)
                .query(Rows.column(Long.class))
                .list();
    }

    private void own(String table, String key, List<Long> ids, RecipientId from, RecipientId to) {
        if (!ids.isEmpty()) {
            // who has one of these open is told that it changed, instead of writing the old recipient back
            var versioned = BY_YEAR.contains(table) || BY_DAY.contains(table) ? ", version = version + 1" : "";
            scope.across(
                            Because.STEP_OF_THE_SYSTEM,
                            "update {scoped}." + table + " set recipient_id = ?" + versioned
                                    + " where recipient_id = ? and " + key + " in ("
                                    + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                    .params(to.value(), from.value())
                    .update();
        }
    }
}
