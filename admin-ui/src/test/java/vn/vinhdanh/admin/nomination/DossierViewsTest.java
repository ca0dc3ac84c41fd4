package vn.vinhdanh.admin.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.AccountSummary;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.nomination.DossierFilter;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierPapers;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierStatus;
import vn.vinhdanh.core.nomination.NomineeDetails;
import vn.vinhdanh.core.nomination.NomineeStatus;
import vn.vinhdanh.core.nomination.NomineeWritten;
import vn.vinhdanh.core.nomination.Paper;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.registration.RegistrationBook;
import vn.vinhdanh.core.registration.RegistrationFilter;
import vn.vinhdanh.core.registration.RegistrationQueries;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundBook;
import vn.vinhdanh.core.round.RoundId;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.Units;

/** What the officer of a unit, its leader and the specialist see and press on the way of a dossier. */
@SuppressWarnings("unchecked")
class DossierViewsTest extends ConsoleTest {

    private static final int YEAR = 2025;

    @Autowired
    BeanFactory beans;

    @Autowired
    DossierQueries queries;

    @Autowired
    RegistrationBook book;

    @Autowired
    RegistrationQueries registrations;

    @Autowired
    DossierPapers papers;

    @Autowired
    UnitDirectory directory;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    private Dossiers dossiers;
    private UnitId unit = new UnitId(0);
    private RoundId round = new RoundId(0);

    @BeforeEach
    void aUnitAndARound() {
        dossiers = new Dossiers(beans);
        unit = Officials.asAdministrator(() -> directory.enter(Units.of("Sở Xem hồ sơ")));
        round = dossiers.open(Dossiers.round("Đợt xem hồ sơ", YEAR));
    }

    @Test
    void anOfficerWritesALeaderSignsAndASpecialistReturnsAtTheVeryNominee() {
        var id = as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("lap-ho-so?dot=" + round.value());
            press("dossier.begin");
            assertThat(getCurrentView()).isInstanceOf(DossierView.class);
            test(field(TextField.class, "dossier.number")).setValue("15/TTr-SXHS");
            press("dossier.save");
            test(field(Checkbox.class, "dossier.state-secret")).click();
            press("dossier.save");
            assertThat(field(Checkbox.class, "dossier.state-secret").getErrorMessage())
                    .isEqualTo(Words.say("problem.nomination.state-secret"));

            var begun = mine();
            go("de-nghi/moi-" + begun.value());
            test(field(TextField.class, "nominee.name")).setValue("Vũ Thị Xem");
            ComboBox<AwardSummary> award = combo("nominee.award");
            award.setValue(award.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals("LDTT"))
                    .findFirst()
                    .orElseThrow());
            press("nominee.save");
            assertThat(text()).contains("Vũ Thị Xem");
            go("ho-so/" + begun.value());
            press("dossier.do.HAND_OVER");
            assertThat(status(begun)).as("no achievement yet").isEqualTo(DossierStatus.DRAFT);
            var nominee = queries.nominees(begun).getFirst();
            go("de-nghi/" + nominee.id().value());
            test(field(TextArea.class, "nominee.achievement")).setValue("Hoàn thành tốt nhiệm vụ");
            press("nominee.save");
            press("dossier.judge");
            assertThat(text()).contains(Words.say("nominee.not-in-register"), Words.say("papers.title"));
            go("bao-cao-thanh-tich/" + nominee.id().value());
            assertThat(field(TextArea.class, "word.ReportBlock.ACHIEVEMENTS").getValue())
                    .isEqualTo("Hoàn thành tốt nhiệm vụ");
            test(field(TextArea.class, "word.ReportBlock.OTHER_TITLES")).setValue("2021; Lao động tiên tiến");
            press("achievement.save");
            assertThat(field(TextArea.class, "word.ReportBlock.OTHER_TITLES").isInvalid())
                    .isTrue();
            test(field(TextArea.class, "word.ReportBlock.OTHER_TITLES"))
                    .setValue("2021; Lao động tiên tiến; Quyết định số 3/QĐ-SXHS");
            press("achievement.save");
            assertThat(papers.sheet(begun).papers())
                    .extracting(Paper::name)
                    .containsExactly("Báo cáo thành tích - Vũ Thị Xem.docx");
            press("achievement.word");
            var window = find(PaperWindow.class).single();
            assertThat(window.getElement().getTextRecursively()).contains(Words.say("paper.not-shown"));
            window.close();
            go("ho-so/" + begun.value());
            press("dossier.judge");
            press("paper.add");
            var upload = find(PaperUpload.class).single();
            Select<PaperKind> kind = field(Select.class, "paper.kind");
            kind.setValue(PaperKind.OTHER);
            upload.take("khac.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
            assertThat(papers.sheet(begun).papers()).hasSize(2);
            upload.take("khong-phai.pdf", "không phải".getBytes(StandardCharsets.UTF_8));
            assertThat(papers.sheet(begun).papers()).hasSize(2);
            go("ho-so/" + begun.value());
            press("dossier.judge");
            press("dossier.do.HAND_OVER");
            assertThat(status(begun)).isEqualTo(DossierStatus.AWAITING_LEADER);
            return begun;
        });
        as(Role.UNIT_LEADER, Dossiers.LEADER, () -> {
            go("");
            assertThat(text()).contains(Words.say("dossier.waiting.AWAITING_LEADER", "1"));
            go("ho-so/" + id.value());
            press("dossier.do.SIGN");
            var asked = find(ConfirmDialog.class).single().getElement();
            assertThat(asked.getTextRecursively() + asked.getProperty("message", ""))
                    .as("what is missing is said before signing and keeps nobody back")
                    .contains(Words.say("dossier.sign.missing", Words.word(PaperKind.SUBMISSION)))
                    .doesNotContain(Words.word(PaperKind.REPORT) + " của:");
            confirm();
            assertThat(status(id)).isEqualTo(DossierStatus.SENT);
            return true;
        });
        as(Role.SPECIALIST, Dossiers.SPECIALIST, () -> {
            go("ho-so/" + id.value());
            press("dossier.do.RECEIVE");
            press("dossier.do.RETURN");
            test(field(TextArea.class, "dossier.reason")).setValue("Thiếu chức vụ");
            MultiSelectComboBox<NomineeDetails> whom = field(MultiSelectComboBox.class, "dossier.return.whom");
            whom.setValue(Set.copyOf(queries.nominees(id)));
            test(area("dossier.return.remark", "Vũ Thị Xem")).setValue("Ghi chức vụ");
            MultiSelectComboBox<Paper> which = field(MultiSelectComboBox.class, "dossier.return.papers");
            which.setValue(Set.of(papers.sheet(id).papers().getLast()));
            test(area("dossier.return.paper-remark", "khac.pdf")).setValue("Mờ, chụp lại");
            press("dossier.do.RETURN");
            assertThat(status(id)).isEqualTo(DossierStatus.RETURNED);
            return true;
        });
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("ho-so/" + id.value());
            assertThat(papers.sheet(id).papers().getLast().remark()).isEqualTo("Mờ, chụp lại");
            assertThat(text())
                    .contains(Words.say("dossier.remark", "Thiếu chức vụ"))
                    .contains(Words.say("word.DossierStep.RETURN"));
            press("dossier.compare.now", 1);
            assertThat(text()).contains(Words.say("dossier.compare.same"));
            go("de-nghi/" + queries.nominees(id).getFirst().id().value());
            assertThat(text()).contains(Words.say("nominee.remark.said", "Ghi chức vụ"));
            return true;
        });
    }

    @Test
    void aSuperiorUnitGathersFromItsDossierOrFromTheOneBelow() {
        var below = Officials.asAdministrator(() -> directory.enter(Units.below(unit, "Trường Xem hồ sơ")));
        var through = dossiers.open(Dossiers.gathering("Đợt xem tổng hợp", YEAR));
        var whom = List.of(Dossiers.person(null, "Vi Thị Gửi Lên", "LDTT", YEAR));
        var first = dossiers.sentUp(through, below, whom);
        var second = dossiers.sentUp(through, below, whom);
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("");
            assertThat(text()).contains(Words.say("dossier.waiting.AT_SUPERIOR", "2"));
            go("ho-so/" + first.value());
            assertThat(text()).contains(Words.say("dossier.through", "Sở Xem hồ sơ"));
            press("dossier.do.PASS_DOWN");
            test(field(TextArea.class, "dossier.reason")).setValue("Trùng hồ sơ");
            press("dossier.do.PASS_DOWN");
            assertThat(status(first)).isEqualTo(DossierStatus.RETURNED);
            go("ho-so/" + second.value());
            press("dossier.do.GATHER");
            press("dossier.do.GATHER");
            press("dossier.judge");
            assertThat(text())
                    .contains(Words.say("dossier.above.where", "Sở Xem hồ sơ", Words.say("word.DossierStatus.DRAFT")));
            var own = Officials.asSystem(() -> queries.get(second)).gatheredInto();
            go("ho-so/" + Objects.requireNonNull(own).value());
            press("dossier.judge");
            assertThat(text()).contains(Words.say("dossier.below"));
            go("de-nghi/" + queries.nominees(own).getFirst().id().value());
            press("dossier.judge");
            assertThat(text()).contains(Words.say("nominee.origin"));
            return true;
        });
    }

    @Test
    void aSpecialistConcludesWithAReasonAndEndsTheVerification() {
        var id = dossiers.inVerification(unit, YEAR);
        as(Role.SPECIALIST, Dossiers.SPECIALIST, () -> {
            var nominee = queries.nominees(id).getFirst();
            go("de-nghi/" + nominee.id().value());
            press("dossier.judge");
            RadioButtonGroup<NomineeStatus> conclusion = field(RadioButtonGroup.class, "nominee.conclusion");
            conclusion.setValue(NomineeStatus.ELIGIBLE);
            press("nominee.conclude");
            assertThat(field(TextArea.class, "nominee.reason").isInvalid())
                    .as("whom the register does not hold is judged with a reason")
                    .isTrue();
            test(field(TextArea.class, "nominee.reason")).setValue("Có quyết định kèm hồ sơ");
            press("nominee.conclude");
            assertThat(text()).contains("Có quyết định kèm hồ sơ");
            go("ho-so/" + id.value());
            press("dossier.do.FINISH");
            assertThat(status(id)).isEqualTo(DossierStatus.VERIFIED);
            assertThat(buttons("dossier.do.REOPEN")).isNotEmpty();
            return true;
        });
    }

    @Test
    void aRoundThatClosesWhileSomebodyTypesIsSaidAndLosesNothing() {
        var id = dossiers.begun(unit, YEAR);
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("ho-so/" + id.value());
            test(field(TextField.class, "dossier.number")).setValue("16/TTr-SXHS");
            var of = queries.get(id).round();
            var book = beans.getBean(RoundBook.class);
            Officials.asSpecialist(() -> {
                book.close(of.id(), 1);
                return true;
            });
            press("dossier.save");
            press("dossier.do.HAND_OVER");
            assertThat(find(Notification.class).all())
                    .extracting(said -> said.getElement().getTextRecursively()
                            + said.getElement().getProperty("text", ""))
                    .anySatisfy(
                            said -> assertThat(said).contains(Words.say("problem.nomination.round-shut", of.name())));
            assertThat(queries.get(id).written().number()).isEqualTo("16/TTr-SXHS");
            assertThat(status(id)).isEqualTo(DossierStatus.DRAFT);
            assertThat(queries.nominees(id)).hasSize(1);
            return true;
        });
    }

    @Test
    void theListReceivesSeveralAtOnceAndKnowsWhatIsMine() {
        var id = dossiers.sent(unit, YEAR);
        as(Role.SPECIALIST, Dossiers.SPECIALIST, () -> {
            go("ho-so?trang-thai=SENT");
            assertThat(queries.list(DossierFilter.all(), Page.of(0, 500)))
                    .anyMatch(row -> row.id().equals(id));
            go("ho-so?trang-thai=MINE");
            go("ho-so?trang-thai=LATE");
            return true;
        });
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("ho-so/" + id.value());
            assertThat(buttons("dossier.do.RECEIVE")).isEmpty();
            assertThat(buttons("dossier.do.RECALL")).isNotEmpty();
            return true;
        });
    }

    @Test
    void aLeaderOfTheBoardSeesAtHomeWhatTheBoardProposes() {
        dossiers.suddenOfBoard(unit, YEAR);
        as(Role.LEADER, "lanhdao-ban", () -> {
            go("");
            var waiting = queries.atAGlance().get(DossierStatus.AWAITING_LEADER);
            assertThat(text())
                    .contains(Words.say(
                            "dossier.waiting.of-board",
                            Words.number(Objects.requireNonNull(waiting).ofBoard())));
            return true;
        });
    }

    @Test
    void suddenMeritIsPutForwardSignedAndVerifiedInThreePresses() {
        var suddenRound = dossiers.open(Dossiers.sudden("Đợt xem đột xuất", YEAR));
        var id = as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("ho-so");
            press("sudden.title");
            assertThat(getCurrentView()).isInstanceOf(SuddenMeritView.class);
            ComboBox<RoundSummary> chosen = combo("dossier.round");
            chosen.setValue(chosen.getListDataView()
                    .getItems()
                    .filter(one -> one.id().equals(suddenRound))
                    .findFirst()
                    .orElseThrow());
            test(field(TextField.class, "nominee.name")).setValue("Lê Văn Cứu Người");
            ComboBox<AwardSummary> award = combo("nominee.award");
            assertThat(award.getListDataView().getItems())
                    .as("no emulation title")
                    .noneMatch(AwardSummary::title);
            award.setValue(award.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals("BKT"))
                    .findFirst()
                    .orElseThrow());
            assertThat(text()).as("the register at once").contains(Words.say("nominee.not-in-register"));
            test(field(TextArea.class, "nominee.achievement")).setValue("Cứu ba em nhỏ khỏi đuối nước");
            press("sudden.send");
            assertThat(field(TextArea.class, "sudden.report").getErrorMessage())
                    .isEqualTo(Words.say("problem.nomination.sudden-report"));
            find(SuddenMeritView.class)
                    .single()
                    .take("tom-tat.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
            press("sudden.send");
            assertThat(getCurrentView()).isInstanceOf(DossierView.class);
            assertThat(text()).contains(Words.say("sudden.mark"));
            return queries.list(new DossierFilter(suddenRound, Set.of(), null, null, ""), Page.of(0, 1))
                    .getFirst()
                    .id();
        });
        as(Role.UNIT_LEADER, Dossiers.LEADER, () -> {
            go("ho-so/" + id.value());
            press("dossier.do.SIGN");
            confirm();
            return true;
        });
        as(Role.SPECIALIST, Dossiers.SPECIALIST, () -> {
            go("de-nghi/" + queries.nominees(id).getFirst().id().value());
            press("dossier.judge");
            RadioButtonGroup<NomineeStatus> conclusion = field(RadioButtonGroup.class, "nominee.conclusion");
            conclusion.setValue(NomineeStatus.ELIGIBLE);
            test(field(TextArea.class, "nominee.reason")).setValue("Có xác nhận của Công an xã");
            press("sudden.verify");
            assertThat(status(id)).isEqualTo(DossierStatus.VERIFIED);
            return true;
        });
    }

    @Test
    void aSubstituteFindsAndEndsWhatTheSpecialistHasWhoIsAway() {
        var id = dossiers.received(unit, YEAR);
        as(Role.SPECIALIST, "chuyenvien-vang", () -> {
            go("ho-so/" + id.value());
            press("dossier.do.ASSIGN");
            press("dossier.do.ASSIGN");
            return true;
        });
        as(Role.SPECIALIST, "chuyenvien-thay", () -> true);
        as(Role.LEADER, "lanhdao-vang", () -> {
            go("vang-mat");
            press("absence.enter");
            ComboBox<String> away = combo("absence.official");
            away.setValue("chuyenvien-vang");
            ComboBox<String> substitute = combo("absence.substitute");
            substitute.setValue("chuyenvien-vang");
            field(DatePicker.class, "absence.until").setValue(LocalDate.now(Words.VIETNAM));
            press("absence.enter.do");
            assertThat(substitute.getErrorMessage()).isEqualTo(Words.say("problem.nomination.absence-self"));
            substitute.setValue("chuyenvien-thay");
            press("absence.enter.do");
            assertThat(find(StepWindow.class).all()).isEmpty();
            return true;
        });
        as(Role.SPECIALIST, "chuyenvien-thay", () -> {
            go("");
            assertThat(text()).contains(Words.say("dossier.waiting.mine", "1"));
            go("de-nghi/" + queries.nominees(id).getFirst().id().value());
            press("dossier.judge");
            RadioButtonGroup<NomineeStatus> conclusion = field(RadioButtonGroup.class, "nominee.conclusion");
            conclusion.setValue(NomineeStatus.ON_HOLD);
            test(field(TextArea.class, "nominee.reason")).setValue("Chờ xác minh");
            press("nominee.conclude");
            var named = Words.say("dossier.in-place-of", "chuyenvien-thay", "Cán bộ chuyenvien-vang");
            assertThat(text()).contains(named);
            go("ho-so/" + id.value());
            assertThat(text()).contains(Words.say("dossier.away", "Cán bộ chuyenvien-vang", "chuyenvien-thay"));
            press("dossier.do.FINISH");
            assertThat(status(id)).isEqualTo(DossierStatus.VERIFIED);
            assertThat(text()).contains(named);
            return true;
        });
    }

    @Test
    void titlesAreRegisteredConfirmedAndTakenIntoADossier() {
        var registering = dossiers.open(Dossiers.registering("Đợt đăng ký trên màn hình", YEAR));
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("");
            assertThat(text()).contains(Words.say("registration.waiting.none.soon", "1", "Đợt đăng ký trên màn hình"));
            var id = book.begin(registering, unit);
            go("dang-ky-thi-dua/" + id.value());
            press("registration.add");
            test(field(TextField.class, "nominee.name")).setValue("Phùng Thị Phấn Đấu");
            ComboBox<AwardSummary> award = combo("titles.award");
            award.setValue(award.getListDataView()
                    .getItems()
                    .filter(one -> one.code().equals("LDTT"))
                    .findFirst()
                    .orElseThrow());
            press("registration.save");
            assertThat(registrations.titles(id))
                    .extracting(title -> title.written().name())
                    .containsExactly("Phùng Thị Phấn Đấu");
            assertThat(text())
                    .contains(Words.say("word.TitleOutcome.UNKNOWN"))
                    .contains(Words.say("registration.no-effect"));
            press("dossier.judge");
            return id;
        });
        as(Role.UNIT_LEADER, Dossiers.LEADER, () -> {
            go("dang-ky-thi-dua?dot=" + registering.value());
            go("dang-ky-thi-dua/"
                    + registrations
                            .list(new RegistrationFilter(registering, null, ""), Page.of(0, 1))
                            .getFirst()
                            .id()
                            .value());
            press("registration.confirm");
            confirm();
            assertThat(text()).contains(Words.say("word.RegistrationStatus.CONFIRMED"));
            return true;
        });
        as(Role.UNIT_OFFICER, Dossiers.OFFICER, () -> {
            go("danh-hieu-dang-ky?dot=" + registering.value());
            assertThat(text()).contains(Words.say("titles.lead"));
            go("lap-ho-so?dot=" + registering.value());
            press("dossier.begin");
            var begun = queries.list(new DossierFilter(registering, Set.of(), null, null, ""), Page.of(0, 1))
                    .getFirst()
                    .id();
            go("lay-truong-hop/" + begun.value());
            ((Grid<NomineeWritten>) find(Grid.class).single())
                    .select(registrations.notYetIn(begun).getFirst());
            press("list.bulk.act", Words.say("nominees.take"), Words.number(1));
            assertThat(queries.nominees(begun))
                    .extracting(nominee -> nominee.written().name())
                    .containsExactly("Phùng Thị Phấn Đấu");
            return true;
        });
    }

    private void go(String address) {
        var at = address.split("\\?", 2);
        UI.getCurrent().navigate(at[0], QueryParameters.fromString(at.length > 1 ? at[1] : ""));
        roundTrip();
    }

    private TextArea area(String key, String what) {
        return find(TextArea.class).all().stream()
                .filter(area -> Words.say(key, what).equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DossierId mine() {
        return queries.list(DossierFilter.all(), Page.of(0, 1)).getFirst().id();
    }

    private DossierStatus status(DossierId id) {
        return Officials.asSystem(() -> queries.get(id)).status();
    }

    private <T> ComboBox<T> combo(String key) {
        return field(ComboBox.class, key);
    }

    private <T> T as(Role role, String username, Callable<T> step) {
        var account = account(role, username);
        var official = role.ofAUnit()
                ? LimitedOfficials.official(account, username, Set.of(role), unit)
                : LimitedOfficials.official(account, username, Set.of(role));
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                official,
                null,
                official.getAuthorities().stream()
                        .flatMap(a -> Stream.of(a.getAuthority(), "ROLE_" + a.getAuthority()))
                        .map(SimpleGrantedAuthority::new)
                        .toList()));
        SecurityContextHolder.setContext(context);
        try {
            return step.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** What is typed is kept for an account, so there must be one. */
    private AccountId account(Role role, String username) {
        return find(username).orElseGet(() -> {
            Officials.asAdministrator(() -> administration.create(new AccountDraft(
                    username, "Cán bộ " + username, Set.of(role), role.ofAUnit() ? Set.of(unit) : Set.of())));
            return find(username).orElseThrow();
        });
    }

    private Optional<AccountId> find(String username) {
        return Officials.asAdministrator(() -> accounts.list(new AccountFilter(username, null, null), 0, 50)).stream()
                .filter(account -> account.username().equals(username))
                .map(AccountSummary::id)
                .findFirst();
    }
}
