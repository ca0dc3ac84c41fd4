package vn.vinhdanh.core.round;

/** Where a round stands; its moves are the {@link RoundStep}s. */
public enum RoundStatus {
    /** Đang chuẩn bị: only the board sees it. */
    PREPARED,
    /** Đang mở: units propose in it. */
    OPEN,
    /** Đã đóng: nothing new comes; what came is worked off. */
    CLOSED
}
