package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.HonourId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Reads citizens' error reports. An official limited to units sees those about honours in their {@link UnitScope}, and about whole
 * decisions when none of their honours lies outside.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('ANSWER_ERROR_REPORTS', 'SYSTEM')")
public class ErrorReportQueries {

    private static final String FROM = """
            from {scoped}.error_report e
            join {scoped}.decision d on d.id = e.decision_id
            left join {scoped}.honour h on h.id = e.honour_id
            left join {domain}.award_revision r on r.id = h.award_revision_id
            """;

    private static final String SELECT =
            "select e.id, concat_ws('-', left(e.reference, 4), substring(e.reference, 5, 4), right(e.reference, 4)) reference,"
                    + " e.kind, e.status, coalesce(h.name, '') honour_name, coalesce(r.name_vi, '') award_name,"
                    + " concat(d.number, '/', d.symbol) decision_number, e.received_at, e.promised_on, e.taken_up_by, e.demo,"
                    + " e.decision_id decision, e.honour_id honour, e.body text, coalesce(e.contact, '') contact, e.language,"
                    + " e.taken_up_at, e.answer, e.answered_by, e.answered_at, e.closed_by, e.closed_at, e.version "
                    + FROM;

    private static final String MINE = """
             [[and (h.unit_id in (select id from unit_scope) or (e.honour_id is null and not exists (
               select 1 from {scoped}.honour o where o.decision_id = e.decision_id
               and (o.unit_id is null or o.unit_id not in (select id from unit_scope)))))]]

            """;

    private static final String OPEN = "('RECEIVED', 'IN_PROGRESS')";

    private final UnitScope scope;
    private final OfficialNames names;

    ErrorReportQueries(UnitScope scope, OfficialNames names) {
        this.scope = scope;
        this.names = names;
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
        var asked = sql(SELECT
                + where(filter)
                + page.order(
                        "case when e.status in " + OPEN + " then 0 else 1 end, case when e.status in " + OPEN
                                + " then e.promised_on end, e.closed_at desc, e.id",
                        "e.id")
                + page.stretch());
        return (page.by() == ErrorReportSort.TAKEN_UP_BY ? asked.param("takers", takers()) : asked)
                .query(Rows.of(ErrorReportSummary.class))
                .list();
    }

    /** Who took reports up, by user name, in the order in which officials are named; some tens. Begins with nobody, so is never empty. */
    private List<String> takers() {
        var takers = sql("select distinct e.taken_up_by " + FROM + " where e.taken_up_by is not null" + MINE)
                .query(Rows.column(String.class))
                .list();
        var known = names.of(takers);
        return Stream.concat(
                        Stream.of(""),
                        takers.stream()
                                .sorted(Comparator.comparing(
                                        (String one) -> known.getOrDefault(one, one), VietnameseText.PERSON_ORDER)))
                .toList();
    }

    /** How many reports match. */
    public int count(ErrorReportFilter filter) {
        return sql("select count(*) " + FROM + where(filter))
                .query(Integer.class)
                .single();
    }

    /**
     * The reports that wait for an answer.
     *
     * @param first the day promised to the one that waits longest; null when none waits
     */
    public record Open(int count, @Nullable LocalDate first) {}

    /** How many reports wait, and how long; one query. */
    public Open open() {
        return sql("select count(*) as count, min(e.promised_on) first " + FROM + where(ErrorReportFilter.open()))
                .query(Rows.of(Open.class))
                .single();
    }

    /** @throws NotFound when there is no such report, or none that the official may see */
    public ErrorReportDetails get(ErrorReportId id) {
        return sql(SELECT + " where e.id = ?" + MINE)
                .param(id.value())
                .query(Rows.of(ErrorReportSummary.class, Rest.class, (summary, rest) -> rest.of(summary)))
                .optional()
                .orElseThrow(() -> new NotFound("error report " + id.value()));
    }

    private JdbcClient.StatementSpec sql(String select) {
        return scope.within(select);
    }

    private String where(ErrorReportFilter filter) {
        var status = filter.status();
        return " where 1 = 1"
                + (filter.openOnly() ? " and e.status in " + OPEN : "")
                + (status == null ? "" : " and e.status = '" + status.name() + "'")
                + MINE;
    }

    private record Rest(
            DecisionId decision,
            @Nullable HonourId honour,
            String text,
            String contact,
            String language,
            @Nullable Instant takenUpAt,
            String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            int version) {

        ErrorReportDetails of(ErrorReportSummary summary) {
            return new ErrorReportDetails(
                    summary,
                    decision,
                    honour,
                    text,
                    contact,
                    language,
                    takenUpAt,
                    answer,
                    answeredBy,
                    answeredAt,
                    closedBy,
                    closedAt,
                    version);
        }
    }
}
