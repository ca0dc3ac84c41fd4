package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** What units send through the one above them: gathered once, told of back, and neither lost nor doubled. */
@CoreTest
class DossierGatheringTest {

    private static final int YEAR = 2017;
    private static final String TEXT =
            "Chủ trì đề án sắp xếp lại kho vật tư của ba mươi bốn trường học trên địa bàn, giảm thời gian cấp phát sách"
                    + " giáo khoa từ năm ngày còn một ngày, tiết kiệm hai trăm triệu đồng trong năm 2017";

    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierGathering gathering;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final GatheredNominees gathered;
    private final NomineeBeside beside;
    private final NomineeReports reports;
    private final DossierPapers papers;
    private final NomineeQueries all;
    private final InitiativeBook initiatives;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final Dossiers dossiers;

    private UnitId superior = new UnitId(0);
    private UnitId below = superior;
    private RoundId round = new RoundId(0);
    private SignedInOfficial officer = LimitedOfficials.official("?", Set.of());
    private SignedInOfficial leader = officer;
    private SignedInOfficial officerBelow = officer;

    DossierGatheringTest(
            DossierWriting writing,
            DossierSigning signing,
            DossierGathering gathering,
            DossierVerification verification,
            DossierQueries queries,
            GatheredNominees gathered,
            NomineeBeside beside,
            NomineeReports reports,
            DossierPapers papers,
            NomineeQueries all,
            InitiativeBook initiatives,
            RecipientRegister register,
            UnitDirectory directory,
            BeanFactory beans) {
        this.writing = writing;
        this.signing = signing;
        this.gathering = gathering;
        this.verification = verification;
        this.queries = queries;
        this.gathered = gathered;
        this.beside = beside;
        this.reports = reports;
        this.papers = papers;
        this.all = all;
        this.initiatives = initiatives;
        this.register = register;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitBelowAnother() {
        superior = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Tổng hợp")));
        below = Officials.asAdministrator(() -> directory.enter(Units.below(superior, "Trường Gửi lên")));
        round = dossiers.open(Dossiers.gathering("Đợt tổng hợp", YEAR));
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), superior);
        leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), superior);
        officerBelow = LimitedOfficials.official(Dossiers.OFFICER_BELOW, Set.of(Role.UNIT_OFFICER), below);
    }

    @Test
    void theSuperiorGathersWhatIsNeitherLostNorDoubledAndTheUnitSeesWhatBecameOfIt() {
        var author = recipient("Mạc Thị Tổng Hợp");
        var initiative = initiative(author);
        var id = as(officerBelow, () -> writing.begin(round, below, DossierWritten.NOTHING));
        var first = as(officerBelow, () -> writing.nominate(id, nominee(author, "Mạc Thị Tổng Hợp", TEXT)));
        var second = as(officerBelow, () -> writing.nominate(id, nominee(null, "Mạc Văn Sổ Không Có", "Tốt")));
        run(officerBelow, () -> beside.claim(first, 0, Set.of(initiative)));
        as(officerBelow, () -> reports.write(second, 0, Map.of(ReportBlock.ACHIEVEMENTS, "Dạy tốt")));
        run(officerBelow, () -> writing.handOver(id, dossiers.version(id)));
        var leaderBelow = LimitedOfficials.official(Dossiers.LEADER_BELOW, Set.of(Role.UNIT_LEADER), below);
        assertThatThrownBy(() -> run(leaderBelow, () -> signing.sign(id, dossiers.version(id))))
                .isInstanceOf(DossierProblem.GoesThrough.class);
        run(leaderBelow, () -> signing.signUp(id, dossiers.version(id)));
        assertThat(as(officerBelow, () -> gathered.above(id))).isEmpty();
        assertThat(reserved(another(author))).as("with the superior").isEqualTo(1);

        var own = as(officer, () -> writing.begin(round, superior, DossierWritten.NOTHING));
        assertThat(as(officer, () -> queries.get(own)).superiorName())
                .as("nobody above it, so that it goes to the board itself")
                .isEmpty();
        assertThat(as(officer, () -> gathered.below(own))).singleElement().returns(id, GatheredNominees.Below::id);
        assertThatThrownBy(() -> run(officerBelow, () -> gathering.gather(id, dossiers.version(id), null)))
                .isInstanceOf(DossierProblem.NotSuperior.class);
        as(officer, () -> gathering.gather(id, dossiers.version(id), own));
        assertThatThrownBy(() -> run(officer, () -> writing.delete(own, dossiers.version(own))))
                .isInstanceOf(DossierProblem.HoldsGathered.class);
        var copies = as(officer, () -> queries.nominees(own));
        assertThat(copies).extracting(NomineeDetails::origin).containsExactly(first, second);
        assertThat(as(officer, () -> papers.sheet(copies.getLast().id())).papers())
                .as("the report came with its nominee")
                .singleElement()
                .returns(own, Paper::dossier);
        assertThat(reserved(another(author))).as("gathered and not yet sent").isEqualTo(1);
        send(own);
        assertThat(reserved(another(author))).as("sent by the superior").isEqualTo(1);
        for (var one : List.of(first, copies.getFirst().id())) {
            assertThat(reserved(one)).as("not of its own").isZero();
            assertThat(Officials.asSystem(() -> beside.copies(one))).isEmpty();
            assertThat(Officials.asSystem(() -> queries.page(one)).elsewhere()).isZero();
        }
        var mine = new NomineeFilter(round, null, null, "");
        assertThat(Officials.asSystem(() -> all.count(mine)))
                .as("each once in the list of all")
                .isEqualTo(2);

        verify(() -> verification.receive(own, dossiers.version(own)));
        verify(() -> verification.assign(own, dossiers.version(own), Dossiers.SPECIALIST));
        conclude(copies.getFirst().id());
        assertThat(reserved(another(author))).as("refused").isZero();
        assertThatThrownBy(() -> as(officerBelow, () -> queries.get(own))).isInstanceOf(NotFound.class);
        assertThat(as(officerBelow, () -> gathered.above(id))).hasValueSatisfying(above -> {
            assertThat(above.status()).isEqualTo(DossierStatus.IN_VERIFICATION);
            assertThat(above.fates())
                    .extracting(GatheredNominees.Fate::status)
                    .containsExactly(NomineeStatus.NOT_ELIGIBLE, NomineeStatus.PROPOSED);
        });
        assertThatThrownBy(() -> passDown(id)).isInstanceOf(DossierProblem.GoneOn.class);
    }

    @Test
    void whatIsSentBackLeavesTheDossierAboveAndComesAgain() {
        var author = recipient("Mạc Thị Trở Lại");
        var initiative = initiative(author);
        var id = dossiers.sentUp(
                round, below, List.of(nominee(author, "Mạc Thị Trở Lại", "Khá"), nominee(null, "Mạc Văn Hai", "Tốt")));
        var into = as(officer, () -> gathering.gather(id, dossiers.version(id), null));
        var again = dossiers.sentUp(round, below, List.of(nominee(author, "Mạc Thị Trở Lại", "Khá")));
        assertThatThrownBy(() -> as(officer, () -> gathering.gather(again, dossiers.version(again), into)))
                .as("put forward by two dossiers of below")
                .isInstanceOf(InvalidInput.class);
        assertThat(as(officer, () -> queries.get(again)).status()).isEqualTo(DossierStatus.AT_SUPERIOR);
        var elsewhere = dossiers.begun(superior, YEAR);
        assertThatThrownBy(() -> as(officer, () -> gathering.gather(again, dossiers.version(again), elsewhere)))
                .isInstanceOf(DossierProblem.NotIntoThis.class);
        as(officer, () -> {
            var copy = queries.nominees(into).getLast();
            writing.remove(copy.id(), copy.version());
            var edited = queries.nominees(into).getFirst();
            writing.rewrite(
                    edited.id(), edited.version(), nominee(author, "Mạc Thị Trở Lại", "Tốt, được cấp trên ghi rõ"));
            return true;
        });
        assertThat(as(officerBelow, () -> gathered.above(id)).orElseThrow().fates())
                .extracting(GatheredNominees.Fate::status)
                .as("the superior did not take over everybody")
                .containsExactly(NomineeStatus.PROPOSED, null);

        assertThatThrownBy(() -> run(
                        officerBelow, () -> gathering.passDown(id, dossiers.version(id), "Thiếu", Map.of(), Map.of())))
                .isInstanceOf(DossierProblem.NotSuperior.class);
        passDown(id);
        assertThat(as(officer, () -> queries.nominees(into))).isEmpty();
        var returned = as(officerBelow, () -> queries.get(id));
        assertThat(returned.status()).isEqualTo(DossierStatus.RETURNED);
        assertThat(returned.remark()).isEqualTo("Thiếu biên bản");
        var nominees = as(officerBelow, () -> queries.nominees(id));
        assertThat(nominees).extracting(NomineeDetails::remark).containsExactly("Sai chức vụ", "");
        run(officerBelow, () -> beside.claim(nominees.getFirst().id(), 0, Set.of(initiative)));
        run(officerBelow, () -> writing.handOver(id, dossiers.version(id)));
        var leaderBelow = LimitedOfficials.official(Dossiers.LEADER_BELOW, Set.of(Role.UNIT_LEADER), below);
        run(leaderBelow, () -> signing.signUp(id, dossiers.version(id)));
        as(officer, () -> gathering.gather(id, dossiers.version(id), into));
        assertThat(as(officer, () -> queries.nominees(into)))
                .as("the superior's words are not lost by sending it back")
                .extracting(one -> one.written().achievement())
                .containsExactly("Tốt, được cấp trên ghi rõ", "Tốt");
        assertThat(as(officer, () -> queries.get(id)).versions()).isEqualTo(2);
        send(into);
        run(leader, () -> signing.withdraw(into, dossiers.version(into), "Thôi"));
        assertThat(reserved(another(author))).as("withdrawn above").isZero();
        passDown(id);
        assertThat(reserved(another(author)))
                .as("with its unit again, who sends it again")
                .isEqualTo(1);
    }

    private void passDown(DossierId id) {
        var first = as(officer, () -> queries.nominees(id)).getFirst().id();
        run(
                officer,
                () -> gathering.passDown(
                        id, dossiers.version(id), "Thiếu biên bản", Map.of(first, "Sai chức vụ"), Map.of()));
    }

    private void send(DossierId id) {
        run(officer, () -> writing.handOver(id, dossiers.version(id)));
        run(leader, () -> signing.sign(id, dossiers.version(id)));
    }

    private void conclude(NomineeId id) {
        verify(() -> {
            var nominee = queries.nominee(id);
            verification.conclude(
                    id,
                    nominee.version(),
                    new NomineeConclusion(NomineeStatus.NOT_ELIGIBLE, "Theo hồ sơ", null, List.of()));
        });
    }

    private static void verify(Officials.Step step) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, step);
    }

    /** Somebody else's nomination of the same recipient, in a draft of a round of its own. */
    private NomineeId another(RecipientId author) {
        var other = dossiers.open(Dossiers.round("Đợt khác", YEAR));
        return as(
                officer,
                () -> writing.nominate(
                        writing.begin(other, superior, DossierWritten.NOTHING),
                        Dossiers.person(author, "Mạc Thị", "CSTDCS", YEAR)));
    }

    /** For how many others the initiatives of a nominee's recipient are reserved. */
    private int reserved(NomineeId id) {
        return Officials.asSystem(() -> beside.initiatives(id)).stream()
                .mapToInt(one -> one.elsewhere().size())
                .sum();
    }

    private static NomineeWritten nominee(@Nullable RecipientId recipient, String name, String achievement) {
        return new NomineeWritten(
                RecipientKind.PERSON,
                recipient,
                name,
                null,
                "",
                "",
                null,
                "LDTT",
                AchievementPeriod.year(YEAR),
                achievement);
    }

    private RecipientId recipient(String name) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, null, below, "", true))))
                .getFirst();
    }

    private EvidenceId initiative(RecipientId author) {
        return Officials.asSpecialist(() -> initiatives.enter(new InitiativeDraft(
                "Kho vật tư dùng chung",
                InitiativeKind.INITIATIVE,
                YEAR,
                InitiativeLevel.GRASSROOTS,
                InitiativeLevel.GRASSROOTS,
                LocalDate.of(YEAR, 11, 3),
                "Giám đốc Sở",
                "17/QĐ",
                "",
                List.of(new InitiativeAuthor(author, 100)),
                List.of())));
    }

    private static <T> T as(SignedInOfficial official, Callable<T> step) {
        return LimitedOfficials.as(official, step);
    }

    private static void run(SignedInOfficial official, Runnable step) {
        LimitedOfficials.run(official, step);
    }
}
