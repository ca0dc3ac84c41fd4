package vn.vinhdanh.core.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.consultation.BodyAnswer;
import vn.vinhdanh.core.consultation.ConsultationDesk;
import vn.vinhdanh.core.consultation.ConsultationWritten;
import vn.vinhdanh.core.consultation.GivenAnswer;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.nomination.NomineeConclusion;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** The council has before it what was concluded, what bodies say and what is not known; and so does its paper. */
@CoreTest
class CouncilListsTest {

    private final CouncilLists lists;
    private final ConsultationDesk consultations;
    private final DossierQueries queries;
    private final DossierVerification verification;
    private final UnitDirectory units;
    private final Dossiers dossiers;

    CouncilListsTest(
            CouncilLists lists,
            ConsultationDesk consultations,
            DossierQueries queries,
            DossierVerification verification,
            UnitDirectory units,
            BeanFactory beans) {
        this.lists = lists;
        this.consultations = consultations;
        this.queries = queries;
        this.verification = verification;
        this.units = units;
        this.dossiers = new Dossiers(beans);
    }

    @Test
    void bringsConclusionsObjectionsAndWhatIsNotKnownTogether() throws Exception {
        var unit = Officials.asSystem(() -> units.enter(Units.of("Sở Trình hội đồng")));
        var dossier = dossiers.inVerification(unit, 2010);
        var details = board(() -> queries.get(dossier));
        var nominee = board(() -> queries.nominees(dossier)).getFirst();
        var asked = board(() -> consultations.ask(
                dossier,
                new ConsultationWritten(
                        null,
                        "Ban Thường vụ Tỉnh ủy",
                        "Cho ý kiến",
                        LocalDate.now().plusDays(10)),
                Set.of(nominee.id())));
        assertThat(board(() -> lists.of(details.round().id())).nominees())
                .singleElement()
                .returns(1, CouncilNominee::waiting)
                .returns(false, CouncilNominee::opposed);
        board(() -> {
            consultations.answer(
                    asked, 0, List.of(new GivenAnswer(nominee.id(), BodyAnswer.OBJECTION, "Đang xem xét đơn")), "");
            verification.conclude(
                    nominee.id(),
                    nominee.version(),
                    new NomineeConclusion(NomineeStatus.ELIGIBLE, "Đủ theo hồ sơ giấy", null, List.of()));
            return true;
        });

        var list = board(() -> lists.of(details.round().id()));
        assertThat(list.groups())
                .singleElement()
                .returns("LDTT", CouncilGroup::award)
                .returns(1, group -> group.count(NomineeStatus.ELIGIBLE))
                .returns(1, CouncilGroup::opposed)
                .returns(0, CouncilGroup::women)
                .returns(1, CouncilGroup::sexUnknown)
                .returns(1, CouncilGroup::classUnknown);
        try (var word = new XWPFWordExtractor(new XWPFDocument(
                new ByteArrayInputStream(board(() -> lists.paper(details.round().id())))))) {
            assertThat(word.getText())
                    .contains("Phạm Thị Một", "Đủ điều kiện", "Đang xem xét đơn", "chưa rõ 1", "Đủ theo hồ sơ giấy");
        }
        assertThatThrownBy(() -> board(() -> lists.of(new RoundId(1)))).isInstanceOf(NotFound.class);
    }

    private static <T> T board(Callable<T> step) {
        return LimitedOfficials.as(official(), step);
    }

    private static SignedInOfficial official() {
        return LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST));
    }
}
