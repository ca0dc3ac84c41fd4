package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.account.SignedInOfficial;
import vn.vinhdanh.core.attachment.AttachmentProblem;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Papers go with the version they were signed in, and are given to whoever may see that version. */
@CoreTest
class DossierPapersTest {

    private static final int YEAR = 2025;

    private final DossierPapers papers;
    private final NomineeReports reports;
    private final DossierWriting writing;
    private final DossierSigning signing;
    private final DossierVerification verification;
    private final DossierQueries queries;
    private final UnitDirectory directory;
    private final AuditChain chain;
    private final Dossiers dossiers;

    private UnitId unit = new UnitId(0);
    private SignedInOfficial officer = LimitedOfficials.official("?", Set.of());

    DossierPapersTest(
            DossierPapers papers,
            NomineeReports reports,
            DossierWriting writing,
            DossierSigning signing,
            DossierVerification verification,
            DossierQueries queries,
            UnitDirectory directory,
            AuditChain chain,
            BeanFactory beans) {
        this.papers = papers;
        this.reports = reports;
        this.writing = writing;
        this.signing = signing;
        this.verification = verification;
        this.queries = queries;
        this.directory = directory;
        this.chain = chain;
        this.dossiers = new Dossiers(beans);
    }

    @BeforeEach
    void aUnitWithItsOfficer() {
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Giấy tờ")));
        officer = LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), unit);
    }

    @Test
    void stayAsTheyWereSignedAndAreComparedWithWhatComesNext() throws IOException {
        var id = dossiers.begun(unit, YEAR);
        var nominee = nominee(id);
        var first = add(id, PaperKind.SUBMISSION, Set.of(), "to-trinh.pdf", pdf("một"));
        var report = add(id, PaperKind.REPORT, Set.of(nominee), "bao-cao.pdf", pdf("báo cáo"));
        assertThat(as(officer, () -> papers.sheet(id)).missing()).isEmpty();
        sign(id);
        verify(() -> {
            verification.receive(id, dossiers.version(id));
            verification.giveBack(id, dossiers.version(id), "Sửa", Map.of(), Map.of(first, "Thiếu chữ ký"));
            return null;
        });
        assertThat(as(officer, () -> papers.sheet(id)).papers())
                .extracting(Paper::remark)
                .containsExactly("Thiếu chữ ký", "");

        run(officer, () -> papers.takeOff(first));
        var second = add(id, PaperKind.SUBMISSION, Set.of(), "to-trinh-2.pdf", pdf("hai"));
        assertThat(verify(() -> papers.sheet(id)).papers())
                .as("the board reads what was sent while the unit writes")
                .extracting(Paper::id)
                .containsExactly(first, report);
        assertThatThrownBy(() -> verify(() -> papers.open(second))).isInstanceOf(NotFound.class);
        assertThat(verify(() -> papers.open(first)).content().readAllBytes()).isEqualTo(pdf("một"));
        assertThat(Officials.asSystem(() -> chain.about("dossier", String.valueOf(id.value()))))
                .extracting(AuditEntry::verb)
                .contains("dossier.paper-added", "dossier.paper-removed", "dossier.paper-opened");

        sign(id);
        assertThat(verify(() -> queries.comparison(id, 2)).papers())
                .containsExactly(new VersionComparison.ChangedPaper(
                        PaperKind.SUBMISSION, "", List.of("to-trinh.pdf"), List.of("to-trinh-2.pdf")));
        assertThat(verify(() -> papers.open(second)).paper().shown()).isTrue();
        assertThatThrownBy(() -> run(officer, () -> papers.takeOff(second)))
                .as("what was sent is not touched")
                .isInstanceOf(DossierProblem.IllegalMove.class);
        var foreign = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Không giấy tờ")));
        var stranger = LimitedOfficials.official("la", Set.of(Role.UNIT_OFFICER, Role.UNIT_LEADER), foreign);
        for (Callable<?> look : List.<Callable<?>>of(
                () -> papers.sheet(id),
                () -> papers.sheet(nominee),
                () -> papers.open(first),
                () -> reports.get(nominee))) {
            assertThatThrownBy(() -> as(stranger, look)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void onlyWhatTheRoundRequiresKeepsADossierBack() {
        var round = dossiers.open(PaperRulesTest.asking(PaperKind.REPORT));
        var id = as(officer, () -> writing.begin(round, unit, DossierWritten.NOTHING));
        var nominee = as(officer, () -> writing.nominate(id, Dossiers.person(null, "Lý Thị Tờ", "LDTT", YEAR)));
        assertThatThrownBy(() -> run(officer, () -> writing.handOver(id, dossiers.version(id))))
                .isInstanceOf(DossierProblem.PapersMissing.class);
        for (var bad : Map.of(
                        "trang.html", "<html><script>alert(1)</script></html>",
                        "chay.exe", "MZ\0\0",
                        "anh.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .entrySet()) {
            assertThatThrownBy(() -> add(
                            id,
                            PaperKind.OTHER,
                            Set.of(),
                            bad.getKey().replace("html", "pdf"),
                            bad.getValue().getBytes(StandardCharsets.UTF_8)))
                    .as(bad.getKey())
                    .isInstanceOf(AttachmentProblem.WrongType.class);
        }
        add(id, PaperKind.SUBMISSION, Set.of(nominee), "to-trinh.pdf", pdf("ba"));
        assertThatThrownBy(() -> add(id, PaperKind.SUBMISSION, Set.of(), "nua.pdf", pdf("ba")))
                .isInstanceOf(InvalidInput.class);
        run(officer, () -> writing.handOver(id, dossiers.version(id)));
        assertThat(as(officer, () -> papers.sheet(id)).missing())
                .as("missing and not required: it warns")
                .singleElement()
                .returns(nominee, PaperNeed::nominee);
    }

    @Test
    void aReportIsWrittenInBlocksAndLeavesAsAWordFileInItsPlace() throws IOException {
        var id = dossiers.begun(unit, YEAR);
        var nominee = nominee(id);
        assertThat(as(officer, () -> reports.get(nominee)).texts()).containsEntry(ReportBlock.POSTS, "Chuyên viên");
        assertThatThrownBy(() -> as(officer, () -> reports.write(nominee, 0, Map.of(ReportBlock.HOME, "Hà Nam"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(
                        officer,
                        () -> reports.write(
                                nominee,
                                0,
                                Map.of(
                                        ReportBlock.ACHIEVEMENTS,
                                        "Tốt",
                                        ReportBlock.OTHER_TITLES,
                                        "Lao động tiên tiến"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(ReportBlock.OTHER_TITLES.name()));
        var texts = Map.of(
                ReportBlock.ACHIEVEMENTS,
                "Hoàn thành xuất sắc nhiệm vụ.\nCó sáng kiến.",
                ReportBlock.OTHER_TITLES,
                "2021; Lao động tiên tiến; Quyết định số 12/QĐ-SGT ngày 05/01/2022 của Giám đốc Sở");
        var first = as(officer, () -> reports.write(nominee, 0, texts));
        assertThat(as(officer, () -> reports.write(nominee, 1, texts)))
                .as("nothing changed")
                .isEqualTo(first);
        assertThatThrownBy(() -> as(officer, () -> reports.write(nominee, 0, texts)))
                .isInstanceOf(StaleData.class);
        run(officer, () -> writing.rewrite(nominee, 0, Dossiers.person(null, "Phạm Thị Hai", "LDTT", YEAR)));
        assertThat(as(officer, () -> reports.get(nominee)).outdated()).isTrue();
        var second = as(officer, () -> reports.write(nominee, 1, texts));
        assertThat(as(officer, () -> papers.sheet(id)).papers())
                .singleElement()
                .returns(second, Paper::id)
                .returns(nominee, Paper::nominee)
                .returns("Báo cáo thành tích - Phạm Thị Hai.docx", Paper::name)
                .returns(false, Paper::shown);
        try (var content = as(officer, () -> papers.open(second)).content();
                var word = new XWPFWordExtractor(new XWPFDocument(content))) {
            assertThat(word.getText())
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SỞ GIẤY TỜ", "Đề nghị tặng danh hiệu")
                    .contains("Phạm Thị Hai", "Có sáng kiến.", "12/QĐ-SGT")
                    .contains("NGƯỜI BÁO CÁO THÀNH TÍCH");
        }
        run(officer, () -> writing.remove(nominee, 1));
        assertThat(as(officer, () -> papers.sheet(id)).papers()).isEmpty();
        run(officer, () -> writing.delete(id, dossiers.version(id)));
    }

    private NomineeId nominee(DossierId id) {
        return as(officer, () -> queries.nominees(id)).getFirst().id();
    }

    private PaperId add(DossierId id, PaperKind kind, Set<NomineeId> of, String name, byte[] bytes) {
        return as(officer, () -> papers.add(id, kind, of, name, new ByteArrayInputStream(bytes)))
                .getFirst();
    }

    private void sign(DossierId id) {
        run(officer, () -> writing.handOver(id, dossiers.version(id)));
        var leader = LimitedOfficials.official(Dossiers.LEADER, Set.of(Role.UNIT_LEADER), unit);
        run(leader, () -> signing.sign(id, dossiers.version(id)));
    }

    private static byte[] pdf(String text) {
        return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
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
