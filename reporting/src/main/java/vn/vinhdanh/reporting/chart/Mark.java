package vn.vinhdanh.reporting.chart;

import java.util.List;

/** What a picture is made of. Lengths are points of the picture; a look is a name that the style sheet and the printer know. */
sealed interface Mark {

    /** The same, elsewhere. */
    Mark moved(double dx, double dy);

    /** The place it takes; empty of width or height for a straight line. */
    Extent extent();

    /** A place. */
    record Extent(double left, double top, double right, double bottom) {

        /** Whether two places share more than an edge. */
        boolean overlaps(Extent other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A filled box. */
    record Box(double x, double y, double width, double height, String look) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Box(x + dx, y + dy, width, height, look);
        }

        @Override
        public Extent extent() {
            return new Extent(x, y, x + width, y + height);
        }
    }

    /** A line through points. */
    record Line(List<Point> points, String look) implements Mark {

        /** A straight line. */
        static Line straight(double x1, double y1, double x2, double y2, String look) {
            return new Line(List.of(new Point(x1, y1), new Point(x2, y2)), look);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Line(
                    points.stream()
                            .map(point -> new Point(point.x + dx, point.y + dy))
                            .toList(),
                    look);
        }

        @Override
        public Extent extent() {
            return new Extent(
                    points.stream().mapToDouble(Point::x).min().orElse(0),
                    points.stream().mapToDouble(Point::y).min().orElse(0),
                    points.stream().mapToDouble(Point::x).max().orElse(0),
                    points.stream().mapToDouble(Point::y).max().orElse(0));
        }
    }

    /** A point of a line. */
    record Point(double x, double y) {}

    /**
     * The mark of a point.
     *
     * @param shape 0 round, 1 square, 2 on its tip, then round again; so that lines differ without colour
     */
    record Dot(double x, double y, double radius, int shape, String look) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Dot(x + dx, y + dy, radius, shape, look);
        }

        @Override
        public Extent extent() {
            return new Extent(x - radius, y - radius, x + radius, y + radius);
        }
    }

    /** On which side of its place a text stands. */
    enum Side {
        AFTER,
        AROUND,
        BEFORE
    }

    /** A line of text; {@code y} is the baseline. */
    record Words(double x, double y, String text, Side side, double size, boolean strong, String look) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Words(x + dx, y + dy, text, side, size, strong, look);
        }

        @Override
        public Extent extent() {
            double width = Letters.width(text, size, strong);
            double left = switch (side) {
                case AFTER -> x;
                case AROUND -> x - width / 2;
                case BEFORE -> x - width;
            };
            return new Extent(left, y - Letters.ABOVE * size, left + width, y + Letters.BELOW * size);
        }
    }

    /**
     * The land of the map.
     *
     * @param scale points of the picture for one of the map
     * @param looks one for each area of {@link Areas}, in their order
     */
    record Land(double x, double y, double scale, List<String> looks) implements Mark {

        /** Keeps a copy. */
        public Land {
            looks = List.copyOf(looks);
        }

        @Override
        public Mark moved(double dx, double dy) {
            return new Land(x + dx, y + dy, scale, looks);
        }

        @Override
        public Extent extent() {
            return new Extent(x, y, x + Areas.WIDTH * scale, y + Areas.HEIGHT * scale);
        }
    }
}
