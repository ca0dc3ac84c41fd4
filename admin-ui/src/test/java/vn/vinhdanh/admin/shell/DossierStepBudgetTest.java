package vn.vinhdanh.admin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.organisation.RecipientDraft;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** Each step on the way of a dossier asks the database at most fifteen times, and so does the page that is shown after it. */
@Order(Integer.MAX_VALUE - 1)
@AsOfficial("ngan-sach")
@SuppressWarnings("unchecked")
class DossierStepBudgetTest extends CountedSteps {

    private static final int MOST = 15;
    private static final int YEAR = 2024;

    /**
     * Acts that are several at once, and how often each asks; decision 75 says why. Who signs freezes a version, ends a notice and tells two groups;
     * who concludes keeps what the register says in twelve kinds of facts; gathering and passing down write in two dossiers; sudden merit takes the
     * steps of four people in one press; what is returned writes a remark for each nominee. Judging asks three more where the catalogue is read
     * anew, since somebody changed it.
     */
    private static final Map<String, Integer> SEVERAL = Map.of(
            "signed", 21,
            "signed up", 18,
            "concluded", 25,
            "gathered", 22,
            "returned", 16,
            "passed down", 24,
            "sudden merit sent", 30,
            "sudden merit verified", 25);

    @Autowired
    ApplicationContext beans;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    UnitDirectory directory;

    @Autowired
    DossierQueries queries;

    private Dossiers dossiers;
    private UnitId above = new UnitId(0);
    private UnitId unit = new UnitId(0);

    @Test
    void noStepOnTheWayOfADossierAsksMoreThanFifteenTimesNorDoesItsPage() {
        dossiers = new Dossiers(beans);
        above = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Đếm câu hỏi")));
        unit = Officials.asAdministrator(() -> directory.enter(Units.below(above, "Trung tâm Đếm câu hỏi")));
        // those who are told of each step are there from the beginning
        as(Role.UNIT_LEADER, unit);
        as(Role.UNIT_OFFICER, unit);
        as(Role.UNIT_OFFICER, above);
        as(Role.SPECIALIST);
        written();
        verified(signed());
        gathered();
        sudden();

        var tooMany = new LinkedHashMap<String, String>();
        asked().forEach((name, statements) -> {
            int act = act(statements);
            int page = statements.size() - act;
            if (act > SEVERAL.getOrDefault(name, MOST) || page > MOST) {
                tooMany.put(name, "act " + act + ", page " + page);
            }
        });
        assertThat(asked()).hasSizeGreaterThan(25);
        assertThat(tooMany).isEmpty();
    }

    private void written() {
        var round = dossiers.open(Dossiers.round("Đợt đếm câu hỏi", YEAR));
        as(Role.UNIT_OFFICER, unit);
        open("lap-ho-so");
        choose("dossier.round", round);
        step("begun", () -> press("dossier.begin"));
        var id = newest(round);
        field(TextField.class, "dossier.number").setValue("1/TTr");
        step("submission written", () -> press("dossier.save"));
        open("de-nghi/moi-" + id.value());
        nominee();
        step("nominee added", () -> press("nominee.save"));
        field(TextArea.class, "nominee.achievement").setValue("Hoàn thành tốt nhiệm vụ được giao");
        step("nominee written", () -> press("nominee.save"));
        afterwards("nominee of the unit", "de-nghi/" + first(id).id().value());
        open("bao-cao-thanh-tich/" + first(id).id().value());
        field(TextArea.class, "word.ReportBlock.ACHIEVEMENTS").setValue("Đã làm nhiều việc");
        step("report written", () -> press("achievement.save"));
        open("ho-so/" + id.value());
        afterwards("dossier of the unit", "ho-so/" + id.value());
        step("handed over", () -> press("dossier.do.HAND_OVER"));
        step("taken back", () -> press("dossier.do.TAKE_BACK"));
        open("ho-so/" + dossiers.begun(unit, YEAR).value());
        press("dossier.do.DELETE");
        step("deleted", this::confirm);
    }

    /** @return a dossier that was sent, with somebody of the register */
    private DossierId signed() {
        as(Role.UNIT_LEADER, unit);
        open("ho-so/" + dossiers.handedOver(unit, YEAR).value());
        why("GIVE_BACK");
        open("ho-so/" + dossiers.sent(unit, YEAR).value());
        why("RECALL");
        open("ho-so/" + dossiers.sent(unit, YEAR).value());
        why("WITHDRAW");
        var known = Officials.asSystem(() -> beans.getBean(RecipientRegister.class)
                        .enterAll(List.of(
                                new RecipientDraft(RecipientKind.PERSON, "Ngô Thị Có Tên", null, unit, "", true))))
                .getFirst();
        var id = dossiers.handedOver(
                dossiers.open(Dossiers.round("Đợt đếm thẩm định", YEAR)),
                unit,
                List.of(Dossiers.person(known, "Ngô Thị Có Tên", "CSTDCS", YEAR)));
        open("ho-so/" + id.value());
        step("signature asked", () -> press("dossier.do.SIGN"));
        step("signed", this::confirm);
        return id;
    }

    private void verified(DossierId id) {
        as(Role.SPECIALIST);
        open("ho-so/" + id.value());
        step("received", () -> press("dossier.do.RECEIVE"));
        step("assignment asked", () -> press("dossier.do.ASSIGN"));
        step("assigned", () -> press("dossier.do.ASSIGN"));
        open("de-nghi/" + first(id).id().value());
        afterwards("dossier of the board", "ho-so/" + id.value());
        afterwards("nominee of the board", "de-nghi/" + first(id).id().value());
        find(Checkbox.class).all().forEach(box -> box.setValue(true));
        find(TextField.class).all().stream()
                .filter(field -> Words.say("nominee.answer.reason").equals(field.getLabel()))
                .forEach(field -> field.setValue("Có trong hồ sơ"));
        conclude("nominee.conclude", "concluded");
        open("ho-so/" + id.value());
        step("finished", () -> press("dossier.do.FINISH"));
        why("REOPEN");
        step("return asked", () -> press("dossier.do.RETURN"));
        field(TextArea.class, "dossier.reason").setValue("Thiếu chức vụ");
        MultiSelectComboBox<NomineeDetails> whom = field(MultiSelectComboBox.class, "dossier.return.whom");
        whom.setValue(Set.copyOf(queries.nominees(id)));
        find(TextArea.class).all().getLast().setValue("Ghi chức vụ");
        step("returned", () -> press("dossier.do.RETURN"));
    }

    private void gathered() {
        var round = dossiers.open(Dossiers.gathering("Đợt đếm tổng hợp", YEAR));
        var whom = List.of(Dossiers.person(null, "Vi Thị Gửi Lên", "LDTT", YEAR));
        var id = dossiers.handedOver(round, unit, whom);
        as(Role.UNIT_LEADER, unit);
        open("ho-so/" + id.value());
        press("dossier.do.SIGN_UP");
        step("signed up", this::confirm);
        as(Role.UNIT_OFFICER, above);
        open("ho-so/" + id.value());
        step("gathering asked", () -> press("dossier.do.GATHER"));
        step("gathered", () -> press("dossier.do.GATHER"));
        press("dossier.do.PASS_DOWN");
        field(TextArea.class, "dossier.reason").setValue("Thiếu chức vụ");
        step("passed down", () -> press("dossier.do.PASS_DOWN"));
    }

    private void sudden() {
        var round = dossiers.open(Dossiers.sudden("Đợt đếm đột xuất", YEAR));
        as(Role.UNIT_OFFICER, unit);
        open("khen-dot-xuat");
        choose("dossier.round", round);
        nominee();
        field(TextArea.class, "nominee.achievement").setValue("Cứu ba em nhỏ khỏi đuối nước");
        field(TextArea.class, "sudden.report").setValue("Lao xuống sông cứu ba em nhỏ");
        step("sudden merit sent", () -> press("sudden.send"));
        var id = dossiers.suddenSent(unit, YEAR);
        as(Role.SPECIALIST);
        open("de-nghi/" + first(id).id().value());
        press("dossier.judge");
        conclude("sudden.verify", "sudden merit verified");
    }

    private void why(String step) {
        press("dossier.do." + step);
        field(TextArea.class, "dossier.reason").setValue("Xem lại");
        step(step, () -> press("dossier.do." + step));
    }

    private void conclude(String key, String name) {
        RadioButtonGroup<NomineeStatus> conclusion = field(RadioButtonGroup.class, "nominee.conclusion");
        conclusion.setValue(NomineeStatus.ELIGIBLE);
        field(TextArea.class, "nominee.reason").setValue("Có quyết định kèm hồ sơ");
        step(name, () -> press(key));
    }

    private void nominee() {
        field(TextField.class, "nominee.name").setValue("Vũ Thị Đếm");
        ((ComboBox<Object>) field(ComboBox.class, "nominee.award"))
                .setValue(catalogue.find("BKT", LocalDate.now(Words.VIETNAM)).orElseThrow());
    }

    private NomineeDetails first(DossierId id) {
        return Officials.asSystem(() -> queries.nominees(id)).getFirst();
    }

    private DossierId newest(RoundId round) {
        return Officials.asSystem(() -> queries.list(new DossierFilter(round, Set.of(), null, null, ""), Page.of(0, 1)))
                .getFirst()
                .id();
    }

    /** In the units of the account, as the people of a unit are; with none in the whole province. */
    private void as(Role role, UnitId... units) {
        var username = "dem-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-"
                + (List.of(units).contains(above) ? "tren" : "duoi");
        var official = AsOfficial.Factory.official(administration, accounts, username, role, units);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(AsOfficial.Factory.authentication(official));
        SecurityContextHolder.setContext(context);
    }

    private void choose(String key, RoundId round) {
        ComboBox<RoundSummary> rounds = field(ComboBox.class, key);
        rounds.setValue(rounds.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow());
    }
}
