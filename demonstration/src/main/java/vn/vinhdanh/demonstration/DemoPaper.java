package vn.vinhdanh.demonstration;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints what a signed decision looks like (Decree 30/2020: A4, its margins, its components), marked across every page as
 * demonstration data so that nobody can take it for one.
 */
final class DemoPaper {

    private final byte[] regular = DemoTable.bytes("fonts/LiberationSerif-Regular.ttf");
    private final byte[] bold = DemoTable.bytes("fonts/LiberationSerif-Bold.ttf");
    private final byte[] italic = DemoTable.bytes("fonts/LiberationSerif-Italic.ttf");

    /**
     * What the paper says.
     *
     * @param body the issuing body above the line, in capitals over two lines at most
     * @param decides who decides, in capitals, e.g. {@code CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH NINH BÌNH}
     * @param number number with its symbol
     * @param place place of the signature, e.g. {@code Ninh Bình}
     * @param subject abstract, beginning with "Về việc"
     * @param grounds the lines that begin with "Căn cứ"
     * @param lines one honour each
     * @param post post of the signer, in capitals
     */
    record Paper(
            List<String> body,
            String decides,
            String number,
            String place,
            LocalDate on,
            String subject,
            List<String> grounds,
            List<Line> lines,
            String post,
            String signer) {}

    /** One row of the annexed list. */
    record Line(String name, String unit, String award, String achievement) {}

    /** The paper as PDF. */
    byte[] print(Paper paper) {
        return print(html(paper));
    }

    /** A signed pact as PDF. */
    byte[] pact(
            String bloc, String title, String subtitle, LocalDate on, List<String> contents, List<String> signatories) {
        var items = new StringBuilder();
        contents.forEach(c -> items.append("<li>").append(text(c)).append(".</li>"));
        var signed = new StringBuilder();
        signatories.forEach(s -> signed.append("<li>").append(text(s)).append(" <i>(đã ký - minh họa)</i></li>"));
        return print("""
                <html lang="vi"><head><title>%1$s</title><style>
                @page { size: A4; margin: 22mm 18mm 22mm 32mm;
                  @bottom-center { content: "DỮ LIỆU MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"; font: bold 10pt Decision; color: #a3161b } }
                body { font: 13pt/1.4 Decision } .c { text-align: center } li { margin-bottom: 4pt }
                </style></head><body>
                <p class="c"><b style="color:#a3161b">DỮ LIỆU MINH HỌA</b></p>
                <p class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b></p>
                <p class="c"><b>%2$s</b><br/>%3$s</p><p class="c"><b>%1$s</b></p>
                <p>Hôm nay, ngày %4$s, các đơn vị trong khối cùng nhau giao ước:</p><ol>%5$s</ol>
                <p><b>Đại diện các đơn vị ký giao ước</b></p><ol>%6$s</ol></body></html>
                """.formatted(text(title), text(bloc), text(subtitle), DemoCalendar.date(on), items, signed));
    }

    /**
     * A paper of a dossier as PDF.
     *
     * @param unit whose paper it is
     * @param title what it is, in capitals
     * @param subject what it is about
     * @param items its lines
     * @param signer post and name below
     */
    byte[] unitPaper(String unit, String title, String subject, LocalDate on, List<String> items, String signer) {
        var said = new StringBuilder();
        items.forEach(item -> said.append("<li>").append(text(item)).append("</li>"));
        return print("""
                <html lang="vi"><head><title>%2$s</title><style>
                @page { size: A4; margin: 22mm 18mm 22mm 32mm;
                  @bottom-center { content: "DỮ LIỆU MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"; font: bold 10pt Decision; color: #a3161b } }
                body { font: 13pt/1.4 Decision } .c { text-align: center } li { margin-bottom: 4pt }
                </style></head><body>
                <p class="c"><b style="color:#a3161b">DỮ LIỆU MINH HỌA</b></p>
                <p class="c"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b></p>
                <p class="c">%1$s, ngày %4$s</p><p class="c"><b>%2$s</b><br/>%3$s</p>
                <ol>%5$s</ol><p class="c"><i>(đã ký - minh họa)</i><br/><b>%6$s</b></p></body></html>
                """.formatted(text(unit), text(title), text(subject), DemoCalendar.date(on), said, text(signer)));
    }

    private byte[] print(String html) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.withProducer("Vinh Danh");
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            font(renderer, regular, 400, IdentValue.NORMAL);
            font(renderer, bold, 700, IdentValue.NORMAL);
            font(renderer, italic, 400, IdentValue.ITALIC);
            renderer.createPDF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfBoxRenderer renderer, byte[] file, int weight, IdentValue style) throws IOException {
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // looking for ligatures takes longer than all the rest, and Vietnamese has none
        font.setEnableGsub(false);
        renderer.getFontResolver()
                .addFont(
                        new PDFontSupplier(PDType0Font.load(renderer.getPdfDocument(), font, true)),
                        "Decision",
                        weight,
                        style,
                        true,
                        FontGroup.MAIN);
    }

    private static String html(Paper paper) {
        var rows = new StringBuilder();
        int ordinal = 0;
        for (var line : paper.lines) {
            rows.append("<tr><td class=\"c\">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                    .formatted(++ordinal, text(line.name), text(line.unit), text(line.award), text(line.achievement)));
        }
        var grounds = new StringBuilder();
        paper.grounds.forEach(g -> grounds.append("<p><i>").append(text(g)).append("</i></p>"));
        return """
                <html lang="vi"><head><title>Quyết định số %1$s (dữ liệu minh họa)</title><style>
                @page { size: A4; margin: 22mm 18mm 22mm 32mm;
                  @top-center { content: counter(page); font: 13pt Decision }
                  @bottom-center { content: "DỮ LIỆU MINH HỌA - KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"; font: bold 10pt Decision; color: #a3161b } }
                @page :first { @top-center { content: "" } }
                body { font: 13pt/1.35 Decision; color: #000 }
                p { margin: 0 0 6pt 0; text-align: justify; text-indent: 10mm }
                .head td { text-align: center; vertical-align: top; border: 0; padding: 0 }
                .c { text-align: center } .plain { text-indent: 0 } .mark { color: #a3161b; font-weight: bold; text-align: center; text-indent: 0 }
                table { width: 100%%; border-collapse: collapse }
                .list { -fs-table-paginate: paginate; font-size: 11pt }
                .list td, .list th { border: 0.5pt solid #000; padding: 3pt 4pt; vertical-align: top; text-align: left }
                .list th { text-align: center } .list tr { page-break-inside: avoid }
                h2 { font-size: 13pt; text-align: center; page-break-before: always; margin: 0 0 6pt 0 }
                </style></head><body>
                <p class="mark">DỮ LIỆU MINH HỌA</p>
                <table class="head"><tr><td style="width:40%%">%2$s<br/>_______</td>
                <td><b style="font-size:12pt; white-space:nowrap">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br/><b>Độc lập - Tự do - Hạnh phúc</b><br/>__________________</td></tr>
                <tr><td>Số: %1$s</td><td><i>%3$s, ngày %4$02d tháng %5$s năm %6$d</i></td></tr></table>
                <p class="c plain" style="margin-top:14pt"><b>QUYẾT ĐỊNH</b><br/><b>%7$s</b></p>
                <p class="c plain"><b>%8$s</b></p>
                %9$s
                <p class="c plain"><b>QUYẾT ĐỊNH:</b></p>
                <p><b>Điều 1.</b> Tặng danh hiệu thi đua, hình thức khen thưởng cho %10$d tập thể, cá nhân, hộ gia đình có tên trong danh sách kèm theo Quyết định này.</p>
                <p><b>Điều 2.</b> Tiền thưởng thực hiện theo quy định hiện hành của pháp luật về thi đua, khen thưởng.</p>
                <p><b>Điều 3.</b> Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân, hộ gia đình có tên tại Điều 1 căn cứ Quyết định thi hành./.</p>
                <table class="head"><tr><td style="width:44%%; text-align:left"><i><b>Nơi nhận:</b></i><br/>- Như Điều 3;<br/>- Lưu: VT, TĐKT.</td>
                <td><b>%11$s</b><br/><br/><i>(đã ký - minh họa)</i><br/><br/><b>%12$s</b></td></tr></table>
                <h2>DANH SÁCH KHEN THƯỞNG</h2>
                <p class="c plain"><i>(Kèm theo Quyết định số %1$s ngày %13$s) - dữ liệu minh họa</i></p>
                <table class="list"><thead><tr><th style="width:8mm">TT</th><th style="width:36mm">Họ và tên / Tên tập thể</th><th style="width:36mm">Chức vụ, đơn vị</th><th style="width:32mm">Danh hiệu, hình thức</th><th>Thành tích</th></tr></thead><tbody>%14$s</tbody></table>
                </body></html>
                """.formatted(
                        text(paper.number),
                        body(paper.body),
                        text(paper.place),
                        paper.on.getDayOfMonth(),
                        paper.on.getMonthValue() < 3
                                ? "0" + paper.on.getMonthValue()
                                : String.valueOf(paper.on.getMonthValue()),
                        paper.on.getYear(),
                        text(paper.subject),
                        text(paper.decides),
                        grounds,
                        paper.lines.size(),
                        text(paper.post),
                        text(paper.signer),
                        DemoCalendar.date(paper.on),
                        rows);
    }

    private static String body(List<String> lines) {
        var out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "<br/>");
            boolean last = i == lines.size() - 1;
            out.append(last ? "<b>" : "").append(text(lines.get(i))).append(last ? "</b>" : "");
        }
        return out.toString();
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
