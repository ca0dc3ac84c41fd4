package vn.vinhdanh.core.bloc;

/** Id of a bloc of one year. */
public record BlocId(long value) {}
