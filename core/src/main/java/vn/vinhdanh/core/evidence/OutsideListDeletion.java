package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;

/** Deletes a list of another agency that was taken in by mistake; the same file can then be read again. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_OUTSIDE_LISTS', 'SYSTEM')")
public class OutsideListDeletion {

    /** As many lines as one entry of the audit holds; more make further entries. */
    private static final int A_PART = 500;

    private final OutsideListQueries queries;
    private final UnitScope scope;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;

    OutsideListDeletion(OutsideListQueries queries, UnitScope scope, JdbcClient jdbc, Schemas schemas, Ledger ledger) {
        this.queries = queries;
        this.scope = scope;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
    }

    /**
     * Deletes a list whole: its lines, and the proceedings that came of them. What it said stays readable in the audit.
     *
     * @throws NotFound when there is no such list
     * @throws OutsideUnits when the official acts for certain units only
     */
    public void delete(EvidenceId id) {
        var list = queries.find(id).orElseThrow(() -> new NotFound("outside list " + id.value()));
        // its lines are about people of the whole province
        scope.reach().require(null, list.sender());
        var entries = new ArrayList<OutsideEntry>();
        while (entries.size() < list.entries()) {
            var page = queries.entries(id, null, Page.of(entries.size(), A_PART));
            if (page.isEmpty()) {
                break;
            }
            entries.addAll(page);
        }
        var proceedings = jdbc.sql(schemas.in("select proceeding_id from {domain}.outside_entry where list_id = ? and"
                        + " proceeding_id is not null"))
                .param(id.value())
                .query(Long.class)
                .list();
        run(
                "delete from {domain}.outside_candidate where entry_id in (select id from {domain}.outside_entry where"
                        + " list_id = ?)",
                id);
        run("delete from {domain}.outside_entry where list_id = ?", id);
        for (int from = 0; from < proceedings.size(); from += A_PART) {
            scope.across(Because.NOBODY_LIMITED, "delete from {scoped}.proceeding where id in (:ids)")
                    .param("ids", proceedings.subList(from, Math.min(proceedings.size(), from + A_PART)))
                    .update();
        }
        run("delete from {domain}.outside_list where id = ?", id);
        record(list, entries, proceedings.size());
    }

    private void run(String sql, EvidenceId id) {
        jdbc.sql(schemas.in(sql)).param(id.value()).update();
    }

    private void record(OutsideListSummary list, List<OutsideEntry> entries, int proceedings) {
        for (int from = 0; from == 0 || from < entries.size(); from += A_PART) {
            var detail = new LinkedHashMap<String, Object>(Map.of("sender", list.sender(), "number", list.number()));
            if (from == 0) {
                detail.put("sentOn", list.sentOn().toString());
                detail.put("file", list.fileName());
                detail.put("lines", list.entries());
                detail.put("certain", proceedings);
            }
            detail.put(
                    "deletedRows",
                    entries.subList(from, Math.min(entries.size(), from + A_PART)).stream()
                            .map(OutsideListDeletion::line)
                            .toList());
            ledger.record(new Act(
                    "evidence.outside-list-deleted",
                    "outside-list",
                    Ids.code(list.id().value()),
                    detail));
        }
    }

    private static String line(OutsideEntry entry) {
        return entry.line() + ". " + entry.name() + ", " + entry.unit() + " – " + entry.reason() + " ("
                + entry.status().name() + ")";
    }
}
