package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.admin.shell.Cell;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.AnnouncementsAtAGlance;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleSort;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleTopic;

/** The announcements: what is written, what waits for its hour, what the public reads. */
@Route(value = "bai-viet", layout = MainLayout.class)
@RolesAllowed({"WRITE_ANNOUNCEMENTS", "PUBLISH_ANNOUNCEMENTS"})
@Menu(title = "articles.title", order = 420, icon = "vaadin:newspaper")
@StyleSheet("vinhdanh/article.css")
class ArticlesView extends ConsoleView implements OfYear {

    /** Parameter of an address that shows only what waits for the official to publish it. */
    static final String WAITING = "cho-dang";

    private static final long serialVersionUID = 1L;

    private final TextField search;
    private final Select<ArticleStatus> status;
    private final Select<ArticleTopic> topic;
    private final YearFilter year;
    private final boolean publishes;
    private final Checkbox waitingOnly = new Checkbox(Words.say("articles.waiting-only"));
    private final transient AnnouncementsAtAGlance waiting;

    ArticlesView(
            ArticleQueries queries,
            AnnouncementsAtAGlance waiting,
            YearInView years,
            CurrentOfficial official,
            OfficialNames names,
            ArticlesAtOnce acts) {
        super("articles.title");
        this.waiting = waiting;
        this.publishes = official.may(Permission.PUBLISH_ANNOUNCEMENTS);
        waitingOnly.setVisible(publishes);
        lead(Words.say("articles.lead"));
        if (official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            var write = new Button(
                    Words.say("articles.write"), click -> UI.getCurrent().navigate(ArticleView.class, ArticleView.NEW));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions(write);
        }
        var people = new People(names);
        var list = new ListSheet<ArticleSummary>(
                "articles.title",
                this::filter,
                (filter, page) -> people.read(queries.list(filter, page), article -> List.of(article.savedBy())),
                queries::count);
        search = list.search("articles.search");
        search.setPlaceholder(Words.say("articles.search.placeholder"));
        search.addClassName("vd-article-search");
        status = list.choice("trang-thai", "articles.status", ArticleStatus.values());
        topic = list.choice("chuyen-muc", "articles.topic", ArticleTopic.values());
        year = new YearFilter(years, search);
        list.filter(WAITING, waitingOnly);
        list.filter(year);
        list.opens(ArticlesView::path);
        list.cell("articles.headline", article -> headline(list, article, people))
                .wide("12rem", 4)
                .by(ArticleSort.HEADLINE)
                .file(ArticleSummary::headline);
        list.mark("articles.status", a -> Life.mark(a.status())).by(ArticleSort.STATUS);
        list.time("articles.when", Life::when).by(ArticleSort.WHEN);
        list.number("articles.views", ArticleSummary::views).summed().by(ArticleSort.VIEWS);
        list.number("articles.comments", ArticleSummary::pendingComments)
                .summed()
                .by(ArticleSort.PENDING);
        list.empty("articles.empty");
        acts.offer(list);
        add(list);
    }

    private ArticleFilter filter() {
        return new ArticleFilter(
                search.getValue(),
                status.getValue(),
                topic.getValue(),
                year.year(),
                waitingOnly.getValue() ? waiting() : null);
    }

    /** Which wait for the official of this step; none for one who publishes none. */
    private Set<ArticleId> waiting() {
        return publishes ? waiting.waiting().articles() : Set.of();
    }

    private static Cell headline(ListSheet<ArticleSummary> list, ArticleSummary article, People people) {
        var headline = article.headline().isEmpty() ? Words.say("articles.untitled") : article.headline();
        return Cell.of(
                Cell.step("open", "vd-article-open", headline, headline, () -> list.open(article)),
                Cell.text(
                        "vd-article-about",
                        Words.word(article.topic())
                                + " · "
                                + Words.say("articles.saved-by", people.name(article.savedBy()))));
    }

    private static String path(ArticleSummary article) {
        return "bai-viet/soan/" + article.id().value();
    }
}
