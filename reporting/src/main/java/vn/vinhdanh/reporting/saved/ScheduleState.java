package vn.vinhdanh.reporting.saved;

/** Whether a schedule goes on. */
enum ScheduleState {
    /** It runs at its hours. */
    ACTIVE,
    /** It rests until its official lets it go on: stopped by them, or because they lost what it needs. */
    PAUSED
}
