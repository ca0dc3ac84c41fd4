package vn.vinhdanh.core.evidence;

import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A line of another agency's list as read.
 *
 * @param place number of the row as the program shows it
 * @param reason what the agency reports; may be empty
 */
public record OutsideLine(int place, RecipientKind kind, String name, String unit, String reason) {}
