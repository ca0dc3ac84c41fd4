package vn.vinhdanh.core.errorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.letter.TestMailServer.html;
import static vn.vinhdanh.core.letter.TestMailServer.plain;
import static vn.vinhdanh.core.letter.TestMailServer.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
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
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.letter.TestMailServer;
import vn.vinhdanh.core.notice.NoticeChoice;
import vn.vinhdanh.core.notice.WrittenTo;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** Who reports an error and leaves an e-mail address is written to, by a real mail server, at most once for each step. */
@CoreTest
@DirtiesContext
class ReportLettersTest {

    private static final TestMailServer SERVER = new TestMailServer();
    private static final AtomicInteger NUMBERS = new AtomicInteger(86_000);
    private static final AtomicInteger REFERENCES = new AtomicInteger(100_000);
    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    private final ErrorReportIntake intake;
    private final ErrorReportHandling handling;
    private final ErrorReportQueries queries;
    private final ReportLetters letters;
    private final ApplicationContext context;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JdbcClient portal = TestDatabase.shared().as(DatabaseRole.PORTAL);

    ReportLettersTest(
            ErrorReportIntake intake,
            ErrorReportHandling handling,
            ErrorReportQueries queries,
            ReportLetters letters,
            ApplicationContext context,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries decisions,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas) {
        this.intake = intake;
        this.handling = handling;
        this.queries = queries;
        this.letters = letters;
        this.context = context;
        this.register = register;
        this.approval = approval;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        SERVER.settings(registry);
        registry.add("vinhdanh.console.address", () -> "https://quantri.example/");
        registry.add("vinhdanh.reporting.address", () -> "https://thongke.example/");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void empty() {
        SERVER.empty();
        jdbc.sql(schemas.in("delete from {domain}.letter")).update();
    }

    @Test
    void tellsThatItCameAndWhatBecameOfIt() throws Exception {
        var honour = published();
        var id = received(honour, "Chuc-Hoa@Example.vn", "vi", "Xin xem thêm tại http://lua-dao.example");
        round();
        var came = SERVER.one("chuc-hoa@example.vn");
        assertThat(subject(came)).isEqualTo("Đã nhận phản ánh sai sót " + reference(id));
        assertThat(plain(came))
                .contains("chậm nhất ngày "
                        + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(promise()))
                .contains("Thông tin được phản ánh: " + honour.name())
                .contains("Điều chưa đúng: họ tên")
                .contains("https://vinhdanh.example/bao-sai-sot/" + reference(id))
                .as("nothing of what a stranger wrote is sent to an address that nobody proved")
                .doesNotContain("lua-dao");
        assertThat(came.getHeader("List-Unsubscribe")).isNull();
        assertThat(came.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(letters(id)).extracting(ReportLetter::state).containsExactly("SENT");

        takeUp(id);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.answer(id, version(id), "Đang hỏi đơn vị."));
        round();
        assertThat(SERVER.received()).as("no letter before it is closed").hasSize(1);
        close(id, ErrorReportStatus.CORRECTED, "Đã sửa tên.\nCảm ơn ông & <bà>.");
        round();
        round();
        var both = SERVER.received("chuc-hoa@example.vn");
        assertThat(both).hasSize(2);
        var answer = both.getLast();
        assertThat(subject(answer)).isEqualTo("Trả lời phản ánh sai sót " + reference(id));
        assertThat(plain(answer))
                .contains("Kết quả: đã sửa sai sót")
                .contains("Đã sửa tên.\r\nCảm ơn ông & <bà>.")
                .contains("được xóa 30 ngày sau khi trả lời");
        assertThat(html(answer)).contains("Đã sửa tên.<br>Cảm ơn ông &amp; &lt;bà&gt;.");
        assertThat(letters(id)).extracting(ReportLetter::step).containsExactly(ReportStep.RECEIVED, ReportStep.CLOSED);
    }

    @Test
    void writesEnglishToWhomReportedInEnglish() throws Exception {
        var id = received(published(), "ann@example.com", "en", "The name is misspelt");
        takeUp(id);
        close(id, ErrorReportStatus.NO_ERROR, "Tên đúng như quyết định.");
        round();
        var answer = SERVER.one("ann@example.com");
        assertThat(subject(answer)).as("what it promised is done already").startsWith("Answer to your error report");
        assertThat(plain(answer)).contains("Outcome: no error").contains("?lang=en");
        assertThat(html(answer)).contains("<html lang=\"en\">").contains("<blockquote lang=\"vi\"");
    }

    @Test
    void writesAnewForEachClosingAndNotOfOneThatIsNoMore() throws Exception {
        var id = received(published(), "lan-hai@example.vn", "vi", "Sai");
        round();
        takeUp(id);
        close(id, ErrorReportStatus.UNDETERMINED, "Chưa đủ căn cứ.");
        takeUp(id);
        round();
        assertThat(SERVER.received("lan-hai@example.vn"))
                .as("taken up again before the letter went")
                .hasSize(1);
        close(id, ErrorReportStatus.CORRECTED, "Đã tìm thấy và sửa.");
        round();
        takeUp(id);
        close(id, ErrorReportStatus.CORRECTED, "Đã sửa thêm.");
        round();
        assertThat(SERVER.received("lan-hai@example.vn")).hasSize(3);
        assertThat(plain(SERVER.received("lan-hai@example.vn").getLast())).contains("Đã sửa thêm.");
    }

    @Test
    void writesToNobodyWithoutAnAddress() {
        var honour = published();
        for (String contact : List.of("", "0912 345 678", "a@b.vn\r\nBcc: c@d.vn", "hòa@ví-dụ.vn")) {
            var id = received(honour, contact, "vi", "Sai");
            takeUp(id);
            close(id, ErrorReportStatus.NO_ERROR, "Đúng.");
            assertThat(letters(id)).as(contact).isEmpty();
        }
        round();
        assertThat(SERVER.received()).isEmpty();
    }

    @Test
    void cannotBeUsedToFloodAMailbox() {
        var honour = published();
        for (int i = 0; i < 6; i++) {
            received(honour, "nan-nhan@example.vn", "vi", "Lần " + i);
        }
        round();
        assertThat(SERVER.received("nan-nhan@example.vn")).hasSize(ReportLetters.ACKNOWLEDGED_A_DAY);
    }

    @Test
    void sendsNoneTwiceAndNoneToAForgottenAddress() {
        var cut = received(published(), "cat@example.vn", "vi", "Sai");
        assertThat(TestMailServer.claim(context)).isEqualTo(1);
        // the process is killed here, before or after the server had the letter: nobody knows
        jdbc.sql(schemas.in("update {domain}.letter set due_at = due_at - interval 16 minute where state = 'SENDING'"))
                .update();
        round();
        assertThat(SERVER.received()).isEmpty();
        assertThat(letters(cut)).extracting(ReportLetter::state).containsExactly("UNCERTAIN");

        var forgotten = received(published(), "quen@example.vn", "vi", "Sai");
        jdbc.sql(schemas.in("update {domain}.error_report set contact = null where id = ?"))
                .param(forgotten.value())
                .update();
        round();
        assertThat(SERVER.received()).isEmpty();
        assertThat(letters(forgotten)).isEmpty();
    }

    @Test
    void showsTheLettersToWhomAnswersOnly() {
        var id = received(published(), "rieng@example.vn", "vi", "Sai");
        assertThat(letters(id).getFirst().toString()).doesNotContain("rieng@");
        assertThatThrownBy(() -> Officials.asAdministrator(() -> letters.about(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void officialsAreWrittenToAtOnceEachMorningOrNever() throws Exception {
        var officials = new WrittenTo(context);
        var atOnce = officials.official(Role.SPECIALIST);
        var daily = officials.official(Role.SPECIALIST);
        var never = officials.official(Role.SPECIALIST);
        officials.choose(atOnce, NoticeChoice.AT_ONCE, "Ngay@ninhbinh.example");
        officials.choose(daily, NoticeChoice.DAILY, "sang@ninhbinh.example");
        officials.choose(never, NoticeChoice.NEVER, "khong@ninhbinh.example");
        var honour = published();
        var id = received(honour, "", "vi", "Xin sửa tên");
        round();
        assertThat(SERVER.received()).hasSize(1);
        var letter = SERVER.one("ngay@ninhbinh.example");
        assertThat(subject(letter)).isEqualTo("Mới nhận, chờ xử lý: Phản ánh sai sót " + reference(id));
        assertThat(plain(letter))
                .contains("https://quantri.example/thong-bao/")
                .as("what the bell says, and nobody's name")
                .doesNotContain(honour.name(), "Xin sửa tên");
        assertThat(html(letter)).contains("href=\"https://quantri.example/thong-bao/");

        officials.morning();
        officials.morning();
        round();
        assertThat(SERVER.received()).hasSize(2);
        var morning = SERVER.one("sang@ninhbinh.example");
        assertThat(subject(morning)).startsWith("1 thông báo chưa đọc");
        assertThat(plain(morning)).contains("Phản ánh sai sót " + reference(id)).doesNotContain(honour.name());
        officials.choose(atOnce, NoticeChoice.NEVER, "");
    }

    @Test
    void anOfficialIsWrittenToOfAScheduledReportOnceAndOnlyWithAnAddress() throws Exception {
        var officials = new WrittenTo(context);
        var with = officials.official(Role.SPECIALIST);
        officials.choose(with, NoticeChoice.NEVER, "Bao-Cao@ninhbinh.example");
        var without = officials.official(Role.SPECIALIST);
        for (var official : List.of(with, without)) {
            officials.reportMade(official.getUsername(), "Khen thưởng theo xã & phường");
            officials.reportMade("khong-co-ai", "Khen thưởng theo xã & phường");
        }
        round();
        round();
        var letter = SERVER.one("bao-cao@ninhbinh.example");
        assertThat(SERVER.received()).hasSize(1);
        assertThat(subject(letter)).isEqualTo("Báo cáo đã lập: Khen thưởng theo xã & phường");
        assertThat(plain(letter)).contains("07:00 ngày 01/12/2025", "34 dòng, tổng kiểm tra 1.200", "12.1");
        assertThat(html(letter)).contains("https://thongke.example/bao-cao/lan/");
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.REPORTING)
                        .sql(schemas.in("select state from {report}.letter_of_report"))
                        .query(String.class)
                        .list())
                .containsExactly("SENT");
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.REPORTING)
                        .sql(schemas.in("select username from {report}.account_written_to"))
                        .query(String.class)
                        .list())
                .contains(with.getUsername())
                .doesNotContain(without.getUsername());
    }

    private void round() {
        TestMailServer.round(context);
    }

    private List<ReportLetter> letters(ErrorReportId id) {
        return Officials.asSpecialist(() -> letters.about(id));
    }

    private void takeUp(ErrorReportId id) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.takeUp(id, version(id)));
    }

    private void close(ErrorReportId id, ErrorReportStatus outcome, String text) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.close(id, version(id), outcome, text));
    }

    private int version(ErrorReportId id) {
        return Officials.asSpecialist(() -> queries.get(id)).version();
    }

    private String reference(ErrorReportId id) {
        return Officials.asSpecialist(() -> queries.get(id)).summary().reference();
    }

    private static LocalDate promise() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(14);
    }

    /** As the portal hands it in, with the portal's rights, and taken in. */
    private ErrorReportId received(HonourDetails honour, String contact, String language, String text) {
        var reference = "SEND" + "%08d".formatted(REFERENCES.incrementAndGet());
        portal.sql(schemas.in("insert into {inbox}.error_report (id, reference, subject_kind, subject_code, kind, body,"
                        + " contact, language, sender_hash, received_at, promised_on)"
                        + " values (?, ?, 'HONOUR', ?, 'NAME', ?, nullif(?, ''), ?, ?, ?, ?)"))
                .params(
                        Ids.next(),
                        reference,
                        honour.code(),
                        text,
                        contact,
                        language,
                        "b".repeat(64),
                        LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC),
                        promise())
                .update();
        Officials.asSystem(intake::takeIn);
        return new ErrorReportId(jdbc.sql(schemas.in("select id from {domain}.error_report where reference = ?"))
                .param(reference)
                .query(Long.class)
                .single());
    }

    private HonourDetails published() {
        var number = String.valueOf(NUMBERS.incrementAndGet());
        var award = Officials.asSpecialist(
                () -> catalogue.find("BKT", DAY).orElseThrow().revision());
        var id = Officials.asSpecialist(() -> register.register(
                Decisions.of(number, DAY),
                List.of(Honours.of("Nguyễn Thị Thư " + number, award).draft())));
        Decisions.publish(register, approval, id);
        return Officials.asSpecialist(() -> decisions.honours(id, 0, 1)).getFirst();
    }
}
