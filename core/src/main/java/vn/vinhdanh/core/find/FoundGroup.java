package vn.vinhdanh.core.find;

import java.util.List;

/**
 * What was found of one kind, the best first.
 *
 * @param more whether there is more than is given
 */
public record FoundGroup(FoundKind kind, List<Found> found, boolean more) {}
