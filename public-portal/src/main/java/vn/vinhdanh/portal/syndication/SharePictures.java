package vn.vinhdanh.portal.syndication;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/**
 * One picture for each honour, that a shared link shows: who, for which award, by which decision, in the language of the page. Drawn when
 * asked for and kept as pages are.
 */
@Controller
class SharePictures {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Logger LOG = LoggerFactory.getLogger(SharePictures.class);

    private static final Color PAPER = new Color(0xFBF8F2);
    private static final Color INK = new Color(0x211C17);
    private static final Color QUIET = new Color(0x5E554B);
    private static final Color CEREMONY = new Color(0xA3161B);
    private static final Color GILT = new Color(0xB98A2F);
    private static final int ROOM = WIDTH - 2 * 110;
    private static final int MOST_LINES = 2;

    private final PublicCopy copy;
    private final AwardNames names;
    private final Wording wording;
    private final @Nullable Fonts fonts;

    private record Fonts(Font serif, Font text) {}

    SharePictures(PublicCopy copy, AwardNames names, Wording wording) {
        this.copy = copy;
        this.names = names;
        this.wording = wording;
        this.fonts = fonts();
    }

    /** Null where the machine cannot draw letters: then links are shared with the picture of all pages. */
    private static @Nullable Fonts fonts() {
        try {
            var fonts = new Fonts(font("NotoSerif_600SemiBold"), font("BeVietnamPro_400Regular"));
            // the first letters show whether there is all that it takes
            new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                    .createGraphics()
                    .getFontMetrics(fonts.serif())
                    .stringWidth("Ấ");
            return fonts;
        } catch (IOException | FontFormatException | RuntimeException | LinkageError e) {
            LOG.warn("Pictures of honours for shared links cannot be drawn on this machine: {}", e.toString());
            return null;
        }
    }

    private static Font font(String name) throws IOException, FontFormatException {
        try (var in = new ClassPathResource("share/" + name + ".ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** Whether there are such pictures. */
    boolean any() {
        return fonts != null;
    }

    /** The address of the picture of an honour. */
    static String address(String code) {
        return "/vinh-danh/" + code + "/anh.png";
    }

    @GetMapping("/vinh-danh/{code}/anh.png")
    ResponseEntity<byte[]> picture(@PathVariable String code) throws IOException {
        var honour = copy.find(PublicKind.HONOUR, code, PublicHonour.class)
                .orElseThrow(() -> Missing.of(copy, PublicKind.HONOUR, code));
        if (fonts == null) {
            throw Missing.never();
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(draw(honour, fonts));
    }

    private byte[] draw(PublicHonour honour, Fonts of) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(PAPER);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(GILT);
        g.setStroke(new BasicStroke(2));
        g.drawRect(28, 28, WIDTH - 56, HEIGHT - 56);
        g.drawRect(40, 40, WIDTH - 80, HEIGHT - 80);
        mark(g, WIDTH / 2.0 - 50, 74, 100 / 32.0);
        int y = 236;
        y = lines(g, of.serif().deriveFont(34f), CEREMONY, names.of(honour.awardCode(), honour.awardName()), y, 46);
        y = lines(g, of.serif().deriveFont(size(g, of.serif(), honour.name())), INK, honour.name(), y + 42, 80);
        var where = honour.post().isEmpty() || honour.unit().isEmpty()
                ? honour.post() + honour.unit()
                : honour.post() + ", " + honour.unit();
        y = lines(g, of.text().deriveFont(28f), INK, where, y - 6, 38);
        if (y < HEIGHT - 150) {
            lines(g, of.text().deriveFont(24f), QUIET, honour.achievement(), y + 16, 32);
        }
        var proof = wording.text("share.decision", honour.decisionNumber(), wording.date(honour.decisionDate()))
                + (honour.demo() ? " · " + wording.text("demo.mark") : "");
        lines(g, of.text().deriveFont(24f), QUIET, proof, HEIGHT - 78, 30);
        g.dispose();
        var out = new ByteArrayOutputStream(64 << 10);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** Large, but no larger than that a name of usual length stands on one line. */
    private static float size(Graphics2D g, Font font, String name) {
        float size = 66;
        while (size > 44 && g.getFontMetrics(font.deriveFont(size)).stringWidth(name) > ROOM) {
            size -= 4;
        }
        return size;
    }

    /** Writes a text in the middle, over two lines at most; where the next would begin. */
    private static int lines(Graphics2D g, Font font, Color color, String text, int y, int leading) {
        g.setFont(font);
        g.setColor(color);
        var metrics = g.getFontMetrics();
        int at = y;
        for (String line : wrapped(text, line -> metrics.stringWidth(line) <= ROOM)) {
            g.drawString(line, (WIDTH - metrics.stringWidth(line)) / 2, at);
            at += leading;
        }
        return at;
    }

    private static List<String> wrapped(String text, Predicate<String> fits) {
        var lines = new ArrayList<String>();
        var line = "";
        for (String word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (fits.test(longer)) {
                line = longer;
            } else if (lines.size() == MOST_LINES - 1) {
                lines.add(line + "…");
                return lines;
            } else {
                lines.add(line);
                line = word;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Our mark: a star on a petal of the lotus. */
    private static void mark(Graphics2D g, double x, double y, double scale) {
        var star = new Path2D.Double();
        double[][] points = {
            {16, 2.6},
            {18.17, 8.21},
            {24.18, 8.54},
            {19.52, 12.34},
            {21.05, 18.16},
            {16, 14.9},
            {10.95, 18.16},
            {12.48, 12.34},
            {7.82, 8.54},
            {13.83, 8.21}
        };
        star.moveTo(x + points[0][0] * scale, y + points[0][1] * scale);
        for (int i = 1; i < points.length; i++) {
            star.lineTo(x + points[i][0] * scale, y + points[i][1] * scale);
        }
        star.closePath();
        g.setStroke(new BasicStroke((float) (1.6 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(CEREMONY);
        g.draw(star);
        var petal = new Path2D.Double();
        petal.moveTo(x + 2.8 * scale, y + 17.2 * scale);
        curve(petal, x, y, scale, 4.2, 25.4, 9.4, 29.6, 16, 29.6);
        curve(petal, x, y, scale, 22.6, 29.6, 27.8, 25.4, 29.2, 17.2);
        curve(petal, x, y, scale, 23.6, 17.8, 18.9, 20.6, 16, 25.2);
        curve(petal, x, y, scale, 13.1, 20.6, 8.4, 17.8, 2.8, 17.2);
        petal.closePath();
        g.setColor(GILT);
        g.draw(petal);
    }

    private static void curve(Path2D path, double x, double y, double scale, double... c) {
        path.curveTo(
                x + c[0] * scale,
                y + c[1] * scale,
                x + c[2] * scale,
                y + c[3] * scale,
                x + c[4] * scale,
                y + c[5] * scale);
    }
}
