package vn.vinhdanh.core.attachment;

/**
 * A file as it lies in the public store.
 *
 * @param path address below {@code /tep/}: SHA-256 and extension
 * @param name file name to offer, ASCII
 * @param mediaType e.g. {@code application/pdf}
 * @param size in bytes
 * @param sha256 hexadecimal
 */
public record PublishedFile(String path, String name, String mediaType, long size, String sha256) {}
