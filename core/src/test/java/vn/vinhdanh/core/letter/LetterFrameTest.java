package vn.vinhdanh.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.letter.LetterPart.Door;
import vn.vinhdanh.core.letter.LetterPart.Fact;
import vn.vinhdanh.core.letter.LetterPart.Facts;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterPart.Quote;

class LetterFrameTest {

    private static final String HARM = "<script>alert('x')</script>\"&amp; ${7*7} [[${7*7}]] <b>đậm</b>";

    private final LetterFrame frame = new LetterFrame(
            new MailSettings(
                    "127.0.0.1", 25, "", "", "none", "thidua@ninhbinh.example", "Thi đua", "https://vinhdanh.example/"),
            "Sở Nội vụ");

    private static Letter letter(String language, boolean demo, String unsubscribe, LetterPart... parts) {
        return new Letter(
                "hoa@example.vn",
                language,
                "Tin\r\nBcc: x@y.vn",
                new Paragraph("Tin mới", true),
                List.of(parts),
                unsubscribe,
                demo);
    }

    @Test
    void readsAsPlainTextPartByPart() {
        var plain = frame.write(letter(
                        "vi",
                        false,
                        "/theo-doi/huy/abc",
                        new Paragraph("Đoạn một,\nhai dòng."),
                        new Paragraph(" "),
                        new Facts(List.of(new Fact("Mã", "A-1", false), new Fact("Việc", "Bằng khen", true))),
                        new Quote("Trả lời", "Đã sửa.\nCảm ơn."),
                        new Door("Mở", "/tin-tuc/tin-moi")))
                .plain();
        assertThat(plain).isEqualTo("""
                Tin mới

                Đoạn một,
                hai dòng.

                Mã: A-1
                Việc: Bằng khen

                Trả lời:
                Đã sửa.
                Cảm ơn.

                Mở:
                https://vinhdanh.example/tin-tuc/tin-moi

                --\s
                Sở Nội vụ. Thư gửi tự động, xin không trả lời.
                Thôi nhận thư: https://vinhdanh.example/theo-doi/huy/abc
                """);
    }

    @Test
    void saysTheSameAsHtmlInTheRightLanguages() {
        var written = frame.write(letter(
                        "en",
                        false,
                        "/theo-doi/huy/abc",
                        new Paragraph("Lời dẫn", true),
                        new Paragraph("In English."),
                        new Facts(List.of(new Fact("Kind", "the name", false), new Fact("Record", "Bằng khen", true))),
                        new Quote("Answer", "Đã sửa.\nCảm ơn."),
                        new Door("Read", "/tin-tuc/tin-moi")))
                .html();
        assertThat(written).contains("<blockquote lang=\"vi\"", ">Đã sửa.<br>Cảm ơn.</blockquote>");
        var html = Jsoup.parse(written);
        assertThat(html.select("html").attr("lang")).isEqualTo("en");
        assertThat(html.select("h1[lang=vi]").text()).isEqualTo("Tin mới");
        assertThat(html.select("p[lang=vi]").text()).isEqualTo("Lời dẫn");
        assertThat(html.select("strong[lang=vi]").text()).isEqualTo("Bằng khen");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactly(
                        "https://vinhdanh.example/tin-tuc/tin-moi?lang=en",
                        "https://vinhdanh.example/theo-doi/huy/abc?lang=en");
        assertThat(html.select("[th|each], th|block").isEmpty()).isTrue();
    }

    @Test
    void whateverSomebodyWroteIsTextInIt() {
        var written = frame.write(new Letter(
                "hoa@example.vn",
                "vi",
                HARM,
                new Paragraph(HARM),
                List.of(
                        new Paragraph(HARM),
                        new Facts(List.of(new Fact(HARM, HARM, true))),
                        new Quote(HARM, HARM),
                        new Door(HARM, "/\"><script>alert(1)</script>")),
                "/\"><script>alert(2)</script>",
                false));
        var html = Jsoup.parse(written.html());
        assertThat(html.select("script, b")).isEmpty();
        assertThat(html.select("h1").text()).isEqualTo(HARM);
        assertThat(html.select("blockquote").text()).isEqualTo(HARM);
        assertThat(html.select("strong").eachText()).contains(HARM);
        assertThat(written.plain()).contains(HARM).doesNotContain("49");
        assertThat(written.subject()).isEqualTo(HARM);
    }

    @Test
    void aSubjectIsOneLineAndSaysWhatIsInvented() {
        assertThat(frame.write(letter("vi", true, "/x", new Paragraph("Chữ"))).subject())
                .isEqualTo("[Dữ liệu minh họa] Tin Bcc: x@y.vn");
        assertThat(frame.write(letter("en", true, "/x", new Paragraph("Words"))).subject())
                .startsWith("[Demonstration data] ");
    }
}
