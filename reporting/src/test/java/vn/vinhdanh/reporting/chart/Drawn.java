package vn.vinhdanh.reporting.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An SVG as a browser reads it: where each of its marks lies. */
record Drawn(double width, double height, List<Placed> marks) {

    /** A tenth of a point is lost in writing, on each side. */
    private static final double ROUNDED = 0.16;

    record Placed(String what, Mark.Extent place, boolean text, String look) {}

    static Drawn read(String svg) {
        if (svg.contains("NaN") || svg.contains("Infinity")) {
            throw new AssertionError("Not a number in " + svg);
        }
        try {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            var marks = new ArrayList<Placed>();
            for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    marks.add(placed(element));
                }
            }
            return new Drawn(number(root, "width"), number(root, "height"), marks);
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new AssertionError(svg, broken);
        }
    }

    /** Marks that lie outside the frame. */
    List<Placed> outside() {
        return marks.stream()
                .filter(mark -> mark.place.left() < -ROUNDED
                        || mark.place.top() < -ROUNDED
                        || mark.place.right() > width + ROUNDED
                        || mark.place.bottom() > height + ROUNDED)
                .toList();
    }

    /** Texts that lie over one another. */
    List<String> overlaps() {
        var texts = marks.stream()
                .filter(mark -> mark.text && mark.place.right() > mark.place.left())
                .toList();
        var overlaps = new ArrayList<String>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (shrunk(texts.get(i).place).overlaps(shrunk(texts.get(j).place))) {
                    overlaps.add(texts.get(i) + " and " + texts.get(j));
                }
            }
        }
        return overlaps;
    }

    /** Lengths of the boxes of a look, in their order. */
    List<Double> boxes(String look) {
        return marks.stream()
                .filter(mark -> mark.what.equals("rect") && mark.look.equals(look))
                .map(mark -> mark.place.right() - mark.place.left())
                .toList();
    }

    private static Mark.Extent shrunk(Mark.Extent place) {
        return new Mark.Extent(
                place.left() + ROUNDED, place.top() + ROUNDED, place.right() - ROUNDED, place.bottom() - ROUNDED);
    }

    private static Placed placed(Element element) {
        var look = element.getAttribute("class");
        return switch (element.getTagName()) {
            case "rect" -> {
                double x = number(element, "x");
                double y = number(element, "y");
                yield new Placed(
                        "rect",
                        new Mark.Extent(x, y, x + number(element, "width"), y + number(element, "height")),
                        false,
                        look);
            }
            case "circle" -> {
                double r = number(element, "r");
                double x = number(element, "cx");
                double y = number(element, "cy");
                yield new Placed("circle", new Mark.Extent(x - r, y - r, x + r, y + r), false, look);
            }
            case "polyline", "polygon" -> {
                var points = Stream.of(element.getAttribute("points").split("[ ,]"))
                        .map(Double::valueOf)
                        .toList();
                var line = new ArrayList<Mark.Point>();
                for (int i = 0; i < points.size(); i += 2) {
                    line.add(new Mark.Point(points.get(i), points.get(i + 1)));
                }
                yield new Placed(element.getTagName(), new Mark.Line(line, look).extent(), false, look);
            }
            case "text" -> {
                var side = switch (element.getAttribute("text-anchor")) {
                    case "middle" -> Mark.Side.AROUND;
                    case "end" -> Mark.Side.BEFORE;
                    default -> Mark.Side.AFTER;
                };
                var text = element.getTextContent();
                yield new Placed(
                        "text " + text,
                        new Mark.Words(
                                        number(element, "x"),
                                        number(element, "y"),
                                        text,
                                        side,
                                        number(element, "font-size"),
                                        element.getAttribute("font-weight").equals("600"),
                                        look)
                                .extent(),
                        true,
                        look);
            }
            default -> {
                var moved = element.getAttribute("transform").split("[( )]");
                double x = Double.parseDouble(moved[1]);
                double y = Double.parseDouble(moved[2]);
                yield new Placed(
                        "land", new Mark.Land(x, y, Double.parseDouble(moved[5]), List.of()).extent(), false, look);
            }
        };
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
