package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

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
    private final RecipientQueries recipients;
    private final UnitScope scope;
    private final Ledger ledger;
    private final CurrentOfficial official;

    RatingLists(
            RecipientRegister register,
            RecipientQueries recipients,
            UnitScope scope,
            Ledger ledger,
            CurrentOfficial official) {
        this.register = register;
        this.recipients = recipients;
        this.scope = scope;
        this.ledger = ledger;
        this.official = official;
    }

    /** The lists, newest first, at most 100. */
    @Transactional(readOnly = true)
    public List<RatingListSummary> lists() {
        return scope.across(Because.REACH_ASKED, """
                        select l.*, l.rating_count ratings,
                               (select count(*) from {scoped}.year_rating y where y.list_id = l.id) standing
                        from {domain}.rating_list l where ? or l.entered_by = ? order by l.entered_at desc, l.id desc limit 100
                        """)
                .params(!scope.limited(), official.name())
                .query(Rows.of(RatingListSummary.class))
                .list();
    }

    private record Row(
            RecipientId recipientId,
            @Nullable String rating,
            boolean maternityLeave,
            @Nullable String replacedRating,
            @Nullable String replacedSource) {

        String said() {
            return RatingLists.said(rating, maternityLeave)
                    + (replacedSource == null ? "" : " (" + RatingLists.said(replacedRating, false) + ")");
        }
    }

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
        var rows = scope.across(
                        Because.REACH_ASKED,
                        "select recipient_id, rating, maternity_leave, replaced_rating, replaced_source from"
                                + " {scoped}.year_rating where list_id = ? order by id")
                .param(id.value())
                .query(Rows.of(Row.class))
                .list();
        var known = recipients.get(rows.stream().map(Row::recipientId).toList());
        if (rows.stream().anyMatch(row -> !known.containsKey(row.recipientId))) {
            throw new OutsideUnits(list.fileName());
        }
        run(
                "update {scoped}.year_rating set rating = replaced_rating, maternity_leave = replaced_leave,"
                        + " source = replaced_source, list_id = replaced_list, replaced_rating = null, replaced_leave = null,"
                        + " replaced_source = null, replaced_list = null, version = version + 1 where list_id = ? and"
                        + " replaced_source is not null",
                id);
        run("delete from {scoped}.year_rating where list_id = ?", id);
        run(
                "update {scoped}.year_rating set replaced_rating = null, replaced_leave = null, replaced_source = null,"
                        + " replaced_list = null where replaced_list = ?",
                id);
        run("delete from {domain}.rating_list where id = ?", id);
        register.forgetUnused(rows.stream().map(Row::recipientId).toList());
        var lines = new ArrayList<String>(rows.size());
        for (Row row : rows) {
            var recipient = Objects.requireNonNull(known.get(row.recipientId), "looked for above");
            lines.add(lines.size() + 1 + ". " + recipient.name() + ", " + recipient.unitText() + " – " + row.said());
        }
        record(list, lines);
    }

    private static String said(@Nullable String rating, boolean maternityLeave) {
        return (rating == null ? "–" : rating) + (maternityLeave ? " (maternity leave)" : "");
    }

    private void run(String sql, EvidenceId id) {
        scope.across(Because.REACH_ASKED, sql).param(id.value()).update();
    }

    private void record(RatingListSummary list, List<String> lines) {
        for (int from = 0; from == 0 || from < lines.size(); from += A_PART) {
            var detail = new LinkedHashMap<String, Object>();
            detail.put("file", list.fileName());
            detail.put("year", list.year());
            detail.put("ratings", list.ratings());
            detail.put("deletedRows", List.copyOf(lines.subList(from, Math.min(lines.size(), from + A_PART))));
            ledger.record(new Act(
                    "evidence.rating-list-deleted", "rating", Ids.code(list.id().value()), detail));
        }
    }
}
