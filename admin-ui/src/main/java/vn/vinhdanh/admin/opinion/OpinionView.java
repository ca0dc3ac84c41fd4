package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.nomination.NomineeHold;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.opinion.OpinionHandling;
import vn.vinhdanh.core.opinion.OpinionId;
import vn.vinhdanh.core.opinion.OpinionQueries;
import vn.vinhdanh.core.opinion.OpinionStatus;
import vn.vinhdanh.core.opinion.OpinionStep;
import vn.vinhdanh.core.opinion.OpinionSummary;
import vn.vinhdanh.core.shared.Ids;

/** What one citizen said of a list: the words, whom they are about, by when an answer was promised, and the next step. */
@Route(value = "y-kien-nhan-dan", layout = MainLayout.class)
@RolesAllowed("MANAGE_OPINIONS")
class OpinionView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient OpinionQueries queries;
    private final transient OpinionHandling handling;
    private final transient CurrentOfficial official;
    private final People people;
    private final transient Clock clock;
    private final Div content = new Div();
    private OpinionId id = new OpinionId(0);

    OpinionView(
            OpinionQueries queries,
            OpinionHandling handling,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("opinions.title");
        this.queries = queries;
        this.handling = handling;
        this.official = official;
        this.people = new People(names);
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        id = new OpinionId(Ids.id(code));
        show();
    }

    private void show() {
        var opinion = queries.get(id);
        var standing = handling.nominee(id);
        var held = standing.map(NomineeHold.Standing::concluded).orElse(null);
        people.read(opinion.takenUpBy(), opinion.closedBy(), held == null ? null : held.by());
        title(Words.say("opinion.title", opinion.reference()));
        lead(opinion.nomineeName().isEmpty() ? Words.say("opinions.whole") : opinion.nomineeName());
        content.removeAll();
        content.add(facts(opinion, standing), new H2(Words.say("opinions.text")), said(opinion.text()));
        content.add(new H2(Words.say("opinion.answer")));
        content.add(opinion.answer().isEmpty() ? quiet(Words.say("opinion.answer.none")) : said(opinion.answer()));
        actions(steps(opinion, standing));
    }

    private Component facts(OpinionSummary opinion, Optional<NomineeHold.Standing> standing) {
        var facts = new Facts();
        facts.add("opinions.status", OpinionMarks.of(opinion.status()));
        facts.add("opinions.promised", OpinionMarks.promised(opinion, LocalDate.now(clock.withZone(Words.VIETNAM))));
        facts.add("opinions.kind", Words.word(opinion.kind()));
        facts.add("opinions.named", OpinionsView.named(opinion));
        facts.add("opinion.sender", opinion.sender().isEmpty() ? Words.say("opinion.none") : opinion.sender());
        facts.add("opinion.contact", opinion.contact().isEmpty() ? Words.say("opinion.none") : opinion.contact());
        facts.add(
                "opinions.list",
                new Anchor("lay-y-kien/" + Ids.code(opinion.list().value()), opinion.listTitle()));
        var nominee = opinion.nominee();
        if (nominee != null) {
            facts.add("opinions.about", new Anchor("de-nghi/" + nominee.value(), opinion.nomineeName()));
            facts.add(
                    "opinion.nominee",
                    standing.map(this::standing).orElseGet(() -> new Span(Words.say("opinion.gone"))));
        }
        facts.add("opinions.received", Words.dateTime(opinion.receivedAt()));
        var by = opinion.takenUpBy();
        if (by != null) {
            facts.add("opinion.taken-up-by", people.name(by));
        }
        var closedBy = opinion.closedBy();
        if (closedBy != null) {
            facts.add("opinion.closed", people.name(closedBy) + ", " + Words.dateTime(opinion.closedAt()));
        }
        if (opinion.demo()) {
            facts.add("report.demo", Words.say("opinion.demo"));
        }
        return facts;
    }

    /** How the one it is about stands; of one on hold who holds it, why and until when. */
    private Component standing(NomineeHold.Standing standing) {
        var shown = new Div(OpinionMarks.of(standing.status()));
        var concluded = standing.concluded();
        if (concluded != null && standing.status() == NomineeStatus.ON_HOLD) {
            shown.add(new Div(Words.say(
                    "opinion.held",
                    people.name(concluded.by()),
                    concluded.holdUntil() == null ? Words.say("opinion.none") : Words.date(concluded.holdUntil()),
                    concluded.reason())));
        }
        return shown;
    }

    private Component[] steps(OpinionSummary opinion, Optional<NomineeHold.Standing> standing) {
        var steps = new ArrayList<Component>();
        var status = opinion.status();
        if (may(OpinionStep.TAKE_UP, status)
                && !(status == OpinionStatus.IN_PROGRESS && official.name().equals(opinion.takenUpBy()))) {
            var key = switch (status) {
                case RECEIVED -> "opinion.take-up";
                case IN_PROGRESS -> "opinion.take-over";
                case ANSWERED, UNFOUNDED, ACCEPTED -> "opinion.reopen";
            };
            steps.add(button(key, status == OpinionStatus.RECEIVED, () -> takeUp(opinion)));
        }
        if (may(OpinionStep.CLOSE, status)) {
            steps.add(button("opinion.close", true, () -> close(opinion)));
        }
        boolean held = standing.isPresent() && standing.get().held();
        boolean holdable = standing.isPresent()
                && (standing.get().status() == NomineeStatus.PROPOSED
                        || standing.get().status() == NomineeStatus.ELIGIBLE);
        if (holdable && may(OpinionStep.HOLD, status)) {
            steps.add(button("opinion.hold", false, () -> hold(opinion)));
        }
        if (held && may(OpinionStep.RELEASE, status)) {
            steps.add(button("opinion.release", false, () -> release(opinion)));
        }
        return steps.toArray(Component[]::new);
    }

    private boolean may(OpinionStep step, OpinionStatus status) {
        return step.from().contains(status) && step.isFor(official);
    }

    private void takeUp(OpinionSummary opinion) {
        if (Notices.attempt(() -> handling.takeUp(id, opinion.version()))) {
            Notices.done(Words.say("opinion.taken-up", opinion.reference()));
        }
        show();
    }

    private void close(OpinionSummary opinion) {
        var window = new StepWindow(Words.say("opinion.close"), Words.say("opinion.close.what"));
        var outcome = new RadioButtonGroup<OpinionStatus>(Words.say("opinion.outcome"));
        outcome.setItems(
                opinion.named()
                        ? List.of(OpinionStatus.ANSWERED, OpinionStatus.UNFOUNDED, OpinionStatus.ACCEPTED)
                        : List.of(OpinionStatus.ANSWERED, OpinionStatus.UNFOUNDED));
        outcome.setItemLabelGenerator(one -> Words.say("opinion.outcome." + one));
        outcome.setValue(OpinionStatus.ANSWERED);
        outcome.addThemeNames("vertical");
        outcome.addClassName("vd-wide");
        window.form().add("outcome", outcome);
        var text = window.form().add("answer", text("opinion.answer", 2000));
        text.setValue(opinion.answer());
        text.setHelperText(Words.say("opinion.answer.help"));
        window.form().drafts("opinion.close", String.valueOf(id.value()), opinion.version());
        window.open("opinion.close", () -> {
            handling.close(id, opinion.version(), outcome.getValue(), text.getValue());
            Notices.done(Words.say("opinion.closed-now", opinion.reference()));
            show();
        });
    }

    private void hold(OpinionSummary opinion) {
        var window = new StepWindow(Words.say("opinion.hold"), Words.say("opinion.hold.what", opinion.nomineeName()));
        var reason = window.form().add("reason", text("opinion.reason", 1000));
        var until = window.form().add("until", Words.datePicker("opinion.until"));
        until.setRequiredIndicatorVisible(true);
        window.open("opinion.hold", () -> {
            handling.hold(id, reason.getValue(), until.getValue());
            Notices.done(Words.say("opinion.held-now", opinion.nomineeName()));
            show();
        });
    }

    private void release(OpinionSummary opinion) {
        var window =
                new StepWindow(Words.say("opinion.release"), Words.say("opinion.release.what", opinion.nomineeName()));
        var reason = window.form().add("reason", text("opinion.reason", 1000));
        window.open("opinion.release", () -> {
            handling.release(id, reason.getValue());
            Notices.done(Words.say("opinion.released-now", opinion.nomineeName()));
            show();
        });
    }

    private static TextArea text(String key, int most) {
        var text = Counted.upTo(most, new TextArea(Words.say(key)));
        text.setMinRows(4);
        text.setRequiredIndicatorVisible(true);
        text.addClassName("vd-wide");
        return text;
    }
}
