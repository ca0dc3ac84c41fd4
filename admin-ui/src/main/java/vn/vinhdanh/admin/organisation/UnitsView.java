package vn.vinhdanh.admin.organisation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.ScopeNote;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** The units as they were on a day. */
@Route(value = "don-vi", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "units.title", order = 520, icon = "vaadin:building-o")
class UnitsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final DatePicker day = Words.datePicker("units.filter.day");
    private final Select<UnitKind> kind;
    private final transient Map<UnitId, UnitSummary> all;
    private final transient List<UnitSummary> mine;

    UnitsView(UnitDirectory directory, CurrentOfficial official, ScopeNote scope, Clock clock) {
        super("units.title");
        this.all = read(directory.all());
        this.mine = directory.inScope();
        lead(scope.before(Words.say("units.lead")));
        if (official.may(Permission.MANAGE_ORGANISATION)) {
            var create = new Button(Words.say("units.create"), VaadinIcon.PLUS.create(), click -> open(UnitView.NEW));
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
        var list = new ListSheet<UnitSummary>("units.title", this::found);
        text = list.search("units.filter.text");
        day.setValue(LocalDate.now(clock.withZone(Words.VIETNAM)));
        day.setClearButtonVisible(true);
        day.setHelperText(null);
        list.filter("ngay", day);
        kind = list.choice("loai", "units.kind", UnitKind.values());
        list.opens(
                "units.name", UnitSummary::name, unit -> "don-vi/" + unit.id().value());
        list.column("units.kind", unit -> Words.word(unit.kind())).share(1).by(UnitSummary::kind);
        list.column("units.parent", this::parent).share(1);
        list.date("units.from", UnitSummary::validFrom);
        list.date("units.to", UnitSummary::validTo);
        list.empty("units.empty");
        add(list);
    }

    private static Map<UnitId, UnitSummary> read(List<UnitSummary> units) {
        return units.stream()
                .collect(Collectors.toMap(
                        UnitSummary::id, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private List<UnitSummary> found() {
        var wanted = VietnameseText.fold(text.getValue());
        var on = day.getValue();
        return mine.stream()
                .filter(unit -> on == null || unit.existedOn(on))
                .filter(unit -> kind.getValue() == null || unit.kind() == kind.getValue())
                .filter(unit -> wanted.isEmpty()
                        || VietnameseText.fold(unit.name()).contains(wanted)
                        || unit.code().equalsIgnoreCase(text.getValue().strip())
                        || unit.aliases().stream()
                                .anyMatch(alias -> VietnameseText.fold(alias).contains(wanted)))
                .toList();
    }

    private String parent(UnitSummary unit) {
        var id = unit.parent();
        var above = id == null ? null : all.get(id);
        return above == null ? "" : above.name();
    }

    private static void open(String unit) {
        UI.getCurrent().navigate(UnitView.class, new RouteParameters("unit", unit));
    }
}
