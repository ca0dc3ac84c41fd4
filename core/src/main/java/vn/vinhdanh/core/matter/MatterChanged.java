package vn.vinhdanh.core.matter;

/** Somebody entered, edited, added to or corrected a matter: as it was handed over it waits no more. */
public record MatterChanged(Matter matter) {}
