package vn.vinhdanh.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.publication.UnitShowcase;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** What becomes of the unit of today, in the figures and before the public, when units are merged, renamed or split later. */
@CoreTest
class UnitOfTodayTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final LocalDate LATER = LocalDate.of(2023, 7, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger(970_000);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UnitDirectory directory;
    private final UnitShowcase showcase;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final TransactionTemplate transaction;
    private final ShowcaseReader portal = new ShowcaseReader(
            TestDatabase.shared().as(DatabaseRole.PORTAL), TestDatabase.shared().schemas());

    UnitOfTodayTest(
            UnitDirectory directory,
            UnitShowcase showcase,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.showcase = showcase;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aLaterMergerMovesTheFiguresAndIsToldToThePublic() {
        var old = unit("Xã Ninh Tiến");
        var other = unit("Xã Ninh Phúc");
        var honour = published(old);
        var elsewhere = published(other);
        var successor = unit("Phường Hoa Lư");
        assertThat(today(honour)).isEqualTo(new Today(code(old), "Xã Ninh Tiến"));
        assertThat(toldToday(honour)).isEmpty();
        long before = portal.head().seq();

        succeed(old, successor, SuccessionKind.MERGE);

        assertThat(today(honour)).isEqualTo(new Today(code(successor), "Phường Hoa Lư"));
        assertThat(toldToday(honour)).isEqualTo("Phường Hoa Lư");
        assertThat(shown(honour).unit()).isEqualTo("Xã Ninh Tiến");
        assertThat(portal.feed(before, 1000).entries())
                .anyMatch(
                        entry -> entry.kind() == PublicKind.UNIT && entry.code().equals(code(old)));
        assertThat(unitThen(honour)).isEqualTo(code(old));
        assertThat(today(elsewhere)).isEqualTo(new Today(code(other), "Xã Ninh Phúc"));
        assertThat(toldToday(elsewhere)).isEmpty();
    }

    @Test
    void thePublicIsToldWhatAUnitIsCalledBesidesAndWhatItBecame() {
        var old = Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null,
                "Bệnh viện Sản Nhi",
                UnitKind.COMMUNE,
                null,
                LocalDate.of(1992, 4, 1),
                null,
                List.of("Viện Nhi", "BVSN"),
                false)));
        var east = unit("Bệnh viện Sản");
        var west = unit("Bệnh viện Nhi");
        succeed(old, east, SuccessionKind.SPLIT);
        succeed(old, west, SuccessionKind.SPLIT);

        var told = JSON.readValue(
                portal.find(PublicKind.UNIT, code(old)).orElseThrow().body(), PublicUnit.class);
        assertThat(told.aliases()).containsExactly("Viện Nhi", "BVSN");
        assertThat(told.became())
                .containsExactlyInAnyOrder(
                        new PublicUnit.Became(
                                code(east), "Bệnh viện Sản", LATER, "SPLIT", "Nghị quyết 1251/NQ-UBTVQH15"),
                        new PublicUnit.Became(
                                code(west), "Bệnh viện Nhi", LATER, "SPLIT", "Nghị quyết 1251/NQ-UBTVQH15"));
        assertThat(told.todayName()).as("nothing is inherited by guess").isEmpty();
    }

    @Test
    void anHonourPublishedAfterTheSuccessionIsOfTheUnitOfTodayToo() {
        var old = unit("Sở Lao động - Thương binh và Xã hội cũ");
        var successor = unit("Sở Nội vụ hợp nhất");
        succeed(old, successor, SuccessionKind.MERGE);

        var honour = published(old);

        assertThat(today(honour)).isEqualTo(new Today(code(successor), "Sở Nội vụ hợp nhất"));
        assertThat(toldToday(honour)).isEqualTo("Sở Nội vụ hợp nhất");
        assertThat(unitThen(honour)).isEqualTo(code(old));
    }

    @Test
    void unitsThatTookOverEachOtherEndAtThemselves() {
        var first = unit("Nông trường một");
        var second = unit("Nông trường hai");
        var honour = published(first);
        succeed(first, second, SuccessionKind.RENAME);
        succeed(second, first, SuccessionKind.RENAME, LATER.plusYears(1));

        assertThat(today(honour)).isEqualTo(new Today(code(first), "Nông trường một"));
    }

    @Test
    void aUnitThatNobodyTookOverHasNoUnitOfTodayBeforeThePublic() {
        var ended = Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null, "Ban đã giải thể", UnitKind.COMMUNE, null, LocalDate.of(1992, 4, 1), LATER, List.of(), false)));

        var record = JSON.readValue(
                portal.find(PublicKind.UNIT, code(ended)).orElseThrow().body(), PublicUnit.class);
        assertThat(record.todayCode()).isNull();
        assertThat(record.todayName()).isEmpty();
    }

    @Test
    void theShowcaseIsMendedFromTheDirectory() {
        var old = unit("Trạm khuyến nông");
        succeed(old, unit("Trung tâm nông nghiệp"), SuccessionKind.MERGE);
        jdbc.sql(schemas.in("delete from {domain}.public_record where kind = 'UNIT' and code = ?"))
                .param(code(old))
                .update();

        Officials.asSystem(() -> {
            showcase.refresh();
            return true;
        });

        assertThat(portal.find(PublicKind.UNIT, code(old)).orElseThrow().body()).contains("Trung tâm nông nghiệp");
        long before = portal.head().seq();
        Officials.asSystem(() -> {
            showcase.refresh();
            return true;
        });
        assertThat(portal.head().seq()).isEqualTo(before);
    }

    @Test
    void aChainOfSuccessionsIsFollowedToItsEnd() {
        var first = unit("Sở Kế hoạch");
        var second = unit("Sở Kế hoạch và Đầu tư");
        var third = unit("Sở Tài chính mới");
        var honour = published(first);
        var between = published(second);

        succeed(first, second, SuccessionKind.RENAME);
        assertThat(today(honour).name()).isEqualTo("Sở Kế hoạch và Đầu tư");
        succeed(second, third, SuccessionKind.MERGE, LATER.plusYears(1));

        assertThat(today(honour)).isEqualTo(new Today(code(third), "Sở Tài chính mới"));
        assertThat(today(between)).isEqualTo(new Today(code(third), "Sở Tài chính mới"));
        assertThat(toldToday(honour)).isEqualTo("Sở Tài chính mới");
    }

    @Test
    void aChainRecordedFromItsNewerEndIsFollowedToo() {
        var first = unit("Trường cấp III");
        var second = unit("Trường phổ thông trung học");
        var third = unit("Trường trung học phổ thông");
        var honour = published(first);

        succeed(second, third, SuccessionKind.RENAME, LATER.plusYears(1));
        succeed(first, second, SuccessionKind.RENAME);

        assertThat(today(honour)).isEqualTo(new Today(code(third), "Trường trung học phổ thông"));
    }

    @Test
    void whatWasSplitStaysAtTheUnitThatWasSplit() {
        var original = unit("Huyện cũ");
        var renamed = unit("Huyện Gia Viễn mở rộng");
        var honour = published(original);
        succeed(original, renamed, SuccessionKind.RENAME);
        var east = unit("Xã phía đông");
        var west = unit("Xã phía tây");

        succeed(renamed, east, SuccessionKind.SPLIT, LATER.plusYears(1));
        succeed(renamed, west, SuccessionKind.SPLIT, LATER.plusYears(1));

        assertThat(today(honour)).isEqualTo(new Today(code(renamed), "Huyện Gia Viễn mở rộng"));
        assertThat(toldToday(honour)).isEmpty();
    }

    @Test
    void aSuccessionRecordedAheadBeginsOnItsDay() {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        var old = unit("Thị trấn Me");
        var successor = unit("Xã Gia Viễn mới");
        var honour = published(old);
        succeed(old, successor, SuccessionKind.RENAME, today.plusDays(30));
        Officials.asSystem(directory::beginDue);
        assertThat(today(honour)).isEqualTo(new Today(code(old), "Thị trấn Me"));

        letItBeThirtyDaysLater(old);

        assertThat(Officials.asSystem(directory::beginDue)).isPositive();
        assertThat(today(honour)).isEqualTo(new Today(code(successor), "Xã Gia Viễn mới"));
        assertThat(toldToday(honour)).isEqualTo("Xã Gia Viễn mới");
        assertThat(Officials.asSystem(directory::beginDue)).isZero();
    }

    @Test
    void nothingMovesWhenTheSuccessionIsNotKept() {
        var old = unit("Phòng Văn thư");
        var successor = unit("Phòng Hành chính");
        var honour = published(old);

        transaction.executeWithoutResult(status -> {
            succeed(old, successor, SuccessionKind.MERGE);
            status.setRollbackOnly();
        });

        assertThat(today(honour)).isEqualTo(new Today(code(old), "Phòng Văn thư"));
        assertThat(toldToday(honour)).isEmpty();
    }

    @Test
    void aLongListIsMovedAsAWhole() {
        var old = unit("Liên hiệp đông người");
        var successor = unit("Liên hiệp mới");
        var honours = published(old, 2001);

        succeed(old, successor, SuccessionKind.RENAME);

        assertThat(jdbc.sql(schemas.in("select count(*) from {report}.honour_today where current_unit_code = ?"))
                        .param(code(successor))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2001);
        assertThat(toldToday(honours.getFirst())).isEqualTo("Liên hiệp mới");
        assertThat(toldToday(honours.getLast())).isEqualTo("Liên hiệp mới");
    }

    private record Today(@Nullable String code, String name) {}

    private Today today(HonourDetails honour) {
        return jdbc.sql(schemas.in("select current_unit_code, current_unit_name from {report}.honour_today where"
                        + " honour_id = ?"))
                .param(honour.id().value())
                .query((row, n) -> new Today(row.getString("current_unit_code"), row.getString("current_unit_name")))
                .single();
    }

    private String unitThen(HonourDetails honour) {
        return jdbc.sql(schemas.in("select unit_code from {report}.honour_fact where honour_id = ?"))
                .param(honour.id().value())
                .query(String.class)
                .single();
    }

    private PublicHonour shown(HonourDetails honour) {
        return JSON.readValue(
                portal.find(PublicKind.HONOUR, honour.code()).orElseThrow().body(), PublicHonour.class);
    }

    /** What a citizen is told of the unit of today; empty when it is called as it was. */
    private String toldToday(HonourDetails honour) {
        var code = Objects.requireNonNull(shown(honour).unitCode());
        var unit =
                JSON.readValue(portal.find(PublicKind.UNIT, code).orElseThrow().body(), PublicUnit.class);
        return unit.todayName().equals(unit.name()) ? "" : unit.todayName();
    }

    private static String code(UnitId unit) {
        return Ids.code(unit.value());
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.COMMUNE, null, LocalDate.of(1992, 4, 1), null, List.of(), false)));
    }

    private void succeed(UnitId old, UnitId successor, SuccessionKind kind) {
        succeed(old, successor, kind, LATER);
    }

    private void succeed(UnitId old, UnitId successor, SuccessionKind kind, LocalDate on) {
        Officials.run(
                "quantri",
                Role.ADMINISTRATOR,
                () -> directory.succeed(old, successor, on, kind, "Nghị quyết 1251/NQ-UBTVQH15"));
    }

    private void letItBeThirtyDaysLater(UnitId old) {
        jdbc.sql(schemas.in("update {domain}.unit set valid_to = valid_to - interval 30 day where id = ?"))
                .param(old.value())
                .update();
        jdbc.sql(schemas.in("update {domain}.unit_succession set on_date = on_date - interval 30 day where"
                        + " predecessor_id = ?"))
                .param(old.value())
                .update();
    }

    private HonourDetails published(UnitId unit) {
        return published(unit, 1).getFirst();
    }

    /** The first and the last thousand. */
    private List<HonourDetails> published(UnitId unit, int count) {
        var name = Officials.asSpecialist(() -> directory.get(unit).name());
        var award = Officials.asSpecialist(() -> catalogue.find("BKT", DAY).orElseThrow())
                .revision();
        var draft = Honours.of("Đinh Văn Dời", award).unit(unit).in(name).draft();
        var id = Officials.asSpecialist(() -> register.register(
                Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY),
                java.util.Collections.nCopies(count, draft)));
        Decisions.publish(register, approval, id);
        return Officials.asSpecialist(() -> {
            var all = new java.util.ArrayList<>(queries.honours(id, 0, 1000));
            if (count > 1000) {
                all.addAll(queries.honours(id, count - 1000, 1000));
            }
            return all;
        });
    }
}
