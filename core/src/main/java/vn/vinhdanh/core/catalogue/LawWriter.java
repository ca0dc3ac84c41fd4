package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Writes a confirmed change into the catalogue, in the caller's transaction. The unique keys of the tables are the last wall. */
@Component
class LawWriter {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    LawWriter(JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    void write(LawDraft draft, Instant at) {
        switch (draft) {
            case LawDraft.NewAward a -> {
                requireFreePlace(a.ordinal());
                update(
                        "insert into {domain}.award (code, is_title, level, ordinal) values (?, ?, ?, ?)",
                        a.code(),
                        a.title(),
                        a.level().name(),
                        a.ordinal());
                revision(a.code(), a.revision(), at);
            }
            case LawDraft.Revision r -> revision(r.code(), r.revision(), at);
            case LawDraft.Salary s -> salary(s, at);
            case LawDraft.Household h -> household(h, at);
            case LawDraft.Supplement s -> supplement(s.supplement(), at);
            case LawDraft.Instrument i -> instrument(i.instrument());
        }
        OnceInStep.forget(AwardCatalogue.All.class);
    }

    void requireFreePlace(int ordinal) {
        int taken = jdbc.sql(schemas.in("select count(*) from {domain}.award where ordinal = ?"))
                .param(ordinal)
                .query(Integer.class)
                .single();
        if (taken > 0) {
            throw new InvalidInput("ordinal", "problem.catalogue.ordinal-taken", ordinal);
        }
    }

    private record Live(
            long id, LocalDate validFrom, @Nullable LocalDate validTo) {}

    private void revision(String code, RevisionDraft draft, Instant at) {
        var live = jdbc.sql(schemas.in("select id, valid_from, valid_to from {domain}.award_revision"
                        + " where award_code = ? and superseded_at is null order by valid_from for update"))
                .param(code)
                .query(Rows.of(Live.class))
                .list();
        var last = makeRoom(live, "award_revision", draft.from(), at);
        var to = draft.to();
        if (to != null && last != null && to.isAfter(last)) {
            throw new InvalidInput("to", "problem.catalogue.ends-after-the-next-begins", last);
        }
        long id = Ids.next();
        update(
                "insert into {domain}.award_revision (id, award_code, name_vi, name_en, short_names, recipients, authorities,"
                        + " standard, legal_basis, sureness, valid_from, valid_to, instrument, article, clause,"
                        + " certificate_object, sureness_note, live_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                code,
                draft.nameVi(),
                draft.nameEn(),
                String.join("|", draft.shortNames()),
                names(draft.recipients()),
                names(draft.authorities()),
                draft.standard(),
                draft.legalBasis(),
                draft.sureness().name(),
                draft.from(),
                to == null ? last : to,
                draft.instrument(),
                draft.article(),
                draft.clause(),
                draft.certificateObject().name(),
                draft.surenessNote(),
                draft.from());
        draft.clauses().forEach((kind, clauses) -> clauses(id, kind, clauses));
        bonuses(id, draft.bonuses());
    }

    /**
     * Supersedes the entry that begins on the day, or ends the one that is in force on it.
     *
     * @return the last day that is free, or null when there is no limit
     */
    private @Nullable LocalDate makeRoom(List<Live> live, String table, LocalDate from, Instant at) {
        for (var entry : live) {
            boolean covers =
                    !entry.validFrom().isAfter(from) && (entry.validTo() == null || !from.isAfter(entry.validTo()));
            if (covers) {
                if (entry.validFrom().equals(from)) {
                    update(
                            "update {domain}." + table + " set superseded_at = ?, live_from = null where id = ?",
                            LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                            entry.id());
                } else {
                    update(
                            "update {domain}." + table + " set valid_to = ? where id = ?",
                            from.minusDays(1),
                            entry.id());
                }
                return entry.validTo();
            }
        }
        return live.stream()
                .map(Live::validFrom)
                .filter(next -> next.isAfter(from))
                .findFirst()
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    private void clauses(long revision, RecipientKind kind, List<Clause> clauses) {
        int ordinal = 0;
        for (var clause : clauses) {
            update(
                    "insert into {domain}.award_clause (revision_id, recipient_kind, ordinal, group_no, alternative, kinds,"
                            + " forces, requirement, legal_ref, wording_vi, wording_en, sureness, confidential)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    revision,
                    kind.name(),
                    ++ordinal,
                    clause.group(),
                    clause.alternative(),
                    names(clause.kinds()),
                    clause.forces(),
                    json.writerFor(Requirement.class).writeValueAsString(clause.requirement()),
                    clause.legalRef(),
                    clause.wordingVi(),
                    clause.wordingEn(),
                    clause.sureness().name(),
                    clause.confidential());
        }
    }

    private void bonuses(long revision, Map<RecipientKind, BonusMultiple> bonuses) {
        bonuses.forEach((kind, bonus) -> update(
                "insert into {domain}.award_bonus (revision_id, recipient_kind, multiple, legal_ref, sureness)"
                        + " values (?, ?, ?, ?, ?)",
                revision,
                kind.name(),
                bonus.multiple(),
                bonus.legalRef(),
                bonus.sureness().name()));
    }

    private void salary(LawDraft.Salary s, Instant at) {
        update(
                "update {domain}.base_salary set superseded_at = ?, live_from = null where live_from = ?",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                s.from());
        update(
                "insert into {domain}.base_salary (id, valid_from, amount, legal_ref, sureness, sureness_note, live_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                s.from(),
                s.amount(),
                s.legalRef(),
                s.sureness().name(),
                s.surenessNote(),
                s.from());
    }

    private void household(LawDraft.Household h, Instant at) {
        update(
                "update {domain}.household_rule set superseded_at = ?, live_from = null where live_from = ?",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                h.from());
        update(
                "insert into {domain}.household_rule (id, valid_from, factor, rounds_twice, legal_ref, sureness, live_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                h.from(),
                h.factor(),
                h.twice(),
                h.legalRef(),
                h.sureness().name(),
                h.from());
    }

    private void supplement(LocalSupplement s, Instant at) {
        var live = jdbc.sql(
                        schemas.in("select id, valid_from, valid_to from {domain}.local_supplement where award_code = ?"
                                + " and recipient_kind = ? and superseded_at is null order by valid_from for update"))
                .params(s.awardCode(), s.recipientKind().name())
                .query(Rows.of(Live.class))
                .list();
        var last = makeRoom(live, "local_supplement", s.validFrom(), at);
        var to = s.validTo();
        if (to != null && last != null && to.isAfter(last)) {
            throw new InvalidInput("to", "problem.catalogue.ends-after-the-next-begins", last);
        }
        BigDecimal multiple = s.multiple();
        update(
                "insert into {domain}.local_supplement (id, award_code, recipient_kind, multiple, resolution, valid_from,"
                        + " valid_to, live_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                s.awardCode(),
                s.recipientKind().name(),
                multiple,
                s.resolution(),
                s.validFrom(),
                to == null ? last : to,
                s.validFrom());
    }

    private void instrument(LegalInstrument i) {
        update(
                "insert into {domain}.legal_instrument (code, number, title, issuer, issued_on, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update number = values(number),"
                        + " title = values(title), issuer = values(issuer), issued_on = values(issued_on),"
                        + " valid_from = values(valid_from), valid_to = values(valid_to)",
                i.code(),
                i.number(),
                i.title(),
                i.issuer(),
                i.issuedOn(),
                i.validFrom(),
                i.validTo());
    }

    private void update(String sql, @Nullable Object... parameters) {
        jdbc.sql(schemas.in(sql)).params(java.util.Arrays.asList(parameters)).update();
    }

    private static String names(java.util.Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
