package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** An official pastes from Word into an announcement, with the keys, in the console as it is served. */
@ResourceLock(RunningPlatform.CHANGES)
class WordPasteJourneyTest {

    /** What Word puts on the clipboard, shortened: its styles, a list of its own, a struck change, a comment, signs typed literally. */
    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=ProgId content=Word.Document>
            <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
            <style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm; font-size:14.0pt; color:red} --></style></head>
            <body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
            <p class=MsoNormal style='text-align:justify'><b><span style='font-size:14.0pt;color:red'>Kế
            hoạch #1 của tỉnh*</span></b><o:p></o:p></p>
            <p class=MsoNormal>Số: 15/KH-UBND<br>
            Ngày 28/11/2026 <del cite="mailto:An">đã bỏ</del><ins>đã thêm</ins><span class=MsoCommentReference><a
            style='mso-comment-reference:A_1'>[A1]</a></span></p>
            <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>Mục
            đích<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Yêu cầu<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>Đúng hạn<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]>Tổ chức<o:p></o:p></p>
            <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='font-family:
            Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Sở Nội vụ</p>
            <p class=MsoNormal>- Tệp danh_sach_2026 và _gạch dưới_ giữ nguyên</p>
            <p class=MsoNormal><o:p>&nbsp;</o:p></p>
            <p class=MsoNormal>5. Kinh phí &lt;b&gt;2*3*4&lt;/b&gt; &amp; nguồn khác</p>
            <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Nhận xét nội bộ</p></div></div>
            <!--EndFragment--></body></html>
            """;

    private static final String AS_MARKDOWN = """
            Kế hoạch #1 của tỉnh\\*

            Số: 15/KH-UBND··
            Ngày 28/11/2026 đã thêm

            1. Mục đích
            2. Yêu cầu

            a) Đúng hạn

            3. Tổ chức

            - Sở Nội vụ

            \\- Tệp danh_sach_2026 và \\_gạch dưới\\_ giữ nguyên

            5\\. Kinh phí \\<b>2\\*3\\*4\\</b> & nguồn khác""".replace('·', ' ');

    @Test
    void whatWordHasIsShownAsItWasWrittenThere() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "No Chromium found");
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        var platform = RunningPlatform.shared();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.start(playwright)) {
            var context = browser.newContext(
                    new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1440, 960));
            context.setDefaultTimeout(60_000);
            var page = context.newPage();
            page.navigate(platform.console("/login"));
            page.locator("input[name=username]").fill("chuyenvien");
            page.locator("input[name=password]").fill("VinhDanh@Demo1");
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate(platform.console("/bai-viet/soan/moi"));
            var body = page.locator(".vd-article-body textarea");
            body.waitFor();
            page.waitForFunction("() => window.vdWordPaste && document.querySelector('.vd-article-body').vdWordPaste");

            paste(page, body, Map.of("text/html", WORD, "text/plain", "Kế hoạch"));
            assertThat(body.inputValue()).isEqualTo(AS_MARKDOWN);
            var shown = page.locator(".vd-article-beside");
            shown.getByText("Kinh phí").waitFor();
            assertThat(shown.innerText())
                    .contains(
                            "Kế hoạch #1 của tỉnh*",
                            "a) Đúng hạn",
                            "- Tệp danh_sach_2026 và _gạch dưới_ giữ nguyên",
                            "5. Kinh phí <b>2*3*4</b> & nguồn khác")
                    .doesNotContain("Nhận xét nội bộ", "đã bỏ", "[A1]");
            assertThat(shown.locator("ol").count()).isEqualTo(2);
            assertThat(shown.locator("ol").nth(1).getAttribute("start")).isEqualTo("3");
            assertThat(shown.locator("ul li").innerText()).isEqualTo("Sở Nội vụ");
            assertThat(shown.locator("br").count()).isEqualTo(1);
            assertThat(shown.locator("em, strong").count()).isZero();

            body.press("Control+z");
            assertThat(body.inputValue()).as("undone as if typed").isEmpty();

            paste(
                    page,
                    body,
                    Map.of("text/plain", "**Điều 1** là *một*\r\n# Không phải tiêu đề\r\n1. Số một\u000bxuống dòng"));
            assertThat(body.inputValue())
                    .isEqualTo(
                            "\\*\\*Điều 1\\*\\* là \\*một\\*\n\n\\# Không phải tiêu đề\n\n1\\. Số một  \nxuống dòng");

            body.fill("");
            body.pressSequentially("**đậm** và\n- mục gõ tay");
            assertThat(body.inputValue()).isEqualTo("**đậm** và\n- mục gõ tay");
            body.press("Control+a");
            body.press("Control+x");
            assertThat(body.inputValue()).isEmpty();
            body.press("Control+v");
            assertThat(body.inputValue()).as("moved within the field").isEqualTo("**đậm** và\n- mục gõ tay");

            var headline = page.locator("[data-vd-name=headline] input");
            paste(page, headline, Map.of("text/plain", "Tin\u00a0mới\tsố\u00ad 1\r\ncủa tỉnh\r\n"));
            assertThat(headline.inputValue()).as("a field of one line").isEqualTo("Tin mới số 1 của tỉnh");
            var lead = page.locator("[data-vd-name=lead] textarea");
            paste(page, lead, Map.of("text/plain", "\"Ô của Excel\nhai \"\"dòng\"\"\"\r\n"));
            assertThat(lead.inputValue()).as("a cell of Excel").isEqualTo("Ô của Excel\nhai \"dòng\"");
            lead.fill("");
            paste(page, lead, Map.of("text/plain", "·\tSở Nội vụ\r\n·\tSở\u00a0Y tế \r\n\r\n\r\n\r\nHết"));
            assertThat(lead.inputValue()).as("bullets of Word").isEqualTo("- Sở Nội vụ\n- Sở Y tế\n\nHết");
        }
    }

    /** Puts both forms on the clipboard as a program does, and presses the keys. */
    private static void paste(Page page, Locator into, Map<String, String> forms) {
        page.evaluate("""
                forms => {
                  const source = document.createElement('input');
                  source.value = 'x';
                  source.id = 'nguon-dan';
                  document.body.append(source);
                  source.addEventListener('copy', event => {
                    for (const [form, text] of Object.entries(forms)) event.clipboardData.setData(form, text);
                    event.preventDefault();
                  });
                  source.select();
                }""", forms);
        page.locator("#nguon-dan").press("Control+c");
        page.evaluate("document.getElementById('nguon-dan').remove()");
        into.focus();
        into.press("Control+v");
    }
}
