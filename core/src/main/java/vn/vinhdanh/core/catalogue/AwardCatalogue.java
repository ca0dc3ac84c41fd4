package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What could be given on a day. Revisions are immutable; a correction is a new revision that supersedes one with the same start.
 * All lists hold the standing revisions only; {@link #get} reads every one, since honours and findings keep theirs.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardCatalogue {

    /** What an {@link AwardSummary} is read from. */
    static final String AWARD = """
            select r.id revision, a.code, a.is_title title, a.level, a.ordinal, r.name_vi, r.name_en,
                   replace(r.short_names, '|', '\\n') short_names, r.recipients, r.authorities, r.standard, r.legal_basis,
                   r.sureness, r.valid_from, r.valid_to
            """;

    private static final String SELECT =
            AWARD + " from {domain}.award_revision r join {domain}.award a on a.code = r.award_code";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    AwardCatalogue(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** All standing revisions of all awards, in order of precedence, newest revision first. */
    public List<AwardSummary> all() {
        return OnceInStep.read(
                new All(),
                () -> jdbc.sql(schemas.in(
                                SELECT + " where r.superseded_at is null order by a.ordinal, r.valid_from desc"))
                        .query(Rows.of(AwardSummary.class))
                        .list());
    }

    /** As what {@link #all} is known in a transaction. */
    record All() {}

    /** The awards in force on that day, in order of precedence. */
    public List<AwardSummary> on(LocalDate day) {
        return all().stream().filter(a -> a.inForceOn(day)).toList();
    }

    /**
     * A revision, also one that a correction superseded.
     *
     * @throws NotFound when there is no such revision
     */
    public AwardSummary get(AwardRevisionId id) {
        return jdbc.sql(schemas.in(SELECT + " where r.id = ?"))
                .param(id.value())
                .query(Rows.of(AwardSummary.class))
                .optional()
                .orElseThrow(() -> new NotFound("award revision " + id.value()));
    }

    /**
     * Standing revisions and others.
     *
     * @param standing as {@link #all} gives them
     * @param byRevision these and those that were asked for
     */
    public record Known(List<AwardSummary> standing, Map<AwardRevisionId, AwardSummary> byRevision) {}

    private record Stands(boolean stands) {}

    /** All standing revisions, and some that a correction may have superseded; one query. One that there is not is missing. */
    public Known with(Collection<AwardRevisionId> ids) {
        var standing = new ArrayList<AwardSummary>();
        var byRevision = new HashMap<AwardRevisionId, AwardSummary>();
        jdbc.sql(schemas.in(AWARD + ", r.superseded_at is null stands from {domain}.award_revision r"
                        + " join {domain}.award a on a.code = r.award_code where r.superseded_at is null or r.id in (:ids)"
                        + " order by a.ordinal, r.valid_from desc"))
                .param(
                        "ids",
                        ids.isEmpty()
                                ? List.of(0L)
                                : ids.stream().map(AwardRevisionId::value).toList())
                .query(Rows.of(Stands.class, AwardSummary.class, Map::entry))
                .list()
                .forEach(one -> {
                    byRevision.put(one.getValue().revision(), one.getValue());
                    if (one.getKey().stands()) {
                        standing.add(one.getValue());
                    }
                });
        return new Known(List.copyOf(standing), byRevision);
    }

    /** The revision of an award in force on that day. */
    public Optional<AwardSummary> find(String code, LocalDate day) {
        return on(day).stream().filter(a -> a.code().equals(code)).findFirst();
    }

    /**
     * What a list means by a name, on the decision's date: accents, capitals and abbreviations tolerated.
     *
     * @return nothing when unknown, one when clear, several when it must be asked which
     */
    public List<AwardSummary> resolve(String written, LocalDate day) {
        return AwardNames.resolve(written, on(day));
    }

    /** As {@link #resolve(String, LocalDate)}, on awards already loaded by {@link #on}: no query. */
    @PreAuthorize("permitAll()")
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS, readOnly = true)
    public List<AwardSummary> resolve(String written, List<AwardSummary> inForce) {
        return AwardNames.resolve(written, inForce);
    }

    /** The legal instruments the catalogue rests on, newest first. */
    public List<LegalInstrument> instruments() {
        return jdbc.sql(schemas.in("select code, number, title, issuer, issued_on, valid_from, valid_to"
                        + " from {domain}.legal_instrument order by coalesce(valid_from, issued_on) desc, code"))
                .query(Rows.of(LegalInstrument.class))
                .list();
    }
}
