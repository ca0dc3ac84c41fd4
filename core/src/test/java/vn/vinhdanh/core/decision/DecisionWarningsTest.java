package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** What is warned of before a decision goes on: competence by title, level and date, and the counted cap of the old law. */
@CoreTest
class DecisionWarningsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(64_000);

    private final DecisionRegister register;
    private final DecisionWarnings warnings;
    private final TitleCaps caps;
    private final AwardCatalogue catalogue;
    private final UnitDirectory units;

    DecisionWarningsTest(
            DecisionRegister register,
            DecisionWarnings warnings,
            TitleCaps caps,
            AwardCatalogue catalogue,
            UnitDirectory units) {
        this.register = register;
        this.warnings = warnings;
        this.caps = caps;
        this.catalogue = catalogue;
        this.units = units;
    }

    @ParameterizedTest
    @CsvSource({
        "CSTDCS, COMMUNE_CHAIRMAN, 2025-06-30, false",
        "CSTDCS, COMMUNE_CHAIRMAN, 2025-07-01, true",
        "CSTDCS, DISTRICT_CHAIRMAN, 2025-06-30, true",
        "CSTDCS, DISTRICT_CHAIRMAN, 2025-07-01, false",
        "CSTDT, DEPARTMENT_HEAD, 2025-12-20, false",
        "CSTDT, PROVINCE_CHAIRMAN, 2025-12-20, true",
        "BKTTG, PROVINCE_CHAIRMAN, 2025-12-20, false",
        "HCLD3, PRESIDENT, 2025-12-20, true",
        "TTLDTT, COMMUNE_CHAIRMAN, 2024-12-20, false"
    })
    void competenceIsOfTheTitleTheLevelAndTheDate(String award, AuthorityLevel level, LocalDate day, boolean within) {
        var kind = award.equals("TTLDTT") ? RecipientKind.COLLECTIVE : RecipientKind.PERSON;
        var found = Officials.as("chuyenvien", Role.SPECIALIST, () -> {
            var id = register.register(
                    draft(level, day), List.of(honour(kind, "Ai Đó", award, day, day.getYear(), null)));
            return about(id);
        });
        if (within) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().isInstanceOfSatisfying(DecisionWarning.OutsideCompetence.class, w -> {
                assertThat(w.level()).isEqualTo(level);
                assertThat(w.honours()).isEqualTo(1);
                assertThat(w.legalBasis()).isNotEmpty();
            });
        }
    }

    @Test
    void whatIsWarnedOfIsConfirmedBeforeItGoesOn() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2025, 6, 30);
            var id = register.register(
                    draft(AuthorityLevel.COMMUNE_CHAIRMAN, day),
                    List.of(honour(RecipientKind.PERSON, "Ai Đó", "CSTDCS", day, 2025, null)));
            assertThatThrownBy(() -> register.submit(id)).isInstanceOf(DecisionProblem.NotConfirmed.class);
            register.submit(id, true);
        });
    }

    @Test
    void theOldLawsCapOfFightersIsCountedOverTheUnitsAdvancedWorkersOfTheYear() {
        var day = LocalDate.of(2022, 1, 20);
        var unit = unit("Phòng Tính tỷ lệ");
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var advanced = new ArrayList<HonourDraft>();
            for (int i = 1; i <= 20; i++) {
                advanced.add(honour(RecipientKind.PERSON, "Người Thứ " + i, "LDTT", day, 2021, unit));
            }
            register.submit(register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, day), advanced), true);

            var three = register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, day), fighters(3, day, 2021, unit));
            assertThat(about(three)).as("3 of 20 is 15 %%").isEmpty();
            var four = register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, day), fighters(4, day, 2021, unit));
            assertThat(about(four)).singleElement().isInstanceOfSatisfying(DecisionWarning.OverCap.class, w -> {
                assertThat(w.cap().given()).isEqualTo(4);
                assertThat(w.cap().of()).isEqualTo(20);
                assertThat(w.cap().percent()).isEqualTo(15);
                assertThat(w.cap().most()).isEqualTo(3);
                assertThat(w.cap().year()).isEqualTo(2021);
                assertThat(w.cap().legalRef()).contains("91/2017/NĐ-CP, Điều 9");
            });
            assertThat(caps.of(unit, 2021)).singleElement().satisfies(cap -> {
                assertThat(cap.given()).as("a draft is not yet given").isZero();
                assertThat(cap.of()).isEqualTo(20);
            });

            var later = LocalDate.of(2025, 1, 20);
            var today = register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, later), fighters(9, later, 2024, unit));
            assertThat(about(today)).as("the law of 2022 knows no cap").isEmpty();
            assertThat(caps.of(unit, 2024)).isEmpty();
        });
    }

    @Test
    void aShareThatCannotBeCountedIsSaid() {
        var day = LocalDate.of(2023, 1, 20);
        var unit = unit("Phòng Chưa có sổ");
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var known = register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, day), fighters(1, day, 2022, unit));
            assertThat(about(known))
                    .containsExactly(new DecisionWarning.CapNotCounted(
                            "Chiến sĩ thi đua cơ sở", "Phòng Chưa có sổ", 2022, 15, 1));
            var none = register.register(draft(AuthorityLevel.DEPARTMENT_HEAD, day), fighters(2, day, 2022, null));
            assertThat(about(none))
                    .containsExactly(new DecisionWarning.CapNotCounted("Chiến sĩ thi đua cơ sở", null, 2022, 15, 2));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Chủ tịch UBND tỉnh Ninh Bình, PROVINCE_CHAIRMAN, false,",
        "Giám đốc Sở Y tế, PROVINCE_CHAIRMAN, true, DEPARTMENT_HEAD",
        "Chủ tịch UBND phường Hoa Lư, PROVINCE_CHAIRMAN, true, COMMUNE_CHAIRMAN",
        "Ban chỉ huy công trường, DEPARTMENT_HEAD, true,"
    })
    void anAuthorityWhoseNameSaysAnotherLevelOrNoneIsDoubted(
            String authority, AuthorityLevel level, boolean doubted, @Nullable AuthorityLevel said) {
        var day = LocalDate.of(2025, 12, 20);
        var found = Officials.as(
                "chuyenvien",
                Role.SPECIALIST,
                () -> warnings.of(register.register(
                        draft(level, day, authority),
                        List.of(honour(RecipientKind.PERSON, "Ai Đó", "BKT", day, 2025, null)))));
        assertThat(found.stream()
                        .filter(w -> w instanceof DecisionWarning.DoubtfulAuthority)
                        .toList())
                .isEqualTo(
                        doubted ? List.of(new DecisionWarning.DoubtfulAuthority(authority, level, said)) : List.of());
        assertThat(found).contains(new DecisionWarning.NoSignedFile(), new DecisionWarning.WithoutUnit(1, 1));
    }

    /** The warnings about titles and caps, without those about what is missing from the decision itself. */
    private List<DecisionWarning> about(DecisionId id) {
        return warnings.of(id).stream()
                .filter(w -> !(w instanceof DecisionWarning.NoSignedFile
                        || w instanceof DecisionWarning.WithoutUnit
                        || w instanceof DecisionWarning.DoubtfulAuthority))
                .toList();
    }

    private List<HonourDraft> fighters(int many, LocalDate day, int year, @Nullable UnitId unit) {
        var fighters = new ArrayList<HonourDraft>();
        for (int i = 1; i <= many; i++) {
            fighters.add(honour(RecipientKind.PERSON, "Người Thứ " + i, "CSTDCS", day, year, unit));
        }
        return fighters;
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1992, 4, 1), null, List.of(), false)));
    }

    private static DecisionWritten draft(AuthorityLevel level, LocalDate day) {
        return draft(level, day, "Người có thẩm quyền");
    }

    private static DecisionWritten draft(AuthorityLevel level, LocalDate day, String authority) {
        return new DecisionWritten(
                String.valueOf(NUMBERS.incrementAndGet()),
                "QĐ-THU",
                day,
                level,
                authority,
                "Về việc khen thưởng",
                "",
                "",
                null,
                null);
    }

    private HonourDraft honour(
            RecipientKind kind, String name, String award, LocalDate day, int year, @Nullable UnitId unit) {
        return new HonourDraft(
                kind,
                "",
                name,
                null,
                "",
                "",
                unit,
                catalogue.find(award, day).orElseThrow().revision(),
                "",
                AchievementPeriod.year(year),
                CommendationKind.MERIT,
                null,
                null);
    }
}
