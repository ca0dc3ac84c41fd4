package vn.vinhdanh.reporting.genuine;

/** Whether the figures of a file still hold. */
enum Freshness {
    /** The same question has the same answer now. */
    CURRENT,
    /** The same question has another answer now. */
    OUTDATED,
    /** The official who looks has other units than the one who got the file: their answers differ anyway. */
    OTHER_REACH,
    /** The question is not understood any more, or its answer is too long to be counted again here. */
    NOT_ASKED
}
