package vn.vinhdanh.core.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Filled;
import vn.vinhdanh.core.testing.FrozenSamples;

/** What was sent is read as it was sent, however long ago, and told apart from what was sent before. */
class DossierVersionTest {

    @Test
    void everyFormIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("dossier-version", DossierVersion.FORM, Filled.all(DossierVersion.class));
    }

    @Test
    void everyFormOfAReportIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("report-text", ReportText.FORM, Filled.all(ReportText.class));
    }

    @Test
    void everyFormOfAKeptEditIsReadAndTodaysIsFrozen() {
        FrozenSamples.assertFrozen("kept-edit", KeptEdit.FORM, Filled.all(KeptEdit.class));
    }

    @Test
    void aKeptEditComesAgainWhereTheUnitHasNotWrittenItAnew() {
        var sent = Dossiers.person(null, "Lê Văn Sửa", "LDTT", 2025);
        var edited = Dossiers.person(null, "Lê Văn Sửa", "CSTDCS", 2024);
        var now = Dossiers.person(null, "Lê Văn Sửa Tên", "LDTT", 2025);
        var again = new KeptEdit(sent, edited).onto(now);
        assertThat(again.name()).isEqualTo("Lê Văn Sửa Tên");
        assertThat(again.award()).isEqualTo("CSTDCS");
        assertThat(again.achievement()).isEqualTo(edited.achievement());
        assertThat(new KeptEdit(sent, edited).onto(edited)).isEqualTo(edited);
    }

    @Test
    void aComparisonNamesEachFieldAndEachNomineeThatReadsOtherwise() {
        var kept = sent(1, "Trần Văn Giữ", "LDTT");
        var before = new DossierVersion(
                new DossierWritten("12/TTr", null, "", "", "", false),
                List.of(kept, sent(2, "Đỗ Thị Bỏ", "LDTT"), sent(3, "Lê Văn Sửa", "LDTT")));
        var after = new DossierVersion(
                new DossierWritten("13/TTr", null, "", "", "", false),
                List.of(kept, sent(3, "Lê Văn Sửa", "CSTDCS"), sent(4, "Vũ Thị Thêm", "LDTT")));
        var comparison = VersionComparison.of(before, after);
        assertThat(comparison.fields()).containsExactly(new VersionComparison.Field("number", "12/TTr", "13/TTr"));
        assertThat(comparison.added()).extracting(s -> s.written().name()).containsExactly("Vũ Thị Thêm");
        assertThat(comparison.removed()).extracting(s -> s.written().name()).containsExactly("Đỗ Thị Bỏ");
        assertThat(comparison.changed())
                .containsExactly(new VersionComparison.ChangedNominee(
                        new NomineeId(3),
                        "Lê Văn Sửa",
                        List.of(new VersionComparison.Field("award", "LDTT", "CSTDCS"))));
        assertThat(VersionComparison.of(after, after).same()).isTrue();
    }

    private static DossierVersion.Sent sent(long id, String name, String award) {
        return new DossierVersion.Sent(new NomineeId(id), Dossiers.person(null, name, award, 2025));
    }
}
