package vn.vinhdanh.core.nomination;

/** Whose move it is with a dossier, and whose days pass. */
public enum Side {
    /** Đơn vị đề nghị. */
    UNIT,
    /** Cơ quan cấp trên, who gathers; no instrument that was read gives it days of its own. */
    SUPERIOR,
    /** Cơ quan thẩm định: the board. */
    BOARD,
    /** Nobody's: it is over. */
    NOBODY
}
