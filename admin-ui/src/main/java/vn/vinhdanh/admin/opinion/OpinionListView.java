package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.opinion.OpinionListBook;
import vn.vinhdanh.core.opinion.OpinionListDetails;
import vn.vinhdanh.core.opinion.OpinionListId;
import vn.vinhdanh.core.opinion.OpinionListPublication;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.opinion.OpinionListStatus;
import vn.vinhdanh.core.opinion.OpinionListStep;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.shared.Ids;

/** One list for the people's opinion: what is written about it, who stands on it, and its next step. */
@StyleSheet("console-season.css")
@Route(value = "lay-y-kien", layout = MainLayout.class)
@RolesAllowed({"MANAGE_OPINIONS", "PUBLISH_OPINIONS"})
class OpinionListView extends ConsoleView implements HasUrlParameter<String> {

    /** The address of a list that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient OpinionListBook book;
    private final transient OpinionListQueries queries;
    private final transient RoundQueries rounds;
    private final transient CurrentOfficial official;
    private final People people;
    private final Div state = new Div();
    private final OpinionListSteps steps;
    private final ListedSheet listed;
    private FormSheet form = new FormSheet();
    private @Nullable OpinionListFields fields;
    private transient @Nullable OpinionListDetails list;

    OpinionListView(
            OpinionListBook book,
            OpinionListPublication publication,
            OpinionListQueries queries,
            RoundQueries rounds,
            AwardCatalogue catalogue,
            CurrentOfficial official,
            OfficialNames names) {
        super("opinion-list.new");
        this.book = book;
        this.queries = queries;
        this.rounds = rounds;
        this.official = official;
        this.people = new People(names);
        this.steps = new OpinionListSteps(book, publication, this::reread);
        this.listed = new ListedSheet(book, catalogue, this::current, this::reread);
        state.addClassName("vd-state-line");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        boolean fresh = NEW.equals(parameter);
        if (fresh && !official.may(Permission.MANAGE_OPINIONS)) {
            event.forwardTo(OpinionListsView.class);
            return;
        }
        list = fresh ? null : queries.get(new OpinionListId(Ids.id(parameter)));
        build();
    }

    private void build() {
        var now = list;
        removeParts();
        form = new FormSheet();
        var shown = new OpinionListFields(form, rounds);
        fields = shown;
        boolean writable = now == null || now.may(OpinionListStep.EDIT);
        if (now != null) {
            shown.show(now.written());
        }
        shown.lock(!writable);
        if (writable) {
            form.save("opinion-list.save", this::save);
            form.drafts(
                            "opinion-list",
                            now == null ? "" : String.valueOf(now.id().value()),
                            now == null ? 0 : now.version())
                    .rereads(null, this::reread);
        }
        add(state, form);
        if (now != null) {
            listed.show(now);
            add(listed);
        }
        headline(now);
    }

    private void removeParts() {
        remove(state, form, listed);
    }

    private void reread() {
        list = queries.get(current().id());
        build();
    }

    private void headline(@Nullable OpinionListDetails now) {
        state.removeAll();
        var offered = new ArrayList<Component>();
        var back = new Button(
                Words.say("opinion-list.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(OpinionListsView.class));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        offered.add(back);
        if (now == null) {
            title(Words.say("opinion-list.new"));
            lead(Words.say("opinion-list.new.lead"));
        } else {
            title(now.written().title());
            lead(now.roundName());
            state.add(OpinionMarks.of(now.status()), new Span(said(now)));
            if (now.status() == OpinionListStatus.PUBLIC || now.endedAt() != null) {
                if (official.may(Permission.MANAGE_OPINIONS)) {
                    state.add(new Anchor(
                            "y-kien-nhan-dan?danh-sach=" + Ids.code(now.id().value()),
                            Words.say("opinion-list.opinions.open")));
                }
            }
            offered.addAll(steps.of(now));
        }
        actions(offered.toArray(Component[]::new));
    }

    private String said(OpinionListDetails now) {
        var confirmedBy = now.confirmedBy();
        people.read(now.writtenBy(), confirmedBy);
        var days = Words.say("opinion-list.days", now.days());
        return switch (now.status()) {
            case DRAFT -> now.reason().isEmpty() ? days : Words.say("opinion-list.returned", now.reason());
            case AWAITING ->
                Words.say(
                        now.standing().own() ? "opinion-list.awaits-another" : "opinion-list.awaits-you",
                        people.name(now.writtenBy()));
            case CONFIRMED, PUBLIC ->
                Words.say(
                        "opinion-list.state." + now.status(),
                        Words.dateTime(now.written().opensAt()),
                        Words.dateTime(now.written().closesAt()),
                        confirmedBy == null ? "" : people.name(confirmedBy));
            case ENDED -> Words.say("opinion-list.state.ENDED", Words.dateTime(now.endedAt()));
            case TAKEN_DOWN -> Words.say("opinion-list.state.TAKEN_DOWN", Words.dateTime(now.endedAt()), now.reason());
        };
    }

    private void save() {
        var now = list;
        if (now == null) {
            var id = book.prepare(shown().written());
            Notices.done(Words.say("opinion-list.saved"));
            UI.getCurrent().navigate(OpinionListView.class, Ids.code(id.value()));
        } else {
            book.edit(now.id(), now.version(), shown().written());
            Notices.done(Words.say("opinion-list.saved"));
            reread();
        }
    }

    private OpinionListFields shown() {
        var now = fields;
        if (now == null) {
            throw new IllegalStateException("Not built yet");
        }
        return now;
    }

    private OpinionListDetails current() {
        var now = list;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
    }
}
