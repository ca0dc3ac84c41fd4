package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text of ours becomes a formula in a spreadsheet, and the apostrophe that prevents it is not read back as text. */
class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+84 91",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "  =cmd|' /C calc'!A0",
                "\u3000=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "|x",
                "%x"
            })
    void whatBeginsAFormulaGetsAnApostropheAndLosesItWhenRead(String text) {
        assertThat(FormulaGuard.disarmed(text)).isEqualTo("'" + text);
        assertThat(FormulaGuard.armed("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "Ủy ban nhân dân xã Yên Mô", "1-2", "'Ký tên'", "a=b", "# Ghi chú", "(1)"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(FormulaGuard.disarmed(text)).isEqualTo(text);
        assertThat(FormulaGuard.armed(text)).isEqualTo(text);
    }
}
