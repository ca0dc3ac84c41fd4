package vn.vinhdanh.core.errorreport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Reads citizens' error reports. An official limited to units sees those about honours in their {@link UnitScope}, and about whole
 * decisions when none of their honours lies outside.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('ANSWER_ERROR_REPORTS', 'SYSTEM')")
public class ErrorReportQueries {

    private static final String FROM = """
            from {domain}.error_report e
            join {domain}.decision d on d.id = e.decision_id
            left join {domain}.honour h on h.id = e.honour_id
            left join {domain}.award_revision r on r.id = h.award_revision_id
            """;

    private static final String SELECT = "select e.*, d.number, d.symbol, h.name, r.name_vi award_name " + FROM;

    private static final String MINE = """
             and (h.unit_id in (select id from unit_scope) or (e.honour_id is null and not exists (
               select 1 from {domain}.honour o where o.decision_id = e.decision_id
               and (o.unit_id is null or o.unit_id not in (select id from unit_scope)))))
            """;

    private static final String OPEN = "('RECEIVED', 'IN_PROGRESS')";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    ErrorReportQueries(JdbcClient jdbc, Schemas schemas, UnitScope scope) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
    }

    /** Reports that match, in the list's own order. */
    public List<ErrorReportSummary> list(ErrorReportFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the reports that match; in its own order those that wait for an answer first, the promised day that comes or passed first
     * among them; then the closed ones, newest first.
     *
     * @param page ordered by an {@link ErrorReportSort}
     */
    public List<ErrorReportSummary> list(ErrorReportFilter filter, Page page) {
        return sql(SELECT
                        + where(filter)
                        + page.order(
                                "case when e.status in " + OPEN + " then 0 else 1 end, case when e.status in " + OPEN
                                        + " then e.promised_on end, e.closed_at desc, e.id",
                                "e.id")
                        + page.stretch())
                .query((row, n) -> summary(row))
                .list();
    }

    /** How many reports match. */
    public int count(ErrorReportFilter filter) {
        return sql("select count(*) " + FROM + where(filter))
                .query(Integer.class)
                .single();
    }

    /** The promised day of the report that waits longest; empty when none waits. */
    public Optional<LocalDate> firstPromise() {
        return Optional.ofNullable(sql("select min(e.promised_on) " + FROM + where(ErrorReportFilter.open()))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null));
    }

    /** @throws NotFound when there is no such report, or none that the official may see */
    public ErrorReportDetails get(ErrorReportId id) {
        return sql(SELECT + " where e.id = ?" + scope.when(MINE))
                .param(id.value())
                .query((row, n) -> details(row))
                .optional()
                .orElseThrow(() -> new NotFound("error report " + id.value()));
    }

    private JdbcClient.StatementSpec sql(String select) {
        return jdbc.sql(schemas.in(scope.with(select)));
    }

    private String where(ErrorReportFilter filter) {
        var status = filter.status();
        return " where 1 = 1"
                + (filter.openOnly() ? " and e.status in " + OPEN : "")
                + (status == null ? "" : " and e.status = '" + status.name() + "'")
                + scope.when(MINE);
    }

    private static ErrorReportSummary summary(ResultSet row) throws SQLException {
        return new ErrorReportSummary(
                new ErrorReportId(row.getLong("id")),
                hyphened(row.getString("reference")),
                ErrorKind.valueOf(row.getString("kind")),
                ErrorReportStatus.valueOf(row.getString("status")),
                Objects.requireNonNullElse(row.getString("name"), ""),
                Objects.requireNonNullElse(row.getString("award_name"), ""),
                row.getString("number") + "/" + row.getString("symbol"),
                Objects.requireNonNull(instant(row, "received_at")),
                row.getObject("promised_on", LocalDate.class),
                row.getString("taken_up_by"),
                row.getBoolean("demo"));
    }

    private static ErrorReportDetails details(ResultSet row) throws SQLException {
        long honour = row.getLong("honour_id");
        boolean whole = row.wasNull();
        return new ErrorReportDetails(
                summary(row),
                new DecisionId(row.getLong("decision_id")),
                whole ? null : new HonourId(honour),
                row.getString("body"),
                Objects.requireNonNullElse(row.getString("contact"), ""),
                row.getString("language"),
                instant(row, "taken_up_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                instant(row, "answered_at"),
                row.getString("closed_by"),
                instant(row, "closed_at"),
                row.getInt("version"));
    }

    /** As it is told to the citizen: {@code K7QM-2D9X-HR4T}. */
    private static String hyphened(String reference) {
        return reference.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
