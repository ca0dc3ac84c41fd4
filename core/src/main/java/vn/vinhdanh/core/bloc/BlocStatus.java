package vn.vinhdanh.core.bloc;

/** States of a bloc and their only legal moves. */
public enum BlocStatus {
    /** Being put together; seen by officials only. */
    FORMING,
    /** Formed, with head and members: public. */
    FORMED,
    /** Its pact (giao ước thi đua) is signed. */
    PACT_SIGNED;

    /** Whether this state may be followed by the other. */
    public boolean canBecome(BlocStatus next) {
        return switch (this) {
            case FORMING -> next == FORMED;
            case FORMED -> next == PACT_SIGNED;
            case PACT_SIGNED -> false;
        };
    }
}
