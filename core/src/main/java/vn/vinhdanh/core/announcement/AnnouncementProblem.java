package vn.vinhdanh.core.announcement;

import vn.vinhdanh.core.shared.DomainProblem;

/** Every way in which the announcement room says no. */
public abstract sealed class AnnouncementProblem extends DomainProblem {

    private AnnouncementProblem(String key, Object... arguments) {
        super(key, arguments);
    }

    /** The announcement is in a state in which this step makes no sense (any more). */
    public static final class IllegalMove extends AnnouncementProblem {
        IllegalMove(ArticleStatus from) {
            super("problem.announcement.move." + from.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** A second official approved the text for its hour; it is taken back before it is changed. */
    public static final class ApprovedForItsHour extends AnnouncementProblem {
        ApprovedForItsHour() {
            super("problem.announcement.approved-for-its-hour");
        }
    }

    /** The hour of publication lies in the past. */
    public static final class HourPassed extends AnnouncementProblem {
        HourPassed() {
            super("problem.announcement.hour-passed");
        }
    }

    /** A published text was changed without saying what was corrected. */
    public static final class CorrectionUnexplained extends AnnouncementProblem {
        CorrectionUnexplained() {
            super("problem.announcement.correction-unexplained");
        }
    }

    /** Another correction of it waits for a second official. */
    public static final class CorrectionWaits extends AnnouncementProblem {
        CorrectionWaits() {
            super("problem.announcement.correction-waits");
        }
    }

    /** The body is nested so deeply that it cannot be shown. */
    public static final class TooNested extends AnnouncementProblem {
        TooNested() {
            super("problem.announcement.too-nested");
        }
    }

    /** The comment was already decided in this way, or cannot be answered before it is approved. */
    public static final class CommentMove extends AnnouncementProblem {
        CommentMove() {
            super("problem.announcement.comment-move");
        }
    }
}
