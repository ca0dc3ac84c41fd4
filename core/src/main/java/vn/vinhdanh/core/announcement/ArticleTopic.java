package vn.vinhdanh.core.announcement;

/** What an announcement is about. */
public enum ArticleTopic {
    /** Phát động phong trào. */
    LAUNCH,
    /** Tin hoạt động. */
    NEWS,
    /** Gương điển hình. */
    EXEMPLAR,
    /** Hướng dẫn. */
    GUIDANCE,
    /** Thông báo. */
    NOTICE
}
