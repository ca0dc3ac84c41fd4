package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DecisionCampaignTest {

    private static final LocalDate DAY = LocalDate.of(2021, 12, 20);
    private static final AtomicInteger NUMBERS = new AtomicInteger(47_000);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final HonourWithdrawal withdrawal;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CampaignEntry entry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final AwardCatalogue catalogue;
    private final AuditChain audit;
    private final JsonMapper json;
    private final ShowcaseReader showcase;

    DecisionCampaignTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            HonourWithdrawal withdrawal,
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            AwardCatalogue catalogue,
            AuditChain audit,
            JsonMapper json,
            JdbcClient jdbc,
            Schemas schemas) {
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.withdrawal = withdrawal;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.entry = entry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.audit = audit;
        this.json = json;
        this.showcase = new ShowcaseReader(jdbc, schemas);
    }

    @Test
    void isShownWithTheCampaignThatItCommendsFor() {
        var campaign = launched("Thi đua chuyển đổi số trong cơ quan nhà nước");
        var id = registered(draft(nextNumber(), campaign));
        assertThat(details(id).written().campaign()).isEqualTo(campaign);

        publish(id);

        assertThat(shown(id).campaignSlug())
                .isEqualTo(Officials.asSpecialist(() -> campaigns.get(campaign).slug()));
    }

    @Test
    void namesNoCampaignUnlessToldTo() {
        var id = registered(draft(nextNumber(), null));
        publish(id);
        assertThat(details(id).written().campaign()).isNull();
        assertThat(shown(id).campaignSlug()).isNull();
    }

    @Test
    void namesNoCampaignThatThePublicCannotSee() {
        var drafted = drafted("Thi đua còn đang soạn thảo");
        assertThatThrownBy(() -> registered(draft(nextNumber(), drafted)))
                .isInstanceOf(DecisionProblem.CampaignNotLaunched.class);
        var number = nextNumber();
        var id = registered(draft(number, null));
        assertThatThrownBy(() -> edit(id, draft(number, drafted)))
                .isInstanceOf(DecisionProblem.CampaignNotLaunched.class);
        assertThat(details(id).written().campaign()).isNull();
    }

    @Test
    void namesNoCampaignThatIsNotThere() {
        assertThatThrownBy(() -> registered(draft(nextNumber(), new CampaignId(4_711))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void changesItsCampaignWhileADraftAndTheAuditTellsBoth() {
        var former = launched("Thi đua xây dựng nông thôn mới bền vững");
        var later = launched("Thi đua đô thị văn minh, giàu đẹp");
        var number = nextNumber();
        var id = registered(draft(number, former));

        edit(id, draft(number, later));

        assertThat(details(id).written().campaign()).isEqualTo(later);
        var acts = Officials.as("soi", Role.LEADER, () -> audit.about("decision", Ids.code(id.value())));
        assertThat(acts).extracting(AuditEntry::verb).contains("decision.registered", "decision.edited");
        assertThat(acts.toString())
                .contains("Thi đua xây dựng nông thôn mới bền vững", "Thi đua đô thị văn minh, giàu đẹp");

        edit(id, draft(number, null));
        assertThat(details(id).written().campaign()).isNull();
    }

    @Test
    void aPublicDecisionIsGivenItsCampaignByTwoPeople() {
        var campaign = launched("Thi đua cải cách hành chính công");
        var id = registered(draft(nextNumber(), null));
        publish(id);
        var proposal =
                Officials.asSpecialist(() -> withdrawal.proposeCampaign(id, campaign, "Khi nhập chưa nêu phong trào"));
        assertThat(shown(id).campaignSlug()).isNull();
        assertThat(Officials.asLeader(() -> withdrawal.correction(proposal))).isEmpty();
        assertThat(Officials.asLeader(() -> withdrawal.decisionCorrection(proposal)))
                .contains(DecisionCorrection.campaign(campaign));
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.LEADER, () -> withdrawal.confirm(proposal, 0)))
                .isInstanceOf(MatterProblem.OwnWork.class);

        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));

        assertThat(shown(id).campaignSlug()).isNotNull();
        assertThat(shown(id).honourCount()).isEqualTo(1);
        assertThat(details(id).status()).isEqualTo(DecisionStatus.PUBLISHED);
        assertThat(Officials.as("soi", Role.LEADER, () -> audit.about("decision", Ids.code(id.value())))
                        .toString())
                .contains("Thi đua cải cách hành chính công");

        var back = Officials.asSpecialist(() -> withdrawal.proposeCampaign(id, null, "Nêu nhầm phong trào"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(back, 0));
        assertThat(shown(id).campaignSlug()).isNull();
    }

    @Test
    void aDecisionTakenDownMeanwhileStaysOutOfSight() {
        var id = registered(draft(nextNumber(), null));
        var campaign = launched("Thi đua giữ gìn vệ sinh môi trường");
        assertThatThrownBy(() -> Officials.asSpecialist(() -> withdrawal.proposeCampaign(id, campaign, "Chưa đăng")))
                .isInstanceOf(DecisionProblem.NotStanding.class);
        publish(id);
        assertThatThrownBy(() -> Officials.asSpecialist(
                        () -> withdrawal.proposeCampaign(id, drafted("Thi đua chưa phát động"), "Nêu phong trào")))
                .isInstanceOf(DecisionProblem.CampaignNotLaunched.class);
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeCampaign(id, campaign, "Nêu phong trào"));
        assertThatThrownBy(() -> Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Đăng nhầm")))
                .isInstanceOf(DecisionProblem.AlreadyProposed.class);
        jdbc.sql(schemas.in("update {domain}.decision set status = 'TAKEN_DOWN', version = version + 1 where id = ?"))
                .param(id.value())
                .update();
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0)))
                .isInstanceOf(MatterProblem.Overtaken.class);
        assertThat(details(id).written().campaign()).isNull();
    }

    @Test
    void aRecordFromBeforeDecisionsNamedCampaignsIsStillRead() {
        var id = registered(draft(nextNumber(), launched("Thi đua bảo vệ rừng đặc dụng")));
        publish(id);
        var fields = json.readValue(body(id), new tools.jackson.core.type.TypeReference<Map<String, Object>>() {});
        fields.remove("campaignSlug");
        var old = json.readValue(json.writeValueAsString(fields), PublicDecision.class);
        assertThat(old.campaignSlug()).isNull();
        assertThat(old.number()).isEqualTo(shown(id).number());
    }

    private CampaignId drafted(String name) {
        return Officials.asSpecialist(() -> entry.saveDraft(Campaigns.of(name, 2021, LocalDate.of(2021, 1, 18))));
    }

    private CampaignId launched(String name) {
        var id = drafted(name);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> launch.launch(id, campaigns.get(id).version()));
        return id;
    }

    private static String nextNumber() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    private static DecisionWritten draft(String number, @Nullable CampaignId campaign) {
        return new DecisionWritten(
                number,
                "QĐ-UBND",
                DAY,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                "Về việc khen thưởng tổng kết phong trào thi đua",
                "Phạm Quang Ngọc",
                "Chủ tịch",
                null,
                campaign);
    }

    private DecisionId registered(DecisionWritten draft) {
        return Officials.asSpecialist(() -> register.register(
                draft,
                List.of(new HonourDraft(
                        RecipientKind.PERSON,
                        "Bà",
                        "Đinh Thị Phong Trào",
                        null,
                        "Giáo viên",
                        "Trường THPT Hoa Lư A",
                        null,
                        catalogue.find("BKT", DAY).orElseThrow().revision(),
                        "Có thành tích xuất sắc",
                        AchievementPeriod.year(2021),
                        CommendationKind.CAMPAIGN,
                        null,
                        null))));
    }

    private void edit(DecisionId id, DecisionWritten draft) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> register.edit(id, details(id).version(), draft));
    }

    private void publish(DecisionId id) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
    }

    private DecisionDetails details(DecisionId id) {
        return Officials.asSpecialist(() -> queries.get(id));
    }

    private String body(DecisionId id) {
        return showcase.find(PublicKind.DECISION, Ids.code(id.value()))
                .orElseThrow()
                .body();
    }

    private PublicDecision shown(DecisionId id) {
        return json.readValue(body(id), PublicDecision.class);
    }
}
