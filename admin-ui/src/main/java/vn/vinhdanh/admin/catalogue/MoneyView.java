package vn.vinhdanh.admin.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.ListSheet;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.Picker;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.BaseSalary;
import vn.vinhdanh.core.catalogue.Bonuses;
import vn.vinhdanh.core.catalogue.HouseholdRule;
import vn.vinhdanh.core.catalogue.LawChanges;
import vn.vinhdanh.core.catalogue.LawDraft;
import vn.vinhdanh.core.catalogue.LegalInstrument;
import vn.vinhdanh.core.catalogue.LocalSupplement;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;

/** What bonuses rest on: base salaries, the rule for households, local supplements, and the legal instruments of the catalogue. */
@StyleSheet("catalogue.css")
@Route(value = "luong-co-so", layout = MainLayout.class)
@RolesAllowed("VIEW_CONSOLE")
@Menu(title = "law.money.title", order = 512, icon = "vaadin:coin-piles")
class MoneyView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final AwardCatalogue catalogue;
    private final Bonuses bonuses;
    private final LawChanges changes;
    private final HouseholdRules households;
    private final Clock clock;

    MoneyView(AwardCatalogue catalogue, Bonuses bonuses, LawChanges changes, CurrentOfficial official, Clock clock) {
        super("law.money.title");
        this.catalogue = catalogue;
        this.bonuses = bonuses;
        this.changes = changes;
        this.households = new HouseholdRules(catalogue, bonuses);
        this.clock = clock;
        lead(Words.say("law.money.lead"));
        add(new H2(Words.say("law.salaries")), salaries());
        add(new H2(Words.say("law.household")), new Paragraph(Words.say("law.household.lead")), households.sheet());
        add(new H2(Words.say("law.supplements")), supplements());
        add(new H2(Words.say("law.instruments")), instruments());
        if (official.may(Permission.MANAGE_CATALOGUE)) {
            actions(
                    new Button(Words.say("law.salary.propose"), click -> proposeSalary()),
                    new Button(Words.say("law.household.propose"), click -> proposeHousehold()),
                    new Button(Words.say("law.supplement.propose"), click -> proposeSupplement()),
                    new Button(Words.say("law.instrument.propose"), click -> proposeInstrument()));
        }
    }

    private Component salaries() {
        var sheet = new ListSheet<BaseSalary>(
                        "law.salaries", () -> bonuses.baseSalaries().reversed())
                .within();
        sheet.date("law.from", BaseSalary::validFrom);
        sheet.date("law.to", BaseSalary::validTo);
        sheet.column("law.salary.amount", s -> LawWords.money(s.amount())).by(BaseSalary::amount);
        sheet.column("catalogue.legal-basis", BaseSalary::legalRef);
        sheet.mark("catalogue.sureness", s -> LawWords.mark(s.sureness()));
        sheet.empty("law.salaries.empty");
        sheet.whole();
        return sheet;
    }

    private Component supplements() {
        var sheet = new ListSheet<LocalSupplement>("law.supplements", bonuses::supplements).within();
        sheet.column("law.award", LocalSupplement::awardCode);
        sheet.column("catalogue.recipients", s -> Words.word(s.recipientKind()));
        sheet.column("law.multiple", s -> LawWords.number(s.multiple())).by(LocalSupplement::multiple);
        sheet.column("law.resolution", LocalSupplement::resolution);
        sheet.date("law.from", LocalSupplement::validFrom);
        sheet.date("law.to", LocalSupplement::validTo);
        sheet.empty("law.supplements.empty");
        return sheet;
    }

    private Component instruments() {
        var sheet = new ListSheet<LegalInstrument>("law.instruments", catalogue::instruments).within();
        sheet.column("law.instrument.number", LegalInstrument::number);
        sheet.column("law.instrument.title", LegalInstrument::title).share(3);
        sheet.column("law.instrument.issuer", LegalInstrument::issuer);
        sheet.date("law.instrument.issued-on", LegalInstrument::issuedOn);
        sheet.date("law.instrument.in-force-from", LegalInstrument::validFrom);
        sheet.date("law.to", LegalInstrument::validTo);
        sheet.empty("law.instruments.empty");
        sheet.whole();
        return sheet;
    }

    private void proposeSalary() {
        var window = new StepWindow(Words.say("law.salary.propose"));
        var form = window.form();
        var from = form.add("from", Words.datePicker("law.from"));
        var amount = form.add("amount", new IntegerField(Words.say("law.salary.amount")));
        var ref = form.add("legalRef", new TextField(Words.say("catalogue.legal-basis")));
        var sureness = sureness();
        form.add("sureness", sureness);
        open("law.salary.propose", window, () -> {
            var value = amount.getValue();
            return new LawDraft.Salary(day(from), value == null ? 0 : value, ref.getValue(), sureness.getValue(), "");
        });
    }

    private void proposeHousehold() {
        var today = LocalDate.now(clock.withZone(Words.VIETNAM));
        var standing = households.on(today).orElse(null);
        var window = new StepWindow(Words.say("law.household.propose"));
        var form = window.form();
        var from = form.add("from", Words.datePicker("law.from"));
        from.setHelperText(Words.say("law.household.from.help"));
        var factor = new BigDecimalField(Words.say("law.household.factor"));
        factor.setLocale(Words.language());
        form.add("factor", factor);
        var rounding = new RadioButtonGroup<Boolean>(Words.say("law.household.rounding"));
        rounding.setItems(false, true);
        rounding.setItemLabelGenerator(HouseholdRules::rounding);
        rounding.addClassName("vd-wide");
        form.add("rounding", rounding);
        var example = new Paragraph();
        example.addClassNames("vd-lines", "vd-quiet");
        form.insert(example);
        var ref = form.add("legalRef", new TextField(Words.say("catalogue.legal-basis")));
        ref.addClassName("vd-wide");
        var sureness = sureness();
        form.add("sureness", sureness);
        rounding.setValue(standing != null && standing.twice());
        if (standing != null) {
            from.setValue(standing.validFrom());
            factor.setValue(standing.factor());
            ref.setValue(standing.legalRef());
            sureness.setValue(standing.sureness());
        }
        SerializableRunnable show = () -> {
            var day = from.getValue();
            var value = factor.getValue();
            example.setText(
                    day == null || value == null
                            ? ""
                            : households.bothWays(new HouseholdRule(day, null, value, false, "", Sureness.VERIFIED)));
        };
        from.addValueChangeListener(change -> show.run());
        factor.addValueChangeListener(change -> show.run());
        show.run();
        open("law.household.propose", window, () -> {
            var value = factor.getValue();
            if (value == null) {
                throw new InvalidInput("factor", "problem.shared.required");
            }
            return new LawDraft.Household(day(from), value, rounding.getValue(), ref.getValue(), sureness.getValue());
        });
    }

    private void proposeSupplement() {
        var names = new LinkedHashMap<String, String>();
        catalogue.all().forEach(a -> names.putIfAbsent(a.code(), a.nameVi()));
        var window = new StepWindow(Words.say("law.supplement.propose"));
        var form = window.form();
        var award = new ComboBox<String>(Words.say("law.award"));
        Picker.offer(award, names.keySet(), c -> List.of(c, names.getOrDefault(c, c)));
        award.setItemLabelGenerator(c -> names.getOrDefault(c, c));
        award.addClassName("vd-wide");
        form.add("award", award);
        var kind = new Select<RecipientKind>();
        kind.setLabel(Words.say("catalogue.recipients"));
        kind.setItems(RecipientKind.values());
        kind.setItemLabelGenerator(Words::word);
        kind.setValue(RecipientKind.PERSON);
        form.add("recipientKind", kind);
        var multiple = new BigDecimalField(Words.say("law.multiple"));
        multiple.setLocale(Words.language());
        form.add("multiple", multiple);
        var resolution = form.add("resolution", new TextField(Words.say("law.resolution")));
        var from = form.add("from", Words.datePicker("law.from"));
        var to = form.add("to", Words.datePicker("law.to"));
        open("law.supplement.propose", window, () -> {
            var code = award.getValue();
            var value = multiple.getValue();
            if (code == null) {
                throw new InvalidInput("award", "problem.shared.required");
            }
            if (value == null) {
                throw new InvalidInput("multiple", "problem.shared.required");
            }
            return new LawDraft.Supplement(
                    new LocalSupplement(code, kind.getValue(), value, resolution.getValue(), day(from), to.getValue()));
        });
    }

    private void proposeInstrument() {
        var window = new StepWindow(Words.say("law.instrument.propose"));
        var form = window.form();
        var number = form.add("number", new TextField(Words.say("law.instrument.number")));
        var title = form.add("title", new TextField(Words.say("law.instrument.title")));
        title.addClassName("vd-wide");
        var issuer = form.add("issuer", new TextField(Words.say("law.instrument.issuer")));
        var issued = form.add("issuedOn", Words.datePicker("law.instrument.issued-on"));
        var from = form.add("from", Words.datePicker("law.instrument.in-force-from"));
        from.setHelperText(Words.say("law.instrument.in-force-from.help"));
        var to = form.add("to", Words.datePicker("law.to"));
        open(
                "law.instrument.propose",
                window,
                () -> new LawDraft.Instrument(new LegalInstrument(
                        "",
                        number.getValue(),
                        title.getValue(),
                        issuer.getValue(),
                        issued.getValue(),
                        from.getValue(),
                        to.getValue())));
    }

    private static Select<Sureness> sureness() {
        var sureness = new Select<Sureness>();
        sureness.setLabel(Words.say("catalogue.sureness"));
        sureness.setItems(Sureness.values());
        sureness.setItemLabelGenerator(Words::word);
        sureness.setValue(Sureness.VERIFIED);
        return sureness;
    }

    private static LocalDate day(DatePicker picker) {
        var day = picker.getValue();
        if (day == null) {
            throw new InvalidInput("from", "problem.shared.required");
        }
        return day;
    }

    private void open(
            String titleKey, StepWindow window, com.vaadin.flow.function.SerializableSupplier<LawDraft> draft) {
        var form = window.form();
        var reason = form.add("reason", new TextArea(Words.say("law.reason")));
        reason.addClassName("vd-wide");
        var basis = form.add("changeBasis", new TextField(Words.say("law.change-basis")));
        basis.addClassName("vd-wide");
        form.insert(new Paragraph(Words.say("law.two-people")));
        form.drafts(titleKey);
        window.open("law.proposal.save", () -> {
            changes.propose(draft.get(), reason.getValue(), basis.getValue());
            Notices.done(Words.say("law.proposed"));
            UI.getCurrent().navigate(LawChangesView.class);
        });
    }
}
