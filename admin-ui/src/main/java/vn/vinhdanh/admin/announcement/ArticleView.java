package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleDetails;
import vn.vinhdanh.core.announcement.ArticleDraft;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.SavedArticle;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.NotFound;

/**
 * The editor of one announcement. While nobody outside has seen it, every change is saved on the server by itself; once it is
 * public, changes are gathered and published as one correction.
 */
@Route(value = "bai-viet/soan", layout = MainLayout.class)
@RolesAllowed({"WRITE_ANNOUNCEMENTS", "PUBLISH_ANNOUNCEMENTS"})
@Begins(title = "articles.write", at = "bai-viet/soan/moi", may = Permission.WRITE_ANNOUNCEMENTS)
@StyleSheet("vinhdanh/article.css")
class ArticleView extends ConsoleView implements HasHistory, HasUrlParameter<String>, ArticleSteps.Desk {

    /** Address of an announcement that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient ArticleWriting writing;
    private final transient ArticleQueries queries;
    private final transient ArticleCorrections corrections;
    private final CurrentOfficial official;
    private final transient MatterQueries matters;
    private final boolean twoPeople;

    private final Div state = new Div();
    private final Span handedOver = new Span();
    private boolean waits;
    private final FormSheet form = new FormSheet();
    private final ArticleFields fields;
    private final ArticleSteps steps;

    private boolean demo;
    private @Nullable ArticleId id;
    private int version;
    private String slug = "";
    private ArticleStatus status = ArticleStatus.DRAFT;

    ArticleView(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            ArticleQueries queries,
            CampaignQueries campaigns,
            UnitDirectory units,
            Attachments attachments,
            CurrentOfficial official,
            MatterQueries matters,
            Clock clock,
            @Value("${vinhdanh.demo:false}") boolean demo) {
        super("article.new");
        this.writing = writing;
        this.queries = queries;
        this.corrections = corrections;
        this.official = official;
        this.matters = matters;
        this.twoPeople = publication.byTwoPeople();
        this.demo = demo;
        this.fields = new ArticleFields(form, writing, queries, campaigns, units, attachments, this::changed);
        this.steps = new ArticleSteps(writing, publication, corrections, clock, form, this);
        state.addClassName("vd-article-state");
        form.addClassName("vd-article-form");
        add(state, form);
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        if (address.equals(NEW)) {
            if (!official.may(Permission.WRITE_ANNOUNCEMENTS)) {
                event.forwardTo(ArticlesView.class);
            }
            tell(null);
            form.drafts("article");
            return;
        }
        try {
            show(queries.get(new ArticleId(Long.parseLong(address))));
        } catch (NumberFormatException e) {
            throw new NotFound(address);
        }
    }

    private void show(ArticleDetails article) {
        read(article);
        boolean mine = status.isUnpublished()
                ? writable()
                : status == ArticleStatus.PUBLISHED && official.may(Permission.PUBLISH_ANNOUNCEMENTS);
        fields.lock(!mine, !mine || !official.may(Permission.WRITE_ANNOUNCEMENTS));
        if (mine) {
            drafts(article.id());
        }
    }

    private void drafts(ArticleId now) {
        form.drafts("article", String.valueOf(now.value()), version)
                .rereads(subject().orElse(null), () -> read(queries.get(now)));
    }

    private void read(ArticleDetails article) {
        id = article.id();
        version = article.version();
        slug = article.slug();
        status = article.status();
        var content = article.content();
        demo = content.demo();
        fields.show(content, id);
        fields.preview();
        title(content.headline().isEmpty() ? Words.say("articles.untitled") : content.headline());
        tell(article);
    }

    /** Whether what is typed is saved by itself: not what a second official approved for its hour. */
    private boolean writable() {
        return official.may(Permission.WRITE_ANNOUNCEMENTS)
                && (status == ArticleStatus.DRAFT || (status == ArticleStatus.SCHEDULED && !twoPeople));
    }

    /** Whether the official wrote any of it; a new one is its writer's as soon as it is saved. */
    private boolean own() {
        var known = id;
        return known == null || matters.own(new Matter(MatterKind.ANNOUNCEMENT, known.value()));
    }

    private void tell(@Nullable ArticleDetails article) {
        state.removeAll();
        state.add(new Anchor("bai-viet", "← " + Words.say("article.to-list")), Life.mark(status));
        if (article != null) {
            state.add(new Span(
                    switch (article.status()) {
                        case DRAFT ->
                            Words.say("article.state.draft", Words.dateTime(article.savedAt()), article.savedBy());
                        case SCHEDULED -> Words.say("article.state.scheduled", Words.dateTime(article.publishAt()));
                        case PUBLISHED ->
                            Words.say("article.state.published", Words.dateTime(article.publishedAt()), article.slug());
                        case WITHDRAWN ->
                            Words.say(
                                    "article.state.withdrawn",
                                    Words.dateTime(article.withdrawnAt()),
                                    article.withdrawalReason());
                    }));
            if (article.status() == ArticleStatus.PUBLISHED && official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
                corrections
                        .proposed(article.id())
                        .ifPresent(c -> state.add(new CorrectionCard(c, matters.own(c.matter()), steps)));
            }
            if (!article.correctionNote().isEmpty()) {
                state.add(new Span(Words.say("article.state.corrected", article.correctionNote())));
            }
        }
        if (demo) {
            state.add(new Span(Words.say("article.demo")));
        }
        offer();
    }

    private void offer() {
        var offered = new ArrayList<Component>();
        var known = id;
        if (known != null) {
            var see = new Anchor("bai-viet/xem-truoc/" + known.value(), Words.say("article.preview"));
            see.setTarget(AnchorTarget.BLANK);
            see.setRouterIgnore(true);
            see.addClassName("vd-article-see");
            offered.add(see);
        }
        boolean own = twoPeople && own();
        if (known != null && own && status == ArticleStatus.DRAFT) {
            offered.addAll(handOver(known));
        }
        if (official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
            switch (status) {
                case DRAFT -> {
                    if (!own) {
                        offered.add(button("article.schedule", steps::schedule));
                        offered.add(primary("article.publish", steps::publish));
                    }
                }
                case SCHEDULED -> {
                    offered.add(button("article.unschedule", steps::cancelSchedule));
                    if (!own) {
                        offered.add(primary("article.publish", steps::publish));
                    }
                }
                case PUBLISHED -> {
                    offered.add(button("article.move", steps::move));
                    offered.add(button("article.withdraw", steps::withdraw));
                    offered.add(primary("article.correct", steps::correct));
                }
                case WITHDRAWN -> {}
            }
        }
        if (known != null && status == ArticleStatus.DRAFT && official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            offered.addFirst(button("article.discard", steps::discard));
        }
        actions(offered.toArray(Component[]::new));
    }

    /** Who wrote it does not publish it: says so, and what to do instead. */
    private List<Component> handOver(ArticleId known) {
        var offered = new ArrayList<Component>();
        var over = matters.handedOver(new Matter(MatterKind.ANNOUNCEMENT, known.value()), version);
        waits = over.isPresent();
        handedOver.setText(over.map(o -> Words.say("article.handed-over.by", o.by(), Words.dateTime(o.at())))
                .orElseGet(() -> Words.say("article.publish.own")));
        if (handedOver.getParent().isEmpty()) {
            state.add(handedOver);
        }
        if (official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            offered.add(primary("article.hand-over", steps::handOver));
        }
        return offered;
    }

    private void changed() {
        // First what was typed, then how it looks
        if (writable()) {
            form.attempt(this::save);
        }
        fields.preview();
    }

    private void save() {
        var known = id;
        SavedArticle saved;
        if (known == null) {
            saved = writing.begin(fields.draft(demo));
            id = saved.id();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "bai-viet/soan/" + saved.id().value());
            version = saved.version();
            offer();
            drafts(saved.id());
        } else {
            saved = writing.save(known, version, fields.draft(demo));
        }
        boolean changed = saved.version() != version;
        version = saved.version();
        if (waits && changed) {
            // What was handed over is no longer what is written
            offer();
        }
        title(headline().isEmpty() ? Words.say("articles.untitled") : headline());
    }

    @Override
    public ArticleId saved() {
        if (writable() && (!twoPeople || own())) {
            save();
        }
        return Objects.requireNonNull(id);
    }

    @Override
    public ArticleId id() {
        return Objects.requireNonNull(id);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ArticleDraft draft() {
        return fields.draft(demo);
    }

    @Override
    public String headline() {
        return fields.headline();
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public void reload() {
        show(queries.get(Objects.requireNonNull(id)));
    }

    private static Button button(String key, SerializableRunnable step) {
        return new Button(Words.say(key), click -> step.run());
    }

    private static Button primary(String key, SerializableRunnable step) {
        var button = button(key, step);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.ofNullable(id).map(article -> new Subject(HistoryOf.ARTICLE, String.valueOf(article.value())));
    }
}
