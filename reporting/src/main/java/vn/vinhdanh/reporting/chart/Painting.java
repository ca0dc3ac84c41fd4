package vn.vinhdanh.reporting.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paints a picture on paper in the colours that the style sheet has by day; letters as shapes, so that no font of the machine is asked. */
final class Painting {

    private static final Color INK = new Color(0x211c17);
    private static final Color QUIET = new Color(0x5e554b);
    private static final Color EDGE = new Color(0x857a6c);
    private static final Color BARS = new Color(0x2f4e73);
    private static final Map<String, Color> FILLS = Map.ofEntries(
            Map.entry("s1", BARS),
            Map.entry("s2", new Color(0x7d99bb)),
            Map.entry("s3", new Color(0xc9d6e6)),
            Map.entry("s4", Color.WHITE),
            Map.entry("s5", QUIET),
            Map.entry("track", new Color(0xf3ede2)),
            Map.entry("land-0", Color.WHITE),
            Map.entry("land-1", new Color(0xdfe8f2)),
            Map.entry("land-2", new Color(0xa9c0da)),
            Map.entry("land-3", new Color(0x6288b1)),
            Map.entry("land-4", new Color(0x2b4a6f)));
    private static final List<Color> LINES =
            List.of(BARS, new Color(0xa3161b), new Color(0x1d6339), new Color(0x7a4b00), QUIET);
    private static final float[][] DASHES = {{}, {7, 4}, {2, 4}, {9, 3, 2, 3}, {13, 2.5f}};
    private static final Pattern STEP = Pattern.compile("[Mlz]|-?[0-9]+");

    private final Graphics2D page;

    Painting(Graphics2D page) {
        this.page = page;
    }

    void paint(Picture picture) {
        picture.marks().forEach(this::paint);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> {
                var shape = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
                var look = last(box.look());
                fill(shape, FILLS.getOrDefault(look, BARS));
                if (!look.equals("track")) {
                    draw(shape, box.look().startsWith("land") ? EDGE : BARS, 0.6f);
                }
            }
            case Mark.Line line -> line(line);
            case Mark.Dot dot -> fill(dot(dot), LINES.get(series(dot.look())));
            case Mark.Words words -> words(words);
            case Mark.Land land -> land(land);
        }
    }

    private void line(Mark.Line line) {
        var path = new Path2D.Double();
        path.moveTo(line.points().getFirst().x(), line.points().getFirst().y());
        line.points().stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        if (line.look().startsWith("line")) {
            int series = series(line.look());
            page.setPaint(LINES.get(series));
            page.setStroke(
                    DASHES[series].length == 0
                            ? new BasicStroke(2)
                            : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES[series], 0));
            page.draw(path);
        } else {
            draw(path, line.look().equals("grid") ? new Color(0xe3dacb) : EDGE, 0.8f);
        }
    }

    private static Shape dot(Mark.Dot dot) {
        double r = dot.radius();
        return switch (dot.shape() % 3) {
            case 0 -> new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r);
            default -> {
                var tip = new Path2D.Double();
                tip.moveTo(dot.x(), dot.y() - r);
                tip.lineTo(dot.x() + r, dot.y());
                tip.lineTo(dot.x(), dot.y() + r);
                tip.lineTo(dot.x() - r, dot.y());
                tip.closePath();
                yield tip;
            }
        };
    }

    private void words(Mark.Words words) {
        var place = words.extent();
        var shape = Letters.outline(words.text(), words.size(), words.strong());
        shape.transform(AffineTransform.getTranslateInstance(place.left(), words.y()));
        if (words.look().endsWith("halo")) {
            draw(shape, Color.WHITE, (float) (0.22 * words.size()));
        }
        fill(shape, words.look().startsWith("quiet") ? QUIET : INK);
    }

    private void land(Mark.Land land) {
        var place = AffineTransform.getTranslateInstance(land.x(), land.y());
        place.scale(land.scale(), land.scale());
        var areas = Areas.all();
        for (int i = 0; i < areas.size(); i++) {
            var shape = place.createTransformedShape(boundary(areas.get(i).path()));
            fill(shape, FILLS.getOrDefault(last(land.looks().get(i)), Color.WHITE));
            draw(shape, EDGE, 0.5f);
        }
    }

    /** Reads a path of the map: each part begins at a place and goes on by steps. */
    private static Path2D boundary(String path) {
        var shape = new Path2D.Double();
        var steps = STEP.matcher(path);
        double x = 0;
        double y = 0;
        @Nullable Double across = null;
        boolean begins = false;
        while (steps.find()) {
            var step = steps.group();
            switch (step) {
                case "M" -> begins = true;
                case "l" -> {}
                case "z" -> shape.closePath();
                default -> {
                    double number = Double.parseDouble(step);
                    if (across == null) {
                        across = number;
                    } else {
                        x = begins ? across : x + across;
                        y = begins ? number : y + number;
                        across = null;
                        if (begins) {
                            shape.moveTo(x, y);
                        } else {
                            shape.lineTo(x, y);
                        }
                        begins = false;
                    }
                }
            }
        }
        return shape;
    }

    private void fill(Shape shape, Color colour) {
        page.setPaint(colour);
        page.fill(shape);
    }

    private void draw(Shape shape, Color colour, float width) {
        page.setPaint(colour);
        page.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        page.draw(shape);
    }

    private static String last(String look) {
        return look.substring(look.lastIndexOf(' ') + 1);
    }

    /** The number of the line, from zero. */
    private static int series(String look) {
        return Integer.parseInt(last(look).substring(1)) - 1;
    }
}
