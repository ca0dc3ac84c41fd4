package vn.vinhdanh.core.shared;

/** Where a dossier lies while days pass, from the day on which it was first sent; whose days they are follows from it. */
public enum DossierPlace {
    /** With the board, to be received or returned (tiếp nhận). */
    RECEPTION,
    /** With the board, to be verified (thẩm định). */
    APPRAISAL,
    /** Back with its unit: returned, or recalled to be written anew. */
    UNIT,
    /** Nobody's days pass: it is verified or withdrawn. */
    OVER;

    /** Whether the board's days pass. */
    public boolean ofBoard() {
        return this == RECEPTION || this == APPRAISAL;
    }
}
