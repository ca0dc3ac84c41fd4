package vn.vinhdanh.admin.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.AtHome;
import vn.vinhdanh.admin.shell.WaitingWork;
import vn.vinhdanh.admin.shell.WholeConsole;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLaunch;
import vn.vinhdanh.core.campaign.CampaignSummary;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionFilter;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionStatus;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.decision.HonourDraft;
import vn.vinhdanh.core.decision.HonourWithdrawal;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Campaigns;
import vn.vinhdanh.core.testing.Officials;

@WholeConsole
@ViewPackages(packages = "vn.vinhdanh.admin")
class DecisionViewsTest extends SpringBrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionQueries queries;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    HonourWithdrawal withdrawal;

    @Autowired
    DecisionApproval approval;

    @Autowired
    AccountAdministration administration;

    @Autowired
    DecisionsAtHome work;

    @Autowired
    CampaignEntry entry;

    @Autowired
    CampaignLaunch launch;

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void entersADecisionWithOneHonourByHandAndSubmitsIt() {
        navigate(DecisionEntryView.class);
        test(text("decision.number")).setValue("31001");
        test(find(DatePicker.class).all().stream()
                        .filter(p -> Words.say("decision.decided-on").equals(p.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(DAY);
        test(text("decision.title")).setValue("Về việc tặng Bằng khen đột xuất");
        test(text("honour.name")).setValue("Trần Thị Dũng Cảm");
        this.<AwardSummary>combo("honour.award")
                .setValue(catalogue.find("BKT", DAY).orElseThrow());
        this.<CommendationKind>combo("honour.commendation").setValue(CommendationKind.SUDDEN);
        press("decision.entry.save");

        var saved = queries.list(new DecisionFilter("31001", 2021, null), 0, 5);
        assertThat(saved).hasSize(1);
        assertThat(saved.getFirst().status()).isEqualTo(DecisionStatus.DRAFT);
        assertThat(find(H1.class).all().getFirst().getText())
                .isEqualTo(Words.say("decision.of-number", "31001/QĐ-UBND"));

        press("decision.submit");
        assertThat(queries.get(saved.getFirst().decision().id()).status())
                .as("the signed PDF and the unit are missing: asked first")
                .isEqualTo(DecisionStatus.DRAFT);
        test(checkbox("decision.warnings.confirm").getFirst()).click();
        press("decision.warnings.submit");
        assertThat(queries.get(saved.getFirst().decision().id()).status()).isEqualTo(DecisionStatus.SUBMITTED);
        assertThat(buttons("decision.approve")).isEmpty();

        press("decision.take-back");
        var ask = find(ConfirmDialog.class).single();
        assertThat(ask.getElement().getProperty("header")).contains("31001/QĐ-UBND");
        test(ask).confirm();
        assertThat(queries.get(saved.getFirst().decision().id()).status()).isEqualTo(DecisionStatus.DRAFT);

        press("decision.delete");
        var delete = find(ConfirmDialog.class).all().getLast();
        assertThat(delete.getElement().getProperty("header")).contains("31001/QĐ-UBND");
        test(delete).confirm();
        assertThat(queries.list(new DecisionFilter("31001", 2021, null), 0, 5)).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void anAwardOutsideTheCompetenceOfWhoDecidesIsSaidAtItsFieldAndConfirmedTwice() {
        navigate(DecisionEntryView.class);
        test(text("decision.number")).setValue("31007");
        test(find(DatePicker.class).all().stream()
                        .filter(p -> Words.say("decision.decided-on").equals(p.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(DAY);
        test(text("decision.title")).setValue("Về việc tặng danh hiệu thi đua");
        test(text("honour.name")).setValue("Trần Thị Thẩm Quyền");
        var award = this.<AwardSummary>combo("honour.award");
        award.setValue(catalogue.find("CSTDCS", DAY).orElseThrow());
        this.<CommendationKind>combo("honour.commendation").setValue(CommendationKind.MERIT);
        assertThat(checkbox("honour.outside-competence.confirm")).isEmpty();
        this.<AuthorityLevel>select("decision.authority-level").setValue(AuthorityLevel.COMMUNE_CHAIRMAN);
        assertThat(award.getHelperText()).contains("Chiến sĩ thi đua cơ sở", "Luật Thi đua, khen thưởng 2003");
        press("decision.entry.save");
        assertThat(award.isInvalid()).isTrue();
        assertThat(queries.list(new DecisionFilter("31007", 2021, null), 0, 5)).isEmpty();

        test(checkbox("honour.outside-competence.confirm").getFirst()).click();
        press("decision.entry.save");
        var saved = queries.list(new DecisionFilter("31007", 2021, null), 0, 5).getFirst();
        press("decision.submit");
        assertThat(queries.get(saved.decision().id()).status()).isEqualTo(DecisionStatus.DRAFT);
        press("decision.warnings.submit");
        assertThat(queries.get(saved.decision().id()).status()).isEqualTo(DecisionStatus.DRAFT);
        test(checkbox("decision.warnings.confirm").getFirst()).click();
        press("decision.warnings.submit");
        assertThat(queries.get(saved.decision().id()).status()).isEqualTo(DecisionStatus.SUBMITTED);
    }

    private List<Checkbox> checkbox(String key) {
        return find(Checkbox.class).all().stream()
                .filter(c -> Words.say(key).equals(c.getLabel()))
                .toList();
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void namesALaunchedCampaignAndTakesItBackWhileADraft() {
        var drafted = campaign("Thi đua còn soạn trong bảng điều khiển", false);
        var launched = campaign("Thi đua xây dựng cơ quan không giấy tờ", true);
        navigate(DecisionEntryView.class);
        test(text("decision.number")).setValue("31005");
        test(find(DatePicker.class).all().stream()
                        .filter(p -> Words.say("decision.decided-on").equals(p.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(DAY);
        test(text("decision.title")).setValue("Về việc khen thưởng tổng kết phong trào");
        test(text("honour.name")).setValue("Trần Thị Không Giấy");
        this.<AwardSummary>combo("honour.award")
                .setValue(catalogue.find("BKT", DAY).orElseThrow());
        this.<CommendationKind>combo("honour.commendation").setValue(CommendationKind.CAMPAIGN);
        var choice = this.<CampaignSummary>combo("campaign.choice");
        assertThat(offered(choice, "KHONG GIAY TO"))
                .extracting(CampaignSummary::id)
                .containsExactly(launched);
        assertThat(offered(choice, "")).extracting(CampaignSummary::id).doesNotContain(drafted);
        choice.setValue(offered(choice, "không giấy tờ").getFirst());
        press("decision.entry.save");

        var id = queries.list(new DecisionFilter("31005", 2021, null), 0, 5)
                .getFirst()
                .decision()
                .id();
        assertThat(queries.get(id).written().campaign()).isEqualTo(launched);
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Thi đua xây dựng cơ quan không giấy tờ");

        press("decision.edit");
        var again = this.<CampaignSummary>combo("campaign.choice");
        assertThat(again.getValue().id()).isEqualTo(launched);
        again.setValue(null);
        press("action.save");
        assertThat(queries.get(id).written().campaign()).isNull();

        press("decision.edit");
        test(text("decision.signer")).setValue("Ông Người Ký");
        Officials.as("nguoi-khac", Role.SPECIALIST, () -> {
            var details = queries.get(id);
            var now = details.written();
            register.edit(
                    id,
                    details.version(),
                    new DecisionWritten(
                            now.number(),
                            now.symbol(),
                            now.decidedOn(),
                            now.authorityLevel(),
                            now.authority(),
                            "Trích yếu do người khác sửa",
                            now.signer(),
                            now.signerPost(),
                            now.ceremonyOn(),
                            now.campaign()));
            return id;
        });
        press("action.save");
        assertThat(queries.get(id).written().signer())
                .as("not over what the other saved")
                .isEmpty();
        assertThat(labelled(RadioButtonGroup.class, "decision.title").isVisible())
                .as("the field that the other changed is shown")
                .isTrue();
        press("action.save");
        assertThat(queries.get(id).written().title()).isEqualTo("Trích yếu do người khác sửa");
        assertThat(queries.get(id).written().signer()).isEqualTo("Ông Người Ký");
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void namesTheCampaignOfAPublicDecisionByAProposalThatSaysWhatItChanges() {
        var id = submitted("31006");
        var campaign = campaign("Thi đua nêu sau khi công khai", true);
        navigate(DecisionView.class, Ids.code(id.value()));
        press("decision.approve");
        press("decision.approve.save");
        press("decision.name-campaign");
        var choice = this.<CampaignSummary>combo("campaign.choice");
        choice.setValue(offered(choice, "neu sau khi cong khai").getFirst());
        labelled(TextArea.class, "withdrawal.reason").setValue("Khi nhập chưa nêu phong trào");
        press("withdrawal.propose");

        assertThat(queries.get(id).written().campaign()).isNull();
        var proposal = queries.proposals(id).getFirst();
        assertThat(find(CorrectionChanges.class).all().getFirst().getElement().getTextRecursively())
                .contains(Words.say("campaign.choice"), "Thi đua nêu sau khi công khai");
        assertThat(buttons("withdrawal.confirm"))
                .as("nobody confirms their own")
                .isEmpty();
        Officials.run("pho-lanhdao", Role.LEADER, () -> withdrawal.confirm(proposal.id(), proposal.version()));
        assertThat(queries.get(id).written().campaign()).isEqualTo(campaign);
    }

    private List<CampaignSummary> offered(ComboBox<CampaignSummary> choice, String typed) {
        test(choice).setFilter(typed);
        return test(choice).getSuggestionItems();
    }

    private CampaignId campaign(String name, boolean launched) {
        return Officials.asSpecialist(() -> {
            var id = entry.saveDraft(Campaigns.of(name, 2021, DAY));
            if (launched) {
                Officials.run("lanhdao", Role.LEADER, () -> launch.launch(id, 0));
            }
            return id;
        });
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void saysAtTheFieldWhatIsMissing() {
        navigate(DecisionEntryView.class);
        test(text("decision.number")).setValue("31002");
        press("decision.entry.save");
        assertThat(text("honour.name").isInvalid()).isTrue();
        assertThat(queries.list(new DecisionFilter("31002", 2021, null), 0, 5)).isEmpty();
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void saysAllThatIsWrongAtOnceAndCutsNothing() {
        navigate(DecisionEntryView.class);
        var title = "Về việc ".repeat(150);
        test(text("decision.title")).setValue(title);
        assertThat(text("decision.title").getValue()).as("nothing is cut").isEqualTo(title);
        test(text("decision.number")).setValue("123456789012345678901");
        press("decision.entry.save");

        assertThat(text("decision.title").getErrorMessage())
                .isEqualTo(Words.say("problem.shared.too-long", Words.number(1199), Words.number(1000)));
        assertThat(text("decision.number").getErrorMessage())
                .isEqualTo(Words.say("problem.shared.too-long", "21", "20"));
        assertThat(labelled(DatePicker.class, "decision.decided-on").isInvalid())
                .isTrue();
        assertThat(text("honour.name").isInvalid()).isTrue();
        assertThat(combo("honour.award").isInvalid()).isTrue();
        assertThat(combo("honour.commendation").isInvalid()).isTrue();
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void aWrongDateSaysWhy() {
        navigate(DecisionEntryView.class);
        var read = labelled(DatePicker.class, "decision.decided-on").getFallbackParser();
        assertThat(read.apply("31/02/2024").getMessage())
                .contains(Words.say("calendar.no-day", "31/02/2024", "2/2024", "29"));
        assertThat(read.apply("12.13.2024").getMessage()).contains(Words.say("calendar.no-month", "12.13.2024"));
        assertThat(read.apply("1/1/202").getMessage().orElseThrow()).contains("1900");
        assertThat(read.apply("hôm qua").getMessage()).contains(Words.say("calendar.bad-input"));
        var day = new LocalDate[1];
        read.apply("ngày 18 tháng 01 năm 2021").ifOk(read18 -> day[0] = read18);
        assertThat(day[0]).isEqualTo(DAY);
    }

    @Test
    @WithMockUser(
            username = "chuyenvien",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_REGISTER_DECISIONS"})
    void awardsAreFoundWithoutAccentsAndByInitials() {
        navigate(DecisionEntryView.class);
        test(labelled(DatePicker.class, "decision.decided-on")).setValue(LocalDate.of(2025, 12, 20));
        var award = this.<AwardSummary>combo("honour.award");
        for (var typed : List.of("bang khen", "BK", "tinh bang khen")) {
            assertThat(awards(award, typed)).as(typed).contains("BKT");
        }
        for (var typed : List.of("cstd", "chien si thi dua cap tinh", "thi dua tinh")) {
            assertThat(awards(award, typed)).as(typed).contains("CSTDT");
        }
        assertThat(awards(award, "cstdcs")).contains("CSTDCS").doesNotContain("CSTDT");
        assertThat(awards(award, "khong co danh hieu nay")).isEmpty();
    }

    private List<String> awards(ComboBox<AwardSummary> award, String typed) {
        test(award).setFilter(typed);
        return test(award).getSuggestionItems().stream().map(AwardSummary::code).toList();
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void whatWaitsIsOpenedWhateverYearIsInView() {
        submitted("31021");
        int waiting = queries.count(new DecisionFilter(null, null, DecisionStatus.SUBMITTED));
        var address = work.tell(new AtHome.Visit(2018, Instant.now())).waiting().stream()
                .map(WaitingWork.Item::address)
                .filter(link -> link.startsWith("quyet-dinh?"))
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("quyet-dinh", QueryParameters.fromString(address.substring(address.indexOf('?') + 1)));
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains(Words.say("list.count", Words.number(waiting)));
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void whoeverApprovesReadsWhatTheAuthorStoodBy() {
        var id = submitted("31022");
        navigate(DecisionView.class, Ids.code(id.value()));
        var confirmed = find(WarningList.class).single();
        assertThat(confirmed.getElement().getTextRecursively())
                .contains(
                        Words.say("decision.warnings.confirmed", "nguoi-nhap"),
                        Words.say("decision.warning.no-file"),
                        Words.say("decision.warning.without-unit", "1", "1"));
        press("decision.approve");
        assertThat(find(WarningList.class).all()).as("in the window as well").hasSize(2);
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE", "ROLE_APPROVE_DECISIONS"})
    void whoDidSomethingIsNamedInFull() {
        Officials.asAdministrator(() -> administration.create(
                new AccountDraft("nguoi-de-nghi", "Trần Thị Đề Nghị", Set.of(Role.SPECIALIST), Set.of())));
        var id = submitted("31044");
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        Officials.as("nguoi-de-nghi", Role.SPECIALIST, () -> withdrawal.proposeTakeDown(id, null, "Nhầm"));

        navigate(DecisionView.class, Ids.code(id.value()));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Trần Thị Đề Nghị")
                .doesNotContain("nguoi-de-nghi");
        navigate(WithdrawalsView.class);
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Trần Thị Đề Nghị")
                .doesNotContain("nguoi-de-nghi");
    }

    @Test
    @WithMockUser(
            username = "lanhdao",
            authorities = {"VIEW_CONSOLE", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void lettingASecondOfficialApproveAndPublish() {
        var id = submitted("31003");
        navigate(DecisionView.class, Ids.code(id.value()));
        press("decision.approve");
        press("decision.approve.save");
        assertThat(queries.get(id).status()).isEqualTo(DecisionStatus.PUBLISHED);
        assertThat(buttons("decision.withdraw")).hasSize(1);
    }

    @Test
    @WithMockUser(
            username = "nguoi-nhap",
            authorities = {"VIEW_CONSOLE", "REGISTER_DECISIONS", "APPROVE_DECISIONS", "ROLE_VIEW_CONSOLE"})
    void saysWhyWhoEnteredItDoesNotApproveWhateverTheirRoles() {
        var id = submitted("31011");
        navigate(DecisionView.class, Ids.code(id.value()));
        assertThat(buttons("decision.approve")).isEmpty();
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).contains(Words.say("matter.own"));
    }

    @Test
    @WithMockUser(
            username = "donvi",
            authorities = {"VIEW_CONSOLE", "ROLE_VIEW_CONSOLE"})
    void showsNoStepToThoseWhoMayNotTakeIt() {
        var id = submitted("31004");
        navigate(DecisionView.class, Ids.code(id.value()));
        for (var key : List.of("decision.approve", "decision.edit", "decision.attach", "decision.return")) {
            assertThat(buttons(key)).isEmpty();
        }
        navigate(DecisionsView.class);
        assertThat(buttons("decisions.import")).isEmpty();
    }

    private DecisionId submitted(String number) {
        return Officials.as("nguoi-nhap", Role.SPECIALIST, () -> {
            var id = register.register(
                    new DecisionWritten(
                            number,
                            "QĐ-UBND",
                            DAY,
                            AuthorityLevel.PROVINCE_CHAIRMAN,
                            "Chủ tịch UBND tỉnh Ninh Bình",
                            "Về việc khen thưởng",
                            "",
                            "",
                            null,
                            null),
                    List.of(new HonourDraft(
                            RecipientKind.PERSON,
                            "Bà",
                            "Nguyễn Thị Màn Hình",
                            null,
                            "",
                            "",
                            null,
                            catalogue.find("BKT", DAY).orElseThrow().revision(),
                            "",
                            AchievementPeriod.year(2020),
                            CommendationKind.MERIT,
                            null,
                            null)));
            register.submit(id, true);
            return id;
        });
    }

    private TextField text(String key) {
        return labelled(TextField.class, key);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> ComboBox<T> combo(String key) {
        return (ComboBox<T>) labelled(ComboBox.class, key);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T> Select<T> select(String key) {
        return (Select<T>) labelled(Select.class, key);
    }

    private <C extends Component & HasLabel> C labelled(Class<C> type, String key) {
        return find(type).all().stream()
                .filter(f -> Words.say(key).equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<Button> buttons(String key) {
        return find(Button.class).all().stream()
                .filter(b -> Words.say(key).equals(b.getText()))
                .toList();
    }

    private void press(String key) {
        test(buttons(key).getLast()).click();
    }
}
