package vn.vinhdanh.core.evidence;

/** How surely a line of a list means a recipient of the register. */
public enum Certainty {
    /** One recipient of just this name in just this unit. */
    CERTAIN,
    /** Recipients of this name, but of another unit, written with other accents, or several. */
    UNCERTAIN,
    /** Nobody of this name. */
    NONE
}
