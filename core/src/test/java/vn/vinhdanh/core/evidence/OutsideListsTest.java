package vn.vinhdanh.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.annex.LineRole;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.testing.CoreTest;

@CoreTest
class OutsideListsTest {

    private static final List<String> HEADER =
            List.of("STT", "Họ tên / tên đơn vị", "Nơi công tác", "Nội dung vi phạm");

    private final OutsideLists lists;
    private final OutsideListQueries queries;
    private final OutsideListDeletion deletion;
    private final AuditChain audit;
    private final ProceedingBook proceedings;
    private final EvidenceReading reading;
    private final RecipientRegister register;
    private final UnitDirectory directory;
    private String name = "";
    private String office = "";
    private UnitId unit = new UnitId(0);
    private RecipientId person = new RecipientId(0);

    OutsideListsTest(
            OutsideLists lists,
            OutsideListQueries queries,
            OutsideListDeletion deletion,
            AuditChain audit,
            ProceedingBook proceedings,
            EvidenceReading reading,
            RecipientRegister register,
            UnitDirectory directory) {
        this.lists = lists;
        this.queries = queries;
        this.deletion = deletion;
        this.audit = audit;
        this.proceedings = proceedings;
        this.reading = reading;
        this.register = register;
        this.directory = directory;
    }

    @BeforeEach
    void entersPeople() {
        office = "Chi cục " + Recipients.unique();
        unit = Recipients.unit(directory, office, null);
        name = "Đinh Văn " + Recipients.unique();
        person = Recipients.enter(register, RecipientKind.PERSON, name, unit);
    }

    @Test
    void makesAProceedingOfACertainLineAndLetsAnOfficialTakeItBack() {
        var list = take(List.of("1", name, office, "Vi phạm nồng độ cồn"));
        var entry = entries(list).getFirst();
        assertThat(entry.status()).isEqualTo(OutsideEntry.Status.MEANT);
        assertThat(asLeader(() -> reading.of(person)).proceedings())
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.kind()).isEqualTo(ProceedingKind.AGENCY_LIST);
                    assertThat(p.summary()).isEqualTo("Vi phạm nồng độ cồn");
                    assertThat(p.closed()).isNull();
                });
        asSpecialist(() -> {
            lists.dismiss(entry.id(), entry.version());
            return null;
        });
        assertThat(asLeader(() -> reading.of(person)).proceedings()).isEmpty();
        assertThat(entries(list).getFirst().status()).isEqualTo(OutsideEntry.Status.NOBODY);
    }

    @Test
    void readsTablesBelowOneAnotherToTheirEndAndTakesNobodyWhoSigns() {
        var upload = Lists.upload(
                HEADER,
                List.of(
                        List.of("I", "Vi phạm giao thông", "", ""),
                        List.of("1", "Ông " + name, office, "Vi phạm nồng độ cồn"),
                        List.of("", "Tổng cộng: 01 người", "", ""),
                        List.of("STT", "Chủ hộ", "Trường", "Hành vi"),
                        List.of("1", "Sùng A Tủa", "Bản Mơ", "Đổ rác thải"),
                        List.of("", "(còn 2 trang)", "", ""),
                        List.of("", "NGƯỜI LẬP BIỂU", "", "TRƯỞNG PHÒNG"),
                        List.of("", "Vi Thu Lam", "", "Mạc Tùng Chi")));
        var preview = asSpecialist(() -> lists.read(upload, ReadingProgress.toTheEnd()));

        assertThat(preview.lines())
                .containsExactly(
                        new OutsideLine(5, RecipientKind.PERSON, name, office, "Vi phạm nồng độ cồn"),
                        new OutsideLine(8, RecipientKind.HOUSEHOLD, "Sùng A Tủa", "Bản Mơ", "Đổ rác thải"));
        var account = preview.read().account();
        assertThat(account.values().stream().mapToInt(List::size).sum()).isEqualTo(10);
        assertThat(account.get(LineRole.SIGNATURE)).hasSize(2);
        assertThat(account.get(LineRole.HEADER)).hasSize(2);
        assertThat(preview.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(tuple("problem.annex.line-not-understood", 9));
        int before = asSpecialist(queries::lists).size();
        assertThatThrownBy(() -> take(preview)).isInstanceOf(EvidenceProblem.NotConfirmed.class);
        assertThat(asSpecialist(queries::lists)).hasSize(before);
        asSpecialist(() -> lists.take(
                draft(),
                preview,
                preview.read().remarks().stream().map(AnnexProblem::group).collect(Collectors.toSet())));
        assertThat(asSpecialist(queries::lists)).hasSize(before + 1);
    }

    @Test
    void asksAboutColumnsThatItDoesNotTakeInAndADoubtfulOng() {
        var preview = asSpecialist(() -> lists.read(
                Lists.upload(
                        List.of("STT", "Họ tên", "Nơi công tác", "Hành vi", "Hình thức xử lý", "Biển số xe"),
                        List.of(
                                List.of("1", "Nguyễn Thu Lam", office, "Đỗ sai nơi", "Phạt tiền", ""),
                                List.of("2", "Ông Ích Khiêm", office, "Vượt đèn đỏ", "Phạt tiền", "35A-1"))),
                ReadingProgress.toTheEnd()));
        assertThat(preview.lines()).extracting(OutsideLine::name).containsExactly("Nguyễn Thu Lam", "Ông Ích Khiêm");
        assertThat(preview.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(
                        tuple("problem.annex.column-not-read", 4),
                        tuple("problem.annex.column-not-read", 5),
                        tuple("problem.annex.family-ong", 5));
        assertThatThrownBy(() -> take(preview)).isInstanceOf(EvidenceProblem.NotConfirmed.class);
    }

    @Test
    void codesOfKindsAreUnderstoodAndWhoIsOnlyLikelyAPersonIsAskedAbout() {
        var preview = asSpecialist(() -> lists.read(
                Lists.upload(
                        List.of("STT", "Họ tên", "Đối tượng", "Nơi công tác", "Hành vi"),
                        List.of(
                                List.of("1", "Hoa Mai", "TAPTHE", office, "Nợ thuế"),
                                List.of("2", "Nông Văn Bế", "HOGIADINH", office, "Nợ thuế"),
                                List.of("3", "Nông Văn Bế", "CANHAN", office, "Nợ thuế"),
                                List.of("4", "Hoa Mai", "", office, "Nợ thuế"))),
                ReadingProgress.toTheEnd()));
        assertThat(preview.lines())
                .extracting(OutsideLine::kind)
                .containsExactly(
                        RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD, RecipientKind.PERSON, RecipientKind.PERSON);
        assertThat(preview.read().remarks())
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(tuple("problem.annex.kind-likely-person", 7));
        assertThatThrownBy(() -> take(preview)).isInstanceOf(EvidenceProblem.NotConfirmed.class);
    }

    @Test
    void showsTheRulesAnUncertainLineUntilAnOfficialDecides() {
        var namesake = Recipients.enter(register, RecipientKind.PERSON, name, null);
        var list = take(List.of("1", name, "", "Nợ bảo hiểm"));
        var entry = entries(list).getFirst();
        assertThat(entry.status()).isEqualTo(OutsideEntry.Status.OPEN);
        assertThat(entry.candidates()).extracting(RecipientDetails::id).containsExactlyInAnyOrder(person, namesake);
        for (var one : List.of(person, namesake)) {
            assertThat(asLeader(() -> reading.forRules(one)).uncertain()).hasSize(1);
            assertThat(asLeader(() -> reading.forRules(one)).proceedings()).isEmpty();
        }
        asSpecialist(() -> {
            lists.settle(entry.id(), entry.version(), namesake);
            return null;
        });
        assertThat(asLeader(() -> reading.forRules(person)).uncertain()).isEmpty();
        assertThat(asLeader(() -> reading.forRules(namesake)).proceedings()).hasSize(1);
        assertThatThrownBy(() -> asSpecialist(() -> {
                    lists.settle(entry.id(), entry.version(), person);
                    return null;
                }))
                .isInstanceOf(StaleData.class);
        asSpecialist(() -> {
            lists.settle(entry.id(), entry.version() + 1, person);
            return null;
        });
        assertThat(asLeader(() -> reading.forRules(namesake)).proceedings()).isEmpty();
        assertThat(asLeader(() -> reading.forRules(person)).proceedings()).hasSize(1);
    }

    @Test
    void opensALineAgainWhenItsProceedingIsRemoved() {
        var list = take(List.of("1", name, office, "Nợ thuế"));
        var proceeding = asLeader(() -> reading.of(person)).proceedings().getFirst();
        asSpecialist(() -> {
            proceedings.remove(proceeding.id(), proceeding.version());
            return null;
        });
        assertThat(entries(list).getFirst().status()).isEqualTo(OutsideEntry.Status.OPEN);
    }

    @Test
    void refusesTheSameFileTwiceAndFormulasThatFailed() {
        var upload = Lists.upload(HEADER, List.of(List.of("1", name, office, "Nợ thuế")));
        take(asSpecialist(() -> lists.read(upload, ReadingProgress.toTheEnd())));
        var again = asSpecialist(() -> lists.read(upload, ReadingProgress.toTheEnd()));
        assertThat(again.again()).isNotNull();
        assertThatThrownBy(() -> take(again)).isInstanceOf(EvidenceProblem.ListAgain.class);
        var broken = asSpecialist(() -> lists.read(
                Lists.upload(HEADER, List.of(List.of("1", name, office, "#REF!"))), ReadingProgress.toTheEnd()));
        assertThat(broken.broken()).containsExactly(4);
        assertThatThrownBy(() -> take(broken)).isInstanceOf(EvidenceProblem.NotReady.class);
    }

    @Test
    void deletesAWrongListWholeSoThatTheFileCanBeReadAgain() {
        var upload = Lists.upload(HEADER, List.of(List.of("1", name, office, "Nhầm danh sách")));
        var list = take(asSpecialist(() -> lists.read(upload, ReadingProgress.toTheEnd())));
        asSpecialist(() -> {
            deletion.delete(list);
            return null;
        });
        assertThat(asLeader(() -> reading.of(person)).proceedings()).isEmpty();
        assertThat(asLeader(() -> audit.about("outside-list", Ids.code(list.value()))))
                .filteredOn(entry -> entry.verb().equals("evidence.outside-list-deleted"))
                .singleElement()
                .extracting(AuditEntry::detail)
                .asString()
                .contains(name, "Nhầm danh sách");
        assertThat(asSpecialist(() -> lists.read(upload, ReadingProgress.toTheEnd()))
                        .again())
                .isNull();
    }

    @Test
    void isForNoOneButThoseWhoRecordDiscipline() {
        assertThatThrownBy(() -> asLeader(queries::lists)).isInstanceOf(AccessDeniedException.class);
    }

    private EvidenceId take(List<String> row) {
        return take(asSpecialist(() -> lists.read(Lists.upload(HEADER, List.of(row)), ReadingProgress.toTheEnd())));
    }

    private EvidenceId take(OutsidePreview preview) {
        return asSpecialist(() -> lists.take(draft(), preview));
    }

    private static OutsideListDraft draft() {
        return new OutsideListDraft(OutsideAgency.POLICE, "Công an tỉnh", "123/CAT", LocalDate.of(2025, 12, 5), 2025);
    }

    private List<OutsideEntry> entries(EvidenceId list) {
        return asSpecialist(() -> queries.entries(list, null, vn.vinhdanh.core.shared.Page.of(0, 100)));
    }
}
