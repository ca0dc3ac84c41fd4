package vn.vinhdanh.core.nomination;

import java.util.EnumSet;
import java.util.Set;

/** What the board concluded of a nominee. */
public enum NomineeStatus {
    /** Đang đề nghị: nothing concluded yet. */
    PROPOSED,
    /** Đủ điều kiện. */
    ELIGIBLE,
    /** Không đủ điều kiện. */
    NOT_ELIGIBLE,
    /** Tạm dừng: nothing is concluded before a day or an answer. */
    ON_HOLD;

    /**
     * What a specialist may conclude from here: anything else while the dossier is being verified, and of one on hold also afterwards.
     *
     * @param dossier state of the dossier
     */
    public Set<NomineeStatus> conclusions(DossierStatus dossier) {
        var all = EnumSet.of(ELIGIBLE, NOT_ELIGIBLE, ON_HOLD);
        return switch (dossier) {
            case IN_VERIFICATION -> all;
            case VERIFIED -> this == ON_HOLD ? all : EnumSet.noneOf(NomineeStatus.class);
            default -> EnumSet.noneOf(NomineeStatus.class);
        };
    }
}
