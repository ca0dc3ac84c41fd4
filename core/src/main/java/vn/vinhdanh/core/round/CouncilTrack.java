package vn.vinhdanh.core.round;

/** Who of the council considers what a round brings. */
public enum CouncilTrack {
    /** Toàn thể Hội đồng. */
    FULL,
    /** Thường trực Hội đồng. */
    STANDING,
    /** Không qua Hội đồng: the simplified procedure. */
    NONE
}
