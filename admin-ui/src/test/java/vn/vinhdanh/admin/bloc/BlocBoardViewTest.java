package vn.vinhdanh.admin.bloc;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.testing.Officials.asAdministrator;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.bloc.BlocDetails;
import vn.vinhdanh.core.bloc.BlocDraft;
import vn.vinhdanh.core.bloc.BlocFormation;
import vn.vinhdanh.core.bloc.BlocId;
import vn.vinhdanh.core.bloc.BlocQueries;
import vn.vinhdanh.core.bloc.BlocStatus;
import vn.vinhdanh.core.bloc.PactDraft;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitDraft;
import vn.vinhdanh.core.organisation.UnitKind;
import vn.vinhdanh.core.organisation.UnitSummary;

@WithMockUser(
        username = "chuyenvien",
        authorities = {"VIEW_CONSOLE", "MANAGE_BLOCS", "ROLE_VIEW_CONSOLE"})
class BlocBoardViewTest extends ConsoleTest {

    @Autowired
    BlocQueries queries;

    @Autowired
    BlocFormation formation;

    @Autowired
    UnitDirectory directory;

    @Autowired
    ObjectProvider<YearInView> yearOfSession;

    @Test
    void putsABlocTogetherFormsItAndRecordsItsPact() {
        var head = unit("Sở Nội vụ (2021)");
        var other = unit("Sở Tài chính (2021)");
        years().choose(2021);
        navigate(BlocView.class, BlocView.NEW);
        test(field(TextField.class, "bloc.name")).setValue("Khối các sở tổng hợp");
        members().setValue(new LinkedHashSet<>(List.of(other, head)));
        combo("bloc.head").setValue(head);
        press("bloc.save");

        var saved = only(2021);
        assertThat(saved.status()).isEqualTo(BlocStatus.FORMING);
        assertThat(saved.members()).containsExactly(other, head);
        assertThat(saved.head()).isEqualTo(head);

        press("bloc.form");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(only(2021).status()).isEqualTo(BlocStatus.FORMED);

        press("bloc.pact.sign");
        test(field(DatePicker.class, "bloc.pact.date")).setValue(LocalDate.of(2021, 1, 18));
        test(field(TextArea.class, "bloc.pact.contents")).setValue("Hoàn thành nhiệm vụ\nBình xét công khai");
        var persons = find(TextField.class).all().stream()
                .filter(f -> Words.say("bloc.pact.signatory.person").equals(f.getLabel()))
                .toList();
        assertThat(persons).as("a row for each member").hasSize(2);
        test(persons.getLast()).setValue("Bà Lê Thị Mẫu");
        press("bloc.pact.record");

        var signed = only(2021);
        assertThat(signed.status()).isEqualTo(BlocStatus.PACT_SIGNED);
        assertThat(signed.pact()).isNotNull();
        assertThat(signed.pact().contents()).containsExactly("Hoàn thành nhiệm vụ", "Bình xét công khai");
        assertThat(signed.pact().signatories())
                .containsExactly(new PactDraft.Signatory(head.id(), "Bà Lê Thị Mẫu", ""));
        assertThat(signed.unsigned()).containsExactly(other);
    }

    @Test
    void keepsTheDialogOpenAndSaysWhatIsMissing() {
        var bloc = formed(2019, 1, "Khối chưa ký");
        years().choose(2019);
        navigate(BlocBoardView.class);
        press("bloc.pact.sign");
        press("bloc.pact.record");

        assertThat(field(DatePicker.class, "bloc.pact.date").isInvalid()).isTrue();
        assertThat(asSpecialist(() -> queries.get(bloc)).status()).isEqualTo(BlocStatus.FORMED);
    }

    @Test
    void carriesTheBlocsOverAfterSayingWhatItDoesAndShowsTheNextYear() {
        formed(2022, 1, "Khối đi tiếp");
        years().choose(2022);
        navigate(BlocBoardView.class);

        test(button(Words.say("bloc.carry", "2022", "2023"))).click();
        assertThat(asSpecialist(() -> queries.ofYear(2023))).isEmpty();
        press("bloc.carry.do");

        assertThat(years().year()).isEqualTo(2023);
        assertThat(only(2023).status()).isEqualTo(BlocStatus.FORMING);
        assertThat(button(Words.say("bloc.carry", "2023", "2024")).isVisible()).isTrue();
    }

    @Test
    void showsTheCardsOfTheYearInView() {
        formed(2018, 1, "Khối một");
        asSpecialist(
                () -> formation.open(new BlocDraft(2018, 2, "Khối hai đang lập", null, null, null, List.of(), true)));
        years().choose(2018);
        navigate(BlocBoardView.class);
        assertThat(cards()).containsExactly("Khối một", "Khối hai đang lập");
        assertThat(buttons("bloc.pact.sign")).as("only of the formed one").hasSize(1);

        test(find(Checkbox.class).single()).click();
        assertThat(cards()).hasSize(2);
        years().choose(2020);
        assertThat(cards()).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void offersNothingToChangeWithoutThePermission() {
        formed(2017, 1, "Khối chỉ để xem");
        years().choose(2017);
        navigate(BlocBoardView.class);

        assertThat(cards()).containsExactly("Khối chỉ để xem");
        assertThat(buttons("bloc.pact.sign")).isEmpty();
        assertThat(buttons("bloc.new")).isEmpty();
    }

    private List<String> cards() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private BlocDetails only(int year) {
        return asSpecialist(() -> {
            var found = queries.ofYear(year);
            assertThat(found).hasSize(1);
            return queries.get(found.getFirst().id());
        });
    }

    private BlocId formed(int year, int ordinal, String name) {
        var head = unit("Sở A " + year + "/" + ordinal);
        var other = unit("Sở B " + year + "/" + ordinal);
        return asSpecialist(() -> {
            var id = formation.open(
                    new BlocDraft(year, ordinal, name, null, head.id(), null, List.of(head.id(), other.id()), true));
            formation.form(id, queries.get(id).version());
            return id;
        });
    }

    private UnitSummary unit(String name) {
        return asAdministrator(() -> directory.get(directory.enter(new UnitDraft(
                null, name, UnitKind.DEPARTMENT, null, LocalDate.of(1945, 9, 2), null, List.of(), true))));
    }

    private YearInView years() {
        return yearOfSession.getObject();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitSummary> combo(String labelKey) {
        return field(ComboBox.class, labelKey);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<UnitSummary> members() {
        return field(MultiSelectComboBox.class, "bloc.members");
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(b -> text.equals(b.getText()))
                .findFirst()
                .orElseThrow();
    }
}
