package vn.vinhdanh.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.LetterPart;
import vn.vinhdanh.core.letter.LetterPart.Link;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterWords;
import vn.vinhdanh.core.letter.LetterWriter;
import vn.vinhdanh.core.letter.NotedLetter;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Writes to officials that a report which they ordered for this hour was made, or was given up. Reporting may write no letter: it leaves a
 * row in the inbox that names an official and a report. The letter goes to the address that this official gave for notices, holds no figure
 * of a unit but the control total, and leads to the file, which opens after signing in only.
 */
@Component
class ScheduledReportLetters implements InboxTaker, LetterWriter {

    /** The kind of these letters; its subject is the run. */
    static final String KIND = "SCHEDULED_REPORT";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");
    private static final LetterWords WORDS = LetterWords.in("vi");
    private static final int LONGEST_NAME = 120;

    private final Colleagues colleagues;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final String reporting;

    /** @param reporting public address of reporting, for the links in letters; without one there are none */
    ScheduledReportLetters(
            Colleagues colleagues,
            Outbox outbox,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            @Value("${vinhdanh.reporting.address:}") String reporting) {
        this.colleagues = colleagues;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.reporting = reporting.strip().replaceAll("/+$", "");
    }

    private record Report(
            long id,
            AccountId accountId,
            String name,
            Instant plannedAt,
            boolean made,
            String dataVersion,
            long rowCount,
            long total) {}

    @Override
    public String table() {
        return "report_letter";
    }

    /** Dropped where no letters are sent, for who gave no address, and for who is no more. */
    @Override
    public boolean take(InboxRow row) {
        var to = colleagues.named(Set.of(row.text("username"))).stream().findFirst();
        if (to.isEmpty() || !outbox.open() || address(to.get()).isEmpty()) {
            return false;
        }
        var name = row.text("name");
        sql("insert ignore into {domain}.report_letter (id, account_id, name, planned_at, made, data_version, row_count,"
                        + " total) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.id(),
                        to.get().value(),
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                        NoticeBook.utc(row.instant("planned_at")),
                        !Set.of("0", "false").contains(row.text("made")),
                        row.text("data_version"),
                        Long.parseLong(row.text("row_count")),
                        Long.parseLong(row.text("total")))
                .update();
        outbox.note(KIND, to.get().value(), row.id(), row.instant("planned_at"), null);
        return true;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    @Transactional
    public Optional<Letter> write(NotedLetter noted) {
        return sql("select id, account_id, name, planned_at, made, data_version, row_count, total"
                        + " from {domain}.report_letter where id = ?")
                .param(noted.subject())
                .query(Rows.of(Report.class))
                .optional()
                .flatMap(report -> colleagues
                        .find(report.accountId)
                        .flatMap(to -> address(report.accountId).map(email -> letter(report, to, email))));
    }

    private Letter letter(Report report, Colleagues.Colleague to, String email) {
        var hour = HOUR.format(ZonedDateTime.ofInstant(report.plannedAt, NoticeLetters.ZONE));
        var title = WORDS.say(report.made ? "scheduled.made" : "scheduled.given-up", report.name);
        var said = report.made
                ? WORDS.say("scheduled.figures", hour, report.rowCount, report.total, report.dataVersion)
                : WORDS.say("scheduled.why-not", hour);
        LetterPart way = reporting.isEmpty()
                ? new Paragraph(WORDS.say("scheduled.where"))
                : new Link(WORDS.say("scheduled.open"), reporting + "/bao-cao/lan/" + report.id);
        return new Letter(
                email,
                "vi",
                title,
                new Paragraph(title),
                List.of(
                        new Paragraph(WORDS.say("notice.hello", to.fullName())),
                        new Paragraph(said),
                        way,
                        new Paragraph(WORDS.say("scheduled.why"))),
                null,
                to.demo());
    }

    /** Forgets what no letter needs any more. */
    @Transactional
    void forget(Duration kept) {
        sql("delete from {domain}.report_letter where planned_at < ? limit 1000")
                .param(NoticeBook.utc(clock.instant().minus(kept)))
                .update();
    }

    private Optional<String> address(AccountId id) {
        return Optional.ofNullable(colleagues
                        .settings(OfficialNotices.ADDRESS, List.of(id))
                        .get(id))
                .filter(EmailAddress::isValid);
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
