package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.shared.VietnameseText;

/** Says what the columns below a header mean, by its words and by what stands below, of one list or of several side by side. */
final class HeaderColumns {

    private static final Pattern ONE_SYLLABLE_OR_TWO = Pattern.compile("\\p{L}+(?:\\s\\p{L}+)?");

    private HeaderColumns() {}

    /**
     * What each column says.
     *
     * @param headers the words above each column
     * @param below lines below the header, some of them
     */
    static List<AnnexColumn> of(List<String> headers, List<FileLine> below) {
        var starts = sides(headers);
        var columns = new ArrayList<AnnexColumn>();
        for (int s = 0; s < starts.size(); s++) {
            int end = s + 1 < starts.size() ? starts.get(s + 1) : headers.size();
            columns.addAll(side(headers.subList(starts.get(s), end), below, starts.get(s)));
        }
        return columns;
    }

    /** Where lists side by side begin: where the heading that the first begins with comes again, with names of its own behind it. */
    private static List<Integer> sides(List<String> headers) {
        var starts = new ArrayList<>(List.of(0));
        int first = 0;
        while (first < headers.size() && headers.get(first).isEmpty()) {
            first++;
        }
        if (first == headers.size()) {
            return starts;
        }
        var key = VietnameseText.fold(headers.get(first));
        for (int c = first + 1; c < headers.size(); c++) {
            boolean again = VietnameseText.fold(headers.get(c)).equals(key)
                    || (HeaderWords.isOrdinal(headers.get(first)) && HeaderWords.isOrdinal(headers.get(c)));
            boolean gap = headers.get(c - 1).isEmpty()
                    && !headers.get(c).isEmpty()
                    && ownNames(headers.subList(starts.getLast(), c))
                    && ownNames(headers.subList(c, headers.size()));
            if ((again && names(headers.subList(starts.getLast(), c)) && names(headers.subList(c, headers.size())))
                    || gap) {
                starts.add(c);
            }
        }
        return starts;
    }

    private static boolean names(List<String> headers) {
        return headers.stream().anyMatch(h -> HeaderWords.column(h) == AnnexColumn.NAME);
    }

    private static boolean ownNames(List<String> headers) {
        return headers.stream().anyMatch(h -> HeaderWords.isOwnName(VietnameseText.fold(h)));
    }

    private static List<AnnexColumn> side(List<String> headers, List<FileLine> below, int from) {
        var columns = new ArrayList<AnnexColumn>();
        for (String header : headers) {
            columns.add(HeaderWords.column(header));
        }
        boolean named = false;
        for (int c = 0; c < columns.size(); c++) {
            named |= columns.get(c) == AnnexColumn.NAME && HeaderWords.preference(AnnexColumn.NAME, headers.get(c)) > 0;
        }
        if (!named) {
            columns.replaceAll(c -> c == AnnexColumn.GIVEN_NAME ? AnnexColumn.NAME : c);
        }
        yearsOfEarlierAwards(headers, columns);
        keepBest(headers, columns);
        unitBesideNames(headers, columns);
        sexes(headers, columns);
        int name = columns.indexOf(AnnexColumn.NAME);
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.GIVEN_NAME && !isGivenName(headers, below, name, c, from)) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
        if (name >= 0
                && name + 1 < headers.size()
                && headers.get(name + 1).isEmpty()
                && !VietnameseText.fold(headers.get(name)).contains("tap the")
                && isGivenName(below, from + name)) {
            columns.set(name + 1, AnnexColumn.GIVEN_NAME);
        }
        if (!columns.contains(AnnexColumn.AWARD)) {
            for (int c = 0; c < columns.size(); c++) {
                if (columns.get(c) == AnnexColumn.IGNORED
                        && HeaderWords.isOutcome(headers.get(c))
                        && holds(below, from + c, HeaderColumns::isAward)) {
                    columns.set(c, AnnexColumn.AWARD);
                    break;
                }
            }
        }
        if (!columns.contains(AnnexColumn.RECIPIENT_KIND)) {
            for (int c = 0; c < columns.size(); c++) {
                if (c != name
                        && (columns.get(c) == AnnexColumn.IGNORED || columns.get(c) == AnnexColumn.SUBJECT_CLASS)
                        && !headers.get(c).isEmpty()
                        && holds(below, from + c, cell -> cell.length() <= 40 && TitleWords.kindCell(cell) != null)) {
                    columns.set(c, AnnexColumn.RECIPIENT_KIND);
                    break;
                }
            }
        }
        return columns;
    }

    /** "Tên đơn vị" beside "Họ và tên" names whose people they are. */
    private static void unitBesideNames(List<String> headers, List<AnnexColumn> columns) {
        if (columns.contains(AnnexColumn.UNIT) || columns.contains(AnnexColumn.POST_AND_UNIT)) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.IGNORED
                    && HeaderWords.column(headers.get(c)) == AnnexColumn.NAME
                    && HeaderWords.isNameOfUnits(VietnameseText.fold(headers.get(c)))) {
                columns.set(c, AnnexColumn.UNIT);
                return;
            }
        }
    }

    /** Of several columns of one meaning the one that says it best has it, else the first; awards may stand in several. */
    private static void keepBest(List<String> headers, List<AnnexColumn> columns) {
        Map<AnnexColumn, Integer> best = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            var known = best.get(column);
            if (known == null
                    || HeaderWords.preference(column, headers.get(c))
                            > HeaderWords.preference(column, headers.get(known))) {
                best.put(column, c);
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            int winner = best.getOrDefault(column, c);
            boolean also = column == AnnexColumn.AWARD
                    && HeaderWords.preference(column, headers.get(c))
                            == HeaderWords.preference(column, headers.get(winner));
            if (column != AnnexColumn.IGNORED && winner != c && !also) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
    }

    /** "Nam" and "Nữ", also as the halves of "Giới tính" or "Năm sinh"; "Năm" is a year. */
    private static void sexes(List<String> headers, List<AnnexColumn> columns) {
        int female = -1;
        int male = -1;
        for (int c = 0; c < headers.size(); c++) {
            var words = headers.get(c).toLowerCase(Locale.ROOT).strip();
            if (words.equals("nữ") || words.endsWith(" nữ")) {
                female = c;
            } else if (words.equals("nam") || words.endsWith(" nam")) {
                male = c;
            }
        }
        if (female >= 0
                && (male >= 0
                        ? Math.abs(male - female) == 1
                        : headers.get(female).length() <= 3)) {
            columns.set(female, AnnexColumn.FEMALE);
            if (male >= 0) {
                columns.set(male, AnnexColumn.MALE);
            }
        }
    }

    /** Whether "Tên" ends the names: wherever it stands when these are without it, else right of them, when they do not end so already. */
    private static boolean isGivenName(List<String> headers, List<FileLine> below, int name, int column, int from) {
        if (name >= 0 && HeaderWords.isPartOfName(headers.get(name))) {
            return true;
        }
        if (column != name + 1) {
            return false;
        }
        int whole = 0;
        for (var line : below) {
            var last = line.cell(from + column);
            if (!last.isEmpty() && !line.cell(from + name).isEmpty()) {
                whole += line.cell(from + name).endsWith(" " + last) ? 1 : -1;
            }
        }
        return whole <= 0;
    }

    /** Whether the column right of the names, which nothing heads, holds given names: one or two words wherever there is a name. */
    private static boolean isGivenName(List<FileLine> below, int name) {
        int both = 0;
        int alone = 0;
        for (var line : below) {
            var first = line.cell(name);
            var next = line.cell(name + 1);
            if (!first.isEmpty() && !next.isEmpty() && !HeaderLines.isNumbering(line)) {
                both += ONE_SYLLABLE_OR_TWO.matcher(next).matches()
                                && Character.isUpperCase(next.charAt(0))
                                && TitleWords.kindCell(next) == null
                        ? 1
                        : -1;
            } else if (!first.isEmpty() && line.filled() >= 3) {
                alone++;
            }
        }
        return both > 0 && both >= alone;
    }

    /** Whether most cells of a column say something of one sort: kinds of recipients, awards; the others are asked about. */
    private static boolean holds(List<FileLine> below, int column, Predicate<String> sort) {
        int ofSort = 0;
        int others = 0;
        for (var line : below) {
            var cell = line.cell(column);
            if (!cell.isEmpty() && line.filled() >= 3 && !HeaderLines.isNumbering(line)) {
                if (sort.test(cell)) {
                    ofSort++;
                } else {
                    others++;
                }
            }
        }
        return ofSort > 2 * others;
    }

    /** Whether a cell names an award: "Bằng khen", "Đề nghị tặng Giấy khen". */
    static boolean isAward(String cell) {
        return cell.length() <= 150
                && (!GroupWords.of(cell, false).award().isEmpty()
                        || !TitleWords.award(cell).isEmpty());
    }

    /** "Danh hiệu đã đạt" and "Năm đạt" beside it: that year is of what somebody has already. */
    private static void yearsOfEarlierAwards(List<String> headers, List<AnnexColumn> columns) {
        for (int c = 1; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.PERIOD
                    && HeaderWords.isOfEarlierAwards(headers.get(c - 1))
                    && HeaderWords.preference(AnnexColumn.PERIOD, headers.get(c)) < 3) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
    }

    /**
     * What the columns mean in a list of this title: an award under a heading that names a year before those of the title, or before
     * another such heading, is one that somebody has already; of achievements by year those of the title are read.
     */
    static ColumnMapping ofTitle(List<FileLine> lines, ColumnMapping mapping, AnnexTitle title) {
        int newest = 0;
        for (int c = 0; c < mapping.columns().size(); c++) {
            newest = Math.max(newest, yearOfAward(lines, mapping, c));
        }
        var columns = new ArrayList<>(mapping.columns());
        var period = title.period();
        if (period != null) {
            achievementsOf(period.to(), lines, mapping, columns);
        }
        for (int c = 0; c < columns.size(); c++) {
            int year = yearOfAward(lines, mapping, c);
            if (year > 0 && (year < newest || isBefore(year, title))) {
                columns.set(c, AnnexColumn.IGNORED);
            }
        }
        return new ColumnMapping(
                mapping.fingerprint(), mapping.headerLine(), mapping.headerLines(), List.copyOf(columns));
    }

    private static void achievementsOf(
            int year, List<FileLine> lines, ColumnMapping mapping, List<AnnexColumn> columns) {
        int read = columns.indexOf(AnnexColumn.ACHIEVEMENT);
        if (read < 0 || !PeriodWords.namesOthers(HeaderLines.heading(lines, mapping, read), year)) {
            return;
        }
        for (int c = 0; c < columns.size(); c++) {
            var heading = HeaderLines.heading(lines, mapping, c);
            if (columns.get(c) == AnnexColumn.IGNORED
                    && HeaderWords.column(heading) == AnnexColumn.ACHIEVEMENT
                    && PeriodWords.lastYear(heading) > 0
                    && !PeriodWords.namesOthers(heading, year)) {
                columns.set(read, AnnexColumn.IGNORED);
                columns.set(c, AnnexColumn.ACHIEVEMENT);
                return;
            }
        }
    }

    private static int yearOfAward(List<FileLine> lines, ColumnMapping mapping, int column) {
        var heading =
                mapping.columns().get(column) == AnnexColumn.AWARD ? HeaderLines.heading(lines, mapping, column) : "";
        return HeaderWords.isProposed(VietnameseText.fold(heading)) ? 0 : PeriodWords.lastYear(heading);
    }

    /** Whether a year lies before those of the list; where nothing tells these, an award that the title names is the surer one. */
    private static boolean isBefore(int year, AnnexTitle title) {
        var period = title.period();
        var decided = title.decidedOn();
        return period != null
                ? year < period.to()
                : decided != null
                        ? year < decided.getYear() - 1
                        : !title.award().isEmpty();
    }
}
