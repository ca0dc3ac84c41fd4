package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.evidence.CompletenessRegister;
import vn.vinhdanh.core.evidence.Declaration;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;

/** Which registers are declared complete for which years: one row a year, one column a register. One official declares, another
 * confirms, either takes it back. */
@Route(value = "so-day-du", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "complete.title", order = 232, icon = "vaadin:grid-small-o")
@StyleSheet("vinhdanh/evidence.css")
class CompletenessView extends ConsoleView implements BeforeEnterObserver {

    /** Parameter of an address that is about the unit of that code. */
    static final String UNIT = "don-vi";

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 12;

    private final transient CompletenessRegister completeness;
    private final transient CurrentOfficial official;
    private final transient MatterQueries matters;
    private final People people;
    private final transient UnitDirectory units;
    private final int thisYear;
    private final ComboBox<UnitSummary> unit;
    private final Div matrix = new Div();

    CompletenessView(
            CompletenessRegister completeness,
            UnitDirectory units,
            CurrentOfficial official,
            MatterQueries matters,
            OfficialNames names,
            Clock clock) {
        super("complete.title");
        this.completeness = completeness;
        this.units = units;
        this.official = official;
        this.matters = matters;
        this.people = new People(names);
        this.thisYear = LocalDate.now(clock.withZone(Words.VIETNAM)).getYear();
        lead(Words.say("complete.lead"));
        unit = UnitPicker.of("complete.unit", units.all());
        unit.setHelperText(Words.say("complete.unit.help"));
        unit.setPlaceholder(Words.say("complete.province"));
        unit.setWidth("min(100%, 32rem)");
        unit.addValueChangeListener(change -> show());
        matrix.addClassName("vd-matrix");
        matrix.getElement().setAttribute("role", "region");
        matrix.getElement().setAttribute("tabindex", "0");
        matrix.getElement().setAttribute("aria-label", Words.say("complete.title"));
        add(unit, matrix);
        show();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        unit.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(UNIT)
                .flatMap(units::find)
                .orElse(null));
    }

    private @Nullable UnitId of() {
        var chosen = unit.getValue();
        return chosen == null ? null : chosen.id();
    }

    private List<Register> registers() {
        boolean all = official.may(Permission.VIEW_DISCIPLINE);
        return Arrays.stream(Register.values())
                .filter(r -> all || !r.confidential())
                .toList();
    }

    private void show() {
        Map<String, Declaration> here = new HashMap<>();
        var declared = people.read(completeness.of(of()), one -> Arrays.asList(one.declaredBy(), one.confirmedBy()));
        declared.forEach(d -> here.put(d.register() + "/" + d.year(), d));
        var own = matters.own(
                MatterKind.DECLARATION,
                declared.stream().map(d -> d.id().value()).toList());
        var above = completeness.declarations().of(of());
        var table = new NativeTable();
        var head = new NativeTableHeader();
        var row = new NativeTableRow();
        row.add(header(Words.say("evidence.year"), "col"));
        registers().forEach(r -> row.add(header(Words.word(r), "col")));
        head.add(row);
        var body = new NativeTableBody();
        for (int year = thisYear; year > thisYear - YEARS; year--) {
            var line = new NativeTableRow();
            line.add(header(String.valueOf(year), "row"));
            for (Register register : registers()) {
                var declaration = here.get(register + "/" + year);
                line.add(cell(
                        register,
                        year,
                        declaration,
                        declaration != null && own.contains(declaration.id().value()),
                        above.getOrDefault(register, java.util.Set.of()).contains(year)));
            }
            body.add(line);
        }
        table.add(head, body);
        matrix.removeAll();
        matrix.add(table);
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(
            Register register, int year, @Nullable Declaration here, boolean own, boolean complete) {
        var cell = new NativeTableCell();
        boolean writes = official.may(Permission.RECORD_EVIDENCE)
                && (!register.confidential() || official.may(Permission.RECORD_DISCIPLINE));
        cell.addClassName(complete ? "vd-complete" : "vd-incomplete");
        if (complete && (here == null || !here.holds())) {
            cell.add(new Span(Words.say("complete.above")));
            return cell;
        }
        boolean confirms = official.may(Permission.CONFIRM_EVIDENCE)
                && (!register.confidential() || official.may(Permission.VIEW_DISCIPLINE));
        if (here != null && !here.holds()) {
            cell.add(waiting(here, own, writes, confirms));
            return cell;
        }
        if (!writes) {
            cell.add(new Span(Words.say(complete ? "complete.yes" : "complete.no")));
            return cell;
        }
        var toggle = new Button(
                Words.say(complete ? "complete.yes" : "complete.declare"),
                click -> change(register, year, complete ? here : null));
        if (complete) {
            var icon = VaadinIcon.CHECK.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            toggle.setIcon(icon);
        }
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(complete));
        toggle.setAriaLabel(Words.say(
                complete ? "complete.revoke.of" : "complete.declare.of", Words.word(register), String.valueOf(year)));
        if (here != null) {
            var confirmedBy = here.confirmedBy();
            toggle.setTooltipText(
                    confirmedBy == null
                            ? Words.say("complete.by", people.name(here.declaredBy()), Words.date(here.declaredAt()))
                            : Words.say(
                                    "complete.by-two",
                                    people.name(here.declaredBy()),
                                    people.name(confirmedBy),
                                    Words.date(here.confirmedAt())));
        }
        toggle.addThemeNames("small", complete ? "success" : "tertiary");
        cell.add(toggle);
        return cell;
    }

    /** A declaration that waits: another official confirms it, whoever may declare or confirm takes it back. */
    private Div waiting(Declaration here, boolean own, boolean writes, boolean confirms) {
        var cell = new Div(new Span(Words.say("complete.waits")));
        var about = new Object[] {Words.word(here.register()), String.valueOf(here.year())};
        if (confirms && !own) {
            var confirm = new Button(
                    Words.say("complete.confirm"),
                    click ->
                            change(() -> completeness.confirm(here.id(), here.version()), "complete.confirmed", about));
            confirm.setAriaLabel(Words.say("complete.confirm.of", about));
            confirm.addThemeNames("small", "primary");
            cell.add(confirm);
        }
        if (writes || confirms) {
            var back = new Button(
                    Words.say("complete.take-back"),
                    click -> change(() -> completeness.revoke(here.id(), here.version()), "complete.revoked", about));
            back.setAriaLabel(Words.say("complete.take-back.of", about));
            back.addThemeNames("small", "tertiary");
            cell.add(back);
        }
        cell.getElement()
                .setAttribute(
                        "title",
                        Words.say(
                                own ? "complete.declared-by-you" : "complete.declared-by",
                                people.name(here.declaredBy()),
                                Words.date(here.declaredAt())));
        return cell;
    }

    /** Takes back what is declared, or declares what is not. */
    private void change(Register register, int year, @Nullable Declaration declared) {
        change(
                () -> {
                    if (declared != null) {
                        completeness.revoke(declared.id(), declared.version());
                    } else {
                        completeness.declare(register, year, of());
                    }
                },
                declared != null ? "complete.revoked" : "complete.declared",
                Words.word(register),
                String.valueOf(year));
    }

    private void change(SerializableRunnable step, String doneKey, Object... about) {
        if (Notices.attempt(step)) {
            Notices.done(Words.say(doneKey, about));
        }
        show();
    }
}
