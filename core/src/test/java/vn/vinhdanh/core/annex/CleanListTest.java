package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** How many warnings an official must look at before a long list that is in order is registered. */
@CoreTest
class CleanListTest {

    private static final int ROWS = 5_000;
    private static final int UNITS = 40;
    private static final String[] FAMILIES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Đinh"
    };
    private static final String[] MIDDLES = {"Văn", "Thị", "Đức", "Ngọc", "Quang", "Thu", "Minh", "Hữu", "Thanh", "Xuân"
    };
    private static final String[] GIVEN = {"An", "Bình", "Châu", "Dũng", "Giang", "Hải", "Khánh", "Lan", "Nam", "Oanh"};

    private final AnnexReading reading;
    private final UnitDirectory directory;
    private final RecipientRegister register;

    CleanListTest(AnnexReading reading, UnitDirectory directory, RecipientRegister register) {
        this.reading = reading;
        this.directory = directory;
        this.register = register;
    }

    @Test
    void fiveThousandRowsInOrderHaveNoWarningButThoseOfPeopleWhoMayBeKnownAlready() {
        var names = unitNames();
        var units = new ArrayList<UnitId>();
        for (String name : names) {
            units.add(Officials.asSystem(() -> directory.enter(Units.of(name))));
        }
        // 500 of the names are in the register already: 3 of them in the very unit, the others in another
        var known = new ArrayList<RecipientDraft>();
        for (int i = 0; i < 500; i++) {
            int unit = i < 3 ? unit(i) : (unit(i) + 11) % UNITS;
            known.add(new RecipientDraft(RecipientKind.PERSON, name(i), null, units.get(unit), names.get(unit), true));
        }
        Officials.asSystem(() -> register.enterAll(known));

        var warnings = warnings(list(names));

        assertThat(warnings)
                .hasSize(3)
                .allSatisfy(w -> assertThat(w.key()).isEqualTo("problem.annex.namesake-in-register"));
        assertThat(warnings).extracting(AnnexProblem::place).containsExactly(4, 5, 6);
    }

    @Test
    void unitsThatTheDirectoryDoesNotKnowAreConfirmedOnceEach() {
        var names = unitNames();
        var list = list(names);
        var warnings = warnings(list);

        assertThat(warnings).hasSize(ROWS).allSatisfy(w -> assertThat(w.key()).isEqualTo("problem.annex.unit-unknown"));
        assertThat(warnings.stream().map(AnnexProblem::group).distinct()).hasSize(UNITS);
        assertThat(warnings.stream().map(AnnexProblem::group).collect(Collectors.toSet()))
                .contains("unit-unknown:" + vn.vinhdanh.core.shared.VietnameseText.fold(names.getFirst()));
    }

    private List<AnnexProblem> warnings(OfficeFile upload) {
        var found = new ArrayList<AnnexProblem>();
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var list = reading.read(upload, ReadingProgress.toTheEnd());
            var preview = reading.preview(
                    list, AnsweredList.decision(list, "9" + Ids.next() % 100_000, LocalDate.of(2021, 3, 1)));
            assertThat(preview.entries()).hasSize(ROWS);
            preview.allProblems().stream()
                    .filter(p -> p.severity() == Severity.WARNING)
                    .forEach(found::add);
        });
        System.out.printf(
                "%,d rows: %,d warnings, %,d confirmations%n",
                ROWS,
                found.size(),
                found.stream().map(AnnexProblem::group).distinct().count());
        return found;
    }

    private static List<String> unitNames() {
        var mark = Ids.code(Ids.next());
        var names = new ArrayList<String>();
        for (int i = 0; i < UNITS; i++) {
            names.add("Trung tâm Thử nghiệm " + mark + " số " + (i + 1));
        }
        return names;
    }

    /** Names come twice in the list, each time of another unit. */
    private static OfficeFile list(List<String> units) {
        var lines = new ArrayList<String>();
        lines.add("DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN NĂM 2020");
        lines.add("STT;Họ và tên;Chức vụ;Đơn vị công tác;Danh hiệu;Thành tích");
        lines.add("(1);(2);(3);(4);(5);(6)");
        for (int i = 0; i < ROWS; i++) {
            lines.add((i + 1) + ";" + (i % 2 == 0 ? "Ông " : "Bà ") + name(i) + ";Chuyên viên;" + units.get(unit(i))
                    + ";Bằng khen của Chủ tịch UBND tỉnh;Hoàn thành tốt nhiệm vụ năm 2020");
        }
        return Samples.upload("sach.csv", Samples.csv(lines).getBytes(StandardCharsets.UTF_8));
    }

    private static String name(int row) {
        int i = row % (ROWS / 2);
        return FAMILIES[i % 10] + " " + MIDDLES[i / 10 % 10] + " " + GIVEN[i / 100 % 10] + " " + GIVEN[i / 1000 % 10];
    }

    private static int unit(int row) {
        return (row + (row < ROWS / 2 ? 0 : 7)) % UNITS;
    }
}
