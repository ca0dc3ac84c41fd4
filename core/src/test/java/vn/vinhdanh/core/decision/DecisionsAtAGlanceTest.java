package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.account.LimitedOfficials.as;
import static vn.vinhdanh.core.account.LimitedOfficials.official;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DecisionsAtAGlanceTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 9);
    private static final AtomicInteger NUMBERS = new AtomicInteger(76_000);

    private final DecisionsAtAGlance glance;
    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries decisions;
    private final HonourWithdrawal withdrawal;
    private final UnitDirectory directory;
    private final AwardCatalogue catalogue;

    DecisionsAtAGlanceTest(
            DecisionsAtAGlance glance,
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries decisions,
            HonourWithdrawal withdrawal,
            UnitDirectory directory,
            AwardCatalogue catalogue) {
        this.glance = glance;
        this.register = register;
        this.approval = approval;
        this.decisions = decisions;
        this.withdrawal = withdrawal;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    @Test
    void countsByTheMonthOfTheDecisionWhatIsPublicAndTheOfficials() {
        var mine = unit();
        var theirs = unit();
        var officer = official("cb", Set.of(Role.UNIT_OFFICER), mine);
        published(mine, mine, theirs);
        draft(mine);
        assertThat(as(officer, () -> of(DAY.getYear()).year()))
                .containsExactly(0L, 0L, 0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(as(officer, () -> of(DAY.getYear() + 1))).satisfies(next -> {
            assertThat(next.year()).containsOnly(0L);
            assertThat(next.before()).containsExactly(0L, 0L, 0L, 0L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
        });
    }

    @Test
    void countsWhatWaitsAsItsListsShowIt() {
        var mine = unit();
        var officer = official("cb", Set.of(Role.UNIT_OFFICER), mine);
        var shown = published(mine);
        published(unit());
        draft(mine);
        draft(unit());
        var submitted = draft(mine);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(submitted, true));
        Officials.asSpecialist(() -> withdrawal.proposeTakeDown(shown, null, "Nhầm"));

        for (var who : List.of(officer, official("cv", Set.of(Role.SPECIALIST)))) {
            as(who, () -> {
                var now = of(DAY.getYear());
                assertThat(now.drafts()).isEqualTo(count(null, DecisionStatus.DRAFT));
                assertThat(now.submitted()).isEqualTo(count(null, DecisionStatus.SUBMITTED));
                assertThat(now.published()).isEqualTo(count(DAY.getYear(), DecisionStatus.PUBLISHED));
                assertThat(now.proposals()).isEqualTo(decisions.proposals().size());
                return now;
            });
        }
        assertThat(as(officer, () -> of(DAY.getYear()))).satisfies(now -> {
            assertThat(now.drafts()).isEqualTo(1);
            assertThat(now.submitted()).isEqualTo(1);
            assertThat(now.published()).isEqualTo(1);
            assertThat(now.proposals()).isEqualTo(1);
            assertThat(now.readings()).as("settled by nobody of a unit").isZero();
        });
    }

    private DecisionsAtAGlance.Glance of(int year) {
        return glance.of(year, Instant.now(), 5);
    }

    private int count(@Nullable Integer year, DecisionStatus status) {
        return decisions.count(new DecisionFilter(null, year, status));
    }

    @Test
    void countsForTheWholeProvinceWhatStandsOfEachList() {
        long before = Officials.asLeader(() -> of(DAY.getYear()).year()).get(4);
        var id = published(unit(), unit(), unit());
        var gone = Officials.asLeader(() -> decisions.honours(id, 0, 1)).getFirst();
        var proposal = Officials.asSpecialist(() -> withdrawal.proposeTakeDown(id, gone.id(), "Nhầm người"));
        assertThat(Officials.asLeader(() -> of(DAY.getYear()).year()).get(4)).isEqualTo(before + 3);
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal, 0));
        assertThat(Officials.asLeader(() -> of(DAY.getYear()).year()).get(4)).isEqualTo(before + 2);
    }

    @Test
    void tellsWhatBecamePublicSinceToWhomItConcerns() {
        var mine = unit();
        var officer = official("cb", Set.of(Role.UNIT_OFFICER), mine);
        var ours = published(mine);
        published(unit());
        draft(mine);
        assertThat(as(officer, () -> glance.of(DAY.getYear(), Instant.now().minus(Duration.ofHours(1)), 5))
                        .news())
                .extracting(published -> published.decision().id())
                .containsExactly(ours);
        assertThat(as(officer, () -> glance.of(DAY.getYear(), Instant.now().plus(Duration.ofHours(1)), 5))
                        .news())
                .isEmpty();
    }

    private UnitId unit() {
        return Officials.asAdministrator(() -> directory.enter(new UnitDraft(
                null,
                "Sở Nhìn Nhanh " + Ids.code(Ids.next()),
                UnitKind.DEPARTMENT,
                null,
                LocalDate.of(1950, 1, 1),
                null,
                List.of(),
                true)));
    }

    private DecisionId published(UnitId... units) {
        var id = draft(units);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> register.submit(id, true));
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }

    private DecisionId draft(UnitId... units) {
        var draft = Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), DAY);
        return Officials.asSpecialist(() -> register.register(
                draft, List.of(units).stream().map(this::honour).toList()));
    }

    private HonourDraft honour(UnitId unit) {
        var name = "Nhìn Nhanh " + Ids.code(Ids.next());
        return new HonourDraft(
                RecipientKind.PERSON,
                "Bà",
                name,
                null,
                "Giáo viên",
                "Đơn vị của " + name,
                unit,
                catalogue.find("BKT", DAY).orElseThrow().revision(),
                "Có thành tích xuất sắc",
                AchievementPeriod.year(2021),
                CommendationKind.MERIT,
                null,
                null);
    }
}
