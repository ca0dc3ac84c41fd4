package vn.vinhdanh.admin.announcement;

import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleStep;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleWriting;

/** What can be done with several announcements at once: handing them over, publishing them as they were seen in the list. */
@Component
class ArticlesAtOnce {

    private final ArticleWriting writing;
    private final ArticlePublication publication;
    private final CurrentOfficial official;

    ArticlesAtOnce(ArticleWriting writing, ArticlePublication publication, CurrentOfficial official) {
        this.writing = writing;
        this.publication = publication;
        this.official = official;
    }

    /** Offers what the official may do. */
    void offer(ListSheet<ArticleSummary> list) {
        boolean handsOver = ArticleStep.HAND_OVER.isFor(official) && publication.byTwoPeople();
        boolean publishes = ArticleStep.PUBLISH.isFor(official);
        if (!handsOver && !publishes) {
            return;
        }
        var bulk = list.bulk(a -> a.headline().isEmpty() ? Words.say("articles.untitled") : a.headline());
        if (handsOver) {
            bulk.act(
                    "articles.bulk.hand-over",
                    a -> ArticleStep.HAND_OVER.from().contains(a.status()),
                    a -> writing.handOver(a.id(), a.version()));
        }
        if (publishes) {
            bulk.act(
                    "articles.bulk.publish",
                    a -> ArticleStep.PUBLISH.from().contains(a.status()),
                    a -> publication.publishNow(a.id(), a.version()));
        }
    }
}
