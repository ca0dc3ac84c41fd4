package vn.vinhdanh.core.publication;

import java.util.List;

/**
 * A picture in the public store.
 *
 * @param path address below {@code /tep/} of the widest copy, e.g. {@code ab12….jpg}; immutable, since it is named by its SHA-256
 * @param smallPath the narrowest copy, at most 640 pixels wide
 * @param width of the widest copy, in pixels
 * @param height of the widest copy, in pixels
 * @param alt alternative text, never empty
 * @param caption caption; may be empty
 * @param copies the picture in all its sizes, the narrowest first; of a record of two sizes, those two
 */
public record PublicPicture(
        String path, String smallPath, int width, int height, String alt, String caption, List<Copy> copies) {

    /**
     * The picture in one size.
     *
     * @param path address below {@code /tep/}
     * @param width in pixels
     * @param height in pixels
     */
    public record Copy(String path, int width, int height) {}

    /** Reads also what was written when there were two sizes, the small one 640 pixels wide. */
    public PublicPicture {
        if (copies == null || copies.isEmpty()) {
            int small = Math.min(640, width);
            var whole = new Copy(path, width, height);
            copies = small == width
                    ? List.of(whole)
                    : List.of(
                            new Copy(smallPath, small, Math.max(1, Math.round((float) height * small / width))), whole);
        }
    }

    /**
     * A picture of these copies.
     *
     * @param copies the narrowest first, at least one
     */
    public static PublicPicture of(List<Copy> copies, String alt, String caption) {
        var wide = copies.getLast();
        return new PublicPicture(
                wide.path, copies.getFirst().path, wide.width, wide.height, alt, caption, List.copyOf(copies));
    }

    /** The narrowest copy that is at least so wide; the widest when none is. */
    public Copy atLeast(int wanted) {
        return copies.stream().filter(c -> c.width >= wanted).findFirst().orElse(copies.getLast());
    }
}
