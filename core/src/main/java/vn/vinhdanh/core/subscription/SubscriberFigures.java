package vn.vinhdanh.core.subscription;

import java.util.Map;

/**
 * How many are written to, without anybody's address.
 *
 * @param confirmed subscribers who confirmed
 * @param pending those who were asked and have not answered yet
 * @param topics subscribers by topic
 */
public record SubscriberFigures(long confirmed, long pending, Map<SubscriptionTopic, Long> topics) {}
