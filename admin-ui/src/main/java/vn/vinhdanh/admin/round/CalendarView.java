package vn.vinhdanh.admin.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.vinhdanh.admin.shell.Asking;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.OfYear;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.WrittenFields;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.round.OfficeCalendar;
import vn.vinhdanh.core.round.OfficeCalendar.DayWritten;
import vn.vinhdanh.core.round.OfficeDay;

/** The days of the year in view on which offices do otherwise than the week says; all clocks count by them. */
@Route(value = "lich-lam-viec", layout = MainLayout.class)
@RolesAllowed("MANAGE_ROUNDS")
@Menu(title = "calendar.title", order = 203, icon = "vaadin:calendar-clock")
class CalendarView extends ConsoleView implements OfYear {

    private static final long serialVersionUID = 1L;

    private final transient OfficeCalendar calendar;
    private final ListSheet<OfficeDay> list;

    CalendarView(OfficeCalendar calendar, YearInView years) {
        super("calendar.title");
        this.calendar = calendar;
        lead(Words.say("calendar.lead"));
        list = new ListSheet<>("calendar.title", () -> calendar.of(years.year()));
        list.does("calendar.day", day -> Words.date(day.day()), this::askForget);
        list.mark(
                "calendar.works",
                day -> new StatusMark(
                        day.works() ? StatusMark.Tone.GOOD : StatusMark.Tone.QUIET,
                        Words.say(day.works() ? "calendar.worked" : "calendar.off")));
        list.column("calendar.name", OfficeDay::name).share(1);
        list.empty("calendar.empty");
        add(list);
        years.onChange(this, list::refresh);
        var mark = new Button(Words.say("calendar.mark"), VaadinIcon.PLUS.create(), click -> ask());
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        actions(mark);
    }

    private void ask() {
        var window = new StepWindow(Words.say("calendar.mark"), Words.say("calendar.mark.what"));
        var form = window.form();
        var day = form.add("day", Words.datePicker("calendar.day"));
        day.setRequiredIndicatorVisible(true);
        var works = new RadioButtonGroup<Boolean>(Words.say("calendar.works"));
        works.setItems(false, true);
        works.setItemLabelGenerator(worked -> Words.say(worked ? "calendar.worked" : "calendar.off"));
        works.setValue(false);
        form.add("works", works);
        var name = form.add(
                "name", WrittenFields.limit(DayWritten.class, "name", new TextField(Words.say("calendar.name"))));
        name.addClassName("vd-wide");
        name.setHelperText(Words.say("calendar.name.help"));
        window.open("calendar.mark.do", () -> {
            calendar.mark(new DayWritten(day.getValue(), works.getValue(), name.getValue()));
            Notices.done(Words.say("calendar.marked", Words.date(day.getValue())));
            list.refresh();
        });
    }

    private void askForget(OfficeDay day) {
        Asking.delete(
                Words.say("calendar.forget.ask", Words.date(day.day())),
                List.of(Words.say("calendar.forget.what")),
                "calendar.forget",
                () -> {
                    if (Notices.attempt(() -> calendar.forget(day.day()))) {
                        Notices.done(Words.say("calendar.forgotten", Words.date(day.day())));
                    }
                    list.refresh();
                });
    }
}
