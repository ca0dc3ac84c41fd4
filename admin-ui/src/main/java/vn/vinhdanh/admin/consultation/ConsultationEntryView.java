package vn.vinhdanh.admin.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.consultation.ConsultationDesk;
import vn.vinhdanh.core.consultation.ConsultationWritten;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;

/** Asks another body about chosen nominees of a dossier. */
@Route(value = "hoi-y-kien-ve", layout = MainLayout.class)
@RolesAllowed("VERIFY_DOSSIERS")
class ConsultationEntryView extends ConsoleView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    /** Working days that a body has when nobody says otherwise. */
    private static final int USUAL_DAYS = 10;

    private final transient ConsultationDesk desk;
    private final transient DossierQueries dossiers;
    private final transient UnitDirectory directory;
    private final transient OfficeCalendar calendar;
    private final transient Clock clock;
    private final Div content = new Div();

    ConsultationEntryView(
            ConsultationDesk desk,
            DossierQueries dossiers,
            UnitDirectory directory,
            OfficeCalendar calendar,
            Clock clock) {
        super("consultation.new");
        this.desk = desk;
        this.dossiers = dossiers;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(new DossierId(Long.parseLong(parameter)));
        } catch (NumberFormatException e) {
            throw new NotFound("dossier " + parameter);
        }
    }

    private void show(DossierId id) {
        lead(dossiers.get(id).name());
        var nominees = dossiers.nominees(id);
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        List<UnitSummary> units = directory.on(today);
        var form = new FormSheet();
        var fields = new WrittenFields<>(ConsultationWritten.class, form);
        var unit = new ComboBox<UnitSummary>(Words.say("consultation.unit"));
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setClearButtonVisible(true);
        unit.setHelperText(Words.say("consultation.unit.help"));
        Picker.units(unit, units);
        fields.add("unit", unit, ConsultationEntryView::id, of -> find(units, of));
        fields.add("body", new TextField(Words.say("consultation.body")))
                .setHelperText(Words.say("consultation.body.help"));
        fields.add("due", Words.datePicker("consultation.due")).setHelperText(Words.say("consultation.due.help"));
        var question = fields.add("question", new TextArea(Words.say("consultation.question")));
        question.setMinRows(4);
        question.addClassName("vd-wide");
        var about = form.add("about", new MultiSelectComboBox<NomineeDetails>(Words.say("consultation.about")));
        about.setItemLabelGenerator(one -> one.written().name());
        Picker.offer(about, nominees, one -> List.of(one.written().name()));
        about.setValue(nominees);
        about.addClassName("vd-wide");
        fields.show(new ConsultationWritten(
                null,
                "",
                Words.say("consultation.question.usual"),
                calendar.workingDays().after(today, USUAL_DAYS)));
        form.save("consultation.ask", () -> {
            var asked = desk.ask(
                    id,
                    fields.written(),
                    about.getValue().stream().map(NomineeDetails::id).collect(Collectors.toSet()));
            Notices.done(Words.say("consultation.asked"));
            UI.getCurrent().navigate(ConsultationView.class, Ids.code(asked.value()));
        });
        form.drafts("consultation", String.valueOf(id.value()), 0);
        content.removeAll();
        content.add(form);
    }

    private static @Nullable UnitId id(@Nullable UnitSummary unit) {
        return unit == null ? null : unit.id();
    }

    private static @Nullable UnitSummary find(List<UnitSummary> units, @Nullable UnitId id) {
        return units.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
