package vn.vinhdanh.core.evidence;

import vn.vinhdanh.core.shared.RecipientKind;

/**
 * A recipient as a list writes it.
 *
 * @param unit may be empty
 */
public record WrittenRecipient(RecipientKind kind, String name, String unit) {}
