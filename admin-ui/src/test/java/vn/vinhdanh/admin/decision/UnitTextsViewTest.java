package vn.vinhdanh.admin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.WholeConsole;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

/** Units given as text: proposed where decisions are entered by hand, worked off in one list. */
@WholeConsole
@ViewPackages(packages = "vn.vinhdanh.admin")
class UnitTextsViewTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionQueries queries;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    UnitDirectory directory;

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void theUnitIsProposedAsItIsTypedAndNeverOverAChoice() {
        var then = unit("Sở Gõ tay và Đề nghị", DAY.minusYears(5), DAY.plusYears(1));
        unit("Sở Gõ tay và Đề nghị", DAY.plusYears(1).plusDays(1), null);
        var other = unit("Sở Chọn bằng tay", DAY.minusYears(5), null);
        navigate(DecisionEntryView.class);
        test(find(DatePicker.class).all().stream()
                        .filter(p -> Words.say("decision.decided-on").equals(p.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(DAY);
        var unit = this.<UnitSummary>combo("honour.unit");
        test(field("honour.unit-text")).setValue("Phòng Hành chính, sở gõ tay và đề nghị");
        assertThat(unit.getValue()).extracting(UnitSummary::id).isEqualTo(then);
        assertThat(unit.getHelperText()).contains("Sở Gõ tay và Đề nghị", Words.date(DAY.plusYears(1)));

        test(field("honour.unit-text")).setValue("Hội Không có trong danh mục");
        assertThat(unit.getValue()).isNull();
        assertThat(unit.getHelperText()).contains(Words.say("unit-texts.found.UNKNOWN"));

        test(unit).selectItem("Sở Chọn bằng tay");
        test(field("honour.unit-text")).setValue("Sở Gõ tay và Đề nghị");
        assertThat(unit.getValue()).extracting(UnitSummary::id).isEqualTo(other);
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void allProposedUnitsThatAreShownAreTakenOverInOneStep() {
        var unit = unit("Sở Nhận một lần", DAY.minusYears(5), null);
        var decision = registered("32101", "Sở Nhận một lần", "Tổ Văn phòng, Sở Nhận một lần", "Sở Nhận một lần lạ");
        navigate(UnitTextsView.class);
        test(field("unit-texts.search")).setValue("nhan mot lan");
        press(Words.say("unit-texts.take-over", "2"));
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(queries.honours(decision, 0, 10))
                .extracting(honour -> honour.unitId())
                .containsExactly(unit, unit, null);
        assertThat(buttons(Words.say("unit-texts.take-over", "2"))).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "canbo",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void whoMayNotCorrectDecisionsOnlyLooks() {
        unit("Sở Chỉ xem", DAY.minusYears(5), null);
        registered("32102", "Sở Chỉ xem");
        navigate(UnitTextsView.class);
        test(field("unit-texts.search")).setValue("Sở Chỉ xem");
        assertThat(buttons(Words.say("unit-texts.take-over", "1"))).isEmpty();
    }

    private UnitId unit(String name, LocalDate from, @org.jspecify.annotations.Nullable LocalDate to) {
        return Officials.asSystem(
                () -> directory.enter(new UnitDraft(null, name, UnitKind.DEPARTMENT, null, from, to, List.of(), true)));
    }

    private DecisionId registered(String number, String... units) {
        return Officials.asSpecialist(() -> register.register(
                Decisions.of(number, DAY),
                List.of(units).stream()
                        .map(unit -> new HonourDraft(
                                RecipientKind.PERSON,
                                "",
                                "Trần Thị Ghi Chữ",
                                null,
                                "",
                                unit,
                                null,
                                catalogue.find("BKT", DAY).orElseThrow().revision(),
                                "",
                                AchievementPeriod.year(2020),
                                CommendationKind.MERIT,
                                null,
                                null))
                        .toList()));
    }

    private TextField field(String key) {
        return find(TextField.class).all().stream()
                .filter(f -> Words.say(key).equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> combo(String key) {
        return find(ComboBox.class).all().stream()
                .filter(c -> Words.say(key).equals(((HasLabel) c).getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<Button> buttons(String text) {
        return find(Button.class).all().stream()
                .filter(b -> text.equals(b.getText()))
                .toList();
    }

    private void press(String text) {
        test(buttons(text).getFirst()).click();
    }
}
