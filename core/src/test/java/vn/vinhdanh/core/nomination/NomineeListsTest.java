package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.evidence.Certainty;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.SampleFiles;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** A list as an office writes it puts all of its people forward or none; whom it means and what stands against each is said before. */
@CoreTest
class NomineeListsTest {

    private static final String LIST = """
            STT;Họ và tên;Chức vụ;Đơn vị;Danh hiệu đề nghị;Thành tích
            1;Nguyễn Thị Danh Sách;Chuyên viên;Sở Danh sách đề nghị;Lao động tiên tiến;Hoàn thành tốt nhiệm vụ
            2;Trần Văn Chưa Có;Chuyên viên;Sở Danh sách đề nghị;Chiến sĩ thi đua cơ sở;Có sáng kiến
            3;Lê Văn Không Rõ;Chuyên viên;Sở Danh sách đề nghị;Danh hiệu không có thật;Gì đó
            """;

    private final NomineeLists lists;
    private final DossierQueries queries;
    private final DossierWriting writing;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private final Dossiers dossiers;

    NomineeListsTest(
            NomineeLists lists,
            DossierQueries queries,
            DossierWriting writing,
            RecipientRegister register,
            UnitDirectory directory,
            BeanFactory beans) {
        this.lists = lists;
        this.queries = queries;
        this.writing = writing;
        this.register = register;
        this.directory = directory;
        this.dossiers = new Dossiers(beans);
    }

    @Test
    void aListIsReadMatchedAndTakenInWhole() {
        var unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Danh sách đề nghị")));
        var known = Officials.asSystem(() -> register.enterAll(List.of(new RecipientDraft(
                        RecipientKind.PERSON, "Nguyễn Thị Danh Sách", null, unit, "Sở Danh sách đề nghị", true))))
                .getFirst();
        var round = dossiers.open(Dossiers.round("Đợt có danh sách", 2025));
        var id = as(unit, () -> writing.begin(round, unit, DossierWritten.NOTHING));
        var list = as(unit, () -> lists.read(id, file(LIST), null, ReadingProgress.toTheEnd()));

        assertThat(list.lines())
                .extracting(line -> line.written().name())
                .containsExactly("Nguyễn Thị Danh Sách", "Trần Văn Chưa Có", "Lê Văn Không Rõ");
        assertThat(list.lines())
                .extracting(NomineeList.Line::certainty)
                .containsExactly(Certainty.CERTAIN, Certainty.NONE, Certainty.NONE);
        assertThat(list.lines())
                .extracting(NomineeList.Line::problem)
                .containsExactly(null, null, "problem.nomination.row.award");
        assertThat(list.lines().getFirst().written())
                .returns(known, NomineeWritten::recipient)
                .returns("LDTT", NomineeWritten::award)
                .returns("Chuyên viên", NomineeWritten::post)
                .returns("Hoàn thành tốt nhiệm vụ", NomineeWritten::achievement);

        var confirmed = list.read().remarks().stream().map(AnnexProblem::group).collect(Collectors.toSet());
        assertThatThrownBy(() -> as(unit, () -> lists.take(id, list, Set.of(), confirmed)))
                .isInstanceOf(DossierProblem.LinesOpen.class);
        assertThat(as(unit, () -> queries.nominees(id))).as("all or none").isEmpty();
        var third = list.lines().getLast().place();
        assertThat(as(unit, () -> lists.take(id, list, Set.of(third), confirmed)))
                .isEqualTo(2);
        assertThat(as(unit, () -> queries.nominees(id)))
                .extracting(nominee -> nominee.written().award())
                .containsExactly("LDTT", "CSTDCS");
    }

    @Test
    void aFileWithoutNamesIsRefused() {
        var unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Không tên")));
        var round = dossiers.open(Dossiers.round("Đợt không tên", 2025));
        var id = as(unit, () -> writing.begin(round, unit, DossierWritten.NOTHING));
        assertThatThrownBy(() -> as(unit, () -> lists.read(id, file("Số;Ngày\n1;2"), null, ReadingProgress.toTheEnd())))
                .isInstanceOf(DossierProblem.NoNames.class);
    }

    private static OfficeFile file(String text) {
        return SampleFiles.file("danh-sach.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T as(UnitId unit, Callable<T> step) {
        return LimitedOfficials.as(LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit), step);
    }
}
