package vn.vinhdanh.admin.nomination;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.nomination.Absence;
import vn.vinhdanh.core.nomination.AbsenceWritten;
import vn.vinhdanh.core.nomination.Absences;

/** Who of the board is away or will be, and who stands in. */
@Route(value = "vang-mat", layout = MainLayout.class)
@RolesAllowed({"VERIFY_DOSSIERS", "PROPOSE_DOSSIERS"})
@Menu(title = "absence.title", order = 204, icon = "vaadin:user-clock")
class AbsencesView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient Absences absences;
    private final transient CurrentOfficial official;
    private final transient Clock clock;
    private final People people;
    private final ListSheet<Absence> list;

    AbsencesView(Absences absences, OfficialNames names, CurrentOfficial official, Clock clock) {
        super("absence.title");
        this.absences = absences;
        this.official = official;
        this.clock = clock;
        this.people = new People(names);
        lead(Words.say("absence.lead"));
        list = new ListSheet<>(
                "absence.title",
                () -> people.read(
                        absences.standing(), one -> List.of(one.official(), one.substitute(), one.enteredBy())));
        list.does("absence.official", one -> people.name(one.official()), this::askEnd);
        list.column("absence.substitute", one -> people.name(one.substitute())).share(1);
        list.column("absence.from", one -> Words.date(one.firstDay()));
        list.column("absence.until", one -> Words.date(one.lastDay()));
        list.mark("absence.state", this::state);
        list.prose("absence.note", Absence::note).share(1);
        list.column("absence.entered-by", one -> people.name(one.enteredBy()));
        list.empty("absence.empty");
        add(list);
        var enter = new Button(Words.say("absence.enter"), VaadinIcon.PLUS.create(), click -> ask());
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        actions(enter);
    }

    private StatusMark state(Absence absence) {
        boolean now = absence.on(today());
        return new StatusMark(
                now ? StatusMark.Tone.WAIT : StatusMark.Tone.QUIET, Words.say(now ? "absence.now" : "absence.coming"));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Words.VIETNAM));
    }

    private void ask() {
        var window = new StepWindow(Words.say("absence.enter"), Words.say("absence.enter.what"));
        var form = window.form();
        var names = absences.officials();
        var who = form.add("official", pick("absence.official", names));
        if (names.containsKey(official.name())) {
            who.setValue(official.name());
        }
        var substitute = form.add("substitute", pick("absence.substitute", names));
        var from = form.add("from", Words.datePicker("absence.from"));
        from.setRequiredIndicatorVisible(true);
        from.setValue(today());
        var until = form.add("until", Words.datePicker("absence.until"));
        until.setRequiredIndicatorVisible(true);
        var note = form.add(
                "note", WrittenFields.limit(AbsenceWritten.class, "note", new TextField(Words.say("absence.note"))));
        note.addClassName("vd-wide");
        window.open("absence.enter.do", () -> {
            var chosen = Objects.requireNonNull(who.getValue());
            absences.enter(new AbsenceWritten(
                    chosen,
                    Objects.requireNonNull(substitute.getValue()),
                    from.getValue(),
                    until.getValue(),
                    note.getValue()));
            Notices.done(Words.say("absence.entered", names.getOrDefault(chosen, chosen)));
            list.refresh();
        });
    }

    private static ComboBox<String> pick(String key, Map<String, String> names) {
        var box = new ComboBox<String>(Words.say(key));
        box.setItemLabelGenerator(name -> names.getOrDefault(name, name));
        Picker.offer(box, names.keySet(), name -> List.of(names.getOrDefault(name, name)));
        box.setRequiredIndicatorVisible(true);
        return box;
    }

    private void askEnd(Absence absence) {
        Asking.first(
                Words.say("absence.end.ask", people.name(absence.official())),
                List.of(Words.say("absence.end.what", people.name(absence.substitute()))),
                "absence.end",
                () -> {
                    if (Notices.attempt(() -> absences.end(absence.id()))) {
                        Notices.done(Words.say("absence.ended", people.name(absence.official())));
                    }
                    list.refresh();
                });
    }
}
