package vn.vinhdanh.core.nomination;

/** Id of a nominee in a dossier. */
public record NomineeId(long value) {}
