package vn.vinhdanh.admin.decision;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
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
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionSummary;

/** The decisions of the year in view, or of all years where somebody searches or comes from what waits. */
@Route(value = "quyet-dinh", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "decisions.title", order = 410, icon = "vaadin:file-text-o")
class DecisionsView extends ConsoleView implements OfYear, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final Select<DecisionStatus> status = new Select<>();
    private final YearFilter year;

    DecisionsView(DecisionQueries queries, CurrentOfficial official, ScopeNote scope, YearInView years) {
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
        var text = new TextField(Words.say("decisions.search"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        year = new YearFilter(years, text);
        status.setLabel(Words.say("decisions.status"));
        status.setItems(Arrays.asList(DecisionStatus.values()));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Words.say("decisions.any-status"));
        status.setItemLabelGenerator(s -> s == null ? Words.say("decisions.any-status") : Words.word(s));

        var sheet = new ListSheet<DecisionSummary>(
                "decisions.title",
                (offset, limit) -> queries.list(
                        new DecisionFilter(text.getValue(), year.year(), status.getValue()), offset, limit),
                () -> queries.count(new DecisionFilter(text.getValue(), year.year(), status.getValue())));
        sheet.filter(text, status, year);
        sheet.opens("decisions.number", DecisionSummary::fullNumber, DecisionsView::open)
                .setFlexGrow(0);
        sheet.column("decisions.decided-on", d -> Words.date(d.decidedOn()));
        sheet.column("decisions.abstract", DecisionSummary::title)
                .setAutoWidth(false)
                .setWidth("18rem")
                .setFlexGrow(3);
        sheet.column("decisions.authority", DecisionSummary::authority)
                .setAutoWidth(false)
                .setWidth("12rem")
                .setFlexGrow(1);
        sheet.column("decisions.honours", d -> Words.number(d.honourCount()));
        sheet.mark("decisions.status", d -> Tones.mark(d.status()));
        sheet.opens(DecisionsView::open);
        sheet.empty("decisions.empty");
        years.onChange(this, sheet::refresh);
        add(sheet);
    }

    private static void open(DecisionSummary decision) {
        UI.getCurrent().navigate(DecisionView.class, decision.code());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearFilter.chosen(event.getLocation(), "trang-thai", DecisionStatus.values())
                .ifPresent(status::setValue);
        year.read(event.getLocation());
    }
}
