package vn.vinhdanh.admin.bloc;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
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
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.bloc.BlocDetails;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.bloc.BlocSummary;
import vn.vinhdanh.core.bloc.PactSigning;
import vn.vinhdanh.core.campaign.CampaignFilter;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.NotFound;

/** One bloc: put together, declared formed, its pact recorded. Read only without the permission. */
@Route(value = "khoi-thi-dua", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Begins(title = "bloc.new", at = "khoi-thi-dua/moi", may = Permission.MANAGE_BLOCS)
@StyleSheet("console-season.css")
class BlocView extends ConsoleView implements HasHistory, HasUrlParameter<String> {

    /** The address of a bloc that is not opened yet. */
    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient BlocFormation formation;
    private final transient PactSigning signing;
    private final transient BlocQueries queries;
    private final transient CampaignQueries campaigns;
    private final transient Attachments attachments;
    private final YearInView years;
    private final boolean mayManageBlocs;
    private boolean mayManage;

    private final BlocFields fields = new BlocFields();
    private final Div state = new Div();

    private FormSheet form = new FormSheet();
    private transient @Nullable BlocDetails bloc;
    private int year;

    BlocView(
            BlocFormation formation,
            PactSigning signing,
            BlocQueries queries,
            CampaignQueries campaigns,
            Attachments attachments,
            YearInView years,
            CurrentOfficial official) {
        super("bloc.new");
        this.formation = formation;
        this.signing = signing;
        this.queries = queries;
        this.campaigns = campaigns;
        this.attachments = attachments;
        this.years = years;
        this.mayManageBlocs = official.may(Permission.MANAGE_BLOCS);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (NEW.equals(parameter) && !mayManageBlocs) {
            event.forwardTo(BlocBoardView.class);
            return;
        }
        var now = NEW.equals(parameter) ? null : queries.get(id(parameter));
        bloc = now;
        mayManage = mayManageBlocs && (now == null || queries.whollyInScope(now.id()));
        year = now == null ? years.year() : now.year();
        build();
    }

    private static BlocId id(String parameter) {
        try {
            return new BlocId(Long.parseLong(parameter));
        } catch (NumberFormatException e) {
            throw new NotFound("bloc " + parameter);
        }
    }

    private void build() {
        var now = bloc;
        fields.offer(
                campaigns.list(CampaignFilter.ofYear(year)), queries.candidates(year, now == null ? null : now.id()));
        if (now == null) {
            fields.number(queries.ofYear(year).stream()
                            .mapToInt(BlocSummary::ordinal)
                            .max()
                            .orElse(0)
                    + 1);
        } else {
            show(now);
        }
        remove(state);
        remove(form);
        form = new FormSheet();
        fields.addTo(form, mayManage);
        if (mayManage) {
            form.save(now == null || now.status() == BlocStatus.FORMING ? "bloc.save" : "bloc.save-public", this::save);
        }
        add(state, form);
        headline(now);
        if (mayManage) {
            form.drafts(
                            "bloc",
                            now == null
                                    ? "year-" + year
                                    : String.valueOf(now.id().value()),
                            now == null ? 0 : now.version())
                    .rereads(subject().orElse(null), () -> {
                        var meanwhile = queries.get(current().id());
                        bloc = meanwhile;
                        show(meanwhile);
                        headline(meanwhile);
                    });
        }
    }

    private void headline(@Nullable BlocDetails now) {
        state.removeAll();
        state.addClassName("vd-state-line");
        var back = new Button(
                Words.say("bloc.back"),
                VaadinIcon.ARROW_LEFT.create(),
                click -> UI.getCurrent().navigate(BlocBoardView.class));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (now == null) {
            title(Words.say("bloc.new.of", String.valueOf(year)));
            lead(Words.say("bloc.new.lead"));
            actions(back);
            return;
        }
        title(now.name());
        lead(Words.say("bloc.lead", String.valueOf(now.ordinal()), String.valueOf(now.year())));
        var pact = now.pact();
        state.add(BlocMarks.of(now.status(), pact == null ? null : pact.signedOn()), new Span(sentence(now)));
        if (now.status() == BlocStatus.FORMING) {
            if (mayManage) {
                actions(back, new Button(Words.say("bloc.form"), VaadinIcon.USERS.create(), click -> askForm()));
            } else {
                actions(back);
            }
        } else if (mayManage || now.status() == BlocStatus.PACT_SIGNED) {
            var key = now.status() == BlocStatus.PACT_SIGNED ? "bloc.pact.open" : "bloc.pact.sign";
            actions(back, new Button(Words.say(key), VaadinIcon.PENCIL.create(), click -> openPact()));
        } else {
            actions(back);
        }
    }

    private static String sentence(BlocDetails now) {
        return switch (now.status()) {
            case FORMING -> Words.say("bloc.state.forming");
            case FORMED -> Words.say("bloc.state.formed");
            case PACT_SIGNED ->
                now.unsigned().isEmpty()
                        ? Words.say("bloc.state.all-signed")
                        : Words.say(
                                "bloc.state.some-unsigned",
                                String.join(
                                        "; ",
                                        now.unsigned().stream()
                                                .map(UnitSummary::name)
                                                .toList()));
        };
    }

    private void show(BlocDetails now) {
        var season = now.campaign();
        fields.show(
                now,
                season == null
                        ? null
                        : campaigns.pickList().stream()
                                .filter(c -> c.id().equals(season))
                                .findFirst()
                                .orElse(null));
    }

    private void save() {
        var now = bloc;
        if (now == null) {
            var id = formation.open(fields.draft(year, false));
            Notices.done(Words.say("bloc.saved", fields.named()));
            UI.getCurrent().navigate(BlocView.class, String.valueOf(id.value()));
        } else {
            formation.change(now.id(), now.version(), fields.draft(now.year(), now.demo()));
            var saved = queries.get(now.id());
            bloc = saved;
            show(saved);
            headline(saved);
            if (saved.status() != BlocStatus.FORMING) {
                Notices.done(Words.say("bloc.saved-public", saved.name()));
            }
        }
    }

    /** What is on screen is saved first, so that exactly what the official sees becomes public. */
    private void askForm() {
        boolean ready = form.attempt(() -> {
            save();
            formation.requireReady(current().id(), current().version());
        });
        if (!ready) {
            return;
        }
        var now = current();
        Asking.first(
                Words.say("bloc.form.ask", now.name()),
                List.of(
                        Words.say("bloc.form.public", now.members().size()),
                        Words.say("bloc.form.pact"),
                        Words.say("bloc.form.back")),
                "bloc.form",
                () -> {
                    if (form.check(() -> formation.form(now.id(), now.version()))) {
                        Notices.done(Words.say("bloc.formed", now.name()));
                        reload();
                    }
                });
    }

    private void openPact() {
        new PactDialog(queries.get(current().id()), mayManage, queries, signing, attachments, this::reload).open();
    }

    private void reload() {
        bloc = queries.get(current().id());
        build();
    }

    private BlocDetails current() {
        var now = bloc;
        if (now == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return now;
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.ofNullable(bloc)
                .map(now -> new Subject(HistoryOf.BLOC, String.valueOf(now.id().value())));
    }
}
