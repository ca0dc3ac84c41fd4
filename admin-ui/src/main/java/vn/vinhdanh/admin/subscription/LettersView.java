package vn.vinhdanh.admin.subscription;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.letter.LetterFigures;
import vn.vinhdanh.core.letter.LetterWatch;
import vn.vinhdanh.core.subscription.SubscriberCount;
import vn.vinhdanh.core.subscription.SubscriberFigures;

/** Whether letters to citizens can be sent and how they go; names nobody who is written to. */
@Route(value = "thu-gui", layout = MainLayout.class)
@RolesAllowed("MANAGE_ACCOUNTS")
@Menu(title = "letters.title", order = 932, icon = "vaadin:envelope-o")
class LettersView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient LetterWatch watch;
    private final transient SubscriberCount subscribers;
    private final Div content = new Div();

    LettersView(LetterWatch watch, SubscriberCount subscribers) {
        super("letters.title");
        this.watch = watch;
        this.subscribers = subscribers;
        lead(Words.say("letters.lead"));
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        var figures = watch.figures();
        if (!figures.offered()) {
            content.add(new Paragraph(Words.say("letters.off")));
        }
        content.add(subscribers(figures, subscribers.figures()), new H2(Words.say("letters.week")), letters(figures));
        if (figures.offered()) {
            content.add(new H2(Words.say("letters.test")), test());
        }
    }

    private static Facts subscribers(LetterFigures letters, SubscriberFigures figures) {
        var facts = new Facts();
        if (letters.offered()) {
            facts.add("letters.from", letters.from());
        }
        facts.add("letters.confirmed", Words.number(figures.confirmed()));
        facts.add("letters.pending", Words.number(figures.pending()));
        figures.topics().forEach((topic, n) -> facts.say(Words.word(topic), Words.number(n)));
        return facts;
    }

    private static Facts letters(LetterFigures figures) {
        var facts = new Facts();
        for (String state : new String[] {"QUEUED", "SENDING", "SENT", "FAILED", "UNCERTAIN"}) {
            facts.say(
                    Words.say("letters.state." + state),
                    Words.number(figures.states().getOrDefault(state, 0L)));
        }
        facts.add("letters.problem", figures.problem());
        return facts;
    }

    private FormSheet test() {
        var form = new FormSheet();
        var email = form.add("email", new EmailField(Words.say("letters.test.to")));
        email.setHelperText(Words.say("letters.test.help"));
        form.save("letters.test.send", () -> {
            var problem = watch.sendTest(email.getValue());
            if (problem.isEmpty()) {
                Notices.done(Words.say("letters.test.sent", email.getValue()));
            } else {
                Notices.refused(Words.say("letters.test.refused", problem.get()));
            }
        });
        return form;
    }
}
