package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TwoAtOnce;

@CoreTest
class LawChangesTest {

    private static final AtomicInteger PLACES = new AtomicInteger(90_000);
    private static final LocalDate START = LocalDate.of(2030, 1, 1);

    private final LawChanges changes;
    private final LawChangeQueries queries;
    private final AwardCatalogue catalogue;
    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    LawChangesTest(
            LawChanges changes,
            LawChangeQueries queries,
            AwardCatalogue catalogue,
            AwardHistory history,
            AwardStandards standards,
            Bonuses bonuses,
            JdbcClient jdbc,
            Schemas schemas) {
        this.changes = changes;
        this.queries = queries;
        this.catalogue = catalogue;
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void aNewAwardComesOnlyWhenASecondOfficialConfirms() {
        var code = newCode();
        var id = propose(award(code, revision(START, null, "Danh hiệu thử")));
        assertThat(find(code, START)).isNull();
        confirm(id);
        var award = find(code, START);
        assertThat(award).isNotNull().extracting(AwardSummary::nameVi).isEqualTo("Danh hiệu thử");
        assertThat(find(code, START.minusDays(1))).isNull();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var revision = java.util.Objects.requireNonNull(award).revision();
            assertThat(standards.standard(revision, RecipientKind.PERSON).clauses())
                    .extracting(Clause::requirement)
                    .containsExactly(
                            new Requirement.Unblocked(), new Requirement.Consecutive(Set.of("CSTDCS"), 3, null));
            assertThat(bonuses.multiples(List.of(revision)))
                    .containsEntry(
                            revision,
                            Map.of(
                                    RecipientKind.PERSON,
                                    new BonusMultiple(
                                            new BigDecimal("2.5"), "Nghị định thử, Điều 1", Sureness.VERIFIED)));
        });
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        var id = propose(award(newCode(), revision(START, null, "Danh hiệu thử")));
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.LEADER, () -> changes.confirm(id, 0)))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() -> Officials.run("chuyenvien", Role.LEADER, () -> changes.refuse(id, 0, "không")))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() -> Officials.run("khac", Role.SPECIALIST, () -> changes.confirm(id, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.run("quantri", Role.ADMINISTRATOR, () -> changes.confirm(id, 0)))
                .as("who makes accounts could make the second one")
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Officials.run(
                        "donvi",
                        Role.UNIT_OFFICER,
                        () -> changes.propose(
                                award(newCode(), revision(START, null, "Danh hiệu thử")), "lý do", "căn cứ")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLaterRevisionEndsTheOneBefore() {
        var code = confirmed(START);
        var first = revisionOn(code, START);
        confirm(propose(
                new LawDraft.Revision(code, revision(LocalDate.of(2031, 7, 1), null, "Danh hiệu thử, tên mới"))));
        assertThat(revisionOn(code, LocalDate.of(2031, 6, 30)).revision()).isEqualTo(first.revision());
        assertThat(revisionOn(code, LocalDate.of(2031, 6, 30)).validTo()).isEqualTo(LocalDate.of(2031, 6, 30));
        assertThat(revisionOn(code, LocalDate.of(2031, 7, 1)).nameVi()).isEqualTo("Danh hiệu thử, tên mới");
    }

    @Test
    void aRevisionInTheMiddleStopsWhereTheNextBegins() {
        var code = confirmed(START);
        confirm(propose(new LawDraft.Revision(code, revision(LocalDate.of(2032, 1, 1), null, "sau (thử)"))));
        confirm(propose(new LawDraft.Revision(code, revision(LocalDate.of(2031, 1, 1), null, "giữa (thử)"))));
        assertThat(revisionOn(code, LocalDate.of(2031, 12, 31)).nameVi()).isEqualTo("giữa (thử)");
        assertThat(revisionOn(code, LocalDate.of(2032, 1, 1)).nameVi()).isEqualTo("sau (thử)");
        assertThatThrownBy(() -> confirm(propose(new LawDraft.Revision(
                        code, revision(LocalDate.of(2031, 6, 1), LocalDate.of(2033, 1, 1), "quá (thử)")))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aCorrectionSupersedesAndTheOldOneStaysReadable() {
        var code = confirmed(START);
        var wrong = revisionOn(code, START);
        confirm(propose(new LawDraft.Revision(code, revision(START, null, "Danh hiệu thử, đã sửa"))));
        assertThat(revisionOn(code, START).nameVi()).isEqualTo("Danh hiệu thử, đã sửa");
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            assertThat(catalogue.get(wrong.revision()).nameVi()).isEqualTo("Danh hiệu thử");
            assertThat(history.get(wrong.revision()).live()).isFalse();
            assertThat(catalogue.all().stream().filter(a -> a.code().equals(code)))
                    .hasSize(1);
            assertThat(history.of(code)).hasSize(2);
            assertThat(standards
                            .standard(wrong.revision(), RecipientKind.PERSON)
                            .clauses())
                    .hasSize(2);
        });
    }

    @Test
    void anAwardEnds() {
        var code = confirmed(START);
        confirm(propose(new LawDraft.Revision(code, revision(START, LocalDate.of(2030, 12, 31), "hết (thử)"))));
        assertThat(find(code, LocalDate.of(2030, 12, 31))).isNotNull();
        assertThat(find(code, LocalDate.of(2031, 1, 1))).isNull();
    }

    @Test
    void aProposalThatWasOvertakenChangesNothing() {
        var code = confirmed(START);
        var follows = propose(new LawDraft.Revision(code, revision(LocalDate.of(2031, 1, 1), null, "chậm (thử)")));
        assertThat(read(follows).overtaken()).isFalse();
        confirm(propose(new LawDraft.Revision(code, revision(START, null, "nhanh (thử)"))));
        assertThat(read(follows).overtaken()).as("said before anybody confirms").isTrue();
        assertThatThrownBy(() -> confirm(follows)).isInstanceOf(MatterProblem.Overtaken.class);
        assertThat(find(code, LocalDate.of(2031, 1, 1)))
                .isNotNull()
                .extracting(AwardSummary::nameVi)
                .isEqualTo("nhanh (thử)");
        assertThat(read(follows).status()).isEqualTo(LawChangeStatus.PROPOSED);
    }

    @Test
    void oneProposalAtATime() {
        var code = confirmed(START);
        propose(new LawDraft.Revision(code, revision(LocalDate.of(2031, 1, 1), null, "một (thử)")));
        assertThatThrownBy(() ->
                        propose(new LawDraft.Revision(code, revision(LocalDate.of(2031, 1, 1), null, "hai (thử)"))))
                .isInstanceOf(LawProblem.AlreadyProposed.class);
    }

    @Test
    void refusedOrTakenBackItChangesNothingAndCannotBeConfirmed() {
        var code = newCode();
        var refused = propose(award(code, revision(START, null, "Danh hiệu thử")));
        Officials.run("lanhdao", Role.LEADER, () -> changes.refuse(refused, 0, "Sai điều"));
        assertThat(read(refused).settleNote()).isEqualTo("Sai điều");
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> changes.confirm(refused, 1)))
                .isInstanceOf(LawProblem.AlreadySettled.class);
        var back = propose(award(code, revision(START, null, "Danh hiệu thử")));
        assertThatThrownBy(() -> Officials.run("khac", Role.SPECIALIST, () -> changes.takeBack(back, 0)))
                .isInstanceOf(LawProblem.NotOwnWork.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> changes.takeBack(back, 0));
        assertThat(read(back).status()).isEqualTo(LawChangeStatus.TAKEN_BACK);
        assertThat(find(code, START)).isNull();
    }

    @Test
    void theAuditShowsBeforeAndAfter() {
        var code = confirmed(START);
        confirm(propose(new LawDraft.Revision(code, revision(START, null, "Danh hiệu thử, đã sửa"))));
        var detail = jdbc.sql(
                        schemas.in("select detail from {audit}.entry where subject_kind = 'law' and subject_id = ?"
                                + " and verb = 'law.confirmed' order by seq desc limit 1"))
                .param(code)
                .query(String.class)
                .single();
        assertThat(detail)
                .contains("\"before\":{")
                .contains("\"nameVi\":\"Danh hiệu thử\"")
                .contains("\"after\":{")
                .contains("\"nameVi\":\"Danh hiệu thử, đã sửa\"")
                .contains("\"reason\":\"Nghị định mới\"");
    }

    @Test
    void thePublicSeesItInTheSameStep() {
        var code = confirmed(START);
        assertThat(jdbc.sql(schemas.in("select body from {domain}.public_record where kind = 'AWARD' and code = ?"))
                        .param(code.toLowerCase(java.util.Locale.ROOT))
                        .query(String.class)
                        .single())
                .contains("Danh hiệu thử")
                .contains("2,5 × 2.530.000 đồng");
    }

    @Test
    void theBaseSalaryAndTheSupplementChangeToo() {
        var from = LocalDate.of(2040, 7, 1);
        confirm(propose(new LawDraft.Salary(from, 3_000_000, "Nghị định thử", Sureness.VERIFIED, "")));
        confirm(propose(new LawDraft.Salary(from, 3_100_000, "Nghị định thử, đính chính", Sureness.VERIFIED, "")));
        var code = confirmed(LocalDate.of(2040, 1, 1));
        confirm(propose(new LawDraft.Supplement(new LocalSupplement(
                code, RecipientKind.PERSON, new BigDecimal("0.5"), "01/2040/NQ-HĐND", from, null))));
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            assertThat(bonuses.baseSalary(from.minusDays(1)).orElseThrow().amount())
                    .isEqualTo(2_530_000);
            assertThat(bonuses.baseSalary(from).orElseThrow().amount()).isEqualTo(3_100_000);
            var bonus = bonuses.of(revisionOn(code, from).revision(), RecipientKind.PERSON, from)
                    .bonus();
            assertThat(bonus).isNotNull().extracting(Bonus::amount).isEqualTo(7_750_000L + 1_550_000L);
        });
    }

    @Test
    void howAHouseholdsBonusIsRoundedChangesFromItsDayOn() {
        var from = LocalDate.of(2025, 8, 1);
        var before = Officials.as(
                "chuyenvien", Role.SPECIALIST, () -> bonuses.householdRule(from).orElseThrow());
        assertThat(before.twice()).as("as delivered").isFalse();
        assertThat(householdOf("GKX", from)).isEqualTo(1_060_000);
        var id =
                propose(new LawDraft.Household(from, before.factor(), true, "Hướng dẫn thử, mục 3", Sureness.VERIFIED));
        assertThat(householdOf("GKX", from)).as("until another confirms").isEqualTo(1_060_000);
        confirm(id);
        assertThat(householdOf("GKX", from)).isEqualTo(1_070_000);
        assertThat(householdOf("GKX", from.minusDays(1))).isEqualTo(1_060_000);
        assertThat(read(id).before())
                .isInstanceOfSatisfying(
                        LawDraft.Household.class, h -> assertThat(h.twice()).isFalse());
        assertThat(jdbc.sql(schemas.in("select detail from {audit}.entry where verb = 'law.confirmed'"
                                + " and subject_id = 'thuong-ho-gia-dinh' order by seq desc limit 1"))
                        .query(String.class)
                        .single())
                .containsSubsequence("\"before\":{", "\"twice\":false", "\"after\":{", "\"twice\":true");
        confirm(propose(
                new LawDraft.Household(from, before.factor(), false, "Hướng dẫn thử, đính chính", Sureness.VERIFIED)));
        assertThat(householdOf("GKX", from)).as("a correction of the same day").isEqualTo(1_060_000);
    }

    private long householdOf(String code, LocalDate day) {
        return Officials.as(
                "chuyenvien",
                Role.SPECIALIST,
                () -> java.util.Objects.requireNonNull(
                                bonuses.of(revisionOn(code, day).revision(), RecipientKind.HOUSEHOLD, day)
                                        .bonus())
                        .amount());
    }

    @RepeatedTest(3)
    void ofTwoProposalsOfTheSameAtOnceOneIsRefused() throws Exception {
        var code = confirmed(START);
        var results = TwoAtOnce.run(
                () -> propose(new LawDraft.Revision(code, revision(LocalDate.of(2033, 1, 1), null, "một (thử)"))),
                () -> propose(new LawDraft.Revision(code, revision(LocalDate.of(2033, 1, 1), null, "hai (thử)"))));
        assertThat(results.failures()).singleElement().isInstanceOf(LawProblem.AlreadyProposed.class);
    }

    @RepeatedTest(3)
    void ofTwoConfirmationsAtOnceThatChangeOneRevisionTheSecondIsOvertaken() throws Exception {
        var code = confirmed(START);
        var one = propose(new LawDraft.Revision(code, revision(LocalDate.of(2033, 1, 1), null, "một (thử)")));
        var two = propose(new LawDraft.Revision(code, revision(LocalDate.of(2034, 1, 1), null, "hai (thử)")));
        var results = TwoAtOnce.run(
                () -> {
                    confirm(one);
                    return 0;
                },
                () -> {
                    confirm(two);
                    return 0;
                });
        assertThat(results.failures()).singleElement().isInstanceOf(MatterProblem.Overtaken.class);
        assertThat(List.of(read(one).status(), read(two).status()))
                .containsExactlyInAnyOrder(LawChangeStatus.CONFIRMED, LawChangeStatus.PROPOSED);
    }

    @RepeatedTest(3)
    void ofTwoWhoConfirmTheSameAtOnceOneIsTold() throws Exception {
        var id = propose(award(newCode(), revision(START, null, "Danh hiệu thử")));
        var results = TwoAtOnce.run(
                () -> Officials.as("lanhdao", Role.LEADER, () -> {
                    changes.confirm(id, 0);
                    return 0;
                }),
                () -> Officials.as("lanhdao2", Role.LEADER, () -> {
                    changes.confirm(id, 0);
                    return 0;
                }));
        assertThat(results.failures()).singleElement().isInstanceOf(MatterProblem.ChangedSince.class);
        assertThat(read(id).status()).isEqualTo(LawChangeStatus.CONFIRMED);
    }

    @Test
    void refusesWhatCouldNotBeLaw() {
        assertThatThrownBy(() -> propose(award("chữ thường", revision(START, null, "x"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> propose(new LawDraft.Revision("KHONGCO", revision(START, null, "x"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> propose(award(newCode(), revision(START, START.minusDays(1), "x"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> propose(award(newCode(), revision(START, null, " "))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        propose(new LawDraft.Household(START, new BigDecimal("1.505"), true, "x", Sureness.VERIFIED)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> propose(new LawDraft.Salary(START, 0, "x", Sureness.VERIFIED, "")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Officials.as(
                        "chuyenvien",
                        Role.SPECIALIST,
                        () -> changes.propose(award(newCode(), revision(START, null, "x")), " ", "căn cứ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void noBonusAboveTheCeilingOfTheDecreeIsProposed() {
        assertThatThrownBy(() -> propose(new LawDraft.Revision("KNC", paying("0.8"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.key()).isEqualTo("problem.catalogue.over-ceiling"));
        assertThatThrownBy(() -> propose(new LawDraft.Revision("KNC", paying("0.601"))))
                .isInstanceOf(InvalidInput.class);
        var atMost = propose(new LawDraft.Revision("KNC", paying("0.6")));
        Officials.run("lanhdao", Role.LEADER, () -> changes.refuse(atMost, 0, "chỉ thử"));
    }

    private static RevisionDraft paying(String multiple) {
        var of = revision(START, null, "Kỷ niệm chương");
        return new RevisionDraft(
                of.from(),
                of.to(),
                of.nameVi(),
                of.nameEn(),
                of.shortNames(),
                of.recipients(),
                of.authorities(),
                of.instrument(),
                of.article(),
                of.clause(),
                of.legalBasis(),
                of.certificateObject(),
                of.standard(),
                of.sureness(),
                of.surenessNote(),
                of.clauses(),
                Map.of(
                        RecipientKind.PERSON,
                        new BonusMultiple(new BigDecimal(multiple), "Quyết định thử", Sureness.VERIFIED)));
    }

    private String confirmed(LocalDate from) {
        var code = newCode();
        confirm(propose(award(code, revision(from, null, "Danh hiệu thử"))));
        return code;
    }

    private static String newCode() {
        return "THU" + PLACES.incrementAndGet();
    }

    private static LawDraft award(String code, RevisionDraft revision) {
        return new LawDraft.NewAward(code, true, AwardLevel.GRASSROOTS, PLACES.incrementAndGet(), revision);
    }

    private static RevisionDraft revision(LocalDate from, @Nullable LocalDate to, String name) {
        return new RevisionDraft(
                from,
                to,
                name,
                "Title for a test",
                List.of(),
                Set.of(RecipientKind.PERSON),
                Set.of(AuthorityLevel.PROVINCE_CHAIRMAN),
                "06-2022-QH15",
                "1",
                "khoản 1",
                "Nghị định thử, Điều 1",
                CertificateObject.CERTIFICATE,
                "Tiêu chuẩn thử.",
                Sureness.VERIFIED,
                "Bản thử.",
                Map.of(
                        RecipientKind.PERSON,
                        List.of(
                                new Clause(
                                        1,
                                        1,
                                        Set.of(),
                                        new Requirement.Unblocked(),
                                        "Điều 4",
                                        "Không vướng mắc.",
                                        "Nothing blocks.",
                                        Sureness.VERIFIED),
                                new Clause(
                                        2,
                                        1,
                                        Set.of(),
                                        new Requirement.Consecutive(Set.of("CSTDCS"), 3, null),
                                        "Điều 1",
                                        "Ba năm liên tục.",
                                        "Three years in a row.",
                                        Sureness.VERIFIED))),
                Map.of(
                        RecipientKind.PERSON,
                        new BonusMultiple(new BigDecimal("2.5"), "Nghị định thử, Điều 1", Sureness.VERIFIED)));
    }

    private LawChangeId propose(LawDraft draft) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> changes.propose(draft, "Nghị định mới", "Điều 1"));
    }

    private void confirm(LawChangeId id) {
        Officials.run("lanhdao", Role.LEADER, () -> changes.confirm(id, 0));
    }

    private LawChangeDetails read(LawChangeId id) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> queries.get(id));
    }

    private @Nullable AwardSummary find(String code, LocalDate day) {
        return Officials.as(
                "chuyenvien", Role.SPECIALIST, () -> catalogue.find(code, day).orElse(null));
    }

    private AwardSummary revisionOn(String code, LocalDate day) {
        return java.util.Objects.requireNonNull(find(code, day));
    }
}
