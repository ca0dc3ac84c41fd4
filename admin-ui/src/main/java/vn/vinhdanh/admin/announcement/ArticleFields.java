package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleDraft;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePicture;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;

/** What is written about an announcement: its fields beside a preview of the text, and the draft that they make. */
final class ArticleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CARET = "event.target.selectionStart";

    private final FormSheet form;
    private final transient ArticleWriting writing;
    private final transient ArticleQueries queries;
    private final SerializableRunnable changed;
    private final Select<ArticleTopic> topic = new Select<>();
    private final TextField headline = new TextField(Words.say("article.headline"));
    private final TextArea lead = new TextArea(Words.say("article.lead"));
    private final PictureField picture;
    private final TextField pictureAlt = new TextField(Words.say("article.picture.alt"));
    private final TextField pictureCaption = new TextField(Words.say("article.picture.caption"));
    private final TextField pictureConsent = new TextField(Words.say("article.picture.consent"));
    private final TextArea body = new TextArea(Words.say("article.body"));
    private final BodyShown bodyPreview;
    private final Span bodyProblem = new Span();
    private final BodyPictures bodyPictures;
    private final TextField author = new TextField(Words.say("article.author"));
    private final TextField source = new TextField(Words.say("article.source"));
    private final DatePicker datedOn = Words.datePicker("article.dated-on");
    private final ComboBox<CampaignSummary> campaign = new ComboBox<>(Words.say("article.campaign"));
    private final ComboBox<UnitSummary> unit = new ComboBox<>(Words.say("article.unit"));
    private final MultiSelectComboBox<ArticleSummary> related = new MultiSelectComboBox<>(Words.say("article.related"));
    private final TextField honours = new TextField(Words.say("article.honours"));
    private final Checkbox commentsOpen = new Checkbox(Words.say("article.comments-open"));
    private final List<CampaignSummary> campaigns;
    private final List<UnitSummary> units;
    private @Nullable ArticleId id;
    /** Where in the text the official was when leaving it, or -1. */
    private int caret = -1;

    /** @param changed what follows on every change by the official */
    ArticleFields(
            FormSheet form,
            ArticleWriting writing,
            ArticleQueries queries,
            CampaignQueries campaigns,
            UnitDirectory units,
            Attachments attachments,
            SerializableRunnable changed) {
        this.form = form;
        this.writing = writing;
        this.queries = queries;
        this.changed = changed;
        this.campaigns = campaigns.pickList();
        this.units = units.all();
        this.picture = new PictureField(attachments, this::anotherPicture);
        this.bodyPreview = new BodyShown(attachments);
        this.bodyPictures = new BodyPictures(form, attachments, this::insert, changed);
        fill();
    }

    private void fill() {
        form.section("article.section.words");
        topic.setLabel(Words.say("article.topic"));
        topic.setItems(ArticleTopic.values());
        topic.setItemLabelGenerator(Words::word);
        topic.setValue(ArticleTopic.NEWS);
        field("topic", topic);
        Counted.upTo(200, headline);
        headline.setHelperText(Words.say("article.headline.help"));
        wide("headline", headline);
        Counted.upTo(1500, lead);
        lead.setMinRows(3);
        lead.setHelperText(Words.say("article.lead.help"));
        wide("lead", lead);

        form.section("article.section.picture");
        form.insert(picture);
        form.know("picture", picture);
        Counted.upTo(500, pictureAlt);
        pictureAlt.setHelperText(Words.say("article.picture.alt.help"));
        field("pictureAlt", pictureAlt);
        Counted.upTo(500, pictureCaption);
        field("pictureCaption", pictureCaption);
        Counted.upTo(300, pictureConsent);
        pictureConsent.setHelperText(Words.say("article.picture.consent.help"));
        pictureConsent.setVisible(false);
        wide("pictureConsent", pictureConsent);

        form.section("article.section.body");
        Counted.upTo(100_000, body);
        body.addClassName("vd-article-body");
        body.setHelperText(Words.say("article.body.help"));
        field("body", body);
        // what comes from Word keeps its paragraphs and numbers, and its signs show as they were typed
        body.addAttachListener(attached -> {
            attached.getUI().getPage().addJavaScript("context://vinhdanh/word-paste.js");
            body.getElement().executeJs("window.vdWordPaste.listen(this)");
        });
        body.getElement()
                .addEventListener(
                        "focusout",
                        left -> caret = left.getEventData().get(CARET).asInt(-1))
                .addEventData(CARET)
                // this event overtakes the delayed one of typing, and must not leave the last words behind
                .synchronizeProperty("value");
        // A long text scrolls, so the keyboard must reach it
        bodyPreview.getElement().setAttribute("tabindex", "0");
        bodyPreview.getElement().setAttribute("role", "region");
        bodyPreview.getElement().setAttribute("aria-label", Words.say("article.body.preview"));
        bodyProblem.addClassName("vd-article-problem");
        bodyProblem.getElement().setAttribute("role", "status");
        bodyProblem.setVisible(false);
        var beside = new Div(new Span(Words.say("article.body.preview")), bodyPreview, bodyProblem);
        beside.addClassName("vd-article-beside");
        form.add("bodyPreview", beside);

        form.section("article.section.pictures");
        form.insert(bodyPictures);
        form.know("bodyPictures", bodyPictures);

        form.section("article.section.about");
        Counted.upTo(200, author);
        field("author", author);
        Counted.upTo(200, source);
        source.setHelperText(Words.say("article.source.help"));
        field("source", source);
        datedOn.setHelperText(Words.say("article.dated-on.help"));
        datedOn.setClearButtonVisible(true);
        field("datedOn", datedOn);
        Picker.campaigns(campaign, campaigns);
        campaign.setItemLabelGenerator(c -> c.name() + " (" + c.year() + ")");
        campaign.setClearButtonVisible(true);
        field("campaign", campaign);
        Picker.units(unit, units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setHelperText(Words.say("article.unit.help"));
        unit.setClearButtonVisible(true);
        field("unit", unit);
        related.setItemsWithFilterConverter(
                query -> queries
                        .list(
                                new ArticleFilter(query.getFilter().orElse(""), null, null, null),
                                query.getOffset(),
                                query.getLimit())
                        .stream()
                        .filter(a -> !a.id().equals(id)),
                text -> text);
        Picker.sayNothing(related, typed -> queries.count(new ArticleFilter(typed, null, null, null)) > 0);
        related.setItemLabelGenerator(ArticleSummary::headline);
        Picker.keys(
                related,
                other -> String.valueOf(other.id().value()),
                key -> queries.find(new ArticleId(Long.parseLong(key))));
        related.setHelperText(Words.say("article.related.help"));
        field("related", related);
        honours.setHelperText(Words.say("article.honours.help"));
        honours.setVisible(false);
        field("honourCodes", honours);
        topic.addValueChangeListener(chosen -> {
            boolean exemplar = chosen.getValue() == ArticleTopic.EXEMPLAR;
            honours.setVisible(exemplar);
            pictureConsent.setVisible(exemplar);
        });
        commentsOpen.setValue(true);
        field("commentsOpen", commentsOpen);
    }

    /** Who agreed to one picture did not agree to another. */
    private void anotherPicture() {
        pictureConsent.clear();
        changed.run();
    }

    /** Puts a line of its own after the paragraph in which the official was writing, else at the end. */
    private void insert(String line) {
        var text = body.getValue();
        int from = caret < 0 || caret > text.length() ? text.length() : caret;
        int gap = text.indexOf("\n\n", from);
        int at = gap < 0 ? text.length() : gap;
        var before = text.substring(0, at).stripTrailing();
        var after = text.substring(at).stripLeading();
        var put = (before.isEmpty() ? "" : before + "\n\n") + line;
        body.setValue(put + (after.isEmpty() ? "\n" : "\n\n" + after));
        caret = put.length();
        changed.run();
    }

    private <C extends Component & HasValueAndElement<?, ?>> void field(String name, C field) {
        form.add(name, field);
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(800);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private <C extends Component & HasValueAndElement<?, ?>> void wide(String name, C field) {
        field(name, field);
        field.addClassName("vd-wide");
    }

    /** Shows what is saved of an announcement. */
    void show(ArticleDraft content, ArticleId shownId) {
        id = shownId;
        topic.setValue(content.topic());
        headline.setValue(content.headline());
        lead.setValue(content.lead());
        var shown = content.picture();
        picture.show(shown == null ? null : shown.sha256());
        pictureAlt.setValue(shown == null ? "" : shown.alt());
        pictureCaption.setValue(shown == null ? "" : shown.caption());
        pictureConsent.setValue(shown == null ? "" : shown.consent());
        body.setValue(content.body());
        caret = -1;
        bodyPictures.show(content.bodyPictures());
        author.setValue(content.author());
        source.setValue(content.source());
        datedOn.setValue(content.datedOn());
        campaign.setValue(campaigns.stream()
                .filter(c -> c.slug().equals(content.campaignSlug()))
                .findFirst()
                .orElse(null));
        unit.setValue(units.stream()
                .filter(u -> u.id().equals(content.unit()))
                .findFirst()
                .orElse(null));
        var others = new LinkedHashSet<ArticleSummary>();
        content.related().forEach(other -> queries.find(other).ifPresent(others::add));
        related.setValue(others);
        honours.setValue(String.join(", ", content.honourCodes()));
        commentsOpen.setValue(content.commentsOpen());
    }

    /**
     * Makes the fields readable only, or writable again.
     *
     * @param pictureLocked whether the picture cannot be changed
     */
    void lock(boolean locked, boolean pictureLocked) {
        for (HasValueAndElement<?, ?> field : List.<HasValueAndElement<?, ?>>of(
                topic,
                headline,
                lead,
                pictureAlt,
                pictureCaption,
                pictureConsent,
                body,
                author,
                source,
                datedOn,
                campaign,
                unit,
                related,
                honours,
                commentsOpen)) {
            field.setReadOnly(locked);
        }
        picture.setReadOnly(pictureLocked);
        bodyPictures.lock(locked, pictureLocked);
    }

    /** Shows the text as the public will read it. */
    void preview() {
        try {
            var preview = writing.preview(body.getValue(), bodyPictures.pictures());
            bodyPreview.show(preview.parts());
            bodyPictures.placed(preview.placed());
            var problem = preview.problem();
            bodyProblem.setVisible(problem != null);
            bodyProblem.setText(problem == null ? "" : Words.say(problem));
        } catch (RuntimeException refused) {
            bodyPreview.refuse(ConsoleProblems.sentence(refused));
        }
    }

    /** The headline as it is written now; may be empty. */
    String headline() {
        return headline.getValue();
    }

    /**
     * The draft that the fields make.
     *
     * @param demo whether it is demonstration data
     */
    ArticleDraft draft(boolean demo) {
        var shown = picture.sha256();
        var chosen = campaign.getValue();
        var of = unit.getValue();
        return new ArticleDraft(
                topic.getValue(),
                headline.getValue(),
                lead.getValue(),
                shown == null
                        ? null
                        : new ArticlePicture(
                                shown, pictureAlt.getValue(), pictureCaption.getValue(), pictureConsent.getValue()),
                body.getValue(),
                bodyPictures.pictures(),
                author.getValue(),
                source.getValue(),
                datedOn.getValue(),
                chosen == null ? null : chosen.slug(),
                of == null ? null : of.id(),
                Arrays.stream(honours.getValue().split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                related.getValue().stream().map(ArticleSummary::id).toList(),
                commentsOpen.getValue(),
                demo);
    }
}
