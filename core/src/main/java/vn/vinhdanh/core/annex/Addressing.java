package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Tells the form of address Ông from the family name Ông (Ông Ích Khiêm) by the whole list: by the column of the sex, by whether the
 * others are addressed, and by whether a family name follows. What stays open is said, see {@link LineMarkChecks}.
 */
final class Addressing {

    private static final String WORD = "Ông";

    private Addressing() {}

    /** What the word means before one name. */
    enum Meaning {
        ADDRESS,
        FAMILY,
        /** Taken for the address, but it may be the family name. */
        RATHER_ADDRESS,
        /** Taken for the family name, but it may be the address. */
        RATHER_FAMILY;

        boolean isFamily() {
            return this == FAMILY || this == RATHER_FAMILY;
        }

        boolean isOpen() {
            return this == RATHER_ADDRESS || this == RATHER_FAMILY;
        }
    }

    /**
     * A name as it was parted from what is said before it.
     *
     * @param line what the caller knows the line by
     * @param salutation what stood before the name; empty when nothing did
     * @param kind what it is the name of; null while that is not known
     * @param sex by a column of its own; null when none tells
     * @param ownColumn whether a column of its own addresses people, so that nothing before the name does
     */
    record Parted(
            int line,
            String salutation,
            String name,
            @Nullable RecipientKind kind,
            @Nullable Sex sex,
            boolean ownColumn) {

        /** The name with the word before it; null when it does not begin with it. */
        @Nullable
        String whole() {
            if (ownColumn) {
                return null;
            }
            if (salutation.equalsIgnoreCase(WORD)) {
                return salutation + " " + name;
            }
            boolean begins = name.regionMatches(true, 0, WORD + " ", 0, WORD.length() + 1);
            return salutation.isEmpty() && begins && kind != RecipientKind.COLLECTIVE ? name : null;
        }

        private boolean isBarePerson() {
            return salutation.isEmpty()
                    && (kind == null || kind == RecipientKind.PERSON)
                    && name.indexOf(' ') > 0
                    && FamilyNames.isOne(name.split(" ", 2)[0]);
        }
    }

    /** The rows, where those of the family name have their name whole and no sex by a form of address. */
    static List<AnnexRow> settled(List<AnnexRow> rows, List<FileLine> lines) {
        var meanings = meanings(rows, lines);
        if (meanings.isEmpty()) {
            return rows;
        }
        var out = new ArrayList<AnnexRow>(rows.size());
        for (AnnexRow row : rows) {
            var meaning = meanings.get(row.line());
            var parted = parted(row, lines);
            var whole = parted.whole();
            out.add(meaning != null && meaning.isFamily() && whole != null ? named(row, whole, parted.sex()) : row);
        }
        return out;
    }

    /** What the word means, by the line of each row whose name begins with it. */
    static Map<Integer, Meaning> meanings(List<AnnexRow> rows, List<FileLine> lines) {
        return meanings(rows.stream().map(row -> parted(row, lines)).toList());
    }

    /** What the word means, by the line of each name that begins with it. */
    static Map<Integer, Meaning> meanings(List<Parted> names) {
        int addressed = 0;
        int bare = 0;
        var found = new HashMap<Integer, Meaning>();
        for (Parted name : names) {
            var whole = name.whole();
            if (whole == null) {
                addressed += name.salutation().isEmpty() ? 0 : 1;
                bare += name.isBarePerson() ? 1 : 0;
            } else if (FamilyNames.isOne(after(whole))) {
                addressed++;
            }
        }
        for (Parted name : names) {
            var whole = name.whole();
            if (whole != null) {
                found.put(name.line(), meaning(whole, name.sex(), addressed, bare));
            }
        }
        return found;
    }

    private static Meaning meaning(String whole, @Nullable Sex sex, int addressed, int bare) {
        var next = after(whole);
        boolean known = FamilyNames.isOne(next);
        if (next.equalsIgnoreCase("Thị")) {
            return Meaning.FAMILY;
        }
        if (sex == Sex.FEMALE) {
            return known ? Meaning.RATHER_FAMILY : Meaning.FAMILY;
        }
        if (next.equalsIgnoreCase(WORD) || whole.indexOf(' ', WORD.length() + 1) < 0) {
            return Meaning.ADDRESS;
        }
        if (known) {
            return bare > 0 && addressed <= 1 ? Meaning.RATHER_ADDRESS : Meaning.ADDRESS;
        }
        if (addressed > 0) {
            return bare == 0 ? Meaning.ADDRESS : Meaning.RATHER_ADDRESS;
        }
        return Meaning.RATHER_FAMILY;
    }

    private static Parted parted(AnnexRow row, List<FileLine> lines) {
        var line = lines.get(row.line() % FileTable.MAX_LINES);
        boolean ownColumn = !cell(line, row.columns(), AnnexColumn.SALUTATION).isEmpty();
        return new Parted(row.line(), row.salutation(), row.name(), row.kind(), sex(line, row.columns()), ownColumn);
    }

    private static String after(String whole) {
        return whole.substring(WORD.length()).strip().split(" ", 2)[0];
    }

    /** The sex that the columns of a line tell, one of its own or one for each; null when they do not. */
    static @Nullable Sex sex(FileLine line, List<AnnexColumn> columns) {
        boolean man = !cell(line, columns, AnnexColumn.MALE).isEmpty();
        boolean woman = !cell(line, columns, AnnexColumn.FEMALE).isEmpty();
        if (man != woman) {
            return man ? Sex.MALE : Sex.FEMALE;
        }
        return switch (VietnameseText.fold(cell(line, columns, AnnexColumn.SEX))) {
            case "nam" -> Sex.MALE;
            case "nu" -> Sex.FEMALE;
            default -> null;
        };
    }

    /** What a line holds in a column of its own header. */
    private static String cell(FileLine line, List<AnnexColumn> columns, AnnexColumn column) {
        return RecipientWords.clean(line.cell(columns.indexOf(column)));
    }

    private static AnnexRow named(AnnexRow row, String name, @Nullable Sex sex) {
        return new AnnexRow(
                row.line(),
                row.place(),
                row.table(),
                row.kind(),
                "",
                name,
                row.post(),
                row.unit(),
                row.award(),
                row.groupAward(),
                row.groupPlace(),
                row.achievement(),
                row.period(),
                row.commendation(),
                sex,
                row.subjectClass(),
                row.broken(),
                row.columns());
    }
}
