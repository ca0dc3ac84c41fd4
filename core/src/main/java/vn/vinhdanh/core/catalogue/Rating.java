package vn.vinhdanh.core.catalogue;

/**
 * How well a person or a collective fulfilled the tasks of a year (mức độ hoàn thành nhiệm vụ), best first. The Law of 2022 rests
 * titles on it in articles 23, 24, 27 and 28.
 */
public enum Rating {
    /** Hoàn thành xuất sắc nhiệm vụ. */
    EXCELLENT,
    /** Hoàn thành tốt nhiệm vụ. */
    GOOD,
    /** Hoàn thành nhiệm vụ. */
    COMPLETED,
    /** Không hoàn thành nhiệm vụ. */
    NOT_COMPLETED;

    /** Whether this rating is that one or a better one. */
    public boolean atLeast(Rating least) {
        return compareTo(least) <= 0;
    }
}
