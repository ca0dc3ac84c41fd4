package vn.vinhdanh.core.catalogue;

/** What is handed over with an award (hiện vật khen thưởng). */
public enum CertificateObject {
    /** Huân chương kèm bằng. */
    ORDER,
    /** Huy chương kèm bằng. */
    MEDAL,
    /** Huy hiệu kèm bằng: state honorary titles and prizes. */
    BADGE,
    /** Cờ thi đua. */
    FLAG,
    /** Bằng: bằng khen, bằng of a title of a collective. */
    CERTIFICATE,
    /** Giấy chứng nhận danh hiệu. */
    ATTESTATION,
    /** Bằng chứng nhận kèm khung (Decree 152/2025, article 50). */
    FRAMED,
    /** Huy hiệu và bằng chứng nhận kèm khung (Decree 152/2025, article 50). */
    FRAMED_WITH_BADGE,
    /** Giấy khen. */
    COMMENDATION,
    /** Kỷ niệm chương kèm giấy chứng nhận. */
    COMMEMORATIVE_BADGE
}
