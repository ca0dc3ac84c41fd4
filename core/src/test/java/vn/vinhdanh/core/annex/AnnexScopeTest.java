package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class AnnexScopeTest {

    private static final String OUTSIDE = "problem.annex.unit-outside";

    private final AnnexReading reading;
    private final AnnexImport imports;
    private final UnitDirectory units;

    AnnexScopeTest(AnnexReading reading, AnnexImport imports, UnitDirectory units) {
        this.reading = reading;
        this.imports = imports;
        this.units = units;
    }

    @Test
    void rowsOfOtherUnitsAreErrorsForAnOfficialOfUnits() {
        var mark = Ids.code(Ids.next());
        var own = unit("Sở Nhà " + mark);
        unit("Sở Người " + mark);
        var official = LimitedOfficials.official("cv", Set.of(Role.SPECIALIST), own);
        var upload = Samples.upload(
                "pham-vi.csv",
                Samples.csv(List.of(
                                "TT,Họ và tên,Đơn vị công tác,Danh hiệu",
                                "1,Ông Trần Trong,Sở Nhà " + mark + ",Bằng khen của Chủ tịch UBND tỉnh",
                                "2,Ông Trần Ngoài,Sở Người " + mark + ",Bằng khen của Chủ tịch UBND tỉnh",
                                "3,Ông Trần Lạ,Nơi không có " + mark + ",Bằng khen của Chủ tịch UBND tỉnh"))
                        .getBytes(StandardCharsets.UTF_8));

        LimitedOfficials.run(official, () -> {
            var preview = preview(upload);
            assertThat(preview.entries())
                    .extracting(e -> e.problems().stream()
                            .filter(p -> p.key().equals(OUTSIDE))
                            .map(p -> p.place() + " " + p.severity() + " " + p.arguments())
                            .toList())
                    .containsExactly(
                            List.of(),
                            List.of("3 ERROR [Sở Người " + mark + "]"),
                            List.of("4 ERROR [Nơi không có " + mark + "]"));
            assertThat(preview.errors()).isGreaterThanOrEqualTo(2);
            assertThatThrownBy(() -> imports.confirm(preview, done -> {})).isInstanceOf(AnnexRefused.class);
        });
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> assertThat(preview(upload).allProblems())
                        .noneMatch(p -> p.key().equals(OUTSIDE)));
    }

    private AnnexPreview preview(OfficeFile upload) {
        var list = reading.read(upload, ReadingProgress.toTheEnd());
        var a = AnnexAnswers.of(list.title());
        return reading.preview(
                list,
                new AnnexAnswers(
                        "9199",
                        "QĐ-UBND",
                        LocalDate.of(2021, 3, 1),
                        AuthorityLevel.PROVINCE_CHAIRMAN,
                        "Chủ tịch UBND tỉnh Ninh Bình",
                        "Về việc khen thưởng (thử)",
                        "",
                        "",
                        null,
                        a.campaign(),
                        a.period(),
                        a.recipientKind(),
                        a.achievement(),
                        a.awards(),
                        a.commendations(),
                        a.subjectClasses(),
                        a.subjectClassNotKnown(),
                        a.sexNotKnown(),
                        a.confirmed(),
                        a.rows()));
    }

    private UnitId unit(String name) {
        return Officials.asAdministrator(() -> units.enter(new UnitDraft(
                null, name, UnitKind.DEPARTMENT, null, LocalDate.of(2010, 1, 1), null, List.of(), false)));
    }
}
