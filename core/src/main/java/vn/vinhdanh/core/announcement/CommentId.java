package vn.vinhdanh.core.announcement;

/** Id of a reader's comment. */
public record CommentId(long value) {}
