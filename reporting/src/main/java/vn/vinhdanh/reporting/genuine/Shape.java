package vn.vinhdanh.reporting.genuine;

import java.util.List;
import java.util.stream.IntStream;
import vn.vinhdanh.reporting.download.ReportQuestion;

/** What the lines of a file are: which field names a row, and how a person calls it. */
enum Shape {
    /** A breakdown: the first field names the row. */
    FIGURES(0, 0, -1, 2),
    /** A list of honours: the code names the row; the number of the line says nothing. */
    LIST(1, 3, 0, 1),
    /** A question that stands ready, or a record sheet: the first field names the row, the second is what it is called. */
    READY(0, 1, -1, 1),
    /** A statutory form: the code of the row names it. */
    FORM(1, 0, -1, 0),
    /** What a file says of itself. */
    ABOUT(0, 0, -1, 0);

    /** Position of the field by which a row is found again. */
    final int key;

    /** Position of a field that says nothing; -1 for none. */
    final int skipped;

    /** Lines that are no rows: headings and sum. */
    final int around;

    private final int name;

    Shape(int key, int name, int skipped, int around) {
        this.around = around;
        this.key = key;
        this.name = name;
        this.skipped = skipped;
    }

    static Shape of(String question) {
        return question.startsWith(ReportQuestion.HONOURS)
                ? LIST
                : question.startsWith(ReportQuestion.FORM)
                        ? FORM
                        : question.startsWith(ReportQuestion.READY)
                                        || question.startsWith(ReportQuestion.SHEETS)
                                        || question.startsWith(ReportQuestion.PROPOSALS)
                                ? READY
                                : FIGURES;
    }

    /** What the row is called. */
    String called(List<String> line) {
        var code = Difference.field(line, key);
        return name == key ? code : (code + " " + Difference.field(line, name)).strip();
    }

    /** The whole row as a person reads it. */
    String shown(List<String> line) {
        return String.join(
                "; ",
                IntStream.range(0, line.size())
                        .filter(i -> i != skipped && !line.get(i).isEmpty())
                        .mapToObj(line::get)
                        .toList());
    }
}
