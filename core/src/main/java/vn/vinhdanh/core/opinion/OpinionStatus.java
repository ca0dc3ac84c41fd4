package vn.vinhdanh.core.opinion;

/** Where an opinion is; its moves are the {@link OpinionStep}s. */
public enum OpinionStatus {
    /** Mới nhận. */
    RECEIVED,
    /** Đang xem xét: an official has taken it up. */
    IN_PROGRESS,
    /** Đã trả lời. */
    ANSWERED,
    /** Không có cơ sở. */
    UNFOUNDED,
    /** Được chấp nhận: there is something to it; what follows for the nominee a person decides. */
    ACCEPTED;

    /** Whether it is over, with an answer. */
    public boolean closed() {
        return this == ANSWERED || this == UNFOUNDED || this == ACCEPTED;
    }
}
