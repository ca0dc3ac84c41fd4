package vn.vinhdanh.core.publication;

import java.util.List;

/**
 * A part of the order of commits without a gap.
 *
 * @param entries those of the feed, oldest first; may be empty where only the audit went on
 * @param upTo the last number up to which every number was seen; the place asked for when the next number could not be seen
 */
public record FeedPart(List<FeedEntry> entries, long upTo) {}
