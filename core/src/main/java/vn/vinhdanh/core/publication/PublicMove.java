package vn.vinhdanh.core.publication;

/**
 * That a record has another address now.
 *
 * @param about kind of the record, e.g. {@code ANNOUNCEMENT}
 * @param from its code until now
 * @param to its code now
 */
public record PublicMove(String about, String from, String to) {}
