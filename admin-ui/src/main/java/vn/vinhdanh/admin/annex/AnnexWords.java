package vn.vinhdanh.admin.annex;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.annex.AnnexDocument.PlacedLine;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** Says places, problems and values of a list. */
final class AnnexWords {

    private AnnexWords() {}

    /** The word for a value, of this room. */
    static String word(Enum<?> value) {
        return Words.say("annex.word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** "Dòng 12, cột E", "Bảng 1, dòng 8"; empty for the whole list. */
    static String place(AnnexProblem problem) {
        if (problem.place() == 0) {
            return "";
        }
        var row = place(problem.table(), problem.place());
        var column = problem.column();
        return column == null || problem.table() > 0 ? row : Words.say("annex.place.cell", row, column);
    }

    /** "Dòng 12" or "Bảng 1, dòng 8". */
    static String place(int table, int number) {
        return table == 0
                ? Words.say("annex.place.row", String.valueOf(number))
                : Words.say("annex.place.table-row", String.valueOf(table), String.valueOf(number));
    }

    /** The same with the sheet before it, where the file has sheets. */
    static String place(PlacedLine line) {
        var row = place(line.line().table(), line.line().number());
        return line.sheet().isEmpty() ? row : line.sheet() + ", " + row;
    }

    /** All texts of a line. */
    static String text(FileLine line) {
        return String.join(
                " | ", line.cells().stream().filter(c -> !c.isEmpty()).toList());
    }

    /** The sentence of a problem. */
    static String say(AnnexProblem problem) {
        return Words.say(problem.key(), problem.arguments().toArray());
    }

    /** A problem as the remarks column of the downloaded file says it. */
    static String remark(AnnexProblem problem) {
        return word(problem.severity()) + ": " + say(problem);
    }

    /** "2020", "2016-2020", "Năm học 2019-2020". */
    static String period(@Nullable AchievementPeriod period) {
        return period == null
                ? ""
                : period.schoolYear() ? Words.say("annex.school-year", period.label()) : period.label();
    }

    /** The texts of a line, shortened, for choosing it. */
    static String shown(FileLine line) {
        var texts = new ArrayList<String>();
        for (String cell : line.cells()) {
            if (!cell.isEmpty()) {
                texts.add(cell.length() > 30 ? cell.substring(0, 29) + "…" : cell);
            }
        }
        var all = String.join(" | ", texts);
        return place(line.table(), line.number()) + ": " + (all.length() > 110 ? all.substring(0, 109) + "…" : all);
    }
}
