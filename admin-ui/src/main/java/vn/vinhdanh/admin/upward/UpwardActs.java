package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.upward.ReceivedDecision;
import vn.vinhdanh.core.upward.SentUpward;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardCourse;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardStep;

/** The steps that are open with a proposal upward, each asked in a window of its own. */
final class UpwardActs implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient UpwardBook book;
    private final transient UpwardCourse course;
    private final SerializableRunnable reread;

    UpwardActs(UpwardBook book, UpwardCourse course, SerializableRunnable reread) {
        this.book = book;
        this.course = course;
        this.reread = reread;
    }

    List<Component> of(UpwardDetails now) {
        var offered = new ArrayList<Component>();
        offer(offered, now, UpwardStep.DELETE, false, () -> delete(now));
        offer(offered, now, UpwardStep.SUBMIT, true, () -> submit(now));
        if (now.may(UpwardStep.RETURN)) {
            offered.add(ConsoleView.button(
                    now.standing().own() ? "upward.take-back" : "upward.return",
                    false,
                    () -> why("upward.return", now, text -> course.giveBack(now.id(), now.version(), text))));
        }
        offer(offered, now, UpwardStep.CONFIRM, true, () -> confirm(now));
        offer(offered, now, UpwardStep.SEND, true, () -> send(now));
        offer(offered, now, UpwardStep.ANSWER, true, () -> answer(now));
        offer(offered, now, UpwardStep.ASK_BACK, false, () -> askBack(now));
        offer(offered, now, UpwardStep.DECIDE, now.may(UpwardStep.ASK_BACK), () -> decide(now));
        offer(offered, now, UpwardStep.REFUSE, false, () -> refuse(now));
        offer(
                offered,
                now,
                UpwardStep.WITHDRAW,
                false,
                () -> why("upward.withdraw", now, text -> course.withdraw(now.id(), now.version(), text)));
        return offered;
    }

    private static void offer(
            List<Component> offered, UpwardDetails now, UpwardStep step, boolean primary, SerializableRunnable run) {
        if (now.may(step)) {
            offered.add(ConsoleView.button(
                    "upward." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'), primary, run));
        }
    }

    private void delete(UpwardDetails now) {
        Asking.delete(
                Words.say("upward.delete.ask", now.written().title()),
                List.of(Words.say("upward.delete.what")),
                "upward.delete",
                () -> {
                    book.delete(now.id(), now.version());
                    Notices.done(Words.say("upward.deleted", now.written().title()));
                    UI.getCurrent().navigate(UpwardsView.class);
                });
    }

    private void submit(UpwardDetails now) {
        var window = new StepWindow(
                Words.say("upward.submit"),
                Words.say(
                        "upward.submit.what",
                        Words.number(now.nominees().size()),
                        Words.number(now.lines().size())),
                missing(now));
        window.open("upward.submit", () -> {
            book.submit(now.id(), now.version());
            done("upward.submit.done");
        });
    }

    private void confirm(UpwardDetails now) {
        var window = new StepWindow(
                Words.say("upward.confirm"),
                Words.say(
                        "upward.confirm.what",
                        Words.number(now.nominees().size()),
                        Words.number(now.lines().size())),
                missing(now));
        window.open("upward.confirm", () -> {
            course.confirm(now.id(), now.version());
            done("upward.confirm.done");
        });
    }

    private static String missing(UpwardDetails now) {
        return now.gaps().isEmpty()
                ? Words.say("upward.gaps.none")
                : Words.say("upward.gaps.count", Words.number(now.gaps().size()));
    }

    private void send(UpwardDetails now) {
        var window = new StepWindow(Words.say("upward.send"), Words.say("upward.send.what"));
        var fields = new WrittenFields<>(SentUpward.class, window.form());
        fields.add("number", new TextField(Words.say("upward.number")))
                .setValue(now.written().number());
        fields.add("datedOn", Words.datePicker("upward.dated-on"))
                .setValue(now.written().datedOn());
        fields.add("sentOn", Words.datePicker("upward.send.on")).setValue(LocalDate.now(Words.VIETNAM));
        var reference = fields.add("reference", new TextField(Words.say("upward.send.reference")));
        reference.setHelperText(Words.say("upward.send.reference.help"));
        reference.addClassName("vd-wide");
        window.form().drafts("upward.send", String.valueOf(now.id().value()), now.version());
        window.open("upward.send", () -> {
            course.send(now.id(), now.version(), fields.written());
            done("upward.send.done");
        });
    }

    private void askBack(UpwardDetails now) {
        var window = new StepWindow(Words.say("upward.ask-back"), Words.say("upward.ask-back.what"));
        var on = day(window, "on", "upward.ask-back.on");
        var due = window.form().add("due", Words.datePicker("upward.ask-back.due"));
        due.setRequiredIndicatorVisible(true);
        var what = text(window, "what", "upward.ask-back.text");
        window.form().drafts("upward.ask-back", String.valueOf(now.id().value()), now.version());
        window.open("upward.ask-back", () -> {
            course.askBack(now.id(), now.version(), said("on", on), said("due", due), what.getValue());
            done("upward.ask-back.done");
        });
    }

    private void answer(UpwardDetails now) {
        var window = new StepWindow(Words.say("upward.answer"), Words.say("upward.answer.what"));
        var on = day(window, "on", "upward.answer.on");
        var what = text(window, "what", "upward.answer.text");
        window.form().drafts("upward.answer", String.valueOf(now.id().value()), now.version());
        window.open("upward.answer", () -> {
            course.answer(now.id(), now.version(), said("on", on), what.getValue());
            done("upward.answer.done");
        });
    }

    private void decide(UpwardDetails now) {
        boolean president = now.written().authority() == AuthorityLevel.PRESIDENT;
        var window = new StepWindow(Words.say("upward.decide"), Words.say("upward.decide.what"));
        var fields = new WrittenFields<>(ReceivedDecision.class, window.form());
        fields.add("number", new TextField(Words.say("decision.number")));
        fields.add("symbol", new TextField(Words.say("decision.symbol"))).setValue(president ? "QĐ-CTN" : "QĐ-TTg");
        fields.add("decidedOn", Words.datePicker("decision.decided-on"));
        // as it will stand in the register, whatever language the console speaks
        fields.add("authority", new TextField(Words.say("decision.authority")))
                .setValue(Words.say("upward.decide.by." + now.written().authority()));
        window.form().drafts("upward.decide", String.valueOf(now.id().value()), now.version());
        window.open("upward.decide", () -> {
            course.decide(now.id(), now.version(), fields.written());
            done("upward.decide.done");
        });
    }

    private void refuse(UpwardDetails now) {
        var window = new StepWindow(Words.say("upward.refuse"), Words.say("upward.refuse.what"));
        var on = day(window, "on", "upward.refuse.on");
        var reason = text(window, "reason", "upward.reason");
        window.form().drafts("upward.refuse", String.valueOf(now.id().value()), now.version());
        window.open("upward.refuse", () -> {
            course.refuse(now.id(), now.version(), said("on", on), reason.getValue());
            done("upward.refuse.done");
        });
    }

    private void why(String key, UpwardDetails now, SerializableConsumer<String> step) {
        var window = new StepWindow(Words.say(key), Words.say(key + ".what"));
        var reason = text(window, "reason", "upward.reason");
        window.form().drafts(key, String.valueOf(now.id().value()), now.version());
        window.open(key, () -> {
            step.accept(reason.getValue());
            done(key + ".done");
        });
    }

    private static DatePicker day(StepWindow window, String name, String key) {
        var day = window.form().add(name, Words.datePicker(key));
        day.setRequiredIndicatorVisible(true);
        day.setValue(LocalDate.now(Words.VIETNAM));
        return day;
    }

    private static TextArea text(StepWindow window, String name, String key) {
        var text = window.form().add(name, Counted.upTo(2000, new TextArea(Words.say(key))));
        text.setMinRows(3);
        text.setRequiredIndicatorVisible(true);
        text.addClassName("vd-wide");
        return text;
    }

    private static LocalDate said(String field, DatePicker day) {
        var value = day.getValue();
        if (value == null) {
            throw new InvalidInput(field, "problem.shared.required");
        }
        return value;
    }

    private void done(String key) {
        Notices.done(Words.say(key));
        reread.run();
    }
}
