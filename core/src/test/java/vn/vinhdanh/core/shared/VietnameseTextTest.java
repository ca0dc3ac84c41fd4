package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Đức Ánh, nguyen duc anh",
        "ĐẶNG THỊ HOÀ, dang thi hoa",
        "Đặng Thị Hòa, dang thi hoa",
        "'Sở GD&ĐT', so gd dt",
        "'  Trần   Văn - Ý  ', tran van y",
        "Kỳ, ky"
    })
    void foldsToPlainWords(String written, String folded) {
        assertThat(VietnameseText.fold(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Đức Ánh", "Phường Phủ Lý", "ĐƯỜNG", "Ỷ", "Thuý Hoà"})
    void foldingIgnoresTheFormAndIsIdempotent(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(VietnameseText.fold(decomposed)).isEqualTo(VietnameseText.fold(text));
        assertThat(VietnameseText.fold(VietnameseText.fold(text))).isEqualTo(VietnameseText.fold(text));
    }

    @Test
    void keepsTonePlacementAsWritten() {
        assertThat(VietnameseText.normalise("Hoà")).isNotEqualTo(VietnameseText.normalise("Hòa"));
    }

    @Test
    void storesComposedTextWithoutControlCharacters() {
        assertThat(VietnameseText.normalise("Nguye\u0302\u0303n\u00a0\u200bThi\u0323\u0007\n An "))
                .isEqualTo("Nguyễn Thị An");
        assertThat(VietnameseText.normaliseLines("a\r\n\r\n b ")).isEqualTo("a\n\nb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00d0\u1eb7ng \u0110\u1ee9c", "\u0189\u1eb7ng \u0110\u1ee9c", "\u0110\u1eb7ng \u0110\u1ee9c"})
    void lettersThatLookLikeDWithAStrokeAreStoredAndFoundAsIt(String written) {
        assertThat(VietnameseText.normalise(written)).isEqualTo("\u0110\u1eb7ng \u0110\u1ee9c");
        assertThat(VietnameseText.fold(written)).isEqualTo("dang duc");
        assertThat(VietnameseText.normalise("\u00f0\u0256\u0111")).isEqualTo("\u0111\u0111\u0111");
        assertThat(VietnameseText.fold("\u00f0\u0256\u0111")).isEqualTo("ddd");
    }

    @Test
    void ordersPeopleByGivenNameTheVietnameseWay() {
        var names = List.of(
                "Trần Văn Ỷ", "Lê Ước", "Phạm Đức", "Lê Dũng", "Ngô Danh", "Tạ Ân", "Lý Ánh", "Vũ Thị Anh", "Bùi Anh");
        assertThat(names.stream().sorted(VietnameseText.PERSON_ORDER))
                .containsExactly(
                        "Bùi Anh",
                        "Vũ Thị Anh",
                        "Lý Ánh",
                        "Tạ Ân",
                        "Ngô Danh",
                        "Lê Dũng",
                        "Phạm Đức",
                        "Lê Ước",
                        "Trần Văn Ỷ");
    }

    @Test
    void ordersTonesAndLettersTheVietnameseWay() {
        assertThat(List.of("mạ", "má", "mã", "mả", "mà", "ma").stream().sorted(VietnameseText.ORDER))
                .containsExactly("ma", "mà", "mả", "mã", "má", "mạ");
        assertThat(List.of("đ", "ă", "e", "d", "â", "a").stream().sorted(VietnameseText.ORDER))
                .containsExactly("a", "ă", "â", "d", "đ", "e");
    }

    @Test
    void countsCharactersAsAPersonDoes() {
        assertThat(VietnameseText.countAsAPerson("Nguye\u0302\u0303n")).isEqualTo(6);
        assertThat(VietnameseText.countAsAPerson("👨‍👩‍👧")).isEqualTo(1);
        assertThat(VietnameseText.countAsAPerson("")).isZero();
    }

    @Test
    void aFamilyIsOneCharacterAsItIsStored() {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
        var doctor = "\uD83D\uDC69\uD83C\uDFFD\u200D\u2695\uFE0F";
        assertThat(VietnameseText.normaliseLines("Hoan hô " + family + doctor)).isEqualTo("Hoan hô " + family + doctor);
        assertThat(VietnameseText.countAsAPerson(VietnameseText.normalise(family + doctor)))
                .isEqualTo(2);
        assertThat(VietnameseText.normalise("Ng\u200Duyễn\u200D An\u200D")).isEqualTo("Nguyễn An");
    }

    @Test
    void makesAddressesOfPlainWords() {
        assertThat(VietnameseText.slug("Phát động phong trào thi đua năm 2021!"))
                .isEqualTo("phat-dong-phong-trao-thi-dua-nam-2021");
        assertThat(VietnameseText.slug("a".repeat(50) + " " + "b".repeat(50))).isEqualTo("a".repeat(50));
        assertThat(VietnameseText.slug("!!!")).isEmpty();
    }
}
