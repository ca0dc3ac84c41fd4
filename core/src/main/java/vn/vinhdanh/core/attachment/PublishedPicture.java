package vn.vinhdanh.core.attachment;

/**
 * A picture as it lies in the public store, re-encoded without any metadata.
 *
 * @param path address below {@code /tep/} of the copy of at most 1,600 pixels width
 * @param smallPath address of the copy of at most 640 pixels width
 * @param width of the larger copy, in pixels
 * @param height of the larger copy, in pixels
 * @param alt alternative text, never empty
 * @param caption caption; may be empty
 */
public record PublishedPicture(String path, String smallPath, int width, int height, String alt, String caption) {}
