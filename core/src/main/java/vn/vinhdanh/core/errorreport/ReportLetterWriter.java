package vn.vinhdanh.core.errorreport;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Letter;
import vn.vinhdanh.core.letter.LetterPart;
import vn.vinhdanh.core.letter.LetterPart.Door;
import vn.vinhdanh.core.letter.LetterPart.Fact;
import vn.vinhdanh.core.letter.LetterPart.Facts;
import vn.vinhdanh.core.letter.LetterPart.Paragraph;
import vn.vinhdanh.core.letter.LetterPart.Quote;
import vn.vinhdanh.core.letter.LetterWords;
import vn.vinhdanh.core.letter.LetterWriter;
import vn.vinhdanh.core.letter.NotedLetter;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/**
 * Answers who reported an error. Says what the page of the report says, and nothing of what was written in it: nobody has proved that the
 * address is the sender's.
 */
@Component
class ReportLetterWriter implements LetterWriter {

    /** Its kinds of letters, each with the step that it tells of; recipient and subject are the report. */
    static final Map<String, ReportStep> KINDS = Arrays.stream(ReportStep.values())
            .collect(Collectors.toUnmodifiableMap(ReportStep::letters, Function.identity()));

    private final ErrorReportQueries reports;
    private final UnitScope scope;

    ReportLetterWriter(ErrorReportQueries reports, UnitScope scope) {
        this.reports = reports;
        this.scope = scope;
    }

    /** The step that a kind of letters tells of. */
    static ReportStep step(String kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    @Override
    public Set<String> kinds() {
        return KINDS.keySet();
    }

    private record Sender(String email, String language) {}

    @Override
    public Optional<Letter> write(NotedLetter noted) {
        // no address any more where a report forgot it: such a letter does not go
        return scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select contact email, language from {scoped}.error_report where id = ? and contact is not null")
                .param(noted.recipient())
                .query(Rows.of(Sender.class, to -> new Sender(EmailAddress.canonical(to.email()), to.language())))
                .optional()
                .filter(to -> EmailAddress.isValid(to.email))
                .flatMap(to -> write(noted, to));
    }

    private Optional<Letter> write(NotedLetter noted, Sender to) {
        var report = reports.get(new ErrorReportId(noted.subject()));
        var closed = report.summary().status().closed();
        if (step(noted.kind()) == ReportStep.RECEIVED) {
            return closed ? Optional.empty() : Optional.of(received(report.summary(), to));
        }
        // Taken up again, or closed anew, meanwhile: another letter tells of that
        return closed && noted.at().equals(report.closedAt()) ? Optional.of(answer(report, to)) : Optional.empty();
    }

    private static Letter received(ErrorReportSummary summary, Sender to) {
        var words = LetterWords.in(to.language);
        return letter(
                to,
                words.say("report.received.title", summary.reference()),
                List.of(
                        new Paragraph(words.say("report.received.text", words.day(summary.promisedOn()))),
                        about(words, summary),
                        door(words, summary),
                        new Paragraph(words.say("report.why"))),
                summary.demo());
    }

    private static Letter answer(ErrorReportDetails report, Sender to) {
        var words = LetterWords.in(to.language);
        var summary = report.summary();
        return letter(
                to,
                words.say("report.closed.title", summary.reference()),
                List.of(
                        about(words, summary),
                        new Facts(List.of(new Fact(
                                words.say("report.outcome"), words.say("report.outcome." + summary.status()), false))),
                        new Quote(words.say("report.answer"), report.answer()),
                        door(words, summary),
                        new Paragraph(words.say("report.why"))),
                summary.demo());
    }

    private static Facts about(LetterWords words, ErrorReportSummary summary) {
        var decision = words.say("report.decision", summary.decisionNumber());
        return new Facts(List.of(
                new Fact(words.say("report.reference"), summary.reference(), false),
                new Fact(
                        words.say("report.about"),
                        summary.honourName().isEmpty()
                                ? decision
                                : summary.honourName() + " – " + summary.awardName() + " – " + decision,
                        true),
                new Fact(words.say("report.kind"), words.say("report.kind." + summary.kind()), false)));
    }

    private static Door door(LetterWords words, ErrorReportSummary summary) {
        return new Door(words.say("report.open"), "/bao-sai-sot/" + summary.reference());
    }

    private static Letter letter(Sender to, String title, List<LetterPart> parts, boolean demo) {
        return new Letter(to.email, to.language, title, new Paragraph(title), parts, null, demo);
    }
}
