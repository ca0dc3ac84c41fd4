package vn.vinhdanh.admin.registration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.eligibility.RemarkWords;
import vn.vinhdanh.admin.nomination.NomineeFindings;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.NomineeFinding;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationDetails;
import vn.vinhdanh.core.registration.RegistrationId;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.RegistrationStep;
import vn.vinhdanh.core.registration.TitleDetails;
import vn.vinhdanh.core.registration.TitleId;
import vn.vinhdanh.core.registration.TitleOutcome;
import vn.vinhdanh.core.registration.TitleOutcomes;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.NotFound;

/** What a unit registered in a round: who aims at what, what is missing today, and what came of it. */
@StyleSheet("console-season.css")
@Route(value = "dang-ky-thi-dua", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
class RegistrationView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient RegistrationBook book;
    private final transient RegistrationQueries queries;
    private final transient TitleOutcomes outcomes;
    private final transient RoundQueries rounds;
    private final transient RecipientQueries recipients;
    private final transient AwardCatalogue catalogue;
    private final People people;
    private final Div content = new Div();
    private RegistrationId id = new RegistrationId(0);
    private transient Map<TitleId, NomineeFinding> found = new HashMap<>();
    private transient List<TitleDetails> titles = List.of();

    RegistrationView(
            RegistrationBook book,
            RegistrationQueries queries,
            TitleOutcomes outcomes,
            RoundQueries rounds,
            RecipientQueries recipients,
            AwardCatalogue catalogue,
            OfficialNames names) {
        super("registration.title");
        this.book = book;
        this.queries = queries;
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.people = new People(names);
        add(content);
    }

    static RegistrationId id(String parameter) {
        try {
            return new RegistrationId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("registration " + parameter);
        }
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = id(parameter);
        found = new HashMap<>();
        show();
    }

    private void show() {
        var now = queries.get(id);
        titles = queries.titles(id);
        var came = outcomes.of(id);
        title(Words.say("registration.title.of", now.unitName()));
        lead(now.round().name() + " · " + Words.say("round.year") + " "
                + now.round().period());
        content.removeAll();
        content.add(state(now), new Paragraph(Words.say("registration.no-effect")));
        if (!titles.isEmpty()) {
            content.add(new Paragraph(sum(came)));
        }
        content.add(list(now, came));
        actions(steps(now).toArray(Component[]::new));
    }

    private Component state(RegistrationDetails now) {
        var state = new Div(RegistrationMarks.of(now.status()));
        var by = now.confirmedBy();
        var at = now.confirmedAt();
        if (by != null && at != null) {
            people.read(by);
            state.add(new Span(Words.say("registration.confirmed-by", people.name(by), Words.dateTime(at))));
        }
        var until = now.round().registrationUntil();
        var today = LocalDate.now(Words.VIETNAM);
        if (now.round().registersOn(today) && until != null) {
            state.add(new Span(Words.say("registration.until", Words.date(until))));
        } else {
            state.add(new Span(Words.say("registration.frozen")));
        }
        state.addClassName("vd-state-line");
        return state;
    }

    /** Registered against achieved, in one sentence. */
    private static String sum(Map<TitleId, TitleOutcome> came) {
        var counts = came.values().stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return Words.say("registration.sum", Words.number(came.size()))
                + Arrays.stream(TitleOutcome.values())
                        .filter(counts::containsKey)
                        .map(one -> Words.say(
                                "registration.sum.of", Words.word(one), Words.number(counts.getOrDefault(one, 0L))))
                        .collect(Collectors.joining("; ", " ", "."));
    }

    private Component list(RegistrationDetails now, Map<TitleId, TitleOutcome> came) {
        var all = catalogue.all();
        var words = new RemarkWords(all);
        var awards = all.stream().collect(Collectors.toMap(AwardSummary::code, RemarkWords::name, (one, older) -> one));
        var list = new ListSheet<TitleDetails>("registration.titles.title", () -> titles).within();
        if (now.may(RegistrationStep.EDIT)) {
            list.does("nominee.name", row -> row.written().name(), this::ask).wide("14rem", 2);
        } else {
            list.column("nominee.name", row -> row.written().name()).wide("14rem", 2);
        }
        list.column("nominee.kind", row -> Words.word(row.written().kind()));
        list.column(
                        "nominee.post",
                        row -> row.written().post().isEmpty()
                                ? row.written().unitText()
                                : row.written().post())
                .share(1);
        list.column(
                        "titles.award",
                        row -> awards.getOrDefault(
                                row.written().award(), row.written().award()))
                .wide("12rem", 1);
        list.mark("nominee.finding", row -> NomineeFindings.mark(found.get(row.id())));
        list.prose("nominee.lacks", row -> NomineeFindings.lacks(found.get(row.id()), words))
                .wide("16rem", 2);
        list.mark("titles.outcome", row -> RegistrationMarks.of(came.getOrDefault(row.id(), TitleOutcome.UNKNOWN)));
        list.empty("registration.titles.empty");
        var buttons = new Div();
        buttons.addClassName("vd-actions");
        if (now.may(RegistrationStep.EDIT)) {
            buttons.add(
                    new Button(Words.say("registration.add"), VaadinIcon.PLUS.create(), click -> ask(null)),
                    new Button(
                            Words.say("nominees.title"),
                            VaadinIcon.UPLOAD_ALT.create(),
                            click -> UI.getCurrent().navigate(RegistrationListView.class, String.valueOf(id.value()))));
        }
        buttons.add(new Button(Words.say("dossier.judge"), VaadinIcon.CHECK_SQUARE_O.create(), click -> judge(list)));
        if (found.isEmpty() && !titles.isEmpty()) {
            // asked once the page stands, so that it does not wait for the rules
            getElement().executeJs("return true").then(stands -> judge(list));
        }
        return new Div(new H2(Words.say("registration.titles.title")), buttons, list);
    }

    private void judge(ListSheet<TitleDetails> list) {
        titles = queries.titles(id);
        var findings = queries.findings(id);
        found = new HashMap<>();
        for (int i = 0; i < Math.min(findings.size(), titles.size()); i++) {
            found.put(titles.get(i).id(), findings.get(i));
        }
        list.refresh();
    }

    /** @param title the one to be written anew; null for a new one */
    private void ask(@Nullable TitleDetails title) {
        var window = new StepWindow(
                title == null
                        ? Words.say("registration.add")
                        : Words.say("registration.edit", title.written().name()));
        var round = rounds.get(queries.get(id).round().id()).written();
        var fields = new TitleFields(
                window.form(),
                recipients,
                catalogue.on(LocalDate.now(Words.VIETNAM)).stream()
                        .filter(award -> round.asks(award.code()))
                        .toList());
        if (title == null) {
            window.form().drafts("registered-title", "moi-" + id.value(), 0);
        } else {
            fields.show(title.written());
            window.form().drafts("registered-title", String.valueOf(title.id().value()), title.version());
            window.form().also(new Button(Words.say("registration.remove"), click -> {
                if (Notices.attempt(() -> book.remove(title.id(), title.version()))) {
                    window.close();
                    Notices.done(
                            Words.say("registration.removed", title.written().name()));
                    show();
                }
            }));
        }
        window.open("registration.save", () -> {
            var written = fields.written();
            if (title == null) {
                book.register(id, List.of(written));
            } else {
                book.rewrite(title.id(), title.version(), written);
            }
            Notices.done(Words.say("registration.saved", written.name()));
            found = new HashMap<>();
            show();
        });
    }

    private List<Component> steps(RegistrationDetails now) {
        var offered = new ArrayList<Component>();
        offered.add(new Button(
                Words.say("registration.back-to-list"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(RegistrationsView.class)));
        if (now.may(RegistrationStep.DELETE)) {
            offered.add(new Button(Words.say("registration.delete"), click -> askDelete(now)));
        }
        if (now.may(RegistrationStep.REOPEN)) {
            offered.add(new Button(
                    Words.say("registration.reopen"),
                    click -> at(() -> book.reopen(now.id(), now.version()), "registration.reopened")));
        }
        if (now.may(RegistrationStep.CONFIRM)) {
            var confirm = new Button(
                    Words.say("registration.confirm"),
                    click -> Asking.first(
                            Words.say("registration.confirm.ask", now.unitName()),
                            List.of(Words.say("registration.confirm.what"), Words.say("registration.confirm.changes")),
                            "registration.confirm",
                            () -> at(() -> book.confirm(now.id(), now.version()), "registration.confirmed-now")));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            offered.add(confirm);
        }
        return offered;
    }

    private void at(SerializableRunnable step, String doneKey) {
        if (Notices.attempt(step)) {
            Notices.done(Words.say(doneKey));
            show();
        }
    }

    private void askDelete(RegistrationDetails now) {
        Asking.delete(
                Words.say("registration.delete.ask", now.unitName()),
                List.of(Words.say("registration.delete.what", Words.number(titles.size()))),
                "registration.delete",
                () -> {
                    book.delete(now.id(), now.version());
                    Notices.done(Words.say("registration.deleted"));
                    UI.getCurrent().navigate(RegistrationsView.class);
                });
    }
}
