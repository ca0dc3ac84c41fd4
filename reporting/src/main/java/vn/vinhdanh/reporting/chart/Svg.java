package vn.vinhdanh.reporting.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes pictures as SVG. Texts are escaped, looks are classes of the style sheet, and nothing is hidden in attributes that a strict
 * content security policy forbids. The land of the map is written once for all widths and referred to by the others.
 */
final class Svg {

    private boolean landWritten;

    /** One picture; who reads the page is told about it by whoever places it. */
    String write(Picture picture, Format format) {
        var svg = new StringBuilder(4_000);
        svg.append("<svg class=\"drawing ")
                .append(escaped(format.name()))
                .append("\" viewBox=\"0 0 ")
                .append(number(picture.width()))
                .append(' ')
                .append(number(picture.height()))
                .append("\" width=\"")
                .append(number(picture.width()))
                .append("\" height=\"")
                .append(number(picture.height()))
                .append("\" xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" focusable=\"false\">");
        picture.marks().forEach(mark -> write(svg, mark));
        return svg.append("</svg>").toString();
    }

    private void write(StringBuilder svg, Mark mark) {
        switch (mark) {
            case Mark.Box box ->
                svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>"
                        .formatted(
                                number(box.x()),
                                number(box.y()),
                                number(box.width()),
                                number(box.height()),
                                escaped(box.look())));
            case Mark.Line line ->
                svg.append("<polyline points=\"%s\" class=\"%s\"/>"
                        .formatted(points(line.points()), escaped(line.look())));
            case Mark.Dot dot -> dot(svg, dot);
            case Mark.Words words ->
                svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s%s class=\"%s\">%s</text>"
                        .formatted(
                                number(words.x()),
                                number(words.y()),
                                number(words.size()),
                                switch (words.side()) {
                                    case AFTER -> "";
                                    case AROUND -> " text-anchor=\"middle\"";
                                    case BEFORE -> " text-anchor=\"end\"";
                                },
                                words.strong() ? " font-weight=\"600\"" : "",
                                escaped(words.look()),
                                escaped(words.text())));
            case Mark.Land land -> land(svg, land);
        }
    }

    private static void dot(StringBuilder svg, Mark.Dot dot) {
        double r = dot.radius();
        switch (dot.shape() % 3) {
            case 0 ->
                svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>"
                        .formatted(number(dot.x()), number(dot.y()), number(r), escaped(dot.look())));
            case 1 ->
                svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>"
                        .formatted(
                                number(dot.x() - r),
                                number(dot.y() - r),
                                number(2 * r),
                                number(2 * r),
                                escaped(dot.look())));
            default ->
                svg.append("<polygon points=\"%s\" class=\"%s\"/>"
                        .formatted(
                                points(List.of(
                                        new Mark.Point(dot.x(), dot.y() - r),
                                        new Mark.Point(dot.x() + r, dot.y()),
                                        new Mark.Point(dot.x(), dot.y() + r),
                                        new Mark.Point(dot.x() - r, dot.y()))),
                                escaped(dot.look())));
        }
    }

    private void land(StringBuilder svg, Mark.Land land) {
        svg.append("<g transform=\"translate(%s %s) scale(%s)\">"
                .formatted(number(land.x()), number(land.y()), String.format(Locale.ROOT, "%.4f", land.scale())));
        if (landWritten) {
            svg.append("<use href=\"#land\"/>");
        } else {
            landWritten = true;
            svg.append("<g id=\"land\">");
            var areas = Areas.all();
            for (int i = 0; i < areas.size(); i++) {
                svg.append("<path d=\"%s\" class=\"%s\"/>"
                        .formatted(
                                escaped(areas.get(i).path()),
                                escaped(land.looks().get(i))));
            }
            svg.append("</g>");
        }
        svg.append("</g>");
    }

    private static String points(List<Mark.Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** At most one decimal: a tenth of a point is finer than any screen. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalStateException("Not a place in a picture: " + number);
        }
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** As text and as the value of an attribute; what XML does not know is shown as unknown. */
    static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean known = letter >= 0x20 && !(letter >= 0xD800 && letter <= 0xDFFF) && letter < 0x110000;
                    escaped.appendCodePoint(known ? letter : 0xFFFD);
                }
            }
        });
        return escaped.toString();
    }
}
