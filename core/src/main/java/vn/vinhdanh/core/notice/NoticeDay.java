package vn.vinhdanh.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.notice.NoticeBook.Told;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What the clock does with notices. Each step can be done twice: what it writes is there once. */
@Component
@Transactional
class NoticeDay {

    private static final int AT_A_TIME = 5_000;

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final Duration term;

    /** @param days after which a matter that waits for a second official is told of as late, 1 to 90 */
    NoticeDay(
            NoticeBook book,
            Colleagues colleagues,
            Outbox outbox,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            @Value("${vinhdanh.notices.waiting-days:7}") int days) {
        this.book = book;
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.term = Duration.ofDays(Math.clamp(days, 1, 90));
    }

    /** Notes the letter of a morning for everybody who wants one and has something unread of the day before. */
    void letters(LocalDate today) {
        if (!outbox.open()) {
            return;
        }
        var at = NoticeLetters.morning(today);
        var unread = sql("select distinct account_id from {domain}.notice where at >= ? and at < ? and read_at is null")
                .params(NoticeBook.utc(at.minus(Duration.ofDays(1))), NoticeBook.utc(at))
                .query(Rows.column(Long.class))
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
        var choices = colleagues.settings(NoticeChoice.SETTING, unread);
        var addresses = colleagues.settings(OfficialNotices.ADDRESS, unread);
        outbox.noteForMany(
                NoticeLetters.DAY,
                unread.stream()
                        .filter(to -> addresses.containsKey(to))
                        .filter(to -> NoticeChoice.of(choices.get(to)) == NoticeChoice.DAILY)
                        .map(AccountId::value)
                        .toList(),
                today.toEpochDay(),
                at);
    }

    private record Late(AccountId account, NoticeThing thing, long thingId, long placeId, String name, Instant at) {

        Told told(Duration term) {
            return new Told(NoticeKind.OVERDUE, thing, thingId, placeId, name, "", at.plus(term));
        }
    }

    /** Tells of matters that wait for longer than their term, once, those for whom they wait. */
    void tellWhatIsLate() {
        var due = clock.instant().minus(term);
        sql("select account_id account, thing, thing_id, place_id, name, at from {domain}.notice n where kind = 'WAITS'"
                        + " and over_at is null and thing <> 'ERROR_REPORT' and at < ? and not exists (select 1 from"
                        + " {domain}.notice o where o.account_id = n.account_id and o.thing_id = n.thing_id"
                        + " and o.kind = 'OVERDUE' and o.at > n.at) order by at limit " + AT_A_TIME)
                .param(NoticeBook.utc(due))
                .query(Rows.of(Late.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        late -> late.told(term), Collectors.mapping(Late::account, Collectors.toSet())))
                .forEach((told, to) -> book.tell(to, told));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
