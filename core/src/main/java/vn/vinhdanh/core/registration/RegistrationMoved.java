package vn.vinhdanh.core.registration;

/**
 * The leader of a unit stands by its registration, or no longer does.
 *
 * @param status what it is now
 */
public record RegistrationMoved(RegistrationId id, RegistrationStatus status) {}
