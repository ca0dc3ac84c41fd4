package vn.vinhdanh.core.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.shared.InvalidInput;

/** What officials would choose, of which a guesser comes to most soon. */
class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password@123",
                "P@ssw0rd2026!",
                "Abcd@12345678",
                "Abc@123456789",
                "Matkhau@12345",
                "Mật khẩu 2026",
                "matkhaumatkhau",
                "Ninhbinh@2026",
                "NinhBinh123456",
                "Ninh Bình 2026",
                "VinhDanh@2026!",
                "ThiDuaKhenThuong",
                "thiduakhenthuong1",
                "Thi đua khen thưởng 2026",
                "Khenthuong@2026",
                "UBNDtinh@2026",
                "SoNoiVu@123456",
                "Vanphong@12345",
                "Quantri@2026!!",
                "Admin@12345678",
                "qwertyuiop123",
                "1qaz2wsx3edc",
                "asdfghjkl;'123",
                "123456789012345",
                "111122223333",
                "abcabcabcabc",
                "19/05/1890@@@",
                "01021980 01021980",
                "Anhyeuem@2026",
                "anhyeuemnhieu1",
                "Chucmungnammoi",
                "Toiyeuvietnam1",
                "Hochiminh1890",
                "Vietnam@123456",
                "Hanoi@2026!!!",
                "Welcome@2026!",
                "Iloveyou@12345",
                "Nguyenthihoa80",
                "HoaNguyen@1980",
                "nthoa.noivu@26",
                "Chuyenvien@123",
                "aaaaaaaaaaaaaaaa"
            })
    void refusesWhatAGuesserComesToSoon(String password) {
        assertThatThrownBy(() -> PasswordPolicy.check(password, "nthoa.noivu", "Nguyễn Thị Hoa"))
                .isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con mèo nhà bên leo cây khế",
                "Sáng nay trời mưa to quá trời",
                "đôi dép cũ để ngoài hiên vắng",
                "hai quả trứng vịt lộn rau răm",
                "kx7 ruộng Bưởi 4 xanh",
                "tR9#mQ2vLp8z",
                "ba cái xe đạp màu tím than"
            })
    void takesAShortSentenceOrAnythingUnforeseen(String password) {
        assertThatCode(() -> PasswordPolicy.check(password, "nthoa.noivu", "Nguyễn Thị Hoa"))
                .doesNotThrowAnyException();
    }

    @Test
    void theLongestIsTaken() {
        assertThatCode(() ->
                        PasswordPolicy.check("kx7 ruộng Bưởi 4 xanh ".repeat(7).substring(0, 128), "a", "b"))
                .doesNotThrowAnyException();
    }
}
