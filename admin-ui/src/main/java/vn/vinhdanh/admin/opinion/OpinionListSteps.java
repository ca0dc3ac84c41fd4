package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.opinion.OpinionListBook;
import vn.vinhdanh.core.opinion.OpinionListDetails;
import vn.vinhdanh.core.opinion.OpinionListPublication;
import vn.vinhdanh.core.opinion.OpinionListStep;

/** The steps that are open with a list for the people's opinion, each asked in a window of its own. */
final class OpinionListSteps implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient OpinionListBook book;
    private final transient OpinionListPublication publication;
    private final SerializableRunnable reread;

    OpinionListSteps(OpinionListBook book, OpinionListPublication publication, SerializableRunnable reread) {
        this.book = book;
        this.publication = publication;
        this.reread = reread;
    }

    List<Component> of(OpinionListDetails now) {
        var offered = new ArrayList<Component>();
        if (now.may(OpinionListStep.DELETE)) {
            offered.add(ConsoleView.button("opinion-list.delete", false, () -> delete(now)));
        }
        if (now.may(OpinionListStep.SUBMIT)) {
            offered.add(ConsoleView.button("opinion-list.submit", true, () -> submit(now)));
        }
        if (now.may(OpinionListStep.RETURN)) {
            offered.add(ConsoleView.button(
                    now.standing().own() ? "opinion-list.take-back" : "opinion-list.return",
                    false,
                    () -> why(
                            "opinion-list.return",
                            now,
                            reason -> publication.giveBack(now.id(), now.version(), reason))));
        }
        if (now.may(OpinionListStep.CONFIRM)) {
            offered.add(ConsoleView.button("opinion-list.confirm", true, () -> confirm(now)));
        }
        if (now.may(OpinionListStep.TAKE_DOWN)) {
            offered.add(ConsoleView.button(
                    "opinion-list.take-down",
                    false,
                    () -> why(
                            "opinion-list.take-down",
                            now,
                            reason -> publication.takeDown(now.id(), now.version(), reason))));
        }
        return offered;
    }

    private void delete(OpinionListDetails now) {
        Asking.delete(
                Words.say("opinion-list.delete.ask", now.written().title()),
                List.of(Words.say("opinion-list.delete.what")),
                "opinion-list.delete",
                () -> {
                    book.delete(now.id(), now.version());
                    Notices.done(Words.say("opinion-list.deleted", now.written().title()));
                    UI.getCurrent().navigate(OpinionListsView.class);
                });
    }

    private void submit(OpinionListDetails now) {
        var window = new StepWindow(
                Words.say("opinion-list.submit"),
                Words.say("opinion-list.submit.what", now.nominees().size(), now.days()),
                Words.say("opinion-list.submit.fields"));
        var looked = window.form().add("looked", new Checkbox(Words.say("opinion-list.looked")));
        looked.addClassName("vd-wide");
        window.open("opinion-list.submit", () -> {
            book.submit(now.id(), now.version(), looked.getValue());
            done("opinion-list.submitted");
        });
    }

    private void confirm(OpinionListDetails now) {
        var window = new StepWindow(
                Words.say("opinion-list.confirm"),
                Words.say(
                        "opinion-list.confirm.what",
                        now.nominees().size(),
                        Words.dateTime(now.written().opensAt()),
                        Words.dateTime(now.written().closesAt())),
                Words.say("opinion-list.confirm.gone"));
        window.open("opinion-list.confirm", () -> {
            publication.confirm(now.id(), now.version());
            done("opinion-list.confirmed");
        });
    }

    private void why(String key, OpinionListDetails now, SerializableConsumer<String> step) {
        var window = new StepWindow(Words.say(key), Words.say(key + ".what"));
        var reason = window.form().add("reason", Counted.upTo(1000, new TextArea(Words.say("opinion-list.reason"))));
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        window.form().drafts(key, String.valueOf(now.id().value()), now.version());
        window.open(key, () -> {
            step.accept(reason.getValue());
            done(key + ".done");
        });
    }

    private void done(String key) {
        Notices.done(Words.say(key));
        reread.run();
    }
}
