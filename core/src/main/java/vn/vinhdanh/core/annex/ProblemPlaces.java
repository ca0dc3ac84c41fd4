package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;

/** Makes problems that name the row and the column of the list they were found in. */
final class ProblemPlaces {

    private final @Nullable ColumnMapping mapping;

    ProblemPlaces(@Nullable ColumnMapping mapping) {
        this.mapping = mapping;
    }

    /** A problem of the list as a whole. */
    static AnnexProblem list(Severity severity, String key, String group, Object... arguments) {
        return new AnnexProblem(-1, 0, 0, null, severity, "problem.annex." + key, List.of(arguments), group);
    }

    /** A problem of one row, in the column that says this. */
    AnnexProblem of(
            AnnexRow row, AnnexColumn column, Severity severity, String key, String group, Object... arguments) {
        return at(row, letter(row, column), severity, key, group, arguments);
    }

    private static @Nullable String letter(AnnexRow row, AnnexColumn column) {
        var letter = row.letter(column);
        if (letter == null && column == AnnexColumn.POST_AND_UNIT) {
            letter = row.letter(AnnexColumn.UNIT);
        }
        if (letter == null && (column == AnnexColumn.UNIT || column == AnnexColumn.POST)) {
            letter = row.letter(AnnexColumn.POST_AND_UNIT);
        }
        return letter == null && column == AnnexColumn.PERIOD ? row.letter(AnnexColumn.SCHOOL_YEAR) : letter;
    }

    /** @param letter of the column, or null when it concerns the whole row */
    AnnexProblem at(
            AnnexRow row, @Nullable String letter, Severity severity, String key, String group, Object... arguments) {
        return new AnnexProblem(
                row.line(),
                row.place(),
                row.table(),
                letter,
                severity,
                "problem.annex." + key,
                List.of(arguments),
                group);
    }

    /** Says when a text is longer than the register keeps. */
    void limit(List<AnnexProblem> problems, AnnexRow row, AnnexColumn column, String text, int max) {
        if (text.length() > max) {
            problems.add(of(
                    row,
                    column,
                    Severity.ERROR,
                    "too-long",
                    "too-long",
                    String.valueOf(text.length()),
                    String.valueOf(max)));
        }
    }

    /** Whether one column holds post and unit together. */
    boolean postAndUnitInOne() {
        return mapping != null && mapping.position(AnnexColumn.POST_AND_UNIT) >= 0;
    }

    /** The column that says the post. */
    AnnexColumn post() {
        return postAndUnitInOne() ? AnnexColumn.POST_AND_UNIT : AnnexColumn.POST;
    }

    /** The column that says the unit. */
    AnnexColumn unit() {
        return postAndUnitInOne() ? AnnexColumn.POST_AND_UNIT : AnnexColumn.UNIT;
    }
}
