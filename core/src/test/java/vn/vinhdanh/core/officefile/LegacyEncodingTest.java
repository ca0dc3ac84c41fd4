package vn.vinhdanh.core.officefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text typed in the fonts of before Unicode is told from Vietnamese in Unicode and from other languages. */
class LegacyEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "Lý H¹c V©n, Lý Hạc Vân",
        "TrÇn V¨n D¬ng, Trần Văn Dương",
        "BÖnh viÖn §a khoa tØnh, Bệnh viện Đa khoa tỉnh",
        "Traàn Thò Mai, Trần Thị Mai",
        "Sôû Noäi vuï, Sở Nội vụ"
    })
    void oldFontsAreToldByTheSyllables(String stored, String shown) {
        var found = LegacyEncoding.in(stored);
        assertThat(found).isNotNull();
        assertThat(Objects.requireNonNull(found).reading()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Université de Genève",
                "Jürgen Müller",
                "Khamphét Sỉ Phăn Đon",
                "André Léo",
                "Đặng Thuý Hoà",
                "Công ty «Bến Mơ»",
                "CSTĐCS",
                "HĐND",
                "Lý Hạc Vân¹",
                "Noël Hélène",
                "Köln",
                "Krông Pắc",
                "Đắk Lắk",
                "100 m²",
                "Hòa, Quý, Thuỵ",
                "Nguyễn Thị Tuyết Nhung",
                "Trường THPT Nguyễn Khuyến",
                "Ypsilon Ê Ban",
                "São Paulo",
                "Bounnhang Vorachít"
            })
    void otherLanguagesAndUnicodeAreNotTakenForOldFonts(String text) {
        assertThat(LegacyEncoding.in(text)).isNull();
    }
}
