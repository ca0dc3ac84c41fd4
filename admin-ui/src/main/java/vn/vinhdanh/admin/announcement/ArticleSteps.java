package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.DayAndHour;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleDraft;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleTopic;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ProposedCorrection;
import vn.vinhdanh.core.shared.InvalidInput;

/** The steps of an announcement's life: each asks what it must know, says what will happen, does it and says what it did. */
final class ArticleSteps implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The editor whose announcement it is. */
    interface Desk extends Serializable {

        /** Saves what is on screen where that is allowed without a step; the announcement's id. */
        ArticleId saved();

        /** The id of the announcement, which is saved already. */
        ArticleId id();

        /** The version last read or saved. */
        int version();

        /** What is on screen. */
        ArticleDraft draft();

        /** The headline on screen. */
        String headline();

        /** The address as it is saved. */
        String slug();

        /** Shows what is saved. */
        void reload();
    }

    private final transient ArticleWriting writing;
    private final transient ArticlePublication publication;
    private final transient ArticleCorrections corrections;
    private final transient Clock clock;
    private final FormSheet form;
    private final Desk desk;

    ArticleSteps(
            ArticleWriting writing,
            ArticlePublication publication,
            ArticleCorrections corrections,
            Clock clock,
            FormSheet form,
            Desk desk) {
        this.writing = writing;
        this.publication = publication;
        this.corrections = corrections;
        this.clock = clock;
        this.form = form;
        this.desk = desk;
    }

    /** Hands it over to a second official, who publishes it. */
    void handOver() {
        if (!consentMissing()) {
            handOverNow();
        } else if (form.attempt(() -> publication.requireReady(desk.saved()))) {
            Asking.first(
                    Words.say("article.hand-over.ask", desk.headline()),
                    List.of(Words.say("article.picture.consent.none")),
                    "article.hand-over",
                    this::handOverNow);
        }
    }

    private void handOverNow() {
        if (form.attempt(() -> writing.handOver(desk.saved(), desk.version()))) {
            Notices.done(Words.say("article.handed-over", desk.headline()));
            desk.reload();
        }
    }

    /** Publishes it now, when the official means it. */
    void publish() {
        if (!form.attempt(() -> publication.requireReady(desk.saved()))) {
            return;
        }
        Asking.first(
                Words.say("article.publish.ask", desk.headline()),
                List.of(withConsent(Words.say("article.publish.what", desk.headline()))),
                "article.publish",
                () -> {
                    if (form.attempt(() -> publication.publishNow(desk.saved(), desk.version()))) {
                        Notices.done(Words.say("article.published", desk.headline()));
                        desk.reload();
                    }
                });
    }

    /** Whether it shows an exemplar whose consent is not recorded. */
    private boolean consentMissing() {
        var draft = desk.draft();
        var picture = draft.picture();
        return draft.topic() == ArticleTopic.EXEMPLAR
                && picture != null
                && picture.consent().isBlank();
    }

    /** What will happen, and what follows where consent to the picture is not recorded. */
    private String withConsent(String what) {
        return consentMissing() ? what + " " + Words.say("article.picture.consent.none") : what;
    }

    /** Asks for an hour and has it published then. */
    void schedule() {
        if (!form.attempt(() -> publication.requireReady(desk.saved()))) {
            return;
        }
        var at = new DayAndHour("article.schedule.at");
        at.setHelperText(Words.say("article.schedule.help"));
        var now = LocalDateTime.ofInstant(clock.instant(), Words.VIETNAM);
        at.setValue(now.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        ask("article.schedule", withConsent(Words.say("article.schedule.what")), at, "article.schedule", () -> {
            if (!at.check()) {
                return false;
            }
            var instant = at.getValue().atZone(Words.VIETNAM).toInstant();
            if (form.attempt(() -> publication.scheduleAt(desk.saved(), desk.version(), instant))) {
                Notices.done(Words.say("article.scheduled", desk.headline(), Words.dateTime(instant)));
                desk.reload();
            }
            return true;
        });
    }

    /** Takes the hour back. */
    void cancelSchedule() {
        if (form.check(() -> publication.cancelSchedule(desk.id(), desk.version()))) {
            Notices.done(Words.say("article.unscheduled", desk.headline()));
            desk.reload();
        }
    }

    /** Asks what was corrected and publishes the correction, or proposes it to a second official. */
    void correct() {
        var note = new TextArea(Words.say("article.correct.note"));
        note.setHelperText(Words.say("article.correct.help"));
        Counted.upTo(500, note);
        var what = publication.byTwoPeople() ? "article.correct.what-two" : "article.correct.what";
        write("article.correct", withConsent(Words.say(what)), "correctionNote", note, "article.correct.do", () -> {
            boolean shown;
            try {
                shown = corrections.correct(desk.id(), desk.version(), desk.draft(), note.getValue());
            } catch (RuntimeException refused) {
                if (ConsoleProblems.refusal(refused).orElse(null) instanceof InvalidInput wrong
                        && !wrong.field().equals("correctionNote")) {
                    // it is about what is on the screen behind
                    form.check(() -> {
                        throw wrong;
                    });
                }
                throw refused;
            }
            form.saved(clock.instant());
            Notices.done(Words.say(shown ? "article.corrected" : "article.correction-proposed", desk.headline()));
            desk.reload();
        });
    }

    /** Confirms a correction that somebody else proposed. */
    void confirm(ProposedCorrection correction) {
        if (form.check(() -> corrections.confirm(correction.id(), ProposedCorrection.VERSION))) {
            Notices.done(Words.say("article.corrected", desk.headline()));
            desk.reload();
        }
    }

    /** Refuses a correction, or takes one's own back. */
    void drop(ProposedCorrection correction) {
        if (form.check(() -> corrections.drop(correction.id()))) {
            Notices.done(Words.say("article.correction-dropped", desk.headline()));
            desk.reload();
        }
    }

    /** Asks for another address and moves it there. */
    void move() {
        var slug = new TextArea(Words.say("article.move.slug"));
        // long addresses are seen whole, on a phone too
        Counted.upTo(200, slug);
        slug.setValue(desk.slug());
        slug.setManualValidation(true);
        slug.setWidthFull();
        slug.setHelperText(Words.say("article.move.help"));
        ask("article.move", Words.say("article.move.what"), slug, "article.move", () -> {
            try {
                var moved = publication.moveTo(desk.id(), desk.version(), slug.getValue());
                Notices.done(Words.say("article.moved", desk.headline(), moved));
            } catch (RuntimeException refused) {
                slug.setErrorMessage(ConsoleProblems.sentence(refused));
                slug.setInvalid(true);
                return false;
            }
            desk.reload();
            return true;
        });
    }

    /** Asks why and takes it down. */
    void withdraw() {
        var reason = new TextArea(Words.say("article.withdraw.reason"));
        Counted.upTo(1000, reason);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("article.withdraw.help"));
        var what = Words.say("article.withdraw.what");
        write("article.withdraw", what, "reason", reason, "article.withdraw", () -> {
            publication.withdraw(desk.id(), desk.version(), reason.getValue());
            Notices.done(Words.say("article.withdrawn", desk.headline()));
            desk.reload();
        });
    }

    /** Throws the draft away, when the official means it. */
    void discard() {
        Asking.delete(
                Words.say(
                        "article.discard.ask",
                        desk.headline().isEmpty() ? Words.say("articles.untitled") : desk.headline()),
                List.of(Words.say("article.discard.what")),
                "article.discard",
                () -> {
                    if (form.attempt(() -> writing.discard(desk.id(), desk.version()))) {
                        UI.getCurrent().navigate(ArticlesView.class);
                    }
                });
    }

    /** A small form with one text, which is not lost when the window is; stays open while the step refuses. */
    private void write(
            String headerKey, String said, String name, TextArea text, String doKey, SerializableRunnable step) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("article.window", Words.say(headerKey), desk.headline()));
        dialog.setWidth("min(36rem, 96vw)");
        var small = new FormSheet();
        small.insert(new Paragraph(said));
        small.add(name, text).addClassName("vd-wide");
        small.save(doKey, () -> {
            step.run();
            dialog.close();
        });
        small.also(new Button(Words.say("action.cancel"), click -> dialog.close()));
        small.drafts(headerKey, String.valueOf(desk.id().value()), desk.version());
        dialog.add(small);
        dialog.open();
    }

    /** A small question with one field; stays open while the step says no. */
    private void ask(
            String headerKey, String said, Component field, String doKey, java.util.function.BooleanSupplier step) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Words.say("article.window", Words.say(headerKey), desk.headline()));
        var what = new Paragraph(said);
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
}
