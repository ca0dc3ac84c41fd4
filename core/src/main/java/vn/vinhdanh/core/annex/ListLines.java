package vn.vinhdanh.core.annex;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.annex.AnnexDocument.PlacedLine;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * A list of another room as it is read line by line, by the same words as the list of a decision: repeated headers, sums in the middle,
 * notes, signatures and tables below one another end nothing and are nobody, and every line of the file has one role.
 *
 * @param rows lines that say something of somebody, in the order of the file
 * @param account every line of the file by what it is
 * @param remarks warnings with their places, each confirmed by its group before the list is taken in: lines that were not understood,
 *     hidden, struck through, deleted, typed in an old font, columns that were not read, names with footnote marks, of maybe two people
 *     or after a doubtful Ông, other sheets that hold a list
 */
public record ListLines(List<Row> rows, Map<LineRole, List<PlacedLine>> account, List<AnnexProblem> remarks) {

    private static final Pattern TITLE =
            Pattern.compile("\\b(?:danh sach|ket qua|xep loai|danh gia|bang tong hop|tong hop)\\b");

    /** What a room knows of the headings of its lists. */
    public interface Headings {

        /**
         * How many columns the headings name.
         *
         * @param headings words above each column, of all lines of the header
         * @return 0 when one that the room needs is missing
         */
        int worth(List<String> headings);

        /** The column of the names; asked only of headings that are worth something. */
        int name(List<String> headings);

        /** The columns that the room reads; asked only of headings that are worth something. */
        Set<Integer> read(List<String> headings);

        /** Whether a column so headed that is not read is left out on purpose, so that nobody is asked about it. */
        boolean isLeftOut(String heading);
    }

    /**
     * A line about somebody.
     *
     * @param headings the words above its columns, the same list for all lines below one header
     * @param kind what the heading of the names or the group lines above say of it; null when nothing, or not the same
     * @param unit whose people follow, by the group lines above it; empty when they name none
     * @param written the name as the line writes it, of both columns where it has two
     * @param name the same without what is said before it and without a footnote mark; with Ông where that is the family name
     */
    public record Row(
            FileLine line,
            List<String> headings,
            @Nullable RecipientKind kind,
            String unit,
            String written,
            String name) {

        /**
         * A remark on one of its cells, to be confirmed.
         *
         * @param key of the sentence, behind {@code problem.annex.}
         * @param group remarks of one group are confirmed together
         */
        public AnnexProblem remark(int column, String key, String group, String... arguments) {
            return new AnnexProblem(
                    -1,
                    line.number(),
                    line.table(),
                    FileLine.letter(column),
                    AnnexProblem.Severity.WARNING,
                    "problem.annex." + key,
                    List.of((Object[]) arguments),
                    group);
        }
    }

    /** The same lines with more to be confirmed. */
    public ListLines with(List<AnnexProblem> more) {
        return new ListLines(
                rows, account, Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /**
     * Titles of the list that name years and not the one that it is taken in for.
     *
     * @return a remark on each, to be confirmed
     */
    public List<AnnexProblem> titlesOfOtherYears(int year) {
        return account.getOrDefault(LineRole.TITLE, List.of()).stream()
                .map(AnnexDocument.PlacedLine::line)
                .filter(line -> line.cells().stream()
                        .anyMatch(
                                cell -> TITLE.matcher(VietnameseText.fold(cell)).find()
                                        && PeriodWords.in(cell).isStated()
                                        && PeriodWords.namesOthers(cell, year)))
                .map(line -> new AnnexProblem(
                        -1,
                        line.number(),
                        line.table(),
                        null,
                        AnnexProblem.Severity.WARNING,
                        "problem.annex.title-year",
                        List.of(ListChecks.shortened(line.first()), String.valueOf(year)),
                        "title-year"))
                .toList();
    }

    /** The remarks that nobody looked at yet. */
    public List<AnnexProblem> unconfirmed(Set<String> confirmed) {
        return remarks.stream().filter(r -> !confirmed.contains(r.group())).toList();
    }

    /**
     * Finds the table that has most of what the room needs, and reads it to its end.
     *
     * @return null when no line of any table heads all the columns that are needed
     */
    public static @Nullable ListLines read(List<FileTable> tables, Headings headings) {
        return LineWalk.read(tables, headings);
    }

    /** What a heading means to the lists of decisions: sisters of words such as Chủ hộ, Trường, Nơi làm việc. */
    public static AnnexColumn column(String heading) {
        return HeaderWords.column(heading);
    }

    /** Whether a heading, such as Tên đơn vị, names units: recipients where nothing else names these, else whose people they are. */
    public static boolean namesUnits(String heading) {
        return HeaderWords.isNameOfUnits(VietnameseText.fold(heading));
    }

    /** The kind of recipient that a cell of its own names, in words or in the codes of templates; null when it names none. */
    public static @Nullable RecipientKind kind(String cell) {
        return TitleWords.kindCell(cell);
    }

    /** Whether a name is surely written as one of a person: after a form of address, or of three words after a family name. */
    public static boolean namesAPerson(String written) {
        var name = WrittenName.of(written);
        return !name.salutation().isEmpty() || PersonWords.mayBeginAsAName(name.name());
    }

    /** Whether a heading names years and the year asked about is none of them. */
    public static boolean namesOtherYears(String heading, int year) {
        return PeriodWords.namesOthers(heading, year);
    }

    /** Whether no register keeps what a column so headed says: serial numbers, forms of address, sex, posts, birthdays, remarks. */
    public static boolean isLeftUnread(String heading) {
        return switch (HeaderWords.column(heading)) {
            case ORDINAL, SALUTATION, SEX, POST -> true;
            default -> HeaderWords.isLeftUnread(heading);
        };
    }
}
