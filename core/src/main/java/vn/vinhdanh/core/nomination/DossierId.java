package vn.vinhdanh.core.nomination;

/** Id of a dossier. */
public record DossierId(long value) {}
