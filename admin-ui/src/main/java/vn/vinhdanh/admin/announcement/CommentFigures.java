package vn.vinhdanh.admin.announcement;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFigures;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.CommentFilter;
import vn.vinhdanh.core.announcement.CommentQueries;
import vn.vinhdanh.core.announcement.CommentStatus;

/** How many readers' comments wait, of whatever year, for who moderates them. */
@Component
class CommentFigures implements YearFigures {

    private final CommentQueries comments;
    private final CurrentOfficial official;

    CommentFigures(CommentQueries comments, CurrentOfficial official) {
        this.comments = comments;
        this.official = official;
    }

    @Override
    public List<Figure> of(int year) {
        return official.may(Permission.MODERATE_COMMENTS)
                ? List.of(new Figure(
                        Words.say("comments.figure.waiting"),
                        comments.count(new CommentFilter(CommentStatus.PENDING, null)),
                        "y-kien-ban-doc"))
                : List.of();
    }
}
