package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionSort;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionSummary;

/** The decisions of the year in view, or of all years where somebody searches or comes from what waits. */
@Route(value = "quyet-dinh", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "decisions.title", order = 410, icon = "vaadin:file-text-o")
class DecisionsView extends ConsoleView implements OfYear {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<DecisionStatus> status;
    private final YearFilter year;

    DecisionsView(
            DecisionQueries queries,
            CurrentOfficial official,
            ScopeNote scope,
            YearInView years,
            DecisionsAtOnce acts) {
        super("decisions.title");
        lead(scope.before(Words.say("decisions.lead")));
        if (official.may(Permission.REGISTER_DECISIONS)) {
            var list = new Button(
                    Words.say("decisions.import"), click -> UI.getCurrent().navigate("nhap-danh-sach"));
            list.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var hand = new Button(
                    Words.say("decisions.by-hand"), click -> UI.getCurrent().navigate(DecisionEntryView.class));
            actions(hand, list);
        }
        var sheet = new ListSheet<DecisionSummary>("decisions.title", this::filter, queries::list, queries::count);
        text = sheet.search("decisions.search");
        status = sheet.choice("trang-thai", "decisions.status", DecisionStatus.values());
        year = new YearFilter(years, text);
        sheet.filter(year);
        sheet.opens(
                        "decisions.number",
                        d -> d.decision().number(),
                        d -> "quyet-dinh/" + d.decision().code())
                .share(0)
                .by(DecisionSort.NUMBER);
        sheet.date("decisions.decided-on", d -> d.decision().decidedOn()).by(DecisionSort.DECIDED_ON);
        sheet.column("decisions.abstract", d -> d.decision().title())
                .wide("18rem", 3)
                .by(DecisionSort.TITLE);
        sheet.column("decisions.authority", d -> d.decision().authority())
                .wide("12rem", 1)
                .by(DecisionSort.AUTHORITY);
        sheet.number("decisions.honours", DecisionSummary::honourCount).summed().by(DecisionSort.HONOURS);
        sheet.mark("decisions.status", d -> Tones.mark(d.status())).by(DecisionSort.STATUS);
        sheet.empty("decisions.empty");
        acts.offer(sheet);
        add(sheet);
    }

    private DecisionFilter filter() {
        return new DecisionFilter(text.getValue(), year.year(), status.getValue());
    }
}
