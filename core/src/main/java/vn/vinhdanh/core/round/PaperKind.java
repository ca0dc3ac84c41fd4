package vn.vinhdanh.core.round;

/** The papers that a dossier may be asked for (Law 06/2022, article 84.1; Decree 152/2025). */
public enum PaperKind {
    /** Tờ trình. */
    SUBMISSION,
    /** Báo cáo thành tích. */
    REPORT,
    /** Biên bản họp xét. */
    MINUTES,
    /** Kết quả bỏ phiếu. */
    VOTES,
    /** Chứng nhận, xác nhận sáng kiến, đề tài. */
    INITIATIVE_CONFIRMATION,
    /** Xác nhận của cơ quan khác: thuế, bảo hiểm, môi trường and the like. */
    OUTSIDE_CONFIRMATION,
    /** Văn bản đồng ý của trẻ em và người đại diện. */
    CONSENT
}
