package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vinhdanh.core.officefile.FileLine;

/** Where each column of one list stands; -1 for one that the list does not have. Of lists side by side each has its own. */
final class RowPositions {

    private static final Pattern NUMBERED_NAME = Pattern.compile("^[0-9]{1,4}\\s*[.)]\\s*(?=\\p{L})");

    final int side;
    final int from;
    final int to;
    final int ordinal;
    final int salutation;
    final int name;
    final int given;
    final int post;
    final int unit;
    final int both;
    final int kind;
    final List<Integer> awards = new ArrayList<>();
    final int achievement;
    final int period;
    final int schoolYear;
    final int commendation;
    final int subject;
    final int sex;
    final int male;
    final int female;
    final List<AnnexColumn> columns;

    /**
     * @param all meaning of every column of the sheet
     * @param side 0 for the leftmost list
     * @param from first column of this list
     * @param to first column behind it
     */
    RowPositions(List<AnnexColumn> all, int side, int from, int to) {
        this.side = side;
        this.from = from;
        this.to = to;
        var own = new ArrayList<AnnexColumn>();
        for (int c = 0; c < all.size(); c++) {
            own.add(c >= from && c < to ? all.get(c) : AnnexColumn.IGNORED);
            if (own.getLast() == AnnexColumn.AWARD) {
                awards.add(c);
            }
        }
        columns = List.copyOf(own);
        ordinal = columns.indexOf(AnnexColumn.ORDINAL);
        salutation = columns.indexOf(AnnexColumn.SALUTATION);
        name = columns.indexOf(AnnexColumn.NAME);
        given = columns.indexOf(AnnexColumn.GIVEN_NAME);
        post = columns.indexOf(AnnexColumn.POST);
        unit = columns.indexOf(AnnexColumn.UNIT);
        both = columns.indexOf(AnnexColumn.POST_AND_UNIT);
        kind = columns.indexOf(AnnexColumn.RECIPIENT_KIND);
        achievement = columns.indexOf(AnnexColumn.ACHIEVEMENT);
        period = columns.indexOf(AnnexColumn.PERIOD);
        schoolYear = columns.indexOf(AnnexColumn.SCHOOL_YEAR);
        commendation = columns.indexOf(AnnexColumn.COMMENDATION_KIND);
        subject = columns.indexOf(AnnexColumn.SUBJECT_CLASS);
        sex = columns.indexOf(AnnexColumn.SEX);
        male = columns.indexOf(AnnexColumn.MALE);
        female = columns.indexOf(AnnexColumn.FEMALE);
    }

    boolean mapped(int column) {
        return column >= 0 && column < columns.size() && columns.get(column) != AnnexColumn.IGNORED;
    }

    /** The name as the line has it, of both its columns, without a number typed before it; empty when there is none. */
    String nameOf(FileLine line) {
        var first = RecipientWords.clean(line.cell(name));
        var last = RecipientWords.clean(line.cell(given));
        return NUMBERED_NAME.matcher((first + " " + last).strip()).replaceFirst("");
    }

    /** The awards that the line writes, each once; several when several columns name different ones. */
    String awardOf(FileLine line) {
        var written = new ArrayList<String>();
        for (int column : awards) {
            var text = RecipientWords.clean(line.cell(column));
            if (!text.isEmpty() && !written.contains(text)) {
                written.add(text);
            }
        }
        return String.join("; ", written);
    }

    /** The columns of this list in which the line holds something that is no failed formula. */
    List<Integer> filled(FileLine line) {
        var filled = new ArrayList<Integer>(8);
        for (int c = from; c < Math.min(to, line.cells().size()); c++) {
            if (!RecipientWords.clean(line.cell(c)).isEmpty()) {
                filled.add(c);
            }
        }
        return filled;
    }
}
