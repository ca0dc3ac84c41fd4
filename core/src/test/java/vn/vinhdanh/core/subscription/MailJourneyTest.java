package vn.vinhdanh.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.letter.TestMailServer.html;
import static vn.vinhdanh.core.letter.TestMailServer.plain;
import static vn.vinhdanh.core.letter.TestMailServer.raw;
import static vn.vinhdanh.core.letter.TestMailServer.subject;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.SavedArticle;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.letter.LetterWatch;
import vn.vinhdanh.core.letter.TestMailServer;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** Letters as a real mail server gets them. */
@CoreTest
@DirtiesContext
class MailJourneyTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(83_000);
    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    private static final TestMailServer SERVER = new TestMailServer();

    private final SubscriptionIntake intake;
    private final SubscriptionRound news;
    private final SubscriberCount subscribers;
    private final LetterWatch watch;
    private final ApplicationContext context;
    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final ArticleQueries articles;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JdbcClient portal = TestDatabase.shared().as(DatabaseRole.PORTAL);

    MailJourneyTest(
            SubscriptionIntake intake,
            SubscriptionRound news,
            SubscriberCount subscribers,
            LetterWatch watch,
            ApplicationContext context,
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleQueries articles,
            DecisionRegister register,
            DecisionApproval approval,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas) {
        this.intake = intake;
        this.news = news;
        this.subscribers = subscribers;
        this.watch = watch;
        this.context = context;
        this.writing = writing;
        this.publication = publication;
        this.articles = articles;
        this.register = register;
        this.approval = approval;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.settings(registry);
        registry.add("vinhdanh.mail.batch", () -> "7");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() {
        SERVER.empty();
        jdbc.sql(schemas.in("delete from {domain}.subscriber")).update();
        jdbc.sql(schemas.in("delete from {domain}.mailing")).update();
        jdbc.sql(schemas.in("delete from {domain}.letter")).update();
    }

    @Test
    void tellsThePortalThatLettersAreOffered() {
        assertThat(new ShowcaseReader(portal, schemas)
                        .find(PublicKind.SUBSCRIPTION, "email")
                        .orElseThrow()
                        .body())
                .contains("DECISIONS");
    }

    @Test
    void asksForConfirmationBeforeAnythingElseIsSent() throws Exception {
        ask("lan@example.vn", "vi", "LAUNCH");
        round();
        var asked = SERVER.one("lan@example.vn");
        assertThat(asked.getSubject()).isEqualTo("Xác nhận đăng ký nhận tin thi đua, khen thưởng");
        assertThat(asked.getHeader("List-Unsubscribe")).isNull();
        assertThat(plain(asked)).contains("phát động phong trào thi đua").contains("48 giờ");
        published("Chưa xác nhận thì chưa nhận");
        round();
        assertThat(SERVER.received("lan@example.vn"))
                .as("nothing without consent")
                .hasSize(1);

        step("CONFIRM", confirmToken(asked));
        round();
        assertThat(SERVER.received("lan@example.vn"))
                .as("what was published before is not sent afterwards")
                .hasSize(1);
        published("Đã xác nhận thì nhận");
        round();
        assertThat(SERVER.received("lan@example.vn")).hasSize(2);
    }

    @Test
    void writesVietnameseWithAllItsAccentsAndAWayOut() throws Exception {
        confirmed("hoa@example.vn", "vi", "ANNOUNCEMENTS");
        var headline =
                "Phát động phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới”: người tốt, việc tốt ở khắp "
                        + "các xã, phường của tỉnh Ninh Bình năm 2021";
        var article = published(headline);
        round();
        var letter = SERVER.one("hoa@example.vn");
        assertThat(letter.getSubject()).isEqualTo(headline);
        var from = (InternetAddress) letter.getFrom()[0];
        assertThat(from.getAddress()).isEqualTo("thidua@ninhbinh.example");
        assertThat(from.getPersonal()).isEqualTo("Thi đua - Khen thưởng tỉnh Ninh Bình");
        assertThat(letter.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(letter.getHeader("Content-Language", null)).isEqualTo("vi");
        assertThat(letter.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letter.getHeader("Message-ID", null)).endsWith("@ninhbinh.example>");
        assertThat(letter.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        var out = letter.getHeader("List-Unsubscribe", null);
        assertThat(out).matches("<https://vinhdanh\\.example/theo-doi/huy/[0-9a-f]{32}>");

        var content = (MimeMultipart) letter.getContent();
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getBodyPart(0).getContentType().toLowerCase(java.util.Locale.ROOT))
                .contains("text/plain")
                .contains("utf-8");
        assertThat(content.getBodyPart(1).getContentType().toLowerCase(java.util.Locale.ROOT))
                .contains("text/html")
                .contains("utf-8");
        var link = "https://vinhdanh.example/tin-tuc/" + article.slug();
        assertThat(plain(letter))
                .contains(headline)
                .contains("Ông & bà <được> khen")
                .contains(link);
        assertThat(html(letter))
                .contains("<html lang=\"vi\">")
                .contains("Ông &amp; bà &lt;được&gt; khen")
                .contains(link)
                .contains("Thôi nhận thư");
        for (String line : raw(letter).split("\r?\n")) {
            assertThat(line.length()).isLessThan(998);
            assertThat(line.chars().allMatch(c -> c < 128)).as(line).isTrue();
        }
    }

    @Test
    void writesEnglishToWhomAskedInEnglish() throws Exception {
        confirmed("ann@example.com", "en", "DECISIONS");
        var number = decided();
        published("Bài này không thuộc mục đã chọn");
        round();
        var letter = SERVER.one("ann@example.com");
        assertThat(letter.getSubject()).isEqualTo("Decision no. " + number + "/QĐ-UBND of 18/01/2021");
        assertThat(plain(letter))
                .contains("Commendations in it: 1.")
                .contains("?lang=en")
                .contains("Unsubscribe: https://vinhdanh.example/theo-doi/huy/");
        assertThat(html(letter)).contains("<p lang=\"vi\">Chủ tịch UBND tỉnh Ninh Bình.");
        assertThat(letter.getHeader("Content-Language", null)).isEqualTo("en");
    }

    @Test
    void forgetsTheAddressOfWhomUnsubscribes() throws Exception {
        confirmed("di@example.vn", "vi", "ANNOUNCEMENTS");
        published("Thư cuối cùng");
        round();
        var out = SERVER.one("di@example.vn")
                .getHeader("List-Unsubscribe", null)
                .replaceAll(".*/huy/([0-9a-f]{32}).*", "$1");
        published("Thư không được gửi nữa");
        step("UNSUBSCRIBE", out);
        round();
        assertThat(SERVER.received("di@example.vn")).hasSize(1);
        assertThat(count("subscriber where email = 'di@example.vn'")).isZero();
        assertThat(count("letter")).isZero();
        step("UNSUBSCRIBE", out);
        Officials.asSystem(intake::takeIn);
    }

    @Test
    void forgetsWhoDidNotConfirmWithinTwoDays() throws Exception {
        ask("cham@example.vn", "vi", "NEWS");
        round();
        var token = confirmToken(SERVER.one("cham@example.vn"));
        jdbc.sql(schemas.in("update {domain}.subscriber set confirm_until = utc_timestamp(6) - interval 1 second"))
                .update();
        step("CONFIRM", token);
        round();
        assertThat(count("subscriber")).isZero();
    }

    @Test
    void takesNoForgedLinks() throws Exception {
        ask("that@example.vn", "vi", "NEWS");
        round();
        var token = confirmToken(SERVER.one("that@example.vn"));
        step("CONFIRM", token.replaceFirst("^[0-9a-z]+-", "zzzzzz-"));
        step("CONFIRM", "x".repeat(60));
        step("LAM-GI-DO", token);
        round();
        assertThat(count("subscriber where status = 'CONFIRMED'")).isZero();
    }

    @Test
    void changesTopicsOnlyWhenTheOwnerConfirms() throws Exception {
        confirmed("doi@example.vn", "vi", "LAUNCH");
        ask("Doi@Example.vn", "vi", "DECISIONS");
        round();
        published("Vẫn nhận như trước");
        round();
        assertThat(SERVER.received("doi@example.vn")).hasSize(2);
        var change = SERVER.received("doi@example.vn").stream()
                .filter(m -> subject(m).startsWith("Xác nhận"))
                .findFirst()
                .orElseThrow();
        step("CONFIRM", confirmToken(change));
        Officials.asSystem(intake::takeIn);
        published("Không nhận nữa");
        decided();
        round();
        assertThat(SERVER.received("doi@example.vn")).hasSize(3);
        assertThat(subject(SERVER.received("doi@example.vn").getLast())).startsWith("Quyết định số");
    }

    @Test
    void cannotBeUsedToFloodAMailbox() throws Exception {
        for (int i = 0; i < 10; i++) {
            ask("nan@example.vn", "vi", "NEWS");
            round();
        }
        assertThat(SERVER.received("nan@example.vn")).hasSize(SubscriptionWish.CONFIRMATIONS_A_DAY);
        ask("khong-phai-thu", "vi", "NEWS");
        ask("a@b.vn\r\nBcc: x@y.vn", "vi", "NEWS");
        ask("khong-chon-gi@example.vn", "vi", "LA-GI");
        round();
        assertThat(count("subscriber")).isEqualTo(1);
    }

    @Test
    void triesAgainAfterTheServerWasDownAndSendsOnce() throws Exception {
        confirmed("ben@example.vn", "vi", "ANNOUNCEMENTS");
        SERVER.stop();
        published("Máy chủ thư nghỉ");
        round();
        round();
        assertThat(count("letter where state = 'QUEUED' and attempts = 1 and due_at > utc_timestamp(6)"))
                .as("waits for its turn, not tried at every tick")
                .isEqualTo(1);
        SERVER.start();
        round();
        assertThat(SERVER.received("ben@example.vn")).isEmpty();
        jdbc.sql(schemas.in("update {domain}.letter set due_at = utc_timestamp(6) where state = 'QUEUED'"))
                .update();
        round();
        round();
        assertThat(SERVER.received("ben@example.vn")).hasSize(1);
        assertThat(count("letter where state = 'SENT' and attempts = 2")).isEqualTo(1);
    }

    @Test
    void sendsNothingTwiceWhenTheProcessDiesBetween() throws Exception {
        confirmed("chet@example.vn", "vi", "ANNOUNCEMENTS");
        published("Đang gửi thì tắt máy");
        CurrentOfficial.asSystem(news::noteAll);
        assertThat(TestMailServer.claim(context)).isEqualTo(1);
        // the process is killed here, before or after the server had the letter: nobody knows
        round();
        assertThat(SERVER.received("chet@example.vn")).isEmpty();
        jdbc.sql(schemas.in("update {domain}.letter set due_at = due_at - interval 16 minute where state = 'SENDING'"))
                .update();
        round();
        assertThat(SERVER.received("chet@example.vn")).isEmpty();
        assertThat(count("letter where state = 'UNCERTAIN'")).isEqualTo(1);
    }

    @Test
    void sendsEachSubscriberOneLetterAlsoInTwoRoundsAtATime() throws Exception {
        for (int i = 0; i < 60; i++) {
            insertConfirmed("ban-doc-" + i + "@example.vn");
        }
        published("Một bài, một thư");
        try (var two = Executors.newFixedThreadPool(2)) {
            var rounds = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 4; i++) {
                rounds.add(two.submit(this::round));
            }
            for (var one : rounds) {
                one.get();
            }
        }
        round();
        assertThat(SERVER.received()).hasSize(60);
        assertThat(SERVER.received().stream().map(TestMailServer::to).distinct())
                .hasSize(60);
        assertThat(count("letter where state = 'SENT'")).isEqualTo(60);
    }

    @Test
    void aLetterThatNobodyCanWriteKeepsNoOtherBack() throws Exception {
        confirmed("sau-no@example.vn", "vi", "ANNOUNCEMENTS");
        jdbc.sql(schemas.in("insert into {domain}.letter (id, kind, recipient_id, subject_id, occurred_at, for_many,"
                        + " state, attempts, created_at, due_at, problem) values (?, 'OF_A_ROOM_THAT_IS_NO_MORE',"
                        + " 1, 1, ?, false, 'QUEUED', 0, ?, ?, '')"))
                .params(Ids.next(), now(), now(), now())
                .update();
        published("Đến tay người đọc");
        round();
        assertThat(SERVER.received("sau-no@example.vn")).hasSize(1);
        assertThat(count("letter where kind = 'OF_A_ROOM_THAT_IS_NO_MORE' and state = 'QUEUED' and problem <> ''"))
                .as("tried again, and said")
                .isEqualTo(1);
    }

    @Test
    void doesNotTellOfWhatWasWithdrawnMeanwhile() throws Exception {
        confirmed("rut@example.vn", "vi", "ANNOUNCEMENTS");
        var article = published("Đăng nhầm");
        int version = Officials.asSpecialist(() -> articles.get(article.id())).version();
        Officials.run("lanhdao", Role.LEADER, () -> publication.withdraw(article.id(), version, "Nhầm"));
        round();
        assertThat(SERVER.received("rut@example.vn")).isEmpty();
        assertThat(count("letter")).as("only the letter of confirmation").isEqualTo(1);
    }

    @Test
    void tellsTheAdministratorNumbersAndNoAddresses() throws Exception {
        confirmed("so-lieu@example.vn", "vi", "DECISIONS");
        var figures = Officials.asAdministrator(watch::figures);
        assertThat(figures.offered()).isTrue();
        var written = Officials.asAdministrator(subscribers::figures);
        assertThat(written.confirmed()).isEqualTo(1);
        assertThat(written.topics()).containsEntry(SubscriptionTopic.DECISIONS, 1L);
        assertThat(figures.states()).containsEntry("SENT", 1L);
        assertThat(figures.toString()).doesNotContain("so-lieu@");
        assertThat(Officials.asAdministrator(() -> watch.sendTest("Quan-Tri@Example.vn")))
                .isEmpty();
        assertThat(subject(SERVER.one("quan-tri@example.vn"))).startsWith("Thư thử");
        SERVER.stop();
        assertThat(Officials.asAdministrator(() -> watch.sendTest("quan-tri@example.vn")))
                .isPresent();
        assertThatThrownBy(() -> Officials.asSpecialist(watch::figures)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.asSpecialist(subscribers::figures))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.asAdministrator(() -> watch.sendTest("a@b.vn\nBcc: c@d.vn")))
                .isInstanceOf(InvalidInput.class);
    }

    private void round() {
        Officials.asSystem(intake::takeIn);
        CurrentOfficial.asSystem(news::noteAll);
        TestMailServer.round(context);
    }

    /** As the portal does, with the portal's rights. */
    private void ask(String email, String language, String topics) {
        portal.sql(schemas.in("insert into {inbox}.subscription (id, email, language, topics, received_at)"
                        + " values (?, ?, ?, ?, ?)"))
                .params(Ids.next(), email, language, topics, now())
                .update();
    }

    private void step(String kind, String token) {
        portal.sql(schemas.in(
                        "insert into {inbox}.subscription_step (id, kind, token, received_at) values (?, ?, ?, ?)"))
                .params(Ids.next(), kind, token, now())
                .update();
    }

    private void confirmed(String email, String language, String topics) throws Exception {
        ask(email, language, topics);
        round();
        step("CONFIRM", confirmToken(SERVER.one(email)));
        Officials.asSystem(intake::takeIn);
        SERVER.empty();
    }

    private void insertConfirmed(String email) {
        long id = Ids.next();
        jdbc.sql(schemas.in("insert into {domain}.subscriber (id, email, language, status, token, wanted, confirm_hash,"
                        + " confirm_until, asked_at, confirmed_at) values (?, ?, 'vi', 'CONFIRMED', ?, 'LAUNCH', null,"
                        + " null, ?, ?)"))
                .params(id, email, Secrets.token(), now(), now())
                .update();
        jdbc.sql(schemas.in("insert into {domain}.subscriber_topic (subscriber_id, topic) values (?, 'LAUNCH')"))
                .param(id)
                .update();
    }

    private SavedArticle published(String headline) {
        var saved = Officials.asSpecialist(() -> writing.begin(Articles.draft()
                .headline(headline)
                .lead("Ông & bà <được> khen năm 2021.")
                .build()));
        Officials.run("lanhdao", Role.LEADER, () -> publication.publishNow(saved.id(), saved.version()));
        return saved;
    }

    private String decided() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var award = Officials.asSpecialist(
                () -> catalogue.find("BKT", DAY).orElseThrow().revision());
        var id = Officials.asSpecialist(() -> register.register(
                Decisions.of(number, DAY),
                List.of(Honours.of("Nguyễn Văn Thư " + number, award).draft())));
        Decisions.publish(register, approval, id);
        return number;
    }

    private static String confirmToken(MimeMessage message) throws Exception {
        var token = plain(message).replaceAll("(?s).*/theo-doi/xac-nhan/([0-9a-z-]+).*", "$1");
        assertThat(token).matches("[0-9a-z]+-[0-9a-f]{32}");
        return token;
    }

    private int count(String what) {
        return jdbc.sql(schemas.in("select count(*) from {domain}." + what))
                .query(Integer.class)
                .single();
    }

    private static LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}
