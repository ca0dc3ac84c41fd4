package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleTopic;

/** The announcements: what is written, what waits for its hour, what the public reads. */
@Route(value = "bai-viet", layout = MainLayout.class)
@RolesAllowed({"WRITE_ANNOUNCEMENTS", "PUBLISH_ANNOUNCEMENTS"})
@Menu(title = "articles.title", order = 420, icon = "vaadin:newspaper")
@StyleSheet("vinhdanh/article.css")
class ArticlesView extends ConsoleView implements BeforeEnterObserver, OfYear {

    /** Parameter of an address that shows only what waits for the official to publish it. */
    static final String WAITING = "cho-dang";

    private static final long serialVersionUID = 1L;

    private final TextField search = new TextField(Words.say("articles.search"));
    private final Select<ArticleStatus> status = new Select<>();
    private final Select<ArticleTopic> topic = new Select<>();
    private final YearFilter year;
    private final Checkbox waitingOnly = new Checkbox(Words.say("articles.waiting-only"));
    private final transient ArticlesWaiting waiting;

    ArticlesView(ArticleQueries queries, ArticlesWaiting waiting, YearInView years, CurrentOfficial official) {
        super("articles.title");
        this.waiting = waiting;
        waitingOnly.setVisible(official.may(Permission.PUBLISH_ANNOUNCEMENTS));
        this.year = new YearFilter(years, search);
        lead(Words.say("articles.lead"));
        if (official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            var write = new Button(
                    Words.say("articles.write"), click -> UI.getCurrent().navigate(ArticleView.class, ArticleView.NEW));
            write.addThemeVariants(ButtonVariant.PRIMARY);
            actions(write);
        }
        search.setPlaceholder(Words.say("articles.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("vd-article-search");
        status.setLabel(Words.say("articles.status"));
        status.setItems(ArticleStatus.values());
        status.setItemLabelGenerator(s -> s == null ? Words.say("articles.any") : Words.word(s));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Words.say("articles.any"));
        topic.setLabel(Words.say("articles.topic"));
        topic.setItems(ArticleTopic.values());
        topic.setItemLabelGenerator(t -> t == null ? Words.say("articles.any") : Words.word(t));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(Words.say("articles.any"));

        var list = new ListSheet<ArticleSummary>(
                "articles.title",
                (offset, limit) -> queries.list(filter(), offset, limit),
                () -> queries.count(filter()));
        list.filter(search, status, topic, waitingOnly, year);
        list.mark("articles.headline", ArticlesView::headline)
                .setFlexGrow(4)
                .setAutoWidth(false)
                .setWidth("12rem");
        list.mark("articles.status", a -> Life.mark(a.status())).setKey("status");
        list.column("articles.when", a -> Words.dateTime(Life.when(a)));
        list.column("articles.views", a -> Words.number(a.views())).setTextAlign(ColumnTextAlign.END);
        list.column("articles.comments", a -> a.pendingComments() == 0 ? "" : Words.number(a.pendingComments()))
                .setTextAlign(ColumnTextAlign.END);
        list.opens(ArticlesView::open);
        list.empty("articles.empty");
        list.grid().addThemeNames("wrap-cell-content");
        years.onChange(this, list::refresh);
        add(list);
    }

    private ArticleFilter filter() {
        return new ArticleFilter(
                search.getValue(),
                status.getValue(),
                topic.getValue(),
                year.year(),
                waitingOnly.getValue() ? waiting.ids() : null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey(WAITING)) {
            waitingOnly.setValue(true);
        }
        YearFilter.chosen(event.getLocation(), "trang-thai", ArticleStatus.values())
                .ifPresent(status::setValue);
        year.read(event.getLocation());
    }

    private static Div headline(ArticleSummary article) {
        var headline = article.headline().isEmpty() ? Words.say("articles.untitled") : article.headline();
        var open = new Button(headline, click -> open(article));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.addClassName("vd-article-open");
        var about = new Span(Words.word(article.topic()) + " · " + Words.say("articles.saved-by", article.savedBy()));
        about.addClassName("vd-article-about");
        return new Div(open, about);
    }

    private static void open(ArticleSummary article) {
        UI.getCurrent().navigate(ArticleView.class, String.valueOf(article.id().value()));
    }
}
