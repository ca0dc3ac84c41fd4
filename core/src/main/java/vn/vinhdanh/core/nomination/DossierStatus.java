package vn.vinhdanh.core.nomination;

import vn.vinhdanh.core.shared.DossierPlace;

/** Where a dossier stands; its moves are the {@link DossierStep}s. */
public enum DossierStatus {
    /** Đang soạn. */
    DRAFT(Side.UNIT),
    /** Chờ lãnh đạo đơn vị. */
    AWAITING_LEADER(Side.UNIT),
    /** Đã gửi cấp trên: signed and with the superior unit that gathers; the unit may still recall it. */
    AT_SUPERIOR(Side.SUPERIOR),
    /** Đã tổng hợp: its nominees stand in the dossier of the superior unit. */
    GATHERED(Side.SUPERIOR),
    /** Đã gửi; the unit may still recall it. */
    SENT(Side.BOARD),
    /** Đã tiếp nhận. */
    RECEIVED(Side.BOARD),
    /** Đang thẩm định, by one specialist. */
    IN_VERIFICATION(Side.BOARD),
    /** Trả lại: written anew by the unit. */
    RETURNED(Side.UNIT),
    /** Đã thẩm định: every nominee has a conclusion. */
    VERIFIED(Side.NOBODY),
    /** Đã rút. */
    WITHDRAWN(Side.NOBODY);

    private final Side side;

    DossierStatus(Side side) {
        this.side = side;
    }

    /** Whose move it is. */
    public Side side() {
        return side;
    }

    /** Where it lies, once it was sent: whose days pass. */
    public DossierPlace place() {
        return switch (this) {
            case SENT -> DossierPlace.RECEPTION;
            case RECEIVED, IN_VERIFICATION -> DossierPlace.APPRAISAL;
            case DRAFT, AWAITING_LEADER, RETURNED, AT_SUPERIOR, GATHERED -> DossierPlace.UNIT;
            case VERIFIED, WITHDRAWN -> DossierPlace.OVER;
        };
    }

    /** Whether the unit writes in it. */
    boolean written() {
        return this == DRAFT || this == RETURNED;
    }
}
