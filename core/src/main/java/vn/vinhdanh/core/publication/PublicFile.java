package vn.vinhdanh.core.publication;

/**
 * A file in the public store, such as the signed PDF of a decision.
 *
 * @param path address below {@code /tep/}, e.g. {@code ab12….pdf}
 * @param name file name to offer, e.g. {@code Quyet-dinh-9087-QD-UBND.pdf}
 * @param mediaType e.g. {@code application/pdf}
 * @param size in bytes
 * @param sha256 hexadecimal, so that a reader can check the copy
 */
public record PublicFile(String path, String name, String mediaType, long size, String sha256) {}
