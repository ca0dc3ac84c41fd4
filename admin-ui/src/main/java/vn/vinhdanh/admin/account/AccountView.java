package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Begins;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.FormSheet;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.AccountStatus;
import vn.vinhdanh.core.account.AccountSummary;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OneTimePassword;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.NotFound;

/** One account: name, roles, units; its password, closing and reopening. */
@Route(value = "tai-khoan/:account", layout = MainLayout.class)
@RolesAllowed("MANAGE_ACCOUNTS")
@Begins(title = "accounts.create", at = "tai-khoan/moi", may = Permission.MANAGE_ACCOUNTS)
class AccountView extends ConsoleView implements HasHistory, BeforeEnterObserver {

    static final String NEW = "moi";

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration administration;
    private final transient AccountQueries queries;
    private final transient UnitDirectory directory;
    private final TextField username = new TextField(Words.say("accounts.username"));
    private final TextField fullName = new TextField(Words.say("accounts.full-name"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Words.say("accounts.roles"));
    private final MultiSelectComboBox<UnitSummary> units = new MultiSelectComboBox<>(Words.say("accounts.units"));
    private final FormSheet form = new FormSheet();
    private @Nullable AccountSummary account;

    AccountView(AccountAdministration administration, AccountQueries queries, UnitDirectory directory) {
        super("accounts.new");
        this.administration = administration;
        this.queries = queries;
        this.directory = directory;
        username.setRequiredIndicatorVisible(true);
        username.setHelperText(Words.say("accounts.username.help"));
        username.getElement().setAttribute("autocomplete", "off");
        fullName.setRequiredIndicatorVisible(true);
        roles.setItems(queries.assignableRoles());
        roles.setItemLabelGenerator(Words::word);
        roles.addClassNames("vd-wide", "vd-choices");
        roles.addValueChangeListener(change -> tellWhatTheyMay());
        var all = directory.inScope();
        Picker.units(units, all);
        units.setItemLabelGenerator(AccountView::label);
        units.setHelperText(Words.say("accounts.units.help"));
        units.addClassName("vd-wide");

        form.add("username", username);
        form.add("fullName", fullName);
        form.add("roles", roles);
        form.add("units", units);
        form.save("action.save", this::save);
        form.also(new Button(Words.say("action.back"), click -> UI.getCurrent().navigate(AccountsView.class)));
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("account").orElse(NEW);
        if (!NEW.equals(id)) {
            if (!id.matches("\\d{1,18}")) {
                throw new NotFound("account " + id);
            }
            show(queries.get(new AccountId(Long.parseLong(id))));
        }
        drafts();
    }

    private void drafts() {
        var shown = account;
        if (shown == null) {
            form.drafts("account");
        } else {
            form.drafts("account", String.valueOf(shown.id().value()), shown.version())
                    .rereads(subject().orElse(null), () -> show(queries.get(shown.id())));
        }
    }

    /** Says beside the roles chosen what they may do, in the words of the generated tables. */
    private void tellWhatTheyMay() {
        var may = EnumSet.noneOf(Permission.class);
        roles.getValue().forEach(role -> may.addAll(role.permissions()));
        roles.setHelperText(may.isEmpty() ? null : may.stream().map(Words::word).collect(Collectors.joining("; ")));
    }

    private void show(AccountSummary shown) {
        account = shown;
        title(shown.fullName());
        username.setValue(shown.username());
        username.setReadOnly(true);
        username.setHelperText(null);
        fullName.setValue(shown.fullName());
        roles.setValue(shown.roles());
        units.setValue(shown.units().stream().map(directory::get).collect(Collectors.toSet()));
        var reset = new Button(
                Words.say("accounts.reset"),
                click -> confirm(
                        "accounts.reset",
                        Words.say("accounts.reset.text", shown.fullName()),
                        () -> hand(administration.resetPassword(shown.id(), shown.version()))));
        if (shown.status() == AccountStatus.OPEN) {
            var close = new Button(Words.say("accounts.close"), click -> close(shown));
            close.addThemeVariants(ButtonVariant.ERROR);
            actions(AccountsView.status(shown), reset, close);
        } else {
            actions(
                    AccountsView.status(shown),
                    new Button(
                            Words.say("accounts.reopen"),
                            click -> confirm(
                                    "accounts.reopen",
                                    Words.say("accounts.reopen.text", shown.fullName()),
                                    () -> hand(administration.reopen(shown.id(), shown.version())))));
        }
    }

    private void save() {
        var draft = new AccountDraft(
                username.getValue(),
                fullName.getValue(),
                Set.copyOf(roles.getValue()),
                units.getValue().stream().map(UnitSummary::id).collect(Collectors.toSet()));
        var shown = account;
        if (shown == null) {
            var once = administration.create(draft);
            hand(once);
        } else {
            var once = administration.change(shown.id(), shown.version(), draft);
            show(queries.get(shown.id()));
            Notices.done(Words.say("accounts.saved", shown.username()));
            once.ifPresent(this::hand);
        }
    }

    private void close(AccountSummary shown) {
        var window = new StepWindow(Words.say("accounts.close"), Words.say("accounts.close.text", shown.fullName()));
        var form = window.form();
        var reason = form.add("reason", new TextField(Words.say("accounts.close.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        form.drafts("account.close", String.valueOf(shown.id().value()), shown.version());
        window.open("accounts.close", () -> {
            administration.close(shown.id(), shown.version(), reason.getValue());
            show(queries.get(shown.id()));
            Notices.done(Words.say("accounts.closed", shown.username()));
        });
    }

    private static void confirm(String titleKey, String text, com.vaadin.flow.function.SerializableRunnable step) {
        new StepWindow(Words.say(titleKey), text).open(titleKey, step);
    }

    /** Shows a one-time password or its first half, once, and then the account as it now is. */
    private void hand(OneTimePassword once) {
        new OneTimeDialog(
                        once,
                        once.half() ? "accounts.one-time.first-half" : "accounts.one-time.text",
                        () -> afterwards(once))
                .open();
    }

    private void afterwards(OneTimePassword once) {
        queries.list(new AccountFilter(once.username(), null, null), 0, 50).stream()
                .filter(found -> found.username().equals(once.username()))
                .findFirst()
                .ifPresent(found -> {
                    if (account == null) {
                        UI.getCurrent()
                                .navigate(
                                        AccountView.class,
                                        new RouteParameters(
                                                "account",
                                                String.valueOf(found.id().value())));
                    } else {
                        show(found);
                    }
                });
    }

    private static String label(UnitSummary unit) {
        return unit.validTo() == null
                ? unit.name()
                : unit.name() + " (" + Words.say("units.until", Words.date(unit.validTo())) + ")";
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.ofNullable(account).map(now -> new Subject(HistoryOf.ACCOUNT, now.username()));
    }
}
