package vn.vinhdanh.core.attachment;

import java.util.List;

/**
 * A picture as it lies in the public store, re-encoded without any metadata.
 *
 * @param copies the picture in its sizes, the narrowest first; at least one
 * @param alt alternative text, never empty
 * @param caption caption; may be empty
 */
public record PublishedPicture(List<Copy> copies, String alt, String caption) {

    /**
     * The picture in one size.
     *
     * @param path address below {@code /tep/}
     * @param width in pixels, at most 1,600
     * @param height in pixels
     */
    public record Copy(String path, int width, int height) {}
}
