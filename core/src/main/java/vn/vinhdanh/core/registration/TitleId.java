package vn.vinhdanh.core.registration;

/** Id of a registered title: of one recipient that aims at one award. */
public record TitleId(long value) {}
