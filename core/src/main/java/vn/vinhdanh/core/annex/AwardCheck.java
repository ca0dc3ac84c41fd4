package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.AnnexQuestion.Topic;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Resolves the awards that rows write by the catalogue of the decision's day, and checks whom and by whom they can be given. */
final class AwardCheck {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final AwardCatalogue catalogue;
    private final LocalDate day;
    private final AnnexAnswers answers;
    private final AskedQuestions questions;
    private final ProblemPlaces places;
    private final List<AwardSummary> awards;
    private final Map<AwardRevisionId, AwardSummary> byRevision = new HashMap<>();
    private final Map<String, List<AwardSummary>> meanings = new HashMap<>();

    AwardCheck(
            AwardCatalogue catalogue,
            LocalDate day,
            AnnexAnswers answers,
            AskedQuestions questions,
            ProblemPlaces places) {
        this.catalogue = catalogue;
        this.day = day;
        this.answers = answers;
        this.questions = questions;
        this.places = places;
        this.awards = catalogue.on(day);
        this.awards.forEach(a -> byRevision.put(a.revision(), a));
    }

    @Nullable
    AwardSummary find(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var chosen = own.award();
        if (chosen != null) {
            return byRevision.get(chosen);
        }
        var key = VietnameseText.fold(row.award());
        var meant = meanings(row.award());
        if (meant.size() == 1) {
            againstAbove(row, meant, problems);
            return meant.getFirst();
        }
        var answer = answers.awards().get(key);
        var award = answer == null ? null : byRevision.get(answer);
        againstAbove(row, award == null ? meant : List.of(award), problems);
        questions.ask(Topic.AWARD, key, row.award(), row, null, withinCompetenceFirst(meant), award != null);
        if (award == null) {
            var why = row.award().isEmpty() ? "award-missing" : meant.isEmpty() ? "award-unknown" : "award-ambiguous";
            problems.add(places.of(
                    row, AnnexColumn.AWARD, Severity.QUESTION, why, "AWARD:" + key, row.award(), DAY.format(day)));
        }
        return award;
    }

    private List<AwardSummary> meanings(String written) {
        return written.isEmpty() ? List.of() : meanings.computeIfAbsent(written, w -> catalogue.resolve(w, awards));
    }

    /** Warns when the row's own award can be none of those that its group line names, or the title. */
    private void againstAbove(AnnexRow row, List<AwardSummary> own, List<AnnexProblem> problems) {
        var group = meanings(row.groupAward());
        if (own.isEmpty() || group.isEmpty() || own.stream().anyMatch(group::contains)) {
            return;
        }
        var key = row.groupPlace() == 0 ? "award-against-title" : "award-against-group";
        problems.add(places.of(
                row,
                AnnexColumn.AWARD,
                Severity.WARNING,
                key,
                key + ":" + VietnameseText.fold(row.award()) + "|" + VietnameseText.fold(row.groupAward()),
                row.award(),
                row.groupAward(),
                String.valueOf(row.groupPlace())));
    }

    private List<AwardSummary> withinCompetenceFirst(List<AwardSummary> meant) {
        var options = new ArrayList<>(meant.isEmpty() ? awards : meant);
        options.sort(Comparator.comparing((AwardSummary a) -> answers.level() == null || !a.within(answers.level())));
        return options;
    }

    void check(AnnexRow row, AwardSummary award, RecipientKind kind, List<AnnexProblem> problems) {
        if (!award.recipients().contains(kind)) {
            problems.add(places.of(
                    row,
                    AnnexColumn.AWARD,
                    Severity.ERROR,
                    "wrong-recipient." + kind.name().toLowerCase(Locale.ROOT),
                    "wrong-recipient",
                    award.nameVi()));
        }
        var level = answers.level();
        if (level != null && !award.within(level)) {
            problems.add(places.of(
                    row,
                    AnnexColumn.AWARD,
                    Severity.WARNING,
                    "outside-competence",
                    "outside-competence:" + award.code(),
                    award.nameVi(),
                    answers.authority(),
                    award.legalBasis()));
        }
    }
}
