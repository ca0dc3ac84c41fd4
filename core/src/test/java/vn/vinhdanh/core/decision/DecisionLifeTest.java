package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.publication.ChangeShowcase;
import vn.vinhdanh.core.publication.PublicChange;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DecisionLifeTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(20_000);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final DecisionDrafts drafts;
    private final DecisionWarnings warnings;
    private final AuditChain audit;
    private final HonourWithdrawal withdrawal;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ShowcaseReader showcase;
    private final ChangeShowcase changes;

    DecisionLifeTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            DecisionDrafts drafts,
            DecisionWarnings warnings,
            AuditChain audit,
            HonourWithdrawal withdrawal,
            AwardCatalogue catalogue,
            UnitDirectory units,
            ChangeShowcase changes,
            JdbcClient jdbc,
            Schemas schemas) {
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.drafts = drafts;
        this.warnings = warnings;
        this.audit = audit;
        this.withdrawal = withdrawal;
        this.catalogue = catalogue;
        this.units = units;
        this.changes = changes;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.showcase = new ShowcaseReader(jdbc, schemas);
    }

    @Test
    void travelsFromDraftToThePublic() {
        var id = registered(draft(), "Nguyễn Thị Đào", "Trần Văn Ý");
        var honour = honours(id).getFirst();
        assertThat(showcase.find(PublicKind.HONOUR, honour.code())).isEmpty();

        publish(id);

        assertThat(status(id)).isEqualTo(DecisionStatus.PUBLISHED);
        assertThat(showcase.find(PublicKind.HONOUR, honour.code()).orElseThrow().body())
                .contains("Nguyễn Thị Đào", "\"yearTo\":2020", "bkt");
        assertThat(showcase.find(PublicKind.DECISION, Ids.code(id.value()))
                        .orElseThrow()
                        .body())
                .contains("\"honourCount\":2");
        assertThat(facts(id)).isEqualTo(2);
    }

    @Test
    void isPublishedAtItsHourAndNotBefore() {
        var id = registered(draft(), "Lê Văn Giờ");
        submit(id);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now().plus(Duration.ofHours(2))));

        CurrentOfficial.asSystem(() -> approval.publishDue(id));
        assertThat(status(id)).isEqualTo(DecisionStatus.APPROVED);
        assertThat(facts(id)).isZero();

        jdbc.sql(schemas.in(
                        "update {domain}.decision set publish_at = utc_timestamp(6) - interval 1 second where id = ?"))
                .param(id.value())
                .update();
        CurrentOfficial.asSystem(() -> {
            assertThat(approval.due()).contains(id);
            approval.publishDue(id);
        });
        assertThat(status(id)).isEqualTo(DecisionStatus.PUBLISHED);
    }

    @Test
    void isNotPublishedBeforeTheCeremony() {
        var ceremony = LocalDate.now(Decision.HOME).plusDays(3);
        var id = registered(draft(ceremony, nextNumber()), "Phạm Lễ");
        submit(id);

        assertThatThrownBy(() -> Officials.run(
                        "lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now())))
                .isInstanceOf(DecisionProblem.BeforeCeremony.class);
        assertThat(status(id)).isEqualTo(DecisionStatus.SUBMITTED);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> approval.approve(
                        id,
                        Officials.AS_SUBMITTED,
                        ceremony.atStartOfDay(Decision.HOME).toInstant()));
        assertThat(status(id)).isEqualTo(DecisionStatus.APPROVED);
    }

    @Test
    void isNeverApprovedByTheOneWhoEnteredIt() {
        var id = registered(draft(), "Đỗ Tự Duyệt");
        submit(id);
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now())))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() -> Officials.run(
                        "khac", Role.SPECIALIST, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsANumberUniqueInTheYearOfItsAuthority() {
        var number = nextNumber();
        registered(draft(null, number), "Vũ Một");
        int before = count("honour");
        assertThatThrownBy(() -> registered(draft(null, number), "Vũ Hai"))
                .isInstanceOf(DecisionProblem.NumberTaken.class);
        assertThat(count("honour")).isEqualTo(before);
    }

    @Test
    void tellsTheSecondOfTwoWhoRegisterTheSameNumberAtOnce() throws Exception {
        var number = nextNumber();
        var award = award("BKT");
        var firstHasWritten = new CountDownLatch(1);
        var secondIsOnItsWay = new CountDownLatch(1);
        try (var hands = Executors.newFixedThreadPool(2)) {
            var first = hands.submit(() -> Officials.as(
                    "mot",
                    Role.SPECIALIST,
                    () -> register.register(
                            draft(null, number), null, false, List.of(honour("Trần Một", award)), done -> {
                                firstHasWritten.countDown();
                                awaitAndLetItReachTheLock(secondIsOnItsWay);
                            })));
            var second = hands.submit(() -> Officials.as("hai", Role.SPECIALIST, () -> {
                firstHasWritten.await();
                secondIsOnItsWay.countDown();
                return register.register(draft(null, number), List.of(honour("Trần Hai", award)));
            }));
            assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
            assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(DecisionProblem.NumberTaken.class);
        }
    }

    private static void awaitAndLetItReachTheLock(CountDownLatch latch) {
        try {
            latch.await();
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void savesNothingWhenOneHonourOfAListIsImpossible() {
        int decisions = count("decision");
        int recipients = count("recipient");
        var drafts = new ArrayList<HonourDraft>();
        for (int i = 0; i < 1500; i++) {
            drafts.add(honour("Người Thứ " + i, award("BKT")));
        }
        drafts.add(honour("Người Sai", award("CTDT")));
        assertThatThrownBy(() -> Officials.asSpecialist(() -> register.register(draft(), drafts)))
                .isInstanceOf(DecisionProblem.WrongRecipient.class);
        assertThat(count("decision")).isEqualTo(decisions);
        assertThat(count("recipient")).isEqualTo(recipients);
    }

    @Test
    void refusesAnAwardThatWasNotInForce() {
        var later = Officials.asSpecialist(() ->
                catalogue.find("CSTDT", LocalDate.of(2025, 1, 1)).orElseThrow().revision());
        assertThatThrownBy(() ->
                        Officials.asSpecialist(() -> register.register(draft(), List.of(honour("Ngô Sớm", later)))))
                .isInstanceOf(DecisionProblem.AwardNotInForce.class);
    }

    @Test
    void neverJoinsNamesakes() {
        var id = registered(draft(), "Nguyễn Văn Trùng", "Nguyễn Văn Trùng");
        assertThat(honours(id)).extracting(HonourDetails::recipient).doesNotHaveDuplicates();
    }

    @Test
    void takesDownAnHonourByTwoPeopleAndLeavesATruthfulNotice() {
        var id = registered(draft(), "Bùi Gỡ", "Bùi Còn");
        publish(id);
        var gone = honours(id).getFirst();
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, gone.id(), "Nhập nhầm dòng"));

        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.LEADER, () -> withdrawal.confirm(proposal, 0)))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThat(showcase.find(PublicKind.HONOUR, gone.code())).isPresent();

        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));

        assertThat(showcase.find(PublicKind.HONOUR, gone.code())).isEmpty();
        var notice = showcase.find(PublicKind.NOTICE, "honour/" + gone.code())
                .orElseThrow()
                .body();
        assertThat(notice).contains("TAKEN_DOWN").doesNotContain("Nhập nhầm", "Bùi Gỡ");
        assertThat(facts(id)).isEqualTo(1);
        assertThat(showcase.find(PublicKind.DECISION, Ids.code(id.value()))
                        .orElseThrow()
                        .body())
                .contains("\"honourCount\":1");
        assertThat(notice)
                .contains("\"recipientCode\":\"" + Ids.code(gone.recipient().value()) + "\"");
        assertThat(change(proposal))
                .returns("TAKEN_DOWN", PublicChange::type)
                .returns("HONOUR", PublicChange::about)
                .returns(gone.code(), PublicChange::honourCode)
                .returns(1, PublicChange::ordinal)
                .returns(true, PublicChange::decisionStands);
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0)))
                .isInstanceOf(MatterProblem.ChangedSince.class);
    }

    @Test
    void annulsAWholeDecisionForGood() {
        var id = registered(draft(), "Hồ Hủy Một", "Hồ Hủy Hai");
        publish(id);
        var proposal = Officials.asSpecialist(() ->
                withdrawal.proposeAnnulment(id, null, "9999/QĐ-UBND", LocalDate.of(2021, 6, 1), "Kết luận thanh tra"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));

        assertThat(status(id)).isEqualTo(DecisionStatus.ANNULLED);
        assertThat(facts(id)).isZero();
        assertThat(showcase.find(PublicKind.NOTICE, "decision/" + Ids.code(id.value()))
                        .orElseThrow()
                        .body())
                .contains("ANNULLED", "9999/QĐ-UBND")
                .doesNotContain("thanh tra");
        assertThat(change(proposal))
                .returns("ANNULLED", PublicChange::type)
                .returns("DECISION", PublicChange::about)
                .returns("9999/QĐ-UBND", PublicChange::annulledBy)
                .returns(LocalDate.of(2021, 6, 1), PublicChange::annulledOn)
                .returns(false, PublicChange::decisionStands);
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.SPECIALIST, () -> register.reopen(id)))
                .isInstanceOf(DecisionProblem.WrongState.class);
    }

    @Test
    void correctsAnHonourAndSaysSo() {
        var id = registered(draft(), "Lý Sai Tên");
        publish(id);
        var honour = honours(id).getFirst();
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                id,
                honour.id(),
                new HonourCorrection(
                        "Ông", "Lý Đúng Tên", "Bác sĩ", "Sở Y tế", null, "Cứu người", AchievementPeriod.year(2020)),
                "Đính chính họ tên.",
                "Nhập sai từ bản giấy"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));

        assertThat(showcase.find(PublicKind.HONOUR, honour.code()).orElseThrow().body())
                .contains("Lý Đúng Tên", "Đính chính họ tên.")
                .doesNotContain("Lý Sai Tên", "bản giấy");
        assertThat(change(proposal).fields())
                .contains(
                        new PublicChange.Field("name", "Lý Sai Tên", "Lý Đúng Tên"),
                        new PublicChange.Field("achievement", "Có thành tích xuất sắc", "Cứu người"))
                .noneMatch(field -> field.before().equals(field.after()));
        assertThat(change(proposal)).returns("Đính chính họ tên.", PublicChange::note);
    }

    @Test
    void theLogNamesNobodyWhoseHonourWasTakenAwayAndIsMendedFromWhatWasConfirmed() {
        var id = registered(draft(), "Tạ Sai Chữ", "Tạ Ở Lại");
        publish(id);
        var honour = honours(id).getFirst();
        var correction = Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                id,
                honour.id(),
                new HonourCorrection("Ông", "Tạ Đúng Chữ", "", "Sở Y tế", null, "", AchievementPeriod.year(2020)),
                "Tên đúng là Tạ Đúng Chữ.",
                "Nhập sai"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(correction, 0));
        var gone = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, honour.id(), "Nhầm người"));
        assertThat(change(correction).fields()).isNotEmpty();
        assertThat(showcase.find(PublicKind.CHANGE, Ids.code(gone.value())))
                .as("nothing is said before it is confirmed")
                .isEmpty();
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(gone, 0));

        assertThat(change(correction).fields()).isEmpty();
        assertThat(change(correction).note()).isEmpty();
        jdbc.sql(schemas.in("delete from {domain}.public_record where kind = 'CHANGE' and code = ?"))
                .param(Ids.code(gone.value()))
                .update();
        Officials.asSystem(() -> {
            changes.refresh();
            return true;
        });
        assertThat(change(gone)).returns("TAKEN_DOWN", PublicChange::type);
        long before = showcase.head().seq();
        Officials.asSystem(() -> {
            changes.refresh();
            return true;
        });
        assertThat(showcase.head().seq()).isEqualTo(before);
    }

    private PublicChange change(WithdrawalId proposal) {
        return JsonMapper.builder()
                .build()
                .readValue(
                        showcase.find(PublicKind.CHANGE, Ids.code(proposal.value()))
                                .orElseThrow()
                                .body(),
                        PublicChange.class);
    }

    @Test
    void theCodeOfTheUnitGoesWithItsNameWhenItIsCorrected() {
        var wrong = unit("Phòng Giáo dục nhầm");
        var right = unit("Phòng Giáo dục đúng");
        var id = registered(draft(), "Tô Nhầm Phòng");
        publish(id);
        var honour = honours(id).getFirst();

        correctUnit(id, honour, "Phòng Giáo dục nhầm", wrong);
        assertThat(shownAndCounted(honour)).isEqualTo("Phòng Giáo dục nhầm/" + code(wrong) + "/" + code(wrong));
        correctUnit(id, honour, "Phòng Giáo dục nhầm", null);
        assertThat(shownAndCounted(honour)).isEqualTo("Phòng Giáo dục nhầm/" + code(wrong) + "/" + code(wrong));
        correctUnit(id, honour, "Phòng Giáo dục đúng", right);
        assertThat(shownAndCounted(honour)).isEqualTo("Phòng Giáo dục đúng/" + code(right) + "/" + code(right));
        correctUnit(id, honour, "Phòng không có trong danh mục", null);
        assertThat(shownAndCounted(honour)).isEqualTo("Phòng không có trong danh mục/null/null");
    }

    @Test
    void aUnitOfOtherTimesIsRefusedAsACorrection() {
        var later = Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null, "Phường mới lập", UnitKind.COMMUNE, null, DAY.plusYears(3), null, List.of(), false)));
        var id = registered(draft(), "Hồ Sớm Quá");
        publish(id);
        var honour = honours(id).getFirst();
        assertThatThrownBy(() -> correctUnit(id, honour, "Phường mới lập", later))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("unit-of-other-times");
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1992, 4, 1), null, List.of(), false)));
    }

    private static String code(UnitId unit) {
        return Ids.code(unit.value());
    }

    private void correctUnit(DecisionId decision, HonourDetails honour, String name, @Nullable UnitId unit) {
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeCorrection(
                decision,
                honour.id(),
                new HonourCorrection(
                        "Bà", honour.name(), "Giáo viên", name, unit, "Dạy tốt", AchievementPeriod.year(2020)),
                "Đính chính đơn vị.",
                "Nhập sai"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));
    }

    /** Name and code of the unit before the public, and its code in the figures. */
    private String shownAndCounted(HonourDetails honour) {
        var record = JsonMapper.builder()
                .build()
                .readValue(
                        showcase.find(PublicKind.HONOUR, honour.code())
                                .orElseThrow()
                                .body(),
                        PublicHonour.class);
        var counted = jdbc.sql(
                        schemas.in("select coalesce(unit_code, 'null') from {report}.honour_fact where honour_id = ?"))
                .param(honour.id().value())
                .query(String.class)
                .single();
        return record.unit() + "/" + record.unitCode() + "/" + counted;
    }

    @Test
    void beginsAgainAfterItWasTakenDown() {
        var id = registered(draft(), "Cao Lại");
        publish(id);
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Công khai nhầm giờ"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));
        assertThat(facts(id)).isZero();

        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.reopen(id));
        publish(id);

        assertThat(facts(id)).isEqualTo(1);
        assertThat(showcase.find(PublicKind.NOTICE, "decision/" + Ids.code(id.value())))
                .isEmpty();
    }

    @Test
    void tellsKindlyThatSomeoneSavedMeanwhile() {
        var number = nextNumber();
        var id = registered(draft(null, number), "Mai Khóa");
        int version = details(id).version();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.edit(id, version, draft(DAY, number)));
        assertThatThrownBy(() ->
                        Officials.run("khac", Role.SPECIALIST, () -> register.edit(id, version, draft(null, number))))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void isNeverDatedInTheFuture() {
        var ahead = LocalDate.now(Decision.HOME).plusDays(1);
        var award = award("BKT");
        assertThatThrownBy(() -> Officials.asSpecialist(
                        () -> register.register(draftOf(ahead), List.of(honour("Tạ Ngày Mai", award)))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("decidedOn");
                    assertThat(refused.key()).isEqualTo("problem.shared.future");
                });
        var today = Officials.asSpecialist(
                () -> register.register(draftOf(LocalDate.now(Decision.HOME)), List.of(honour("Tạ Hôm Nay", now()))));
        int version = details(today).version();
        assertThatThrownBy(() -> Officials.run(
                        "chuyenvien", Role.SPECIALIST, () -> register.edit(today, version, draftOf(ahead))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void isNotAnnulledOnADayThatIsStillToComeNorBeforeItself() {
        var id = registered(draft(), "Hà Hủy Sớm");
        publish(id);
        for (var day : List.of(LocalDate.now(Decision.HOME).plusDays(1), DAY.minusDays(1))) {
            assertThatThrownBy(() -> Officials.asSpecialist(
                            () -> withdrawal.proposeAnnulment(id, null, "12/QĐ-UBND", day, "Kết luận thanh tra")))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.field()).isEqualTo("annulledOn"));
        }
    }

    @Test
    void whatIsMissingIsConfirmedAndShownToWhoeverApproves() {
        var id = registered(draft(), "Đào Thiếu Tệp", "Đào Thiếu Đơn Vị");
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id)))
                .isInstanceOf(DecisionProblem.NotConfirmed.class);
        submit(id);
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> assertThat(warnings.confirmed(id))
                        .containsExactly(new DecisionWarning.NoSignedFile(), new DecisionWarning.WithoutUnit(2, 2)));
    }

    @Test
    void isTakenBackByItsAuthorUntilItIsApproved() {
        var id = registered(draft(), "Lưu Rút Lại");
        submit(id);
        assertThatThrownBy(() -> Officials.run("khac", Role.SPECIALIST, () -> drafts.takeBack(id)))
                .isInstanceOf(DecisionProblem.NotOwnWork.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> drafts.takeBack(id));
        assertThat(status(id)).isEqualTo(DecisionStatus.DRAFT);
        assertThat(Officials.asSpecialist(() -> warnings.confirmed(id))).isEmpty();
        submit(id);
        int seen = details(id).version();
        Officials.run(
                "lanhdao",
                Role.LEADER,
                () -> approval.approve(id, seen, Instant.now().plus(Duration.ofHours(2))));
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.SPECIALIST, () -> drafts.takeBack(id)))
                .isInstanceOf(DecisionProblem.NotWaiting.class);
    }

    @Test
    void aProposalIsTakenBackByWhoeverMadeItAndMayBeMadeAgain() {
        var id = registered(draft(), "Kiều Đề Nghị");
        publish(id);
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Nhầm"));
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> withdrawal.takeBack(proposal)))
                .isInstanceOf(DecisionProblem.NotOwnWork.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> withdrawal.takeBack(proposal));
        assertThat(Officials.asSpecialist(() -> queries.proposals(id)))
                .singleElement()
                .extracting(WithdrawalSummary::status)
                .isEqualTo(WithdrawalStatus.TAKEN_BACK);
        Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Lần này đúng"));
    }

    @Test
    void aDraftIsDeletedWholeAndReadableInTheAudit() {
        var id = registered(draft(), "Âu Xóa Một", "Âu Xóa Hai");
        int version = details(id).version();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> drafts.delete(id, version));

        assertThat(Officials.asSpecialist(() -> queries.find(id))).isEmpty();
        assertThat(known("Âu Xóa Một")).as("nobody else knows them").isZero();
        assertThat(deleted(id))
                .contains(
                        "Về việc tặng Bằng khen",
                        "1. Ông Âu Xóa Một, Giáo viên, Trường THPT Hoa Lư A",
                        "2. Ông Âu Xóa Hai");
    }

    @Test
    void whatWasPublicIsNotDeleted() {
        var id = registered(draft(), "Cao Từng Công Khai");
        publish(id);
        assertThatThrownBy(() -> delete(id)).isInstanceOf(DecisionProblem.WrongState.class);
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, null, "Công khai nhầm giờ"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.reopen(id));
        assertThatThrownBy(() -> delete(id)).isInstanceOf(DecisionProblem.WasPublic.class);
    }

    @Test
    void aDeletedRowStaysReadableAndTakesNobodyWithItWhoIsKnownOtherwise() {
        var first = registered(draft(), "Thi Một Dòng");
        var person = honours(first).getFirst().recipient();
        var award = award("BKT");
        var second = Officials.asSpecialist(() -> register.register(
                draft(), List.of(honour("Thi Một Dòng", award).to(person), honour("Thi Dòng Khác", award))));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            for (var honour : queries.honours(second, 0, 10)) {
                register.removeHonour(honour.id());
            }
        });
        assertThat(known("Thi Một Dòng")).isEqualTo(1);
        assertThat(known("Thi Dòng Khác")).isZero();
        assertThat(Officials.asLeader(() -> audit.about("decision", Ids.code(second.value()))))
                .filteredOn(act -> act.verb().equals("decision.honour-removed"))
                .last()
                .extracting(AuditEntry::detail)
                .asString()
                .contains("2. Ông Thi Dòng Khác, Giáo viên, Trường THPT Hoa Lư A – Bằng khen");
    }

    private void delete(DecisionId id) {
        int version = details(id).version();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> drafts.delete(id, version));
    }

    private int known(String name) {
        return jdbc.sql(schemas.in("select count(*) from {domain}.recipient where name = ?"))
                .param(name)
                .query(Integer.class)
                .single();
    }

    private String deleted(DecisionId id) {
        return Officials.asLeader(() -> audit.about("decision", Ids.code(id.value()))).stream()
                .filter(act -> act.verb().equals("decision.deleted"))
                .map(AuditEntry::detail)
                .findFirst()
                .orElseThrow();
    }

    private AwardRevisionId now() {
        return Officials.asSpecialist(() -> catalogue
                .find("BKT", LocalDate.now(Decision.HOME))
                .orElseThrow()
                .revision());
    }

    private static DecisionWritten draftOf(LocalDate day) {
        return Decisions.of(nextNumber(), day);
    }

    private static String nextNumber() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    private static DecisionWritten draft() {
        return draft(null, nextNumber());
    }

    private static DecisionWritten draft(@org.jspecify.annotations.Nullable LocalDate ceremony, String number) {
        return new DecisionWritten(
                number,
                "QĐ-UBND",
                DAY,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                "Về việc tặng Bằng khen",
                "Phạm Quang Ngọc",
                "Chủ tịch",
                ceremony,
                null);
    }

    private AwardRevisionId award(String code) {
        return Officials.asSpecialist(
                () -> catalogue.find(code, DAY).orElseThrow().revision());
    }

    private static HonourDraft honour(String name, AwardRevisionId award) {
        return new HonourDraft(
                RecipientKind.PERSON,
                "Ông",
                name,
                null,
                "Giáo viên",
                "Trường THPT Hoa Lư A",
                null,
                award,
                "Có thành tích xuất sắc",
                AchievementPeriod.year(2020),
                CommendationKind.MERIT,
                null,
                null);
    }

    private DecisionId registered(DecisionWritten draft, String... names) {
        var award = award("BKT");
        return Officials.asSpecialist(() -> register.register(
                draft, java.util.Arrays.stream(names).map(n -> honour(n, award)).toList()));
    }

    private void submit(DecisionId id) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
    }

    private void publish(DecisionId id) {
        submit(id);
        Officials.run(
                "lanhdao", Role.LEADER, () -> approval.approve(id, details(id).version(), Instant.now()));
    }

    private DecisionDetails details(DecisionId id) {
        return Officials.asSpecialist(() -> queries.get(id));
    }

    private DecisionStatus status(DecisionId id) {
        return details(id).status();
    }

    private List<HonourDetails> honours(DecisionId id) {
        return Officials.asSpecialist(() -> queries.honours(id, 0, 100));
    }

    private int facts(DecisionId id) {
        return jdbc.sql(schemas.in("select count(*) from {report}.honour_fact where decision_code = ?"))
                .param(Ids.code(id.value()))
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql(schemas.in("select count(*) from {domain}." + table))
                .query(Integer.class)
                .single();
    }
}
