package vn.vinhdanh.core.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleBodyTest {

    @Test
    void keepsWhatAnArticleNeeds() {
        var html = ArticleBody.html("""
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
        var html = ArticleBody.html(hostile).toLowerCase(java.util.Locale.ROOT);
        assertThat(html)
                .doesNotContain("<script", "<img", "<iframe", "<style", "<svg", "<title")
                .doesNotContainPattern("<[^>]*(javascript|vbscript|data):")
                .doesNotContainPattern("<[^>]*\\son[a-z]+=");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "*a **b ", "[", "![", "- ", "`", "<"})
    void survivesNestingBeyondReason(String piece) {
        var hostile = piece.repeat(60_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try {
                ArticleBody.html(hostile);
            } catch (AnnouncementProblem.TooNested refused) {
                assertThat(refused.key()).isEqualTo("problem.announcement.too-nested");
            }
        });
    }

    @Test
    void storesComposedTextAndKeepsIndentation() {
        assertThat(ArticleBody.normalise("Thi đua\r\n\t- mo\u0323\u0302t\u200b\u0000"))
                .isEqualTo("Thi đua\n    - một");
        assertThat(ArticleBody.html("- một\n    - hai")).contains("<ul><li>hai</li></ul>");
    }

    @Test
    void refusesABodyThatIsTooLong() {
        var article = new Article(1, "a", java.time.Instant.EPOCH, "chuyenvien");
        assertThatThrownBy(() ->
                        article.write(Articles.draft().body("a".repeat(100_001)).build(), java.time.Instant.EPOCH, "x"))
                .hasMessageContaining("too-long");
    }
}
