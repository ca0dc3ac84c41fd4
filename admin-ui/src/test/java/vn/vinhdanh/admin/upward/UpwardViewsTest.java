package vn.vinhdanh.admin.upward;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.admin.shell.AsOfficial;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;
import vn.vinhdanh.core.upward.PackagePart;
import vn.vinhdanh.core.upward.UpwardDetails;
import vn.vinhdanh.core.upward.UpwardQueries;
import vn.vinhdanh.core.upward.UpwardStatus;

/** What a specialist and a leader see and press from a proposal upward to the entry of the decision that came of it. */
@SuppressWarnings("unchecked")
class UpwardViewsTest extends ConsoleTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    UpwardQueries queries;

    @Autowired
    UnitDirectory directory;

    @Autowired
    DossierQueries dossierQueries;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Test
    void aSpecialistBringsItTogetherALeaderConfirmsAndTheDecisionIsEntered() {
        var unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Xem trình")));
        var dossier = new Dossiers(beans).passed(unit, "BKTTG", 2025);
        var round =
                Officials.asSystem(() -> dossierQueries.get(dossier)).round().id();
        var title = "Trình xem " + Ids.code(Ids.next());

        signIn(Role.SPECIALIST);
        go("trinh-cap-tren/moi");
        ComboBox<RoundSummary> of = field(ComboBox.class, "upward.round");
        of.setValue(of.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow());
        test(field(TextField.class, "upward.title")).setValue(title);
        test(field(TextField.class, "upward.number")).setValue("7/TTr-UBND");
        test(field(DatePicker.class, "upward.dated-on")).setValue(LocalDate.now(Words.VIETNAM));
        press("upward.save");
        press("upward.fill");
        press("upward.fill");
        assertThat(now(title).nominees()).hasSize(1);
        press("upward.paper.add");
        var upload = find(UpwardUpload.class).single();
        Select<PackagePart> part = field(Select.class, "upward.part");
        part.setValue(PackagePart.SUBMISSION);
        upload.take("tờ trình.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        upload.close();
        assertThat(text())
                .contains(Words.say(
                        "upward.gap.form", Words.word(PackagePart.SUBMISSION), Words.say("word.PackageForm.WORD")));
        press("upward.submit");
        press("upward.submit");
        go("");
        assertThat(text()).contains(Words.say("upward.waiting.AWAITING", "1"));

        signIn(Role.LEADER);
        go(address(title));
        press("upward.confirm");
        press("upward.confirm");
        assertThat(now(title).status()).isEqualTo(UpwardStatus.CONFIRMED);

        signIn(Role.SPECIALIST);
        go(address(title));
        press("upward.send");
        press("upward.send");
        assertThat(text()).contains(Words.say("upward.state.SENT", Words.say("upward.receiver.usual")));
        press("upward.decide");
        var number = "9" + Ids.next() % 100_000;
        test(field(TextField.class, "decision.number")).setValue(number);
        test(field(DatePicker.class, "decision.decided-on")).setValue(LocalDate.now(Words.VIETNAM));
        press("upward.decide");
        assertThat(text()).contains(number + "/QĐ-TTg", Words.say("upward.entered.enter"));
        go("quyet-dinh/ghi?trinh=" + Ids.code(now(title).id().value()));
        assertThat(field(TextField.class, "decision.number").getValue()).isEqualTo(number);
        assertThat(field(TextField.class, "decision.symbol").getValue()).isEqualTo("QĐ-TTg");
        assertThat(field(TextField.class, "decision.authority").getValue()).isEqualTo("Thủ tướng Chính phủ");
    }

    private UpwardDetails now(String title) {
        return Officials.asSystem(() -> queries.get(queries.list(null).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id()));
    }

    private String address(String title) {
        return "trinh-cap-tren/" + Ids.code(now(title).id().value());
    }

    private void signIn(Role role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                AsOfficial.Factory.signIn(administration, accounts, "xem-trinh-" + role.ordinal(), role));
        SecurityContextHolder.setContext(context);
    }

    private void go(String address) {
        var at = address.split("\\?", 2);
        UI.getCurrent().navigate(at[0], QueryParameters.fromString(at.length > 1 ? at[1] : ""));
        roundTrip();
    }
}
