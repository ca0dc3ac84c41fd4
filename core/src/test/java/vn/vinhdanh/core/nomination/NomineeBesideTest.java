package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.evidence.EvidenceId;
import vn.vinhdanh.core.evidence.EvidenceProblem;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Initiatives are reserved exactly while a dossier speaks for its nominee; texts nearly the same are found, and nothing is blocked. */
@CoreTest
class NomineeBesideTest {

    private static final int YEAR = 2012;
    private static final String TEXT = "Chủ trì xây dựng phần mềm quản lý kho thuốc dùng chung cho mười hai trạm y tế,"
            + " rút ngắn thời gian cấp phát từ hai ngày xuống còn bốn giờ, được Sở công nhận và nhân rộng năm 2012";

    private final NomineeBeside beside;
    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final InitiativeBook book;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final Dossiers dossiers;

    NomineeBesideTest(
            NomineeBeside beside,
            DossierWriting writing,
            DossierSigning signing,
            DossierVerification verification,
            DossierQueries queries,
            InitiativeBook book,
            RecipientRegister register,
            UnitDirectory directory,
            BeanFactory beans) {
        this.beside = beside;
        this.writing = writing;
        this.signing = signing;
        this.verification = verification;
        this.queries = queries;
        this.book = book;
        this.register = register;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
    }

    @Test
    void anInitiativeIsReservedFromSendingUntilRefusedRecalledOrWithdrawn() {
        var unit = unit("Sở Sáng kiến giữ chỗ");
        var author = recipient(unit, "Kiều Thị Sáng Kiến");
        var initiative = initiative(author);
        var first = nominated(unit, author, "CSTDCS");
        var second = nominated(unit, author, "LDTT");
        assertThatThrownBy(() -> claim(unit, first, Set.of(new EvidenceId(1)))).isInstanceOf(InvalidInput.class);
        claim(unit, first, Set.of(initiative));
        claim(unit, first, Set.of(initiative));
        assertThat(elsewhere(second)).as("a draft reserves nothing").isZero();

        var dossier = dossier(first);
        send(unit, dossier);
        assertThat(elsewhere(second)).isEqualTo(1);
        run(unit, Role.UNIT_OFFICER, () -> signing.recall(dossier, dossiers.version(dossier), "Sửa"));
        assertThat(elsewhere(second)).as("recalled").isZero();
        send(unit, dossier);
        verify(() -> verification.receive(dossier, dossiers.version(dossier)));
        verify(() -> verification.assign(dossier, dossiers.version(dossier), Dossiers.SPECIALIST));
        assertThat(elsewhere(second)).isEqualTo(1);
        conclude(first, NomineeStatus.NOT_ELIGIBLE);
        assertThat(elsewhere(second)).as("refused").isZero();
        conclude(first, NomineeStatus.ON_HOLD);
        assertThat(elsewhere(second)).isEqualTo(1);
        assertThatThrownBy(() -> Officials.asSpecialist(() -> {
                    book.remove(initiative, 0);
                    return true;
                }))
                .as("what somebody rests on is not lost")
                .isInstanceOf(EvidenceProblem.RestedOn.class);
        run(unit, Role.UNIT_LEADER, () -> signing.withdraw(dossier, dossiers.version(dossier), "Thôi"));
        assertThat(elsewhere(second)).as("withdrawn").isZero();
    }

    @Test
    void aTextThatIsNearlyTheSameIsFoundWhereverItStands() {
        var unit = unit("Sở Chép thành tích");
        var other = unit("Sở Được chép");
        var source = nominated(other, null, "LDTT", TEXT.replace("mười hai trạm", "mười trạm"));
        var copy = nominated(unit, null, "LDTT", TEXT);
        assertThat(as(unit, Role.UNIT_OFFICER, () -> beside.copies(copy)))
                .as("nothing of what nobody sent")
                .isEmpty();
        send(other, dossier(source));
        assertThat(as(unit, Role.UNIT_OFFICER, () -> beside.copies(copy)))
                .as("what lies out of reach is told without names")
                .singleElement()
                .returns(null, NearCopy::nominee)
                .returns("", NearCopy::name)
                .satisfies(found -> assertThat(found.percent()).isBetween(Likeness.LEAST, 99));
        send(unit, dossier(copy));
        assertThat(Officials.asSpecialist(() -> beside.copies(copy)))
                .singleElement()
                .returns(source, NearCopy::nominee);
        assertThat(Likeness.marks("Hoàn thành tốt nhiệm vụ")).as("set phrases").isEmpty();
        assertThat(Likeness.percent(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(100);
    }

    private int elsewhere(NomineeId id) {
        return Officials.asSystem(() -> beside.initiatives(id)).stream()
                .mapToInt(one -> one.elsewhere().size())
                .sum();
    }

    private void claim(UnitId unit, NomineeId id, Set<EvidenceId> initiatives) {
        run(unit, Role.UNIT_OFFICER, () -> beside.claim(id, 0, initiatives));
    }

    private NomineeId nominated(UnitId unit, @Nullable RecipientId recipient, String award) {
        return nominated(unit, recipient, award, "Có sáng kiến");
    }

    private NomineeId nominated(UnitId unit, @Nullable RecipientId recipient, String award, String achievement) {
        var round = dossiers.open(Dossiers.round("Đợt " + award, YEAR));
        return as(unit, Role.UNIT_OFFICER, () -> {
            var id = writing.begin(round, unit, DossierWritten.NOTHING);
            var like = Dossiers.person(recipient, "Kiều Thị Sáng Kiến", award, YEAR);
            return writing.nominate(
                    id,
                    new NomineeWritten(
                            like.kind(),
                            recipient,
                            like.name(),
                            null,
                            "",
                            "",
                            null,
                            award,
                            like.period(),
                            achievement));
        });
    }

    private DossierId dossier(NomineeId id) {
        return Officials.asSystem(() -> queries.nominee(id)).dossier();
    }

    private void send(UnitId unit, DossierId id) {
        run(unit, Role.UNIT_OFFICER, () -> writing.handOver(id, dossiers.version(id)));
        run(unit, Role.UNIT_LEADER, () -> signing.sign(id, dossiers.version(id)));
    }

    private void conclude(NomineeId id, NomineeStatus status) {
        verify(() -> verification.conclude(
                id, queries.nominee(id).version(), new NomineeConclusion(status, "Vì thế", null, List.of())));
    }

    private EvidenceId initiative(RecipientId author) {
        return Officials.asSpecialist(() -> book.enter(new InitiativeDraft(
                "Quản lý kho thuốc dùng chung",
                InitiativeKind.INITIATIVE,
                YEAR,
                InitiativeLevel.GRASSROOTS,
                InitiativeLevel.GRASSROOTS,
                LocalDate.of(YEAR, 11, 3),
                "Giám đốc Sở",
                "12/QĐ",
                "",
                List.of(new InitiativeAuthor(author, 100)),
                List.of())));
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> directory.enter(Units.of(name)));
    }

    private RecipientId recipient(UnitId unit, String name) {
        return Officials.asSystem(() -> register.enterAll(
                        List.of(new RecipientDraft(RecipientKind.PERSON, name, null, unit, "", true))))
                .getFirst();
    }

    private static void verify(Runnable step) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, step::run);
    }

    private static <T> T as(UnitId unit, Role role, Callable<T> step) {
        return LimitedOfficials.as(
                LimitedOfficials.official(
                        role == Role.UNIT_LEADER ? Dossiers.LEADER : Dossiers.OFFICER, Set.of(role), unit),
                step);
    }

    private static void run(UnitId unit, Role role, Runnable step) {
        as(unit, role, () -> {
            step.run();
            return true;
        });
    }
}
