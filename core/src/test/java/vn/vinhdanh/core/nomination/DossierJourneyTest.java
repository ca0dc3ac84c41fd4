package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.evidence.RatingBook;
import vn.vinhdanh.core.evidence.RatingDraft;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundWritten;
import vn.vinhdanh.core.shared.DossierLedger;
import vn.vinhdanh.core.shared.DossierPlace;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** The way of a dossier from the unit's desk to the board's conclusion, and whom it is shut to on it. */
@CoreTest
class DossierJourneyTest {

    private static final int YEAR = 2025;

    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final NomineeJudging judging;
    private final EligibilityJudging eligibility;
    private final RecipientRegister register;
    private final RatingBook ratings;
    private final RoundBook rounds;
    private final UnitDirectory directory;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    private UnitId unit = new UnitId(0);
    private SignedInOfficial officer = LimitedOfficials.official("?", Set.of());
    private SignedInOfficial leader = officer;

    DossierJourneyTest(
            DossierWriting writing,
            DossierSigning signing,
            DossierVerification verification,
            DossierQueries queries,
            NomineeJudging judging,
            EligibilityJudging eligibility,
            RecipientRegister register,
            RatingBook ratings,
            RoundBook rounds,
            UnitDirectory directory,
            JdbcClient jdbc,
            Schemas schemas,
            BeanFactory beans) {
        this.writing = writing;
        this.signing = signing;
        this.verification = verification;
        this.queries = queries;
        this.judging = judging;
        this.eligibility = eligibility;
        this.register = register;
        this.ratings = ratings;
        this.rounds = rounds;
        this.directory = directory;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitWithItsPeople() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Hồ sơ")));
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
        leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit);
    }

    @Test
    void isWrittenSignedReturnedSentAgainAndConcludedNomineeByNominee() {
        var round = dossiers.open(Dossiers.round("Đợt cuối năm", YEAR));
        var id = as(officer, () -> writing.begin(round, unit, written("12/TTr-SHS")));
        var one = recipient("Hoàng Thị Đạt");
        var first = as(officer, () -> writing.nominate(id, Dossiers.person(one, "Hoàng Thị Đạt", "LDTT", YEAR)));
        var second = as(officer, () -> writing.nominate(id, Dossiers.person(null, "Ngô Văn Mới", "LDTT", YEAR)));
        assertThatThrownBy(() -> verify(() -> queries.get(id)))
                .as("the board sees nothing before it is sent")
                .isInstanceOf(NotFound.class);

        run(officer, () -> writing.handOver(id, version(id)));
        assertThat(as(leader, () -> queries.get(id)).may(DossierStep.SIGN)).isTrue();
        run(leader, () -> signing.sign(id, version(id)));
        assertThat(as(officer, queries::atAGlance)).containsKey(DossierStatus.SENT);

        verify(() -> {
            verification.receive(id, version(id));
            verification.assign(id, version(id), Dossiers.SPECIALIST);
            verification.giveBack(id, version(id), "Cần sửa", Map.of(second, "Ghi đủ chức vụ"));
            return null;
        });
        assertThat(as(officer, () -> queries.nominees(id)))
                .extracting(NomineeDetails::remark)
                .containsExactly("", "Ghi đủ chức vụ");
        assertThat(as(officer, () -> queries.get(id)).remark()).isEqualTo("Cần sửa");

        run(officer, () -> writing.rewrite(second, 0, Dossiers.person(null, "Ngô Văn Mới Hơn", "LDTT", YEAR)));
        assertThat(verify(() -> queries.nominees(id)))
                .as("the board reads what was sent while the unit writes")
                .extracting(n -> n.written().name())
                .containsExactly("Hoàng Thị Đạt", "Ngô Văn Mới");
        assertThat(verify(() -> queries.get(id)).asSent()).isTrue();
        run(officer, () -> writing.remove(first, 0));
        assertThat(counted(id))
                .as("figures count what was sent while the unit writes, also whom it took out")
                .containsExactly("LDTT|PERSON|WITH_UNIT|" + YEAR, "LDTT|PERSON|WITH_UNIT|" + YEAR);
        long figures = version();
        var again = as(officer, () -> writing.nominate(id, Dossiers.person(one, "Hoàng Thị Đạt", "LDTT", YEAR)));
        assertThat(version()).as("what a unit writes changes no figure").isEqualTo(figures);
        run(officer, () -> writing.handOver(id, version(id)));
        run(leader, () -> signing.sign(id, version(id)));
        assertThat(verify(() -> queries.comparison(id, 2)).changed())
                .singleElement()
                .returns("Ngô Văn Mới Hơn", VersionComparison.ChangedNominee::name);

        verify(() -> {
            verification.receive(id, version(id));
            verification.assign(id, version(id), Dossiers.SPECIALIST);
            return null;
        });
        assertThatThrownBy(() -> verify(() -> {
                    verification.finish(id, version(id));
                    return null;
                }))
                .isInstanceOf(DossierProblem.NotConcluded.class);
        conclude(again, NomineeStatus.NOT_ELIGIBLE, "Chưa có xếp loại");
        conclude(second, NomineeStatus.ELIGIBLE, "Có quyết định kèm hồ sơ");
        verify(() -> {
            verification.finish(id, version(id));
            return null;
        });
        assertThat(counted(id))
                .as("a conclusion counts once the dossier is verified")
                .containsExactly("LDTT|PERSON|ELIGIBLE|" + YEAR, "LDTT|PERSON|NOT_ELIGIBLE|" + YEAR);
        assertThat(version()).isGreaterThan(figures);
        var done = as(officer, () -> queries.get(id));
        assertThat(found(
                        "select concat(place, '|', day) from {report}.dossier_move_fact where dossier_id = ? order by"
                                + " ordinal",
                        id))
                .as("where it lay, as the console counts it")
                .isEqualTo(done.moves().stream()
                        .dropWhile(move -> move.became() != DossierStatus.SENT)
                        .map(move -> move.became().place() + "|" + move.day())
                        .toList());
        assertThat(done.ledger().stretches())
                .extracting(DossierLedger.Stretch::place)
                .containsExactly(
                        DossierPlace.RECEPTION,
                        DossierPlace.APPRAISAL,
                        DossierPlace.UNIT,
                        DossierPlace.RECEPTION,
                        DossierPlace.APPRAISAL);
        assertThat(done.status()).isEqualTo(DossierStatus.VERIFIED);
        assertThat(done.versions()).isEqualTo(2);
        assertThat(done.clock().side()).isEqualTo(Side.NOBODY);
        assertThat(done.moves())
                .extracting(DossierMove::step)
                .containsExactly(
                        DossierStep.HAND_OVER,
                        DossierStep.SIGN,
                        DossierStep.RECEIVE,
                        DossierStep.ASSIGN,
                        DossierStep.RETURN,
                        DossierStep.HAND_OVER,
                        DossierStep.SIGN,
                        DossierStep.RECEIVE,
                        DossierStep.ASSIGN,
                        DossierStep.FINISH);
        assertThat(as(officer, () -> queries.nominees(id)))
                .extracting(NomineeDetails::status)
                .containsExactlyInAnyOrder(NomineeStatus.NOT_ELIGIBLE, NomineeStatus.ELIGIBLE);
    }

    private List<String> counted(DossierId id) {
        return found(
                "select concat(award_code, '|', recipient_kind, '|', state, '|', year_to) from {report}.nominee_fact"
                        + " where dossier_id = ? order by state, nominee_id",
                id);
    }

    private List<String> found(String sql, DossierId id) {
        return jdbc.sql(schemas.in(sql)).param(id.value()).query(String.class).list();
    }

    private long version() {
        return jdbc.sql(schemas.in("select number from {report}.figure_version"))
                .query(Long.class)
                .single();
    }

    @Test
    void isShutToAnotherUnitInAllItsParts() {
        var id = dossiers.sent(unit, YEAR);
        var nominee = Officials.asSystem(() -> queries.nominees(id)).getFirst();
        var foreign = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Khác")));
        var stranger = LimitedOfficials.official("la", Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER), foreign);
        assertThat(as(stranger, () -> queries.list(DossierFilter.all(), Page.of(0, 50))))
                .isEmpty();
        assertThat(as(stranger, () -> queries.count(DossierFilter.all()))).isZero();
        assertThat(as(stranger, queries::atAGlance)).isEmpty();
        for (Callable<?> look : List.<Callable<?>>of(
                () -> queries.get(id),
                () -> queries.nominees(id),
                () -> queries.nominee(nominee.id()),
                () -> queries.page(nominee.id()),
                () -> queries.comparison(id, 1),
                () -> judging.all(id),
                () -> writing.nominate(id, nominee.written()))) {
            assertThatThrownBy(() -> as(stranger, look)).isInstanceOf(NotFound.class);
        }
        var round = dossiers.open(Dossiers.round("Đợt của ai", YEAR));
        assertThatThrownBy(() -> as(stranger, () -> writing.begin(round, unit, DossierWritten.NOTHING)))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> Officials.as("uyvien", Role.COUNCIL_MEMBER, () -> queries.get(id)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesAtTheFieldWhatDoesNotFit() {
        var asked = Dossiers.round("Chỉ lao động tiên tiến", YEAR);
        var round = dossiers.open(with(asked, List.of("LDTT"), List.of(UnitKind.SCHOOL)));
        assertThatThrownBy(() -> as(officer, () -> writing.begin(round, unit, DossierWritten.NOTHING)))
                .isInstanceOf(DossierProblem.NotAsked.class);
        var open = dossiers.open(with(asked, List.of("LDTT"), List.of()));
        var id = as(officer, () -> writing.begin(open, unit, DossierWritten.NOTHING));
        assertThatThrownBy(() ->
                        run(officer, () -> writing.edit(id, 0, new DossierWritten("1", null, "", "", "", true))))
                .as("state secrets go on paper")
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("stateSecret"));
        assertThatThrownBy(() -> run(officer, () -> writing.handOver(id, 0)))
                .isInstanceOf(DossierProblem.NoNominees.class);
        assertThatThrownBy(() ->
                        as(officer, () -> writing.nominate(id, Dossiers.person(null, "Ai Đó", "CSTDCS", YEAR))))
                .isInstanceOf(InvalidInput.class);
        var one = recipient("Lê Thị Hai Lần");
        as(officer, () -> writing.nominate(id, Dossiers.person(one, "Lê Thị Hai Lần", "LDTT", YEAR)));
        assertThatThrownBy(() ->
                        as(officer, () -> writing.nominate(id, Dossiers.person(one, "Lê Thị Hai Lần", "LDTT", YEAR))))
                .isInstanceOf(InvalidInput.class);
        Officials.run("chuyenvien", Role.SPECIALIST, () -> rounds.close(open, 1));
        assertThatThrownBy(() -> run(officer, () -> writing.handOver(id, version(id))))
                .as("a round that closes while somebody types")
                .isInstanceOf(DossierProblem.RoundShut.class);
        assertThat(as(officer, () -> queries.nominees(id))).as("loses nothing").hasSize(1);
    }

    @Test
    void twoOfficersWriteAtOnceAndNobodyOverwritesAnybody() {
        var id = dossiers.begun(unit, YEAR);
        var nominee = as(officer, () -> queries.nominees(id)).getFirst();
        var colleague = LimitedOfficials.official("canbo-hai", Set.of(Role.UNIT_OFFICER), unit);
        as(colleague, () -> writing.nominate(id, Dossiers.person(null, "Người Của Đồng Nghiệp", "LDTT", YEAR)));
        run(colleague, () -> writing.rewrite(nominee.id(), 0, Dossiers.person(null, "Sửa Trước", "LDTT", YEAR)));
        assertThatThrownBy(() -> run(
                        officer,
                        () -> writing.rewrite(nominee.id(), 0, Dossiers.person(null, "Sửa Sau", "LDTT", YEAR))))
                .isInstanceOf(StaleData.class);
        run(officer, () -> writing.edit(id, 0, written("7/TTr")));
        assertThatThrownBy(() -> run(colleague, () -> writing.edit(id, 0, written("8/TTr"))))
                .isInstanceOf(StaleData.class);
    }

    @Test
    void allNomineesAreJudgedAtOnceAsEachIsByItself() {
        var id = dossiers.begun(unit, YEAR);
        var good = recipient("Đặng Văn Tốt");
        Officials.asSpecialist(() -> ratings.enter(new RatingDraft(good, YEAR, Rating.GOOD, false, "")));
        var people = List.of(good, recipient("Bùi Thị Thiếu"));
        people.forEach(person -> List.of("LDTT", "CSTDCS", "BKT")
                .forEach(award ->
                        as(officer, () -> writing.nominate(id, Dossiers.person(person, "Tên in", award, YEAR)))));
        var found = as(officer, () -> judging.all(id));
        assertThat(found).hasSize(7);
        as(officer, () -> queries.nominees(id)).forEach(nominee -> {
            var one = as(officer, () -> judging.judge(nominee.id()));
            var inShort = found.get(nominee.id());
            assertThat(inShort).isNotNull();
            assertThat(one.map(judgement -> judgement.findings().outcome()).orElse(null))
                    .as(nominee.written().award())
                    .isEqualTo(inShort == null ? null : inShort.outcome());
        });
    }

    @Test
    void theListKnowsWhatIsDueAndWhoHasIt() {
        var id = dossiers.inVerification(unit, YEAR);
        var far = LocalDate.now(Dossier.ZONE).plusDays(90);
        var mine = new DossierFilter(null, Set.of(DossierStatus.IN_VERIFICATION), Dossiers.SPECIALIST, far, "Hồ sơ");
        var of = LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST), unit);
        assertThat(as(of, () -> queries.list(mine, Page.of(0, 10))))
                .singleElement()
                .returns(id, DossierSummary::id)
                .returns(1, DossierSummary::nominees)
                .satisfies(row -> assertThat(row.dueOn()).isNotNull());
        assertThat(as(of, () -> queries.count(mine))).isEqualTo(1);
        for (var sort : DossierSort.values()) {
            assertThat(as(of, () -> queries.list(DossierFilter.all(), new Page(sort, true, 0, 10))))
                    .hasSize(1);
        }
        assertThat(as(of, queries::atAGlance).get(DossierStatus.IN_VERIFICATION))
                .isNotNull()
                .satisfies(standing -> assertThat(standing.mine()).isEqualTo(1));
    }

    private void conclude(NomineeId id, NomineeStatus status, String reason) {
        verify(() -> {
            var nominee = queries.nominee(id);
            verification.conclude(id, nominee.version(), new NomineeConclusion(status, reason, null, List.of()));
            return null;
        });
    }

    private static DossierWritten written(String number) {
        return new DossierWritten(number, LocalDate.of(2026, 11, 30), "Bà Nguyễn Thị Ký", "Giám đốc", "Đề nghị", false);
    }

    private static RoundWritten with(RoundWritten round, List<String> awards, List<UnitKind> kinds) {
        return new RoundWritten(
                round.name(),
                round.kind(),
                round.year(),
                round.schoolYear(),
                round.campaign(),
                awards,
                kinds,
                round.papers(),
                null,
                null,
                null,
                null,
                5,
                20,
                null,
                round.track(),
                "",
                "");
    }

    private RecipientId recipient(String name) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, null, unit, "", true))))
                .getFirst();
    }

    private int version(DossierId id) {
        return dossiers.version(id);
    }

    private static <T> T verify(Callable<T> step) {
        return Officials.as(Dossiers.SPECIALIST, Role.SPECIALIST, step);
    }

    private static <T> T as(SignedInOfficial official, Callable<T> step) {
        return LimitedOfficials.as(official, step);
    }

    private static void run(SignedInOfficial official, Runnable step) {
        LimitedOfficials.run(official, step);
    }
}
