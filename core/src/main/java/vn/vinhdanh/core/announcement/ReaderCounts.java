package vn.vinhdanh.core.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Counts readers: one for each announcement, day and reader. The rows of the inbox are the count of the open days; the rows of
 * closed days are deleted and their number, as the database reports it for that very deletion, is added to the durable count in
 * the same transaction. So nobody is counted twice or lost, whenever the process dies.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class ReaderCounts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ReaderCounts(JdbcClient jdbc, Schemas schemas, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Brings the shown counts up to date.
     *
     * @return how many announcements show another number now
     */
    public int addUp() {
        closeDays();
        var counts = jdbc.sql(schemas.in("select a.id article, coalesce(i.readers, 0) + coalesce(r.closed, 0) total"
                        + " from {domain}.article a"
                        + " left join (select s.article_id, count(*) readers from {inbox}.reader o"
                        + " join {domain}.article_slug s on s.slug = o.article_slug group by s.article_id) i"
                        + " on i.article_id = a.id"
                        + " left join {domain}.article_readers r on r.article_id = a.id"
                        + " where a.status = 'PUBLISHED'"
                        + " and coalesce(i.readers, 0) + coalesce(r.closed, 0) <> coalesce(r.shown, 0) order by a.id"))
                .query(Rows.of(Count.class))
                .list();
        for (Count count : counts) {
            jdbc.sql(schemas.in("insert into {domain}.article_readers (article_id, closed, shown) values (?, 0, ?)"
                            + " on duplicate key update shown = values(shown)"))
                    .params(count.article, count.total)
                    .update();
            facts.publishEvent(new ArticleChanged(new ArticleId(count.article)));
        }
        return counts.size();
    }

    /** Yesterday stays open, for a portal that was cut off over midnight and sends its readers late. */
    private void closeDays() {
        var firstOpen = LocalDate.now(clock.withZone(ZONE)).minusDays(1);
        List<Day> closed = jdbc.sql(schemas.in("select article_slug, day from {inbox}.reader where day < ?"
                        + " group by article_slug, day order by article_slug, day limit 1000"))
                .param(firstOpen)
                .query(Rows.of(Day.class))
                .list();
        for (Day day : closed) {
            int readers = jdbc.sql(schemas.in("delete from {inbox}.reader where article_slug = ? and day = ?"))
                    .params(day.articleSlug, day.day)
                    .update();
            jdbc.sql(schemas.in("insert into {domain}.article_readers (article_id, closed, shown)"
                            + " select s.article_id, ?, 0 from {domain}.article_slug s where s.slug = ?"
                            + " on duplicate key update closed = closed + values(closed)"))
                    .params(readers, day.articleSlug)
                    .update();
        }
    }

    private record Day(String articleSlug, LocalDate day) {}

    private record Count(long article, long total) {}
}
