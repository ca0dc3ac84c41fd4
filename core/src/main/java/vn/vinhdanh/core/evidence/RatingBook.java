package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** The yearly ratings of people and collectives. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_EVIDENCE', 'SYSTEM')")
public class RatingBook implements EvidenceBook<RatingDraft> {

    private static final int CHUNK = 1000;

    private final EvidenceSaving saving;
    private final RecipientBook<RatingDraft, YearRating> book;
    private final JdbcTemplate batch;
    private final Schemas schemas;
    private final UnitScope scope;
    private final Ledger ledger;

    RatingBook(EvidenceSaving saving, JdbcTemplate batch, Schemas schemas, UnitScope scope, Ledger ledger) {
        this.saving = saving;
        book = new RecipientBook<>(saving, "rating", YearRating.class, YearRating::new)
                .only(kind -> kind != RecipientKind.HOUSEHOLD)
                .onceIn(RatingDraft::year);
        this.batch = batch;
        this.schemas = schemas;
        this.scope = scope;
        this.ledger = ledger;
    }

    @Override
    public EvidenceId enter(RatingDraft draft) {
        return book.enter(draft);
    }

    @Override
    public void change(EvidenceId id, int version, RatingDraft draft) {
        book.change(id, version, draft);
    }

    @Override
    public void remove(EvidenceId id, int version) {
        book.remove(id, version);
    }

    /**
     * Enters ratings of recipients of the official's units in batches; a rating that the year already has is replaced. One act on the
     * audit tells how many, and of each replaced one before and after.
     *
     * @param source for the audit: where they come from
     * @throws InvalidInput when a rating says nothing
     * @throws NotFound when a recipient is not of the official's units
     */
    public void enterAll(List<RatingDraft> drafts, String source) {
        saving.requireMine(drafts.stream().map(RatingDraft::recipient).toList());
        enterAll(drafts, source, null, 0);
    }

    /**
     * @param list the list that is taken in, by which it can be deleted whole; or null
     * @param warnings for the audit: how many remarks on the list were confirmed
     */
    void enterAll(List<RatingDraft> drafts, String source, @Nullable Long list, int warnings) {
        var replaced = new ArrayList<Map<String, Object>>();
        for (int from = 0; from < drafts.size(); from += CHUNK) {
            var chunk = drafts.subList(from, Math.min(drafts.size(), from + CHUNK));
            chunk.forEach(YearRating::check);
            var before = before(chunk);
            for (RatingDraft draft : chunk) {
                var old = before.get(new Key(draft.recipient().value(), draft.year()));
                if (old != null) {
                    var change = new HashMap<String, Object>();
                    change.put("recipient", Ids.code(draft.recipient().value()));
                    change.put("before", old);
                    change.put(
                            "after",
                            said(draft.rating() == null ? null : draft.rating().name(), draft.maternityLeave()));
                    replaced.add(change);
                }
            }
            batch.batchUpdate(
                    schemas.in("""
                            insert into {domain}.year_rating (id, recipient_id, year, rating, maternity_leave, source, list_id, version)
                            values (?, ?, ?, ?, ?, ?, ?, 0) on duplicate key update replaced_rating = rating,
                              replaced_leave = maternity_leave, replaced_source = source, replaced_list = list_id,
                              rating = values(rating), maternity_leave = values(maternity_leave), source = values(source),
                              list_id = values(list_id), version = version + 1
                            """),
                    chunk.stream().map(draft -> row(draft, list)).toList());
        }
        ledger.record(new Act(
                "evidence.ratings-entered",
                "rating",
                source,
                warnings == 0
                        ? Map.of("ratings", drafts.size(), "replaced", replaced)
                        : Map.of("ratings", drafts.size(), "replaced", replaced, "warningsConfirmed", warnings)));
    }

    private Map<Key, String> before(List<RatingDraft> chunk) {
        var found = new HashMap<Key, String>();
        var ids = chunk.stream()
                .map(d -> Long.toString(d.recipient().value()))
                .distinct()
                .collect(java.util.stream.Collectors.joining(", "));
        if (!ids.isEmpty()) {
            scope.across(
                            Because.REACH_ASKED,
                            "select recipient_id recipient, year, rating, maternity_leave from {scoped}.year_rating where"
                                    + " recipient_id in (" + ids + ")")
                    .query(Rows.each(
                            Said.class,
                            one -> found.put(
                                    new Key(one.recipient(), one.year()), said(one.rating(), one.maternityLeave()))));
        }
        return found;
    }

    private static String said(@Nullable String rating, boolean maternityLeave) {
        return (rating == null ? "" : rating) + (maternityLeave ? " (maternity leave)" : "");
    }

    private static @Nullable Object[] row(RatingDraft draft, @Nullable Long list) {
        var rating = draft.rating();
        return new @Nullable Object[] {
            Ids.next(),
            draft.recipient().value(),
            draft.year(),
            rating == null ? null : rating.name(),
            draft.maternityLeave(),
            InvalidInput.optional("source", draft.source(), 300),
            list
        };
    }

    private record Said(long recipient, int year, @Nullable String rating, boolean maternityLeave) {}

    private record Key(long recipient, int year) {}
}
