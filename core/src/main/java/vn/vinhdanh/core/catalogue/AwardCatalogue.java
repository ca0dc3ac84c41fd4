package vn.vinhdanh.core.catalogue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What could be given on a day. Revisions are immutable; a correction is a new revision that supersedes one with the same start.
 * All lists hold the standing revisions only; {@link #get} reads every one, since honours and findings keep theirs.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class AwardCatalogue {

    private static final String SELECT = """
            select r.id, a.code, a.is_title, a.level, a.ordinal, r.name_vi, r.name_en, r.short_names, r.recipients,
                   r.authorities, r.standard, r.legal_basis, r.sureness, r.valid_from, r.valid_to
            from {domain}.award_revision r join {domain}.award a on a.code = r.award_code
            """;

    private final JdbcClient jdbc;
    private final Schemas schemas;

    AwardCatalogue(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** All standing revisions of all awards, in order of precedence, newest revision first. */
    public List<AwardSummary> all() {
        return jdbc.sql(schemas.in(SELECT + " where r.superseded_at is null order by a.ordinal, r.valid_from desc"))
                .query((row, n) -> award(row))
                .list();
    }

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
                .query((row, n) -> award(row))
                .optional()
                .orElseThrow(() -> new NotFound("award revision " + id.value()));
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
                .query((row, n) -> new LegalInstrument(
                        row.getString("code"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    static AwardSummary award(ResultSet row) throws SQLException {
        Date to = row.getDate("valid_to");
        return new AwardSummary(
                row.getString("code"),
                new AwardRevisionId(row.getLong("id")),
                row.getString("name_vi"),
                row.getString("name_en"),
                lines(row.getString("short_names")),
                row.getBoolean("is_title"),
                AwardLevel.valueOf(row.getString("level")),
                enums(RecipientKind.class, row.getString("recipients")),
                enums(AuthorityLevel.class, row.getString("authorities")),
                row.getString("standard"),
                row.getString("legal_basis"),
                Sureness.valueOf(row.getString("sureness")),
                row.getObject("valid_from", LocalDate.class),
                to == null ? null : row.getObject("valid_to", LocalDate.class),
                row.getInt("ordinal"));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    static <E extends Enum<E>> Set<E> enums(Class<E> type, String csv) {
        var set = EnumSet.noneOf(type);
        Arrays.stream(csv.split(",")).filter(s -> !s.isEmpty()).forEach(s -> set.add(Enum.valueOf(type, s)));
        return set;
    }
}
