package vn.vinhdanh.demonstration;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;

/**
 * Draws the pictures of the demonstration: quiet motifs of the place (karst hills over water, a lotus, a rice field, a star
 * above lines of people's work) in the tokens' colours. No person, no emblem of the state, nothing taken from elsewhere.
 */
final class DemoPictures {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final Color PAPER = new Color(0xFBF8F2);
    private static final Color CEREMONY = new Color(0xA3161B);
    private static final Color GILT = new Color(0xB98A2F);
    private static final Color INK = new Color(0x211C17);
    private static final Color GREEN = new Color(0x2F5D46);
    private static final Color SLATE = new Color(0x3B5266);

    /** What is drawn. */
    enum Motif {
        /** Hills, water and a rising sun. */
        HILLS,
        /** A lotus of gilt petals. */
        LOTUS,
        /** Terraced fields. */
        FIELD,
        /** A star over pillars of different height. */
        STAR,
        /** Waves of a river. */
        RIVER
    }

    /**
     * A picture of 1600 by 900 points as PNG.
     *
     * @param seed gives each picture its own hills and waves
     */
    byte[] draw(Motif motif, long seed) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var random = new SplittableRandom(seed);
        switch (motif) {
            case HILLS -> hills(g, random);
            case LOTUS -> lotus(g);
            case FIELD -> field(g, random);
            case STAR -> star(g, random);
            case RIVER -> river(g, random);
        }
        g.setColor(GILT);
        g.fillRect(0, HEIGHT - 10, WIDTH, 10);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void ground(Graphics2D g, Color top, Color bottom) {
        g.setPaint(new GradientPaint(0, 0, top, 0, HEIGHT, bottom));
        g.fillRect(0, 0, WIDTH, HEIGHT);
    }

    private static void hills(Graphics2D g, RandomGenerator random) {
        ground(g, new Color(0xF6E3CF), PAPER);
        g.setColor(CEREMONY);
        int sun = 260 + random.nextInt(900);
        g.fillOval(sun, 170, 210, 210);
        Color[] layers = {mix(SLATE, PAPER, 0.62), mix(SLATE, GREEN, 0.45), mix(GREEN, INK, 0.35)};
        for (int layer = 0; layer < layers.length; layer++) {
            g.setColor(layers[layer]);
            int base = 560 + layer * 45;
            for (int x = -160; x < WIDTH; x += 170 + random.nextInt(150)) {
                int w = 260 + random.nextInt(240);
                int h = 190 + random.nextInt(250) - layer * 55;
                var hill = new Path2D.Double();
                hill.moveTo(x, base);
                hill.curveTo(x + w * 0.16, base - h * 1.05, x + w * 0.34, base - h * 1.16, x + w * 0.52, base - h);
                hill.curveTo(x + w * 0.74, base - h * 0.86, x + w * 0.88, base - h * 0.5, x + w, base);
                hill.closePath();
                g.fill(hill);
            }
        }
        g.setPaint(new GradientPaint(0, 650, mix(SLATE, PAPER, 0.35), 0, HEIGHT, mix(SLATE, PAPER, 0.75)));
        g.fillRect(0, 650, WIDTH, HEIGHT - 650);
        ripples(g, random, 670, mix(PAPER, SLATE, 0.25));
        boat(g, 520 + random.nextInt(560), 765);
    }

    private static void boat(Graphics2D g, int x, int y) {
        g.setColor(INK);
        var hull = new Path2D.Double();
        hull.moveTo(x, y);
        hull.quadTo(x + 90, y + 40, x + 180, y);
        hull.quadTo(x + 90, y + 20, x, y);
        g.fill(hull);
    }

    private static void ripples(Graphics2D g, RandomGenerator random, int top, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 46; i++) {
            int y = top + random.nextInt(HEIGHT - top - 30);
            int x = random.nextInt(WIDTH);
            int w = 40 + random.nextInt(150);
            g.drawLine(x, y, x + w, y);
        }
    }

    private static void lotus(Graphics2D g) {
        ground(g, new Color(0xFFFDF8), new Color(0xF3E8D6));
        int cx = WIDTH / 2;
        int cy = 640;
        petals(g, cx, cy, 9, 430, 108, mix(GILT, PAPER, 0.55), 78);
        petals(g, cx, cy, 7, 360, 104, mix(CEREMONY, PAPER, 0.45), 62);
        petals(g, cx, cy, 5, 290, 98, CEREMONY, 42);
        g.setColor(GILT);
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 4; i++) {
            g.drawLine(cx - 420 + i * 60, cy + 50 + i * 34, cx + 420 - i * 60, cy + 50 + i * 34);
        }
    }

    private static void petals(
            Graphics2D g, int cx, int cy, int count, int length, int width, Color colour, int spread) {
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(-spread + 2.0 * spread * i / (count - 1));
            var petal = new Path2D.Double();
            petal.moveTo(0, 0);
            petal.curveTo(-width, -length * 0.35, -width * 0.8, -length * 0.75, 0, -length);
            petal.curveTo(width * 0.8, -length * 0.75, width, -length * 0.35, 0, 0);
            var turned = AffineTransform.getTranslateInstance(cx, cy);
            turned.rotate(angle);
            g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 200));
            g.fill(turned.createTransformedShape(petal));
            g.setColor(PAPER);
            g.setStroke(new BasicStroke(4));
            g.draw(turned.createTransformedShape(petal));
        }
    }

    private static void field(Graphics2D g, RandomGenerator random) {
        ground(g, new Color(0xF8EDD9), PAPER);
        g.setColor(GILT);
        g.fillOval(1120 - random.nextInt(500), 120, 170, 170);
        for (int band = 0; band < 9; band++) {
            double t = band / 8.0;
            g.setColor(mix(mix(GILT, GREEN, 0.35), GREEN, t));
            var strip = new Path2D.Double();
            int y = 330 + band * 66;
            strip.moveTo(0, y + random.nextInt(50));
            strip.curveTo(
                    WIDTH * 0.3,
                    y - 70 + random.nextInt(60),
                    WIDTH * 0.6,
                    y + 70 - random.nextInt(60),
                    WIDTH,
                    y - 30 + random.nextInt(60));
            strip.lineTo(WIDTH, HEIGHT);
            strip.lineTo(0, HEIGHT);
            strip.closePath();
            g.fill(strip);
        }
    }

    private static void star(Graphics2D g, RandomGenerator random) {
        ground(g, new Color(0xFFFDF8), new Color(0xF1E4CD));
        g.setColor(mix(CEREMONY, PAPER, 0.12));
        for (int i = 0; i < 16; i++) {
            int h = 120 + random.nextInt(180) + (8 - Math.abs(8 - i)) * 26;
            g.fillRect(70 + i * 92, HEIGHT - h, 58, h);
        }
        g.setColor(GILT);
        var star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = Math.PI * i / 5 - Math.PI / 2;
            double r = i % 2 == 0 ? 165 : 64;
            double x = WIDTH / 2.0 + r * Math.cos(angle);
            double y = 250 + r * Math.sin(angle);
            if (i == 0) {
                star.moveTo(x, y);
            } else {
                star.lineTo(x, y);
            }
        }
        star.closePath();
        g.fill(star);
    }

    private static void river(Graphics2D g, RandomGenerator random) {
        ground(g, new Color(0xF2EDE2), PAPER);
        for (int band = 0; band < 7; band++) {
            g.setColor(band == 2 ? CEREMONY : mix(SLATE, PAPER, 0.78 - band * 0.11));
            var wave = new Path2D.Double();
            int y = 300 + band * 88;
            wave.moveTo(0, y);
            for (int x = 0; x < WIDTH; x += 320) {
                int lift = 46 + random.nextInt(40);
                wave.curveTo(x + 110, y - lift, x + 210, y + lift, x + 320, y);
            }
            wave.lineTo(WIDTH, HEIGHT);
            wave.lineTo(0, HEIGHT);
            wave.closePath();
            g.fill(wave);
        }
    }

    private static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) (a.getRed() * (1 - share) + b.getRed() * share),
                (int) (a.getGreen() * (1 - share) + b.getGreen() * share),
                (int) (a.getBlue() * (1 - share) + b.getBlue() * share));
    }
}
