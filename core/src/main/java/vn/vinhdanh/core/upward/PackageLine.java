package vn.vinhdanh.core.upward;

/**
 * A line of the list of contents.
 *
 * @param file name in the package, with its folder: ASCII, without blanks
 * @param whose name of the nominee, or of the unit whose dossier holds it; empty for one of the whole proposal
 */
public record PackageLine(String file, String whose, UpwardPaper paper) {}
