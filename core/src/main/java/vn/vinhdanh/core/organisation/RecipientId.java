package vn.vinhdanh.core.organisation;

/** Id of a recipient of honours; two namesakes have two. */
public record RecipientId(long value) {}
