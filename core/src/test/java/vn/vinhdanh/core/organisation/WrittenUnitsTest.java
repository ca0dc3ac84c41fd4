package vn.vinhdanh.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.organisation.WrittenUnits.Found;

/** How units are written, and which unit of the day that is. The provinces are invented: nothing is made for one of them. */
class WrittenUnitsTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final LocalDate BEGIN = LocalDate.of(1992, 4, 1);
    private static final LocalDate END = LocalDate.of(2025, 6, 30);

    private final List<UnitSummary> units = new ArrayList<>();
    private final UnitSummary sonNam = unit("Tỉnh Sơn Nam", UnitKind.PROVINCE, null, END, "UBND tỉnh");
    private final UnitSummary sonNamToday =
            unit("Tỉnh Sơn Nam", UnitKind.PROVINCE, null, null, "UBND tỉnh", END.plusDays(1));
    private final UnitSummary haBac = unit("Tỉnh Hà Bắc", UnitKind.PROVINCE, null, END, "UBND tỉnh Hà Bắc");
    private final UnitSummary health = unit("Sở Y tế", UnitKind.DEPARTMENT, sonNam, END, "Sở YT");
    private final UnitSummary healthToday =
            unit("Sở Y tế", UnitKind.DEPARTMENT, sonNamToday, null, "Sở YT", END.plusDays(1));
    private final UnitSummary labour =
            unit("Sở Lao động - Thương binh và Xã hội", UnitKind.DEPARTMENT, sonNam, END, "Sở LĐ-TB&XH");
    private final UnitSummary hospital = unit("Bệnh viện Sản Nhi tỉnh", UnitKind.HEALTH_FACILITY, health, END, "");
    private final UnitSummary inspectorate = unit("Thanh tra tỉnh", UnitKind.DEPARTMENT, sonNam, END, "");
    private final UnitSummary farmers = unit("Hội Nông dân tỉnh", UnitKind.PARTY_OR_MASS_ORGANISATION, sonNam, END, "");
    private final UnitSummary tax = unit("Cục Thuế tỉnh Sơn Nam", UnitKind.CENTRAL_BODY, null, END, "");
    private final UnitSummary eastDistrict = unit("Huyện Đông", UnitKind.DISTRICT, sonNam, END, "UBND huyện Đông");
    private final UnitSummary westDistrict = unit("Huyện Tây", UnitKind.DISTRICT, sonNam, END, "UBND huyện Tây");
    private final UnitSummary eastCommune = unit("Xã Bình Minh", UnitKind.COMMUNE, eastDistrict, END, "");
    private final UnitSummary westCommune = unit("Xã Bình Minh", UnitKind.COMMUNE, westDistrict, END, "");
    private final UnitSummary school = unit("Trường THPT Sơn Nam - Bạc Liêu", UnitKind.SCHOOL, health, END, "");
    private final WrittenUnits written = new WrittenUnits(units, DAY);

    private UnitSummary unit(
            String name, UnitKind kind, @Nullable UnitSummary parent, @Nullable LocalDate to, String alias) {
        return unit(name, kind, parent, to, alias, BEGIN);
    }

    private UnitSummary unit(
            String name,
            UnitKind kind,
            @Nullable UnitSummary parent,
            @Nullable LocalDate to,
            String alias,
            LocalDate from) {
        long id = units.size() + 1L;
        var unit = new UnitSummary(
                new UnitId(id),
                "u" + id,
                name,
                kind,
                null,
                parent == null ? null : parent.id(),
                from,
                to,
                alias.isEmpty() ? List.of() : List.of(alias));
        units.add(unit);
        return unit;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sở Y tế                                        | Sở Y tế",
                "SỞ Y TẾ                                        | Sở Y tế",
                "sở YT                                          | Sở Y tế",
                "Sở Y tế tỉnh Sơn Nam                           | Sở Y tế",
                "Sở Y tế Sơn Nam                                | Sở Y tế",
                "Sở Y tế, tỉnh Sơn Nam                          | Sở Y tế",
                "Phòng Kế hoạch - Tài chính, Sở Y tế            | Sở Y tế",
                "Phòng Kế hoạch - Tài chính thuộc Sở Y tế       | Sở Y tế",
                "Phòng Người có công, Sở Lao động - Thương binh và Xã hội | Sở Lao động - Thương binh và Xã hội",
                "Phòng Người có công - Sở LĐ-TB&XH              | Sở Lao động - Thương binh và Xã hội",
                "Tổ Toán, Trường THPT Sơn Nam - Bạc Liêu        | Trường THPT Sơn Nam - Bạc Liêu",
                "Trường trung học phổ thông Sơn Nam - Bạc Liêu  | Trường THPT Sơn Nam - Bạc Liêu",
                "Bệnh viện Sản Nhi                              | Bệnh viện Sản Nhi tỉnh",
                "Hội Nông dân tỉnh Sơn Nam                      | Hội Nông dân tỉnh",
                "Hội Nông dân Sơn Nam                           | Hội Nông dân tỉnh",
                "Cục Thuế tỉnh                                  | Cục Thuế tỉnh Sơn Nam",
                "UBND huyện Đông                                | Huyện Đông",
                "Ủy ban nhân dân huyện Đông                     | Huyện Đông",
                "HĐND và UBND huyện Đông                        | Huyện Đông",
                "Phòng Nội vụ, UBND huyện Đông, tỉnh Sơn Nam    | Huyện Đông",
                "UBND tỉnh                                      | Tỉnh Sơn Nam"
            })
    void oneUnitOfTheDayIsProposed(String text, String name) {
        assertThat(written.find(text).found()).as(text).isEqualTo(Found.ONE);
        assertThat(written.find(text).proposal().orElseThrow().name()).isEqualTo(name);
        assertThat(written.find(text).proposal().orElseThrow().existedOn(DAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Bình Minh                       | SEVERAL",
                "Sở Y tế tỉnh Hà Bắc                | UNKNOWN",
                "Sở Y tế, tỉnh Hà Bắc               | UNKNOWN",
                "Phòng Hành chính, Sở Y tế, tỉnh Hà Bắc | UNKNOWN",
                "Thanh tra                          | UNKNOWN",
                "Hội Người mù, tỉnh Sơn Nam         | UNKNOWN",
                "Trường Mầm non Hoa Sen             | UNKNOWN",
                "Công đoàn ngành Y tế Sơn Nam       | UNKNOWN",
                "''                                 | UNKNOWN"
            })
    void whatIsNotClearIsNotGuessed(String text, Found found) {
        assertThat(written.find(text).found()).as(text).isEqualTo(found);
        assertThat(written.find(text).proposal()).isEmpty();
    }

    @Test
    void theLargerUnitTellsTwoOfOneNameApart() {
        assertThat(written.find("Xã Bình Minh, huyện Tây").unit()).isEqualTo(westCommune);
        assertThat(written.find("Thôn 3, xã Bình Minh, huyện Đông, tỉnh Sơn Nam")
                        .unit())
                .isEqualTo(eastCommune);
    }

    @Test
    void theSameTextIsTheUnitOfItsDay() {
        assertThat(written.find("Sở Y tế", END).unit()).isEqualTo(health);
        assertThat(written.find("Sở Y tế", END.plusDays(1)).unit()).isEqualTo(healthToday);
        assertThat(written.find("Bệnh viện Sản Nhi tỉnh", END.plusDays(1)).found())
                .isEqualTo(Found.NOT_THEN);
    }

    @Test
    void aGroupWithinAUnitIsNotAnotherUnitOfThatName() {
        assertThat(written.findCollective("Thanh tra", "Sở Y tế", DAY).unit()).isEqualTo(health);
        assertThat(written.findCollective("Hội Nông dân", "Xã Bình Minh, huyện Tây", DAY)
                        .unit())
                .isEqualTo(westCommune);
        assertThat(written.findCollective("Thanh tra tỉnh", "UBND tỉnh", DAY).unit())
                .isEqualTo(inspectorate);
        assertThat(written.findCollective("Bệnh viện Sản Nhi tỉnh", "Sở Y tế", DAY)
                        .unit())
                .isEqualTo(hospital);
        assertThat(written.findCollective("Xã Bình Minh", "huyện Tây", DAY).unit())
                .isEqualTo(westCommune);
    }

    @Test
    void aCollectiveIsTheUnitOnlyByItsName() {
        assertThat(WrittenUnits.isNameOf(health, "Sở Y tế tỉnh Sơn Nam")).isTrue();
        assertThat(WrittenUnits.isNameOf(health, "Sở Y tế, tỉnh Sơn Nam")).isTrue();
        assertThat(WrittenUnits.isNameOf(eastDistrict, "UBND huyện Đông")).isTrue();
        assertThat(WrittenUnits.isNameOf(school, "Trường THPT Sơn Nam - Bạc Liêu"))
                .isTrue();
        assertThat(WrittenUnits.isNameOf(health, "Phòng Nghiệp vụ Y, Sở Y tế")).isFalse();
        assertThat(WrittenUnits.isNameOf(farmers, "Văn phòng")).isFalse();
        assertThat(WrittenUnits.isNameOf(tax, "Cục Thuế tỉnh")).isTrue();
        assertThat(WrittenUnits.isNameOf(haBac, "Tỉnh Hà Bắc")).isTrue();
        assertThat(WrittenUnits.isNameOf(labour, "Sở LĐ-TB&XH")).isTrue();
    }
}
