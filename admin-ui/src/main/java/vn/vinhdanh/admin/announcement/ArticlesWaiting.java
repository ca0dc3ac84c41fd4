package vn.vinhdanh.admin.announcement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;

/** Tells the home view how many announcements, and corrections of public ones, others handed over to be published. */
@Component
class ArticlesWaiting implements WaitingWork {

    private final ArticleQueries articles;
    private final ArticleCorrections corrections;
    private final CurrentOfficial official;

    ArticlesWaiting(ArticleQueries articles, ArticleCorrections corrections, CurrentOfficial official) {
        this.articles = articles;
        this.corrections = corrections;
        this.official = official;
    }

    /** Which wait for the official of this step; none for one who publishes none. */
    Set<ArticleId> ids() {
        if (!official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
            return Set.of();
        }
        var waiting = new LinkedHashSet<>(articles.waiting());
        waiting.addAll(corrections.waiting());
        return waiting;
    }

    @Override
    public List<Item> waiting() {
        var waiting = ids();
        if (waiting.isEmpty()) {
            return List.of();
        }
        // One of them is opened itself, several in their list
        var address = waiting.size() == 1
                ? "bai-viet/soan/" + waiting.iterator().next().value()
                : "bai-viet?" + ArticlesView.WAITING + "&" + YearFilter.EVERY;
        return List.of(
                new Item(Words.say("articles.waiting", Words.number(waiting.size())), address, waiting.size(), null));
    }
}
