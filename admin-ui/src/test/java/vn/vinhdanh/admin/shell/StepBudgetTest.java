package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.ThingsOfAUnit;

/** No step of a form asks the database more than fifteen times, from the press of its button until the page that it leads to is shown. */
@Order(Integer.MAX_VALUE - 1)
@AsOfficial("ngan-sach")
class StepBudgetTest extends CountedSteps {

    private static final int MOST = 15;
    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);
    private static final AtomicInteger NUMBERS = new AtomicInteger(93_000);

    @Autowired
    ApplicationContext beans;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    AwardCatalogue catalogue;

    @Test
    void noStepOfAFormAsksMoreThanFifteenTimes() {
        var things = new ThingsOfAUnit(beans);
        things.grow(2);
        as(Role.SPECIALIST);
        campaigns();
        decisions();
        announcements();
        evidence(things);
        reports(things);
        as(Role.ADMINISTRATOR);
        organisation();

        assertThat(asked())
                .allSatisfy((name, statements) ->
                        assertThat(statements).as(name).isNotEmpty().hasSizeLessThanOrEqualTo(MOST));
    }

    private void campaigns() {
        open("phong-trao/moi");
        write();
        step("campaign entered", () -> press("campaign.save-draft"));
        write();
        step("campaign changed", () -> press("campaign.save-draft"));
    }

    private void decisions() {
        // how an official has set up columns is read once, with the first list of a session
        open("quyet-dinh");
        open("quyet-dinh/ghi");
        write();
        field(TextField.class, "decision.number").setValue(String.valueOf(NUMBERS.incrementAndGet()));
        field(DatePicker.class, "decision.decided-on").setValue(DAY);
        award();
        step("decision entered", () -> press("decision.entry.save"));
        press("decision.edit");
        field(TextField.class, "decision.title").setValue("Về việc khác");
        step("decision changed", () -> press("action.save"));
        press("honours.add");
        field(TextField.class, "honour.name").setValue("Trần Thị Hai");
        award();
        step("honour added", () -> press("honours.add.save"));
    }

    private void award() {
        choose("honour.award", catalogue.find("BKT", DAY).orElseThrow());
        choose("honour.commendation", CommendationKind.MERIT);
    }

    private void announcements() {
        open("bai-viet/soan/moi");
        var headline = field(TextField.class, "article.headline");
        step("announcement begun", () -> test(headline).setValue("Tin một"));
        step("announcement changed", () -> test(headline).setValue("Tin hai"));
    }

    private void evidence(ThingsOfAUnit things) {
        open("nguoi-duoc-khen/" + Ids.code(things.get(RecipientId.class).value()));
        for (var kind : List.of("rating", "initiative", "discipline", "proceeding")) {
            press("evidence." + kind + ".add");
            write();
            step(kind + " entered", () -> press("action.save"));
        }
    }

    private void reports(ThingsOfAUnit things) {
        open("bao-sai-sot/" + Ids.code(things.get(ErrorReportId.class).value()));
        step("report taken up", () -> press("report.take-up"));
    }

    @SuppressWarnings("unchecked")
    private void organisation() {
        open("don-vi/moi");
        write();
        field(TextField.class, "units.code").clear();
        step("unit entered", () -> press("action.save"));
        open("tai-khoan/moi");
        write();
        field(TextField.class, "accounts.username").setValue("buoc-" + NUMBERS.incrementAndGet());
        find(CheckboxGroup.class).single().setValue(Set.of(Role.COUNCIL_MEMBER));
        step("account made", () -> press("action.save"));
    }

    private void as(Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AsOfficial.Factory.signIn(
                administration, accounts, "buoc-" + role.name().toLowerCase(Locale.ROOT), role));
        SecurityContextHolder.setContext(context);
    }

    private void write() {
        var text = "Thử lần " + NUMBERS.incrementAndGet();
        find(TextField.class).all().stream()
                .filter(StepBudgetTest::writable)
                .forEach(field -> test(field).setValue(text));
        find(TextArea.class).all().stream()
                .filter(StepBudgetTest::writable)
                .forEach(field -> test(field).setValue(text));
        find(DatePicker.class).all().stream()
                .filter(field -> field.isRequiredIndicatorVisible() && field.isEmpty())
                .forEach(field -> field.setValue(DAY));
    }

    private static boolean writable(AbstractField<?, String> field) {
        return field.isVisible() && !field.isReadOnly() && field.isEnabled();
    }

    @SuppressWarnings("unchecked")
    private void choose(String key, Object value) {
        ((ComboBox<Object>) field(ComboBox.class, key)).setValue(value);
    }
}
