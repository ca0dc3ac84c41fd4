package vn.vinhdanh.admin.registration;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationFilter;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.registration.RegistrationSort;
import vn.vinhdanh.core.registration.RegistrationStatus;
import vn.vinhdanh.core.registration.RegistrationSummary;
import vn.vinhdanh.core.round.RoundFilter;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** The registrations of titles that the official may see, by round and unit. */
@Route(value = "dang-ky-thi-dua", layout = MainLayout.class)
@RolesAllowed("VIEW_DOSSIERS")
@Menu(title = "registration.list.title", order = 130, icon = "vaadin:clipboard-text")
class RegistrationsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient RegistrationBook book;
    private final transient RoundQueries rounds;
    private final transient UnitDirectory units;
    private final TextField text;
    private final Select<RegistrationStatus> status;
    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));

    RegistrationsView(
            RegistrationQueries queries,
            RegistrationBook book,
            RoundQueries rounds,
            UnitDirectory units,
            CurrentOfficial official,
            ScopeNote scope) {
        super("registration.list.title");
        this.book = book;
        this.rounds = rounds;
        this.units = units;
        lead(scope.before(Words.say("registration.list.lead")));
        var known = rounds.list(RoundFilter.all());
        Map<RoundId, String> called = known.stream().collect(Collectors.toMap(RoundSummary::id, RoundSummary::name));
        var list = new ListSheet<RegistrationSummary>(
                "registration.list.title", this::filter, queries::list, queries::count);
        text = list.search("registration.list.search");
        status = list.choice("trang-thai", "registration.status", RegistrationStatus.values());
        round.setItemLabelGenerator(RoundSummary::name);
        round.setClearButtonVisible(true);
        Picker.offer(round, known, one -> List.of(one.name()));
        Picker.keys(round, one -> String.valueOf(one.id().value()));
        list.filter("dot", round);
        list.opens(
                        "registration.unit",
                        RegistrationSummary::unitName,
                        one -> "dang-ky-thi-dua/" + one.id().value())
                .by(RegistrationSort.UNIT)
                .wide("16rem", 2);
        list.column("dossier.round", one -> called.getOrDefault(one.round(), ""))
                .wide("14rem", 1);
        list.number("registration.titles", RegistrationSummary::titles).summed();
        list.mark("registration.status", one -> RegistrationMarks.of(one.status()));
        list.time("registration.confirmed", RegistrationSummary::confirmedAt).by(RegistrationSort.CONFIRMED);
        list.empty("registration.list.empty");
        add(list);
        if (official.may(Permission.WRITE_DOSSIERS)) {
            var create = new Button(Words.say("registration.new"), VaadinIcon.PLUS.create(), click -> askWhichRound());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
    }

    private RegistrationFilter filter() {
        var chosen = round.getValue();
        return new RegistrationFilter(chosen == null ? null : chosen.id(), status.getValue(), text.getValue());
    }

    /** In which round, of which unit; a unit has one registration in a round. */
    private void askWhichRound() {
        var today = LocalDate.now(Words.VIETNAM);
        var open = rounds.open().stream().filter(one -> one.registersOn(today)).toList();
        var window = new StepWindow(
                Words.say("registration.new"),
                Words.say(open.isEmpty() ? "registration.new.no-round" : "registration.new.what"));
        var in = new ComboBox<RoundSummary>(Words.say("dossier.round"));
        in.setItemLabelGenerator(one -> Words.say(
                "registration.round", one.name(), Words.date(Objects.requireNonNull(one.registrationUntil()))));
        Picker.offer(in, open, one -> List.of(one.name()));
        Picker.keys(in, one -> String.valueOf(one.id().value()));
        in.setRequiredIndicatorVisible(true);
        in.addClassName("vd-wide");
        if (open.size() == 1) {
            in.setValue(open.getFirst());
        }
        var mine =
                units.inScope().stream().filter(unit -> unit.existedOn(today)).toList();
        var unit = new ComboBox<UnitSummary>(Words.say("registration.unit"));
        unit.setItemLabelGenerator(UnitSummary::name);
        Picker.units(unit, mine);
        unit.setRequiredIndicatorVisible(true);
        unit.addClassName("vd-wide");
        if (!mine.isEmpty() && mine.size() < 30) {
            unit.setValue(mine.getFirst());
        }
        window.form().add("round", in);
        window.form().add("unit", unit);
        window.open("registration.begin", () -> {
            var id = book.begin(
                    Objects.requireNonNull(in.getValue()).id(),
                    Objects.requireNonNull(unit.getValue()).id());
            UI.getCurrent().navigate(RegistrationView.class, String.valueOf(id.value()));
        });
    }
}
