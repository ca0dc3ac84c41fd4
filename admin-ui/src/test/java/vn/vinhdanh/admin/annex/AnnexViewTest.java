package vn.vinhdanh.admin.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.campaign.CampaignChoice;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.annex.AnnexColumn;
import vn.vinhdanh.core.annex.AnnexEntry;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;

@WithMockUser(
        username = "chuyenvien",
        authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_REGISTER_DECISIONS"})
class AnnexViewTest extends ConsoleTest {

    @Autowired
    DecisionQueries decisions;

    @Autowired
    DecisionRegister register;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    CampaignEntry entry;

    @Autowired
    CampaignLaunch launch;

    @Test
    void bringsAListInFromFileToDecision() {
        // other tests write decisions whose number has these figures in it
        var decided = new DecisionFilter("9087/", null, null);
        int before = decisions.count(decided);
        var view = navigate(AnnexView.class);
        view.taken("danh-sach-kem-quyet-dinh-9087.xlsx", sample("danh-sach-kem-quyet-dinh-9087.xlsx"));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());

        assertThat(field(TextField.class, "annex.number").getValue()).isEqualTo("9087");
        assertThat(field(DatePicker.class, "annex.decided-on").getValue()).isEqualTo("2021-01-18");
        assertThat(field(TextField.class, "annex.authority").getValue()).isEqualTo("Chủ tịch UBND tỉnh Ninh Bình");

        var campaign = launched("Thi đua chọn trong khi nhập danh sách");
        press("annex.other-file");
        view.taken("danh-sach-kem-quyet-dinh-9087.xlsx", sample("danh-sach-kem-quyet-dinh-9087.xlsx"));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());
        var choice = field(CampaignChoice.class, "campaign.choice");
        choice.choose(campaign);
        this.<CommendationKind>select(Words.say("annex.question.commendation-all"))
                .setValue(CommendationKind.MERIT);
        for (String kind : List.of("PERSON", "COLLECTIVE", "HOUSEHOLD")) {
            this.<String>select(
                            Words.say("annex.question.subject-class", Words.say("annex.word.RecipientKind." + kind)))
                    .setValue("");
        }
        press("annex.to-preview");
        waitFor(() -> !find(Grid.class).all().isEmpty());
        assertThat(rows()).hasSize(59);

        // nothing is registered before the warnings are confirmed
        var register = find(Button.class).all().stream()
                .filter(b -> b.getText().equals(Words.say("annex.register", "59")))
                .findFirst()
                .orElseThrow();
        assertThat(register.isEnabled()).isFalse();
        assertThat(decisions.count(decided)).isEqualTo(before);
        confirmAll();
        assertThat(register.isEnabled()).isTrue();

        test(register).click();
        waitFor(() -> find(Anchor.class).all().stream()
                .anyMatch(a -> a.getText().equals(Words.say("annex.registered.open"))));
        assertThat(decisions.list(decided, 0, 50))
                .hasSize(before + 1)
                .filteredOn(d -> d.decision().number().startsWith("9087"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.honourCount()).isEqualTo(59);
                    assertThat(decisions.get(d.decision().id()).written().campaign())
                            .isEqualTo(campaign);
                });
    }

    private CampaignId launched(String name) {
        return Officials.asSpecialist(() -> {
            var id = entry.saveDraft(Campaigns.of(name, 2021, LocalDate.of(2021, 1, 18)));
            Officials.run("lanhdao", Role.LEADER, () -> launch.launch(id, 0));
            return id;
        });
    }

    @Test
    void saysWhyAFileIsRefusedAndTakesTheNextOne() {
        var view = navigate(AnnexView.class);
        view.taken("x.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8));
        waitFor(() -> find(Paragraph.class).all().stream()
                .anyMatch(p -> p.getText().equals(Words.say("problem.file.damaged"))));
        assertThat(find(Upload.class).all()).hasSize(1);
    }

    @Test
    void anotherLayoutIsReadByTheColumnsTheOfficialChooses() {
        var view = navigate(AnnexView.class);
        view.taken(
                "la.csv",
                "Thứ bậc;Vinh danh ai;Làm được gì\r\n1;Bà Lê Thị Lạ;Cứu người năm 2020\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !buttons("annex.columns.take").isEmpty());
        assertThat(buttons("annex.to-preview").getFirst().isEnabled()).isFalse();

        this.<AnnexColumn>select(Words.say("annex.column", "B") + " – Vinh danh ai")
                .setValue(AnnexColumn.NAME);
        this.<AnnexColumn>select(Words.say("annex.column", "C") + " – Làm được gì")
                .setValue(AnnexColumn.ACHIEVEMENT);
        press("annex.columns.take");

        assertThat(buttons("annex.to-preview").getFirst().isEnabled()).isTrue();
        assertThat(find(H2.class).all().stream().map(H2::getText)).contains(Words.say("annex.section.questions"));
        press("annex.to-preview");
        waitFor(() -> !find(Grid.class).all().isEmpty());
        assertThat(rows()).singleElement().satisfies(e -> {
            assertThat(e.name()).isEqualTo("Lê Thị Lạ");
            assertThat(e.achievement()).isEqualTo("Cứu người năm 2020");
        });
    }

    @Test
    void aNamesakeIsRecognisedByUnitYearsAndLastHonours() {
        var day = LocalDate.of(2020, 3, 1);
        var award = catalogue.find("BKT", day).orElseThrow().revision();
        register.register(
                new DecisionWritten(
                        "9191",
                        "QĐ-UBND",
                        day,
                        AuthorityLevel.PROVINCE_CHAIRMAN,
                        "Chủ tịch UBND tỉnh Ninh Bình",
                        "Về việc khen thưởng (thử)",
                        "",
                        "",
                        null,
                        null),
                List.of(Honours.of("Đàm Thị Trùng Tên", award)
                        .year(2019)
                        .in("Sở Thử Nhận Ra")
                        .draft()));
        var view = navigate(AnnexView.class);
        view.taken(
                "trung.csv",
                ("DANH SÁCH kèm theo Quyết định số 9192/QĐ-UBND ngày 01/03/2021 của Chủ tịch UBND tỉnh Ninh Bình\r\n"
                                + "TT,Họ và tên,Đơn vị công tác,Danh hiệu,Thành tích\r\n"
                                + "1,Bà Đàm Thị Trùng Tên,Sở Thử Nhận Ra,Bằng khen của Chủ tịch UBND tỉnh,Năm 2020 làm tốt")
                        .getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());
        press("annex.to-preview");
        waitFor(() -> !find(Grid.class).all().isEmpty());

        press("annex.same-all", "1");
        assertThat(buttons("annex.same-all", "1")).isEmpty();

        inFirstRow("annex.namesake.change");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> people = find(RadioButtonGroup.class).single();
        var offered = people.getListDataView().getItems().toList();
        assertThat(offered).hasSize(2);
        assertThat(people.getValue()).isEqualTo(offered.getLast());
        assertThat(people.getElement().getTextRecursively())
                .contains(Words.say("annex.namesake.new"), "Sở Thử Nhận Ra", "2019", "9191/QĐ-UBND");
        people.setValue(offered.getFirst());
        press("annex.namesake.save");

        inFirstRow("annex.namesake.choose");
        assertThat(find(RadioButtonGroup.class).all()).as("asked once more").hasSize(1);
    }

    @Test
    void everyLineOfTheFileIsCountedAndCanBeLookedAt() {
        var view = navigate(AnnexView.class);
        view.taken(
                "dong.csv",
                ("DANH SÁCH kèm theo Quyết định số 9194/QĐ-UBND ngày 01/03/2021 của Chủ tịch UBND tỉnh Ninh Bình\r\n"
                                + "TT,Họ và tên,Đơn vị công tác,Danh hiệu\r\n"
                                + "1,Bà Lê Thị Đếm Dòng,Sở Thử,Bằng khen của Chủ tịch UBND tỉnh\r\n"
                                + ",(nghỉ từ tháng 5),,\r\n"
                                + "Cộng: 1 người,,,")
                        .getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());
        press("annex.to-preview");
        waitFor(() -> !find(Grid.class).all().isEmpty());

        var counts = find(LineAccount.class).single().getChildren().toList();
        assertThat(counts.stream().map(c -> c.getElement().getText()))
                .containsExactly(
                        Words.say("annex.account", "5"),
                        part("READ", "1"),
                        part("HEADER", "1"),
                        part("TITLE", "1"),
                        part("TOTAL", "1"),
                        part("NOT_UNDERSTOOD", "1"));
        test((Button) counts.getLast()).click();
        var lines = (Grid<?>) find(com.vaadin.flow.component.dialog.Dialog.class)
                .single()
                .getChildren()
                .filter(Grid.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(test(lines).getCellText(0, 0)).isEqualTo(Words.say("annex.place.row", "4"));
        assertThat(test(lines).getCellText(0, 1)).isEqualTo("(nghỉ từ tháng 5)");
    }

    private static String part(String role, String count) {
        return Words.say("annex.account.part", Words.say("annex.word.LineRole." + role), count);
    }

    @Test
    void anEmptyListSaysSoAtOnce() {
        var view = navigate(AnnexView.class);
        view.taken("trong.csv", "STT,Họ và tên,Đơn vị công tác\r\n".getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());
        assertThat(find(Paragraph.class).all().stream()
                        .filter(p -> p.getText().equals(Words.say("problem.annex.no-recipients")))
                        .toList())
                .singleElement()
                .satisfies(p -> assertThat(p.isVisible()).isTrue());
    }

    @Test
    void warningsAreLookedAtKindByKind() {
        var view = navigate(AnnexView.class);
        view.taken(
                "loai.csv",
                ("DANH SÁCH kèm theo Quyết định số 9195/QĐ-UBND ngày 01/03/2021 của Chủ tịch UBND tỉnh Ninh Bình\r\n"
                                + "TT,Họ và tên,Đơn vị công tác,Danh hiệu\r\n"
                                + "1,Bà Lê Thị Hai Lần,,Bằng khen của Chủ tịch UBND tỉnh\r\n"
                                + "2,Bà Lê Thị Hai Lần,,Bằng khen của Chủ tịch UBND tỉnh\r\n"
                                + "3,Bà Lê Thị Ngoài Quyền,,Bằng khen của Thủ tướng Chính phủ")
                        .getBytes(StandardCharsets.UTF_8));
        waitFor(() -> !buttons("annex.to-preview").isEmpty());
        press("annex.to-preview");
        waitFor(() -> !find(Grid.class).all().isEmpty());
        assertThat(rows()).hasSize(3);

        this.<String>select(Words.say("annex.show.warning")).setValue("problem.annex.row-twice");
        assertThat(rows()).extracting(AnnexEntry::name).containsExactly("Lê Thị Hai Lần", "Lê Thị Hai Lần");
        this.<String>select(Words.say("annex.show.warning")).setValue("problem.annex.outside-competence");
        assertThat(rows()).extracting(AnnexEntry::name).containsExactly("Lê Thị Ngoài Quyền");
    }

    // ---- what the tests do on screen ----

    private void waitFor(BooleanSupplier there) {
        for (int i = 0; i < 200; i++) {
            roundTrip();
            if (there.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        fail("Not there after ten seconds");
    }

    private void confirmAll() {
        var confirmSeveral = java.util.regex.Pattern.quote(Words.say("annex.confirm-all", "#"))
                .replace("#", "\\E[0-9.,]+\\Q");
        for (int i = 0; i < 20; i++) {
            var next = find(Button.class).all().stream()
                    .filter(b -> b.getText().matches(confirmSeveral))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            test(next.get()).click();
        }
        for (int i = 0; i < 20; i++) {
            var next = find(Button.class).all().stream()
                    .filter(b -> b.getText().equals(Words.say("annex.confirm-one")))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            test(next.get()).click();
        }
    }

    /** Presses a button among what is to be looked at in the first row; does nothing where there is none such. */
    private void inFirstRow(String key) {
        take((Grid<?>) find(Grid.class).single(), 0, "annex.to-look-at", key);
    }

    @SuppressWarnings("unchecked")
    private List<AnnexEntry> rows() {
        return ((Grid<AnnexEntry>) find(Grid.class).single())
                .getGenericDataView()
                .getItems()
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(s -> label.equals(s.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    private static byte[] sample(String name) {
        try (var in = AnnexViewTest.class.getResourceAsStream("/annex/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
