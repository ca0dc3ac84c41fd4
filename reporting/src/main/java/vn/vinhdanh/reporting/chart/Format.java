package vn.vinhdanh.reporting.chart;

import java.util.List;

/**
 * For which place a picture is drawn.
 *
 * @param name what the style sheet calls it
 * @param width of the frame, in points of the screen
 * @param height as high as a picture may be where it can choose
 * @param size of the letters
 * @param rows most rows of bars
 * @param fixed whether nothing may be higher, so that bars which have no room are left out and said to be
 */
public record Format(String name, double width, double height, double size, int rows, boolean fixed) {

    /** For a page: the style sheet shows the widest that has room, so that letters keep their size from telephone to wide screen. */
    public static final List<Format> PAGE =
            List.of(page("at-300", 300), page("at-420", 420), page("at-560", 560), page("at-880", 880));

    /** For a page of several pictures: bars as far as they can be taken in at a glance. */
    public static final List<Format> START = PAGE.stream()
            .map(format -> new Format(format.name, format.width, format.height, format.size, 8, false))
            .toList();

    /** For the wall: a screen of 1920 × 1080 points without head and foot, letters to be read from ten metres. */
    public static final List<Format> WALL = List.of(new Format("at-wall", 1760, 640, 46, 7, true));

    /** For paper: the width between the margins of A4, in points of 1/96 inch. */
    public static final Format PAPER = new Format("at-paper", 640, 420, 12.5, 20, false);

    private static Format page(String name, double width) {
        return new Format(name, width, 470, 13, 20, false);
    }

    /** For a small picture in this one. */
    Format panel(double width) {
        return new Format(name, width, 10.5 * size, size, 8, false);
    }
}
