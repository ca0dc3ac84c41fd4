package vn.vinhdanh.core.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** The board asks another body about nominees; its officer answers each, once and for good; the unit that proposes sees none of it. */
@CoreTest
class ConsultationTest {

    private final ConsultationDesk desk;
    private final ConsultationQueries queries;
    private final DossierQueries dossierQueries;
    private final UnitDirectory units;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ConsultationTest(
            ConsultationDesk desk,
            ConsultationQueries queries,
            DossierQueries dossierQueries,
            UnitDirectory units,
            BeanFactory beans,
            JdbcClient jdbc,
            Schemas schemas) {
        this.desk = desk;
        this.queries = queries;
        this.dossierQueries = dossierQueries;
        this.units = units;
        this.dossiers = new Dossiers(beans);
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    @Test
    void theUnitAskedAnswersEachNomineeAndNobodyElseDoes() {
        var proposer = unit("Sở Đề nghị");
        var asked = unit("Thanh tra được hỏi");
        var dossier = dossiers.inVerification(proposer, 2025);
        var nominee = nominee(dossier);
        var id = ask(dossier, asked, "", nominee);
        var officer = officer("canbo-thanhtra", asked);

        assertThat(LimitedOfficials.as(officer, () -> queries.nominees(id)))
                .singleElement()
                .returns("Phạm Thị Một", AskedNominee::name);
        assertThatThrownBy(() -> LimitedOfficials.as(officer, () -> dossierQueries.get(dossier)))
                .as("nothing else of the dossier")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LimitedOfficials.as(officer("canbo-denghi", proposer), () -> queries.get(id)))
                .as("who puts forward sees none of it")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LimitedOfficials.as(officer("canbo-denghi", proposer), () -> queries.about(nominee)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answer(board(), id, given(nominee, BodyAnswer.NO_OBJECTION, "")))
                .as("the board does not answer for a unit")
                .isInstanceOf(ConsultationProblem.IllegalMove.class);
        assertThatThrownBy(() -> answer(officer, id)).isInstanceOf(ConsultationProblem.Unanswered.class);
        assertThatThrownBy(() -> answer(officer, id, given(nominee, BodyAnswer.OBJECTION, " ")))
                .isInstanceOf(ConsultationProblem.NoReason.class);

        answer(officer, id, given(nominee, BodyAnswer.OBJECTION, "Đang thanh tra"));
        assertThat(LimitedOfficials.as(board(), () -> queries.about(nominee)))
                .singleElement()
                .returns(BodyAnswer.OBJECTION, ConsultationQueries.Said::answer)
                .returns("Đang thanh tra", ConsultationQueries.Said::reason);
        assertThatThrownBy(() -> answer(officer, id, given(nominee, BodyAnswer.NO_OBJECTION, "")))
                .as("final")
                .isInstanceOf(ConsultationProblem.IllegalMove.class);
    }

    @Test
    void aBodyWithoutAnAccountIsAskedTooAndTheBoardWritesItsAnswerDown() {
        var dossier = dossiers.inVerification(unit("Sở Hỏi Thường vụ"), 2025);
        var nominee = nominee(dossier);
        assertThatThrownBy(() -> ask(dossier, null, "", nominee)).isInstanceOf(InvalidInput.class);
        var id = ask(dossier, null, "Ban Thường vụ Tỉnh ủy", nominee);
        answer(board(), id, given(nominee, BodyAnswer.NO_OBJECTION, ""));
        assertThat(LimitedOfficials.as(board(), () -> queries.about(dossier)))
                .singleElement()
                .returns(ConsultationStatus.ANSWERED, Consultation::status)
                .returns(0, Consultation::objections);
    }

    @Test
    void isOverdueForBothAndWithdrawnOnlyBeforeItIsAnswered() {
        var asked = unit("Cục Thuế được hỏi");
        var dossier = dossiers.inVerification(unit("Sở Hỏi thuế"), 2025);
        var nominee = nominee(dossier);
        var id = ask(dossier, asked, "", nominee);
        jdbc.sql(schemas.in("update {domain}.consultation set due_on = utc_date() - interval 2 day where id = ?"))
                .param(id.value())
                .update();
        assertThat(LimitedOfficials.as(board(), () -> queries.get(id)).overdue(LocalDate.now()))
                .isTrue();
        assertThat(Officials.asSystem(desk::tellOverdue)).isPositive();
        LimitedOfficials.as(board(), () -> {
            desk.withdraw(id, 0);
            return id;
        });
        assertThat(LimitedOfficials.as(board(), () -> queries.about(nominee))).isEmpty();
        assertThatThrownBy(() -> answer(officer("canbo-thue", asked), id, given(nominee, BodyAnswer.NOT_KNOWN, "")))
                .isInstanceOf(ConsultationProblem.IllegalMove.class);
    }

    private UnitId unit(String name) {
        return Officials.asSystem(() -> units.enter(Units.of(name + " " + Ids.code(Ids.next()))));
    }

    private NomineeId nominee(DossierId dossier) {
        return Officials.asSystem(() -> dossierQueries.nominees(dossier))
                .getFirst()
                .id();
    }

    private static SignedInOfficial board() {
        return LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST));
    }

    private static SignedInOfficial officer(String name, UnitId unit) {
        return LimitedOfficials.official(name, Set.of(Role.UNIT_OFFICER), unit);
    }

    private ConsultationId ask(
            DossierId dossier, @org.jspecify.annotations.Nullable UnitId unit, String body, NomineeId nominee) {
        return LimitedOfficials.as(
                board(),
                () -> desk.ask(
                        dossier,
                        new ConsultationWritten(
                                unit, body, "Cho ý kiến", LocalDate.now().plusDays(10)),
                        Set.of(nominee)));
    }

    private static GivenAnswer given(NomineeId nominee, BodyAnswer answer, String reason) {
        return new GivenAnswer(nominee, answer, reason);
    }

    private void answer(SignedInOfficial official, ConsultationId id, GivenAnswer... answers) {
        LimitedOfficials.as(official, () -> {
            desk.answer(id, 0, List.of(answers), "");
            return id;
        });
    }
}
