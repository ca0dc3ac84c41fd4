package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.AnnexQuestion.Topic;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Holds a list against the catalogue and the units of the decision's day; made for one preview and thrown away. */
final class Resolution {

    private static final int ASK_ONE_BY_ONE = 12;
    private static final RowAnswer AS_LISTED = RowAnswer.asListed();

    private final AnnexDocument document;
    private final AnnexAnswers answers;
    private final ProblemPlaces places;
    private final AskedQuestions questions = new AskedQuestions();
    private final ListChecks whole;
    private final NamesakeCheck namesakes;
    private final @Nullable AwardCheck awards;
    private final @Nullable UnitCheck units;
    private final boolean oneAnswerForCommendation;

    Resolution(
            AnnexDocument document,
            AnnexAnswers answers,
            AwardCatalogue catalogue,
            UnitDirectory directory,
            RecipientRegister recipients,
            DecisionRegister register) {
        this.document = document;
        this.answers = answers;
        this.places = new ProblemPlaces(document.mapping());
        this.whole = new ListChecks(document, answers, register);
        this.namesakes = new NamesakeCheck(document, answers, recipients, places);
        var day = answers.decidedOn();
        this.awards = day == null ? null : new AwardCheck(catalogue, day, answers, questions, places);
        this.units = day == null ? null : new UnitCheck(directory.all(), day, places);
        this.oneAnswerForCommendation = document.rows().stream()
                        .filter(r -> r.commendation() == null)
                        .map(r -> VietnameseText.fold(r.achievement()))
                        .distinct()
                        .limit(ASK_ONE_BY_ONE + 1L)
                        .count()
                > ASK_ONE_BY_ONE;
    }

    AnnexPreview preview() {
        var problems = whole.aboutTheList();
        problems.addAll(LineChecks.of(document));
        var entries = new ArrayList<AnnexEntry>(document.rows().size());
        int honours = 0;
        for (AnnexRow row : document.rows()) {
            var entry = entry(row);
            entries.add(entry);
            honours += entry.leftOut() ? 0 : 1;
        }
        problems.addAll(whole.totals(entries));
        int errors = 0;
        int open = 0;
        int warnings = 0;
        for (var problem : problems) {
            switch (problem.severity()) {
                case ERROR -> errors++;
                case QUESTION -> open++;
                case WARNING -> warnings += answers.confirmed().contains(problem.group()) ? 0 : 1;
            }
        }
        for (var entry : entries) {
            for (var problem : entry.problems()) {
                switch (problem.severity()) {
                    case ERROR -> errors++;
                    case QUESTION -> open++;
                    case WARNING -> warnings += answers.confirmed().contains(problem.group()) ? 0 : 1;
                }
            }
        }
        return new AnnexPreview(document, answers, entries, questions.all(), problems, errors, open, warnings, honours);
    }

    // ---- one row ----

    private AnnexEntry entry(AnnexRow row) {
        var own = answers.rows().getOrDefault(row.line(), AS_LISTED);
        if (own.leftOut()) {
            return new AnnexEntry(
                    row,
                    true,
                    row.kind(),
                    row.name(),
                    row.post(),
                    row.unit(),
                    null,
                    null,
                    row.achievement(),
                    row.period(),
                    row.commendation(),
                    row.sex(),
                    row.subjectClass(),
                    0,
                    null,
                    null,
                    List.of());
        }
        var problems = new ArrayList<AnnexProblem>(2);
        for (String letter : row.broken()) {
            problems.add(places.at(row, letter, Severity.ERROR, "formula-failed", "formula-failed"));
        }
        var name = first(own.name(), row.name());
        if (name.isEmpty()) {
            problems.add(places.of(row, AnnexColumn.NAME, Severity.ERROR, "name-missing", "name-missing"));
        }
        places.limit(problems, row, AnnexColumn.NAME, name, 300);
        places.limit(problems, row, AnnexColumn.SALUTATION, row.salutation(), 60);
        places.limit(problems, row, places.post(), row.post(), 300);
        places.limit(problems, row, places.unit(), row.unit(), 300);
        var kind = kind(row, own, problems);
        var unit = row.unit();
        var post = row.post();
        UnitId unitId = own.unit();
        if (units != null && unitId == null) {
            // "Chức vụ, đơn vị" without a post: the whole cell is the unit
            if (row.columns().contains(AnnexColumn.POST_AND_UNIT) && !post.isEmpty() && units.isUnit(post)) {
                unit = post + ", " + unit;
                post = "";
            }
            unitId = units.find(row, kind, name, unit, problems);
        }
        var award = awards == null ? null : awards.find(row, own, problems);
        if (awards != null && award != null && kind != null) {
            awards.check(row, award, kind, problems);
        }
        var achievement = achievement(row, own, problems);
        var period = first(own.period(), first(row.period(), answers.period()));
        if (period == null) {
            questions.ask(Topic.PERIOD, row, false);
            problems.add(places.of(row, AnnexColumn.ACHIEVEMENT, Severity.QUESTION, "period-missing", "PERIOD"));
        } else if (row.period() == null && own.period() == null) {
            questions.ask(Topic.PERIOD, row, true);
        }
        warnOfYears(row, own, problems);
        var commendation = own.commendation() != null ? own.commendation() : row.commendation();
        if (commendation == null) {
            var key = oneAnswerForCommendation ? "" : VietnameseText.fold(row.achievement());
            commendation = first(
                    answers.commendations().get(key), answers.commendations().get(""));
            questions.ask(
                    Topic.COMMENDATION,
                    key,
                    oneAnswerForCommendation ? "" : row.achievement(),
                    row,
                    null,
                    List.of(),
                    commendation != null);
            if (commendation == null) {
                problems.add(places.at(row, null, Severity.QUESTION, "commendation-missing", "COMMENDATION:" + key));
            }
        }
        var sex = first(own.sex(), row.sex());
        if (sex == null && kind == RecipientKind.PERSON) {
            questions.ask(Topic.SEX, row, answers.sexNotKnown());
            if (!answers.sexNotKnown()) {
                problems.add(places.of(row, AnnexColumn.NAME, Severity.QUESTION, "sex-missing", "SEX"));
            }
        }
        var subject = first(own.subjectClass(), row.subjectClass());
        if (subject == null && kind != null) {
            subject = answers.subjectClasses().get(kind);
            boolean answered = subject != null || answers.subjectClassNotKnown().contains(kind);
            questions.ask(Topic.SUBJECT_CLASS, kind.name(), "", row, kind, List.of(), answered);
            if (!answered) {
                problems.add(places.of(
                        row,
                        AnnexColumn.SUBJECT_CLASS,
                        Severity.QUESTION,
                        "subject-class-missing",
                        "SUBJECT_CLASS:" + kind));
            }
        }
        namesakes.warn(row, name, kind, own.recipient() != null, problems);
        var recipient = namesakes.recognised(row, name, kind, own.recipient(), problems);
        problems.sort(Comparator.comparing(AnnexProblem::severity));
        return new AnnexEntry(
                row,
                false,
                kind,
                name,
                post,
                unit,
                unitId,
                award,
                achievement,
                period,
                commendation,
                sex,
                subject,
                namesakes.inRegister(name, kind),
                recipient,
                own.recipient() == null ? namesakes.surely(row, name, kind, sex) : null,
                List.copyOf(problems));
    }

    private @Nullable RecipientKind kind(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var kind = first(own.kind(), row.kind());
        if (kind == null) {
            kind = answers.recipientKind();
            questions.ask(Topic.RECIPIENT_KIND, row, kind != null);
            if (kind == null) {
                problems.add(places.of(
                        row, AnnexColumn.RECIPIENT_KIND, Severity.QUESTION, "kind-missing", "RECIPIENT_KIND"));
            }
        }
        if (kind == RecipientKind.COLLECTIVE
                && own.kind() == null
                && PersonWords.speakForOne(row.salutation(), row.post(), row.name())) {
            problems.add(places.of(
                    row,
                    AnnexColumn.NAME,
                    Severity.WARNING,
                    "person-among-collectives",
                    "person-among-collectives:" + row.line(),
                    (row.salutation() + " " + row.name()).strip()));
        }
        return kind;
    }

    /** Years that the list itself states, but that lie long before its decision or after it. */
    private void warnOfYears(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var period = own.period() == null ? row.period() : null;
        var day = answers.decidedOn();
        if (period != null && day != null && PeriodWords.isFarFrom(day.getYear(), period)) {
            problems.add(places.of(
                    row,
                    AnnexColumn.PERIOD,
                    Severity.WARNING,
                    "period-far",
                    "period-far:" + period.label(),
                    period.label(),
                    String.valueOf(day.getYear())));
        }
    }

    private String achievement(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var achievement = first(own.achievement(), row.achievement());
        if (achievement.isEmpty() && own.achievement() == null) {
            var answer = answers.achievement();
            questions.ask(Topic.ACHIEVEMENT, row, answer != null);
            if (answer == null) {
                problems.add(places.of(
                        row, AnnexColumn.ACHIEVEMENT, Severity.QUESTION, "achievement-missing", "ACHIEVEMENT"));
                return "";
            }
            return answer;
        }
        places.limit(problems, row, AnnexColumn.ACHIEVEMENT, achievement, 2000);
        return achievement;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static String first(@Nullable String one, String other) {
        return one != null ? one : other;
    }
}
