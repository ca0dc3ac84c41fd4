package vn.vinhdanh.core.publication;

/**
 * A picture in the public store.
 *
 * @param path address below {@code /tep/}, e.g. {@code ab12….jpg}; immutable, since it is named by its SHA-256
 * @param smallPath a copy of at most 640 pixels width
 * @param alt alternative text, never empty
 * @param caption caption; may be empty
 */
public record PublicPicture(String path, String smallPath, int width, int height, String alt, String caption) {}
