package vn.vinhdanh.core.nomination;

/**
 * What is concluded of a nominee changed although its dossier was verified already, or a complaint held or released it.
 *
 * @param dossier where it is put forward
 */
public record ConclusionChanged(DossierId dossier) {}
