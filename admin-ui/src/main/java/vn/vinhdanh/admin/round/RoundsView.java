package vn.vinhdanh.admin.round;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundStatus;
import vn.vinhdanh.core.round.RoundSummary;

/** The rounds: which are open and until when. */
@Route(value = "dot-xet", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "round.list.title", order = 202, icon = "vaadin:calendar")
class RoundsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<RoundStatus> status;

    RoundsView(RoundQueries queries, CurrentOfficial official) {
        super("round.list.title");
        lead(Words.say("round.list.lead"));
        var list = new ListSheet<RoundSummary>("round.list.title", () -> queries.list(filter()));
        text = list.search("round.list.search");
        status = list.choice("trang-thai", "round.status", RoundStatus.values());
        list.opens(
                        "round.name",
                        RoundSummary::name,
                        round -> "dot-xet/" + round.id().value())
                .wide("20rem", 3);
        list.column("round.kind", round -> Words.word(round.kind())).by(RoundSummary::kind);
        list.column("round.year", RoundSummary::period).by(RoundSummary::year);
        list.column("round.submission-until", RoundMarks::until).by(RoundSummary::submissionUntil);
        list.mark("round.status", round -> RoundMarks.of(round.status()));
        list.empty("round.list.empty");
        add(list);
        if (official.may(Permission.MANAGE_ROUNDS)) {
            var create = new Button(
                    Words.say("round.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(RoundView.class, RoundView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
    }

    private RoundFilter filter() {
        return new RoundFilter(null, status.getValue(), text.getValue());
    }
}
