package vn.vinhdanh.core.evidence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** What waits in the registers and in the lists of other agencies for the official of this step. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('RECORD_OUTSIDE_LISTS', 'CONFIRM_EVIDENCE', 'SYSTEM')")
public class EvidenceAtAGlance {

    private static final String OPEN_LINES = "(select count(*) from {domain}.outside_entry where status = 'OPEN')";

    private final UnitScope scope;
    private final CurrentOfficial official;

    EvidenceAtAGlance(UnitScope scope, CurrentOfficial official) {
        this.scope = scope;
        this.official = official;
    }

    /**
     * What waits.
     *
     * @param lines of all lists, of which nobody has said whom they mean; none for one who takes in no lists
     * @param declarations of the official's units that wait for a second official and are not their own, by unit, year and register; none for
     *     one who confirms none
     */
    public record Waiting(int lines, List<Declaration> declarations) {}

    private record Row(int openLines, @Nullable Declaration declared) {}

    /** What waits; one query, and another for the reach of an official of certain units. */
    public Waiting waiting() {
        boolean takesLists = official.may(Permission.RECORD_OUTSIDE_LISTS);
        boolean confirms = official.may(Permission.CONFIRM_EVIDENCE);
        var rows = scope.across(
                        Because.REACH_ASKED,
                        "select " + (takesLists ? OPEN_LINES : "0")
                                + " open_lines, d.id declared_id, d.register declared_register,"
                                + " d.year declared_year, d.unit_id declared_unit, d.declared_by declared_declared_by,"
                                + " d.declared_at declared_declared_at, d.holds declared_holds, d.confirmed_by declared_confirmed_by,"
                                + " d.confirmed_at declared_confirmed_at from (select 1 one) here"
                                + " left join {scoped}.completeness_declaration d on not d.holds and " + confirms
                                + " order by d.unit_key, d.year, d.register")
                .query(Rows.of(Row.class))
                .list();
        var waiting = rows.stream().map(Row::declared).filter(Objects::nonNull).toList();
        var reach = scope.reach();
        boolean all = official.may(Permission.VIEW_DISCIPLINE);
        return new Waiting(
                rows.getFirst().openLines(),
                waiting.stream()
                        // who declared it is the one who took part, and nobody else ever does
                        .filter(d -> !d.declaredBy().equals(official.name()))
                        .filter(d -> (all || !d.register().confidential()) && reach.covers(d.unit()))
                        .toList());
    }
}
