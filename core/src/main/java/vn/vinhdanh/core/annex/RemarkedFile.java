package vn.vinhdanh.core.annex;

/**
 * The file an official sent, with a column of remarks, to download.
 *
 * @param name file name
 * @param content its bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record RemarkedFile(String name, String mediaType, byte[] content) {}
