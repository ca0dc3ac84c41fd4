package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
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
class CampaignsView extends ConsoleView implements OfYear {

    private static final long serialVersionUID = 1L;

    private final transient CampaignQueries queries;
    private final TextField text;
    private final Select<CampaignLevel> level;
    private final Select<CampaignStatus> status;
    private final YearFilter year;

    CampaignsView(
            CampaignQueries queries, YearInView years, CurrentOfficial official, CampaignsAtOnce acts, Clock clock) {
        super("campaign.list.title");
        this.queries = queries;
        var list = new ListSheet<CampaignSummary>("campaign.list.title", this::matching);
        text = list.search("campaign.list.search");
        text.setPlaceholder(Words.say("campaign.list.search.hint"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        level = list.choice("cap", "campaign.level", CampaignLevel.values());
        status = list.choice("trang-thai", "campaign.status", CampaignStatus.values());
        year = new YearFilter(years, text);
        list.filter(year);
        list.opens("campaign.name", CampaignSummary::name, c -> "phong-trao/" + c.id().value())
                .wide("22rem", 3);
        list.column("campaign.level", c -> Words.word(c.level())).by(CampaignSummary::level);
        list.column("campaign.body", CampaignSummary::launchingBody).wide("14rem", 1);
        list.date("campaign.launched-on", CampaignSummary::launchedOn);
        list.column("campaign.period", CampaignsView::period).by(CampaignSummary::from);
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        list.mark("campaign.status", c -> CampaignMarks.of(c.status(), c.to(), today));
        list.empty("campaign.list.empty");
        acts.offer(list);
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
        years.onChange(this, this::sayYear);
    }

    private List<CampaignSummary> matching() {
        return queries.list(new CampaignFilter(year.year(), level.getValue(), status.getValue(), text.getValue()));
    }

    private void sayYear() {
        var shown = year.year();
        lead(
                shown == null
                        ? Words.say("campaign.list.lead.every")
                        : Words.say("campaign.list.lead", String.valueOf(shown)));
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
