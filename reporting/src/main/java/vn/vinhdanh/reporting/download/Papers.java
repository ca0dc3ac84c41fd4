package vn.vinhdanh.reporting.download;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.vinhdanh.reporting.chart.PaperChart;

/** Makes paper of a page: PDF with its own fonts, readable for who hears it, fetching nothing. */
final class Papers {

    private Papers() {}

    static void write(String page, OutputStream out) throws IOException {
        write(page, null, out);
    }

    /** @param picture what stands where the page has an {@code object}; null for a page without */
    static void write(String page, @Nullable PaperChart picture, OutputStream out) throws IOException {
        var pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        // Nothing is fetched: the page carries what it needs
        pdf.useUriResolver((base, uri) -> null);
        if (picture != null) {
            pdf.useObjectDrawerFactory(new Drawer(picture));
        }
        pdf.withHtmlContent(page, null);
        pdf.withProducer("Vinh Danh");
        pdf.toStream(out);
        try (var renderer = pdf.buildPdfRenderer()) {
            font(renderer, "BeVietnamPro_400Regular.ttf", "Be Vietnam Pro", 400);
            font(renderer, "BeVietnamPro_600SemiBold.ttf", "Be Vietnam Pro", 600);
            font(renderer, "NotoSerif_600SemiBold.ttf", "Noto Serif", 600);
            renderer.createPDF();
        }
    }

    private static void font(PdfBoxRenderer renderer, String file, String family, int weight) throws IOException {
        try (var resource = Papers.class.getResourceAsStream("/pdf/fonts/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("The font " + file + " is part of the application");
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(resource));
            // looking for ligatures takes longer than all the rest, and Vietnamese has none
            font.setEnableGsub(false);
            renderer.getFontResolver()
                    .addFont(
                            new PDFontSupplier(PDType0Font.load(renderer.getPdfDocument(), font, true)),
                            family,
                            weight,
                            IdentValue.NORMAL,
                            true,
                            FontGroup.MAIN);
        }
    }

    /** Draws the one picture of a page in lines and shapes. */
    private record Drawer(PaperChart picture) implements FSObjectDrawerFactory {

        @Override
        public boolean isReplacedObject(Element element) {
            return true;
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return (where, x, y, width, height, page, context, dots) -> {
                page.drawWithGraphics(
                        (float) x, (float) y, (float) width / dots, (float) height / dots, picture.painting()::accept);
                return Map.of();
            };
        }
    }
}
