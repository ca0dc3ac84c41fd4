package vn.vinhdanh.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeSummary;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

class PublicFieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "PERSON     | Phòng Tổ chức, Sở Y tế             | Phòng Tổ chức, Sở Y tế",
                "PERSON     | Trường Tiểu học số 2               | Trường Tiểu học số 2",
                "PERSON     | Khoa Nội, Bệnh viện tỉnh           | Khoa Nội, Bệnh viện tỉnh",
                "PERSON     | Số 12, đường Lê Lợi                | ''",
                "PERSON     | số nhà 5 ngõ 7                     | ''",
                "PERSON     | 12/3 Trần Phú                      | ''",
                "PERSON     | Thôn Đông, xã Yên Sơn              | ''",
                "PERSON     | Tổ dân phố 4, phường Hoa Lư        | ''",
                "COLLECTIVE | Thôn Đông, xã Yên Sơn              | Thôn Đông, xã Yên Sơn",
                "HOUSEHOLD  | Xã Yên Sơn                         | ''"
            })
    void neverTellsWhereSomebodyLives(RecipientKind kind, String written, String shown) {
        assertThat(PublicFields.of(1, nominee(kind, written)).unit()).isEqualTo(shown);
    }

    private static NomineeSummary nominee(RecipientKind kind, String unit) {
        return new NomineeSummary(
                new NomineeId(1),
                new DossierId(1),
                new RoundId(1),
                "Sở Y tế",
                "",
                kind,
                "Nguyễn Văn An",
                Sex.MALE,
                "",
                unit,
                null,
                "LDTT",
                AchievementPeriod.year(2026),
                "",
                DossierStatus.VERIFIED,
                NomineeStatus.ELIGIBLE,
                null,
                "");
    }
}
