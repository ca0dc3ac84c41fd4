package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** The rows, where those of the family name have their name whole and no sex by a form of address. */
    static List<AnnexRow> settled(List<AnnexRow> rows, List<AnnexLine> lines) {
        var meanings = meanings(rows, lines);
        if (meanings.isEmpty()) {
            return rows;
        }
        var out = new ArrayList<AnnexRow>(rows.size());
        for (AnnexRow row : rows) {
            var meaning = meanings.get(row.line());
            var whole = whole(row, lines);
            out.add(meaning != null && meaning.isFamily() && whole != null ? named(row, whole, sex(row, lines)) : row);
        }
        return out;
    }

    /** What the word means, by the line of each row whose name begins with it. */
    static Map<Integer, Meaning> meanings(List<AnnexRow> rows, List<AnnexLine> lines) {
        int addressed = 0;
        int bare = 0;
        var found = new HashMap<Integer, Meaning>();
        for (AnnexRow row : rows) {
            var whole = whole(row, lines);
            if (whole == null) {
                addressed += row.salutation().isEmpty() ? 0 : 1;
                bare += isBarePerson(row) ? 1 : 0;
            } else if (FamilyNames.isOne(after(whole))) {
                addressed++;
            }
        }
        for (AnnexRow row : rows) {
            var whole = whole(row, lines);
            if (whole != null) {
                found.put(row.line(), meaning(whole, sex(row, lines), addressed, bare));
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

    /** The name with the word before it; null when the row's name does not begin with it, or a column of its own addresses people. */
    private static @Nullable String whole(AnnexRow row, List<AnnexLine> lines) {
        if (!cell(row, lines, AnnexColumn.SALUTATION).isEmpty()) {
            return null;
        }
        if (row.salutation().equalsIgnoreCase(WORD)) {
            return row.salutation() + " " + row.name();
        }
        boolean begins = row.name().regionMatches(true, 0, WORD + " ", 0, WORD.length() + 1);
        return row.salutation().isEmpty() && begins && row.kind() != RecipientKind.COLLECTIVE ? row.name() : null;
    }

    private static String after(String whole) {
        return whole.substring(WORD.length()).strip().split(" ", 2)[0];
    }

    private static boolean isBarePerson(AnnexRow row) {
        return row.salutation().isEmpty()
                && (row.kind() == null || row.kind() == RecipientKind.PERSON)
                && row.name().indexOf(' ') > 0
                && FamilyNames.isOne(row.name().split(" ", 2)[0]);
    }

    private static @Nullable Sex sex(AnnexRow row, List<AnnexLine> lines) {
        boolean man = !cell(row, lines, AnnexColumn.MALE).isEmpty();
        boolean woman = !cell(row, lines, AnnexColumn.FEMALE).isEmpty();
        if (man != woman) {
            return man ? Sex.MALE : Sex.FEMALE;
        }
        return switch (VietnameseText.fold(cell(row, lines, AnnexColumn.SEX))) {
            case "nam" -> Sex.MALE;
            case "nu" -> Sex.FEMALE;
            default -> null;
        };
    }

    /** What the row's line holds in a column of its own header. */
    private static String cell(AnnexRow row, List<AnnexLine> lines, AnnexColumn column) {
        return RecipientWords.clean(lines.get(row.line() % LineCollector.MAX_LINES)
                .cell(row.columns().indexOf(column)));
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
