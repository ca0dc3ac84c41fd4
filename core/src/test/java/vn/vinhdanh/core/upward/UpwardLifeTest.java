package vn.vinhdanh.core.upward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.nomination.DossierId;
import vn.vinhdanh.core.nomination.DossierQueries;
import vn.vinhdanh.core.nomination.DossierVerification;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Dossiers;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.OpenSteps;
import vn.vinhdanh.core.testing.Units;

/** What goes to the Prime Minister and the President: whole, by two people, once for each nominee, noted until the decision. */
@CoreTest
class UpwardLifeTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    private final UpwardBook book;
    private final UpwardCourse course;
    private final UpwardPackage packages;
    private final UpwardQueries queries;
    private final DossierQueries dossierQueries;
    private final DossierVerification verification;
    private final UnitDirectory units;
    private final Dossiers dossiers;
    private final OpenSteps steps;

    UpwardLifeTest(BeanFactory beans, PlatformTransactionManager transactions) {
        this.book = beans.getBean(UpwardBook.class);
        this.course = beans.getBean(UpwardCourse.class);
        this.packages = beans.getBean(UpwardPackage.class);
        this.queries = beans.getBean(UpwardQueries.class);
        this.dossierQueries = beans.getBean(DossierQueries.class);
        this.verification = beans.getBean(DossierVerification.class);
        this.units = beans.getBean(UnitDirectory.class);
        this.dossiers = new Dossiers(beans);
        this.steps = new OpenSteps(transactions);
    }

    @Test
    void goesByTwoPeopleAskedBackAnsweredAndDecided() throws Exception {
        var id = filled("BKTTG");
        propose(() -> book.add(id, version(id), PackagePart.SUBMISSION, "tờ trình.pdf", in(PDF)));
        propose(() -> book.submit(id, version(id)));
        var both = LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST, Role.LEADER));
        assertThatThrownBy(() -> LimitedOfficials.run(both, () -> course.confirm(id, version(id))))
                .isInstanceOf(MatterProblem.OwnWork.class);
        Officials.run("lanhdao", Role.LEADER, () -> course.confirm(id, version(id)));

        var today = LocalDate.now();
        assertThatThrownBy(() -> propose(() -> course.send(id, version(id), sent(today.plusDays(9)))))
                .isInstanceOf(InvalidInput.class);
        propose(() -> course.send(id, version(id), sent(today.minusDays(9))));
        assertThatThrownBy(() ->
                        propose(() -> course.askBack(id, version(id), today.minusDays(20), today, "Trước ngày trình")))
                .isInstanceOf(InvalidInput.class);
        propose(() -> course.askBack(id, version(id), today.minusDays(3), today.plusDays(4), "Bổ sung biên bản"));
        assertThat(get(id).clock())
                .returns(today.plusDays(4), UpwardClock::due)
                .returns(false, UpwardClock::ofMinistry);
        assertThat(Officials.asSystem(queries::atAGlance)
                        .get(UpwardStatus.ASKED_BACK)
                        .first())
                .isNotNull();
        propose(() -> book.add(id, version(id), PackagePart.MINUTES, "bien-ban.pdf", in(PDF)));
        var sent = get(id).lines().getFirst().paper();
        assertThatThrownBy(() -> propose(() -> book.takeOff(id, version(id), Objects.requireNonNull(sent.id()))))
                .as("what was sent stays")
                .isInstanceOf(NotFound.class);
        propose(() -> course.answer(id, version(id), today.minusDays(1), "Công văn số 5/SNV"));
        var decision = new ReceivedDecision("77" + Ids.next() % 1000, "QĐ-TTg", today, "Thủ tướng Chính phủ");
        propose(() -> course.decide(id, version(id), decision));

        var over = get(id);
        assertThat(over.decision()).isEqualTo(decision);
        assertThat(over.entered()).as("not entered yet").isNull();
        assertThat(over.moves())
                .extracting(UpwardMove::step)
                .containsExactly(
                        UpwardStep.SUBMIT,
                        UpwardStep.CONFIRM,
                        UpwardStep.SEND,
                        UpwardStep.ASK_BACK,
                        UpwardStep.ANSWER,
                        UpwardStep.DECIDE);
        var taken = Officials.as("lanhdao", Role.LEADER, () -> packages.take(id));
        assertThat(taken.files())
                .extracting(UpwardPackage.PackageFile::name)
                .containsExactly(
                        "00_muc-luc.docx",
                        "01_to-trinh_125-ttr-ubnd.pdf",
                        "02_danh-sach.docx",
                        "08_bo-sung-lan-1/04_bien-ban.pdf");
        assertThat(text(taken, 0))
                .contains("Tờ trình số 125/TTr-UBND", "Báo cáo thành tích của Đỗ Thị Được Trình: chưa có");
        assertThat(text(taken, 2)).contains("Đỗ Thị Được Trình", "Bằng khen của Thủ tướng Chính phủ");
    }

    private static String text(UpwardPackage.Taken taken, int file) throws Exception {
        return Officials.as("lanhdao", Role.LEADER, () -> {
            try (var in = taken.files().get(file).bytes().open();
                    var word = new XWPFWordExtractor(new XWPFDocument(in))) {
                return word.getText();
            }
        });
    }

    @Test
    void onlyWhoPassedGoesAndNobodyTwice() {
        var unit = unit();
        var dossier = dossiers.passed(unit, "BKTTG", 2025);
        var id = begun(dossier, AuthorityLevel.PRIME_MINISTER);
        assertThat(fill(begun(dossier, AuthorityLevel.PRESIDENT)))
                .as("the President gives no certificate of the Prime Minister")
                .isZero();
        assertThatThrownBy(() -> propose(() -> book.submit(id, version(id)))).isInstanceOf(UpwardProblem.Empty.class);
        assertThat(fill(id)).isEqualTo(1);
        var again = begun(dossier, AuthorityLevel.PRIME_MINISTER);
        assertThat(fill(again)).as("stands in another").isZero();

        propose(() -> verification.reopen(dossier, dossiers.version(dossier), "Xem lại"));
        assertThatThrownBy(() -> propose(() -> book.submit(id, version(id))))
                .isInstanceOf(UpwardProblem.NotPassed.class)
                .hasMessageContaining("Đỗ Thị Được Trình");
        propose(() -> verification.finish(dossier, dossiers.version(dossier)));
        propose(() -> book.submit(id, version(id)));
        Officials.run("lanhdao", Role.LEADER, () -> course.confirm(id, version(id)));
        Officials.run("lanhdao", Role.LEADER, () -> course.withdraw(id, version(id), "Trình nhầm"));
        assertThat(fill(again)).as("withdrawn: may stand in another").isEqualTo(1);
        assertThatThrownBy(() -> propose(() -> course.send(id, version(id), sent(LocalDate.now()))))
                .isInstanceOf(UpwardProblem.IllegalMove.class);
    }

    @Test
    void whatIsOfferedIsWhatTheDoorsLetThrough() {
        var foreign = unit();
        var officials = List.of(
                LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("chuyenvien-hai", Set.of(Role.SPECIALIST)),
                LimitedOfficials.official("chuyenvien-la", Set.of(Role.SPECIALIST), foreign),
                LimitedOfficials.official("lanhdao", Set.of(Role.LEADER)),
                LimitedOfficials.official(Dossiers.SPECIALIST, Set.of(Role.SPECIALIST, Role.LEADER)),
                LimitedOfficials.official(Dossiers.OFFICER, Set.of(Role.UNIT_OFFICER), foreign),
                LimitedOfficials.official("uyvien", Set.of(Role.COUNCIL_MEMBER)));
        states().forEach((status, id) -> {
            int version = version(id);
            steps.compare(
                    status.name(),
                    officials,
                    UpwardStep.values(),
                    () -> queries.get(id).steps(),
                    step -> take(step, id, version));
        });
        steps.assertSame();
    }

    private void take(UpwardStep step, UpwardId id, int version) {
        var today = LocalDate.now();
        switch (step) {
            case EDIT -> book.edit(id, version, get(id).written());
            case DELETE -> book.delete(id, version);
            case SUBMIT -> book.submit(id, version);
            case RETURN -> course.giveBack(id, version, "Xem lại");
            case CONFIRM -> course.confirm(id, version);
            case SEND -> course.send(id, version, sent(today));
            case ASK_BACK -> course.askBack(id, version, today, today, "Bổ sung");
            case SUPPLEMENT -> {
                if (get(id).status() == UpwardStatus.DRAFT) {
                    // adding to a draft is writing it
                    throw new UpwardProblem.IllegalMove();
                }
                book.add(id, version, PackagePart.OTHER, "khac.pdf", in(PDF));
            }
            case ANSWER -> course.answer(id, version, today, "Đã bổ sung");
            case DECIDE -> course.decide(id, version, new ReceivedDecision("1", "QĐ-TTg", today, "Thủ tướng"));
            case REFUSE -> course.refuse(id, version, today, "Chưa đủ");
            case WITHDRAW -> course.withdraw(id, version, "Thôi");
        }
    }

    private Map<UpwardStatus, UpwardId> states() {
        var today = LocalDate.now();
        var states = new LinkedHashMap<UpwardStatus, UpwardId>();
        for (var status : UpwardStatus.values()) {
            var id = filled("BKTTG");
            states.put(status, id);
            if (status == UpwardStatus.DRAFT) {
                continue;
            }
            propose(() -> book.submit(id, version(id)));
            if (status == UpwardStatus.AWAITING) {
                continue;
            }
            Officials.run("lanhdao-khac", Role.LEADER, () -> course.confirm(id, version(id)));
            if (status == UpwardStatus.CONFIRMED) {
                continue;
            }
            if (status == UpwardStatus.WITHDRAWN) {
                Officials.run("lanhdao-khac", Role.LEADER, () -> course.withdraw(id, version(id), "Thôi"));
                continue;
            }
            propose(() -> course.send(id, version(id), sent(today)));
            switch (status) {
                case ASKED_BACK, ANSWERED -> propose(() -> course.askBack(id, version(id), today, today, "Bổ sung"));
                case DECIDED ->
                    propose(() ->
                            course.decide(id, version(id), new ReceivedDecision("9", "QĐ-TTg", today, "Thủ tướng")));
                case REFUSED -> propose(() -> course.refuse(id, version(id), today, "Chưa đủ"));
                default -> {}
            }
            if (status == UpwardStatus.ANSWERED) {
                propose(() -> course.answer(id, version(id), today, "Đã bổ sung"));
            }
        }
        return states;
    }

    // ---- as officials do it ----

    private UnitId unit() {
        return Officials.asSystem(() -> units.enter(Units.of("Sở Trình lên " + Ids.code(Ids.next()))));
    }

    private UpwardId filled(String award) {
        var id = begun(dossiers.passed(unit(), award, 2025), AuthorityLevel.PRIME_MINISTER);
        assertThat(fill(id)).isEqualTo(1);
        return id;
    }

    private UpwardId begun(DossierId dossier, AuthorityLevel authority) {
        var round =
                Officials.asSystem(() -> dossierQueries.get(dossier)).round().id();
        return Officials.as(
                Dossiers.SPECIALIST,
                Role.SPECIALIST,
                () -> book.begin(new UpwardWritten(
                        round,
                        authority,
                        "Trình Thủ tướng Chính phủ tặng Bằng khen",
                        "125/TTr-UBND",
                        LocalDate.now().minusDays(10),
                        "Bộ Nội vụ",
                        "")));
    }

    private static SentUpward sent(LocalDate on) {
        return new SentUpward("125/TTr-UBND", on, on, "HS-2026-001");
    }

    private int fill(UpwardId id) {
        return Officials.as(Dossiers.SPECIALIST, Role.SPECIALIST, () -> book.fill(id, version(id), Set.of()));
    }

    private static void propose(Officials.Step step) {
        Officials.run(Dossiers.SPECIALIST, Role.SPECIALIST, step);
    }

    private UpwardDetails get(UpwardId id) {
        return Officials.asSystem(() -> queries.get(id));
    }

    private int version(UpwardId id) {
        return get(id).version();
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
