package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.testing.Officials.asSpecialist;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignEntry;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.campaign.CampaignLevel;
import vn.vinhdanh.core.campaign.CampaignQueries;
import vn.vinhdanh.core.campaign.CampaignWritten;
import vn.vinhdanh.core.campaign.LaunchingBody;
import vn.vinhdanh.core.draft.DraftId;
import vn.vinhdanh.core.draft.DraftOf;
import vn.vinhdanh.core.draft.DraftedField;
import vn.vinhdanh.core.draft.Drafts;
import vn.vinhdanh.core.draft.KeptDraft;
import vn.vinhdanh.core.shared.Ids;

@AsOfficial("soan-do")
class FormDraftTest extends ConsoleTest {

    private static final DraftOf NEW_CAMPAIGN = new DraftOf("campaign", "");

    @Autowired
    Drafts drafts;

    @Autowired
    CampaignEntry entry;

    @Autowired
    CampaignQueries campaigns;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Test
    void whatIsTypedIsKeptBeforeTheFieldIsLeftAndOfferedAgainAfterwards() {
        clear(NEW_CAMPAIGN);
        open("phong-trao/moi");
        var name = field(TextField.class, "campaign.name");
        find(FormDraft.class).single().typed("{\"name\":\"Thi đua đang gõ\",\"unknown\":\"x\"}");
        assertThat(name.getValue()).as("no value of the field yet").isEmpty();
        assertThat(only(NEW_CAMPAIGN).fields()).isEqualTo(Map.of("name", new DraftedField("", "Thi đua đang gõ")));
        var spoken = field(TextField.class, "campaign.launcher");
        test(spoken).setValue("Ông Trần Văn Mẫu");
        this.<Object>combo("campaign.span").setValue(last("campaign.span"));
        roundTrip();
        assertThat(only(NEW_CAMPAIGN).fields()).containsKeys("name", "launcher", "span");

        open("phong-trao");
        open("phong-trao/moi");
        assertThat(field(TextField.class, "campaign.name").getValue())
                .as("nothing is put in unasked")
                .isEmpty();
        assertThat(offers()).hasSize(1);
        press("form.draft.continue");
        assertThat(field(TextField.class, "campaign.name").getValue()).isEqualTo("Thi đua đang gõ");
        assertThat(field(TextField.class, "campaign.launcher").getValue()).isEqualTo("Ông Trần Văn Mẫu");
        assertThat(this.<Object>combo("campaign.span").getValue()).isEqualTo(last("campaign.span"));
        assertThat(offers()).isEmpty();
        roundTrip();
        assertThat(drafts.of(NEW_CAMPAIGN)).as("still kept until it is saved").hasSize(1);

        press("campaign.save-draft");
        assertThat(drafts.of(NEW_CAMPAIGN)).as("thrown away when saved").isEmpty();
        open("phong-trao/moi");
        assertThat(offers()).isEmpty();
    }

    @Test
    void aDraftIsOfferedForItsThingAndItsOfficialOnlyAndDroppedWhenTheOfficialSaysSo() {
        var one = saved("Nháp của một phong trào");
        var other = saved("Phong trào khác");
        open("phong-trao/" + one.value());
        test(field(TextField.class, "campaign.theme")).setValue("Chủ đề dở dang");
        roundTrip();
        open("phong-trao");

        open("phong-trao/" + other.value());
        assertThat(offers()).as("another thing").isEmpty();
        var somebody = AsOfficial.Factory.official(administration, accounts, "soan-khac", Role.SPECIALIST);
        var of = new DraftOf("campaign", String.valueOf(one.value()));
        assertThat(drafts.of(of)).hasSize(1);
        // within a page its official answers whatever the thread says; a thread of its own has no page
        assertThat(beside(() -> LimitedOfficials.as(somebody, () -> drafts.of(of))))
                .isEmpty();

        open("phong-trao/" + one.value());
        assertThat(offers()).hasSize(1);
        press("form.draft.drop");
        assertThat(offers()).isEmpty();
        assertThat(drafts.of(of)).isEmpty();
        assertThat(field(TextField.class, "campaign.theme").getValue()).isEmpty();
    }

    @Test
    void whatIsPutBackAsItWasLeavesNoDraft() {
        var id = saved("Gõ rồi xóa");
        var of = new DraftOf("campaign", String.valueOf(id.value()));
        open("phong-trao/" + id.value());
        var draft = find(FormDraft.class).single();
        draft.typed("{\"theme\":\"a\"}");
        assertThat(drafts.of(of)).hasSize(1);
        draft.typed("{\"theme\":\"\"}");
        assertThat(drafts.of(of)).isEmpty();
    }

    @Test
    void whatTheBrowserHeldOverALostConnectionIsOfferedWithTheDraft() {
        var id = saved("Mất kết nối giữa chừng");
        var of = new DraftOf("campaign", String.valueOf(id.value()));
        var before = DraftId.next();
        drafts.keep(of, before, 0, Map.of("theme", new DraftedField("", "đến máy chủ")));
        open("phong-trao/" + id.value());
        var draft = find(FormDraft.class).single();
        draft.held(String.valueOf(before.value()), "{\"grounds\":\"trình duyệt giữ\"}");
        draft.held(String.valueOf(DraftId.next().value()), "{\"context\":\"chưa từng đến máy chủ\"}");
        assertThat(drafts.of(of))
                .extracting(KeptDraft::fields)
                .containsExactlyInAnyOrder(
                        Map.of(
                                "theme", new DraftedField("", "đến máy chủ"),
                                "grounds", new DraftedField("", "trình duyệt giữ")),
                        Map.of("context", new DraftedField("", "chưa từng đến máy chủ")));
        assertThat(offers()).hasSize(2);
        drafts.of(of).forEach(kept -> drafts.throwAway(kept.id()));
    }

    @Test
    void theSecondOfTwoEditorsSeesWhoChangedWhatAndTakesOrKeepsItFieldByField() {
        var id = saved("Hai người cùng sửa");
        open("phong-trao/" + id.value());
        test(field(TextField.class, "campaign.theme")).setValue("Chủ đề của tôi");
        test(field(TextArea.class, "campaign.grounds")).setValue("Căn cứ của tôi");
        roundTrip();
        edit(id, "Chủ đề của người kia", "Mục tiêu của người kia");

        press("campaign.save-draft");
        assertThat(stored(id).written().grounds())
                .as("nothing is saved over the other's")
                .isEmpty();
        var told = find(TwoEditors.class).single().getElement().getTextRecursively();
        assertThat(told)
                .contains("chuyenvien")
                .contains("Chủ đề của người kia", "Chủ đề của tôi")
                .contains("Mục tiêu của người kia")
                .doesNotContain("Căn cứ của tôi");
        assertThat(field(TextField.class, "campaign.theme").getValue()).isEqualTo("Chủ đề của tôi");
        assertThat(field(TextArea.class, "campaign.grounds").getValue()).isEqualTo("Căn cứ của tôi");
        assertThat(field(TextArea.class, "campaign.objectives").getValue()).isEqualTo("Mục tiêu của người kia");

        press("campaign.save-draft");
        assertThat(choice("campaign.theme").isInvalid())
                .as("both wrote it: it must be said whose stands")
                .isTrue();
        assertThat(stored(id).written().theme()).isEqualTo("Chủ đề của người kia");
        choose("campaign.theme", 1);
        choose("campaign.objectives", 1);
        assertThat(field(TextArea.class, "campaign.objectives").getValue())
                .as("kept as it was before the other wrote")
                .isEqualTo("Mục tiêu");
        choose("campaign.objectives", 0);
        press("campaign.save-draft");
        assertThat(stored(id).written().theme()).isEqualTo("Chủ đề của tôi");
        assertThat(stored(id).written().grounds()).isEqualTo("Căn cứ của tôi");
        assertThat(stored(id).written().objectives()).isEqualTo("Mục tiêu của người kia");
        assertThat(find(TwoEditors.class).all()).isEmpty();
        assertThat(drafts.of(new DraftOf("campaign", String.valueOf(id.value()))))
                .isEmpty();
    }

    @Test
    void aDraftOverWhatSomebodyElseSavedSinceAsksFieldByFieldToo() {
        var id = saved("Nháp cũ hơn bản mới");
        open("phong-trao/" + id.value());
        test(field(TextField.class, "campaign.theme")).setValue("Chủ đề trong nháp");
        test(field(TextArea.class, "campaign.context")).setValue("Bối cảnh trong nháp");
        roundTrip();
        open("phong-trao");
        edit(id, "Chủ đề đã lưu sau đó", "Mục tiêu");

        open("phong-trao/" + id.value());
        press("form.draft.continue");
        assertThat(field(TextArea.class, "campaign.context").getValue()).isEqualTo("Bối cảnh trong nháp");
        assertThat(find(TwoEditors.class).single().getElement().getTextRecursively())
                .contains("Chủ đề trong nháp", "Chủ đề đã lưu sau đó");
        choose("campaign.theme", 0);
        press("campaign.save-draft");
        assertThat(stored(id).written().theme()).isEqualTo("Chủ đề đã lưu sau đó");
        assertThat(stored(id).written().context()).isEqualTo("Bối cảnh trong nháp");
    }

    @Test
    void aPasswordIsNeverKept() {
        var form = new FormSheet();
        var note = form.add("note", new TextField("Ghi chú"));
        form.add("password", new PasswordField("Mật khẩu")).setValue("BiMat@2026");
        form.drafts("test.password");
        UI.getCurrent().add(form);
        roundTrip();
        find(FormDraft.class).single().typed("{\"password\":\"BiMat@2027\",\"note\":\"x\"}");
        note.setValue("y");
        roundTrip();
        assertThat(only(new DraftOf("test.password", "")).fields())
                .isEqualTo(Map.of("note", new DraftedField("", "y")));
    }

    @Test
    void aTextTooLongForADraftIsSaidAndBreaksNothing() {
        var form = new FormSheet();
        form.add("one", new TextArea("Một"));
        form.add("two", new TextArea("Hai"));
        form.drafts("test.too-long");
        UI.getCurrent().add(form);
        roundTrip();
        var half = "a".repeat(Drafts.LONGEST - 1_000);
        assertThat(find(FormDraft.class).single().typed("{\"one\":\"" + half + "\",\"two\":\"" + half + "\"}"))
                .as("the browser need not hold what will never be taken")
                .isTrue();
        assertThat(form.getElement().getTextRecursively()).contains(Words.say("form.draft.too-long"));
    }

    @Test
    void everyKindOfFieldComesBackAsItWas() {
        roundTrips(new TextField(), "Đỗ Thị Ánh", "Đỗ Thị Ánh");
        roundTrips(new TextArea(), "a\nb", "a\nb");
        roundTrips(new IntegerField(), 2026, "2026");
        roundTrips(new BigDecimalField(), new BigDecimal("1.50"), "1.50");
        roundTrips(new DatePicker(), LocalDate.of(2026, 11, 29), "2026-11-29");
        roundTrips(new DayAndHour("decision.publish-at"), LocalDateTime.of(2026, 11, 29, 14, 5), "2026-11-29T14:05");
        roundTrips(new Checkbox(), true, "true");
        var select = new Select<CampaignLevel>();
        select.setItems(CampaignLevel.values());
        roundTrips(select, CampaignLevel.PROVINCE, "PROVINCE");
        var radio = new RadioButtonGroup<CampaignLevel>();
        radio.setItems(CampaignLevel.values());
        roundTrips(radio, CampaignLevel.CENTRAL, "CENTRAL");
        var boxes = new CheckboxGroup<CampaignLevel>();
        boxes.setItems(CampaignLevel.values());
        roundTrips(boxes, Set.of(CampaignLevel.PROVINCE, CampaignLevel.CENTRAL), "CENTRAL\nPROVINCE");
        var box = new ComboBox<String>();
        Picker.offer(box, List.of("một", "hai"), List::of);
        roundTrips(box, "hai", "hai");
        var several = new MultiSelectComboBox<String>();
        Picker.offer(several, List.of("một", "hai", "ba"), List::of);
        roundTrips(several, new LinkedHashSet<>(List.of("ba", "một")), "ba\nmột");
        assertThat(FieldText.put(box, "không còn")).as("what is gone is said").isFalse();
        assertThat(Drafted.rows(Drafted.rows(List.of(List.of("a\tb", "c\nd", "\\n"), List.of("", "", "")))))
                .isEqualTo(List.of(List.of("a\tb", "c\nd", "\\n"), List.of("", "", "")));
    }

    private static <V, F extends Component & com.vaadin.flow.component.HasValue<?, V>> void roundTrips(
            F field, V value, String text) {
        var empty = FieldText.of(field);
        field.setValue(value);
        assertThat(FieldText.of(field)).isEqualTo(text);
        FieldText.put(field, empty);
        assertThat(FieldText.of(field)).isEqualTo(empty);
        assertThat(FieldText.put(field, text)).isTrue();
        assertThat(field.getValue()).isEqualTo(value);
    }

    private void open(String path) {
        UI.getCurrent().navigate(path);
        roundTrip();
    }

    private void clear(DraftOf of) {
        drafts.of(of).forEach(kept -> drafts.throwAway(kept.id()));
    }

    private KeptDraft only(DraftOf of) {
        return drafts.of(of).getFirst();
    }

    private static <T> T beside(java.util.concurrent.Callable<T> step) {
        try (var one = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return one.submit(step).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private CampaignId saved(String name) {
        return asSpecialist(() -> entry.saveDraft(written(name + " " + Ids.code(Ids.next()), "", "Mục tiêu")));
    }

    private void edit(CampaignId id, String theme, String objectives) {
        beside(() -> asSpecialist(() -> {
            var now = campaigns.get(id);
            entry.edit(id, now.version(), written(now.name(), theme, objectives));
            return id;
        }));
    }

    private CampaignDetails stored(CampaignId id) {
        return campaigns.get(id);
    }

    private static CampaignWritten written(String name, String theme, String objectives) {
        return new CampaignWritten(
                name,
                2014,
                LocalDate.of(2014, 1, 1),
                LocalDate.of(2014, 12, 31),
                CampaignLevel.PROVINCE,
                null,
                new LaunchingBody(null, "Ủy ban nhân dân tỉnh"),
                "",
                List.of(),
                "",
                null,
                "",
                "",
                theme,
                objectives,
                List.of(),
                List.of(),
                List.of());
    }

    private List<Button> offers() {
        return buttons("form.draft.continue");
    }

    @Override
    protected void press(String key, Object... arguments) {
        super.press(key, arguments);
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private <V> Select<V> combo(String labelKey) {
        return field(Select.class, labelKey);
    }

    private Object last(String labelKey) {
        return this.<Object>combo(labelKey)
                .getGenericDataView()
                .getItems()
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choice(String labelKey) {
        return field(RadioButtonGroup.class, labelKey);
    }

    /** @param which 0 takes what the other saved, 1 keeps one's own */
    private void choose(String labelKey, int which) {
        var choice = choice(labelKey);
        choice.setValue(
                choice.getGenericDataView().getItems().skip(which).findFirst().orElseThrow());
    }
}
