package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** How honours whose unit is known as text only come to their unit. */
@CoreTest
class UnitsAsTextTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(985_000);

    private final UnitsAsText texts;
    private final UnitDirectory directory;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final RecipientQueries recipients;
    private final AwardCatalogue catalogue;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ShowcaseReader portal = new ShowcaseReader(
            TestDatabase.shared().as(DatabaseRole.PORTAL), TestDatabase.shared().schemas());

    UnitsAsTextTest(
            UnitsAsText texts,
            UnitDirectory directory,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            RecipientQueries recipients,
            AwardCatalogue catalogue,
            JdbcClient jdbc,
            Schemas schemas) {
        this.texts = texts;
        this.directory = directory;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void whatTheRuleProposesOneOfficialTakesOverForAllDecisionsAtOnce() {
        var unit = unit("Sở Chữ viết thứ nhất");
        var first = published(DAY, person("SỞ CHỮ VIẾT THỨ NHẤT"), person("Phòng Tổng hợp, Sở Chữ viết thứ nhất"));
        var second = published(DAY.plusYears(1), person("Sở Chữ viết thứ nhất"));
        var text = only("Sở Chữ viết thứ nhất");
        assertThat(text.honours()).isEqualTo(2);
        assertThat(text.first()).isEqualTo(DAY);
        assertThat(text.last()).isEqualTo(DAY.plusYears(1));
        assertThat(text.found()).isEqualTo(WrittenUnits.Found.ONE);
        assertThat(text.proposal()).extracting("id").isEqualTo(unit);
        var group = only("Phòng Tổng hợp, Sở Chữ viết thứ nhất");
        assertThat(group.proposal()).extracting("id").isEqualTo(unit);
        assertThat(Officials.asSpecialist(() -> texts.decisions(text.key())))
                .extracting(DecisionOfText::honours)
                .containsExactly(1, 1);
        long before = portal.head().seq();

        int done = Officials.asSpecialist(() -> texts.takeOver(List.of(text.key(), group.key())));

        assertThat(done).isEqualTo(3);
        assertThat(with("chữ viết thứ nhất")).isEmpty();
        for (DecisionId decision : List.of(first, second)) {
            for (HonourDetails honour : honours(decision)) {
                assertThat(honour.unitId()).isEqualTo(unit);
                assertThat(figure(honour)).isEqualTo(code(unit));
                assertThat(shown(honour)).contains("\"unitCode\":\"" + code(unit) + "\"");
                assertThat(portal.feed(before, 1000).entries())
                        .anyMatch(entry -> entry.code().equals(honour.code()));
            }
        }
        assertThat(honours(first)).extracting(HonourDetails::unit).contains("SỞ CHỮ VIẾT THỨ NHẤT");
        assertThat(acts("unit-reading.confirmed")).isGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql(schemas.in("select count(*) from {domain}.recipient where unit_id = ?"))
                        .param(unit.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aUnitOfAnOfficialsOwnChoiceNeedsASecondOne() {
        var unit = unit("Sở Chữ viết thứ hai");
        var decision = published(DAY, person("Sở CV2 (tên tắt)"));
        var text = only("Sở CV2 (tên tắt)");
        assertThat(text.found()).isEqualTo(WrittenUnits.Found.UNKNOWN);

        var reading = Officials.as("lanhdao", Role.LEADER, () -> texts.propose(text.key(), unit));
        int seen = seen("Sở CV2 (tên tắt)");

        assertThat(honours(decision).getFirst().unitId()).isNull();
        assertThat(only("Sở CV2 (tên tắt)").said()).extracting("unit.id").isEqualTo(unit);
        assertThatThrownBy(() -> Officials.asLeader(() -> texts.confirm(reading, seen)))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() -> Officials.asSpecialist(() -> texts.propose(text.key(), unit)))
                .isInstanceOf(DecisionProblem.AlreadyProposed.class);
        assertThat(Officials.as("pho-lanhdao", Role.LEADER, () -> texts.confirm(reading, seen)))
                .isEqualTo(1);
        assertThat(honours(decision).getFirst().unitId()).isEqualTo(unit);
        assertThat(figure(honours(decision).getFirst())).isEqualTo(code(unit));
        assertThatThrownBy(() -> Officials.as("pho-lanhdao", Role.LEADER, () -> texts.confirm(reading, seen)))
                .isInstanceOf(MatterProblem.ChangedSince.class);
    }

    @Test
    void aChoiceHoldsForNoHonourThatNobodySawWhenItWasConfirmed() {
        var unit = unit("Sở Chữ viết thứ năm");
        var first = published(DAY, person("Sở CV5"));
        var reading = Officials.asSpecialist(() -> texts.propose(only("Sở CV5").key(), unit));
        int seen = seen("Sở CV5");
        var second = published(DAY.plusDays(1), person("Sở CV5"));

        assertThatThrownBy(() -> Officials.asLeader(() -> texts.confirm(reading, seen)))
                .isInstanceOf(MatterProblem.ChangedSince.class);
        assertThatThrownBy(() -> Officials.run("lanhdao", Role.LEADER, () -> texts.refuse(reading, seen)))
                .isInstanceOf(MatterProblem.ChangedSince.class);
        assertThat(honours(first).getFirst().unitId()).isNull();
        int looked = seen("Sở CV5");
        assertThat(Officials.asLeader(() -> texts.confirm(reading, looked))).isEqualTo(2);
        assertThat(honours(second).getFirst().unitId()).isEqualTo(unit);
    }

    /** The version that the list shows to whoever settles a choice. */
    private int seen(String text) {
        return Objects.requireNonNull(only(text).said()).version();
    }

    @Test
    void aRefusedChoiceChangesNothingAndTheTextStays() {
        var unit = unit("Sở Chữ viết thứ ba");
        var decision = published(DAY, person("Sở CV3"));
        var reading = Officials.asSpecialist(() -> texts.propose(only("Sở CV3").key(), unit));
        int seen = seen("Sở CV3");
        Officials.run("lanhdao", Role.LEADER, () -> texts.refuse(reading, seen));
        assertThat(honours(decision).getFirst().unitId()).isNull();
        assertThat(only("Sở CV3").said()).isNull();
    }

    @Test
    void aChoiceHoldsForTheDecisionsOfTheUnitsTimeOnly() {
        var unit = unit("Sở Chữ viết thứ tư", DAY.minusYears(1), DAY.plusDays(10));
        var then = published(DAY, person("Sở CV4"));
        var later = published(DAY.plusYears(2), person("Sở CV4"));
        var reading = Officials.asSpecialist(() -> texts.propose(only("Sở CV4").key(), unit));
        int seen = seen("Sở CV4");
        Officials.asLeader(() -> texts.confirm(reading, seen));
        assertThat(honours(then).getFirst().unitId()).isEqualTo(unit);
        assertThat(honours(later).getFirst().unitId()).isNull();
        assertThat(only("Sở CV4").honours()).isEqualTo(1);
        assertThatThrownBy(() -> Officials.asSpecialist(
                        () -> texts.propose(only("Sở CV4").key(), unit)))
                .isInstanceOf(DecisionProblem.UnitNotThen.class);
    }

    @Test
    void oneTextOfTwoTimesIsTwoUnits() {
        var former = unit("Sở Chữ viết thứ năm", DAY.minusYears(9), DAY.plusDays(10));
        var present = unit("Sở Chữ viết thứ năm", DAY.plusDays(11), null);
        published(DAY, person("Sở Chữ viết thứ năm"));
        published(DAY.plusYears(2), person("Sở Chữ viết thứ năm"), person("Sở Chữ viết thứ năm"));
        assertThat(with("chữ viết thứ năm"))
                .extracting(text -> text.key().proposal(), UnitText::honours)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(former, 1),
                        org.assertj.core.groups.Tuple.tuple(present, 2));
    }

    @Test
    void whatIsNoUnitOfTheDirectoryIsKeptAndNotAskedAgain() {
        published(DAY, person("Quỹ Chữ viết dòng họ"));
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> texts.notAUnit(List.of(only("Quỹ Chữ viết dòng họ").key())));
        var said = only("Quỹ Chữ viết dòng họ").said();
        assertThat(said).isNotNull();
        assertThat(said.unit()).isNull();
        published(DAY.plusYears(1), person("quỹ chữ viết dòng họ"));
        assertThat(only("Quỹ Chữ viết dòng họ").honours()).isEqualTo(2);
        assertThat(only("Quỹ Chữ viết dòng họ").said()).isNotNull();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> texts.askAgain(said.id()));
        assertThat(only("Quỹ Chữ viết dòng họ").said()).isNull();
    }

    @Test
    void aUnitOfficerSeesTheTextsThatProposeTheirsAndSettlesNone() {
        var mine = unit("Sở Chữ viết thứ sáu");
        unit("Sở Chữ viết thứ bảy");
        published(DAY, person("Sở Chữ viết thứ sáu"), person("Sở Chữ viết thứ bảy"), person("Sở Chữ viết thứ mấy"));
        LimitedOfficials.run(LimitedOfficials.official("donvi", Set.of(Role.UNIT_OFFICER), mine), () -> {
            assertThat(texts.list())
                    .filteredOn(text -> text.text().startsWith("Sở Chữ viết thứ"))
                    .extracting(UnitText::text)
                    .containsExactly("Sở Chữ viết thứ sáu");
            var key = texts.list().getFirst().key();
            assertThat(texts.decisions(key)).hasSize(1);
            assertThatThrownBy(() -> texts.takeOver(List.of(key)))
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        });
        LimitedOfficials.run(LimitedOfficials.official("chuyenvien-so", Set.of(Role.SPECIALIST), mine), () -> {
            var key = texts.list().getFirst().key();
            assertThatThrownBy(() -> texts.takeOver(List.of(key))).isInstanceOf(OutsideUnits.class);
        });
    }

    @Test
    void aGroupWithinAUnitIsItsOwnRecipientAndCountsForTheUnit() {
        var unit = unit("Sở Chữ viết thứ tám");
        var decision = registered(
                DAY,
                collective("Sở Chữ viết thứ tám", "", unit),
                collective("Phòng Tổng hợp", "Sở Chữ viết thứ tám", unit),
                collective("Sở Chữ viết thứ tám", "UBND tỉnh", unit));
        var written = honours(decision);
        assertThat(written.get(1).recipient()).isNotEqualTo(written.get(0).recipient());
        assertThat(written.get(2).recipient()).isEqualTo(written.get(0).recipient());
        assertThat(Officials.asSpecialist(() -> recipients.collectives(List.of(unit))))
                .extracting("id")
                .containsExactly(written.getFirst().recipient());
    }

    private List<UnitText> with(String part) {
        return Officials.asSpecialist(texts::list).stream()
                .filter(text -> text.text().toLowerCase(java.util.Locale.ROOT).contains(part))
                .toList();
    }

    private UnitText only(String text) {
        var found = Officials.asSpecialist(texts::list).stream()
                .filter(one -> one.text().equalsIgnoreCase(text))
                .toList();
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private List<HonourDetails> honours(DecisionId decision) {
        return Officials.asSpecialist(() -> queries.honours(decision, 0, 100));
    }

    private UnitId unit(String name) {
        return unit(name, LocalDate.of(1992, 4, 1), null);
    }

    private UnitId unit(String name, LocalDate from, @Nullable LocalDate to) {
        return Officials.asSystem(
                () -> directory.enter(new UnitDraft(null, name, UnitKind.DEPARTMENT, null, from, to, List.of(), true)));
    }

    private String code(UnitId unit) {
        return Officials.asSystem(() -> directory.get(unit).code());
    }

    private HonourDraft person(String unit) {
        return draft(RecipientKind.PERSON, "Trần Thị Chữ Viết", unit, null);
    }

    private HonourDraft collective(String name, String unit, @Nullable UnitId unitId) {
        return draft(RecipientKind.COLLECTIVE, name, unit, unitId);
    }

    private HonourDraft draft(RecipientKind kind, String name, String unit, @Nullable UnitId unitId) {
        return new HonourDraft(
                kind,
                "",
                name,
                null,
                "",
                unit,
                unitId,
                Officials.asSpecialist(() -> catalogue.find("BKT", DAY))
                        .orElseThrow()
                        .revision(),
                "",
                AchievementPeriod.year(2020),
                CommendationKind.MERIT,
                null,
                null);
    }

    private DecisionId registered(LocalDate day, HonourDraft... drafts) {
        var award = Officials.asSpecialist(() -> catalogue.find("BKT", day))
                .orElseThrow()
                .revision();
        return Officials.asSpecialist(() -> register.register(
                Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), day),
                List.of(drafts).stream()
                        .map(d -> new HonourDraft(
                                d.recipientKind(),
                                d.salutation(),
                                d.name(),
                                d.recipientId(),
                                d.post(),
                                d.unit(),
                                d.unitId(),
                                award,
                                d.achievement(),
                                d.period(),
                                d.kind(),
                                d.sex(),
                                d.subjectClass()))
                        .toList()));
    }

    private DecisionId published(LocalDate day, HonourDraft... drafts) {
        var id = registered(day, drafts);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }

    private @Nullable String figure(HonourDetails honour) {
        return jdbc.sql(schemas.in("select unit_code from {report}.honour_fact where honour_id = ?"))
                .param(honour.id().value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private String shown(HonourDetails honour) {
        return portal.find(PublicKind.HONOUR, honour.code()).orElseThrow().body();
    }

    private int acts(String verb) {
        return jdbc.sql(schemas.in("select count(*) from {audit}.entry where verb = ?"))
                .param(verb)
                .query(Integer.class)
                .single();
    }
}
