package vn.vinhdanh.admin.organisation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSuccession;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.organisation.UnitsOfToday;
import vn.vinhdanh.core.shared.NotFound;

/** One unit in its interval of time: what it is, what it took over, what took it over; or the form of a new one. */
@Route(value = "don-vi/:unit", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Begins(title = "units.create", at = "don-vi/moi", may = Permission.MANAGE_ORGANISATION)
class UnitView extends ConsoleView implements HasHistory, BeforeEnterObserver {

    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient UnitDirectory directory;
    private final transient UnitsOfToday today;
    private final transient CurrentOfficial official;
    private final Div content = new Div();
    private @Nullable UnitId inView;

    UnitView(UnitDirectory directory, UnitsOfToday today, CurrentOfficial official) {
        super("units.new");
        this.directory = directory;
        this.today = today;
        this.official = official;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("unit").orElse(NEW);
        inView = null;
        if (NEW.equals(id)) {
            content.removeAll();
            content.add(form());
        } else if (id.matches("\\d{1,18}")) {
            show(directory.get(new UnitId(Long.parseLong(id))));
        } else {
            throw new NotFound("unit " + id);
        }
    }

    private void show(UnitSummary unit) {
        inView = unit.id();
        title(unit.name());
        content.removeAll();
        var facts = new Facts();
        facts.add("units.kind", Words.word(unit.kind()));
        facts.add("units.forces", ForcesField.word(unit.forces()));
        facts.add("units.code", unit.code());
        var parent = unit.parent();
        facts.add("units.parent", parent == null ? "" : directory.get(parent).name());
        facts.add("units.from", Words.date(unit.validFrom()));
        facts.add("units.to", unit.validTo() == null ? Words.say("units.still") : Words.date(unit.validTo()));
        facts.add("units.aliases", String.join("; ", unit.aliases()));
        content.add(facts, new H2(Words.say("units.history")), history(unit));
        if (official.may(Permission.MANAGE_ORGANISATION) && directory.inScope(unit.id())) {
            var mark = new Button(Words.say("units.forces.mark"), click -> mark(unit));
            if (unit.validTo() == null) {
                actions(mark, new Button(Words.say("units.succeed"), click -> succeed(unit)));
            } else {
                actions(mark);
            }
        } else {
            actions();
        }
    }

    private Component history(UnitSummary unit) {
        List<UnitSuccession> successions = today.successions(unit.id());
        if (successions.isEmpty()) {
            var none = new Paragraph(Words.say("units.history.none"));
            none.addClassName("vd-lead");
            return none;
        }
        var list = new OrderedList();
        list.addClassName("vd-history");
        for (var step : successions) {
            boolean before = step.successor().id().equals(unit.id());
            var other = before ? step.predecessor() : step.successor();
            var day = new Span(Words.date(step.on()));
            day.addClassName("vd-history-day");
            var link = new RouterLink(
                    other.name(),
                    UnitView.class,
                    new RouteParameters("unit", String.valueOf(other.id().value())));
            list.add(new ListItem(
                    day,
                    new Span(Words.word(step.kind()) + ": "
                            + Words.say(before ? "units.history.from" : "units.history.to") + " "),
                    link,
                    new Span(" (" + step.legalBasis() + ")")));
        }
        return list;
    }

    private void mark(UnitSummary unit) {
        var window = new StepWindow(Words.say("units.forces.mark"), Words.say("units.forces.text", unit.name()));
        var form = window.form();
        var forces = form.add("forces", new ForcesField("units.forces"));
        forces.setValue(unit.forces());
        var below = form.add("below", new Checkbox(Words.say("units.forces.below")));
        below.addClassName("vd-wide");
        window.open("action.save", () -> {
            int marked = directory.mark(unit.id(), forces.getValue(), below.getValue());
            show(directory.get(unit.id()));
            Notices.done(Words.say("units.forces.marked", Words.number(marked)));
        });
    }

    private void succeed(UnitSummary unit) {
        var window = new StepWindow(Words.say("units.succeed"), Words.say("units.succeed.text", unit.name()));
        var form = window.form();
        var successor = form.add("successor", unit("units.succeed.successor", directory.inScope()));
        successor.setRequiredIndicatorVisible(true);
        var kind = form.add("kind", new Select<SuccessionKind>());
        kind.setLabel(Words.say("units.succeed.kind"));
        kind.setItems(SuccessionKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(SuccessionKind.MERGE);
        var on = form.add("on", Words.datePicker("units.succeed.on"));
        on.setRequiredIndicatorVisible(true);
        var basis = form.add("legalBasis", new TextField(Words.say("units.succeed.basis")));
        basis.setRequiredIndicatorVisible(true);
        basis.setHelperText(Words.say("units.succeed.basis.help"));
        form.drafts("unit.succeed", String.valueOf(unit.id().value()), 0);
        window.open("action.save", () -> {
            directory.succeed(unit.id(), successor.getValue().id(), on.getValue(), kind.getValue(), basis.getValue());
            show(directory.get(unit.id()));
            Notices.done(Words.say("units.succeeded", unit.name()));
        });
    }

    private FormSheet form() {
        var form = new FormSheet();
        var name = form.add("name", new TextField(Words.say("units.name")));
        name.setRequiredIndicatorVisible(true);
        name.addClassName("vd-wide");
        var kind = form.add("kind", new Select<UnitKind>());
        kind.setLabel(Words.say("units.kind"));
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(UnitKind.DEPARTMENT);
        var forces = form.add("forces", new ForcesField("units.forces"));
        kind.addValueChangeListener(change -> {
            if (change.getValue() == UnitKind.ARMED_FORCES) {
                forces.setValue(Forces.ARMED);
            }
        });
        var parent = form.add("parent", unit("units.parent", directory.inScope()));
        var from = form.add("validFrom", Words.datePicker("units.from"));
        from.setRequiredIndicatorVisible(true);
        var to = form.add("validTo", Words.datePicker("units.to"));
        to.setHelperText(Words.say("units.to.help"));
        var code = form.add("code", new TextField(Words.say("units.code")));
        code.setHelperText(Words.say("units.code.help"));
        var aliases = form.add("aliases", new TextArea(Words.say("units.aliases")));
        aliases.setHelperText(Words.say("units.aliases.help"));
        form.save("action.save", () -> {
            var id = directory.enter(new UnitDraft(
                    code.isEmpty() ? null : code.getValue().strip(),
                    name.getValue(),
                    kind.getValue(),
                    forces.getValue(),
                    parent.getValue() == null ? null : parent.getValue().id(),
                    from.getValue(),
                    to.getValue(),
                    aliases.getValue()
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    false));
            Notices.done(Words.say("units.entered", name.getValue()));
            UI.getCurrent().navigate(UnitView.class, new RouteParameters("unit", String.valueOf(id.value())));
        });
        form.also(new Button(Words.say("action.back"), click -> UI.getCurrent().navigate(UnitsView.class)));
        form.drafts("unit");
        return form;
    }

    private static ComboBox<UnitSummary> unit(String labelKey, List<UnitSummary> all) {
        var box = new ComboBox<UnitSummary>(Words.say(labelKey));
        Picker.units(box, all);
        box.setItemLabelGenerator(UnitView::label);
        box.setClearButtonVisible(true);
        return box;
    }

    private static String label(@Nullable UnitSummary unit) {
        if (unit == null) {
            return "";
        }
        return unit.validTo() == null
                ? unit.name()
                : unit.name() + " (" + Words.say("units.until", Words.date(unit.validTo())) + ")";
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.ofNullable(inView).map(unit -> new Subject(HistoryOf.UNIT, String.valueOf(unit.value())));
    }
}
