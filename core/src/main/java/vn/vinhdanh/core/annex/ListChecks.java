package vn.vinhdanh.core.annex;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.decision.DecisionWritten;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.shared.Written;

/** Checks a list as a whole: what is known of its decision, what was not read, and the totals of its closing line. */
final class ListChecks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AnnexDocument document;
    private final AnnexAnswers answers;
    private final DecisionRegister register;

    ListChecks(AnnexDocument document, AnnexAnswers answers, DecisionRegister register) {
        this.document = document;
        this.answers = answers;
        this.register = register;
    }

    List<AnnexProblem> aboutTheList() {
        var problems = new ArrayList<AnnexProblem>();
        if (answers.number().isBlank() || answers.symbol().isBlank()) {
            problems.add(ProblemPlaces.list(Severity.QUESTION, "number-missing", "decision:number"));
        }
        if (answers.decidedOn() == null) {
            problems.add(ProblemPlaces.list(Severity.QUESTION, "date-missing", "decision:date"));
        }
        if (answers.authority().isBlank() || answers.level() == null) {
            problems.add(ProblemPlaces.list(Severity.QUESTION, "authority-missing", "decision:authority"));
        }
        if (answers.title().isBlank()) {
            problems.add(ProblemPlaces.list(Severity.QUESTION, "title-missing", "decision:title"));
        }
        var day = answers.decidedOn();
        if (day != null && day.isAfter(register.today())) {
            problems.add(ProblemPlaces.list(
                    Severity.ERROR, "date-ahead", "decision:date", DAY.format(day), DAY.format(register.today())));
        }
        tooLong(problems, "number", "number", answers.number());
        tooLong(problems, "symbol", "symbol", answers.symbol());
        tooLong(problems, "authority", "authority", answers.authority());
        tooLong(problems, "title", "title", answers.title());
        tooLong(problems, "signer", "signer", answers.signer());
        tooLong(problems, "signerPost", "signer-post", answers.signerPost());
        if (document.mapping() == null) {
            problems.add(ProblemPlaces.list(Severity.QUESTION, "columns-unknown", "columns"));
        } else if (document.rows().isEmpty()) {
            problems.add(ProblemPlaces.list(Severity.ERROR, "no-recipients", "rows"));
        }
        if (register.findByList(document.upload().sha256()).isPresent()) {
            problems.add(ProblemPlaces.list(Severity.WARNING, "same-list", "same-list"));
        }
        if (day != null
                && !answers.number().isBlank()
                && !answers.authority().isBlank()
                && register.find(answers.number(), answers.symbol(), answers.authority(), day.getYear())
                        .isPresent()) {
            problems.add(ProblemPlaces.list(
                    Severity.ERROR,
                    "number-taken",
                    "decision:number",
                    answers.number() + "/" + answers.symbol(),
                    String.valueOf(day.getYear())));
        }
        var lines = document.table().lines();
        for (int index : document.unread()) {
            var line = lines.get(index);
            problems.add(new AnnexProblem(
                    -1,
                    line.number(),
                    line.table(),
                    null,
                    Severity.WARNING,
                    "problem.annex.line-not-read",
                    List.of(shortened(line.first())),
                    "line-not-read:" + index));
        }
        problems.addAll(LineMarkChecks.of(document, answers));
        for (int i = 0; i < document.tables().size(); i++) {
            var table = document.tables().get(i);
            if (i != document.chosen() && !HeaderLines.isCatalogue(table) && HeaderLines.find(table.lines()) != null) {
                problems.add(ProblemPlaces.list(
                        Severity.WARNING,
                        "other-sheet",
                        "other-sheet:" + i,
                        table.sheet(),
                        String.valueOf(table.lines().size())));
            }
        }
        return problems;
    }

    /** Nothing of the decision is cut; what its place does not hold is said before the list is registered. */
    private static void tooLong(List<AnnexProblem> problems, String component, String field, String text) {
        int most = Written.limits(DecisionWritten.class, component).most();
        int length = VietnameseText.normalise(text).length();
        if (length > most) {
            problems.add(ProblemPlaces.list(
                    Severity.ERROR,
                    field + "-too-long",
                    "decision:" + field,
                    String.valueOf(length),
                    String.valueOf(most)));
        }
    }

    /** What the closing line of the list states against what was read. */
    List<AnnexProblem> totals(List<AnnexEntry> entries) {
        var problems = new ArrayList<AnnexProblem>();
        var title = document.title();
        total(problems, entries, RecipientKind.COLLECTIVE, title.collectives(), "total-collectives");
        total(problems, entries, RecipientKind.PERSON, title.persons(), "total-persons");
        total(problems, entries, RecipientKind.HOUSEHOLD, title.households(), "total-households");
        return problems;
    }

    private void total(
            List<AnnexProblem> problems,
            List<AnnexEntry> entries,
            RecipientKind kind,
            @Nullable Integer stated,
            String key) {
        if (stated != null) {
            long found = entries.stream().filter(e -> e.kind() == kind).count();
            if (found != stated) {
                problems.add(ProblemPlaces.list(
                        Severity.WARNING, key, key + ":" + found, String.valueOf(stated), String.valueOf(found)));
            }
        }
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
