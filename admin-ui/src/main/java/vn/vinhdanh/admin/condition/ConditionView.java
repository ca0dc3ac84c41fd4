package vn.vinhdanh.admin.condition;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.GOOD;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.WAIT;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.vinhdanh.admin.shell.BackgroundWork;
import vn.vinhdanh.admin.shell.ConsoleProblems;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.SignInAddresses;
import vn.vinhdanh.core.attachment.BrokenFile;
import vn.vinhdanh.core.attachment.StoredFiles;
import vn.vinhdanh.core.inbox.SetAside;
import vn.vinhdanh.core.inbox.SetAsideRows;

/** How the installation fares, for its administrator: room on the disk, stored files, what could not be taken out of the inbox. */
@Route(value = ConditionView.ADDRESS, layout = MainLayout.class)
@RolesAllowed("MANAGE_ACCOUNTS")
@Menu(title = "condition.title", order = 930, icon = "vaadin:heart")
class ConditionView extends ConsoleView {

    static final String ADDRESS = "tinh-trang";

    private static final long serialVersionUID = 1L;
    private static final long GIGABYTE = 1L << 30;
    private static final int MOST_SHOWN = 100;

    private final transient DiskRoom disk;
    private final transient StoredFiles files;
    private final transient SetAsideRows rows;
    private final transient SignInAddresses addresses;
    private final Div content = new Div();
    private final Button sweep = new Button(Words.say("condition.files.sweep"), VaadinIcon.SEARCH.create());

    ConditionView(DiskRoom disk, StoredFiles files, SetAsideRows rows, SignInAddresses addresses) {
        super("condition.title");
        this.disk = disk;
        this.files = files;
        this.rows = rows;
        this.addresses = addresses;
        lead(Words.say("condition.lead"));
        sweep.addClickListener(click -> sweep());
        actions(sweep);
        content.getElement().setAttribute("role", "status");
        add(content);
        show();
    }

    /** How much room there is, in a sentence that says what to do. */
    static String sentence(DiskRoom.Room room) {
        return Words.say("condition.disk." + room.level(), amount(room.free()));
    }

    /** From one gigabyte on in gigabytes with one decimal, below in megabytes. */
    private static String amount(long bytes) {
        return bytes < GIGABYTE
                ? Words.say("condition.disk.megabytes", Words.number(bytes >> 20))
                : Words.say(
                        "condition.disk.gigabytes",
                        Words.number(new BigDecimal(bytes).divide(new BigDecimal(GIGABYTE), 1, RoundingMode.DOWN)));
    }

    private void show() {
        content.removeAll();
        sweep.setEnabled(true);
        var room = disk.look();
        content.add(
                new H2(Words.say("condition.disk")),
                new Paragraph(new StatusMark(room.level() == DiskRoom.Level.ENOUGH ? GOOD : STOP, sentence(room))));
        addresses
                .shared()
                .ifPresent(address -> content.add(
                        new H2(Words.say("condition.addresses")),
                        new Paragraph(new StatusMark(WAIT, Words.say("condition.addresses.shared", address)))));
        content.add(new H2(Words.say("condition.files")), storedFiles());
        content.add(new H2(Words.say("condition.inbox")));
        var aside = rows.list(0, MOST_SHOWN);
        if (aside.isEmpty()) {
            content.add(new Paragraph(new StatusMark(GOOD, Words.say("condition.inbox.none"))));
        } else {
            content.add(new Paragraph(Words.say("condition.inbox.lead", Words.number(rows.count()))));
            aside.stream().map(this::card).forEach(content::add);
        }
    }

    private Component storedFiles() {
        var broken = files.list();
        var all = new Div();
        if (broken.isEmpty()) {
            all.add(new Paragraph(new StatusMark(GOOD, Words.say("condition.files.sound"))));
        } else {
            all.add(new Paragraph(
                    new StatusMark(STOP, Words.say("condition.files.broken", Words.number(broken.size())))));
            var list = new UnorderedList();
            for (BrokenFile file : broken) {
                list.add(new ListItem(Words.say(
                        "condition.files." + file.store() + "." + file.state(),
                        file.name(),
                        file.path(),
                        Words.dateTime(file.foundAt()))));
            }
            all.add(list, new Paragraph(Words.say("condition.files.what-to-do")));
        }
        all.add(new Paragraph(files.sweptAt()
                .map(at -> Words.say("condition.files.swept", Words.dateTime(at)))
                .orElseGet(() -> Words.say("condition.files.nightly"))));
        return all;
    }

    private void sweep() {
        sweep.setEnabled(false);
        getUI().ifPresent(ui -> BackgroundWork.run(ui, files::sweep, broken -> show(), problem -> {
            Notices.refused(ConsoleProblems.sentence(problem));
            show();
        }));
    }

    private Component card(SetAside row) {
        var facts = new Facts();
        facts.add("condition.inbox.at", Words.dateTime(row.at()));
        facts.add("condition.inbox.attempts", Words.number(row.attempts()));
        facts.add("condition.inbox.problem", row.problem());
        row.content().forEach(facts::say);
        var again = new Button(Words.say("condition.inbox.again"), click -> {
            rows.tryAgain(row.id());
            Notices.done(Words.say("condition.inbox.taken"));
            show();
        });
        var dismiss = new Button(Words.say("condition.inbox.dismiss"), click -> dismiss(row));
        var buttons = new Div(again, dismiss);
        buttons.addClassName("vd-form-foot");
        return new Div(new H3(Words.say("condition.inbox.table." + row.table())), facts, buttons);
    }

    private void dismiss(SetAside row) {
        var window = new StepWindow(
                Words.say("condition.inbox.dismiss.title", Words.say("condition.inbox.table." + row.table())));
        var form = window.form();
        var reason = form.add("reason", Counted.upTo(500, new TextArea(Words.say("condition.inbox.reason"))));
        reason.setRequiredIndicatorVisible(true);
        form.drafts("inbox.dismiss", String.valueOf(row.id()), 0);
        window.open("condition.inbox.dismiss", () -> {
            rows.dismiss(row.id(), reason.getValue());
            show();
        });
    }
}
