package vn.vinhdanh.core.nomination;

/** Identifies a paper of a dossier. */
public record PaperId(long value) {}
