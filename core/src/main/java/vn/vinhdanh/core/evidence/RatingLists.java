package vn.vinhdanh.core.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The lists of ratings that were taken in, and the way back from a wrong one. An official limited to units sees the lists of their own
 * hand, and deletes those of which no rating lies outside their units.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class RatingLists {

    /** As many rows as one entry of the audit holds; more make further entries. */
    private static final int A_PART = 500;

    private final RecipientRegister register;
    private final UnitScope scope;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final CurrentOfficial official;

    RatingLists(
            RecipientRegister register,
            UnitScope scope,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            CurrentOfficial official) {
        this.register = register;
        this.scope = scope;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.official = official;
    }

    /** The lists, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<RatingListSummary> lists() {
        var lists = new ArrayList<RatingListSummary>();
        jdbc.sql(schemas.in("""
                        select l.*, (select count(*) from {domain}.year_rating y where y.list_id = l.id) standing
                        from {domain}.rating_list l where ? or l.entered_by = ? order by l.entered_at desc, l.id desc limit 100
                        """)).params(!scope.limited(), official.name()).query(row -> {
            lists.add(new RatingListSummary(
                    new EvidenceId(row.getLong("id")),
                    row.getString("file_name"),
                    row.getInt("year"),
                    row.getInt("rating_count"),
                    row.getInt("standing"),
                    row.getString("entered_by"),
                    row.getObject("entered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
        });
        return List.copyOf(lists);
    }

    private record Row(long id, long recipient, String line) {}

    /**
     * Deletes a list whole: ratings that it entered go, those that it replaced stand again, what an official changed since stays. The people
     * that only it knew are forgotten, and the same file can be read again. What it said stays readable in the audit.
     *
     * @throws NotFound when there is no such list that the official may see
     * @throws OutsideUnits when a rating of it lies outside the official's units
     */
    public void delete(EvidenceId id) {
        var list = lists().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("rating list " + id.value()));
        requireMine(id, list.fileName());
        var rows = jdbc.sql(schemas.in("select y.id, y.recipient_id, y.rating, y.maternity_leave, y.replaced_rating,"
                        + " y.replaced_source, r.name, r.unit_text from {domain}.year_rating y"
                        + " join {domain}.recipient r on r.id = y.recipient_id where y.list_id = ? order by y.id"))
                .param(id.value())
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getLong("recipient_id"),
                        n + 1 + ". " + row.getString("name") + ", " + row.getString("unit_text") + " – "
                                + said(row.getString("rating"), row.getBoolean("maternity_leave"))
                                + (row.getString("replaced_source") == null
                                        ? ""
                                        : " (" + said(row.getString("replaced_rating"), false) + ")")))
                .list();
        run(
                "update {domain}.year_rating set rating = replaced_rating, maternity_leave = replaced_leave,"
                        + " source = replaced_source, list_id = replaced_list, replaced_rating = null, replaced_leave = null,"
                        + " replaced_source = null, replaced_list = null, version = version + 1 where list_id = ? and"
                        + " replaced_source is not null",
                id);
        run("delete from {domain}.year_rating where list_id = ?", id);
        run(
                "update {domain}.year_rating set replaced_rating = null, replaced_leave = null, replaced_source = null,"
                        + " replaced_list = null where replaced_list = ?",
                id);
        run("delete from {domain}.rating_list where id = ?", id);
        register.forgetUnused(
                rows.stream().map(row -> new RecipientId(row.recipient())).toList());
        record(list, rows);
    }

    private void requireMine(EvidenceId id, String file) {
        int outside = scope.limited()
                ? jdbc.sql(schemas.in(scope.with("select count(*) from {domain}.year_rating y join {domain}.recipient r"
                                + " on r.id = y.recipient_id where y.list_id = ? and (r.unit_id is null or r.unit_id not in"
                                + " (select id from unit_scope))")))
                        .param(id.value())
                        .query(Integer.class)
                        .single()
                : 0;
        if (outside > 0) {
            throw new OutsideUnits(file);
        }
    }

    private static String said(@org.jspecify.annotations.Nullable String rating, boolean maternityLeave) {
        return (rating == null ? "–" : rating) + (maternityLeave ? " (maternity leave)" : "");
    }

    private void run(String sql, EvidenceId id) {
        jdbc.sql(schemas.in(sql)).param(id.value()).update();
    }

    private void record(RatingListSummary list, List<Row> rows) {
        for (int from = 0; from == 0 || from < rows.size(); from += A_PART) {
            var detail = new LinkedHashMap<String, Object>();
            detail.put("file", list.fileName());
            detail.put("year", list.year());
            detail.put("ratings", list.ratings());
            detail.put(
                    "deletedRows",
                    rows.subList(from, Math.min(rows.size(), from + A_PART)).stream()
                            .map(Row::line)
                            .toList());
            ledger.record(new Act(
                    "evidence.rating-list-deleted", "rating", Ids.code(list.id().value()), detail));
        }
    }
}
