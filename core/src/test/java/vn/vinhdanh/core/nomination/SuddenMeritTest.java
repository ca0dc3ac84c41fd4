package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.notice.Notice;
import vn.vinhdanh.core.notice.NoticeKind;
import vn.vinhdanh.core.notice.OfficialNotices;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Sudden merit by the simplified procedure: on one day, in few steps, and by two people all the same. */
@CoreTest
class SuddenMeritTest {

    private static final int YEAR = 2025;

    private final SuddenMerit sudden;
    private final DossierSigning signing;
    private final DossierWriting writing;
    private final DossierQueries queries;
    private final DossierPapers papers;
    private final UnitDirectory directory;
    private final OfficialNotices notices;
    private final BeanFactory beans;
    private final Dossiers dossiers;
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    SuddenMeritTest(
            SuddenMerit sudden,
            DossierSigning signing,
            DossierWriting writing,
            DossierQueries queries,
            DossierPapers papers,
            UnitDirectory directory,
            OfficialNotices notices,
            BeanFactory beans) {
        this.sudden = sudden;
        this.signing = signing;
        this.writing = writing;
        this.queries = queries;
        this.papers = papers;
        this.directory = directory;
        this.notices = notices;
        this.beans = beans;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitAndARound() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Xã Đột Xuất")));
        round = dossiers.open(Dossiers.sudden("Khen đột xuất", YEAR));
    }

    @Test
    void aUnitSendsItsLeaderSignsAndTheBoardVerifiesInOneGo() {
        var id = officer(() -> sudden.send(written("BKT"), null, null));
        assertThat(officer(() -> queries.get(id)))
                .returns(DossierStatus.AWAITING_LEADER, DossierDetails::status)
                .returns(true, DossierDetails::simplified)
                .returns(false, DossierDetails::byBoard);
        assertThat(officer(() -> papers.sheet(id)).papers())
                .extracting(Paper::kind)
                .containsExactly(PaperKind.REPORT);
        leader(() -> signing.sign(id, dossiers.version(id)));
        verify(() -> {
            sudden.verify(id, dossiers.version(id), onHold());
            return true;
        });
        assertThat(officer(() -> queries.get(id)))
                .returns(DossierStatus.VERIFIED, DossierDetails::status)
                .satisfies(now -> assertThat(now.moves())
                        .as("no step is left out")
                        .extracting(DossierMove::step)
                        .containsExactly(
                                DossierStep.HAND_OVER,
                                DossierStep.SIGN,
                                DossierStep.RECEIVE,
                                DossierStep.ASSIGN,
                                DossierStep.FINISH));
    }

    @Test
    void whatTheBoardProposesAnotherOfItsOfficialsSignsAndNobodyVerifiesWhatHeWrote() {
        var id = dossiers.suddenOfBoard(unit, YEAR);
        assertThatThrownBy(() -> verify(() -> {
                    signing.sign(id, dossiers.version(id));
                    return true;
                }))
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThatThrownBy(() -> leader(() -> signing.sign(id, dossiers.version(id))))
                .as("the leader of the unit did not propose it")
                .isInstanceOf(DossierProblem.OfTheBoard.class);
        Officials.run("lanhdao", Role.LEADER, () -> signing.sign(id, dossiers.version(id)));
        assertThatThrownBy(() -> verify(() -> {
                    sudden.verify(id, dossiers.version(id), onHold());
                    return true;
                }))
                .isInstanceOf(MatterProblem.OwnWork.class);
        Officials.run("chuyenvien-hai", Role.SPECIALIST, () -> sudden.verify(id, dossiers.version(id), onHold()));
        assertThat(Officials.asSystem(() -> queries.get(id)).status()).isEqualTo(DossierStatus.VERIFIED);
    }

    @Test
    void whatTheLawForbidsIsRefusedWithItsArticleAndNothingIsKept() {
        assertThatThrownBy(() -> officer(() -> sudden.send(written("LDTT"), null, null)))
                .as("an emulation title")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sudden-title");
        var silent = new SuddenWritten(round, unit, written("BKT").nominee(), " ", false);
        assertThatThrownBy(() -> officer(() -> sudden.send(silent, null, null))).hasMessageContaining("sudden-report");
        var secret = new SuddenWritten(round, unit, written("BKT").nominee(), "Tóm tắt", true);
        assertThatThrownBy(() -> officer(() -> sudden.send(secret, null, null))).hasMessageContaining("state-secret");
        var merit = dossiers.open(Dossiers.round("Đợt thường", YEAR));
        assertThatThrownBy(() -> officer(() ->
                        sudden.send(Dossiers.sudden(merit, unit, written("BKT").nominee()), null, null)))
                .isInstanceOf(DossierProblem.NotSudden.class);
        var elsewhere = Officials.asAdministrator(() -> directory.enter(Units.of("Xã Khác")));
        assertThatThrownBy(() -> officer(() -> sudden.send(
                        Dossiers.sudden(round, elsewhere, written("BKT").nominee()), null, null)))
                .isInstanceOf(OutsideUnits.class);
        assertThatThrownBy(() -> officer(() -> sudden.send(written("BKT"), "tom-tat.pdf", file("không phải tệp PDF"))))
                .as("a file that is none takes the whole dossier back")
                .isInstanceOf(RuntimeException.class);
        assertThat(officer(() -> queries.count(DossierFilter.all()))).isZero();
    }

    @Test
    void aFileStandsForTheTextAndAnOrdinaryDossierIsNotVerifiedInOneGo() {
        var id = officer(() -> sudden.send(
                new SuddenWritten(round, unit, written("BKT").nominee(), "", false),
                "tom-tat.pdf",
                file("%PDF-1.4\n%%EOF\n")));
        assertThat(officer(() -> papers.sheet(id)).papers())
                .extracting(Paper::name)
                .containsExactly("tom-tat.pdf");
        var report = officer(() -> papers.sheet(id)).papers().getFirst().id();
        officer(() -> {
            writing.takeBack(id, dossiers.version(id));
            papers.takeOff(report);
            return true;
        });
        assertThatThrownBy(() -> officer(() -> {
                    writing.handOver(id, dossiers.version(id));
                    return true;
                }))
                .as("without its report it does not go")
                .isInstanceOf(DossierProblem.PapersMissing.class);
        var ordinary = dossiers.sent(unit, YEAR);
        assertThatThrownBy(() -> verify(() -> {
                    sudden.verify(ordinary, dossiers.version(ordinary), onHold());
                    return true;
                }))
                .isInstanceOf(DossierProblem.NotSimplified.class);
    }

    @Test
    void anotherOfficialOfTheBoardIsToldThatSomethingOfTheBoardWaitsUntilItIsSigned() {
        var writer = account(Role.SPECIALIST);
        var leader = account(Role.LEADER);
        var id = LimitedOfficials.as(writer, () -> sudden.send(written("BKT"), null, null));
        assertThat(LimitedOfficials.as(writer, () -> notices.list(0, 10)))
                .as("one's own act")
                .isEmpty();
        assertThat(LimitedOfficials.as(leader, () -> notices.list(0, 10)))
                .singleElement()
                .returns(NoticeKind.WAITS, Notice::kind)
                .returns(id.value(), Notice::place)
                .returns(false, Notice::over);
        LimitedOfficials.run(leader, () -> signing.sign(id, dossiers.version(id)));
        assertThat(LimitedOfficials.as(leader, () -> notices.list(0, 10))).allMatch(Notice::over);
    }

    private SignedInOfficial account(Role role) {
        var accounts = new Accounts(beans);
        var name = "dx-" + Ids.code(Ids.next());
        accounts.create(name, role);
        return LimitedOfficials.official(accounts.find(name).id(), name, Set.of(role));
    }

    private SuddenWritten written(String award) {
        return Dossiers.sudden(round, unit, Dossiers.person(null, "Lê Văn Cứu Người", award, YEAR));
    }

    private static NomineeConclusion onHold() {
        return new NomineeConclusion(NomineeStatus.ON_HOLD, "Chờ xác minh", null, List.of());
    }

    private static ByteArrayInputStream file(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T officer(Callable<T> step) {
        return LimitedOfficials.as(LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit), step);
    }

    private void leader(Runnable step) {
        LimitedOfficials.run(LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit), step);
    }

    private static <T> T verify(Callable<T> step) {
        return Officials.as(Dossiers.SPECIALIST, Role.SPECIALIST, step);
    }
}
