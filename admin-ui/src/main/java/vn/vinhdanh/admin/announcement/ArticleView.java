package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.announcement.ArticleDetails;
import vn.vinhdanh.core.announcement.ArticleDraft;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePicture;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleStatus;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.SavedArticle;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.shared.NotFound;

/**
 * The editor of one announcement. While nobody outside has seen it, every change is saved on the server by itself; once it is
 * public, changes are gathered and published as one correction.
 */
@Route(value = "bai-viet/soan", layout = MainLayout.class)
@RolesAllowed({"WRITE_ANNOUNCEMENTS", "PUBLISH_ANNOUNCEMENTS"})
@StyleSheet("vinhdanh/article.css")
class ArticleView extends ConsoleView implements HasUrlParameter<String> {

    /** Address of an announcement that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient ArticleWriting writing;
    private final transient ArticlePublication publication;
    private final transient ArticleQueries queries;
    private final transient Clock clock;
    private final CurrentOfficial official;

    private final Div state = new Div();
    private final FormSheet form = new FormSheet();
    private final Select<ArticleTopic> topic = new Select<>();
    private final TextField headline = new TextField(Words.say("article.headline"));
    private final TextArea lead = new TextArea(Words.say("article.lead"));
    private final PictureField picture;
    private final TextField pictureAlt = new TextField(Words.say("article.picture.alt"));
    private final TextField pictureCaption = new TextField(Words.say("article.picture.caption"));
    private final TextArea body = new TextArea(Words.say("article.body"));
    private final Div bodyPreview = new Div();
    private final TextField author = new TextField(Words.say("article.author"));
    private final TextField source = new TextField(Words.say("article.source"));
    private final ComboBox<CampaignSummary> campaign = new ComboBox<>(Words.say("article.campaign"));
    private final MultiSelectComboBox<ArticleSummary> related = new MultiSelectComboBox<>(Words.say("article.related"));
    private final TextField honours = new TextField(Words.say("article.honours"));
    private final Checkbox commentsOpen = new Checkbox(Words.say("article.comments-open"));
    private final List<CampaignSummary> campaigns;

    private boolean demo;
    private @Nullable ArticleId id;
    private int version;
    private ArticleStatus status = ArticleStatus.DRAFT;

    ArticleView(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleQueries queries,
            CampaignQueries campaigns,
            Attachments attachments,
            CurrentOfficial official,
            Clock clock,
            @Value("${vinhdanh.demo:false}") boolean demo) {
        super("article.new");
        this.writing = writing;
        this.publication = publication;
        this.queries = queries;
        this.official = official;
        this.clock = clock;
        this.demo = demo;
        this.campaigns = campaigns.pickList();
        this.picture = new PictureField(attachments, this::changed);
        state.addClassName("vd-article-state");
        form.addClassName("vd-article-form");
        fill();
        add(state, form);
    }

    private void fill() {
        form.section("article.section.words");
        topic.setLabel(Words.say("article.topic"));
        topic.setItems(ArticleTopic.values());
        topic.setItemLabelGenerator(Words::word);
        topic.setValue(ArticleTopic.NEWS);
        field("topic", topic);
        headline.setMaxLength(200);
        headline.setHelperText(Words.say("article.headline.help"));
        wide("headline", headline);
        lead.setMaxLength(1500);
        lead.setMinRows(3);
        lead.setHelperText(Words.say("article.lead.help"));
        wide("lead", lead);

        form.section("article.section.picture");
        form.insert(picture);
        pictureAlt.setMaxLength(500);
        pictureAlt.setHelperText(Words.say("article.picture.alt.help"));
        field("pictureAlt", pictureAlt);
        pictureCaption.setMaxLength(500);
        field("pictureCaption", pictureCaption);

        form.section("article.section.body");
        body.setMaxLength(100_000);
        body.addClassName("vd-article-body");
        body.setHelperText(Words.say("article.body.help"));
        field("body", body);
        bodyPreview.addClassName("vd-article-text");
        var beside = new Div(new Span(Words.say("article.body.preview")), bodyPreview);
        beside.addClassName("vd-article-beside");
        form.add("bodyPreview", beside);

        form.section("article.section.about");
        author.setMaxLength(200);
        field("author", author);
        source.setMaxLength(200);
        source.setHelperText(Words.say("article.source.help"));
        field("source", source);
        campaign.setItems(campaigns);
        campaign.setItemLabelGenerator(c -> c.name() + " (" + c.year() + ")");
        campaign.setClearButtonVisible(true);
        field("campaign", campaign);
        related.setItemsWithFilterConverter(
                query -> queries
                        .list(
                                new ArticleFilter(query.getFilter().orElse(""), null, null, null),
                                query.getOffset(),
                                query.getLimit())
                        .stream()
                        .filter(a -> !a.id().equals(id)),
                text -> text);
        related.setItemLabelGenerator(ArticleSummary::headline);
        related.setHelperText(Words.say("article.related.help"));
        field("related", related);
        honours.setHelperText(Words.say("article.honours.help"));
        honours.setVisible(false);
        field("honourCodes", honours);
        topic.addValueChangeListener(chosen -> honours.setVisible(chosen.getValue() == ArticleTopic.EXEMPLAR));
        commentsOpen.setValue(true);
        field("commentsOpen", commentsOpen);
    }

    private <C extends Component & HasValueAndElement<?, ?>> void field(String name, C field) {
        form.add(name, field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(800);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed();
            }
        });
    }

    private <C extends Component & HasValueAndElement<?, ?>> void wide(String name, C field) {
        field(name, field);
        field.addClassName("vd-wide");
    }

    @Override
    public void setParameter(BeforeEvent event, String address) {
        if (address.equals(NEW)) {
            if (!official.may(Permission.WRITE_ANNOUNCEMENTS)) {
                event.forwardTo(ArticlesView.class);
            }
            tell(null);
            return;
        }
        try {
            show(queries.get(new ArticleId(Long.parseLong(address))));
        } catch (NumberFormatException e) {
            throw new NotFound(address);
        }
    }

    private void show(ArticleDetails article) {
        id = article.id();
        version = article.version();
        status = article.status();
        var content = article.content();
        demo = content.demo();
        topic.setValue(content.topic());
        headline.setValue(content.headline());
        lead.setValue(content.lead());
        var shown = content.picture();
        picture.show(shown == null ? null : shown.sha256());
        pictureAlt.setValue(shown == null ? "" : shown.alt());
        pictureCaption.setValue(shown == null ? "" : shown.caption());
        body.setValue(content.body());
        author.setValue(content.author());
        source.setValue(content.source());
        campaign.setValue(campaigns.stream()
                .filter(c -> c.slug().equals(content.campaignSlug()))
                .findFirst()
                .orElse(null));
        var others = new LinkedHashSet<ArticleSummary>();
        content.related().forEach(other -> queries.find(other).ifPresent(others::add));
        related.setValue(others);
        honours.setValue(String.join(", ", content.honourCodes()));
        commentsOpen.setValue(content.commentsOpen());
        preview();
        boolean mine = status.isUnpublished()
                ? official.may(Permission.WRITE_ANNOUNCEMENTS)
                : status == ArticleStatus.PUBLISHED && official.may(Permission.PUBLISH_ANNOUNCEMENTS);
        for (HasValueAndElement<?, ?> field : List.<HasValueAndElement<?, ?>>of(
                topic,
                headline,
                lead,
                pictureAlt,
                pictureCaption,
                body,
                author,
                source,
                campaign,
                related,
                honours,
                commentsOpen)) {
            field.setReadOnly(!mine);
        }
        picture.setReadOnly(!mine || !official.may(Permission.WRITE_ANNOUNCEMENTS));
        title(content.headline().isEmpty() ? Words.say("articles.untitled") : content.headline());
        tell(article);
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
        if (official.may(Permission.PUBLISH_ANNOUNCEMENTS)) {
            switch (status) {
                case DRAFT -> {
                    offered.add(button("article.schedule", this::schedule));
                    offered.add(primary("article.publish", this::publish));
                }
                case SCHEDULED -> {
                    offered.add(button("article.unschedule", this::cancelSchedule));
                    offered.add(primary("article.publish", this::publish));
                }
                case PUBLISHED -> {
                    offered.add(button("article.withdraw", this::withdraw));
                    offered.add(primary("article.correct", this::correct));
                }
                case WITHDRAWN -> {}
            }
        }
        if (known != null && status == ArticleStatus.DRAFT && official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            offered.addFirst(button("article.discard", this::discard));
        }
        actions(offered.toArray(Component[]::new));
    }

    private void changed() {
        preview();
        if (status.isUnpublished() && official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            form.attempt(this::save);
        }
    }

    private void preview() {
        try {
            bodyPreview.getElement().setProperty("innerHTML", writing.previewHtml(body.getValue()));
        } catch (RuntimeException refused) {
            bodyPreview.setText(ConsoleProblems.sentence(refused));
        }
    }

    private void save() {
        var known = id;
        SavedArticle saved;
        if (known == null) {
            saved = writing.begin(draft());
            id = saved.id();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "bai-viet/soan/" + saved.id().value());
            version = saved.version();
            offer();
        } else {
            saved = writing.save(known, version, draft());
        }
        version = saved.version();
        title(headline.isEmpty() ? Words.say("articles.untitled") : headline.getValue());
    }

    private ArticleDraft draft() {
        var shown = picture.sha256();
        var chosen = campaign.getValue();
        return new ArticleDraft(
                topic.getValue(),
                headline.getValue(),
                lead.getValue(),
                shown == null ? null : new ArticlePicture(shown, pictureAlt.getValue(), pictureCaption.getValue()),
                body.getValue(),
                author.getValue(),
                source.getValue(),
                chosen == null ? null : chosen.slug(),
                Arrays.stream(honours.getValue().split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                related.getValue().stream().map(ArticleSummary::id).toList(),
                commentsOpen.getValue(),
                demo);
    }

    private ArticleId saved() {
        if (status.isUnpublished() && official.may(Permission.WRITE_ANNOUNCEMENTS)) {
            save();
        }
        return Objects.requireNonNull(id);
    }

    private void publish() {
        var ask = new ConfirmDialog();
        ask.setHeader(Words.say("article.publish.ask"));
        ask.setText(Words.say("article.publish.what", headline.getValue()));
        ask.setConfirmText(Words.say("article.publish"));
        ask.setCancelable(true);
        ask.setCancelText(Words.say("action.cancel"));
        ask.addConfirmListener(confirmed -> {
            if (form.attempt(() -> publication.publishNow(saved(), version))) {
                Notices.done(Words.say("article.published", headline.getValue()));
                reload();
            }
        });
        ask.open();
    }

    private void schedule() {
        var at = new DateTimePicker(Words.say("article.schedule.at"));
        at.setDatePickerI18n(Words.datePicker("article.schedule.at").getI18n());
        at.setLocale(Words.language());
        at.setDateAriaLabel(Words.say("article.schedule.day"));
        at.setTimeAriaLabel(Words.say("article.schedule.hour"));
        at.setDatePlaceholder(Words.say("calendar.placeholder"));
        at.setTimePlaceholder(Words.say("article.schedule.placeholder"));
        at.setStep(Duration.ofMinutes(15));
        at.setHelperText(Words.say("article.schedule.help"));
        var now = LocalDateTime.ofInstant(clock.instant(), Words.VIETNAM);
        at.setValue(now.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        ask("article.schedule", "article.schedule.what", at, "article.schedule", () -> {
            var chosen = at.getValue();
            if (chosen == null) {
                at.setInvalid(true);
                at.setErrorMessage(Words.say("problem.shared.required"));
                return false;
            }
            var instant = chosen.atZone(Words.VIETNAM).toInstant();
            if (form.attempt(() -> publication.scheduleAt(saved(), version, instant))) {
                Notices.done(Words.say("article.scheduled", headline.getValue(), Words.dateTime(instant)));
                reload();
            }
            return true;
        });
    }

    private void cancelSchedule() {
        if (form.attempt(() -> publication.cancelSchedule(Objects.requireNonNull(id), version))) {
            Notices.done(Words.say("article.unscheduled", headline.getValue()));
            reload();
        }
    }

    private void correct() {
        var note = new TextArea(Words.say("article.correct.note"));
        note.setMaxLength(500);
        note.setHelperText(Words.say("article.correct.help"));
        ask("article.correct", "article.correct.what", note, "article.correct.do", () -> {
            if (form.attempt(
                    () -> publication.correct(Objects.requireNonNull(id), version, draft(), note.getValue()))) {
                Notices.done(Words.say("article.corrected", headline.getValue()));
                reload();
            }
            return true;
        });
    }

    private void withdraw() {
        var reason = new TextArea(Words.say("article.withdraw.reason"));
        reason.setMaxLength(1000);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setHelperText(Words.say("article.withdraw.help"));
        ask("article.withdraw", "article.withdraw.what", reason, "article.withdraw", () -> {
            try {
                publication.withdraw(Objects.requireNonNull(id), version, reason.getValue());
            } catch (RuntimeException refused) {
                reason.setErrorMessage(ConsoleProblems.sentence(refused));
                reason.setInvalid(true);
                return false;
            }
            Notices.done(Words.say("article.withdrawn", headline.getValue()));
            reload();
            return true;
        });
    }

    private void discard() {
        var ask = new ConfirmDialog();
        ask.setHeader(Words.say("article.discard"));
        ask.setText(Words.say("article.discard.what"));
        ask.setConfirmText(Words.say("article.discard"));
        ask.setConfirmButtonTheme("primary error");
        ask.setCancelable(true);
        ask.setCancelText(Words.say("action.cancel"));
        ask.addConfirmListener(confirmed -> {
            if (form.attempt(() -> writing.discard(Objects.requireNonNull(id), version))) {
                UI.getCurrent().navigate(ArticlesView.class);
            }
        });
        ask.open();
    }

    private void reload() {
        show(queries.get(Objects.requireNonNull(id)));
    }

    /** A small question with one field; stays open while the step says no. */
    private static void ask(
            String headerKey, String whatKey, Component field, String doKey, java.util.function.BooleanSupplier step) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say(headerKey));
        var what = new Paragraph(Words.say(whatKey));
        var content = new Div(what, field);
        content.addClassName("vd-ask");
        dialog.add(content);
        var go = new Button(Words.say(doKey), click -> {
            if (step.getAsBoolean()) {
                dialog.close();
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(Words.say("action.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private static Button button(String key, SerializableRunnable step) {
        return new Button(Words.say(key), click -> step.run());
    }

    private static Button primary(String key, SerializableRunnable step) {
        var button = button(key, step);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
