package vn.vinhdanh.admin.account;

import static vn.vinhdanh.admin.shell.StatusMark.Tone.GOOD;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.STOP;
import static vn.vinhdanh.admin.shell.StatusMark.Tone.WAIT;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.AccountSort;
import vn.vinhdanh.core.account.AccountStatus;
import vn.vinhdanh.core.account.AccountSummary;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.VietnameseText;

/** The accounts of the officials. */
@Route(value = "tai-khoan", layout = MainLayout.class)
@RolesAllowed("MANAGE_ACCOUNTS")
@Menu(title = "accounts.title", order = 910, icon = "vaadin:users")
class AccountsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final TextField text;
    private final Select<Role> role;
    private final Select<AccountStatus> status;

    AccountsView(AccountQueries queries, UnitDirectory directory) {
        super("accounts.title");
        lead(Words.say("accounts.lead"));
        var create = new Button(Words.say("accounts.create"), VaadinIcon.PLUS.create(), click -> open(AccountView.NEW));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        actions(create);

        var list = new ListSheet<AccountSummary>("accounts.title", this::filter, queries::list, queries::count);
        text = list.search("accounts.filter.text");
        role = list.choice("vai-tro", "accounts.role", Role.values());
        status = list.choice("trang-thai", "accounts.status", AccountStatus.values());
        list.opens("accounts.username", AccountSummary::username, a -> "tai-khoan/" + a.id().value())
                .by(AccountSort.USERNAME);
        list.column("accounts.full-name", AccountSummary::fullName).share(1).by(AccountSort.FULL_NAME);
        list.column("accounts.roles", AccountsView::roles).share(1).by(AccountSort.ROLES);
        var names = new HashMap<UnitId, String>();
        directory.all().forEach(unit -> names.put(unit.id(), unit.name()));
        list.column("accounts.units", a -> units(a, names)).share(1).by(AccountSort.UNITS);
        list.mark("accounts.status", AccountsView::status).by(AccountSort.STATUS);
        list.time("accounts.last-sign-in", AccountSummary::lastSignIn).by(AccountSort.LAST_SIGN_IN);
        list.empty("accounts.empty");
        add(list);
    }

    static StatusMark status(AccountSummary account) {
        if (account.status() == AccountStatus.CLOSED) {
            return new StatusMark(STOP, Words.word(account.status()));
        }
        return account.mustChangePassword()
                ? new StatusMark(WAIT, Words.say("accounts.one-time"))
                : new StatusMark(GOOD, Words.word(account.status()));
    }

    private static String roles(AccountSummary account) {
        return account.roles().stream().sorted().map(Words::word).collect(Collectors.joining(", "));
    }

    private static String units(AccountSummary account, Map<UnitId, String> names) {
        return account.units().isEmpty()
                ? Words.say("accounts.units.none")
                : account.units().stream()
                        .map(unit -> names.getOrDefault(unit, ""))
                        .sorted(VietnameseText.ORDER)
                        .collect(Collectors.joining("; "));
    }

    private AccountFilter filter() {
        return new AccountFilter(text.getValue(), role.getValue(), status.getValue());
    }

    private void open(String account) {
        UI.getCurrent().navigate(AccountView.class, new RouteParameters("account", account));
    }
}
