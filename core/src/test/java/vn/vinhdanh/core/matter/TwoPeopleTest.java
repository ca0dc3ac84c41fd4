package vn.vinhdanh.core.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.OneTimePassword;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.ProposedCorrection;
import vn.vinhdanh.core.announcement.SavedArticle;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.LawChanges;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionProblem;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourCorrection;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.decision.UnitReadingId;
import vn.vinhdanh.core.decision.UnitText;
import vn.vinhdanh.core.decision.UnitsAsText;
import vn.vinhdanh.core.decision.WithdrawalId;
import vn.vinhdanh.core.decision.WithdrawalStatus;
import vn.vinhdanh.core.decision.WithdrawalSummary;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSigning;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.DossierWritten;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.opinion.OpinionListBook;
import vn.vinhdanh.core.opinion.OpinionListId;
import vn.vinhdanh.core.opinion.OpinionListPublication;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.opinion.OpinionListWritten;
import vn.vinhdanh.core.organisation.RecipientJoining;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.TitleWritten;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.Articles;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Migrations;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardCourse;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardWritten;

/** Everything that takes two people, in every way of taking part: none who took part approves it, however many roles they hold. */
@CoreTest
class TwoPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final AtomicInteger NUMBERS = new AtomicInteger(730_000);
    private static final AtomicInteger YEARS = new AtomicInteger(2080);

    /** Took the part that is tried, and may approve by their roles. */
    private static final String PART = "hai-vai";

    /** Did the rest. */
    private static final String AUTHOR = "chuyenvien";

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final HonourWithdrawal withdrawal;
    private final UnitsAsText texts;
    private final UnitDirectory units;
    private final RecipientJoining joining;
    private final AwardCatalogue catalogue;
    private final LawChanges law;
    private final CampaignEntry campaignEntry;
    private final CampaignLaunch launch;
    private final CampaignQueries campaigns;
    private final CompletenessRegister completeness;
    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final ArticleCorrections corrections;
    private final ArticleQueries articles;
    private final Attachments attachments;
    private final AccountAdministration accounts;
    private final PasswordHandover handover;
    private final DossierWriting dossierWriting;
    private final DossierSigning signing;
    private final Dossiers dossiers;
    private final BeanFactory beans;
    private final Accounts open;
    private final MatterQueries matters;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    TwoPeopleTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries decisions,
            HonourWithdrawal withdrawal,
            UnitsAsText texts,
            UnitDirectory units,
            RecipientJoining joining,
            AwardCatalogue catalogue,
            LawChanges law,
            CampaignEntry campaignEntry,
            CampaignLaunch launch,
            CampaignQueries campaigns,
            CompletenessRegister completeness,
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            ArticleQueries articles,
            Attachments attachments,
            AccountAdministration accounts,
            PasswordHandover handover,
            DossierWriting dossierWriting,
            DossierSigning signing,
            BeanFactory beans,
            MatterQueries matters,
            JdbcClient jdbc,
            Schemas schemas) {
        this.register = register;
        this.approval = approval;
        this.decisions = decisions;
        this.withdrawal = withdrawal;
        this.texts = texts;
        this.units = units;
        this.joining = joining;
        this.catalogue = catalogue;
        this.law = law;
        this.campaignEntry = campaignEntry;
        this.launch = launch;
        this.campaigns = campaigns;
        this.completeness = completeness;
        this.writing = writing;
        this.publication = publication;
        this.corrections = corrections;
        this.articles = articles;
        this.attachments = attachments;
        this.accounts = accounts;
        this.handover = handover;
        this.dossierWriting = dossierWriting;
        this.signing = signing;
        this.dossiers = new Dossiers(beans);
        this.beans = beans;
        this.open = new Accounts(beans);
        this.matters = matters;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Every way of taking part in every matter; {@link #PART} takes it, {@link #AUTHOR} does what else is needed. */
    enum Part {
        DECISION_ENTERED(MatterKind.DECISION, TwoPeopleTest::entered),
        DECISION_EDITED(MatterKind.DECISION, TwoPeopleTest::edited),
        DECISION_ROW_ADDED(MatterKind.DECISION, TwoPeopleTest::rowAdded),
        DECISION_ROW_REMOVED(MatterKind.DECISION, TwoPeopleTest::rowRemoved),
        DECISION_FILE_ATTACHED(MatterKind.DECISION, TwoPeopleTest::fileAttached),
        DECISION_SUBMITTED(MatterKind.DECISION, TwoPeopleTest::submitted),
        DECISION_UNIT_CHOSEN(MatterKind.DECISION, TwoPeopleTest::unitOfARowChosen),
        DECISION_RECIPIENTS_JOINED(MatterKind.DECISION, TwoPeopleTest::recipientsJoined),
        DECISION_CORRECTED_AND_ENTERED_ANEW(MatterKind.DECISION, TwoPeopleTest::correctedBefore),
        TAKE_DOWN_PROPOSED(MatterKind.WITHDRAWAL, TwoPeopleTest::takeDown),
        ANNULMENT_PROPOSED(MatterKind.WITHDRAWAL, TwoPeopleTest::annulment),
        CORRECTION_PROPOSED(MatterKind.WITHDRAWAL, TwoPeopleTest::correction),
        CAMPAIGN_OF_A_DECISION_PROPOSED(MatterKind.WITHDRAWAL, TwoPeopleTest::campaignOfADecision),
        ANOTHER_SIGNED_COPY_PROPOSED(MatterKind.WITHDRAWAL, TwoPeopleTest::anotherSignedCopy),
        UNIT_CHOSEN(MatterKind.UNIT_READING, TwoPeopleTest::unitChosen),
        LAW_CHANGE_PROPOSED(MatterKind.LAW_CHANGE, TwoPeopleTest::lawChange),
        CAMPAIGN_WRITTEN(MatterKind.CAMPAIGN, t -> t.campaign(PART, null, null)),
        CAMPAIGN_EDITED(MatterKind.CAMPAIGN, t -> t.campaign(AUTHOR, PART, null)),
        CAMPAIGN_HANDED_OVER(MatterKind.CAMPAIGN, t -> t.campaign(AUTHOR, null, PART)),
        REGISTER_DECLARED(MatterKind.DECLARATION, TwoPeopleTest::declared),
        ANNOUNCEMENT_BEGUN(MatterKind.ANNOUNCEMENT, t -> t.article(PART, null, null)),
        ANNOUNCEMENT_EDITED(MatterKind.ANNOUNCEMENT, t -> t.article(AUTHOR, PART, null)),
        ANNOUNCEMENT_HANDED_OVER(MatterKind.ANNOUNCEMENT, t -> t.article(AUTHOR, null, PART)),
        CORRECTION_OF_AN_ANNOUNCEMENT_PROPOSED(MatterKind.ARTICLE_CORRECTION, TwoPeopleTest::correctionOfAnArticle),
        PASSWORD_GIVEN(MatterKind.PASSWORD, t -> t.password(PART, "mk-" + Ids.code(Ids.next()))),
        PASSWORD_OF_ONES_OWN(MatterKind.PASSWORD, t -> t.password(AUTHOR, PART)),
        DOSSIER_BEGUN(MatterKind.DOSSIER, t -> t.dossier(PART, AUTHOR, AUTHOR)),
        DOSSIER_NOMINATED_IN(MatterKind.DOSSIER, t -> t.dossier(AUTHOR, PART, AUTHOR)),
        DOSSIER_HANDED_OVER(MatterKind.DOSSIER, t -> t.dossier(AUTHOR, AUTHOR, PART)),
        REGISTRATION_BEGUN(MatterKind.REGISTRATION, t -> t.registration(PART, AUTHOR)),
        REGISTRATION_WRITTEN(MatterKind.REGISTRATION, t -> t.registration(AUTHOR, PART)),
        OPINION_LIST_PREPARED(MatterKind.OPINION_LIST, t -> t.opinionList(PART, AUTHOR)),
        OPINION_LIST_PROPOSED(MatterKind.OPINION_LIST, t -> t.opinionList(AUTHOR, PART)),
        UPWARD_BEGUN(MatterKind.UPWARD_PROPOSAL, t -> t.upward(PART, AUTHOR)),
        UPWARD_SUBMITTED(MatterKind.UPWARD_PROPOSAL, t -> t.upward(AUTHOR, PART));

        private final MatterKind kind;
        private final Preparation preparation;

        Part(MatterKind kind, Preparation preparation) {
            this.kind = kind;
            this.preparation = preparation;
        }
    }

    interface Preparation {
        Ready of(TwoPeopleTest test);
    }

    /**
     * A matter that waits for a second official.
     *
     * @param version it has now
     * @param settle approves it in the version named
     * @param meanwhile what others may do to it, or to what it is about, while the second official reads
     */
    record Ready(
            Matter matter, int version, BiConsumer<TwoPeopleTest, Integer> settle, Consumer<TwoPeopleTest> meanwhile) {}

    @ParameterizedTest
    @EnumSource
    void isApprovedByNobodyWhoTookPart(Part part) {
        var ready = part.preparation.of(this);
        assertThat(ready.matter().kind()).isEqualTo(part.kind);

        assertThatThrownBy(() -> both(PART, () -> settle(ready, ready.version())))
                .as("who took part, with both roles")
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThat(both(PART, () -> matters.own(ready.matter()))).isTrue();
        assertThat(both("lanhdao", () -> matters.own(ready.matter()))).isFalse();
        assertThatCode(() -> both("lanhdao", () -> settle(ready, ready.version())))
                .as("a third, as it is now")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void isApprovedOnlyAsItWasSeen(Part part) {
        var ready = part.preparation.of(this);
        ready.meanwhile().accept(this);
        assertThatThrownBy(() -> both("lanhdao", () -> settle(ready, ready.version())))
                .isInstanceOfAny(MatterProblem.ChangedSince.class, MatterProblem.Overtaken.class);
    }

    /** The unit that was read meanwhile would be gone again: the proposal writes the whole row. */
    @Test
    void aCorrectionUndoesNothingThatWasDoneToItsRowMeanwhile() {
        var text = "Phòng Đọc Giữa Chừng " + NUMBERS.incrementAndGet();
        var id = publicDecision(text);
        var row = honours(id).getFirst();
        var proposal = both(PART, () -> propose(id, row, "Đinh Đúng Tên", text + " (cũ)"));
        assertThat(Officials.asLeader(() -> decisions.proposals(id)))
                .singleElement()
                .returns(false, WithdrawalSummary::overtaken);
        var unit = readUnit(text);

        assertThat(Officials.asLeader(() -> decisions.proposals(id)))
                .as("said before anybody confirms")
                .singleElement()
                .returns(true, WithdrawalSummary::overtaken);
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0)))
                .isInstanceOf(MatterProblem.Overtaken.class);
        assertThat(honours(id).getFirst())
                .returns(unit, HonourDetails::unitId)
                .returns(row.name(), HonourDetails::name);
        assertThat(Officials.asLeader(() -> decisions.proposals(id)))
                .as("it waits for whoever refuses it or takes it back")
                .singleElement()
                .returns(WithdrawalStatus.PROPOSED, WithdrawalSummary::status);
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.refuse(proposal, 0));
    }

    @Test
    void aDecisionIsGivenBackOnlyAsItWasSeen() {
        var ready = submitted();
        var id = new DecisionId(ready.matter().id());
        ready.meanwhile().accept(this);
        assertThatThrownBy(() -> Officials.run(
                        "lanhdao",
                        Role.LEADER,
                        () -> approval.returnForCorrection(id, ready.version(), "Thiếu bản ký")))
                .isInstanceOf(MatterProblem.ChangedSince.class);
        int now = version(id);
        assertThatCode(() -> Officials.run(
                        "lanhdao", Role.LEADER, () -> approval.returnForCorrection(id, now, "Thiếu bản ký")))
                .doesNotThrowAnyException();
    }

    @Test
    void everyMatterIsTried() {
        assertThat(Arrays.stream(Part.values()).map(part -> part.kind)).contains(MatterKind.values());
    }

    @Test
    void whoTookPartIsKeptWithTheActOrNotAtAll() {
        var id = decision(AUTHOR);
        assertThatThrownBy(() -> both(PART, () -> {
                    register.edit(id, 7, draft(String.valueOf(NUMBERS.incrementAndGet()), "Không lưu"));
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(both(PART, () -> matters.own(new Matter(MatterKind.DECISION, id.value()))))
                .isFalse();
    }

    @Test
    void aMatterWaitsForTheOthersWhileItIsAsItWasHandedOver() {
        var ready = campaign(AUTHOR, null, AUTHOR);
        var id = new CampaignId(ready.matter().id());
        assertThat(Officials.asLeader(campaigns::atAGlance).waiting())
                .extracting(c -> c.id())
                .contains(id);
        assertThat(Officials.asSpecialist(campaigns::atAGlance).waiting())
                .as("not for who wrote it")
                .extracting(c -> c.id())
                .doesNotContain(id);
        both(PART, () -> {
            campaignEntry.edit(id, ready.version(), campaignDraft("Sửa sau khi gửi"));
            return null;
        });
        assertThat(Officials.asLeader(campaigns::atAGlance).waiting())
                .extracting(c -> c.id())
                .doesNotContain(id);
    }

    /** Takes away what is kept of a decision of before and lets the migration find it again. */
    @Test
    void whatWasEnteredBeforeIsApprovedByNoneOfThoseWhoAreRecorded() throws IOException {
        var id = decision(AUTHOR);
        both(PART, () -> {
            register.addHonour(id, honour("Đinh Thêm Trước Đây"));
            return null;
        });
        both("nguoi-gui", () -> {
            register.submit(id, true);
            return null;
        });
        var ready = campaign(AUTHOR, PART, null);
        jdbc.sql(schemas.in("delete from {domain}.matter_part where matter_id in (?, ?)"))
                .params(id.value(), ready.matter().id())
                .update();

        for (String statement : Migrations.statements(
                schemas, "matter/0001-two-people.sql", "--changeset matter:0001-matter-part-of-before")) {
            jdbc.sql(statement).update();
        }

        assertThat(took(MatterKind.DECISION, id.value())).containsExactlyInAnyOrder(AUTHOR, PART, "nguoi-gui");
        assertThat(took(MatterKind.CAMPAIGN, ready.matter().id())).containsExactlyInAnyOrder(AUTHOR, PART);
        assertThatCode(() ->
                        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, version(id), Instant.now())))
                .doesNotThrowAnyException();
    }

    private List<String> took(MatterKind kind, long id) {
        return jdbc.sql(schemas.in("select official from {domain}.matter_part where kind = ? and matter_id = ?"))
                .params(kind.name(), id)
                .query(String.class)
                .list();
    }

    // ---- decisions ----

    private Ready entered() {
        var id = decision(PART);
        submit(id, AUTHOR);
        return ready(id);
    }

    private Ready edited() {
        var id = decision(AUTHOR);
        both(PART, () -> {
            register.edit(id, version(id), draft(String.valueOf(NUMBERS.incrementAndGet()), "Sửa trích yếu"));
            return null;
        });
        submit(id, AUTHOR);
        return ready(id);
    }

    private Ready rowAdded() {
        var id = decision(AUTHOR);
        both(PART, () -> {
            register.addHonour(id, honour("Đinh Thêm Dòng"));
            return null;
        });
        submit(id, AUTHOR);
        return ready(id);
    }

    private Ready rowRemoved() {
        var id = decision(AUTHOR);
        both(PART, () -> {
            register.removeHonour(honours(id).getLast().id());
            return null;
        });
        submit(id, AUTHOR);
        return ready(id);
    }

    private Ready fileAttached() {
        var id = decision(AUTHOR);
        submit(id, AUTHOR);
        both(PART, () -> {
            register.attach(id, pdf("ký"));
            return null;
        });
        return ready(id);
    }

    private Ready submitted() {
        var id = decision(AUTHOR);
        submit(id, PART);
        return ready(id);
    }

    private Ready unitOfARowChosen() {
        var text = "Phòng Hai Người " + NUMBERS.incrementAndGet();
        var id = Officials.as(
                AUTHOR,
                Role.SPECIALIST,
                () -> register.register(
                        draft(String.valueOf(NUMBERS.incrementAndGet()), "Tặng Bằng khen"),
                        List.of(honour("Đinh Đơn Vị", text))));
        submit(id, AUTHOR);
        var unit = unit();
        var reading = both(PART, () -> texts.propose(new UnitText.Key(text, null), unit));
        int seen = seen(reading);
        Officials.asLeader(() -> texts.confirm(reading, seen));
        return ready(id);
    }

    private Ready recipientsJoined() {
        var id = decision(AUTHOR);
        submit(id, AUTHOR);
        var rows = honours(id);
        both(
                PART,
                () -> joining.join(rows.getFirst().recipient(), rows.getLast().recipient(), "Cùng một người"));
        return ready(id);
    }

    private Ready correctedBefore() {
        var id = publicDecision();
        var corrected = both(PART, () -> propose(id, honours(id).getFirst(), "Đinh Đã Đính Chính", ""));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(corrected, 0));
        var down = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Sai nhiều dòng"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(down, 0));
        Officials.run(AUTHOR, Role.SPECIALIST, () -> register.reopen(id));
        submit(id, AUTHOR);
        return ready(id);
    }

    private Ready ready(DecisionId id) {
        return new Ready(
                new Matter(MatterKind.DECISION, id.value()),
                version(id),
                (t, seen) -> t.approval.approve(id, seen, Instant.now()),
                t -> Officials.run(
                        AUTHOR,
                        Role.SPECIALIST,
                        () -> t.register.attach(id, t.pdf("ký lại " + NUMBERS.incrementAndGet()))));
    }

    private DecisionId decision(String by) {
        return both(
                by,
                () -> register.register(
                        draft(String.valueOf(NUMBERS.incrementAndGet()), "Tặng Bằng khen"),
                        List.of(honour("Đinh Một"), honour("Đinh Hai"))));
    }

    private DecisionId publicDecision() {
        return published(decision(AUTHOR));
    }

    /** @param unit as it is written in its only row; no unit of the directory */
    private DecisionId publicDecision(String unit) {
        return published(Officials.as(
                AUTHOR,
                Role.SPECIALIST,
                () -> register.register(
                        draft(String.valueOf(NUMBERS.incrementAndGet()), "Tặng Bằng khen"),
                        List.of(honour("Đinh Đơn Vị", unit)))));
    }

    private DecisionId published(DecisionId id) {
        submit(id, AUTHOR);
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }

    private void submit(DecisionId id, String by) {
        both(by, () -> {
            register.submit(id, true);
            return null;
        });
    }

    private int version(DecisionId id) {
        return Officials.asSpecialist(() -> decisions.get(id)).version();
    }

    private List<HonourDetails> honours(DecisionId id) {
        return Officials.asSpecialist(() -> decisions.honours(id, 0, 10));
    }

    private DecisionWritten draft(String number, String title) {
        return new DecisionWritten(
                number,
                "QĐ-HAINGUOI",
                DAY,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                title,
                "",
                "",
                null,
                null);
    }

    private HonourDraft honour(String name) {
        return honour(name, "");
    }

    private HonourDraft honour(String name, String unit) {
        return Honours.of(
                        name + " " + NUMBERS.incrementAndGet(),
                        Officials.asSpecialist(
                                () -> catalogue.find("BKT", DAY).orElseThrow().revision()))
                .in(unit)
                .draft();
    }

    // ---- withdrawals and units ----

    private Ready takeDown() {
        var id = publicDecision();
        return ready(both(PART, () -> withdrawal.proposeTakeDown(id, null, "Nhầm")), t -> t.correctARow(id));
    }

    private Ready annulment() {
        var id = publicDecision();
        return ready(
                both(PART, () -> withdrawal.proposeAnnulment(id, null, "1/QĐ", DAY.plusDays(9), "Kê khai sai")),
                t -> t.correctARow(id));
    }

    private Ready correction() {
        var text = "Tổ Hai Người " + NUMBERS.incrementAndGet();
        var id = publicDecision(text);
        return ready(
                both(PART, () -> propose(id, honours(id).getFirst(), "Đinh Đúng Tên", text)), t -> t.readUnit(text));
    }

    private Ready campaignOfADecision() {
        var id = publicDecision();
        var proposal = both(PART, () -> withdrawal.proposeCampaign(id, null, "Không thuộc phong trào nào"));
        return ready(proposal, t -> t.refuse(proposal));
    }

    private Ready anotherSignedCopy() {
        var id = publicDecision();
        var other = both(PART, () -> pdf("đóng dấu"));
        assertThatThrownBy(() -> both(PART, () -> {
                    register.attach(id, other);
                    return null;
                }))
                .as("what citizens cite is not exchanged by one")
                .isInstanceOf(DecisionProblem.FileApproved.class);
        var proposal = both(PART, () -> withdrawal.proposeFile(id, other, "Bản đầu thiếu dấu"));
        return ready(proposal, t -> t.refuse(proposal));
    }

    @Test
    void showsAnotherSignedCopyOnceASecondOfficialHasConfirmedIt() {
        var ready = anotherSignedCopy();
        var id = both(AUTHOR, () -> decisions.proposals()).stream()
                .filter(p -> p.id().value() == ready.matter().id())
                .findFirst()
                .orElseThrow()
                .decision()
                .id();
        assertThat(Officials.asSpecialist(() -> decisions.get(id)).fileSha256()).isNull();
        both("lanhdao", () -> settle(ready, 0));
        assertThat(Officials.asSpecialist(() -> decisions.get(id)).fileSha256())
                .isEqualTo(both(PART, () -> pdf("đóng dấu")));
    }

    private String pdf(String text) throws IOException {
        var content = new ByteArrayInputStream(("%PDF-1.4\n%" + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
        return attachments.store("qd.pdf", content, Attachments.PDF, 1_000).sha256();
    }

    private WithdrawalId propose(DecisionId id, HonourDetails honour, String name, String unit) {
        return withdrawal.proposeCorrection(
                id,
                honour.id(),
                new HonourCorrection("Ông", name, "", unit, null, "", AchievementPeriod.year(2020)),
                "Đúng tên",
                "Sai tên");
    }

    private static Ready ready(WithdrawalId id, Consumer<TwoPeopleTest> meanwhile) {
        return new Ready(
                new Matter(MatterKind.WITHDRAWAL, id.value()),
                0,
                (t, seen) -> t.withdrawal.confirm(id, seen),
                meanwhile);
    }

    private void correctARow(DecisionId id) {
        var correction = Officials.asSpecialist(() -> propose(id, honours(id).getLast(), "Đinh Sửa Riêng", ""));
        Officials.run("pho-lanhdao", Role.LEADER, () -> withdrawal.confirm(correction, 0));
    }

    private void refuse(WithdrawalId proposal) {
        Officials.run("pho-lanhdao", Role.LEADER, () -> withdrawal.refuse(proposal, 0));
    }

    /** @return the unit that the rows with that text have from now on */
    private UnitId readUnit(String text) {
        var unit = unit();
        var reading = Officials.asSpecialist(() -> texts.propose(new UnitText.Key(text, null), unit));
        int seen = seen(reading);
        Officials.as("pho-lanhdao", Role.LEADER, () -> texts.confirm(reading, seen));
        return unit;
    }

    private int seen(UnitReadingId reading) {
        for (UnitText text : Officials.asLeader(() -> texts.list())) {
            var said = text.said();
            if (said != null && said.id().equals(reading)) {
                return said.version();
            }
        }
        throw new AssertionError("nothing waits");
    }

    private Ready unitChosen() {
        var text = "Ban Hai Người " + NUMBERS.incrementAndGet();
        publicDecision(text);
        var unit = unit();
        var reading = both(PART, () -> texts.propose(new UnitText.Key(text, null), unit));
        return new Ready(
                new Matter(MatterKind.UNIT_READING, reading.value()),
                seen(reading),
                (t, seen) -> t.texts.confirm(reading, seen),
                t -> t.publicDecision(text));
    }

    private UnitId unit() {
        return Officials.asAdministrator(() -> units.enter(Units.of("Cơ quan Số " + NUMBERS.incrementAndGet())));
    }

    // ---- the law, campaigns, registers, announcements ----

    private Ready lawChange() {
        var from = LocalDate.of(2099, 1, 1).plusDays(NUMBERS.incrementAndGet() % 300);
        var id = both(
                PART,
                () -> law.propose(
                        new LawDraft.Salary(from, 9_000_000, "Nghị định thử, Điều 1", Sureness.VERIFIED, ""),
                        "Thử hai người",
                        "Điều 1"));
        return new Ready(
                new Matter(MatterKind.LAW_CHANGE, id.value()),
                0,
                (t, seen) -> t.law.confirm(id, seen),
                t -> Officials.run("pho-lanhdao", Role.LEADER, () -> t.law.refuse(id, 0, "Để lần sau")));
    }

    private Ready campaign(String writtenBy, @Nullable String editedBy, @Nullable String handedOverBy) {
        var id = both(writtenBy, () -> campaignEntry.saveDraft(campaignDraft("Hai người")));
        if (editedBy != null) {
            both(editedBy, () -> {
                campaignEntry.edit(id, 0, campaignDraft("Hai người, đã sửa"));
                return null;
            });
        }
        int version = Officials.asSpecialist(() -> campaigns.get(id)).version();
        if (handedOverBy != null) {
            both(handedOverBy, () -> {
                launch.handOver(id, version);
                return null;
            });
        }
        return new Ready(
                new Matter(MatterKind.CAMPAIGN, id.value()),
                version,
                (t, seen) -> t.launch.launch(id, seen),
                t -> Officials.run(
                        AUTHOR, Role.SPECIALIST, () -> t.campaignEntry.edit(id, version, campaignDraft("Đổi tên"))));
    }

    private static CampaignWritten campaignDraft(String name) {
        return Campaigns.of(name + " " + NUMBERS.incrementAndGet(), 1948, LocalDate.of(1948, 6, 11));
    }

    private Ready declared() {
        int year = YEARS.incrementAndGet();
        var declared = both(PART, () -> {
            completeness.declare(Register.INITIATIVES, year, null);
            return completeness.of(null).stream()
                    .filter(d -> d.register() == Register.INITIATIVES && d.year() == year)
                    .findFirst()
                    .orElseThrow();
        });
        return new Ready(
                new Matter(MatterKind.DECLARATION, declared.id().value()),
                declared.version(),
                (t, seen) -> t.completeness.confirm(declared.id(), seen),
                t -> Officials.run(
                        "pho-lanhdao", Role.LEADER, () -> t.completeness.confirm(declared.id(), declared.version())));
    }

    private Ready article(String begunBy, @Nullable String editedBy, @Nullable String handedOverBy) {
        var saved = both(begunBy, () -> writing.begin(articleDraft("Bài của hai người")));
        if (editedBy != null) {
            SavedArticle before = saved;
            saved = both(editedBy, () -> writing.save(before.id(), before.version(), articleDraft("Đã sửa")));
        }
        var last = saved;
        if (handedOverBy != null) {
            both(handedOverBy, () -> {
                writing.handOver(last.id(), last.version());
                return null;
            });
        }
        return new Ready(
                new Matter(MatterKind.ANNOUNCEMENT, last.id().value()),
                last.version(),
                (t, seen) -> t.publication.publishNow(last.id(), seen),
                t -> Officials.run(
                        AUTHOR,
                        Role.SPECIALIST,
                        () -> t.writing.save(last.id(), last.version(), articleDraft("Đổi sau khi đọc"))));
    }

    private Ready correctionOfAnArticle() {
        var published = article(AUTHOR, null, null);
        both("lanhdao", () -> settle(published, published.version()));
        var id = new ArticleId(published.matter().id());
        int version = Officials.asSpecialist(() -> articles.get(id)).version();
        var correction = both(PART, () -> {
            assertThat(corrections.correct(id, version, articleDraft("Đính chính"), "Sửa tiêu đề"))
                    .isFalse();
            return Objects.requireNonNull(articles.get(id).correction());
        });
        assertThat(Officials.asSpecialist(() -> articles.get(id)).written().headline())
                .as("what is public stays until it is confirmed")
                .startsWith("Bài của hai người");
        assertThat(correction.overtaken()).isFalse();
        return new Ready(
                correction.matter(),
                ProposedCorrection.VERSION,
                (t, seen) -> t.corrections.confirm(correction.id(), seen),
                t -> Officials.run("pho-lanhdao", Role.LEADER, () -> {
                    t.publication.moveTo(id, version, "dia-chi-khac-" + NUMBERS.incrementAndGet());
                    assertThat(t.articles.get(id).correction())
                            .as("said before anybody confirms")
                            .isNotNull()
                            .returns(true, ProposedCorrection::overtaken);
                }));
    }

    private static ArticleWritten articleDraft(String headline) {
        return Articles.of(headline + " " + Ids.code(Ids.next()));
    }

    private Ready dossier(String begunBy, String nominatedBy, String handedOverBy) {
        var round = dossiers.open(Dossiers.round("Đợt của hai người", 2025));
        var unit = Officials.asAdministrator(() -> units.enter(Units.of("Sở Hai Người")));
        var id = both(begunBy, () -> dossierWriting.begin(round, unit, DossierWritten.NOTHING));
        both(nominatedBy, () -> dossierWriting.nominate(id, Dossiers.person(null, "Hồ Thị Hai", "LDTT", 2025)));
        both(handedOverBy, () -> {
            dossierWriting.handOver(id, dossiers.version(id));
            return null;
        });
        int version = dossiers.version(id);
        return new Ready(
                new Matter(MatterKind.DOSSIER, id.value()),
                version,
                (t, seen) -> t.signing.sign(id, seen),
                t -> Officials.run(AUTHOR, Role.UNIT_OFFICER, () -> {
                    t.dossierWriting.takeBack(id, version);
                    t.dossierWriting.handOver(id, t.dossiers.version(id));
                }));
    }

    private Ready registration(String begunBy, String writtenBy) {
        var round = dossiers.open(Dossiers.registering("Đăng ký của hai người", 2025));
        var unit = Officials.asAdministrator(() -> units.enter(Units.of("Sở Hai Người Đăng Ký")));
        var book = beans.getBean(RegistrationBook.class);
        var registrations = beans.getBean(RegistrationQueries.class);
        var id = both(begunBy, () -> book.begin(round, unit));
        var aim = new TitleWritten(RecipientKind.PERSON, null, "Hồ Thị Ba", "", "", "LDTT");
        both(writtenBy, () -> book.register(id, List.of(aim)));
        int version = Officials.asSystem(() -> registrations.get(id)).version();
        return new Ready(
                new Matter(MatterKind.REGISTRATION, id.value()),
                version,
                (t, seen) -> book.confirm(id, seen),
                t -> Officials.run(AUTHOR, Role.UNIT_OFFICER, () -> book.register(id, List.of(aim))));
    }

    // ---- lists for the people's opinion ----

    private Ready opinionList(String preparedBy, String proposedBy) {
        var unit = Officials.asSystem(() -> units.enter(Units.of("Sở Ý kiến " + Ids.code(Ids.next()))));
        var dossier = dossiers.inVerification(unit, 2025);
        var round = Officials.asSystem(() -> beans.getBean(DossierQueries.class).get(dossier))
                .round()
                .id();
        var book = beans.getBean(OpinionListBook.class);
        var publishing = beans.getBean(OpinionListPublication.class);
        var from = Instant.now().plusSeconds(3600);
        var written = new OpinionListWritten(round, "Danh sách của hai người", "", from, from.plusSeconds(3_000_000));
        var id = both(preparedBy, () -> book.prepare(written));
        both(
                AUTHOR.equals(preparedBy) ? proposedBy : AUTHOR,
                () -> book.fill(id, version(id), Set.of(NomineeStatus.PROPOSED), Set.of()));
        both(proposedBy, () -> {
            book.submit(id, version(id), true);
            return id;
        });
        int version = version(id);
        return new Ready(
                new Matter(MatterKind.OPINION_LIST, id.value()),
                version,
                (t, seen) -> publishing.confirm(id, seen),
                t -> both(AUTHOR, () -> {
                    publishing.giveBack(id, version, "Xem lại");
                    book.submit(id, t.version(id), true);
                    return id;
                }));
    }

    private int version(OpinionListId id) {
        return Officials.asSystem(() -> beans.getBean(OpinionListQueries.class).get(id))
                .version();
    }

    // ---- proposals upward ----

    private Ready upward(String begunBy, String submittedBy) {
        var unit = Officials.asSystem(() -> units.enter(Units.of("Sở Trình " + Ids.code(Ids.next()))));
        var dossier = dossiers.passed(unit, "BKTTG", 2025);
        var round = Officials.asSystem(() -> beans.getBean(DossierQueries.class).get(dossier))
                .round()
                .id();
        var book = beans.getBean(UpwardBook.class);
        var course = beans.getBean(UpwardCourse.class);
        var written = new UpwardWritten(
                round,
                AuthorityLevel.PRIME_MINISTER,
                "Trình của hai người",
                "1/TTr-UBND",
                LocalDate.now(),
                "Bộ Nội vụ",
                "");
        var id = both(begunBy, () -> book.begin(written));
        both(AUTHOR.equals(begunBy) ? submittedBy : AUTHOR, () -> book.fill(id, version(id), Set.of()));
        both(submittedBy, () -> {
            book.submit(id, version(id));
            return id;
        });
        int version = version(id);
        return new Ready(
                new Matter(MatterKind.UPWARD_PROPOSAL, id.value()),
                version,
                (t, seen) -> course.confirm(id, seen),
                t -> both(AUTHOR, () -> {
                    course.giveBack(id, version, "Xem lại");
                    book.submit(id, t.version(id));
                    return id;
                }));
    }

    private int version(UpwardId id) {
        return Officials.asSystem(() -> beans.getBean(UpwardQueries.class).get(id))
                .version();
    }

    // ---- passwords ----

    private Ready password(String givenBy, String owner) {
        // somebody must be there who could be the second person
        open.open("nt-" + Ids.code(Ids.next()), Role.SPECIALIST);
        give(givenBy, owner);
        var waiting = both("lanhdao", handover::waiting).stream()
                .filter(password -> password.username().equals(owner))
                .findFirst()
                .orElseThrow();
        long id = jdbc.sql(schemas.in("select handover from {domain}.account where username = ?"))
                .param(owner)
                .query(Long.class)
                .single();
        return new Ready(
                new Matter(MatterKind.PASSWORD, id),
                waiting.version(),
                (t, seen) -> t.handover.confirm(waiting.account(), seen),
                t -> Officials.run(
                        AUTHOR,
                        Role.ADMINISTRATOR,
                        () -> t.accounts.resetPassword(waiting.account(), waiting.version())));
    }

    /** A new account's, or a new one for the account that is there. */
    private void give(String givenBy, String owner) {
        var there = jdbc.sql(schemas.in("select id, version from {domain}.account where username = ?"))
                .param(owner)
                .query((row, n) -> Map.entry(new AccountId(row.getLong("id")), row.getInt("version")))
                .optional();
        if (there.isEmpty()) {
            create(givenBy, owner);
        } else {
            Officials.run(
                    givenBy,
                    Role.ADMINISTRATOR,
                    () -> accounts.resetPassword(
                            there.get().getKey(), there.get().getValue()));
        }
    }

    private OneTimePassword create(String givenBy, String owner) {
        return Officials.as(
                givenBy,
                Role.ADMINISTRATOR,
                () -> accounts.create(new AccountDraft(owner, "Đinh Thị Trao", Set.of(Role.SPECIALIST), Set.of())));
    }

    private @Nullable Void settle(Ready ready, int seen) {
        ready.settle().accept(this, seen);
        return null;
    }

    private static <T> T both(String official, Callable<T> step) {
        return Officials.as(official, Set.of(Role.SPECIALIST, Role.LEADER, Role.UNIT_OFFICER, Role.UNIT_LEADER), step);
    }
}
