package vn.vinhdanh.core.registration;

/**
 * A registered title.
 *
 * @param version to hand back with a change of it
 */
public record TitleDetails(TitleId id, RegistrationId registration, int version, TitleWritten written) {}
