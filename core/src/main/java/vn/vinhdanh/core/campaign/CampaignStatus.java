package vn.vinhdanh.core.campaign;

/** States of a campaign and their only legal moves. */
public enum CampaignStatus {
    /** Being written; seen by officials only. */
    DRAFT,
    /** Launched (đã phát động): public. */
    LAUNCHED,
    /** Summed up (đã tổng kết): public, no longer changed. */
    CLOSED;

    /** Whether this state may be followed by the other. */
    public boolean canBecome(CampaignStatus next) {
        return switch (this) {
            case DRAFT -> next == LAUNCHED;
            case LAUNCHED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
