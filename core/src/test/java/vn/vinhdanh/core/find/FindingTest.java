package vn.vinhdanh.core.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    @ParameterizedTest
    @CsvSource({
        "bang khen, Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, true",
        "BK, Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, true",
        "bk ubnd tinh, Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, true",
        "bk bo, Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, false",
        "cstd, 'Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh', true",
        "cstđ cấp tỉnh, 'Chiến sĩ thi đua bộ, ban, ngành, tỉnh', true",
        "chien sy thi dua cap tinh, 'Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh', true",
        "cstdcs, Chiến sĩ thi đua cơ sở, true",
        "cstdcs, Chiến sĩ thi đua toàn quốc, false",
        "ldtt, Lao động tiên tiến, true",
        "sgddt, Sở Giáo dục và Đào tạo, true",
        "so gd&dt, Sở Giáo dục và Đào tạo, true",
        "uy ban nhan dan xa hoa lu, UBND xã Hoa Lư, true",
        "hoa lu thpt, Trường Trung học phổ thông Hoa Lư A, true",
        "x, Lao động tiên tiến, false",
        "'', Lao động tiên tiến, true"
    })
    void isByWordsWithoutAccentsInAnyOrderAndByInitials(String typed, String name, boolean found) {
        assertThat(Finding.fits(typed, List.of(name))).isEqualTo(found);
    }
}
