package vn.vinhdanh.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.account.LimitedOfficials.as;
import static vn.vinhdanh.core.account.LimitedOfficials.official;
import static vn.vinhdanh.core.account.LimitedOfficials.run;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;
import static vn.vinhdanh.core.testing.Officials.asSystem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class EvidenceBooksTest {

    private final RatingBook ratings;
    private final HeadcountBook headcounts;
    private final InitiativeBook initiatives;
    private final DisciplineBook disciplines;
    private final ProceedingBook proceedings;
    private final CompletenessRegister completeness;
    private final EvidenceReading reading;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private UnitId department;
    private UnitId school;
    private RecipientId person;
    private RecipientId collective;

    EvidenceBooksTest(
            RatingBook ratings,
            HeadcountBook headcounts,
            InitiativeBook initiatives,
            DisciplineBook disciplines,
            ProceedingBook proceedings,
            CompletenessRegister completeness,
            EvidenceReading reading,
            RecipientRegister register,
            UnitDirectory directory,
            JdbcClient jdbc,
            Schemas schemas) {
        this.ratings = ratings;
        this.headcounts = headcounts;
        this.initiatives = initiatives;
        this.disciplines = disciplines;
        this.proceedings = proceedings;
        this.completeness = completeness;
        this.reading = reading;
        this.register = register;
        this.directory = directory;
        this.jdbc = jdbc;
        this.schemas = schemas;
        department = new UnitId(0);
        school = new UnitId(0);
        person = new RecipientId(0);
        collective = new RecipientId(0);
    }

    @BeforeEach
    void entersPeople() {
        department = Recipients.unit(directory, "Sở " + Recipients.unique(), null);
        school = Recipients.unit(directory, "Trường " + Recipients.unique(), department);
        person = Recipients.enter(register, RecipientKind.PERSON, "Phạm Thị Hòa", school);
        collective = Recipients.enter(register, RecipientKind.COLLECTIVE, "Trường", school);
    }

    @Test
    void keepsOneRatingAYearAndItsChangesOnTheAudit() {
        var id = asSpecialist(() -> ratings.enter(rating(person, 2024, Rating.GOOD)));
        assertThatThrownBy(() -> asSpecialist(() -> ratings.enter(rating(person, 2024, Rating.EXCELLENT))))
                .isInstanceOf(EvidenceProblem.YearTaken.class);
        asSpecialist(() -> {
            ratings.change(id, 0, rating(person, 2024, Rating.EXCELLENT));
            return null;
        });
        assertThatThrownBy(() -> asSystem(() -> {
                    ratings.change(id, 0, rating(person, 2024, Rating.COMPLETED));
                    return null;
                }))
                .isInstanceOf(StaleData.class);

        assertThat(asLeader(() -> reading.of(person)).ratings()).singleElement().satisfies(r -> {
            assertThat(r.rating()).isEqualTo(Rating.EXCELLENT);
            assertThat(r.version()).isEqualTo(1);
        });
        assertThat(audit("rating", id)).hasSize(2).last().asString().contains("before", "GOOD", "after", "EXCELLENT");
    }

    @Test
    void goesThroughAllRecipientsThatAnOfficialReachesAndThroughNoOthers() {
        var other = Recipients.unit(directory, "Sở " + Recipients.unique(), null);
        Recipients.enter(register, RecipientKind.PERSON, "Phạm Thị Lạ", other);
        var officer = official("donvi", Set.of(Role.UNIT_OFFICER), department);
        assertThat(as(officer, () -> reached(null, Set.of()))).containsExactlyInAnyOrder(person, collective);
        assertThat(as(officer, () -> reached(null, Set.of(RecipientKind.PERSON))))
                .containsExactly(person);
        assertThat(as(officer, () -> reached(school, Set.of()))).containsExactlyInAnyOrder(person, collective);
        assertThat(as(officer, () -> reached(other, Set.of()))).isEmpty();
        assertThat(asLeader(() -> reached(department, Set.of()))).containsExactlyInAnyOrder(person, collective);
        assertThat(asLeader(() -> reached(other, Set.of()))).hasSize(1);
    }

    private List<RecipientId> reached(@Nullable UnitId unit, Set<RecipientKind> kinds) {
        var reached = new ArrayList<RecipientId>();
        reading.forRules(
                new EvidenceSpan(unit, kinds, 2000, 2030),
                page -> page.forEach(one -> reached.add(one.recipient().id())));
        return reached;
    }

    @Test
    void refusesARatingThatSaysNothingAndOneOfAHousehold() {
        assertThatThrownBy(() -> asSpecialist(() -> ratings.enter(new RatingDraft(person, 2024, null, false, ""))))
                .isInstanceOf(InvalidInput.class);
        asSpecialist(() -> ratings.enter(new RatingDraft(person, 2024, null, true, "")));
        var household = Recipients.enter(register, RecipientKind.HOUSEHOLD, "Hộ ông An", school);
        assertThatThrownBy(() -> asSpecialist(() -> ratings.enter(rating(household, 2024, Rating.GOOD))))
                .isInstanceOf(EvidenceProblem.WrongKind.class);
    }

    @Test
    void letsAUnitsOfficerWriteOfItsUnitsOnly() {
        var other = Recipients.unit(directory, "Sở " + Recipients.unique(), null);
        var mine = official("donvi", Set.of(Role.UNIT_OFFICER), department);
        var theirs = official("donvi2", Set.of(Role.UNIT_OFFICER), other);
        as(mine, () -> ratings.enter(rating(person, 2023, Rating.GOOD)));
        assertThatThrownBy(() -> as(theirs, () -> ratings.enter(rating(person, 2022, Rating.GOOD))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(theirs, () -> reading.of(person))).isInstanceOf(NotFound.class);
        var pages = new ArrayList<RecipientEvidence>();
        run(theirs, () -> reading.forRules(new EvidenceSpan(department, Set.of(), 2000, 2030), pages::addAll));
        assertThat(pages).isEmpty();
        run(mine, () -> reading.forRules(new EvidenceSpan(null, Set.of(), 2000, 2030), pages::addAll));
        assertThat(pages).extracting(r -> r.recipient().id()).containsExactlyInAnyOrder(person, collective);
        assertThatThrownBy(() -> asLeader(() -> ratings.enter(rating(person, 2021, Rating.GOOD))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void holdsCountsAgainstTheNumberOfMembers() {
        assertThatThrownBy(() -> asSpecialist(
                        () -> headcounts.enter(counts(Map.of(Headcount.MEMBERS, 10, Headcount.WOMEN, 11)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("women"));
        asSpecialist(() -> headcounts.enter(counts(Map.of(Headcount.MEMBERS, 42, Headcount.ADVANCED, 35))));
        assertThat(asLeader(() -> reading.of(collective)).headcounts())
                .singleElement()
                .satisfies(h -> assertThat(h.counts())
                        .containsExactlyInAnyOrderEntriesOf(Map.of(Headcount.MEMBERS, 42, Headcount.ADVANCED, 35)));
        assertThatThrownBy(() -> asSpecialist(() -> headcounts.enter(new HeadcountDraft(
                        person, 2024, Map.of(Headcount.MEMBERS, 1), "Hiệu trưởng", LocalDate.of(2024, 12, 1)))))
                .isInstanceOf(EvidenceProblem.WrongKind.class);
    }

    @Test
    void certifiesNothingOnADayThatIsStillToCome() {
        var ahead = LocalDate.now().plusDays(2);
        assertThatThrownBy(() -> asSpecialist(() -> headcounts.enter(
                        new HeadcountDraft(collective, 2023, Map.of(Headcount.MEMBERS, 1), "Hiệu trưởng", ahead))))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("certifiedOn");
                    assertThat(refused.key()).isEqualTo("problem.shared.future");
                });
    }

    @Test
    void keepsAuthorsSharesAndUsesOfAnInitiative() {
        var second = Recipients.enter(register, RecipientKind.PERSON, "Lê Văn Tám", school);
        assertThatThrownBy(() -> asSpecialist(() -> initiatives.enter(initiative(
                        List.of(new InitiativeAuthor(person, 60), new InitiativeAuthor(second, 50)), List.of()))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.key()).isEqualTo("problem.evidence.shares"));
        var id = asSpecialist(() -> initiatives.enter(initiative(
                List.of(new InitiativeAuthor(person, 60), new InitiativeAuthor(second, 40)),
                List.of(new InitiativeUse(person, "CSTDCS", 2024, true)))));
        for (var author : List.of(person, second)) {
            assertThat(asLeader(() -> reading.forRules(author)).initiatives())
                    .singleElement()
                    .satisfies(i -> {
                        assertThat(i.id()).isEqualTo(id);
                        assertThat(i.authors()).hasSize(2);
                        assertThat(i.uses()).containsExactly(new InitiativeUse(person, "CSTDCS", 2024, true));
                    });
        }
        asSpecialist(() -> {
            initiatives.change(id, 0, initiative(List.of(new InitiativeAuthor(second, 100)), List.of()));
            return null;
        });
        assertThat(asLeader(() -> reading.of(person)).initiatives()).isEmpty();
    }

    @Test
    void showsDisciplineToThoseOnlyWhoMaySeeIt() {
        var from = LocalDate.of(2024, 3, 1);
        asSpecialist(() -> disciplines.enter(
                new DisciplineDraft(person, DisciplineForm.WARNING, from, from.plusMonths(12), "12/QĐ")));
        asSpecialist(() -> proceedings.enter(
                new ProceedingDraft(person, ProceedingKind.COMPLAINT, "Thanh tra tỉnh", from, null, "Đơn tố cáo")));
        var officer = official("donvi", Set.of(Role.UNIT_OFFICER), school);

        assertThat(asLeader(() -> reading.of(person)).disciplines()).hasSize(1);
        assertThat(asSpecialist(() -> reading.of(person)).proceedings()).hasSize(1);
        assertThat(as(officer, () -> reading.of(person))).satisfies(e -> {
            assertThat(e.discipline()).isFalse();
            assertThat(e.disciplines()).isEmpty();
            assertThat(e.proceedings()).isEmpty();
        });
        assertThat(as(officer, () -> reading.forRules(person)).disciplines()).hasSize(1);
        assertThatThrownBy(() -> as(
                        officer,
                        () -> disciplines.enter(
                                new DisciplineDraft(person, DisciplineForm.WARNING, from, from.plusMonths(12), "1"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asSpecialist(
                        () -> disciplines.enter(new DisciplineDraft(person, DisciplineForm.WARNING, from, null, "1"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void declaresCompletenessForAUnitAndThoseBelowItAndTakesItBack() {
        asSpecialist(() -> {
            completeness.declare(Register.RATINGS, 1990, department);
            completeness.declare(Register.RATINGS, 1990, department);
            return null;
        });
        assertThat(asLeader(() -> completeness.declarations().complete(Register.RATINGS, 1990, school)))
                .as("declared by one, confirmed by nobody")
                .isFalse();
        asLeader(() -> {
            var declared = completeness.of(department).getFirst();
            completeness.confirm(declared.id(), declared.version());
            return null;
        });
        assertThat(asLeader(() -> completeness.declarations().complete(Register.RATINGS, 1990, school)))
                .isTrue();
        assertThat(asLeader(() -> completeness.declarations().complete(Register.RATINGS, 1991, school)))
                .isFalse();
        assertThat(asLeader(() -> completeness.declarations().complete(Register.RATINGS, 1990, null)))
                .isFalse();
        assertThat(asLeader(() -> completeness.of(department))).hasSize(1);
        var officer = official("donvi", Set.of(Role.UNIT_OFFICER), school);
        assertThatThrownBy(() -> run(officer, () -> completeness.declare(Register.RATINGS, 1992, department)))
                .isInstanceOf(vn.vinhdanh.core.organisation.OutsideUnits.class);
        assertThatThrownBy(() -> run(officer, () -> completeness.declare(Register.PROCEEDINGS, 1992, school)))
                .isInstanceOf(AccessDeniedException.class);
        asSpecialist(() -> {
            var declared = completeness.of(department).getFirst();
            assertThatThrownBy(() -> completeness.revoke(declared.id(), declared.version() - 1))
                    .as("as it was before it was confirmed")
                    .isInstanceOf(MatterProblem.ChangedSince.class);
            completeness.revoke(declared.id(), declared.version());
            return null;
        });
        assertThat(asLeader(() -> completeness.declarations().complete(Register.RATINGS, 1990, school)))
                .isFalse();
    }

    @Test
    void tellsTheSameOfOneAndOfMany() {
        var drafts = new ArrayList<RatingDraft>();
        for (int year = 2015; year < 2025; year++) {
            drafts.add(rating(person, year, Rating.GOOD));
            drafts.add(rating(collective, year, Rating.EXCELLENT));
        }
        asSystem(() -> {
            ratings.enterAll(drafts, "test");
            ratings.enterAll(List.of(rating(person, 2020, Rating.COMPLETED)), "test-again");
            return null;
        });
        asSpecialist(() -> headcounts.enter(counts(Map.of(Headcount.MEMBERS, 42))));
        var many = new ArrayList<RecipientEvidence>();
        asSpecialist(() -> {
            reading.forRules(new EvidenceSpan(school, Set.of(), 1945, 2100), many::addAll);
            return null;
        });
        assertThat(many)
                .containsExactly(
                        asSpecialist(() -> reading.forRules(person)), asSpecialist(() -> reading.forRules(collective)));
        assertThat(many.getFirst().ratings())
                .hasSize(10)
                .filteredOn(r -> r.rating() == Rating.COMPLETED)
                .extracting(RatingEntry::year)
                .containsExactly(2020);
        assertThat(jdbc.sql(schemas.in("select detail from {audit}.entry where subject_id = 'test-again'"))
                        .query(String.class)
                        .list())
                .anySatisfy(d -> assertThat(d).contains("GOOD", "COMPLETED"));
    }

    private List<String> audit(String kind, EvidenceId id) {
        return jdbc.sql(schemas.in(
                        "select detail from {audit}.entry where subject_kind = ? and subject_id = ? order by seq"))
                .params(kind, Ids.code(id.value()))
                .query(String.class)
                .list();
    }

    private static RatingDraft rating(RecipientId of, int year, Rating rating) {
        return new RatingDraft(of, year, rating, false, "Thông báo kết quả xếp loại");
    }

    private HeadcountDraft counts(Map<Headcount, Integer> counts) {
        return new HeadcountDraft(collective, 2024, counts, "Hiệu trưởng", LocalDate.of(2024, 12, 1));
    }

    private static InitiativeDraft initiative(List<InitiativeAuthor> authors, List<InitiativeUse> uses) {
        return new InitiativeDraft(
                "Rút ngắn thời gian giải quyết hồ sơ",
                InitiativeKind.INITIATIVE,
                2024,
                InitiativeLevel.GRASSROOTS,
                InitiativeLevel.GRASSROOTS,
                LocalDate.of(2024, 11, 20),
                "Giám đốc Sở",
                "15/QĐ",
                "",
                authors,
                uses);
    }
}
