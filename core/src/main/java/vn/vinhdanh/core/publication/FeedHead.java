package vn.vinhdanh.core.publication;

/**
 * The head of the feed.
 *
 * @param seq number of the newest entry of audit or feed
 * @param epoch raised by every restore; a follower that meets another epoch, a head behind it or another {@linkplain
 *     ShowcaseReader#history history} of its place, rebuilds
 */
public record FeedHead(long seq, long epoch) {}
