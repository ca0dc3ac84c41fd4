package vn.vinhdanh.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.CommentIntake;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** The version of the figures is moved by what changes figures and by nothing else. */
@CoreTest
class FigureVersionTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(986_000);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final HonourWithdrawal withdrawal;
    private final AwardCatalogue catalogue;
    private final UnitDirectory directory;
    private final CommentIntake comments;
    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final TransactionTemplate transaction;

    FigureVersionTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            HonourWithdrawal withdrawal,
            AwardCatalogue catalogue,
            UnitDirectory directory,
            CommentIntake comments,
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            Ledger ledger,
            JdbcClient jdbc,
            Schemas schemas,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.withdrawal = withdrawal;
        this.catalogue = catalogue;
        this.directory = directory;
        this.comments = comments;
        this.entry = entry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void signInsCommentsUnitsAndDraftsLeaveItWhereItIs() {
        long before = version();
        long commits = commits();
        Officials.asSystem(() -> transaction.execute(status -> {
            ledger.record(new Act("reporting.signed-in", "account", "thongke", Map.of("address", "10.0.0.1")));
            return 0;
        }));
        Officials.asSystem(comments::takeIn);
        unit("Phòng chưa ai biết");
        var id = registered("Nguyễn Thị Nháp", "Trần Văn Nháp");
        submit(id);
        assertThat(commits()).isGreaterThan(commits);
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aPublicationACorrectionAndAWithdrawalMoveItOnceEach() {
        var id = registered("Lê Văn Một", "Lê Văn Hai");
        submit(id);
        long before = version();

        approve(id);
        assertThat(version()).isEqualTo(before + 1);
        assertThat(changed()).as("whose facts changed is noted").containsExactly(Ids.code(id.value()));

        var honour = Officials.asSpecialist(() -> queries.honours(id, 0, 10)).getFirst();
        var correction = Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                id,
                honour.id(),
                new HonourCorrection(
                        "Ông", "Lê Văn Mốt", "Bác sĩ", "Sở Y tế", null, "Cứu người", AchievementPeriod.year(2020)),
                "Đính chính họ tên.",
                "Nhập sai"));
        assertThat(version()).as("only proposed").isEqualTo(before + 1);
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(correction, 0));
        assertThat(version()).isEqualTo(before + 2);
        assertThat(changed()).containsExactly(Ids.code(id.value()));

        var annulment = Officials.asSpecialist(
                () -> withdrawal.proposeAnnulment(id, null, "9998/QĐ-UBND", LocalDate.of(2021, 6, 1), "Thanh tra"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(annulment, 0));
        assertThat(version()).isEqualTo(before + 3);
        assertThat(changed()).containsExactly(Ids.code(id.value()));
    }

    @Test
    void aSuccessionMovesItWhenItBeginsAndHonoursAreCountedForTheUnit() {
        var old = unit("Thị trấn Cũ");
        var successor = unit("Phường Mới");
        long before = version();
        succeed(old, successor);
        assertThat(version()).as("nothing is counted for it").isEqualTo(before);

        var other = unit("Thị trấn Khác");
        var id = registered("Đỗ Thị Đếm");
        submit(id);
        approve(id);
        assertThat(jdbc.sql(schemas.in("update {report}.honour_fact set unit_code ="
                                + " (select code from {domain}.unit where id = ?) where recipient_name = ?"))
                        .params(other.value(), "Đỗ Thị Đếm")
                        .update())
                .isEqualTo(1);
        before = version();
        succeed(other, successor);
        assertThat(version()).isEqualTo(before + 1);
    }

    private void succeed(UnitId old, UnitId successor) {
        Officials.run(
                "quantri",
                Role.ADMINISTRATOR,
                () -> directory.succeed(
                        old, successor, LocalDate.of(2023, 7, 1), SuccessionKind.MERGE, "Nghị quyết 1251"));
    }

    @Test
    void aLaunchAndAChangeOfALaunchedCampaignMoveItAndADraftDoesNot() {
        long before = version();
        var id =
                Officials.asSpecialist(() -> entry.saveDraft(Campaigns.of("Có biểu", 1997, LocalDate.of(1997, 1, 20))));
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> launch.handOver(id, campaigns.get(id).version()));
        assertThat(version()).as("a draft").isEqualTo(before);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> launch.launch(id, campaigns.get(id).version()));
        assertThat(version()).as("launched").isEqualTo(before + 1);
        assertThat(jdbc.sql(schemas.in("select years from {report}.campaign_fact where name = 'Có biểu'"))
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("1");
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> entry.edit(
                        id,
                        campaigns.get(id).version(),
                        Campaigns.of("Có biểu 0601", 1997, LocalDate.of(1997, 1, 20))));
        assertThat(version()).as("changed").isEqualTo(before + 2);
    }

    @Test
    void itMovesOnlyWithTheFactsThemselves() {
        var id = registered("Phạm Thị Lùi");
        submit(id);
        long before = version();
        transaction.executeWithoutResult(status -> {
            approve(id);
            status.setRollbackOnly();
        });
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void aRestoreRaisesItsEpoch() {
        // As the owner of the schemas: no application may begin another history
        var owner = TestDatabase.shared().dataSource(DatabaseRole.MIGRATION);
        var restore = JdbcClient.create(owner);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            long before = epoch(restore);
            restore.sql(schemas.in("update {domain}.ledger_head set epoch = epoch + 7 where id = 1"))
                    .update();
            assertThat(epoch(restore)).isEqualTo(before + 7);
            status.setRollbackOnly();
        });
    }

    private long epoch(JdbcClient as) {
        return as.sql(schemas.in("select epoch from {report}.data_version"))
                .query(Long.class)
                .single();
    }

    /** Whose facts the newest version changed. */
    private List<String> changed() {
        return jdbc.sql(schemas.in("select decision_code from {report}.figure_change where number ="
                        + " (select number from {report}.figure_version)"))
                .query(String.class)
                .list();
    }

    private long version() {
        return jdbc.sql(schemas.in("select number from {report}.data_version"))
                .query(Long.class)
                .single();
    }

    private long commits() {
        return jdbc.sql(schemas.in("select seq from {domain}.ledger_head"))
                .query(Long.class)
                .single();
    }

    private void submit(DecisionId id) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
    }

    private void approve(DecisionId id) {
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(
                new UnitDraft(null, name, UnitKind.COMMUNE, null, LocalDate.of(1992, 4, 1), null, List.of(), false)));
    }

    private DecisionId registered(String... names) {
        var award = Officials.asSpecialist(() -> catalogue.find("BKT", DAY).orElseThrow())
                .revision();
        return Officials.asSpecialist(() -> register.register(
                Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY),
                java.util.Arrays.stream(names)
                        .map(name -> Honours.of(name, award).in("Sở Y tế").draft())
                        .toList()));
    }
}
