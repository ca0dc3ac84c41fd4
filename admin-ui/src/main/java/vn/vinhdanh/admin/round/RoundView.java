package vn.vinhdanh.admin.round;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundDetails;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundStep;
import vn.vinhdanh.core.shared.NotFound;

/** One round: prepared, opened to the units, closed; readable by everybody once it is open. */
@StyleSheet("console-season.css")
@Route(value = "dot-xet", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Begins(title = "round.new", at = "dot-xet/moi", may = Permission.MANAGE_ROUNDS)
class RoundView extends ConsoleView implements HasUrlParameter<String> {

    /** The address of a round that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient RoundBook book;
    private final transient RoundQueries queries;
    private final transient CampaignQueries campaigns;
    private final transient AwardCatalogue catalogue;
    private final transient CurrentOfficial official;
    private final YearInView years;
    private final Div state = new Div();
    private FormSheet form = new FormSheet();
    private @Nullable RoundFields fields;
    private transient @Nullable RoundDetails round;

    RoundView(
            RoundBook book,
            RoundQueries queries,
            CampaignQueries campaigns,
            AwardCatalogue catalogue,
            YearInView years,
            CurrentOfficial official) {
        super("round.new");
        this.book = book;
        this.queries = queries;
        this.campaigns = campaigns;
        this.catalogue = catalogue;
        this.years = years;
        this.official = official;
        state.addClassName("vd-state-line");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (NEW.equals(parameter) && !official.may(Permission.MANAGE_ROUNDS)) {
            event.forwardTo(RoundsView.class);
            return;
        }
        round = NEW.equals(parameter) ? null : queries.get(id(parameter));
        build();
    }

    private static RoundId id(String parameter) {
        try {
            return new RoundId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("round " + parameter);
        }
    }

    private void build() {
        var now = round;
        remove(state);
        remove(form);
        form = new FormSheet();
        var shown = new RoundFields(form, campaigns, catalogue);
        fields = shown;
        if (now == null) {
            shown.begin(years.year());
        } else {
            shown.show(now.written());
        }
        boolean writable = now == null || now.may(RoundStep.EDIT);
        shown.lock(!writable);
        if (writable) {
            form.save("round.save", this::save);
            form.drafts("round", now == null ? "" : String.valueOf(now.id().value()), now == null ? 0 : now.version())
                    .rereads(null, this::reread);
        }
        add(state, form);
        headline(now);
    }

    private void reread() {
        var now = queries.get(current().id());
        round = now;
        shown().show(now.written());
        headline(now);
    }

    private void headline(@Nullable RoundDetails now) {
        state.removeAll();
        var offered = new ArrayList<Component>();
        var back = new Button(
                Words.say("round.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(RoundsView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        offered.add(back);
        if (now == null) {
            title(Words.say("round.new"));
            lead(Words.say("round.new.lead"));
        } else {
            title(now.name());
            state.add(
                    RoundMarks.of(now.status()),
                    new Span(Words.say("round.state." + now.status().name())));
            if (official.may(Permission.VIEW_DOSSIERS) && now.status() != RoundStatus.PREPARED) {
                state.add(new Anchor("ho-so?dot=" + now.id().value(), Words.say("round.dossiers")));
            }
            if (official.may(Permission.VERIFY_DOSSIERS)) {
                state.add(new Anchor("danh-sach-tong-hop/" + now.id().value(), Words.say("round.council")));
            }
            step(
                    now,
                    RoundStep.DELETE,
                    "round.delete",
                    offered,
                    () -> Asking.delete(
                            Words.say("round.delete.ask", now.name()),
                            List.of(Words.say("round.delete.what")),
                            "round.delete",
                            () -> {
                                book.delete(now.id(), now.version());
                                Notices.done(Words.say("round.deleted", now.name()));
                                UI.getCurrent().navigate(RoundsView.class);
                            }));
            step(
                    now,
                    RoundStep.BEGIN,
                    "round.open",
                    offered,
                    () -> Asking.first(
                            Words.say("round.open.ask", now.name()),
                            List.of(Words.say("round.open.what"), Words.say("round.open.stays")),
                            "round.open",
                            () -> taken(() -> book.open(now.id(), current().version()), "round.opened")));
            step(
                    now,
                    RoundStep.CLOSE,
                    "round.close",
                    offered,
                    () -> Asking.first(
                            Words.say("round.close.ask", now.name()),
                            List.of(Words.say("round.close.what")),
                            "round.close",
                            () -> taken(() -> book.close(now.id(), current().version()), "round.closed")));
            step(
                    now,
                    RoundStep.REOPEN,
                    "round.reopen",
                    offered,
                    () -> taken(() -> book.reopen(now.id(), current().version()), "round.opened"));
        }
        actions(offered.toArray(Component[]::new));
    }

    private static void step(
            RoundDetails now, RoundStep step, String key, List<Component> offered, SerializableRunnable ask) {
        if (now.may(step)) {
            offered.add(new Button(Words.say(key), click -> ask.run()));
        }
    }

    private void taken(SerializableRunnable step, String doneKey) {
        if (form.check(step)) {
            round = queries.get(current().id());
            build();
            Notices.done(Words.say(doneKey, current().name()));
        }
    }

    private void save() {
        var now = round;
        if (now == null) {
            var id = book.prepare(shown().written());
            Notices.done(Words.say("round.saved"));
            UI.getCurrent().navigate(RoundView.class, String.valueOf(id.value()));
        } else {
            book.edit(now.id(), now.version(), shown().written());
            reread();
        }
    }

    private RoundFields shown() {
        var now = fields;
        if (now == null) {
            throw new IllegalStateException("Not built yet");
        }
        return now;
    }

    private RoundDetails current() {
        var now = round;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
    }
}
