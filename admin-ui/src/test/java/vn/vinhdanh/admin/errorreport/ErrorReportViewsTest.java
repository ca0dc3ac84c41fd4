package vn.vinhdanh.admin.errorreport;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import vn.vinhdanh.admin.shell.ConsoleTest;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionQueries;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.HonourDetails;
import vn.vinhdanh.core.errorreport.ErrorReportFilter;
import vn.vinhdanh.core.errorreport.ErrorReportIntake;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;
import vn.vinhdanh.core.errorreport.ErrorReportSummary;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Honours;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

@WithMockUser(
        username = "chuyenvien",
        authorities = {
            "VIEW_CONSOLE",
            "ANSWER_ERROR_REPORTS",
            "REGISTER_DECISIONS",
            "ROLE_VIEW_CONSOLE",
            "ROLE_ANSWER_ERROR_REPORTS",
            "ROLE_REGISTER_DECISIONS"
        })
class ErrorReportViewsTest extends ConsoleTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 18);

    @Autowired
    DecisionRegister register;

    @Autowired
    DecisionApproval approval;

    @Autowired
    DecisionQueries decisions;

    @Autowired
    AwardCatalogue catalogue;

    @Autowired
    ErrorReportIntake intake;

    @Autowired
    ErrorReportQueries queries;

    @Autowired
    ErrorReportsWaiting waiting;

    @Test
    void isWorkedOffFromTheListToTheAnswer() {
        var honour = published("32001", "Nguyễn Thị Hoa");
        send(
                "TESTVEW00001",
                honour,
                "Tên đúng là Hòa",
                LocalDate.now(Words.VIETNAM).plusDays(3));
        assertThat(waiting.waiting()).singleElement().satisfies(item -> {
            assertThat(item.address()).isEqualTo("bao-sai-sot");
            assertThat(item.due()).isNotNull();
        });

        navigate(ErrorReportsView.class);
        @SuppressWarnings("unchecked")
        Grid<ErrorReportSummary> grid = find(Grid.class).single();
        assertThat(test(grid).getRow(0).reference()).isEqualTo("TEST-VEW0-0001");

        var report = one("TEST-VEW0-0001");
        assertThat(Marks.clock(report, report.promisedOn().plusDays(4))
                        .getElement()
                        .getTextRecursively())
                .as("by how many days")
                .isEqualTo(Words.say("reports.overdue", Words.date(report.promisedOn()), "4"))
                .contains(", ", "4 ");
        assertThat(Marks.clock(report, report.promisedOn()).getElement().getTextRecursively())
                .isEqualTo(Words.date(report.promisedOn()));
        navigate(ErrorReportView.class, Ids.code(report.id().value()));
        assertThat(find(H1.class).single().getText()).isEqualTo(Words.say("report.title", "TEST-VEW0-0001"));
        assertThat(find(Div.class).all())
                .as("says that no letter goes where no mail server is set up")
                .anyMatch(line -> Words.say("report.letters.off").equals(line.getText()));
        press("report.take-up");
        assertThat(one("TEST-VEW0-0001").status()).isEqualTo(ErrorReportStatus.IN_PROGRESS);

        press("report.close");
        press("report.close.save");
        assertThat(answer().isInvalid()).as("an answer is owed").isTrue();
        answer().setValue("Đã đối chiếu với quyết định.");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ErrorReportStatus> outcome =
                find(RadioButtonGroup.class).single();
        outcome.setValue(ErrorReportStatus.NO_ERROR);
        press("report.close.save");
        assertThat(queries.get(report.id()).answer()).isEqualTo("Đã đối chiếu với quyết định.");
        assertThat(one("TEST-VEW0-0001").status()).isEqualTo(ErrorReportStatus.NO_ERROR);
        assertThat(buttons("report.reopen")).hasSize(1);
    }

    private TextArea answer() {
        return find(TextArea.class).all().stream()
                .filter(f -> Words.say("report.answer").equals(f.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private ErrorReportSummary one(String reference) {
        return queries.list(new ErrorReportFilter(null, false), 0, 500).stream()
                .filter(r -> r.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private HonourDetails published(String number, String name) {
        var award = catalogue.find("BKT", DAY).orElseThrow().revision();
        var id = Officials.asSpecialist(() -> register.register(
                Decisions.of(number, DAY), List.of(Honours.of(name, award).draft())));
        Decisions.publish(register, approval, id);
        return Officials.asSpecialist(() -> decisions.honours(id, 0, 10)).getFirst();
    }

    private void send(String reference, HonourDetails honour, String body, LocalDate promise) {
        var database = TestDatabase.shared();
        database.as(DatabaseRole.PORTAL)
                .sql(database.schemas()
                        .in("insert into {inbox}.error_report (id, reference, subject_kind, subject_code, kind, body,"
                                + " contact, language, sender_hash, received_at, promised_on)"
                                + " values (?, ?, 'HONOUR', ?, 'NAME', ?, 'hoa@example.vn', 'vi', ?, ?, ?)"))
                .params(
                        Ids.next(),
                        reference,
                        honour.code(),
                        body,
                        "a".repeat(64),
                        LocalDateTime.now(ZoneOffset.UTC),
                        promise)
                .update();
        Officials.asSystem(intake::takeIn);
    }
}
