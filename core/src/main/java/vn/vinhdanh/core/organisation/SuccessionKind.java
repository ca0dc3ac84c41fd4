package vn.vinhdanh.core.organisation;

/** How one unit took over from another. */
public enum SuccessionKind {
    /** Sáp nhập. */
    MERGE,
    /** Chia, tách. */
    SPLIT,
    /** Đổi tên. */
    RENAME,
    /** Chuyển chức năng, nhiệm vụ. */
    TRANSFER
}
