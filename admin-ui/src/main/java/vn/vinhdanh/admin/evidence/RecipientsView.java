package vn.vinhdanh.admin.evidence;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientFilter;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.RecipientSort;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;

/** Everybody who was honoured or of whom something is known: found by name, unit and kind. */
@Route(value = "nguoi-duoc-khen", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "recipients.title", order = 210, icon = "vaadin:user-card")
class RecipientsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final ComboBox<UnitSummary> unit;
    private final Select<RecipientKind> kind;

    RecipientsView(RecipientQueries recipients, UnitDirectory units) {
        super("recipients.title");
        lead(Words.say("recipients.lead"));
        var list =
                new ListSheet<RecipientDetails>("recipients.title", this::filter, recipients::list, recipients::count);
        text = list.search("recipients.filter.text");
        unit = UnitPicker.of("recipients.unit", units.all());
        list.filter("don-vi", unit, UnitSummary::code);
        kind = list.choice("loai", "recipients.kind", RecipientKind.values());
        list.opens("recipients.name", RecipientDetails::name, r -> "nguoi-duoc-khen/" + Ids.code(r.id().value()))
                .by(RecipientSort.NAME);
        list.column("recipients.kind", r -> Words.word(r.kind())).by(RecipientSort.KIND);
        list.column("recipients.unit", RecipientDetails::unitText).share(1).by(RecipientSort.UNIT);
        list.empty("recipients.empty");
        add(list);
    }

    private RecipientFilter filter() {
        var chosen = unit.getValue();
        return new RecipientFilter(text.getValue(), chosen == null ? null : chosen.id(), kind.getValue());
    }

    /** Shows the page of a recipient. */
    static void open(RecipientId id) {
        UI.getCurrent().navigate(RecipientView.class, new RouteParameters("recipient", Ids.code(id.value())));
    }
}
