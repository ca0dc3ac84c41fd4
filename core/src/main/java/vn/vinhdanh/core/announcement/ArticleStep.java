package vn.vinhdanh.core.announcement;

import static vn.vinhdanh.core.account.Permission.PUBLISH_ANNOUNCEMENTS;
import static vn.vinhdanh.core.account.Permission.WRITE_ANNOUNCEMENTS;
import static vn.vinhdanh.core.announcement.ArticleStatus.*;

import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/**
 * What officials do with an announcement: from which states and who. It belongs to no unit; what else keeps an official from a step stands
 * in {@link ArticleSteps}.
 */
public enum ArticleStep implements Step<ArticleStatus> {
    /** Writes what nobody outside has seen; with two people not what waits for its hour. */
    WRITE(WRITE_ANNOUNCEMENTS, DRAFT, SCHEDULED),
    /** Deletes it. */
    DISCARD(WRITE_ANNOUNCEMENTS, DRAFT),
    /** Hands it to a second official, where announcements take two; not twice as it is. */
    HAND_OVER(WRITE_ANNOUNCEMENTS, DRAFT),
    /** Sets the hour at which it is published; with two people only who wrote none of it. */
    SCHEDULE(PUBLISH_ANNOUNCEMENTS, DRAFT),
    /** Takes the hour back. */
    CANCEL_SCHEDULE(PUBLISH_ANNOUNCEMENTS, SCHEDULED),
    /** Publishes it at once; with two people only who wrote none of it. */
    PUBLISH(PUBLISH_ANNOUNCEMENTS, DRAFT, SCHEDULED),
    /** Corrects it, or proposes to; not while another correction waits. */
    CORRECT(PUBLISH_ANNOUNCEMENTS, PUBLISHED),
    /** Confirms the correction that waits; only who did not propose it. */
    CONFIRM_CORRECTION(PUBLISH_ANNOUNCEMENTS, PUBLISHED),
    /** Refuses the correction that waits, or takes the own one back. */
    DROP_CORRECTION(PUBLISH_ANNOUNCEMENTS, PUBLISHED, WITHDRAWN),
    /** Gives it another address. */
    MOVE(PUBLISH_ANNOUNCEMENTS, PUBLISHED),
    /** Takes it down. */
    WITHDRAW(PUBLISH_ANNOUNCEMENTS, PUBLISHED);

    private final Permission permission;
    private final Set<ArticleStatus> from;

    ArticleStep(Permission permission, ArticleStatus... from) {
        this.permission = permission;
        this.from = Set.of(from);
    }

    @Override
    public Set<ArticleStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(permission);
    }
}
