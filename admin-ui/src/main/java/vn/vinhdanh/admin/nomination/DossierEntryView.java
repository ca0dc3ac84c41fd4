package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.nomination.DossierWriting;
import vn.vinhdanh.core.nomination.DossierWritten;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;

/** Begins a dossier: in which round, of which unit; all else is written on its page. */
@Route(value = "lap-ho-so", layout = MainLayout.class)
@RolesAllowed("WRITE_DOSSIERS")
@Begins(title = "dossier.new", at = "lap-ho-so", may = Permission.WRITE_DOSSIERS)
class DossierEntryView extends ConsoleView implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final ComboBox<RoundSummary> round = new ComboBox<>(Words.say("dossier.round"));
    private final transient List<RoundSummary> open;

    DossierEntryView(DossierWriting writing, RoundQueries rounds, UnitDirectory units) {
        super("dossier.new");
        lead(Words.say("dossier.new.lead"));
        open = rounds.open();
        var form = new FormSheet();
        round.setItemLabelGenerator(one -> one.named() + " – " + Words.word(one.kind()));
        Picker.offer(round, open, one -> List.of(one.name()));
        Picker.keys(round, one -> String.valueOf(one.id().value()));
        round.setRequiredIndicatorVisible(true);
        round.addClassName("vd-wide");
        var today = LocalDate.now(Words.VIETNAM);
        var mine =
                units.inScope().stream().filter(unit -> unit.existedOn(today)).toList();
        var unit = new ComboBox<UnitSummary>(Words.say("dossier.unit"));
        unit.setItemLabelGenerator(UnitSummary::name);
        Picker.units(unit, mine);
        unit.setRequiredIndicatorVisible(true);
        unit.addClassName("vd-wide");
        if (!mine.isEmpty() && mine.size() < 30) {
            unit.setValue(mine.getFirst());
        }
        if (open.isEmpty()) {
            form.insert(new Paragraph(Words.say("dossier.new.no-round")));
        }
        form.add("round", round);
        form.add("unit", unit);
        form.save("dossier.begin", () -> {
            var id = writing.begin(
                    Objects.requireNonNull(round.getValue()).id(),
                    Objects.requireNonNull(unit.getValue()).id(),
                    DossierWritten.NOTHING);
            UI.getCurrent().navigate(DossierView.class, String.valueOf(id.value()));
        });
        add(form);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("dot")
                .orElse("");
        open.stream()
                .filter(one -> asked.isEmpty()
                        ? open.size() == 1
                        : String.valueOf(one.id().value()).equals(asked))
                .findFirst()
                .ifPresent(round::setValue);
    }
}
