package vn.vinhdanh.core.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.Colleagues.Colleague;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.LetterPart;
import vn.vinhdanh.core.letter.LetterPart.Link;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterWords;
import vn.vinhdanh.core.letter.LetterWriter;
import vn.vinhdanh.core.letter.NotedLetter;

/**
 * Writes to officials what is in their bell and not read yet, and nothing that is not there. In Vietnamese: an account has no language.
 * Recipient is the account; of a single notice the subject is its thing, of a morning's letter the day.
 */
@Component
class NoticeLetters implements LetterWriter {

    /** A letter for one act. */
    static final String ONE = "NOTICE";

    /** The letter of a morning. */
    static final String DAY = "NOTICE_DAY";

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So many are told one by one in the letter of a morning; of more it says how many. */
    private static final int MOST = 30;

    private static final LetterWords WORDS = LetterWords.in("vi");
    private static final NoticeWords SAID = NoticeWords.in("vi");

    private final NoticeBook book;
    private final Colleagues colleagues;
    private final String console;

    /** @param console public address of the console, for the links in letters; without one there are none */
    NoticeLetters(NoticeBook book, Colleagues colleagues, @Value("${vinhdanh.console.address:}") String console) {
        this.book = book;
        this.colleagues = colleagues;
        this.console = console.strip().replaceAll("/+$", "");
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ONE, DAY);
    }

    @Override
    @Transactional
    public Optional<Letter> write(NotedLetter noted) {
        var id = new AccountId(noted.recipient());
        boolean one = noted.kind().equals(ONE);
        return colleagues
                .find(id)
                .filter(to -> choice(id) == (one ? NoticeChoice.AT_ONCE : NoticeChoice.DAILY))
                .flatMap(to -> address(id).flatMap(email -> one ? one(noted, to, email) : day(noted, to, email)));
    }

    private Optional<Letter> one(NotedLetter noted, Colleague to, String email) {
        return book
                .of(
                        noted.recipient(),
                        "and at = ? and thing_id = ? and read_at is null",
                        NoticeBook.utc(noted.at()),
                        noted.subject())
                .stream()
                .findFirst()
                .map(notice -> letter(
                        to,
                        email,
                        SAID.sentence(notice),
                        List.of(line(notice)),
                        "/thong-bao/" + notice.id().value()));
    }

    private Optional<Letter> day(NotedLetter noted, Colleague to, String email) {
        var unread = book.of(
                noted.recipient(),
                "and at >= ? and at < ? and read_at is null order by at limit 1000",
                NoticeBook.utc(noted.at().minus(Duration.ofDays(1))),
                NoticeBook.utc(noted.at()));
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        var lines = new ArrayList<LetterPart>();
        unread.stream().limit(MOST).forEach(notice -> lines.add(line(notice)));
        if (unread.size() > MOST) {
            lines.add(new Paragraph(WORDS.say("notice.more", unread.size() - MOST)));
        }
        return Optional.of(letter(
                to,
                email,
                WORDS.say("notice.day", unread.size(), WORDS.day(LocalDate.ofInstant(noted.at(), ZONE))),
                lines,
                "/thong-bao"));
    }

    private static Paragraph line(Notice notice) {
        return new Paragraph(
                SAID.sentence(notice) + (notice.by().isEmpty() ? "" : "\n" + WORDS.say("notice.by", notice.by())));
    }

    private Letter letter(Colleague to, String email, String title, List<LetterPart> lines, String path) {
        var parts = new ArrayList<LetterPart>();
        parts.add(new Paragraph(WORDS.say("notice.hello", to.fullName())));
        parts.addAll(lines);
        parts.add(
                console.isEmpty()
                        ? new Paragraph(WORDS.say("notice.where"))
                        : new Link(WORDS.say("notice.open"), console + path));
        parts.add(new Paragraph(WORDS.say("notice.why")));
        return new Letter(email, "vi", title, new Paragraph(title), parts, null, to.demo());
    }

    private NoticeChoice choice(AccountId id) {
        return NoticeChoice.of(
                colleagues.settings(NoticeChoice.SETTING, List.of(id)).get(id));
    }

    private Optional<String> address(AccountId id) {
        return Optional.ofNullable(colleagues
                        .settings(OfficialNotices.ADDRESS, List.of(id))
                        .get(id))
                .filter(EmailAddress::isValid);
    }

    /** When the letter of a day is noted, in Vietnam. */
    static Instant morning(LocalDate day) {
        return day.atTime(7, 0).atZone(ZONE).toInstant();
    }
}
