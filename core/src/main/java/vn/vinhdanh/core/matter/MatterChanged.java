package vn.vinhdanh.core.matter;

/** Somebody wrote a matter anew that waits by being handed over as it is: it waits no more. */
public record MatterChanged(Matter matter) {}
