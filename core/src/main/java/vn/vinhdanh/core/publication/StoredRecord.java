package vn.vinhdanh.core.publication;

/**
 * A public record as stored.
 *
 * @param version number of the last change, for caches and validators
 * @param body JSON of the record class of its kind
 */
public record StoredRecord(PublicKind kind, String code, long version, String body) {}
