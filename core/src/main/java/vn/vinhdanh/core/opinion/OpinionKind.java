package vn.vinhdanh.core.opinion;

/** What a citizen sends about a list. */
public enum OpinionKind {
    /** Ý kiến, góp ý. */
    OPINION,
    /** Phản ánh, khiếu nại. */
    COMPLAINT
}
