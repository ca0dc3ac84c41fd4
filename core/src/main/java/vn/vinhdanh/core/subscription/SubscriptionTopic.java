package vn.vinhdanh.core.subscription;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a citizen may ask to be told of. */
public enum SubscriptionTopic {
    /** Tất cả tin, bài: every announcement, of topics to come too. */
    ANNOUNCEMENTS,
    /** Phát động. */
    LAUNCH,
    /** Tin hoạt động. */
    NEWS,
    /** Gương điển hình. */
    EXEMPLAR,
    /** Hướng dẫn. */
    GUIDANCE,
    /** Thông báo. */
    NOTICE,
    /** Quyết định khen thưởng. */
    DECISIONS;

    /** The topics that a text names, separated by commas; what is unknown is left out. */
    static Set<SubscriptionTopic> read(String names) {
        var written = Set.of(names.split(","));
        var topics = Arrays.stream(values())
                .filter(t -> written.contains(t.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SubscriptionTopic.class)));
        if (topics.contains(ANNOUNCEMENTS)) {
            // All includes each
            topics.retainAll(EnumSet.of(ANNOUNCEMENTS, DECISIONS));
        }
        return topics;
    }

    /** The text that {@link #read} understands. */
    static String write(Set<SubscriptionTopic> topics) {
        return topics.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
