package vn.vinhdanh.admin.announcement;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.CommentFilter;
import vn.vinhdanh.core.announcement.CommentQueries;
import vn.vinhdanh.core.announcement.CommentStatus;

/** Tells the home view how many readers' comments wait for the moderator. */
@Component
class CommentsWaiting implements WaitingWork {

    private final CommentQueries comments;
    private final CurrentOfficial official;

    CommentsWaiting(CommentQueries comments, CurrentOfficial official) {
        this.comments = comments;
        this.official = official;
    }

    @Override
    public List<Item> waiting() {
        if (!official.may(Permission.MODERATE_COMMENTS)) {
            return List.of();
        }
        int count = comments.count(new CommentFilter(CommentStatus.PENDING, null));
        return count == 0
                ? List.of()
                : List.of(new Item(Words.say("comments.waiting", Words.number(count)), "y-kien-ban-doc", count, null));
    }
}
