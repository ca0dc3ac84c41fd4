package vn.vinhdanh.admin.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.testing.Officials.asLeader;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.WholeConsole;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.admin.shell.YearInView;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignStatus;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.campaign.LinkedDirective;

@WholeConsole
@ViewPackages(packages = "vn.vinhdanh.admin")
@WithMockUser(
        username = "chuyenvien",
        authorities = {"VIEW_CONSOLE", "MANAGE_CAMPAIGNS", "ROLE_VIEW_CONSOLE"})
class CampaignViewTest extends SpringBrowserlessTest {

    @Autowired
    CampaignQueries queries;

    @Autowired
    CampaignEntry entry;

    @Autowired
    CampaignLaunch launch;

    @Autowired
    ObjectProvider<YearInView> yearOfSession;

    @Test
    void entersTheCampaignOf2021AndHandsItOverToBeLaunched() {
        var movement = launched("Cả nước chung sức xây dựng nông thôn mới", 2021);

        navigate(CampaignView.class, CampaignView.NEW);
        test(field(TextField.class, "campaign.name")).setValue("Thi đua thực hiện thắng lợi nhiệm vụ năm 2021");
        test(field(IntegerField.class, "campaign.year")).setValue(2021);
        assertThat(field(DatePicker.class, "campaign.from").getValue()).isEqualTo("2021-01-01");
        assertThat(field(DatePicker.class, "campaign.to").getValue()).isEqualTo("2021-12-31");
        this.<LaunchingBody>combo("campaign.body").setValue(new LaunchingBody(null, "Ủy ban nhân dân tỉnh"));
        test(field(DatePicker.class, "campaign.launched-on")).setValue(LocalDate.of(2021, 1, 18));
        test(field(TextField.class, "campaign.occasion")).setValue("Hội nghị thường kỳ");
        test(field(TextField.class, "campaign.launcher")).setValue("Ông Trần Văn Mẫu");
        test(field(TextArea.class, "campaign.posts"))
                .setValue("Phó Bí thư Tỉnh ủy\nChủ tịch UBND tỉnh\nChủ tịch Hội đồng");
        test(field(TextArea.class, "campaign.grounds")).setValue("Luật Thi đua, Khen thưởng");
        test(field(TextArea.class, "campaign.context")).setValue("Năm đầu nhiệm kỳ");
        test(field(TextField.class, "campaign.theme")).setValue("Kỷ cương, trách nhiệm");
        test(field(TextArea.class, "campaign.objectives")).setValue("Hoàn thành nhiệm vụ");
        test(field(TextArea.class, "campaign.tasks")).setValue("Quán triệt\nTuyên truyền\n\nNhân rộng");
        parents().setValue(Set.of(movement));
        find(DirectivesField.class)
                .single()
                .setValue(List.of(new LinkedDirective("05-CT/TW", "Học tập", "Bộ Chính trị")));

        press("campaign.save-draft");
        var saved = only(2021, "Thi đua thực hiện thắng lợi");
        assertThat(saved.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(saved.written().launcherPosts()).hasSize(3);
        assertThat(saved.written().tasks()).containsExactly("Quán triệt", "Tuyên truyền", "Nhân rộng");
        assertThat(saved.parents()).containsExactly(movement);
        assertThat(saved.written().directives()).hasSize(1);

        press("campaign.hand-over");
        assertThat(buttons("campaign.launch"))
                .as("who wrote it does not launch it")
                .isEmpty();
        assertThat(asLeader(queries::atAGlance).waiting())
                .extracting(CampaignSummary::id)
                .contains(saved.id());
        launch(saved.id());
        navigate(CampaignView.class, String.valueOf(saved.id().value()));
        assertThat(find(H1.class).all().getFirst().getText())
                .isEqualTo("Thi đua thực hiện thắng lợi nhiệm vụ năm 2021");
        assertThat(buttons("campaign.close")).isNotEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsMissingForTheLaunch() {
        navigate(CampaignView.class, CampaignView.NEW);
        test(field(TextField.class, "campaign.name")).setValue("Chưa đủ để phát động");
        press("campaign.save-draft");
        press("campaign.hand-over");

        assertThat(find(ConfirmDialog.class).all())
                .as("nobody is asked about what cannot be done")
                .isEmpty();
        assertThat(combo("campaign.body").isInvalid()).isTrue();
        assertThat(combo("campaign.body").getErrorMessage()).isEqualTo(Words.say("problem.shared.required"));
        assertThat(field(DatePicker.class, "campaign.launched-on").isInvalid()).isTrue();
        assertThat(field(TextArea.class, "campaign.objectives").isInvalid()).isTrue();
        assertThat(only(years().year(), "Chưa đủ để phát động").status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "LAUNCH_CAMPAIGNS", "ROLE_VIEW_CONSOLE"})
    void isLaunchedBySomebodyWhoWroteNothingOfIt() {
        var id = asSpecialist(() -> entry.saveDraft(draft("Người thứ hai phát động", 2016)));
        navigate(CampaignView.class, String.valueOf(id.value()));
        assertThat(field(TextField.class, "campaign.name").isReadOnly()).isTrue();
        press("campaign.launch");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(only(2016, "Người thứ hai phát động").status()).isEqualTo(CampaignStatus.LAUNCHED);
    }

    @Test
    void aDraftIsDeletedOnceItsNameWasAskedFor() {
        navigate(CampaignView.class, CampaignView.NEW);
        test(field(TextField.class, "campaign.name")).setValue("Soạn nhầm sẽ xóa");
        press("campaign.save-draft");
        press("campaign.delete");
        var ask = find(ConfirmDialog.class).single();
        assertThat(ask.getElement().getProperty("header")).contains("Soạn nhầm sẽ xóa");
        test(ask).confirm();
        assertThat(asSpecialist(() -> queries.list(
                        new vn.vinhdanh.core.campaign.CampaignFilter(null, null, null, "Soạn nhầm sẽ xóa"))))
                .isEmpty();
    }

    @Test
    void aCampaignWhosePeriodIsOverIsNotShownAsUnderWay() {
        var today = LocalDate.of(2026, 11, 28);
        var over = CampaignMarks.of(CampaignStatus.LAUNCHED, LocalDate.of(2021, 12, 31), today);
        assertThat(over.getElement().getTextRecursively())
                .isEqualTo(Words.say("campaign.ended"))
                .isNotEqualTo(Words.word(CampaignStatus.LAUNCHED));
        assertThat(CampaignMarks.of(CampaignStatus.LAUNCHED, today, today)
                        .getElement()
                        .getTextRecursively())
                .isEqualTo(Words.word(CampaignStatus.LAUNCHED));
    }

    @Test
    void searchingAndWhatWaitsAskNoYear() {
        launched("Tìm thấy ở mọi năm 2016", 2016);
        years().choose(2020);
        navigate(CampaignsView.class);
        assertThat(names()).doesNotContain("Tìm thấy ở mọi năm 2016");
        test(field(TextField.class, "campaign.list.search")).setValue("tim thay o moi nam");
        assertThat(names()).contains("Tìm thấy ở mọi năm 2016");
        years().choose(java.time.Year.now(Words.VIETNAM).getValue());
    }

    @Test
    void listsTheYearInView() {
        launched("Chỉ năm 2018", 2018);
        years().choose(2018);
        navigate(CampaignsView.class);
        assertThat(names()).contains("Chỉ năm 2018");

        years().choose(2019);
        assertThat(names()).doesNotContain("Chỉ năm 2018");
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void isReadOnlyWithoutThePermission() {
        var campaign = launched("Chỉ để đọc", 2017);

        navigate(CampaignView.class, String.valueOf(campaign.id().value()));

        assertThat(field(TextField.class, "campaign.name").isReadOnly()).isTrue();
        assertThat(buttons("campaign.save-public")).isEmpty();
        assertThat(buttons("campaign.close")).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void handsOverSeveralAtOnceAfterOneQuestion() {
        var first = asSpecialist(() -> entry.saveDraft(draft("Gửi nhiều phong trào một", 2013)));
        var second = asSpecialist(() -> entry.saveDraft(draft("Gửi nhiều phong trào hai", 2013)));
        years().choose(2013);
        navigate(CampaignsView.class);
        Grid<CampaignSummary> grid = find(Grid.class).single();
        grid.getDataProvider()
                .fetch(new Query<>())
                .filter(campaign -> campaign.name().startsWith("Gửi nhiều"))
                .forEach(grid::select);
        var act = Words.say("list.bulk.act", Words.say("campaign.bulk.hand-over"), Words.number(2));
        test(find(Button.class).all().stream()
                        .filter(button -> act.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(asLeader(queries::atAGlance).waiting())
                .as("nothing is done before the answer")
                .extracting(CampaignSummary::id)
                .doesNotContain(first, second);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(asLeader(queries::atAGlance).waiting())
                .extracting(CampaignSummary::id)
                .contains(first, second);
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        return find(Grid.class).all().stream()
                .filter(grid -> grid.isVisible())
                .flatMap(grid -> ((Grid<CampaignSummary>) grid)
                        .getDataProvider()
                        .fetch(new Query<>())
                        .map(CampaignSummary::name))
                .toList();
    }

    private CampaignDetails only(int year, String name) {
        return asSpecialist(() -> {
            var found = queries.list(new vn.vinhdanh.core.campaign.CampaignFilter(year, null, null, name));
            assertThat(found).hasSize(1);
            return queries.get(found.getFirst().id());
        });
    }

    private CampaignSummary launched(String name, int year) {
        var id = asSpecialist(() -> entry.saveDraft(draft(name, year)));
        launch(id);
        return asSpecialist(() -> queries.pickList().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private void launch(CampaignId id) {
        asLeader(() -> {
            launch.launch(id, queries.get(id).version());
            return id;
        });
    }

    private static CampaignWritten draft(String name, int year) {
        return new CampaignWritten(
                name,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                CampaignLevel.CENTRAL,
                null,
                new LaunchingBody(null, "Thủ tướng Chính phủ"),
                "",
                List.of(),
                "",
                LocalDate.of(year, 1, 2),
                "",
                "",
                "",
                "Mục tiêu",
                List.of(),
                List.of(),
                List.of());
    }

    private YearInView years() {
        return yearOfSession.getObject();
    }

    private <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasLabel> F field(
            Class<F> kind, String labelKey) {
        return find(kind).all().stream()
                .filter(f -> Words.say(labelKey).equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <V> ComboBox<V> combo(String labelKey) {
        return field(ComboBox.class, labelKey);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<CampaignSummary> parents() {
        return field(MultiSelectComboBox.class, "campaign.parents");
    }

    private List<Button> buttons(String key) {
        return find(Button.class).all().stream()
                .filter(b -> Words.say(key).equals(b.getText()))
                .toList();
    }

    private void press(String key) {
        test(buttons(key).getFirst()).click();
    }
}
