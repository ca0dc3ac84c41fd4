package vn.vinhdanh.core.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** Officials who are written to of their notices, and the mornings on which they are. */
public final class WrittenTo {

    private final ApplicationContext context;

    /** @param context the wired core */
    public WrittenTo(ApplicationContext context) {
        this.context = context;
    }

    /** A new official of a role. */
    public SignedInOfficial official(Role role) {
        var username = "thu-" + Ids.code(Ids.next());
        var administration = context.getBean(AccountAdministration.class);
        var accounts = context.getBean(AccountQueries.class);
        Officials.asAdministrator(
                () -> administration.create(new AccountDraft(username, "Cán bộ " + username, Set.of(role), Set.of())));
        var id = Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 1))
                .getFirst()
                .id();
        return LimitedOfficials.official(id, username, Set.of(role));
    }

    /** Chooses for an official. */
    public void choose(SignedInOfficial official, NoticeChoice choice, String email) {
        LimitedOfficials.run(
                official,
                () -> context.getBean(OfficialNotices.class).choose(new OfficialNotices.Letters(choice, email)));
    }

    /** The next morning comes: what was told until now is noted to be written. */
    public void morning() {
        var today = LocalDate.now(NoticeLetters.ZONE);
        var next = Instant.now().isBefore(NoticeLetters.morning(today)) ? today : today.plusDays(1);
        Officials.asSystem(() -> {
            context.getBean(NoticeDay.class).letters(next);
            return 0;
        });
    }

    /** Reporting asks for the letter of a report that was made for an official, and the console takes it in. */
    public void reportMade(String username, String name) {
        var database = TestDatabase.shared();
        database.as(DatabaseRole.REPORTING)
                .sql(database.schemas()
                        .in("insert into {inbox}.report_letter (id, username, name, planned_at, made, data_version,"
                                + " row_count, total) values (?, ?, ?, '2025-12-01 00:00:00', true, '12.1', 34, 1200)"))
                .params(Ids.next(), username, name)
                .update();
        Officials.asSystem(() -> context.getBean(Inbox.class).takeIn(context.getBean(ScheduledReportLetters.class)));
    }
}
