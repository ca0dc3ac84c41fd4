package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
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
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleCorrections;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticlePublication;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.announcement.ProposedCorrection;
import vn.vinhdanh.core.shared.InvalidInput;

/** The steps of an announcement's life: each asks what it must know, says what will happen, does it and says what it did. */
final class ArticleDialogs implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The editor whose announcement it is. */
    interface Desk extends Serializable {

        /** Saves what is on screen and not saved yet, where that is allowed without a step; the announcement's id. */
        ArticleId saved();

        /** The id of the announcement, which is saved already. */
        ArticleId id();

        /** The version last read or saved. */
        int version();

        /** What is on screen. */
        ArticleWritten written();

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

    ArticleDialogs(
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

    private String headline() {
        return desk.written().headline();
    }

    private String title(String key) {
        return Words.say("article.window", Words.say(key), headline());
    }

    /** Hands it over to a second official, who publishes it. */
    void handOver() {
        if (!consentMissing()) {
            handOverNow();
        } else if (form.attempt(() -> publication.requireReady(desk.saved()))) {
            Asking.first(
                    Words.say("article.hand-over.ask", headline()),
                    List.of(Words.say("article.picture.consent.none")),
                    "article.hand-over",
                    this::handOverNow);
        }
    }

    private void handOverNow() {
        if (form.attempt(() -> writing.handOver(desk.saved(), desk.version()))) {
            done(Words.say("article.handed-over", headline()));
        }
    }

    /** Publishes it now, when the official means it. */
    void publish() {
        if (form.attempt(() -> publication.requireReady(desk.saved()))) {
            Asking.first(
                    Words.say("article.publish.ask", headline()),
                    List.of(withConsent(Words.say("article.publish.what", headline()))),
                    "article.publish",
                    () -> {
                        if (form.attempt(() -> publication.publishNow(desk.saved(), desk.version()))) {
                            done(Words.say("article.published", headline()));
                        }
                    });
        }
    }

    /** Whether it shows an exemplar whose consent is not recorded. */
    private boolean consentMissing() {
        var written = desk.written();
        return written.showsExemplar() && written.pictureConsent().isBlank();
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
        var window = new StepWindow(title("article.schedule"), withConsent(Words.say("article.schedule.what")));
        var at = window.form().add("publishAt", new DayAndHour("article.schedule.at"));
        at.setHelperText(Words.say("article.schedule.help"));
        at.setRequiredIndicatorVisible(true);
        var now = LocalDateTime.ofInstant(clock.instant(), Words.VIETNAM);
        at.setValue(now.truncatedTo(ChronoUnit.HOURS).plusHours(1));
        window.open("article.schedule", () -> {
            var instant = at.getValue().atZone(Words.VIETNAM).toInstant();
            publication.scheduleAt(desk.saved(), desk.version(), instant);
            done(Words.say("article.scheduled", headline(), Words.dateTime(instant)));
        });
    }

    /** Takes the hour back. */
    void cancelSchedule() {
        if (form.check(() -> publication.cancelSchedule(desk.id(), desk.version()))) {
            done(Words.say("article.unscheduled", headline()));
        }
    }

    /** Asks what was corrected and publishes the correction, or proposes it to a second official. */
    void correct() {
        var what = publication.byTwoPeople() ? "article.correct.what-two" : "article.correct.what";
        var window = new StepWindow(title("article.correct"), withConsent(Words.say(what)));
        var note = text(window, "correctionNote", "article.correct.note", 500);
        note.setHelperText(Words.say("article.correct.help"));
        keep(window, "article.correct");
        window.open("article.correct.do", () -> {
            boolean shown;
            try {
                shown = corrections.correct(desk.id(), desk.version(), desk.written(), note.getValue());
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
            done(Words.say(shown ? "article.corrected" : "article.correction-proposed", headline()));
        });
    }

    /** Confirms a correction that somebody else proposed. */
    void confirm(ProposedCorrection correction) {
        if (form.check(() -> corrections.confirm(correction.id(), ProposedCorrection.VERSION))) {
            done(Words.say("article.corrected", headline()));
        }
    }

    /** Refuses a correction, or takes one's own back. */
    void drop(ProposedCorrection correction) {
        if (form.check(() -> corrections.drop(correction.id()))) {
            done(Words.say("article.correction-dropped", headline()));
        }
    }

    /** Asks for another address and moves it there. */
    void move() {
        var window = new StepWindow(title("article.move"), Words.say("article.move.what"));
        // long addresses are seen whole, on a phone too
        var slug = text(window, "slug", "article.move.slug", 200);
        slug.setValue(desk.slug());
        slug.setHelperText(Words.say("article.move.help"));
        window.open("article.move", () -> {
            var moved = publication.moveTo(desk.id(), desk.version(), slug.getValue());
            done(Words.say("article.moved", headline(), moved));
        });
    }

    /** Asks why and takes it down. */
    void withdraw() {
        var window = new StepWindow(title("article.withdraw"), Words.say("article.withdraw.what"));
        var reason = text(window, "reason", "article.withdraw.reason", 1000);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.say("article.withdraw.help"));
        keep(window, "article.withdraw");
        window.open("article.withdraw", () -> {
            publication.withdraw(desk.id(), desk.version(), reason.getValue());
            done(Words.say("article.withdrawn", headline()));
        });
    }

    /** Throws the draft away, when the official means it. */
    void discard() {
        Asking.delete(
                Words.say("article.discard.ask", headline().isEmpty() ? Words.say("articles.untitled") : headline()),
                List.of(Words.say("article.discard.what")),
                "article.discard",
                () -> {
                    if (form.attempt(() -> writing.discard(desk.id(), desk.version()))) {
                        UI.getCurrent().navigate(ArticlesView.class);
                    }
                });
    }

    private void done(String said) {
        Notices.done(said);
        desk.reload();
    }

    private static TextArea text(StepWindow window, String name, String key, int most) {
        var text = window.form().add(name, Counted.upTo(most, new TextArea(Words.say(key))));
        text.addClassName("vd-wide");
        return text;
    }

    /** What is typed is not lost when the window is. */
    private void keep(StepWindow window, String of) {
        window.form().drafts(of, String.valueOf(desk.id().value()), desk.version());
    }
}
