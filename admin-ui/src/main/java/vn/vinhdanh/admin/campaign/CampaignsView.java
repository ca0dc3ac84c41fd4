package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearFilter;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.campaign.CampaignFilter;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;

/** The campaigns whose period touches the year in view, or all where somebody searches or comes from what waits. */
@Route(value = "phong-trao", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "campaign.list.title", order = 110, icon = "vaadin:flag")
class CampaignsView extends ConsoleView implements OfYear, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries queries;
    private final YearInView years;
    private final TextField text = new TextField(Words.say("campaign.list.search"));
    private final Select<CampaignLevel> level = new Select<>();
    private final Select<CampaignStatus> status = new Select<>();
    private final YearFilter year;

    CampaignsView(CampaignQueries queries, YearInView years, CurrentOfficial official, Clock clock) {
        super("campaign.list.title");
        this.queries = queries;
        this.years = years;
        this.year = new YearFilter(years, text);

        text.setPlaceholder(Words.say("campaign.list.search.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        level.setLabel(Words.say("campaign.level"));
        level.setItems(CampaignLevel.values());
        level.setItemLabelGenerator(l -> l == null ? Words.say("campaign.all") : Words.word(l));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(Words.say("campaign.all"));
        status.setLabel(Words.say("campaign.status"));
        status.setItems(CampaignStatus.values());
        status.setItemLabelGenerator(s -> s == null ? Words.say("campaign.all") : Words.word(s));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Words.say("campaign.all"));

        var list = new ListSheet<CampaignSummary>(
                "campaign.list.title",
                (offset, limit) -> matching().stream().skip(offset).limit(limit).toList(),
                () -> matching().size());
        list.filter(text, level, status, year);
        list.opens("campaign.name", CampaignSummary::name, CampaignsView::open)
                .setAutoWidth(false)
                .setWidth("22rem")
                .setFlexGrow(3);
        list.column("campaign.level", c -> Words.word(c.level()));
        list.column("campaign.body", CampaignSummary::launchingBody)
                .setAutoWidth(false)
                .setWidth("14rem")
                .setFlexGrow(1);
        list.column("campaign.launched-on", c -> Words.date(c.launchedOn()));
        list.column("campaign.period", CampaignsView::period);
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        list.mark("campaign.status", c -> CampaignMarks.of(c.status(), c.to(), today));
        list.empty("campaign.list.empty");
        list.opens(CampaignsView::open);
        add(list);

        if (official.may(Permission.MANAGE_CAMPAIGNS)) {
            var create = new Button(
                    Words.say("campaign.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(CampaignView.class, CampaignView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        sayYear();
        text.addValueChangeListener(change -> sayYear());
        year.addValueChangeListener(change -> sayYear());
        years.onChange(this, () -> {
            sayYear();
            list.refresh();
        });
    }

    private List<CampaignSummary> matching() {
        return queries.list(new CampaignFilter(year.year(), level.getValue(), status.getValue(), text.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearFilter.chosen(event.getLocation(), "trang-thai", CampaignStatus.values())
                .ifPresent(status::setValue);
        year.read(event.getLocation());
    }

    private void sayYear() {
        var shown = year.year();
        lead(
                shown == null
                        ? Words.say("campaign.list.lead.every")
                        : Words.say("campaign.list.lead", String.valueOf(shown)));
    }

    private static void open(CampaignSummary campaign) {
        UI.getCurrent()
                .navigate(CampaignView.class, String.valueOf(campaign.id().value()));
    }

    /** "2021" for a whole year, "2021–2025" for whole years, else the two dates. */
    private static String period(CampaignSummary campaign) {
        var from = campaign.from();
        var to = campaign.to();
        if (from.getDayOfYear() != 1 || to.getDayOfYear() != to.lengthOfYear()) {
            return Words.date(from) + "–" + Words.date(to);
        }
        return from.getYear() == to.getYear() ? String.valueOf(from.getYear()) : from.getYear() + "–" + to.getYear();
    }
}
