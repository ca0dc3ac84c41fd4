package vn.vinhdanh.admin.upward;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.upward.UpwardBook;
import vn.vinhdanh.core.upward.UpwardClock;
import vn.vinhdanh.core.upward.UpwardCourse;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardId;
import vn.vinhdanh.core.upward.UpwardMove;
import vn.vinhdanh.core.upward.UpwardPackage;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardStep;

/** One proposal upward: where it stands and whose days they are, what is written, who stands in it, its package, and its steps. */
@Route(value = "trinh-cap-tren", layout = MainLayout.class)
@RolesAllowed({"PROPOSE_UPWARD", "CONFIRM_UPWARD"})
class UpwardView extends ConsoleView implements HasUrlParameter<String> {

    /** The address of a proposal that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient UpwardBook book;
    private final transient UpwardQueries queries;
    private final transient RoundQueries rounds;
    private final transient CurrentOfficial official;
    private final transient Clock clock;
    private final People people;
    private final Div content = new Div();
    private final UpwardActs acts;
    private final UpwardPeople listed;
    private final UpwardPapers papers;
    private @Nullable UpwardFields fields;
    private transient @Nullable UpwardDetails proposal;

    UpwardView(
            UpwardBook book,
            UpwardCourse course,
            UpwardQueries queries,
            UpwardPackage packages,
            RoundQueries rounds,
            AwardCatalogue catalogue,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("upward.new");
        this.book = book;
        this.queries = queries;
        this.rounds = rounds;
        this.official = official;
        this.clock = clock;
        this.people = new People(names);
        this.acts = new UpwardActs(book, course, this::reread);
        this.listed = new UpwardPeople(book, catalogue, this::current, this::reread);
        this.papers = new UpwardPapers(book, packages, this::current, this::reread);
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        boolean fresh = NEW.equals(parameter);
        if (fresh && !official.may(Permission.PROPOSE_UPWARD)) {
            event.forwardTo(UpwardsView.class);
            return;
        }
        proposal = fresh ? null : queries.get(new UpwardId(Ids.id(parameter)));
        build();
    }

    private void build() {
        var now = proposal;
        content.removeAll();
        if (now != null) {
            people.read(Stream.concat(
                    Stream.of(now.writtenBy()), now.moves().stream().map(UpwardMove::by)));
            content.add(facts(now));
        }
        content.add(form(now));
        if (now != null) {
            listed.show(now);
            papers.show(now);
            content.add(listed, papers, new UpwardLine(now, people));
        }
        headline(now);
    }

    private FormSheet form(@Nullable UpwardDetails now) {
        var form = new FormSheet();
        var shown = new UpwardFields(form, rounds);
        fields = shown;
        boolean writable = now == null || now.may(UpwardStep.EDIT);
        if (now != null) {
            shown.show(now.written());
        }
        shown.lock(!writable);
        if (writable) {
            form.save("upward.save", this::save);
            form.drafts("upward", now == null ? "" : String.valueOf(now.id().value()), now == null ? 0 : now.version())
                    .rereads(null, this::reread);
        }
        return form;
    }

    private Facts facts(UpwardDetails now) {
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        var facts = new Facts();
        facts.add("upward.status", UpwardMarks.of(now.status()));
        facts.add("upward.state", said(now));
        var days = now.clock();
        var due = days.due();
        if (due != null) {
            facts.add(days.ofMinistry() ? "upward.clock.ministry" : "upward.due", UpwardMarks.due(due, today));
            facts.add(
                    "upward.clock",
                    Words.say(
                            days.ofMinistry() ? "upward.clock.running" : "upward.clock.resting",
                            Words.number(days.used()),
                            Words.number(UpwardClock.MINISTRY_DAYS)));
        }
        var last = now.lastDay();
        if (last != null) {
            facts.add("upward.last-day", UpwardMarks.due(last, today));
            facts.add("upward.last-day.basis", Words.say("upward.last-day.unsure"));
        }
        var decision = now.decision();
        if (decision != null) {
            facts.add(
                    "upward.decision",
                    Words.say(
                            "upward.decision.value",
                            decision.fullNumber(),
                            Words.date(decision.decidedOn()),
                            decision.authority()));
            facts.add("upward.entered", entered(now));
        }
        return facts;
    }

    /** The decision in the register, or the way to enter it. */
    private Component entered(UpwardDetails now) {
        var entered = now.entered();
        if (entered != null) {
            return new Anchor("quyet-dinh/" + Ids.code(entered.value()), Words.say("upward.entered.open"));
        }
        return official.may(Permission.REGISTER_DECISIONS)
                ? new Anchor("quyet-dinh/ghi?trinh=" + Ids.code(now.id().value()), Words.say("upward.entered.enter"))
                : new Span(Words.say("upward.entered.not"));
    }

    private String said(UpwardDetails now) {
        var by = people.name(now.writtenBy());
        var text = now.lastText();
        return switch (now.status()) {
            case DRAFT -> text.isEmpty() ? Words.say("upward.state.DRAFT") : Words.say("upward.state.returned", text);
            case AWAITING ->
                now.may(UpwardStep.CONFIRM)
                        ? Words.say("upward.state.awaits-you", by)
                        : Words.say("upward.state.awaits-another");
            case CONFIRMED -> Words.say("upward.state.CONFIRMED");
            case SENT -> Words.say("upward.state.SENT", now.written().receiver());
            case ASKED_BACK, ANSWERED, REFUSED, WITHDRAWN -> Words.say("upward.state." + now.status(), text);
            case DECIDED -> Words.say("upward.state.DECIDED");
        };
    }

    private void headline(@Nullable UpwardDetails now) {
        var offered = new ArrayList<Component>();
        var back = new Button(
                Words.say("upward.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(UpwardsView.class));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        offered.add(back);
        if (now == null) {
            title(Words.say("upward.new"));
            lead(Words.say("upward.new.lead"));
        } else {
            title(now.written().title());
            lead(now.roundName());
            offered.addAll(acts.of(now));
        }
        actions(offered.toArray(Component[]::new));
    }

    private void save() {
        var now = proposal;
        var shown = fields;
        if (shown == null) {
            throw new IllegalStateException("Not built yet");
        }
        if (now == null) {
            var id = book.begin(shown.written());
            Notices.done(Words.say("upward.saved"));
            UI.getCurrent().navigate(UpwardView.class, Ids.code(id.value()));
        } else {
            book.edit(now.id(), now.version(), shown.written());
            Notices.done(Words.say("upward.saved"));
            reread();
        }
    }

    private void reread() {
        proposal = queries.get(current().id());
        build();
    }

    private UpwardDetails current() {
        var now = proposal;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
    }
}
