package vn.vinhdanh.core.annex;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;
import vn.vinhdanh.core.annex.AnnexQuestion.Topic;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.decision.DecisionRegister;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.organisation.RecipientSummary;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/** Holds a list against the catalogue and the units of the decision's day; made for one preview and thrown away. */
final class Resolution {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int ASK_ONE_BY_ONE = 12;
    private static final RowAnswer AS_LISTED = RowAnswer.asListed();

    private final AnnexDocument document;
    private final AnnexAnswers answers;
    private final AwardCatalogue catalogue;
    private final DecisionRegister register;
    private final RecipientRegister recipients;
    private final @Nullable LocalDate day;
    private final List<AwardSummary> awards;
    private final Map<AwardRevisionId, AwardSummary> byRevision = new HashMap<>();
    private final Map<String, List<AwardSummary>> meanings = new HashMap<>();
    private final @Nullable UnitIndex units;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Map<String, List<RecipientSummary>> namesakes = new HashMap<>();
    private final Map<String, List<AnnexRow>> twice = new HashMap<>();
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
        this.catalogue = catalogue;
        this.recipients = recipients;
        this.register = register;
        this.day = answers.decidedOn();
        this.awards = day == null ? List.of() : catalogue.on(day);
        this.awards.forEach(a -> byRevision.put(a.revision(), a));
        this.units = day == null ? null : new UnitIndex(directory.all(), day);
        this.oneAnswerForCommendation = document.rows().stream()
                        .filter(r -> r.commendation() == null)
                        .map(r -> VietnameseText.fold(r.achievement()))
                        .distinct()
                        .limit(ASK_ONE_BY_ONE + 1L)
                        .count()
                > ASK_ONE_BY_ONE;
    }

    /** A question while it is gathered. */
    private static final class Asked {
        final Topic topic;
        final String key;
        final String wording;
        final int firstPlace;
        final @Nullable RecipientKind kind;
        final List<AwardSummary> options;
        int rows;
        boolean answered = true;

        Asked(
                Topic topic,
                String key,
                String wording,
                int firstPlace,
                @Nullable RecipientKind kind,
                List<AwardSummary> options) {
            this.topic = topic;
            this.key = key;
            this.wording = wording;
            this.firstPlace = firstPlace;
            this.kind = kind;
            this.options = options;
        }
    }

    AnnexPreview preview() {
        gatherNamesakes();
        var problems = aboutTheList();
        var entries = new ArrayList<AnnexEntry>(document.rows().size());
        int honours = 0;
        for (AnnexRow row : document.rows()) {
            var entry = entry(row);
            entries.add(entry);
            honours += entry.leftOut() ? 0 : 1;
        }
        problems.addAll(totals(entries));
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
        return new AnnexPreview(document, answers, entries, questions(), problems, errors, open, warnings, honours);
    }

    private List<AnnexQuestion> questions() {
        return asked.values().stream()
                .map(a -> new AnnexQuestion(
                        a.topic,
                        a.key,
                        a.wording,
                        a.rows,
                        a.firstPlace,
                        a.answered,
                        a.kind,
                        a.options,
                        a.topic == Topic.COMMENDATION ? TitleWords.commendation(a.wording) : null))
                .sorted(Comparator.comparing(AnnexQuestion::topic))
                .toList();
    }

    // ---- the list as a whole ----

    private List<AnnexProblem> aboutTheList() {
        var problems = new ArrayList<AnnexProblem>();
        if (answers.number().isBlank() || answers.symbol().isBlank()) {
            problems.add(list(Severity.QUESTION, "number-missing", "decision:number"));
        }
        if (day == null) {
            problems.add(list(Severity.QUESTION, "date-missing", "decision:date"));
        }
        if (answers.authority().isBlank() || answers.level() == null) {
            problems.add(list(Severity.QUESTION, "authority-missing", "decision:authority"));
        }
        if (answers.title().isBlank()) {
            problems.add(list(Severity.QUESTION, "title-missing", "decision:title"));
        }
        if (document.mapping() == null) {
            problems.add(list(Severity.QUESTION, "columns-unknown", "columns"));
        } else if (document.rows().isEmpty()) {
            problems.add(list(Severity.ERROR, "no-recipients", "rows"));
        }
        if (register.findByList(document.upload().sha256()).isPresent()) {
            problems.add(list(Severity.WARNING, "same-list", "same-list"));
        }
        if (day != null
                && !answers.number().isBlank()
                && !answers.authority().isBlank()
                && register.find(answers.number(), answers.symbol(), answers.authority(), day.getYear())
                        .isPresent()) {
            problems.add(list(
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
        for (int i = 0; i < document.tables().size(); i++) {
            var table = document.tables().get(i);
            if (i != document.chosen()
                    && !VietnameseText.fold(table.sheet()).contains("huong dan")
                    && HeaderWords.find(table.lines()) != null) {
                problems.add(list(
                        Severity.WARNING,
                        "other-sheet",
                        "other-sheet:" + i,
                        table.sheet(),
                        String.valueOf(table.lines().size())));
            }
        }
        return problems;
    }

    /** What the closing line of the list states against what was read. */
    private List<AnnexProblem> totals(List<AnnexEntry> entries) {
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
                problems.add(
                        list(Severity.WARNING, key, key + ":" + found, String.valueOf(stated), String.valueOf(found)));
            }
        }
    }

    private static AnnexProblem list(Severity severity, String key, String group, Object... arguments) {
        return new AnnexProblem(-1, 0, 0, null, severity, "problem.annex." + key, List.of(arguments), group);
    }

    private void gatherNamesakes() {
        var names = new ArrayList<String>();
        for (AnnexRow row : document.rows()) {
            if (!row.name().isEmpty() && row.kind() != RecipientKind.COLLECTIVE) {
                names.add(row.name());
                twice.computeIfAbsent(VietnameseText.fold(row.name()), k -> new ArrayList<>(1))
                        .add(row);
            }
        }
        twice.values().removeIf(rows -> rows.size() < 2);
        for (var other : recipients.namesakes(RecipientKind.PERSON, names)) {
            namesakes
                    .computeIfAbsent(VietnameseText.fold(other.name()), k -> new ArrayList<>(1))
                    .add(other);
        }
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
                    List.of());
        }
        var problems = new ArrayList<AnnexProblem>(2);
        for (String letter : row.broken()) {
            problems.add(problem(row, letter, Severity.ERROR, "formula-failed", "formula-failed"));
        }
        var name = first(own.name(), row.name());
        if (name.isEmpty()) {
            problems.add(problem(row, letter(AnnexColumn.NAME), Severity.ERROR, "name-missing", "name-missing"));
        }
        limit(problems, row, AnnexColumn.NAME, name, 300);
        limit(problems, row, AnnexColumn.SALUTATION, row.salutation(), 60);
        limit(problems, row, postColumn(), row.post(), 300);
        limit(problems, row, unitColumn(), row.unit(), 300);
        var kind = kind(row, own, problems);
        var unit = row.unit();
        var post = row.post();
        UnitId unitId = own.unit();
        if (units != null && unitId == null) {
            // "Chức vụ, đơn vị" without a post: the whole cell is the unit
            if (document.mapping() != null
                    && document.mapping().position(AnnexColumn.POST_AND_UNIT) >= 0
                    && !post.isEmpty()
                    && units.find(post).found() == UnitIndex.Found.ONE) {
                unit = post + ", " + unit;
                post = "";
            }
            unitId = unit(row, kind, name, unit, problems);
        }
        var award = award(row, own, problems);
        if (award != null && kind != null) {
            checkAward(row, award, kind, problems);
        }
        var achievement = achievement(row, own, problems);
        var period = first(own.period(), first(row.period(), answers.period()));
        if (period == null) {
            ask(Topic.PERIOD, "", "", row, null, List.of(), false);
            problems.add(problem(row, letter(AnnexColumn.ACHIEVEMENT), Severity.QUESTION, "period-missing", "PERIOD"));
        } else if (row.period() == null && own.period() == null) {
            ask(Topic.PERIOD, "", "", row, null, List.of(), true);
        }
        var commendation = own.commendation() != null ? own.commendation() : row.commendation();
        if (commendation == null) {
            var key = oneAnswerForCommendation ? "" : VietnameseText.fold(row.achievement());
            commendation = first(
                    answers.commendations().get(key), answers.commendations().get(""));
            ask(
                    Topic.COMMENDATION,
                    key,
                    oneAnswerForCommendation ? "" : row.achievement(),
                    row,
                    null,
                    List.of(),
                    commendation != null);
            if (commendation == null) {
                problems.add(problem(row, null, Severity.QUESTION, "commendation-missing", "COMMENDATION:" + key));
            }
        }
        var sex = first(own.sex(), row.sex());
        if (sex == null && kind == RecipientKind.PERSON) {
            ask(Topic.SEX, "", "", row, null, List.of(), answers.sexNotKnown());
            if (!answers.sexNotKnown()) {
                problems.add(problem(row, letter(AnnexColumn.NAME), Severity.QUESTION, "sex-missing", "SEX"));
            }
        }
        var subject = first(own.subjectClass(), row.subjectClass());
        if (subject == null && kind != null) {
            subject = answers.subjectClasses().get(kind);
            boolean answered = subject != null || answers.subjectClassNotKnown().contains(kind);
            ask(Topic.SUBJECT_CLASS, kind.name(), "", row, kind, List.of(), answered);
            if (!answered) {
                problems.add(problem(
                        row,
                        letter(AnnexColumn.SUBJECT_CLASS),
                        Severity.QUESTION,
                        "subject-class-missing",
                        "SUBJECT_CLASS:" + kind));
            }
        }
        checkNamesakes(row, kind, problems);
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
                List.copyOf(problems));
    }

    private @Nullable RecipientKind kind(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var kind = first(own.kind(), row.kind());
        if (kind == null) {
            kind = answers.recipientKind();
            ask(Topic.RECIPIENT_KIND, "", "", row, null, List.of(), kind != null);
            if (kind == null) {
                problems.add(problem(
                        row, letter(AnnexColumn.RECIPIENT_KIND), Severity.QUESTION, "kind-missing", "RECIPIENT_KIND"));
            }
        } else if (kind == RecipientKind.COLLECTIVE && row.sex() != null && own.kind() == null) {
            problems.add(problem(
                    row,
                    letter(AnnexColumn.NAME),
                    Severity.WARNING,
                    "person-among-collectives",
                    "person-among-collectives:" + row.line(),
                    row.salutation() + " " + row.name()));
        }
        return kind;
    }

    private @Nullable UnitId unit(
            AnnexRow row, @Nullable RecipientKind kind, String name, String unit, List<AnnexProblem> problems) {
        var index = units;
        if (index == null || day == null) {
            return null;
        }
        var column = unitColumn();
        var written = unit;
        if (kind == RecipientKind.COLLECTIVE) {
            // the collective itself is a unit of the directory, else it counts for the unit it belongs to
            var itself = index.find(name);
            if (itself.found() == UnitIndex.Found.ONE && itself.unit() != null) {
                return itself.unit().id();
            }
            if (written.isEmpty()) {
                written = name;
                column = AnnexColumn.NAME;
            }
        }
        if (written.isEmpty()) {
            return null;
        }
        var match = index.find(written);
        var folded = VietnameseText.fold(written);
        switch (match.found()) {
            case ONE -> {
                return match.unit() == null ? null : match.unit().id();
            }
            case SEVERAL ->
                problems.add(problem(
                        row,
                        letter(column),
                        Severity.WARNING,
                        "unit-several",
                        "unit-several:" + folded,
                        written,
                        DAY.format(day)));
            case NOT_THEN -> {
                var other = match.unit();
                var to = other == null ? null : other.validTo();
                problems.add(problem(
                        row,
                        letter(column),
                        Severity.WARNING,
                        "unit-not-then",
                        "unit-not-then:" + folded,
                        written,
                        DAY.format(day),
                        other == null ? "" : DAY.format(other.validFrom()),
                        to == null ? "…" : DAY.format(to)));
            }
            case UNKNOWN ->
                problems.add(problem(
                        row, letter(column), Severity.WARNING, "unit-unknown", "unit-unknown:" + folded, written));
        }
        return null;
    }

    private @Nullable AwardSummary award(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        if (day == null) {
            return null;
        }
        var chosen = own.award();
        if (chosen != null) {
            return byRevision.get(chosen);
        }
        var key = VietnameseText.fold(row.award());
        var meant = row.award().isEmpty()
                ? List.<AwardSummary>of()
                : meanings.computeIfAbsent(row.award(), written -> catalogue.resolve(written, awards));
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        var answer = answers.awards().get(key);
        var award = answer == null ? null : byRevision.get(answer);
        ask(Topic.AWARD, key, row.award(), row, null, withinCompetenceFirst(meant), award != null);
        if (award == null) {
            var why = row.award().isEmpty() ? "award-missing" : meant.isEmpty() ? "award-unknown" : "award-ambiguous";
            problems.add(problem(
                    row,
                    letter(AnnexColumn.AWARD),
                    Severity.QUESTION,
                    why,
                    "AWARD:" + key,
                    row.award(),
                    DAY.format(day)));
        }
        return award;
    }

    private List<AwardSummary> withinCompetenceFirst(List<AwardSummary> meant) {
        var options = new ArrayList<>(meant.isEmpty() ? awards : meant);
        options.sort(Comparator.comparing(
                (AwardSummary a) -> answers.level() == null || !a.authorities().contains(answers.level())));
        return options;
    }

    private void checkAward(AnnexRow row, AwardSummary award, RecipientKind kind, List<AnnexProblem> problems) {
        if (!award.recipients().contains(kind)) {
            problems.add(problem(
                    row,
                    letter(AnnexColumn.AWARD),
                    Severity.ERROR,
                    "wrong-recipient." + kind.name().toLowerCase(java.util.Locale.ROOT),
                    "wrong-recipient",
                    award.nameVi()));
        }
        var level = answers.level();
        if (level != null
                && !award.authorities().isEmpty()
                && !award.authorities().contains(level)) {
            problems.add(problem(
                    row,
                    letter(AnnexColumn.AWARD),
                    Severity.WARNING,
                    "outside-competence",
                    "outside-competence:" + award.code(),
                    award.nameVi(),
                    answers.authority(),
                    award.legalBasis()));
        }
    }

    private String achievement(AnnexRow row, RowAnswer own, List<AnnexProblem> problems) {
        var achievement = first(own.achievement(), row.achievement());
        if (achievement.isEmpty() && own.achievement() == null) {
            var answer = answers.achievement();
            ask(Topic.ACHIEVEMENT, "", "", row, null, List.of(), answer != null);
            if (answer == null) {
                problems.add(problem(
                        row, letter(AnnexColumn.ACHIEVEMENT), Severity.QUESTION, "achievement-missing", "ACHIEVEMENT"));
                return "";
            }
            return answer;
        }
        limit(problems, row, AnnexColumn.ACHIEVEMENT, achievement, 2000);
        return achievement;
    }

    private void checkNamesakes(AnnexRow row, @Nullable RecipientKind kind, List<AnnexProblem> problems) {
        if (kind == RecipientKind.COLLECTIVE || row.name().isEmpty()) {
            return;
        }
        var folded = VietnameseText.fold(row.name());
        var here = twice.get(folded);
        if (here != null) {
            var others = new StringBuilder();
            boolean same = false;
            for (AnnexRow other : here) {
                if (other.line() != row.line()) {
                    others.append(others.isEmpty() ? "" : ", ").append(other.place());
                    same |= VietnameseText.fold(other.unit()).equals(VietnameseText.fold(row.unit()))
                            && VietnameseText.fold(other.award()).equals(VietnameseText.fold(row.award()));
                }
            }
            problems.add(problem(
                    row,
                    letter(AnnexColumn.NAME),
                    Severity.WARNING,
                    same ? "row-twice" : "namesake-in-list",
                    (same ? "row-twice:" : "namesake-in-list:") + folded,
                    row.name(),
                    others.toString()));
        }
        var known = namesakes.get(folded);
        if (known != null && kind == RecipientKind.PERSON) {
            var where = new StringBuilder();
            for (var other : known.subList(0, Math.min(known.size(), 3))) {
                where.append(where.isEmpty() ? "" : "; ")
                        .append(other.name())
                        .append(other.unitText().isEmpty() ? "" : " (" + other.unitText() + ")");
            }
            problems.add(problem(
                    row,
                    letter(AnnexColumn.NAME),
                    Severity.WARNING,
                    "namesake-in-register",
                    "namesake-in-register:" + folded,
                    row.name(),
                    String.valueOf(known.size()),
                    where.toString()));
        }
    }

    // ---- small things ----

    private void ask(
            Topic topic,
            String key,
            String wording,
            AnnexRow row,
            @Nullable RecipientKind kind,
            List<AwardSummary> options,
            boolean answered) {
        var question = asked.computeIfAbsent(
                topic + ":" + key, k -> new Asked(topic, key, wording, row.place(), kind, options));
        question.rows++;
        question.answered &= answered;
    }

    private void limit(List<AnnexProblem> problems, AnnexRow row, AnnexColumn column, String text, int max) {
        if (text.length() > max) {
            problems.add(problem(
                    row,
                    letter(column),
                    Severity.ERROR,
                    "too-long",
                    "too-long",
                    String.valueOf(text.length()),
                    String.valueOf(max)));
        }
    }

    private AnnexColumn postColumn() {
        var mapping = document.mapping();
        return mapping != null && mapping.position(AnnexColumn.POST_AND_UNIT) >= 0
                ? AnnexColumn.POST_AND_UNIT
                : AnnexColumn.POST;
    }

    private AnnexColumn unitColumn() {
        var mapping = document.mapping();
        return mapping != null && mapping.position(AnnexColumn.POST_AND_UNIT) >= 0
                ? AnnexColumn.POST_AND_UNIT
                : AnnexColumn.UNIT;
    }

    private @Nullable String letter(AnnexColumn column) {
        var mapping = document.mapping();
        return mapping == null ? null : mapping.letter(column);
    }

    private static AnnexProblem problem(
            AnnexRow row, @Nullable String column, Severity severity, String key, String group, Object... arguments) {
        return new AnnexProblem(
                row.line(),
                row.place(),
                row.table(),
                column,
                severity,
                "problem.annex." + key,
                List.of(arguments),
                group);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static String first(@Nullable String one, String other) {
        return one != null ? one : other;
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
