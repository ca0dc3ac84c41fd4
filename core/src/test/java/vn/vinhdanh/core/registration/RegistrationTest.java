package vn.vinhdanh.core.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.DossierWritten;
import vn.vinhdanh.core.nomination.NomineeLists;
import vn.vinhdanh.core.nomination.NomineeSources;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.SampleFiles;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Units register the titles they aim at until a day; afterwards it stands, beside what was achieved, and nothing follows from it. */
@CoreTest
class RegistrationTest {

    private static final int YEAR = 2011;
    private static final LocalDate DECIDED = LocalDate.of(2025, 12, 1);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RegistrationBook book;
    private final RegistrationQueries queries;
    private final TitleOutcomes outcomes;
    private final NomineeLists lists;
    private final NomineeSources sources;
    private final DossierWriting writing;
    private final RecipientRegister register;
    private final DecisionRegister decisions;
    private final DecisionApproval approval;
    private final AwardCatalogue catalogue;
    private final RoundBook rounds;
    private final RoundQueries roundQueries;
    private final UnitDirectory directory;
    private final Dossiers dossiers;

    private UnitId unit = new UnitId(0);
    private SignedInOfficial officer = LimitedOfficials.official("?", Set.of());
    private SignedInOfficial leader = officer;

    RegistrationTest(
            RegistrationBook book,
            RegistrationQueries queries,
            TitleOutcomes outcomes,
            NomineeLists lists,
            NomineeSources sources,
            DossierWriting writing,
            RecipientRegister register,
            DecisionRegister decisions,
            DecisionApproval approval,
            AwardCatalogue catalogue,
            RoundBook rounds,
            RoundQueries roundQueries,
            UnitDirectory directory,
            BeanFactory beans) {
        this.book = book;
        this.queries = queries;
        this.outcomes = outcomes;
        this.lists = lists;
        this.sources = sources;
        this.writing = writing;
        this.register = register;
        this.decisions = decisions;
        this.approval = approval;
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.roundQueries = roundQueries;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitWithItsPeople() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Đăng ký")));
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
        leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit);
    }

    @Test
    void aUnitRegistersItsLeaderConfirmsAndTheLastDayFreezesIt() {
        var round = dossiers.open(until("Đợt đăng ký", TODAY.plusDays(5)));
        var id = as(officer, () -> book.begin(round, unit));
        assertThat(as(officer, () -> book.begin(round, unit)))
                .as("one for a unit and round")
                .isEqualTo(id);
        var one = recipient("Hồ Thị Đăng Ký");
        var title = as(officer, () -> book.register(id, List.of(aim(one, "Hồ Thị Đăng Ký", "LDTT"))))
                .getFirst();
        for (var wrong :
                List.of(aim(one, "Hồ Thị Đăng Ký", "LDTT"), aim(null, "Ai Đó", "KHONG_CO"), aim(null, " ", "LDTT"))) {
            assertThatThrownBy(() -> as(officer, () -> book.register(id, List.of(wrong))))
                    .isInstanceOf(InvalidInput.class);
        }
        int version = as(officer, () -> queries.get(id)).version();
        as(officer, () -> {
            book.rewrite(title, 0, aim(one, "Hồ Thị Đăng Ký", "CSTDCS"));
            return true;
        });
        assertThatThrownBy(() -> run(leader, () -> book.confirm(id, version)))
                .as("the leader confirms what they looked at")
                .isInstanceOf(MatterProblem.ChangedSince.class);
        assertThatThrownBy(() -> Officials.asSpecialist(() -> queries.get(id)))
                .as("the board sees nothing before")
                .isInstanceOf(NotFound.class);
        var both = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER), unit);
        assertThat(as(both, () -> queries.get(id)).may(RegistrationStep.CONFIRM))
                .as("who wrote it confirms nothing, whatever the roles")
                .isFalse();
        assertThat(as(leader, () -> queries.get(id)).may(RegistrationStep.CONFIRM))
                .isTrue();
        run(leader, () -> book.confirm(id, as(leader, () -> queries.get(id)).version()));
        assertThat(Officials.asSpecialist(() -> queries.get(id)).confirmedBy()).isEqualTo(Dossiers.LEADER);
        assertThatThrownBy(() -> run(officer, () -> book.remove(title, 1)))
                .isInstanceOf(RegistrationProblem.IllegalMove.class);
        run(officer, () -> book.reopen(id, as(officer, () -> queries.get(id)).version()));
        assertThat(as(officer, () -> queries.atAGlance()).get(round))
                .isEqualTo(new RegistrationQueries.Standing(round, 1, 0));
        assertThat(as(officer, () -> queries.findings(id)))
                .hasSize(1)
                .allSatisfy(finding ->
                        assertThat(finding.lacks()).as("what is missing today").isNotEmpty());

        freeze(round);
        int last = as(officer, () -> queries.get(id)).version();
        for (Runnable step : List.<Runnable>of(
                () -> run(officer, () -> book.register(id, List.of(aim(null, "Đến Muộn", "LDTT")))),
                () -> run(officer, () -> book.rewrite(title, 1, aim(one, "Hồ Thị Đăng Ký", "LDTT"))),
                () -> run(officer, () -> book.remove(title, 1)),
                () -> run(officer, () -> book.delete(id, last)),
                () -> run(leader, () -> book.confirm(id, last)))) {
            assertThatThrownBy(step::run).isInstanceOf(RegistrationProblem.Frozen.class);
        }
        assertThat(as(officer, () -> queries.get(id)).steps()).isEmpty();
    }

    @Test
    void aListIsReadAsThoseOfNominees() {
        var round = dossiers.open(until("Đợt đăng ký từ danh sách", TODAY.plusDays(1)));
        var id = as(officer, () -> book.begin(round, unit));
        var known = recipient("Đỗ Văn Danh Sách");
        var file = SampleFiles.file("dang-ky.csv", """
                STT;Họ và tên;Chức vụ;Đơn vị;Danh hiệu đăng ký
                1;Đỗ Văn Danh Sách;Chuyên viên;Sở Đăng ký;Lao động tiên tiến
                2;Lý Thị Mới;Chuyên viên;Sở Đăng ký;Chiến sĩ thi đua cơ sở
                """.getBytes(StandardCharsets.UTF_8));
        var list = as(officer, () -> lists.read(round, file, null, ReadingProgress.toTheEnd()));
        var confirmed = list.read().remarks().stream().map(AnnexProblem::group).collect(Collectors.toSet());
        assertThat(as(officer, () -> book.take(id, list, Set.of(), confirmed))).isEqualTo(2);
        assertThat(as(officer, () -> queries.titles(id)))
                .extracting(
                        title -> title.written().award(),
                        title -> title.written().recipient())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LDTT", known),
                        org.assertj.core.groups.Tuple.tuple("CSTDCS", null));
    }

    @Test
    void whatWasRegisteredStandsBesideWhatWasAchieved() {
        var round = dossiers.open(until("Đợt đăng ký và đạt", TODAY.plusDays(1)));
        var id = as(officer, () -> book.begin(round, unit));
        var achieved = recipient("Cao Thị Đạt");
        var proposed = recipient("Cao Văn Đề Nghị");
        var nothing = recipient("Cao Văn Chưa");
        as(
                officer,
                () -> book.register(
                        id,
                        List.of(
                                aim(achieved, "Cao Thị Đạt", "LDTT"),
                                aim(proposed, "Cao Văn Đề Nghị", "LDTT"),
                                aim(nothing, "Cao Văn Chưa", "LDTT"),
                                aim(null, "Cao Thị Không Rõ", "LDTT"))));
        run(leader, () -> book.confirm(id, as(leader, () -> queries.get(id)).version()));
        var award = Officials.asSpecialist(() -> catalogue.find("LDTT", DECIDED).orElseThrow());
        Decisions.publish(
                decisions,
                approval,
                Officials.asSpecialist(() -> decisions.register(
                        Decisions.of("9671", DECIDED),
                        List.of(Honours.of("Cao Thị Đạt", award.revision())
                                .year(YEAR)
                                .unit(unit)
                                .to(achieved.value())
                                .draft()))));
        var dossier = as(officer, () -> writing.begin(round, unit, DossierWritten.NOTHING));
        var nominee = Dossiers.person(proposed, "Cao Văn Đề Nghị", "LDTT", YEAR);
        as(officer, () -> writing.nominate(dossier, nominee));

        assertThat(as(officer, () -> outcomes.of(id)).values())
                .containsExactlyInAnyOrder(
                        TitleOutcome.ACHIEVED, TitleOutcome.PROPOSED, TitleOutcome.NOT_PROPOSED, TitleOutcome.UNKNOWN);
        var rows = as(officer, () -> queries.titles(new TitleFilter(round, "LDTT", "Cao"), Page.of(0, 10)));
        assertThat(rows)
                .extracting(TitleSummary::name)
                .containsExactly("Cao Thị Đạt", "Cao Văn Đề Nghị", "Cao Văn Chưa", "Cao Thị Không Rõ");
        assertThat(as(officer, () -> outcomes.of(rows)).get(rows.getFirst().id()))
                .isEqualTo(TitleOutcome.ACHIEVED);
        for (var sort : TitleSort.values()) {
            assertThat(as(officer, () -> queries.titles(new TitleFilter(round, null, ""), new Page(sort, true, 0, 9))))
                    .hasSize(4);
        }

        var of = java.util.Objects.requireNonNull(
                as(officer, () -> roundQueries.get(List.of(round))).get(round));
        assertThat(as(officer, () -> queries.registered(of, unit, nominee))).contains(true);
        assertThat(as(officer, () -> queries.registered(of, unit, Dossiers.person(nothing, "", "CSTDCS", YEAR))))
                .contains(false);
        assertThat(as(officer, () -> queries.registered(of, unit, Dossiers.person(null, "", "LDTT", YEAR))))
                .isEmpty();
        assertThat(as(officer, () -> queries.notYetIn(dossier)))
                .as("whom the dossier takes over from the registration")
                .extracting(NomineeWritten::name)
                .containsExactly("Cao Thị Đạt", "Cao Văn Chưa", "Cao Thị Không Rõ");
        assertThat(as(officer, () -> sources.register(dossier, "LDTT", RecipientKind.PERSON, "cao van")))
                .extracting(NomineeWritten::name)
                .containsExactly("Cao Văn Chưa");
    }

    @Test
    void whatWasSentTheYearBeforeIsOfferedAgain() {
        dossiers.sent(unit, YEAR - 1);
        var round = dossiers.open(Dossiers.round("Đợt năm sau", YEAR));
        var id = as(officer, () -> writing.begin(round, unit, DossierWritten.NOTHING));
        assertThat(as(officer, () -> sources.lastYear(id)))
                .singleElement()
                .returns("Phạm Thị Một", NomineeWritten::name)
                .returns(YEAR, nominee -> nominee.period().to())
                .returns("", NomineeWritten::achievement);
        as(officer, () -> writing.nominateAll(id, as(officer, () -> sources.lastYear(id))));
        assertThat(as(officer, () -> sources.lastYear(id))).isEmpty();
    }

    @Test
    void isShutToAnotherUnit() {
        var round = dossiers.open(until("Đợt đăng ký của ai", TODAY.plusDays(1)));
        var id = as(officer, () -> book.begin(round, unit));
        var title = as(officer, () -> book.register(id, List.of(aim(null, "Người Nhà", "LDTT"))))
                .getFirst();
        var foreign = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Không đăng ký")));
        var stranger = LimitedOfficials.official("la", Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER), foreign);
        for (Callable<?> look : List.<Callable<?>>of(
                () -> queries.get(id),
                () -> queries.titles(id),
                () -> queries.findings(id),
                () -> outcomes.of(id),
                () -> book.register(id, List.of()),
                () -> {
                    book.remove(title, 0);
                    return true;
                })) {
            assertThatThrownBy(() -> as(stranger, look)).isInstanceOf(NotFound.class);
        }
        assertThat(as(stranger, () -> queries.count(RegistrationFilter.all()))).isZero();
        assertThat(as(stranger, () -> queries.titles(new TitleFilter(null, null, ""), Page.of(0, 9))))
                .isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> book.begin(round, unit))).isInstanceOf(OutsideUnits.class);
    }

    private void freeze(RoundId round) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var now = roundQueries.get(round);
            rounds.edit(round, now.version(), until(now.name(), TODAY.minusDays(1)));
        });
    }

    private static RoundWritten until(String name, LocalDate until) {
        return Dossiers.round(name, YEAR, until);
    }

    private static TitleWritten aim(@Nullable RecipientId recipient, String name, String award) {
        return new TitleWritten(RecipientKind.PERSON, recipient, name, "Chuyên viên", "Phòng Tổ chức", award);
    }

    private RecipientId recipient(String name) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, null, unit, "Sở Đăng ký", true))))
                .getFirst();
    }

    private static <T> T as(SignedInOfficial official, Callable<T> step) {
        return LimitedOfficials.as(official, step);
    }

    private static void run(SignedInOfficial official, Runnable step) {
        LimitedOfficials.run(official, step);
    }
}
