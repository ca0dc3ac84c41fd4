package vn.vinhdanh.admin.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignStep;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.NotFound;

/** One campaign: written, launched by a second official, summed up. Read only when it is summed up or the official lacks the permission. */
@Route(value = "phong-trao", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Begins(title = "campaign.new", at = "phong-trao/moi", may = Permission.MANAGE_CAMPAIGNS)
@StyleSheet("console-season.css")
class CampaignView extends ConsoleView implements HasHistory, HasUrlParameter<String> {

    /** The address of a campaign that is not written yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient CampaignEntry entry;
    private final transient CampaignLaunch launch;
    private final transient CampaignQueries queries;
    private final transient BlocQueries blocs;
    private final transient CurrentOfficial official;
    private final People people;
    private final UnitDirectory units;
    private final YearInView years;
    private final transient Clock clock;

    private final Div state = new Div();

    private FormSheet form = new FormSheet();
    private CampaignFields fields;
    private transient @Nullable CampaignDetails campaign;

    CampaignView(
            CampaignEntry entry,
            CampaignLaunch launch,
            CampaignQueries queries,
            BlocQueries blocs,
            UnitDirectory units,
            YearInView years,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("campaign.new");
        this.entry = entry;
        this.launch = launch;
        this.queries = queries;
        this.blocs = blocs;
        this.units = units;
        this.clock = clock;
        this.years = years;
        this.official = official;
        this.people = new People(names);
        this.fields = new CampaignFields(form, queries, units, years);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (NEW.equals(parameter) && !official.may(Permission.MANAGE_CAMPAIGNS)) {
            event.forwardTo(CampaignsView.class);
            return;
        }
        if (NEW.equals(parameter)) {
            campaign = null;
        } else {
            campaign = queries.get(id(parameter));
        }
        build();
    }

    /** As somebody else saved it meanwhile. */
    private void reread() {
        var now = queries.get(current().id());
        campaign = now;
        // what somebody else chose may have come after this form was opened, and would be lost if it were not offered
        fields.offer(now);
        fields.read(now);
        headline(now);
    }

    private static CampaignId id(String parameter) {
        try {
            return new CampaignId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("campaign " + parameter);
        }
    }

    private void build() {
        var now = campaign;
        remove(state);
        remove(form);
        form = new FormSheet();
        fields = new CampaignFields(form, queries, units, years);
        fields.offer(now);
        if (now == null) {
            fields.begin();
        } else {
            fields.read(now);
        }
        boolean writable = now == null || now.may(CampaignStep.EDIT);
        fields.lock(!writable);
        if (writable) {
            form.save(
                    now == null || now.status() == CampaignStatus.DRAFT
                            ? "campaign.save-draft"
                            : "campaign.save-public",
                    this::save);
            form.drafts(
                            "campaign",
                            now == null ? "" : String.valueOf(now.id().value()),
                            now == null ? 0 : now.version())
                    .rereads(subject().orElse(null), this::reread);
        }
        add(state, form);
        headline(now);
    }

    private void headline(@Nullable CampaignDetails now) {
        state.removeAll();
        state.addClassName("vd-state-line");
        var back = new Button(
                Words.say("campaign.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(CampaignsView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (now == null) {
            title(Words.say("campaign.new"));
            lead(Words.say("campaign.new.lead"));
            actions(back);
            return;
        }
        title(now.name());
        lead("");
        state.add(
                CampaignMarks.of(now.status(), now.written().to(), LocalDate.now(clock.withZone(Words.VIETNAM))),
                new Span(sentence(now)));
        var offered = new ArrayList<Component>(List.of(back));
        var handedOver = now.handedOver();
        if (handedOver != null) {
            state.add(new Span(Words.say(
                    "campaign.handed-over.by",
                    people.read(handedOver.by()).name(handedOver.by()),
                    Words.dateTime(handedOver.at()))));
        }
        if (now.may(CampaignStep.DELETE)) {
            offered.add(new Button(Words.say("campaign.delete"), click -> askDelete()));
        }
        if (now.may(CampaignStep.HAND_OVER)) {
            offered.add(new Button(Words.say("campaign.hand-over"), VaadinIcon.FLAG_O.create(), click -> handOver()));
        }
        if (now.may(CampaignStep.LAUNCH)) {
            offered.add(new Button(Words.say("campaign.launch"), VaadinIcon.FLAG.create(), click -> askLaunch()));
        } else if (now.may(CampaignStep.DELETE) && CampaignStep.LAUNCH.isFor(official)) {
            state.add(new Span(Words.say("campaign.launch.own")));
        }
        if (now.may(CampaignStep.CLOSE)) {
            offered.add(new Button(Words.say("campaign.close"), VaadinIcon.ARCHIVE.create(), click -> askClose()));
        }
        actions(offered.toArray(Component[]::new));
    }

    /** What is on screen is saved first, so that exactly what the official sees is what the second one is asked to launch. */
    private void handOver() {
        if (form.attempt(() -> {
            save();
            var now = current();
            launch.handOver(now.id(), now.version());
        })) {
            campaign = queries.get(current().id());
            build();
            Notices.done(Words.say("campaign.handed-over", current().name()));
        }
    }

    /** Whose move it is and what the public sees. */
    private static String sentence(CampaignDetails now) {
        return switch (now.status()) {
            case DRAFT -> Words.say("campaign.state.draft");
            case LAUNCHED ->
                Words.say("campaign.state.launched", Words.date(now.written().launchedOn()), now.slug());
            case CLOSED -> Words.say("campaign.state.closed", now.slug());
        };
    }

    private void save() {
        var now = campaign;
        if (now == null) {
            var id = entry.saveDraft(fields.written());
            Notices.done(Words.say("campaign.saved"));
            UI.getCurrent().navigate(CampaignView.class, String.valueOf(id.value()));
        } else {
            entry.edit(now.id(), now.version(), fields.written());
            var saved = queries.get(now.id());
            campaign = saved;
            fields.read(saved);
            headline(saved);
            if (saved.status() != CampaignStatus.DRAFT) {
                Notices.done(Words.say("campaign.saved-public", saved.name()));
            }
        }
    }

    /** What was written by others and read here becomes public, in just this version. */
    private void askLaunch() {
        if (!form.check(() -> launch.requireReady(current().id()))) {
            return;
        }
        var now = current();
        var formed = blocs.ofCampaign(now.id()).stream()
                .filter(b -> b.status() != BlocStatus.FORMING)
                .count();
        var consequences = new ArrayList<String>();
        consequences.add(Words.say("campaign.launch.public", now.slug()));
        if (!now.parents().isEmpty()) {
            consequences.add(Words.say(
                    "campaign.launch.parents", Words.number(now.parents().size())));
        }
        if (formed > 0) {
            consequences.add(Words.say("campaign.launch.blocs", Words.number(formed)));
        }
        consequences.add(Words.say("campaign.launch.back"));
        ask(Words.say("campaign.launch.ask", now.name()), consequences, "campaign.launch", () -> {
            launch.launch(now.id(), now.version());
            Notices.done(Words.say("campaign.launched", now.name()));
        });
    }

    private void askClose() {
        if (!form.attempt(this::save)) {
            return;
        }
        var now = current();
        ask(
                Words.say("campaign.close.ask", now.name()),
                List.of(Words.say("campaign.close.public"), Words.say("campaign.close.back")),
                "campaign.close",
                () -> {
                    launch.close(now.id(), now.version());
                    Notices.done(Words.say("campaign.closed", now.name()));
                });
    }

    private void askDelete() {
        var now = current();
        Asking.delete(
                Words.say(
                        "campaign.delete.ask",
                        now.name(),
                        String.valueOf(now.written().year())),
                List.of(Words.say("campaign.delete.what"), Words.say("campaign.delete.audit")),
                "campaign.delete",
                () -> {
                    entry.delete(now.id(), now.version());
                    Notices.done(Words.say("campaign.deleted", now.name()));
                    UI.getCurrent().navigate(CampaignsView.class);
                });
    }

    private void ask(String question, List<String> consequences, String doKey, SerializableRunnable step) {
        Asking.first(question, consequences, doKey, () -> {
            if (form.check(step)) {
                campaign = queries.get(current().id());
                build();
            }
        });
    }

    private CampaignDetails current() {
        var now = campaign;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.ofNullable(campaign)
                .map(now ->
                        new Subject(HistoryOf.CAMPAIGN, String.valueOf(now.id().value())));
    }
}
