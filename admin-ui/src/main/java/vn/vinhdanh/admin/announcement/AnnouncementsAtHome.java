package vn.vinhdanh.admin.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.WaitingWork.Item;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.AnnouncementsAtAGlance;
import vn.vinhdanh.core.announcement.ArticleId;

/**
 * How many announcements, and corrections of public ones, others handed over to be published, and how many readers' comments wait for the
 * moderator, of whatever year.
 */
@Component
class AnnouncementsAtHome implements AtHome {

    private static final String COMMENTS = "y-kien-ban-doc";

    private final AnnouncementsAtAGlance announcements;
    private final CurrentOfficial official;

    AnnouncementsAtHome(AnnouncementsAtAGlance announcements, CurrentOfficial official) {
        this.announcements = announcements;
        this.official = official;
    }

    @Override
    public Told tell(Visit visit) {
        boolean moderates = official.may(Permission.MODERATE_COMMENTS);
        if (!moderates && !official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
            return new Told(List.of());
        }
        var waiting = announcements.waiting();
        var items = new ArrayList<Item>();
        if (!waiting.articles().isEmpty()) {
            items.add(articles(waiting.articles()));
        }
        if (!moderates) {
            return new Told(items);
        }
        int comments = waiting.comments();
        if (comments > 0) {
            items.add(new Item(Words.say("comments.waiting", Words.number(comments)), COMMENTS, comments, null));
        }
        return new Told(
                items, List.of(new Figure(Words.say("comments.figure.waiting"), comments, COMMENTS)), null, List.of());
    }

    private static Item articles(Set<ArticleId> waiting) {
        // One of them is opened itself, several in their list
        var address = waiting.size() == 1
                ? "bai-viet/soan/" + waiting.iterator().next().value()
                : "bai-viet?" + ArticlesView.WAITING + "&" + YearFilter.EVERY;
        return new Item(Words.say("articles.waiting", Words.number(waiting.size())), address, waiting.size(), null);
    }
}
