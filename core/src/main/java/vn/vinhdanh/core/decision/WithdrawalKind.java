package vn.vinhdanh.core.decision;

/** Three different things: taken down by our mistake, corrected, annulled by a decision. */
public enum WithdrawalKind {
    /** Gỡ do sai sót: a mistake of ours in what was shown. */
    TAKE_DOWN,
    /** Đính chính: the record is corrected and says so. */
    CORRECTION,
    /** Hủy bỏ quyết định: by a decision of the authority (Law of 2022, article 93). */
    ANNULMENT
}
