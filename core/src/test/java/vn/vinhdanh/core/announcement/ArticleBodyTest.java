package vn.vinhdanh.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.Articles;

class ArticleBodyTest {

    @Test
    void keepsWhatAnArticleNeeds() {
        var html = html("""
            # Nhiệm vụ trọng tâm
            Thi đua **thiết thực**, *hiệu quả*.

            1. Quán triệt
            2. Tuyên truyền

            > Thi đua là yêu nước

            ##### Nhỏ
            [nguồn](https://nbtv.vn/tin) và [trong trang](/phong-trao)
            """);
        assertThat(html)
                .contains("<h2>Nhiệm vụ trọng tâm</h2>", "<strong>thiết thực</strong>", "<em>hiệu quả</em>")
                .contains("<ol>", "<li>Quán triệt</li>", "<blockquote>", "<h3>Nhỏ</h3>")
                .contains("href=\"https://nbtv.vn/tin\"", "href=\"/phong-trao\"", "nofollow", "noopener", "noreferrer")
                .doesNotContain("<h1", "<h5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<iframe src=\"https://example.com\"></iframe>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](https://example.com/pixel.png)",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "<svg onload=alert(1)>",
                "[x](https://a.b \"\\\" onmouseover=alert(1) \")",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n\n[x]"
            })
    void letsNoScriptAndNoForeignRequestThrough(String hostile) {
        var html = html(hostile).toLowerCase(java.util.Locale.ROOT);
        assertThat(html)
                .doesNotContain("<script", "<img", "<iframe", "<style", "<svg", "<title")
                .doesNotContainPattern("<[^>]*(javascript|vbscript|data):")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*a **b ", "[", "![", "- ", "`", "<", "<a ", "<https://"})
    void survivesNestingBeyondReason(String piece) {
        var hostile = piece.repeat(60_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            try {
                html(hostile);
            } catch (AnnouncementProblem.TooNested refused) {
                assertThat(refused.key()).isEqualTo("problem.announcement.too-nested");
            }
        });
    }

    @Test
    void takesAnAngleForWhatIsWrittenAndAnAddressForALink() {
        assertThat(html("a < b, <b>đậm</b> và <https://nbtv.vn/tin>"))
                .contains("a &lt; b, &lt;b&gt;đậm&lt;/b&gt;")
                .contains("href=\"https://nbtv.vn/tin\"");
    }

    @Test
    void storesComposedTextAndKeepsIndentation() {
        assertThat(VietnameseText.normaliseIndented("Thi đua\r\n\t- mo\u0323\u0302t\u200b\u0000"))
                .isEqualTo("Thi đua\n    - một");
        assertThat(html("- một\n    - hai")).contains("<ul><li>hai</li></ul>");
    }

    @Test
    void refusesABodyThatIsTooLong() {
        var written = Articles.draft().body("a".repeat(100_001)).build();
        assertThatThrownBy(() -> new Article(1, "a", written, false, Instant.EPOCH, "chuyenvien"))
                .hasMessageContaining("too-long");
    }

    @Test
    void placesAPictureWhereALineOfItsOwnNamesIt() {
        var body = ArticleBody.read("""
            Đoạn một.

            [Ảnh 1]

            Đoạn hai,
            [anh 2]
            nói tiếp.

            [ ẢNH 1 ]
            """);
        var one = new PlacedPicture("a".repeat(64), "Hội trường", "Quang cảnh");
        assertThat(body.parts(Map.of(1, one)))
                .containsExactly(
                        new BodyPart.Words("<p>Đoạn một.</p>"),
                        new BodyPart.Picture(new BodyPicture(1, "a".repeat(64), "Hội trường", "Quang cảnh")),
                        new BodyPart.Words("<p>Đoạn hai,</p>"),
                        new BodyPart.Gap(2),
                        new BodyPart.Words("<p>nói tiếp.</p>"),
                        new BodyPart.Picture(new BodyPicture(1, "a".repeat(64), "Hội trường", "Quang cảnh")));
        assertThat(body.placed()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xem [Ảnh 1] bên trên.",
                "- mục\n- [Ảnh 1]",
                "> [Ảnh 1]",
                "## [Ảnh 1]",
                "[Ảnh 1]\n---",
                "**[Ảnh 1]**",
                "Đoạn.\n\n    [Ảnh 1]",
                "<b>[Ảnh 1]</b>",
                "`[Ảnh 1]`"
            })
    void refusesAPictureWhereNoneCanStand(String markdown) {
        assertThatThrownBy(() ->
                        ArticleBody.read(markdown).check(Map.of(1, new PlacedPicture("a".repeat(64), "x", "y"))))
                .isInstanceOfSatisfying(InvalidInput.class, p -> {
                    assertThat(p.field()).isEqualTo("body");
                    assertThat(p.key()).isEqualTo("problem.announcement.picture-in-a-line");
                });
    }

    @Test
    void refusesAPictureAtAnotherAddressAndNeverShowsIt() {
        for (String markdown : List.of(
                "![x](https://example.com/pixel.png)",
                "- ![x](/tep/abc.jpg)",
                "![x][1]\n\n[1]: //example.com/a.png",
                "[![x](https://example.com/a.png)](https://example.com)")) {
            assertThat(html(markdown)).doesNotContain("<img", ".png\"", "pixel");
            assertThatThrownBy(() -> ArticleBody.read(markdown).check(Map.of()))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            p -> assertThat(p.key()).isEqualTo("problem.announcement.foreign-picture"));
        }
    }

    @Test
    void refusesAPictureThatIsMissingOrHasNoWords() {
        assertThatThrownBy(() -> ArticleBody.read("[Ảnh 3]").check(Map.of()))
                .isInstanceOfSatisfying(InvalidInput.class, p -> {
                    assertThat(p.field()).isEqualTo("body");
                    assertThat(p.key()).isEqualTo("problem.announcement.no-such-picture");
                });
        assertThatThrownBy(() -> ArticleBody.read("[Ảnh 3]")
                        .check(Map.of(3, new PlacedPicture("a".repeat(64), "", "Chú thích"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("bodyPicture3.alt"));
        assertThatThrownBy(() ->
                        ArticleBody.read("[Ảnh 3]").check(Map.of(3, new PlacedPicture("a".repeat(64), "Tả", ""))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, p -> assertThat(p.field()).isEqualTo("bodyPicture3.caption"));
        ArticleBody.read("Không ảnh.").check(Map.of(3, new PlacedPicture("a".repeat(64), "", "")));
    }

    /** The words alone. */
    private static String html(String markdown) {
        return ArticleBody.read(markdown).parts(Map.of()).stream()
                .map(part -> part instanceof BodyPart.Words(String words) ? words : "")
                .collect(java.util.stream.Collectors.joining());
    }
}
