package vn.vinhdanh.core.registration;

/** Id of a registration of titles. */
public record RegistrationId(long value) {}
