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
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleDetails;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleStep;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
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
class ArticleView extends ConsoleView implements HasHistory, HasUrlParameter<String>, ArticleDialogs.Desk {

    /** Address of an announcement that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient ArticleWriting writing;
    private final transient ArticleQueries queries;
    private final CurrentOfficial official;
    private final People people;
    private final boolean demo;

    private final Div state = new Div();
    private final FormSheet form = new FormSheet();
    private final ArticleFields fields;
    private final ArticleDialogs dialogs;

    /** As it was read last; null for one that is not saved yet. */
    private @Nullable ArticleDetails article;

    private int version;
    /** What stood in the fields when they were read or saved last. */
    private @Nullable ArticleWritten kept;

    ArticleView(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            ArticleQueries queries,
            CampaignQueries campaigns,
            UnitDirectory units,
            Attachments attachments,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock,
            @Value("${vinhdanh.demo:false}") boolean demo) {
        super("article.new");
        this.writing = writing;
        this.queries = queries;
        this.official = official;
        this.people = new People(names);
        this.demo = demo;
        this.fields = new ArticleFields(form, writing, queries, campaigns, units, attachments, this::changed);
        this.dialogs = new ArticleDialogs(writing, publication, corrections, clock, form, this);
        state.addClassName("vd-article-state");
        form.addClassName("vd-article-form");
        add(state, form);
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        if (address.equals(NEW)) {
            if (!ArticleStep.WRITE.isFor(official)) {
                event.forwardTo(ArticlesView.class);
            }
            tell();
            form.drafts("article");
            return;
        }
        try {
            read(queries.get(new ArticleId(Long.parseLong(address))));
        } catch (NumberFormatException e) {
            throw new NotFound(address);
        }
        lock();
    }

    /** Pictures are kept as they come, which is a writer's to do. */
    private void lock() {
        boolean mine = writable() || current().may(ArticleStep.CORRECT);
        fields.lock(!mine, !mine || !ArticleStep.WRITE.isFor(official));
        if (mine) {
            drafts();
        }
    }

    private void drafts() {
        form.drafts("article", String.valueOf(id().value()), version)
                .rereads(subject().orElse(null), () -> read(queries.get(id())));
    }

    private void read(ArticleDetails now) {
        article = now;
        version = now.version();
        fields.show(now.written(), now.id());
        kept = fields.written();
        fields.preview();
        name(now.written().headline());
        tell();
    }

    private void name(String headline) {
        title(headline.isEmpty() ? Words.say("articles.untitled") : headline);
    }

    /** Whether what is typed is saved by itself; a new one is its writer's. */
    private boolean writable() {
        var now = article;
        return now == null || now.may(ArticleStep.WRITE);
    }

    private void tell() {
        var now = article;
        state.removeAll();
        state.add(
                new Anchor("bai-viet", "← " + Words.say("article.to-list")),
                Life.mark(now == null ? ArticleStatus.DRAFT : now.status()));
        if (now != null) {
            var correction = now.correction();
            var over = now.handedOver();
            people.read(
                    now.savedBy(),
                    correction == null ? null : correction.proposedBy(),
                    over == null ? null : over.by());
            state.add(new Span(
                    switch (now.status()) {
                        case DRAFT ->
                            Words.say("article.state.draft", Words.dateTime(now.savedAt()), people.name(now.savedBy()));
                        case SCHEDULED -> Words.say("article.state.scheduled", Words.dateTime(now.publishAt()));
                        case PUBLISHED ->
                            Words.say("article.state.published", Words.dateTime(now.publishedAt()), now.slug());
                        case WITHDRAWN ->
                            Words.say(
                                    "article.state.withdrawn",
                                    Words.dateTime(now.withdrawnAt()),
                                    now.withdrawalReason());
                    }));
            if (correction != null) {
                state.add(new CorrectionCard(correction, now, people, dialogs));
            }
            if (!now.correctionNote().isEmpty()) {
                state.add(new Span(Words.say("article.state.corrected", now.correctionNote())));
            }
            if (over != null) {
                state.add(new Span(
                        Words.say("article.handed-over.by", people.name(over.by()), Words.dateTime(over.at()))));
            } else if (now.may(ArticleStep.HAND_OVER) && !now.may(ArticleStep.PUBLISH)) {
                state.add(new Span(Words.say("article.publish.own")));
            }
        }
        if (now == null ? demo : now.demo()) {
            state.add(new Span(Words.say("article.demo")));
        }
        actions(now == null ? new Component[0] : offered(now));
    }

    private Component[] offered(ArticleDetails now) {
        var see = new Anchor("bai-viet/xem-truoc/" + now.id().value(), Words.say("article.preview"));
        see.setTarget(AnchorTarget.BLANK);
        see.setRouterIgnore(true);
        see.addClassName("vd-article-see");
        var buttons = new LinkedHashMap<ArticleStep, Component>();
        buttons.put(ArticleStep.DISCARD, button("article.discard", dialogs::discard));
        buttons.put(ArticleStep.SCHEDULE, button("article.schedule", dialogs::schedule));
        buttons.put(ArticleStep.CANCEL_SCHEDULE, button("article.unschedule", dialogs::cancelSchedule));
        buttons.put(ArticleStep.MOVE, button("article.move", dialogs::move));
        buttons.put(ArticleStep.WITHDRAW, button("article.withdraw", dialogs::withdraw));
        buttons.put(
                ArticleStep.HAND_OVER,
                now.may(ArticleStep.PUBLISH)
                        ? button("article.hand-over", dialogs::handOver)
                        : primary("article.hand-over", dialogs::handOver));
        buttons.put(ArticleStep.PUBLISH, primary("article.publish", dialogs::publish));
        buttons.put(ArticleStep.CORRECT, primary("article.correct", dialogs::correct));
        buttons.keySet().retainAll(now.steps());
        return Stream.concat(Stream.of(see), buttons.values().stream()).toArray(Component[]::new);
    }

    private void changed() {
        // First what was typed, then how it looks
        if (writable()) {
            form.attempt(this::save);
        }
        fields.preview();
    }

    private void save() {
        var now = article;
        var written = fields.written();
        var saved = now == null ? writing.begin(written, demo) : writing.save(now.id(), version, written);
        boolean changed = saved.version() != version;
        version = saved.version();
        kept = written;
        if (now == null) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "bai-viet/soan/" + saved.id().value());
        }
        if (now == null || changed && (now.handedOver() != null || now.may(ArticleStep.PUBLISH))) {
            // who wrote it does not publish it, and what was handed over is no longer what is written
            article = queries.get(saved.id());
            tell();
        }
        if (now == null) {
            drafts();
        }
        name(written.headline());
    }

    @Override
    public ArticleId saved() {
        if (writable() && !fields.written().equals(kept)) {
            save();
        }
        return id();
    }

    @Override
    public ArticleId id() {
        return current().id();
    }

    private ArticleDetails current() {
        return Objects.requireNonNull(article);
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ArticleWritten written() {
        return fields.written();
    }

    @Override
    public String slug() {
        return current().slug();
    }

    @Override
    public void reload() {
        read(queries.get(id()));
        lock();
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
        return Optional.ofNullable(article)
                .map(now ->
                        new Subject(HistoryOf.ARTICLE, String.valueOf(now.id().value())));
    }
}
