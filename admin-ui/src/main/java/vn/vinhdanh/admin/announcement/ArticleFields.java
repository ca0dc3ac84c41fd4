package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.announcement.ArticleFilter;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleSummary;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Page;

/** The fields of what is written about an announcement, beside a preview of the text. */
final class ArticleFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String CARET = "event.target.selectionStart";

    private final WrittenFields<ArticleWritten> fields;
    private final transient ArticleWriting writing;
    private final transient ArticleQueries queries;
    private final SerializableRunnable changed;
    private final TextField headline = new TextField(Words.say("article.headline"));
    private final PictureField picture;
    private final TextField pictureConsent = new TextField(Words.say("article.picture.consent"));
    private final TextArea body = new TextArea(Words.say("article.body"));
    private final BodyShown bodyPreview;
    private final Span bodyProblem = new Span();
    private final BodyPictures bodyPictures;
    private final TextField honours = new TextField(Words.say("article.honours"));
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
        this.fields = new WrittenFields<>(ArticleWritten.class, form);
        this.writing = writing;
        this.queries = queries;
        this.changed = changed;
        this.campaigns = campaigns.pickList();
        this.units = units.all();
        this.picture = new PictureField(attachments);
        this.bodyPreview = new BodyShown(attachments);
        this.bodyPictures = new BodyPictures(form, attachments, this::insert);
        fill(form);
    }

    private void fill(FormSheet form) {
        form.section("article.section.words");
        var topic = new Select<ArticleTopic>();
        topic.setLabel(Words.say("article.topic"));
        topic.setItems(ArticleTopic.values());
        topic.setItemLabelGenerator(Words::word);
        topic.setValue(ArticleTopic.NEWS);
        topic.addValueChangeListener(chosen -> {
            boolean exemplar = chosen.getValue() == ArticleTopic.EXEMPLAR;
            honours.setVisible(exemplar);
            pictureConsent.setVisible(exemplar);
        });
        saving(fields.add("topic", topic));
        wide("headline", headline).setHelperText(Words.say("article.headline.help"));
        var lead = wide("lead", new TextArea(Words.say("article.lead")));
        lead.setMinRows(3);
        lead.setHelperText(Words.say("article.lead.help"));

        form.section("article.section.picture");
        picture.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // who agreed to one picture did not agree to another
                pictureConsent.clear();
            }
        });
        saving(fields.add("picture", picture));
        saving(fields.add("pictureAlt", new TextField(Words.say("article.picture.alt"))))
                .setHelperText(Words.say("article.picture.alt.help"));
        saving(fields.add("pictureCaption", new TextField(Words.say("article.picture.caption"))));
        wide("pictureConsent", pictureConsent).setHelperText(Words.say("article.picture.consent.help"));
        pictureConsent.setVisible(false);

        form.section("article.section.body");
        body.addClassName("vd-article-body");
        body.setHelperText(Words.say("article.body.help"));
        saving(fields.add("body", body));
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
        saving(fields.add("bodyPictures", bodyPictures));

        form.section("article.section.about");
        saving(fields.add("author", new TextField(Words.say("article.author"))));
        saving(fields.add("source", new TextField(Words.say("article.source"))))
                .setHelperText(Words.say("article.source.help"));
        var datedOn = saving(fields.add("datedOn", Words.datePicker("article.dated-on")));
        datedOn.setHelperText(Words.say("article.dated-on.help"));
        datedOn.setClearButtonVisible(true);
        var campaign = new ComboBox<CampaignSummary>(Words.say("article.campaign"));
        Picker.campaigns(campaign, campaigns);
        campaign.setItemLabelGenerator(c -> c.name() + " (" + c.year() + ")");
        campaign.setClearButtonVisible(true);
        saving(fields.add("campaignSlug", campaign, c -> c == null ? null : c.slug(), this::campaign));
        var unit = new ComboBox<UnitSummary>(Words.say("article.unit"));
        Picker.units(unit, units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setHelperText(Words.say("article.unit.help"));
        unit.setClearButtonVisible(true);
        saving(fields.add("unit", unit, u -> u == null ? null : u.id(), this::unit));
        var related = new MultiSelectComboBox<ArticleSummary>(Words.say("article.related"));
        related.setItemsWithFilterConverter(
                query -> queries
                        .list(
                                new ArticleFilter(query.getFilter().orElse(""), null, null, null),
                                Page.of(query.getOffset(), query.getLimit()))
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
        saving(fields.add("related", related, ArticleFields::ids, this::articles));
        honours.setHelperText(Words.say("article.honours.help"));
        honours.setVisible(false);
        saving(fields.add("honourCodes", honours, ArticleFields::codes, ArticleFields::joined));
        var commentsOpen = new Checkbox(Words.say("article.comments-open"));
        commentsOpen.setValue(true);
        saving(fields.add("commentsOpen", commentsOpen));
    }

    private @Nullable CampaignSummary campaign(@Nullable String slug) {
        return campaigns.stream().filter(c -> c.slug().equals(slug)).findFirst().orElse(null);
    }

    private @Nullable UnitSummary unit(@Nullable UnitId known) {
        return units.stream().filter(u -> u.id().equals(known)).findFirst().orElse(null);
    }

    private static List<ArticleId> ids(@Nullable Set<ArticleSummary> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream().map(ArticleSummary::id).toList();
    }

    private Set<ArticleSummary> articles(@Nullable List<ArticleId> ids) {
        return ids == null
                ? Set.of()
                : ids.stream()
                        .flatMap(other -> queries.find(other).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> codes(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .toList();
    }

    private static String joined(@Nullable List<String> codes) {
        return codes == null ? "" : String.join(", ", codes);
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

    /** What the official types or chooses is saved soon after. */
    private <C extends Component & HasValueAndElement<?, ?>> C saving(C field) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(800);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    private <C extends Component & HasValueAndElement<?, String>> C wide(String component, C field) {
        saving(fields.add(component, field)).addClassName("vd-wide");
        return field;
    }

    /** Shows what is saved of an announcement. */
    void show(ArticleWritten written, ArticleId shown) {
        id = shown;
        caret = -1;
        fields.show(written);
    }

    /**
     * Makes the fields readable only, or writable again.
     *
     * @param pictureLocked whether no picture can come or go
     */
    void lock(boolean locked, boolean pictureLocked) {
        fields.lock(locked);
        picture.setReadOnly(pictureLocked);
        bodyPictures.lock(locked, pictureLocked);
    }

    /** Shows the text as the public will read it. */
    void preview() {
        try {
            var preview = writing.preview(body.getValue(), bodyPictures.getValue());
            bodyPreview.show(preview.parts());
            bodyPictures.placed(preview.placed());
            var problem = preview.problem();
            bodyProblem.setVisible(problem != null);
            bodyProblem.setText(problem == null ? "" : Words.say(problem));
        } catch (RuntimeException refused) {
            bodyPreview.refuse(ConsoleProblems.sentence(refused));
        }
    }

    /** What is written in the fields. */
    ArticleWritten written() {
        return fields.written();
    }
}
