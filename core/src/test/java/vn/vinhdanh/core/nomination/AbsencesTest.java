package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditFilter;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Substitutes of those who are away: they work on what the absent one has, everybody sees for whom, and one person stays one. */
@CoreTest
class AbsencesTest {

    private static final int YEAR = 2025;
    private static final LocalDate TODAY = LocalDate.now(Dossier.ZONE);
    private static final String ABSENT = Dossiers.SPECIALIST;
    private static final String SUBSTITUTE = "chuyenvien-hai";
    private static final String THIRD = "chuyenvien-ba";

    private final Absences absences;
    private final DossierVerification verification;
    private final DossierSigning signing;
    private final DossierQueries queries;
    private final UnitDirectory directory;
    private final AuditChain audit;
    private final Dossiers dossiers;
    private final BeanFactory beans;
    private UnitId unit = new UnitId(0);

    AbsencesTest(
            Absences absences,
            DossierVerification verification,
            DossierSigning signing,
            DossierQueries queries,
            UnitDirectory directory,
            AuditChain audit,
            BeanFactory beans) {
        this.absences = absences;
        this.verification = verification;
        this.signing = signing;
        this.queries = queries;
        this.directory = directory;
        this.audit = audit;
        this.dossiers = new Dossiers(beans);
        this.beans = beans;
    }

    @BeforeEach
    void threeSpecialists() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Người thay")));
        var accounts = new Accounts(beans);
        var known = Officials.asSpecialist(absences::officials);
        List.of(ABSENT, SUBSTITUTE, THIRD).stream()
                .filter(name -> !known.containsKey(name))
                .forEach(name -> accounts.create(name, Role.SPECIALIST));
    }

    @AfterEach
    void everybodyIsBack() {
        Officials.asSpecialist(() -> {
            absences.standing().forEach(one -> absences.end(one.id()));
            return true;
        });
    }

    @Test
    void theSubstituteFindsConcludesAndEndsWhatTheAbsentOneHasAndHistoryAndAuditSayForWhom() {
        var id = dossiers.inVerification(unit, YEAR);
        assertThat(mine(SUBSTITUTE)).doesNotContain(id);
        away(ABSENT, SUBSTITUTE, TODAY, TODAY.plusDays(3));
        assertThat(mine(SUBSTITUTE)).contains(id);
        assertThat(mine(THIRD)).doesNotContain(id);
        assertThat(as(SUBSTITUTE, () -> queries.list(filter(SUBSTITUTE), Page.of(0, 10))))
                .anySatisfy(row -> assertThat(row)
                        .returns(ABSENT, DossierSummary::specialist)
                        .returns(SUBSTITUTE, DossierSummary::substitute));
        assertThat(as(SUBSTITUTE, queries::atAGlance).get(DossierStatus.IN_VERIFICATION))
                .isNotNull()
                .satisfies(standing -> assertThat(standing.mine()).isPositive());
        assertThatThrownBy(() -> conclude(THIRD, id)).isInstanceOf(DossierProblem.NotYours.class);
        conclude(SUBSTITUTE, id);
        Officials.run(SUBSTITUTE, Role.SPECIALIST, () -> verification.finish(id, dossiers.version(id)));
        var now = Officials.asSystem(() -> queries.get(id));
        assertThat(now.specialist()).as("it stays whose it was").isEqualTo(ABSENT);
        assertThat(now.moves().getLast())
                .returns(SUBSTITUTE, DossierMove::doneBy)
                .returns(ABSENT, DossierMove::inPlaceOf);
        assertThat(Officials.asSystem(() -> queries.nominees(id)).getFirst().concluded())
                .isNotNull()
                .returns(SUBSTITUTE, Concluded::by)
                .returns(ABSENT, Concluded::inPlaceOf);
        assertThat(Officials.asAdministrator(() -> audit.list(AuditFilter.all(), 0, 2)))
                .allSatisfy(entry -> assertThat(entry.detail()).contains("\"inPlaceOf\":\"" + ABSENT + "\""));
    }

    @Test
    void whatIsGivenToSomebodyWhoIsAwayGoesToTheSubstituteUntilTheyAreBack() {
        away(ABSENT, SUBSTITUTE, TODAY, TODAY);
        var id = dossiers.received(unit, YEAR);
        Officials.run(THIRD, Role.SPECIALIST, () -> verification.assign(id, dossiers.version(id), ABSENT));
        assertThat(Officials.asSystem(() -> queries.get(id)))
                .returns(SUBSTITUTE, DossierDetails::specialist)
                .satisfies(now -> assertThat(now.moves().getLast().inPlaceOf()).isEqualTo(ABSENT));
        everybodyIsBack();
        var later = dossiers.received(unit, YEAR);
        Officials.run(THIRD, Role.SPECIALIST, () -> verification.assign(later, dossiers.version(later), ABSENT));
        assertThat(Officials.asSystem(() -> queries.get(later)).specialist()).isEqualTo(ABSENT);
        assertThatThrownBy(() -> conclude(SUBSTITUTE, later))
                .as("nobody stands in any more")
                .isInstanceOf(DossierProblem.NotYours.class);
    }

    @Test
    void standingInMakesNobodyTwoPeople() {
        var id = dossiers.suddenOfBoard(unit, YEAR);
        away(SUBSTITUTE, ABSENT, TODAY, TODAY.plusDays(1));
        assertThatThrownBy(() -> Officials.run(ABSENT, Role.SPECIALIST, () -> signing.sign(id, dossiers.version(id))))
                .as("who wrote it does not sign it for another")
                .isInstanceOf(MatterProblem.OwnWork.class);
        Officials.run("lanhdao", Role.LEADER, () -> signing.sign(id, dossiers.version(id)));
        Officials.run(SUBSTITUTE, Role.SPECIALIST, () -> {
            verification.receive(id, dossiers.version(id));
            verification.assign(id, dossiers.version(id), SUBSTITUTE);
        });
        assertThatThrownBy(() -> conclude(ABSENT, id))
                .as("nor concludes of it, standing in for the specialist who has it")
                .isInstanceOf(MatterProblem.OwnWork.class);
        assertThat(as(ABSENT, () -> queries.get(id)).steps())
                .doesNotContain(DossierStep.CONCLUDE, DossierStep.FINISH, DossierStep.SIGN);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        refused("substitute", ABSENT, ABSENT, TODAY, TODAY);
        refused("until", ABSENT, SUBSTITUTE, TODAY, TODAY.minusDays(1));
        refused("until", ABSENT, SUBSTITUTE, TODAY.minusDays(5), TODAY.minusDays(1));
        refused("until", ABSENT, SUBSTITUTE, TODAY, TODAY.plusDays(Absences.MOST_DAYS));
        refused("substitute", ABSENT, "khong-ai", TODAY, TODAY);
        away(ABSENT, SUBSTITUTE, TODAY.plusDays(10), TODAY.plusDays(20));
        refused("from", ABSENT, THIRD, TODAY.plusDays(20), TODAY.plusDays(30));
        refused("substitute", THIRD, ABSENT, TODAY, TODAY.plusDays(10));
        refused("official", SUBSTITUTE, THIRD, TODAY.plusDays(15), TODAY.plusDays(16));
        away(ABSENT, SUBSTITUTE, TODAY.plusDays(21), TODAY.plusDays(22));
        away(SUBSTITUTE, THIRD, TODAY, TODAY.plusDays(9));
        assertThat(Officials.asSpecialist(absences::standing)).hasSize(3);
    }

    private void refused(String field, String who, String substitute, LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> away(who, substitute, from, until))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private void away(String who, String substitute, LocalDate from, LocalDate until) {
        Officials.as(
                "lanhdao",
                Role.LEADER,
                () -> absences.enter(new AbsenceWritten(who, substitute, from, until, "Nghỉ phép")));
    }

    private void conclude(String by, DossierId id) {
        Officials.run(by, Role.SPECIALIST, () -> {
            var nominee = queries.nominees(id).getFirst();
            verification.conclude(
                    nominee.id(),
                    nominee.version(),
                    new NomineeConclusion(NomineeStatus.ON_HOLD, "Chờ xác minh", null, List.of()));
        });
    }

    private List<DossierId> mine(String who) {
        return as(who, () -> queries.list(filter(who), Page.of(0, 50))).stream()
                .map(DossierSummary::id)
                .toList();
    }

    private static DossierFilter filter(String who) {
        return new DossierFilter(null, Set.of(DossierStatus.IN_VERIFICATION), who, null, "");
    }

    private static <T> T as(String who, java.util.concurrent.Callable<T> step) {
        return Officials.as(who, Role.SPECIALIST, step);
    }
}
