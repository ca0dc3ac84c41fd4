package vn.vinhdanh.core.errorreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.account.LimitedOfficials.official;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.publication.PublicErrorReport;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@CoreTest
class ErrorReportLifeTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(71_000);
    private static final AtomicInteger REFERENCES = new AtomicInteger(100_000);

    private final ErrorReportIntake intake;
    private final ErrorReportHandling handling;
    private final ErrorReportQueries queries;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final AccountAdministration accounts;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;
    private final JdbcClient portal = TestDatabase.shared().as(DatabaseRole.PORTAL);
    private final ShowcaseReader showcase;

    ErrorReportLifeTest(
            ErrorReportIntake intake,
            ErrorReportHandling handling,
            ErrorReportQueries queries,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries decisions,
            AwardCatalogue catalogue,
            UnitDirectory units,
            AccountAdministration accounts,
            JdbcClient jdbc,
            Schemas schemas,
            JsonMapper json) {
        this.intake = intake;
        this.handling = handling;
        this.queries = queries;
        this.register = register;
        this.approval = approval;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.units = units;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
        this.showcase = new ShowcaseReader(portal, schemas);
    }

    @Test
    void travelsFromTheInboxToAPublicAnswer() {
        var honour = published().getFirst();
        var reference = send("HONOUR", honour.code(), "Tên đúng là Nguyễn Thị Hòa", "hoa@example.vn");
        takeIn();
        assertThat(shown(reference).state()).isEqualTo("RECEIVED");
        assertThat(shown(reference).code()).isEqualTo(honour.code());
        assertThat(showcase.find(PublicKind.ERROR_REPORT, reference)
                        .orElseThrow()
                        .body())
                .doesNotContain("hoa@example.vn")
                .doesNotContain("Tên đúng là");

        var id = id(reference);
        var report = get(id);
        assertThat(report.text()).isEqualTo("Tên đúng là Nguyễn Thị Hòa");
        assertThat(report.contact()).isEqualTo("hoa@example.vn");
        assertThat(report.summary().honourName()).isEqualTo(honour.name());
        assertThatThrownBy(() -> close(id, report.version(), ErrorReportStatus.CORRECTED, "Đã sửa"))
                .as("nobody has taken it up")
                .isInstanceOf(ErrorReportProblem.IllegalMove.class);

        takeUp(id, report.version());
        assertThat(shown(reference).state()).isEqualTo("IN_PROGRESS");
        answer(id, "Đang hỏi đơn vị.");
        assertThat(shown(reference).answer()).isEqualTo("Đang hỏi đơn vị.");
        assertThatThrownBy(() -> close(id, get(id).version(), ErrorReportStatus.CORRECTED, " "))
                .isInstanceOf(InvalidInput.class);
        close(id, get(id).version(), ErrorReportStatus.CORRECTED, "Đã sửa tên theo quyết định.");
        assertThat(shown(reference).state()).isEqualTo("CORRECTED");
        assertThat(shown(reference).answer()).isEqualTo("Đã sửa tên theo quyết định.");
        assertThat(verbs(reference))
                .containsExactly("error-report.taken-up", "error-report.answered", "error-report.closed");

        takeUp(id, get(id).version());
        assertThat(shown(reference).state()).isEqualTo("IN_PROGRESS");
        assertThat(verbs(reference)).endsWith("error-report.reopened");
    }

    @Test
    void isTakenInOnceAlsoByTwoAtATime() throws Exception {
        var honour = published().getFirst();
        var references = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            references.add(send("HONOUR", honour.code(), "Sai lần " + i, ""));
        }
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = List.of(two.submit(this::takeIn), two.submit(this::takeIn));
            for (Future<?> one : both) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException deadlock) {
                    // One of them may be told to come again; nothing is lost by it
                }
            }
        }
        takeIn();
        for (String reference : references) {
            assertThat(count("error_report where reference = '" + reference + "'"))
                    .as(reference)
                    .isEqualTo(1);
        }
        sendAs(references.getFirst(), "HONOUR", honour.code(), "Lại lần nữa", "", DAY.plusYears(9));
        takeIn();
        assertThat(count("error_report where reference = '" + references.getFirst() + "'"))
                .isEqualTo(1);
    }

    @Test
    void dropsWhatNoCitizenSent() {
        var honour = published().getFirst();
        var draft = registered();
        var dropped = List.of(
                send("HONOUR", Ids.code(1234567), "Không có người này", ""),
                send("HONOUR", "'; drop table", "Mã lạ", ""),
                send("NEWS", honour.code(), "Loại lạ", ""),
                send("DECISION", Ids.code(draft.value()), "Chưa công khai", ""),
                send("HONOUR", honour.code(), "ệ".repeat(1001), ""),
                sendAs(nextReference(), "HONOUR", honour.code(), "Hẹn xa", "", today().plusYears(3)),
                sendAs(nextReference(), "HONOUR", honour.code(), "Hẹn hôm qua", "", today().minusDays(2)));
        var kept = send("HONOUR", honour.code(), "ệ".repeat(1000), "");
        takeIn();
        for (String reference : dropped) {
            assertThat(showcase.find(PublicKind.ERROR_REPORT, reference)).isEmpty();
        }
        assertThat(shown(kept).state()).isEqualTo("RECEIVED");
        assertThat(jdbc.sql(schemas.in("select count(*) from {inbox}.error_report"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void putsThePromiseThatPassesFirstOnTop() {
        var honour = published().getFirst();
        var today = today();
        var late = sendAs(nextReference(), "HONOUR", honour.code(), "Muộn", "", today.plusDays(20));
        var soon = sendAs(nextReference(), "HONOUR", honour.code(), "Sớm", "", today.plusDays(1));
        var done = sendAs(nextReference(), "HONOUR", honour.code(), "Xong", "", today);
        takeIn();
        takeUp(id(done), 0);
        close(id(done), 1, ErrorReportStatus.NO_ERROR, "Đúng với quyết định.");
        var order = Officials.asSpecialist(() -> queries.list(new ErrorReportFilter(null, false), 0, 500)).stream()
                .map(r -> r.reference().replace("-", ""))
                .filter(r -> List.of(late, soon, done).contains(r))
                .toList();
        assertThat(order).containsExactly(soon, late, done);
        assertThat(Officials.asSpecialist(queries::open).first()).isBeforeOrEqualTo(today.plusDays(1));
        var overdue = Officials.asSpecialist(() -> queries.get(id(soon))).summary();
        assertThat(overdue.overdue(today.plusDays(1))).isFalse();
        assertThat(overdue.overdue(today.plusDays(2))).isTrue();
    }

    @Test
    void refusesTheSecondOfTwoOfficials() {
        var reference = send("HONOUR", published().getFirst().code(), "Hai người cùng nhận", "");
        takeIn();
        var id = id(reference);
        takeUp(id, 0);
        assertThatThrownBy(() -> takeUp(id, 0)).isInstanceOf(StaleData.class);
        assertThatThrownBy(() -> Officials.run("quantri", Role.ADMINISTRATOR, () -> handling.takeUp(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void staysWithinTheUnitsOfTheOfficial() {
        var mine = unit("Sở Một");
        var theirs = unit("Sở Hai");
        var honours = published(mine, theirs);
        var decision = honours.getFirst().decision();
        var here = send("HONOUR", honours.get(0).code(), "Của đơn vị tôi", "");
        var there = send("HONOUR", honours.get(1).code(), "Của đơn vị khác", "");
        var whole = send("DECISION", Ids.code(decision.value()), "Cả quyết định", "");
        takeIn();
        var limited = official("chuyenvien-so-mot", Set.of(Role.SPECIALIST), mine);
        assertThat(LimitedOfficials.as(limited, () -> queries.list(ErrorReportFilter.open(), 0, 500)))
                .extracting(r -> r.reference().replace("-", ""))
                .contains(here)
                .doesNotContain(there, whole);
        LimitedOfficials.run(limited, () -> handling.takeUp(id(here), 0));
        for (String outside : List.of(there, whole)) {
            assertThatThrownBy(() -> LimitedOfficials.run(limited, () -> handling.takeUp(id(outside), 0)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(LimitedOfficials.as(limited, () -> queries.count(ErrorReportFilter.open())))
                .isEqualTo(1);
    }

    @Test
    void forgetsTheContactThirtyDaysAfterTheClosing() {
        var honour = published().getFirst();
        var old = send("HONOUR", honour.code(), "Cũ", "cu@example.vn");
        var fresh = send("HONOUR", honour.code(), "Mới", "moi@example.vn");
        takeIn();
        for (String reference : List.of(old, fresh)) {
            takeUp(id(reference), 0);
            close(id(reference), 1, ErrorReportStatus.UNDETERMINED, "Chưa đủ căn cứ.");
        }
        jdbc.sql(schemas.in(
                        "update {domain}.error_report set closed_at = closed_at - interval 31 day where reference = ?"))
                .param(old)
                .update();
        Officials.asSystem(intake::forgetContacts);
        assertThat(get(id(old)).contact()).isEmpty();
        assertThat(get(id(fresh)).contact()).isEqualTo("moi@example.vn");
    }

    @Test
    void areOrderedByTheNameOfWhoTookThemUp() {
        var honour = published().getFirst();
        var byBinh = takenUpBy("a", "Trần Thị Bình", honour.code());
        var byAn = takenUpBy("z", "Vũ Văn An", honour.code());
        var page = new Page(ErrorReportSort.TAKEN_UP_BY, false, 0, 500);
        assertThat(Officials.asSpecialist(() -> queries.list(ErrorReportFilter.open(), page)))
                .extracting(ErrorReportSummary::id)
                .filteredOn(Set.of(byAn, byBinh)::contains)
                .containsExactly(byAn, byBinh);
    }

    private ErrorReportId takenUpBy(String letter, String fullName, String code) {
        var username = letter + "-" + Ids.code(Ids.next()).toLowerCase(Locale.ROOT);
        Officials.asAdministrator(
                () -> accounts.create(new AccountDraft(username, fullName, Set.of(Role.SPECIALIST), Set.of())));
        var reference = send("HONOUR", code, "Sai tên", "");
        takeIn();
        var id = id(reference);
        Officials.run(username, Role.SPECIALIST, () -> handling.takeUp(id, get(id).version()));
        return id;
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private int takeIn() {
        return Officials.asSystem(intake::takeIn);
    }

    private void takeUp(ErrorReportId id, int version) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.takeUp(id, version));
    }

    private void answer(ErrorReportId id, String text) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.answer(id, get(id).version(), text));
    }

    private void close(ErrorReportId id, int version, ErrorReportStatus outcome, String text) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> handling.close(id, version, outcome, text));
    }

    private ErrorReportDetails get(ErrorReportId id) {
        return Officials.asSpecialist(() -> queries.get(id));
    }

    private ErrorReportId id(String reference) {
        return new ErrorReportId(jdbc.sql(schemas.in("select id from {domain}.error_report where reference = ?"))
                .param(reference)
                .query(Long.class)
                .single());
    }

    private PublicErrorReport shown(String reference) {
        return json.readValue(
                showcase.find(PublicKind.ERROR_REPORT, reference).orElseThrow().body(), PublicErrorReport.class);
    }

    private List<String> verbs(String reference) {
        return jdbc.sql(schemas.in("select verb from {audit}.entry where subject_id = ? order by seq"))
                .param(reference)
                .query(String.class)
                .list();
    }

    private int count(String what) {
        return jdbc.sql(schemas.in("select count(*) from {domain}." + what))
                .query(Integer.class)
                .single();
    }

    private static String nextReference() {
        return "TEST" + "%08d".formatted(REFERENCES.incrementAndGet());
    }

    private String send(String kind, String code, String body, String contact) {
        return sendAs(nextReference(), kind, code, body, contact, today().plusDays(14));
    }

    /** As the portal does, with the portal's rights. */
    private String sendAs(String reference, String kind, String code, String body, String contact, LocalDate promise) {
        portal.sql(schemas.in("insert into {inbox}.error_report (id, reference, subject_kind, subject_code, kind, body,"
                        + " contact, language, sender_hash, received_at, promised_on)"
                        + " values (?, ?, ?, ?, 'NAME', ?, nullif(?, ''), 'vi', ?, ?, ?)"))
                .params(
                        Ids.next(),
                        reference,
                        kind,
                        code,
                        body,
                        contact,
                        "a".repeat(64),
                        LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC),
                        promise)
                .update();
        return reference;
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null,
                name + " " + NUMBERS.incrementAndGet(),
                UnitKind.DEPARTMENT,
                null,
                DAY.minusYears(50),
                null,
                List.of(),
                false)));
    }

    private DecisionId registered(@Nullable UnitId... of) {
        var award = Officials.asSpecialist(
                () -> catalogue.find("BKT", DAY).orElseThrow().revision());
        var honours = new ArrayList<HonourDraft>();
        for (UnitId unit : of.length == 0 ? new UnitId[] {null} : of) {
            honours.add(Honours.of("Nguyễn Thị Hoa " + NUMBERS.incrementAndGet(), award)
                    .unit(unit)
                    .draft());
        }
        return Officials.asSpecialist(
                () -> register.register(Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY), honours));
    }

    private List<HonourDetails> published(@Nullable UnitId... of) {
        var id = registered(of);
        Decisions.publish(register, approval, id);
        return Officials.asSpecialist(() -> decisions.honours(id, 0, 100));
    }
}
