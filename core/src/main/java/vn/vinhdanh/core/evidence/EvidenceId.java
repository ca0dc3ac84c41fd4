package vn.vinhdanh.core.evidence;

/** Id of something kept in this room, of any kind. */
public record EvidenceId(long value) {}
