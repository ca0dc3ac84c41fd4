package vn.vinhdanh.core.matter;

/**
 * One matter that takes two people.
 *
 * @param id of the thing in its room
 */
public record Matter(MatterKind kind, long id) {}
