package vn.vinhdanh.admin.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StatusMark;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.ApiTokenDraft;
import vn.vinhdanh.core.account.ApiTokenState;
import vn.vinhdanh.core.account.ApiTokenSummary;
import vn.vinhdanh.core.account.ApiTokens;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.VietnameseText;

/** The tokens with which other systems of the province read figures and lists from reporting. */
@Route(value = "khoa-truy-cap", layout = MainLayout.class)
@RolesAllowed("MANAGE_ACCOUNTS")
@Menu(title = "tokens.title", order = 912, icon = "vaadin:plug")
class ApiTokensView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient ApiTokens tokens;
    private final transient UnitDirectory directory;
    private final People people;
    private final ListSheet<ApiTokenSummary> list;

    ApiTokensView(ApiTokens tokens, UnitDirectory directory, OfficialNames officials) {
        super("tokens.title");
        this.tokens = tokens;
        this.directory = directory;
        this.people = new People(officials);
        lead(Words.say("tokens.lead"));
        var make = new Button(Words.say("tokens.make"), VaadinIcon.PLUS.create(), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        actions(make);
        list = new ListSheet<>("tokens.title", () -> people.read(tokens.list(), token -> List.of(token.madeBy())));
        list.does("tokens.name", ApiTokenSummary::name, this::ask);
        var names = new HashMap<UnitId, String>();
        directory.all().forEach(unit -> names.put(unit.id(), unit.name()));
        list.column("tokens.units", token -> reach(token, names)).share(1);
        list.mark("tokens.state", ApiTokensView::state);
        list.date("tokens.valid-to", ApiTokenSummary::validTo);
        list.time("tokens.last-used", ApiTokenSummary::lastUsed);
        list.number("tokens.calls", ApiTokenSummary::calls);
        list.column("tokens.made-by", token -> people.name(token.madeBy()));
        list.column("tokens.code", ApiTokenSummary::code);
        list.empty("tokens.empty");
        add(list);
    }

    private static LocalDate today() {
        return LocalDate.now(Words.VIETNAM);
    }

    private static StatusMark state(ApiTokenSummary token) {
        var state = token.state(today());
        return new StatusMark(
                switch (state) {
                    case OPEN -> StatusMark.Tone.GOOD;
                    case EXPIRED -> StatusMark.Tone.WAIT;
                    case WITHDRAWN -> StatusMark.Tone.STOP;
                },
                Words.word(state));
    }

    private static String reach(ApiTokenSummary token, Map<UnitId, String> names) {
        return token.units().isEmpty()
                ? Words.say("tokens.units.none")
                : token.units().stream()
                        .map(unit -> names.getOrDefault(unit, ""))
                        .sorted(VietnameseText.ORDER)
                        .collect(Collectors.joining("; "));
    }

    private void make() {
        var window = new StepWindow(Words.say("tokens.make"), Words.say("tokens.make.text"));
        var form = window.form();
        var name = form.add("name", new TextField(Words.say("tokens.name")));
        name.setRequiredIndicatorVisible(true);
        name.setHelperText(Words.say("tokens.name.help"));
        name.addClassName("vd-wide");
        var units = form.add("units", new MultiSelectComboBox<UnitSummary>(Words.say("tokens.units")));
        Picker.units(units, directory.inScope());
        units.setItemLabelGenerator(UnitSummary::name);
        units.setHelperText(Words.say("tokens.units.help"));
        units.addClassName("vd-wide");
        var validTo = form.add("validTo", Words.datePicker("tokens.valid-to"));
        validTo.setRequiredIndicatorVisible(true);
        validTo.setHelperText(Words.say("tokens.valid-to.help"));
        form.drafts("api-token");
        window.open("tokens.make", () -> {
            var made = tokens.make(new ApiTokenDraft(
                    name.getValue(),
                    units.getValue().stream().map(UnitSummary::id).collect(Collectors.toSet()),
                    validTo.getValue()));
            new OneTimeDialog(
                            "tokens.once.title",
                            Words.say("tokens.once", made.name()),
                            made.token(),
                            Words.say("tokens.once.only", Words.date(made.validTo())),
                            list::refresh)
                    .open();
        });
    }

    private void ask(ApiTokenSummary token) {
        if (token.state(today()) == ApiTokenState.WITHDRAWN) {
            Notices.done(Words.say("tokens.withdrawn.at", token.name(), Words.dateTime(token.withdrawnAt())));
            return;
        }
        var window = new StepWindow(
                Words.say("tokens.withdraw"), Words.say("tokens.withdraw.text", token.name(), token.code()));
        var reason = window.form().add("reason", new TextField(Words.say("tokens.withdraw.reason")));
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("vd-wide");
        window.open("tokens.withdraw", () -> {
            tokens.withdraw(token.id(), reason.getValue());
            list.refresh();
            Notices.done(Words.say("tokens.withdrawn", token.name()));
        });
    }
}
