package vn.vinhdanh.admin.errorreport;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.vinhdanh.admin.shell.ConsoleView;
import vn.vinhdanh.admin.shell.Counted;
import vn.vinhdanh.admin.shell.Facts;
import vn.vinhdanh.admin.shell.HasHistory;
import vn.vinhdanh.admin.shell.MainLayout;
import vn.vinhdanh.admin.shell.Notices;
import vn.vinhdanh.admin.shell.People;
import vn.vinhdanh.admin.shell.StepWindow;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.HistoryOf;
import vn.vinhdanh.core.account.OfficialNames;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.errorreport.ErrorReportDetails;
import vn.vinhdanh.core.errorreport.ErrorReportHandling;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;
import vn.vinhdanh.core.errorreport.ReportLetter;
import vn.vinhdanh.core.errorreport.ReportLetters;
import vn.vinhdanh.core.shared.Ids;

/** One error report: what the citizen wrote, about what, by when an answer was promised, and the next step. */
@Route(value = "bao-sai-sot", layout = MainLayout.class)
@RolesAllowed("ANSWER_ERROR_REPORTS")
class ErrorReportView extends ConsoleView implements HasHistory, HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient ErrorReportQueries queries;
    private final transient ErrorReportHandling handling;
    private final transient ReportLetters letters;
    private final transient CurrentOfficial official;
    private final People people;
    private final transient Clock clock;
    private final Div content = new Div();
    private ErrorReportId id = new ErrorReportId(0);

    ErrorReportView(
            ErrorReportQueries queries,
            ErrorReportHandling handling,
            ReportLetters letters,
            CurrentOfficial official,
            OfficialNames names,
            Clock clock) {
        super("reports.title");
        this.queries = queries;
        this.handling = handling;
        this.letters = letters;
        this.official = official;
        this.people = new People(names);
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        id = new ErrorReportId(Ids.id(code));
        show();
    }

    private void show() {
        var report = queries.get(id);
        var summary = report.summary();
        people.read(report.answeredBy(), summary.takenUpBy(), report.closedBy());
        title(Words.say("report.title", summary.reference()));
        lead(Marks.about(summary) + (summary.awardName().isEmpty() ? "" : " – " + summary.awardName()));
        content.removeAll();
        content.add(facts(report), new H2(Words.say("report.text")), said(report.text()));
        content.add(new H2(Words.say("report.answer")));
        if (report.answer().isEmpty()) {
            content.add(quiet(Words.say("report.answer.none")));
        } else {
            content.add(
                    said(report.answer()),
                    quiet(Words.say(
                            "report.answered-by",
                            report.answeredBy() == null ? "" : people.name(report.answeredBy()),
                            Words.dateTime(report.answeredAt()))));
        }
        actions(steps(report));
    }

    private Component facts(ErrorReportDetails report) {
        var summary = report.summary();
        var facts = new Facts();
        facts.add("reports.status", Marks.mark(summary.status()));
        facts.add("reports.promised", Marks.clock(summary, LocalDate.now(clock.withZone(Words.VIETNAM))));
        facts.add("reports.kind", Words.word(summary.kind()));
        facts.add(
                "reports.decision",
                new Anchor("quyet-dinh/" + Ids.code(report.decision().value()), summary.decisionNumber()));
        var honour = report.honour();
        if (honour != null) {
            facts.add("reports.about", summary.honourName());
        }
        facts.add("reports.received", Words.dateTime(summary.receivedAt()));
        facts.add("report.contact", report.contact().isEmpty() ? Words.say("report.contact.none") : report.contact());
        if (report.contact().contains("@")) {
            facts.add("report.letters", letters());
        }
        if ("en".equals(report.language())) {
            facts.add("report.language", Words.say("report.language.en"));
        }
        var by = summary.takenUpBy();
        if (by != null) {
            facts.add("reports.taken-up-by", people.name(by) + ", " + Words.dateTime(report.takenUpAt()));
        }
        var closedBy = report.closedBy();
        if (closedBy != null) {
            facts.add("report.closed", people.name(closedBy) + ", " + Words.dateTime(report.closedAt()));
        }
        if (summary.demo()) {
            facts.add("report.demo", Words.say("report.demo.note"));
        }
        return facts;
    }

    /** What the citizen was written; says so where nothing can be sent. */
    private Component letters() {
        var lines = new Div();
        var sent = letters.about(id);
        for (ReportLetter letter : sent) {
            lines.add(new Div(
                    Words.say("report.letter." + letter.step() + "." + letter.state(), Words.dateTime(letter.at()))));
        }
        if (!letters.offered()) {
            lines.add(new Div(Words.say("report.letters.off")));
        } else if (sent.isEmpty()) {
            lines.add(new Div(Words.say("report.letters.none")));
        }
        return lines;
    }

    private Component[] steps(ErrorReportDetails report) {
        var steps = new ArrayList<Component>();
        var status = report.summary().status();
        if (status == ErrorReportStatus.IN_PROGRESS) {
            var honour = report.honour();
            if (honour != null
                    && (official.may(Permission.REGISTER_DECISIONS) || official.may(Permission.APPROVE_DECISIONS))) {
                var correct = new Anchor(
                        "quyet-dinh/" + Ids.code(report.decision().value()) + "?dinh-chinh=" + Ids.code(honour.value()),
                        Words.say("report.correct"));
                correct.addClassName("vd-button-link");
                steps.add(correct);
            }
            if (!official.name().equals(report.summary().takenUpBy())) {
                steps.add(button("report.take-over", false, () -> takeUp(report)));
            }
            steps.add(button("report.answer.do", false, () -> answer(report)));
            steps.add(button("report.close", true, () -> close(report)));
        } else if (status == ErrorReportStatus.RECEIVED) {
            steps.add(button("report.take-up", true, () -> takeUp(report)));
        } else {
            steps.add(button("report.reopen", false, () -> takeUp(report)));
        }
        return steps.toArray(Component[]::new);
    }

    private void takeUp(ErrorReportDetails report) {
        if (Notices.attempt(() -> handling.takeUp(id, report.version()))) {
            Notices.done(Words.say("report.taken-up", report.summary().reference()));
        }
        show();
    }

    private void answer(ErrorReportDetails report) {
        var window = new StepWindow(Words.say("report.answer.do"), Words.say("report.answer.what"));
        var form = window.form();
        var text = form.add("answer", text(report));
        var shown = new AtomicReference<>(report);
        form.drafts("report.answer", String.valueOf(id.value()), report.version())
                .rereads(subject().orElse(null), () -> reread(shown, text));
        window.open("report.answer.save", () -> {
            handling.answer(id, shown.get().version(), text.getValue());
            Notices.done(Words.say("report.answered"));
            show();
        });
    }

    private void close(ErrorReportDetails report) {
        var window = new StepWindow(Words.say("report.close"), Words.say("report.close.what"));
        var form = window.form();
        if (letters.offered() && report.contact().contains("@")) {
            form.insert(new Paragraph(Words.say("report.close.letter")));
        }
        var outcome = new RadioButtonGroup<ErrorReportStatus>(Words.say("report.outcome"));
        outcome.setItems(ErrorReportStatus.CORRECTED, ErrorReportStatus.NO_ERROR, ErrorReportStatus.UNDETERMINED);
        outcome.setItemLabelGenerator(s -> Words.say("report.outcome." + s.name()));
        outcome.setValue(ErrorReportStatus.CORRECTED);
        outcome.addThemeNames("vertical");
        outcome.addClassName("vd-wide");
        form.add("outcome", outcome);
        var text = form.add("answer", text(report));
        var shown = new AtomicReference<>(report);
        text.setRequiredIndicatorVisible(true);
        form.drafts("report.close", String.valueOf(id.value()), report.version())
                .rereads(subject().orElse(null), () -> reread(shown, text));
        window.open("report.close.save", () -> {
            handling.close(id, shown.get().version(), outcome.getValue(), text.getValue());
            Notices.done(Words.say("report.closed-now", report.summary().reference()));
            show();
        });
    }

    private void reread(AtomicReference<ErrorReportDetails> shown, TextArea text) {
        var now = queries.get(id);
        shown.set(now);
        text.setValue(now.answer());
    }

    private static TextArea text(ErrorReportDetails report) {
        var text = new TextArea(Words.say("report.answer"));
        Counted.upTo(2000, text);
        text.setMinRows(5);
        text.setValue(report.answer());
        text.setHelperText(Words.say("report.answer.help"));
        text.addClassName("vd-wide");
        return text;
    }

    @Override
    public Optional<Subject> subject() {
        return Optional.of(new Subject(
                HistoryOf.ERROR_REPORT, queries.get(id).summary().reference().replace("-", "")));
    }
}
