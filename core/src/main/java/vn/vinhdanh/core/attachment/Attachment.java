package vn.vinhdanh.core.attachment;

import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A file that is kept.
 *
 * @param sha256 hexadecimal SHA-256 of its content: its address
 * @param name file name as uploaded, normalised
 * @param mediaType found from the content, never from the name
 * @param size in bytes
 */
public record Attachment(String sha256, String name, String mediaType, long size) {

    /** Extension of a media type that is kept, without the dot; {@code bin} for any other. */
    public static String extension(String mediaType) {
        return FileType.extension(mediaType);
    }

    /** What a file that was uploaded is called: without folders, normalised, at most 255 characters, never empty. */
    public static String fileName(String uploaded) {
        var last = VietnameseText.normalise(
                uploaded.substring(Math.max(uploaded.lastIndexOf('/'), uploaded.lastIndexOf('\\')) + 1));
        if (last.isEmpty()) {
            return "tep";
        }
        return last.length() <= 255 ? last : last.substring(last.length() - 255);
    }
}
