package vn.vinhdanh.reporting.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.SchedulerName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Wording;

@ReportingTest
class ScheduledReportsTest {

    private static final TestDatabase DATABASE = TestDatabase.shared();

    private final MockMvc web;
    private final ReportRunner runner;
    private final RunBook book;
    private final ObjectProvider<ReportRunner> runners;
    private final DataSource dataSource;
    private final Facts facts = new Facts(DATABASE);

    ScheduledReportsTest(
            MockMvc web,
            ReportRunner runner,
            RunBook book,
            ObjectProvider<ReportRunner> runners,
            DataSource dataSource) {
        this.web = web;
        this.runner = runner;
        this.book = book;
        this.runners = runners;
        this.dataSource = dataSource;
        facts.clear();
        facts.write(Facts.random(60, 6));
    }

    @Test
    void theNextHourIsAfterNowOnItsDayInVietnam() {
        var random = new java.util.Random(3);
        for (int i = 0; i < 2_000; i++) {
            var rhythm = Rhythm.values()[random.nextInt(4)];
            int day = 1 + random.nextInt(rhythm == Rhythm.WEEKLY ? 7 : rhythm == Rhythm.DAILY ? 1 : 28);
            int hour = random.nextInt(24);
            var now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
            var next = rhythm.next(now, day, hour);
            var at = next.atZone(Wording.ZONE);
            assertThat(next).isAfter(now);
            assertThat(at.getHour()).isEqualTo(hour);
            assertThat(at.getMinute()).isZero();
            var longest = switch (rhythm) {
                case DAILY -> Duration.ofDays(1);
                case WEEKLY -> Duration.ofDays(7);
                case MONTHLY -> Duration.ofDays(31);
                case QUARTERLY -> Duration.ofDays(92);
            };
            assertThat(Duration.between(now, next)).isLessThanOrEqualTo(longest);
            switch (rhythm) {
                case DAILY -> {}
                case WEEKLY -> assertThat(at.getDayOfWeek().getValue()).isEqualTo(day);
                case MONTHLY -> assertThat(at.getDayOfMonth()).isEqualTo(day);
                case QUARTERLY -> {
                    assertThat(at.getDayOfMonth()).isEqualTo(day);
                    assertThat(at.getMonthValue() % 3).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void whatIsOverStaysOver() {
        for (var state : RunState.values()) {
            assertThat(Arrays.stream(RunState.values()).anyMatch(state::may)).isEqualTo(state.open());
        }
        assertThat(RunState.before(RunState.DONE)).containsExactlyInAnyOrder("RUNNING", "RETRYING");
    }

    @Test
    void aReportThatIsDueIsMadeOnceAndItsLetterAskedFor() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Theo cấp", "/thong-ke?hang=cap", "XLSX");
        assertThat(runner.run(schedule)).as("not due yet").isAfter(Instant.now());
        due(schedule);
        assertThat(runner.run(schedule)).isAfter(Instant.now());
        assertThat(runner.run(schedule)).isAfter(Instant.now());
        assertThat(states(schedule)).containsExactly("DONE");
        assertThat(letters(official)).containsExactly("Theo cấp");
        var page = page(official, "/bao-cao/" + report(schedule));
        assertThat(page).contains("Đã lập", "tổng kiểm tra 60", "Chưa có thư", "Bạn chưa khai địa chỉ", "VD-");
        var file = official.get("/bao-cao/lan/" + run(schedule) + "/tep").getResponse();
        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(web.perform(MockMvcRequestBuilders.post("/kiem-tra-tep/tep")
                                .session(official.session())
                                .with(csrf().asHeader())
                                .contentType("application/octet-stream")
                                .content(file.getContentAsByteArray()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("giống đến từng byte");
        assertThat(Signed.in(web)
                        .get("/bao-cao/lan/" + run(schedule) + "/tep")
                        .getResponse()
                        .getStatus())
                .as("another official's")
                .isEqualTo(404);
        assertThat(official.get("/bao-cao/lan/" + run(schedule)).getResponse().getRedirectedUrl())
                .isEqualTo("/bao-cao/" + report(schedule) + "#lan-" + run(schedule));
    }

    @Test
    void aReportIsMadeWithTheReachItsOfficialHasThen() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Tất cả", "/thong-ke?hang=cap", "CSV");
        facts.role(official.username(), "UNIT_OFFICER");
        due(schedule);
        runner.run(schedule);
        assertThat(states(schedule)).containsExactly("DONE");
        assertThat(jdbc("select total from {reporting}.report_run where schedule_id = ?", schedule))
                .containsExactly("0");
    }

    @Test
    void whoLostTheRightGetsNothingAndTheHistorySaysSo() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Đóng", "/thong-ke?hang=cap", "CSV");
        console("update {domain}.account set status = 'CLOSED' where username = ?", official.username());
        due(schedule);
        assertThat(runner.run(schedule)).isNull();
        assertThat(states(schedule)).containsExactly("REFUSED");
        assertThat(jdbc("select state from {reporting}.report_schedule where id = ?", schedule))
                .containsExactly("PAUSED");
        assertThat(letters(official)).isEmpty();
        console("update {domain}.account set status = 'OPEN' where username = ?", official.username());
        var again = signedAgain(official);
        assertThat(again).contains("Tài khoản đã đóng hoặc không còn quyền");
    }

    @Test
    void aReportThatIsSharedNoMoreIsNotMadeForOthers() throws Exception {
        var owner = Signed.in(web);
        var id = keep(owner, "Chung", "/thong-ke?hang=cap");
        post(owner, "/bao-cao/" + id + "/chia-se", "phien-ban", "0", "chia-se", "true");
        var colleague = Signed.in(web);
        long schedule = order(colleague, id, "CSV");
        post(owner, "/bao-cao/" + id + "/chia-se", "phien-ban", "2", "chia-se", "false");
        due(schedule);
        assertThat(runner.run(schedule)).isNull();
        assertThat(states(schedule)).containsExactly("REFUSED");
    }

    @Test
    void aRunThatIsStoppedSendsNothing() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Dừng", "/thong-ke?hang=cap", "CSV");
        due(schedule);
        assertThat(book.begin(schedule).run()).isNotNull();
        assertThat(page(official, "/bao-cao/" + report(schedule))).contains("Đang lập", "Dừng lần này");
        post(official, "/bao-cao/lan/" + run(schedule) + "/huy");
        assertThat(runner.run(schedule)).isAfter(Instant.now());
        assertThat(states(schedule)).containsExactly("CANCELLED");
        assertThat(letters(official)).isEmpty();
        assertThat(post(official, "/bao-cao/lan/" + run(schedule) + "/huy").getStatus())
                .isEqualTo(409);
    }

    @Test
    void aRunIsTriedAgainAndGivenUpAfterItsAttempts() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Thử", "/thong-ke?hang=cap", "CSV");
        due(schedule);
        for (int attempt = 1; attempt <= RunBook.MOST_ATTEMPTS; attempt++) {
            var begun = book.begin(schedule);
            assertThat(begun.attempts()).isEqualTo(attempt);
            if (attempt < RunBook.MOST_ATTEMPTS) {
                book.retrying(Objects.requireNonNull(begun.run()), "database");
                assertThat(states(schedule)).containsExactly("RETRYING");
            }
        }
        // the last one is cut off in the middle
        assertThat(book.begin(schedule).run()).isNull();
        assertThat(states(schedule)).containsExactly("FAILED");
        assertThat(letters(official)).as("that it was given up").hasSize(1);
        assertThat(page(official, "/bao-cao/" + report(schedule))).contains("Không lập được", "Đã thử 5 lần");
    }

    @Test
    void aQuestionThatIsNotUnderstoodAnyMoreFailsAtOnce() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Cũ", "/thong-ke?hang=cap", "CSV");
        jdbcUpdate(
                "update {reporting}.saved_report set question = '/thong-ke?hang=bo-roi' where id = ?",
                report(schedule));
        due(schedule);
        assertThat(runner.run(schedule)).isAfter(Instant.now());
        assertThat(states(schedule)).containsExactly("FAILED");
        assertThat(page(official, "/bao-cao/" + report(schedule))).contains("không còn đọc được");
    }

    /** The same run at two places, as when a node is taken for dead and is not. */
    @Test
    void twoWhoMakeTheSameRunSendOneLetter() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Hai nơi", "/thong-ke?hang=cap", "CSV");
        due(schedule);
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> run = () -> {
                try {
                    runner.run(schedule);
                    return true;
                } catch (RuntimeException lost) {
                    return false;
                }
            };
            for (var one : both.invokeAll(List.of(run, run))) {
                one.get();
            }
        }
        assertThat(states(schedule)).containsExactly("DONE");
        assertThat(letters(official)).hasSize(1);
    }

    /** What was ordered while no clock ran is made by two that start later, once. */
    @Test
    void twoNodesThatStartLaterMakeWhatWasOrderedBeforeOnce() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Khởi động lại", "/thong-ke?hang=cap", "CSV");
        due(schedule);
        jdbcUpdate("delete from {reporting}.scheduled_tasks where task_instance <> ?", String.valueOf(schedule));
        jdbcUpdate(
                "update {reporting}.scheduled_tasks set execution_time = '2020-01-01' where task_instance = ?",
                String.valueOf(schedule));
        var nodes = List.of("a", "b").stream()
                .map(name -> ReportClock.builder(dataSource, DATABASE.schemas(), runners, Clock.systemUTC())
                        .schedulerName(new SchedulerName.Fixed(name))
                        .pollingInterval(Duration.ofMillis(200))
                        .build())
                .toList();
        try {
            nodes.forEach(com.github.kagkarlsson.scheduler.Scheduler::start);
            var until = Instant.now().plusSeconds(30);
            while (!states(schedule).equals(List.of("DONE")) && Instant.now().isBefore(until)) {
                Thread.onSpinWait();
            }
        } finally {
            nodes.forEach(com.github.kagkarlsson.scheduler.Scheduler::stop);
        }
        assertThat(states(schedule)).containsExactly("DONE");
        assertThat(letters(official)).hasSize(1);
        assertThat(jdbc(
                        "select task_instance from {reporting}.scheduled_tasks where task_instance = ? and execution_time > utc_timestamp()",
                        String.valueOf(schedule)))
                .as("it comes again")
                .hasSize(1);
    }

    @Test
    void aScheduleRestsAndGoesOnAndIsRunAtOnce() throws Exception {
        var official = Signed.in(web);
        long schedule = order(official, "Nghỉ", "/thong-ke?hang=cap", "CSV");
        long id = report(schedule);
        post(official, "/bao-cao/" + id + "/nghi");
        due(schedule);
        assertThat(runner.run(schedule)).isNull();
        assertThat(states(schedule)).isEmpty();
        assertThat(post(official, "/bao-cao/" + id + "/chay").getStatus()).isEqualTo(409);
        post(official, "/bao-cao/" + id + "/tiep");
        assertThat(runner.run(schedule)).isAfter(Instant.now());
        assertThat(states(schedule))
                .as("no hour is made up for that passed at rest")
                .isEmpty();
        post(official, "/bao-cao/" + id + "/chay");
        runner.run(schedule);
        assertThat(states(schedule)).containsExactly("DONE");
        assertThat(post(official, "/bao-cao/" + id + "/hen", "nhip", "MONTHLY", "ngay", "31", "gio", "7", "dang", "CSV")
                        .getStatus())
                .isEqualTo(409);
        assertThat(page(official, "/bao-cao")).contains("Hằng ngày, 07:00");
    }

    private long order(Signed official, String name, String question, String format) throws Exception {
        return order(official, keep(official, name, question), format);
    }

    private long order(Signed official, String report, String format) throws Exception {
        assertThat(post(official, "/bao-cao/" + report + "/hen", "nhip", "DAILY", "gio", "7", "dang", format)
                        .getStatus())
                .isEqualTo(302);
        return Long.parseLong(DATABASE.as(DatabaseRole.REPORTING)
                .sql(DATABASE.schemas()
                        .in("select id from {reporting}.report_schedule where report_id = ? and username = ?"))
                .params(Long.parseLong(report), official.username())
                .query(String.class)
                .single());
    }

    private String keep(Signed official, String name, String question) throws Exception {
        return Objects.requireNonNull(post(official, "/bao-cao", "ten", name, "cau-hoi", question)
                        .getRedirectedUrl())
                .substring("/bao-cao/".length());
    }

    private void due(long schedule) {
        DATABASE.as(DatabaseRole.REPORTING)
                .sql(DATABASE.schemas().in("update {reporting}.report_schedule set next_at = ? where id = ?"))
                .params(
                        LocalDateTime.ofInstant(Instant.now().minusSeconds(60), ZoneOffset.UTC)
                                .withNano(0),
                        schedule)
                .update();
    }

    private static List<String> jdbc(String sql, Object value) {
        return DATABASE.as(DatabaseRole.REPORTING)
                .sql(DATABASE.schemas().in(sql))
                .param(value)
                .query(String.class)
                .list();
    }

    private static void jdbcUpdate(String sql, Object value) {
        DATABASE.as(DatabaseRole.REPORTING)
                .sql(DATABASE.schemas().in(sql))
                .param(value)
                .update();
    }

    private static void console(String sql, Object value) {
        DATABASE.as(DatabaseRole.CONSOLE)
                .sql(DATABASE.schemas().in(sql))
                .param(value)
                .update();
    }

    private static List<String> states(long schedule) {
        return jdbc("select state from {reporting}.report_run where schedule_id = ? order by id", schedule);
    }

    private static long run(long schedule) {
        return Long.parseLong(jdbc("select id from {reporting}.report_run where schedule_id = ?", schedule)
                .getFirst());
    }

    private static long report(long schedule) {
        return Long.parseLong(jdbc("select report_id from {reporting}.report_schedule where id = ?", schedule)
                .getFirst());
    }

    private static List<String> letters(Signed official) {
        return DATABASE.as(DatabaseRole.CONSOLE)
                .sql(DATABASE.schemas().in("select name from {inbox}.report_letter where username = ?"))
                .param(official.username())
                .query(String.class)
                .list();
    }

    private String signedAgain(Signed official) throws Exception {
        var session = (org.springframework.mock.web.MockHttpSession)
                Objects.requireNonNull(web.perform(MockMvcRequestBuilders.post("/login")
                                .with(csrf())
                                .param("username", official.username())
                                .param("password", "Mật khẩu dài 1"))
                        .andReturn()
                        .getRequest()
                        .getSession(false));
        var id = jdbc("select report_id from {reporting}.report_schedule where username = ?", official.username());
        return web.perform(
                        MockMvcRequestBuilders.get("/bao-cao/" + id.getFirst()).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse post(Signed official, String address, String... parts) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address).session(official.session()).with(csrf());
        for (int i = 0; i < parts.length; i += 2) {
            request = request.param(parts[i], parts[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
