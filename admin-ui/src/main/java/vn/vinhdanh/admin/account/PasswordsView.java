package vn.vinhdanh.admin.account;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.PasswordHandover;
import vn.vinhdanh.core.account.WaitingPassword;

/** One-time passwords whose second half waits for another official. */
@Route(value = "nua-sau-mat-khau", layout = MainLayout.class)
@RolesAllowed("CONFIRM_PASSWORDS")
@Menu(title = "halves.title", order = 911, icon = "vaadin:key")
class PasswordsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient PasswordHandover handover;
    private final People people;
    private final ListSheet<WaitingPassword> list;

    PasswordsView(PasswordHandover handover, OfficialNames names) {
        super("halves.title");
        this.handover = handover;
        this.people = new People(names);
        lead(Words.say("halves.lead"));
        list = new ListSheet<>(
                "halves.title", () -> people.read(handover.waiting(), waiting -> List.of(waiting.givenBy())));
        list.does("accounts.username", WaitingPassword::username, this::ask);
        list.column("accounts.full-name", WaitingPassword::fullName).share(1);
        list.column(
                        "accounts.roles",
                        p -> p.roles().stream().sorted().map(Words::word).collect(Collectors.joining(", ")))
                .share(1);
        list.column("halves.given-by", waiting -> people.name(waiting.givenBy()));
        list.time("halves.given-at", WaitingPassword::givenAt);
        list.time("halves.until", WaitingPassword::until);
        list.empty("halves.empty");
        add(list);
    }

    private void ask(WaitingPassword waiting) {
        var window = new StepWindow(
                Words.say("halves.confirm"),
                Words.say(
                        "halves.confirm.text", waiting.fullName(), waiting.username(), people.name(waiting.givenBy())));
        window.open("halves.confirm", () -> {
            var half = handover.confirm(waiting.account(), waiting.version());
            new OneTimeDialog(half, "halves.second", list::refresh).open();
        });
    }
}
