package vn.vinhdanh.admin.opinion;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.opinion.OpinionListQueries;
import vn.vinhdanh.core.opinion.OpinionListSummary;
import vn.vinhdanh.core.shared.Ids;

/** The lists for the people's opinion: which are public now, which wait, which are over. */
@Route(value = "lay-y-kien", layout = MainLayout.class)
@RolesAllowed({"MANAGE_OPINIONS", "PUBLISH_OPINIONS"})
@Menu(title = "opinion-lists.title", order = 240, icon = "vaadin:megaphone")
class OpinionListsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    OpinionListsView(OpinionListQueries queries, CurrentOfficial official) {
        super("opinion-lists.title");
        lead(Words.say("opinion-lists.lead"));
        var list = new ListSheet<OpinionListSummary>("opinion-lists.title", queries::list);
        list.opens(
                        "opinion-list.title",
                        OpinionListSummary::title,
                        one -> "lay-y-kien/" + Ids.code(one.id().value()))
                .wide("20rem", 3);
        list.mark("opinion-list.status", one -> OpinionMarks.of(one.status()));
        list.time("opinion-list.opens-at", OpinionListSummary::opensAt);
        list.time("opinion-list.closes-at", OpinionListSummary::closesAt);
        list.number("opinion-list.nominees", OpinionListSummary::nominees);
        list.number("opinion-list.opinions", OpinionListSummary::opinions);
        list.number("opinion-list.waiting", OpinionListSummary::waiting);
        list.empty("opinion-lists.empty");
        add(list);
        if (official.may(Permission.MANAGE_OPINIONS)) {
            var create = new Button(
                    Words.say("opinion-list.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(OpinionListView.class, OpinionListView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
    }
}
