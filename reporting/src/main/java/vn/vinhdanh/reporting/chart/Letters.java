package vn.vinhdanh.reporting.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide words are in the letters of the pages, so that a picture knows where lines break before anybody sees it. */
final class Letters {

    /** From one baseline to the next, in sizes of the letters: room for two accents on a capital. */
    static final double LINE = 1.32;

    /** Above the baseline, in sizes of the letters. */
    static final double ABOVE = 1.0;

    /** Below the baseline. */
    static final double BELOW = 0.28;

    /** A little more than the font says: browsers place letters on whole points of the screen. */
    private static final double SAFE = 1.03;

    private static final int KNOWN = 0x2200;
    private static final float UNKNOWN = 1.1f;
    private static final TrueTypeFont PLAIN_FONT = font("BeVietnamPro_400Regular.ttf");
    private static final TrueTypeFont STRONG_FONT = font("BeVietnamPro_600SemiBold.ttf");
    private static final float[] PLAIN = widths(PLAIN_FONT);
    private static final float[] STRONG = widths(STRONG_FONT);
    private static final Map<Integer, GeneralPath> OUTLINES = new ConcurrentHashMap<>();

    private Letters() {}

    /** Width of a text in one line. */
    static double width(String text, double size, boolean strong) {
        var widths = strong ? STRONG : PLAIN;
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            sum += letter < KNOWN ? widths[letter] : UNKNOWN;
            i += Character.charCount(letter);
        }
        return sum * size * SAFE;
    }

    /** The size at which a text fits into one line; never larger than {@code size}. */
    static double fit(String text, double width, double size, boolean strong) {
        double wide = width(text, size, strong);
        // rounded down, as a picture writes it
        return wide <= width ? size : Math.max(0.1, Math.floor(10 * size * width / wide) / 10);
    }

    /** Lines no wider than {@code width}: broken between words, a word that is too long between letters. At least one line. */
    static List<String> wrap(String text, double width, double size, boolean strong) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size, strong) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (width(line.toString(), size, strong) > width) {
                int end = longest(line.toString(), width, size, strong);
                if (end >= line.length()) {
                    break;
                }
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many letters fit, at least one; a letter stays together with its accents. */
    private static int longest(String word, double width, double size, boolean strong) {
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int end = letters.next();
        for (int next = letters.next(); next != BreakIterator.DONE; next = letters.next()) {
            if (width(word.substring(0, next), size, strong) > width) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** A line of text as shapes, for paper: the baseline begins at the origin. */
    static Path2D outline(String text, double size, boolean strong) {
        var font = strong ? STRONG_FONT : PLAIN_FONT;
        var line = new Path2D.Double();
        double x = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            var shape = OUTLINES.computeIfAbsent(strong ? -letter : letter, one -> outline(font, letter));
            var place = AffineTransform.getTranslateInstance(x, 0);
            place.scale(size, -size);
            line.append(shape.createTransformedShape(place), false);
            x += width(Character.toString(letter), size, strong) / SAFE;
            i += Character.charCount(letter);
        }
        return line;
    }

    private static GeneralPath outline(TrueTypeFont font, int letter) {
        // the font reads its tables as they are asked for
        synchronized (font) {
            try {
                var glyph = font.getGlyph().getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter));
                var path = glyph == null
                        ? new GeneralPath()
                        : (GeneralPath) glyph.getPath().clone();
                path.transform(
                        AffineTransform.getScaleInstance(1.0 / font.getUnitsPerEm(), 1.0 / font.getUnitsPerEm()));
                return path;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static TrueTypeFont font(String file) {
        try (var resource = Letters.class.getResourceAsStream("/pdf/fonts/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("The font " + file + " is part of the application");
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(resource));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static float[] widths(TrueTypeFont font) {
        try {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            var widths = new float[KNOWN];
            for (int letter = 0; letter < KNOWN; letter++) {
                int glyph = glyphs.getGlyphId(letter);
                boolean accent = Character.getType(letter) == Character.NON_SPACING_MARK;
                widths[letter] = accent
                        ? 0
                        : glyph == 0 || Character.isISOControl(letter)
                                ? UNKNOWN
                                : (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
            }
            return widths;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
