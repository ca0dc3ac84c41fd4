package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocCarryOver;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.bloc.BlocSummary;
import vn.vinhdanh.core.bloc.PactSigning;

/** The blocs of the year in view as cards: who leads, how many are in it, whether the pact is signed. */
@Route(value = "khoi-thi-dua", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "bloc.board.title", order = 120, icon = "vaadin:users")
@StyleSheet("console-season.css")
class BlocBoardView extends ConsoleView implements OfYear, BeforeEnterObserver {

    /** Parameter of an address that is about the blocs of that year, whichever is in view. */
    static final String YEAR = "nam";

    /** Parameter of an address that shows only blocs that wait for their pact. */
    static final String WAITING = "cho-ky";

    private static final long serialVersionUID = 1L;

    private final transient BlocQueries queries;
    private final transient PactSigning signing;
    private final transient Attachments attachments;
    private final YearInView years;
    private final boolean mayManage;
    private final transient ScopeNote scope;
    private final UnorderedList board = new UnorderedList();
    private final Span count = new Span();
    private final Checkbox waitingOnly = new Checkbox(Words.say("bloc.board.waiting-only"));
    private final Paragraph empty = new Paragraph();
    private final Button carry = new Button();

    BlocBoardView(
            BlocQueries queries,
            BlocCarryOver carryOver,
            PactSigning signing,
            Attachments attachments,
            YearInView years,
            CurrentOfficial official,
            ScopeNote scope) {
        super("bloc.board.title");
        this.queries = queries;
        this.signing = signing;
        this.attachments = attachments;
        this.years = years;
        this.scope = scope;
        this.mayManage = official.may(Permission.MANAGE_BLOCS);
        board.addClassName("vd-board");
        count.getElement().setAttribute("role", "status");
        empty.addClassName("vd-empty");
        waitingOnly.addValueChangeListener(change -> show());
        var bar = new Div(count, waitingOnly);
        bar.addClassName("vd-board-bar");
        add(bar, empty, board);
        if (mayManage) {
            var create = new Button(
                    Words.say("bloc.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(BlocView.class, BlocView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            carry.addClickListener(click -> new CarryOverDialog(carryOver, carryFrom(), told -> {
                        years.choose(told.to());
                        show();
                    })
                    .open());
            actions(carry, create);
        }
        years.onChange(this, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter(YEAR)
                .flatMap(year -> years.choices().stream()
                        .filter(choice -> String.valueOf(choice).equals(year))
                        .findFirst())
                .ifPresent(years::choose);
        if (asked.getParameters().containsKey(WAITING)) {
            waitingOnly.setValue(true);
        }
        show();
    }

    /** The year to copy from: the one in view, or the one before while the one in view is still empty. */
    private int carryFrom() {
        return board.isVisible() || waitingOnly.isVisible() ? years.year() : years.year() - 1;
    }

    private void show() {
        int year = years.year();
        var all = queries.ofYear(year);
        long signed = all.stream().filter(b -> b.signedOn() != null).count();
        lead(scope.before(Words.say("bloc.board.lead", String.valueOf(year))));
        count.setText(Words.say(
                "bloc.board.count", Words.number(all.size()), Words.number(signed), Words.number(all.size() - signed)));
        waitingOnly.setVisible(!all.isEmpty());
        count.setVisible(!all.isEmpty());
        int from = all.isEmpty() ? year - 1 : year;
        carry.setText(Words.say("bloc.carry", String.valueOf(from), String.valueOf(from + 1)));
        carry.setVisible(queries.ofYear(from + 1).isEmpty()
                && (!all.isEmpty() || !queries.ofYear(from).isEmpty()));
        board.removeAll();
        all.stream()
                .filter(b -> !waitingOnly.getValue()
                        || b.signedOn() == null
                        || !b.unsigned().isEmpty())
                .forEach(b -> board.add(card(b)));
        boolean nothing = board.getChildren().findAny().isEmpty();
        board.setVisible(!nothing);
        empty.setVisible(nothing);
        empty.setText(
                all.isEmpty()
                        ? Words.say("bloc.board.empty", String.valueOf(year))
                        : Words.say("bloc.board.all-signed"));
    }

    private Component card(BlocSummary bloc) {
        var number = new Span(Words.say("bloc.number", String.valueOf(bloc.ordinal())));
        number.addClassName("vd-bloc-number");
        var facts = new DescriptionList();
        fact(facts, "bloc.head", bloc.head().isEmpty() ? Words.say("bloc.none-yet") : bloc.head());
        if (!bloc.deputy().isEmpty()) {
            fact(facts, "bloc.deputy", bloc.deputy());
        }
        fact(facts, "bloc.members", Words.say("bloc.members.count", Words.number(bloc.members())));
        if (bloc.signedOn() != null && !bloc.unsigned().isEmpty()) {
            fact(facts, "bloc.unsigned", String.join("; ", bloc.unsigned()));
        }
        var open = new Button(
                Words.say("bloc.open"),
                click -> UI.getCurrent()
                        .navigate(BlocView.class, String.valueOf(bloc.id().value())));
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(Words.say("bloc.open.of", bloc.name()));
        var foot = new Div(open);
        foot.addClassName("vd-bloc-foot");
        boolean mayRecord = mayManage && queries.whollyInScope(bloc.id());
        if (bloc.status() == BlocStatus.PACT_SIGNED || (mayRecord && bloc.status() == BlocStatus.FORMED)) {
            var key = bloc.status() == BlocStatus.PACT_SIGNED ? "bloc.pact.open" : "bloc.pact.sign";
            var pact = new Button(
                    Words.say(key),
                    click -> new PactDialog(
                                    queries.get(bloc.id()), mayRecord, queries, signing, attachments, this::show)
                            .open());
            pact.addThemeVariants(ButtonVariant.LUMO_SMALL);
            pact.setAriaLabel(Words.say(key + ".of", bloc.name()));
            foot.add(pact);
        }
        var card = new ListItem(number, new H2(bloc.name()), BlocMarks.of(bloc.status(), bloc.signedOn()), facts, foot);
        card.addClassName("vd-bloc");
        card.setClassName("vd-bloc-signed", bloc.status() == BlocStatus.PACT_SIGNED);
        return card;
    }

    private static void fact(DescriptionList facts, String termKey, String text) {
        facts.add(new DescriptionList.Term(Words.say(termKey)), new DescriptionList.Description(text));
    }
}
