package vn.vinhdanh.core.opinion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.nomination.NomineeId;
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

    private static final int CHUNK = 1_000;

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

    /**
     * What citizens sent about a nominee.
     *
     * @param all opinions and complaints, those without a name too
     * @param open complaints that wait for an answer
     * @param accepted complaints that were accepted
     */
    public record Heard(NomineeId nominee, int all, int open, int accepted) {}

    /** What citizens sent about several nominees, one query for a thousand; nothing of those about whom nobody wrote. */
    public Map<NomineeId, Heard> about(Collection<NomineeId> nominees) {
        var all = nominees.stream().map(NomineeId::value).distinct().sorted().toList();
        var heard = new HashMap<NomineeId, Heard>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            jdbc.sql(
                            schemas.in(
                                    "select nominee_id nominee, count(*) `all`, count(case when kind = 'COMPLAINT' and status in "
                                            + OPEN
                                            + " then 1 end) open, count(case when kind = 'COMPLAINT' and status = 'ACCEPTED' then 1"
                                            + " end) accepted from {domain}.opinion where nominee_id in (:ids) group by nominee_id"))
                    .param("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .query(Rows.each(Heard.class, one -> heard.put(one.nominee(), one)));
        }
        return heard;
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
