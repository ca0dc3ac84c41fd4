package vn.vinhdanh.core.opinion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads what citizens said of lists. Whoever works it off works it off for the whole province. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('MANAGE_OPINIONS', 'SYSTEM')")
public class OpinionQueries {

    private static final String FROM = " from {domain}.opinion o join {domain}.opinion_list l on l.id = o.list_id"
            + " left join {domain}.opinion_list_nominee n on n.list_id = o.list_id and n.nominee_id = o.nominee_id";

    private static final String SELECT =
            "select o.id, concat_ws('-', left(o.reference, 4), substring(o.reference, 5, 4), right(o.reference, 4)) reference,"
                    + " o.list_id list, l.title list_title, o.nominee_id nominee, coalesce(n.name, '') nominee_name, o.kind,"
                    + " o.body text, o.sender, coalesce(o.contact, '') contact, o.named, o.language, o.received_at,"
                    + " o.promised_on, o.status, o.taken_up_by, o.answer, o.closed_by, o.closed_at, o.demo, o.version"
                    + FROM;

    private static final String OPEN = "('RECEIVED', 'IN_PROGRESS')";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    OpinionQueries(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * A page of the opinions that match; in its own order those that wait first, the promised day that comes or passed first among them.
     *
     * @param page ordered by an {@link OpinionSort}
     */
    public List<OpinionSummary> list(OpinionFilter filter, Page page) {
        return asked(
                        SELECT
                                + where(filter)
                                + page.order(
                                        "case when o.status in " + OPEN + " then 0 else 1 end, case when o.status in "
                                                + OPEN + " then o.promised_on end, o.closed_at desc, o.id",
                                        "o.id")
                                + page.stretch(),
                        filter)
                .query(Rows.of(OpinionSummary.class))
                .list();
    }

    /** How many opinions match. */
    public int count(OpinionFilter filter) {
        return asked("select count(*)" + FROM + where(filter), filter)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when there is no such opinion */
    public OpinionSummary get(OpinionId id) {
        return jdbc.sql(schemas.in(SELECT + " where o.id = ?"))
                .param(id.value())
                .query(Rows.of(OpinionSummary.class))
                .optional()
                .orElseThrow(() -> new NotFound("opinion " + id.value()));
    }

    /**
     * The opinions that wait for an answer.
     *
     * @param first the day promised to the one that waits longest; null when none waits
     */
    public record Open(int count, @Nullable LocalDate first) {}

    /** How many opinions wait, and how long; one query. */
    public Open open() {
        return jdbc.sql(schemas.in(
                        "select count(*) as count, min(promised_on) first from {domain}.opinion where status in "
                                + OPEN))
                .query(Rows.of(Open.class))
                .single();
    }

    private static String where(OpinionFilter filter) {
        return " where 1 = 1"
                + (filter.list() == null ? "" : " and o.list_id = :list")
                + (filter.status() == null ? "" : " and o.status = :status");
    }

    private JdbcClient.StatementSpec asked(String sql, OpinionFilter filter) {
        var statement = jdbc.sql(schemas.in(sql));
        var list = filter.list();
        var status = filter.status();
        if (list != null) {
            statement = statement.param("list", list.value());
        }
        return status == null ? statement : statement.param("status", status.name());
    }
}
