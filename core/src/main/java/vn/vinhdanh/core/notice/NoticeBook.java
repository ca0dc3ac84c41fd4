package vn.vinhdanh.core.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Writes notices, in the transaction of the step that they tell of, and notes the letters of those who want one at once. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeBook {

    private static final int LONGEST_NAME = 300;

    private final Colleagues colleagues;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Schemas schemas;
    private final Clock clock;

    NoticeBook(
            Colleagues colleagues,
            Outbox outbox,
            JdbcClient jdbc,
            JdbcTemplate template,
            Schemas schemas,
            Clock clock) {
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.template = template;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** What is told, without whom: see {@link Notice}. */
    record Told(NoticeKind kind, NoticeThing thing, long id, long place, String name, String by, Instant at) {}

    /** Tells it to each of these officials, once however often it is called. */
    void tell(Collection<AccountId> officials, Told told) {
        if (officials.isEmpty()) {
            return;
        }
        OnceInStep.forget(Over.class);
        var name = told.name.length() > LONGEST_NAME ? told.name.substring(0, LONGEST_NAME) : told.name;
        var at = told.at.truncatedTo(ChronoUnit.MICROS);
        template.batchUpdate(
                schemas.in("insert ignore into {domain}.notice (id, account_id, kind, thing, thing_id, place_id, name,"
                        + " done_by, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                officials.stream()
                        .map(to -> new Object[] {
                            Ids.next(),
                            to.value(),
                            told.kind.name(),
                            told.thing.name(),
                            told.id,
                            told.place,
                            name,
                            told.by,
                            utc(at)
                        })
                        .toList());
        if (outbox.open()) {
            var atOnce = colleagues.settings(NoticeChoice.SETTING, officials).entrySet().stream()
                    .filter(kept -> NoticeChoice.of(kept.getValue()) == NoticeChoice.AT_ONCE)
                    .map(kept -> kept.getKey().value())
                    .toList();
            outbox.noteForMany(NoticeLetters.ONE, atOnce, told.id, at);
        }
    }

    /**
     * What waited does so no more: who was told so need not look any more. Read first and written by key, since a search for what is not
     * there would lock the place where others write next.
     */
    void over(NoticeThing thing, long id) {
        OnceInStep.read(new Over(thing, id), () -> end(thing, id));
    }

    /** As what it is known in a transaction that nobody need look at something any more. */
    private record Over(NoticeThing thing, long id) {}

    private boolean end(NoticeThing thing, long id) {
        var open = sql("select id from {domain}.notice where thing_id = ? and over_at is null and thing = ? and kind in"
                        + " ('WAITS', 'OVERDUE')")
                .params(id, thing.name())
                .query(Rows.column(Long.class))
                .list();
        if (!open.isEmpty()) {
            sql("update {domain}.notice set over_at = :now, read_at = coalesce(read_at, :now) where id in (:ids)")
                    .param("now", utc(clock.instant()))
                    .param("ids", open)
                    .update();
        }
        return true;
    }

    /**
     * Notices of an official.
     *
     * @param condition what else holds of them, and how many; begins with {@code and} or {@code order by}
     */
    List<Notice> of(long account, String condition, Object... parameters) {
        var all = new java.util.ArrayList<Object>(List.of(account));
        all.addAll(List.of(parameters));
        return sql("select id, kind, thing, place_id place, name, done_by `by`, at, read_at is not null `read`, over_at is not null"
                        + " `over` from {domain}.notice"
                        + " where account_id = ? " + condition)
                .params(all)
                .query(Rows.of(Notice.class))
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
