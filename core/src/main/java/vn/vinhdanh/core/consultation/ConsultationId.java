package vn.vinhdanh.core.consultation;

/** Id of what was asked of a body about nominees. */
public record ConsultationId(long value) {}
