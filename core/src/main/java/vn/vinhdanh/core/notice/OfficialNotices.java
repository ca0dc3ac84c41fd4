package vn.vinhdanh.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialSettings;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** The notices of the official of this step, and how that official wants to be written to. Nobody reads another's; who has no account has none. */
@Service
@Transactional
@PreAuthorize("hasAuthority('VIEW_CONSOLE')")
public class OfficialNotices {

    /** Unread ones are counted so far and no further. */
    public static final int MOST_COUNTED = 100;

    private static final int REMOVED_AT_ONCE = 5_000;

    static final String ADDRESS = "notices.email";

    private final NoticeBook book;
    private final OfficialSettings settings;
    private final Outbox outbox;
    private final CurrentOfficial official;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    OfficialNotices(
            NoticeBook book,
            OfficialSettings settings,
            Outbox outbox,
            CurrentOfficial official,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock) {
        this.book = book;
        this.settings = settings;
        this.outbox = outbox;
        this.official = official;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * How an official is written to.
     *
     * @param email where; empty for nowhere
     */
    public record Letters(NoticeChoice choice, String email) {}

    /** How many are unread, at most {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int unread() {
        return official.signedIn()
                .map(who -> jdbc.sql(schemas.in(
                                "select count(*) from (select 1 from {domain}.notice where account_id = ? and"
                                        + " read_at is null limit " + MOST_COUNTED + ") unread"))
                        .param(who.account().value())
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    /**
     * A stretch of the notices, newest first.
     *
     * @param limit 1 to 500
     */
    @Transactional(readOnly = true)
    public List<Notice> list(int offset, int limit) {
        return official.signedIn()
                .map(who -> book.of(
                        who.account().value(),
                        "order by at desc, id desc limit ? offset ?",
                        Math.clamp(limit, 1, 500),
                        offset))
                .orElse(List.of());
    }

    /**
     * Opens a notice: it is read from now on.
     *
     * @throws NotFound when there is none, or it is somebody else's
     */
    public Notice open(NoticeId id) {
        var notice = official.signedIn()
                .flatMap(who -> book.of(who.account().value(), "and id = ?", id.value()).stream()
                        .findFirst())
                .orElseThrow(() -> new NotFound("notice " + id.value()));
        if (!notice.read()) {
            read(List.of(id.value()));
        }
        return notice;
    }

    /** Marks all of them read. */
    public void readAll() {
        official.signedIn()
                .ifPresent(who -> read(
                        jdbc.sql(schemas.in("select id from {domain}.notice where account_id = ? and read_at is null"))
                                .param(who.account().value())
                                .query(Rows.column(Long.class))
                                .list()));
    }

    /**
     * Removes what is older, whoever's it is.
     *
     * @return how many were removed, at most {@value #REMOVED_AT_ONCE}
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int forget(Duration age) {
        return jdbc.sql(schemas.in("delete from {domain}.notice where at < ? order by at limit " + REMOVED_AT_ONCE))
                .param(NoticeBook.utc(clock.instant().minus(age)))
                .update();
    }

    /** By key, so that what is told meanwhile need not wait. */
    private void read(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(schemas.in("update {domain}.notice set read_at = :now where id in (:ids) and read_at is null"))
                    .param("now", NoticeBook.utc(clock.instant()))
                    .param("ids", ids)
                    .update();
        }
    }

    /** Whether letters can be sent at all. */
    @Transactional(readOnly = true)
    public boolean offered() {
        return outbox.open();
    }

    /** How the official is written to: each day, as long as nothing was chosen. */
    @Transactional(readOnly = true)
    public Letters letters() {
        return new Letters(
                NoticeChoice.of(settings.find(NoticeChoice.SETTING).orElse(null)),
                settings.find(ADDRESS).orElse(""));
    }

    /**
     * Chooses how to be written to.
     *
     * @throws InvalidInput at {@code email} when letters are wanted and it is no address
     */
    public void choose(Letters letters) {
        var email = EmailAddress.canonical(letters.email());
        if (!EmailAddress.isValid(email) && !(email.isEmpty() && letters.choice() == NoticeChoice.NEVER)) {
            throw new InvalidInput("email", "problem.notice.email");
        }
        settings.keep(NoticeChoice.SETTING, letters.choice().name());
        settings.keep(ADDRESS, email);
    }
}
