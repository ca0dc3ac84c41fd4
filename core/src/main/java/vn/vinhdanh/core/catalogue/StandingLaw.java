package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What stands in the catalogue, in the shape of the drafts that would change it. */
@Component
class StandingLaw {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;
    private final JsonMapper json;

    StandingLaw(
            JdbcClient jdbc,
            Schemas schemas,
            AwardHistory history,
            AwardStandards standards,
            Bonuses bonuses,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
        this.json = json;
    }

    /** A standing revision with its id. */
    record Row(long id, RevisionDraft draft) {}

    private record Id(long id) {}

    private record Salary(long id, LawDraft.Salary draft) {}

    private record Household(long id, LawDraft.Household draft) {}

    /** A standing thing of any kind with its id; an instrument has none. */
    record Found(@Nullable Long id, LawDraft draft) {}

    /** What stands on the day from which the draft shall be in force; empty when nothing does. */
    Optional<Found> before(LawDraft draft) {
        return switch (draft) {
            case LawDraft.NewAward unknown -> Optional.empty();
            case LawDraft.Revision r ->
                revision(r.code(), r.starts())
                        .map(row -> new Found(row.id(), new LawDraft.Revision(r.code(), row.draft())));
            case LawDraft.Salary s -> salary(s.from());
            case LawDraft.Household h -> household(h.from());
            case LawDraft.Supplement s -> supplement(s.supplement());
            case LawDraft.Instrument i ->
                instrument(i.instrument().code()).map(found -> new Found(null, new LawDraft.Instrument(found)));
        };
    }

    /**
     * Whether what a proposal changes is no longer what it was made about.
     *
     * @param after what shall be
     * @param baseId id of what stood when it was proposed; null when nothing did, or it has none
     * @param before what stood then; null when nothing did
     */
    boolean overtook(LawDraft after, @Nullable Long baseId, @Nullable LawDraft before) {
        if (after instanceof LawDraft.NewAward award
                && !history.of(award.code()).isEmpty()) {
            return true;
        }
        var now = before(after).orElse(null);
        return now == null
                ? baseId != null || before != null
                : before == null
                        || !Objects.equals(baseId, now.id())
                        || !LawChange.DRAFT.write(json, before).equals(LawChange.DRAFT.write(json, now.draft()));
    }

    Optional<Row> revision(String code, LocalDate day) {
        return history.of(code).stream()
                .filter(r -> r.live() && r.award().inForceOn(day))
                .findFirst()
                .map(r -> new Row(r.award().revision().value(), draft(r)));
    }

    /** All standing revisions of an award. */
    Map<AwardRevisionId, RevisionDraft> revisions(String code) {
        return drafts(history.of(code).stream().filter(AwardRevision::live).toList());
    }

    /** Revisions in the shape of drafts; what belongs to them is asked for at once. */
    private Map<AwardRevisionId, RevisionDraft> drafts(Collection<AwardRevision> revisions) {
        var ids = revisions.stream().map(r -> r.award().revision()).toList();
        var entered = standards.standards(ids);
        var paid = bonuses.multiples(ids);
        var drafts = new HashMap<AwardRevisionId, RevisionDraft>();
        for (var revision : revisions) {
            var id = revision.award().revision();
            drafts.put(id, draft(revision, entered.getOrDefault(id, Map.of()), paid.getOrDefault(id, Map.of())));
        }
        return drafts;
    }

    RevisionDraft draft(AwardRevision revision) {
        return Objects.requireNonNull(
                drafts(List.of(revision)).get(revision.award().revision()));
    }

    private static RevisionDraft draft(
            AwardRevision revision, Map<RecipientKind, Standard> entered, Map<RecipientKind, BonusMultiple> paid) {
        var award = revision.award();
        var clauses = new EnumMap<RecipientKind, List<Clause>>(RecipientKind.class);
        entered.forEach((kind, standard) -> clauses.put(kind, standard.clauses()));
        var multiples = new EnumMap<RecipientKind, BonusMultiple>(RecipientKind.class);
        multiples.putAll(paid);
        return new RevisionDraft(
                award.validFrom(),
                award.validTo(),
                award.nameVi(),
                award.nameEn(),
                award.shortNames(),
                award.recipients(),
                award.authorities(),
                revision.instrument(),
                revision.article(),
                revision.clause(),
                award.legalBasis(),
                revision.certificateObject(),
                award.standard(),
                award.sureness(),
                revision.surenessNote(),
                clauses,
                multiples);
    }

    private Optional<Found> salary(LocalDate day) {
        return jdbc.sql(schemas.in(
                        "select id, valid_from draft_from, amount draft_amount, legal_ref draft_legal_ref, sureness draft_sureness,"
                                + " sureness_note draft_sureness_note from {domain}.base_salary where live_from <= ?"
                                + " order by live_from desc limit 1"))
                .param(day)
                .query(Rows.of(Salary.class, one -> new Found(one.id(), one.draft())))
                .optional();
    }

    private Optional<Found> household(LocalDate day) {
        return jdbc.sql(
                        schemas.in(
                                "select id, valid_from draft_from, factor draft_factor, rounds_twice draft_twice, legal_ref draft_legal_ref,"
                                        + " sureness draft_sureness from {domain}.household_rule where live_from <= ? order by live_from desc limit 1"))
                .param(day)
                .query(Rows.of(Household.class, one -> new Found(one.id(), one.draft())))
                .optional();
    }

    private Optional<Found> supplement(LocalSupplement wanted) {
        return jdbc.sql(
                        schemas.in(
                                "select * from {domain}.local_supplement where award_code = ? and recipient_kind = ?"
                                        + " and live_from <= ? and (valid_to is null or valid_to >= ?) order by live_from desc limit 1"))
                .params(wanted.awardCode(), wanted.recipientKind().name(), wanted.validFrom(), wanted.validFrom())
                .query(Rows.of(
                        Id.class,
                        LocalSupplement.class,
                        (row, supplement) -> new Found(row.id(), new LawDraft.Supplement(supplement))))
                .optional();
    }

    private Optional<LegalInstrument> instrument(String code) {
        return jdbc.sql(schemas.in("select * from {domain}.legal_instrument where code = ?"))
                .param(code)
                .query(Rows.of(LegalInstrument.class))
                .optional();
    }
}
