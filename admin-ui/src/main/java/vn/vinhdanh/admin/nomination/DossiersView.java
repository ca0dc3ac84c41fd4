package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierSort;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.DossierSummary;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** The dossiers that the official may see: what is due first on top. */
@Route(value = "ho-so", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
@Menu(title = "dossier.list.title", order = 200, icon = "vaadin:folder-open-o")
class DossiersView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    /** What to show: what lies with somebody, the states by themselves after it. */
    private enum Shown {
        WITH_UNIT,
        WITH_BOARD,
        MINE,
        LATE,
        DRAFT,
        AWAITING_LEADER,
        AT_SUPERIOR,
        GATHERED,
        SENT,
        RECEIVED,
        IN_VERIFICATION,
        RETURNED,
        VERIFIED,
        WITHDRAWN
    }

    private final transient CurrentOfficial official;
    private final transient Clock clock;
    private final TextField text;
    private final Select<Shown> shown;
    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));

    DossiersView(
            DossierQueries queries,
            DossierVerification verification,
            RoundQueries rounds,
            OfficialNames names,
            CurrentOfficial official,
            ScopeNote scope,
            Clock clock) {
        super("dossier.list.title");
        this.official = official;
        this.clock = clock;
        lead(scope.before(Words.say("dossier.list.lead")));
        var people = new People(names);
        var known = rounds.list(RoundFilter.all());
        Map<RoundId, String> called = known.stream().collect(Collectors.toMap(RoundSummary::id, RoundSummary::name));
        var list = new ListSheet<DossierSummary>(
                "dossier.list.title",
                this::filter,
                (filter, page) -> people.read(
                        queries.list(filter, page),
                        dossier -> Arrays.asList(dossier.specialist(), dossier.substitute())),
                queries::count);
        text = list.search("dossier.list.search");
        shown = list.choice("trang-thai", "dossier.status", Shown.values(), null, DossiersView::label);
        round.setItemLabelGenerator(RoundSummary::name);
        round.setClearButtonVisible(true);
        Picker.offer(round, known, one -> List.of(one.name()));
        Picker.keys(round, one -> String.valueOf(one.id().value()));
        list.filter("dot", round);
        list.opens("dossier.unit", DossierSummary::unitName, d -> "ho-so/" + d.id().value())
                .by(DossierSort.UNIT)
                .wide("16rem", 2);
        list.column("dossier.number", DossierSummary::number).wide("6.5rem", 0);
        list.prose("dossier.round", d -> called.getOrDefault(d.round(), "")).wide("14rem", 1);
        list.number("dossier.nominees", DossierSummary::nominees).wide("5.5rem", 0);
        list.mark("dossier.status", d -> DossierMarks.of(d.status())).wide("9rem", 0);
        list.mark("dossier.due", d -> DossierMarks.due(d, today()))
                .by(DossierSort.DUE)
                .wide("10rem", 0)
                .file(DossierMarks::day);
        list.time("dossier.sent", DossierSummary::sentAt).by(DossierSort.SENT).wide("8rem", 0);
        list.column("dossier.specialist", d -> specialist(d, people)).by(DossierSort.SPECIALIST);
        list.empty("dossier.list.empty");
        if (official.may(Permission.VERIFY_DOSSIERS)) {
            var several = list.bulk(DossierSummary::unitName);
            several.act(
                    "dossier.receive",
                    dossier -> dossier.status() == DossierStatus.SENT,
                    dossier -> verification.receive(dossier.id(), dossier.version()));
            several.act(
                    "dossier.take",
                    dossier -> dossier.status() == DossierStatus.RECEIVED,
                    dossier -> verification.assign(dossier.id(), dossier.version(), official.name()));
        }
        add(list);
        var buttons = new ArrayList<Component>();
        if (official.may(Permission.WRITE_DOSSIERS) || official.may(Permission.PROPOSE_DOSSIERS)) {
            buttons.add(new Button(
                    Words.say("sudden.title"),
                    VaadinIcon.BOLT.create(),
                    click -> UI.getCurrent().navigate(SuddenMeritView.class)));
        }
        if (official.may(Permission.WRITE_DOSSIERS)) {
            var create = new Button(
                    Words.say("dossier.new"),
                    VaadinIcon.PLUS.create(),
                    click -> UI.getCurrent().navigate(DossierEntryView.class));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(create);
        }
        actions(buttons.toArray(Component[]::new));
    }

    /** Who has it, and who stands in today; to the substitute that it is in place of the other. */
    private String specialist(DossierSummary dossier, People people) {
        var specialist = dossier.specialist();
        var substitute = dossier.substitute();
        if (specialist == null || substitute == null) {
            return specialist == null ? "" : people.name(specialist);
        }
        return substitute.equals(official.name())
                ? Words.say("dossier.in-place", people.name(specialist))
                : Words.say("dossier.away", people.name(specialist), people.name(substitute));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.VIETNAM));
    }

    private DossierFilter filter() {
        var chosen = round.getValue();
        var what = shown.getValue();
        Set<DossierStatus> statuses = switch (what) {
            case null -> Set.of();
            case WITH_UNIT -> Set.of(DossierStatus.DRAFT, DossierStatus.AWAITING_LEADER, DossierStatus.RETURNED);
            case WITH_BOARD -> Set.of(DossierStatus.SENT, DossierStatus.RECEIVED, DossierStatus.IN_VERIFICATION);
            case MINE -> Set.of(DossierStatus.IN_VERIFICATION);
            case LATE -> Set.of();
            default -> states(what);
        };
        return new DossierFilter(
                chosen == null ? null : chosen.id(),
                statuses,
                what == Shown.MINE ? official.name() : null,
                what == Shown.LATE ? today() : null,
                text.getValue());
    }

    private static Set<DossierStatus> states(Shown shown) {
        var byName = Arrays.stream(DossierStatus.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
        var status = byName.get(shown.name());
        return status == null ? Set.of() : Set.of(status);
    }

    private static String label(Shown shown) {
        return states(shown).isEmpty()
                ? Words.say("dossier.shown." + shown.name())
                : Words.say("word.DossierStatus." + shown.name());
    }
}
