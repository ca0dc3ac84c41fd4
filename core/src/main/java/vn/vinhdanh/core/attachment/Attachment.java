package vn.vinhdanh.core.attachment;

/**
 * A file that is kept.
 *
 * @param sha256 hexadecimal SHA-256 of its content: its address
 * @param name file name as uploaded, normalised
 * @param mediaType found from the content, never from the name
 * @param size in bytes
 */
public record Attachment(String sha256, String name, String mediaType, long size) {}
