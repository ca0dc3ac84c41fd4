package vn.vinhdanh.admin.announcement;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.CommentStatus;

/** How the states and times of announcements and comments are shown. */
final class Life {

    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy | HH:mm:ss");

    private Life() {}

    static StatusMark mark(ArticleStatus status) {
        return new StatusMark(
                switch (status) {
                    case DRAFT -> StatusMark.Tone.QUIET;
                    case SCHEDULED -> StatusMark.Tone.WAIT;
                    case PUBLISHED -> StatusMark.Tone.GOOD;
                    case WITHDRAWN -> StatusMark.Tone.STOP;
                },
                Words.word(status));
    }

    static StatusMark mark(CommentStatus status) {
        return new StatusMark(
                switch (status) {
                    case PENDING -> StatusMark.Tone.WAIT;
                    case APPROVED -> StatusMark.Tone.GOOD;
                    case REJECTED -> StatusMark.Tone.STOP;
                },
                Words.word(status));
    }

    /** The time that matters for an announcement in its state. */
    static Instant when(ArticleSummary article) {
        var published = article.publishedAt();
        return published != null ? published : Objects.requireNonNullElse(article.publishAt(), article.savedAt());
    }

    /** As the public page writes it: {@code Thứ 2, 18.01.2021 | 16:26:45}. */
    static String line(Instant at) {
        var there = at.atZone(Words.VIETNAM);
        var day =
                Words.say("articles.weekdays").split("\\|")[there.getDayOfWeek().getValue() - 1];
        return day + ", " + DAY_AND_TIME.format(there);
    }
}
