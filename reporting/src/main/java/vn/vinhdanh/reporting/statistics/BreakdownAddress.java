package vn.vinhdanh.reporting.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormScope;
import vn.vinhdanh.reporting.form.FormSource;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/** Reads a breakdown from an address and writes it into one. The whole question is in the address, so it can be shared and kept. */
public final class BreakdownAddress {

    static final String ROWS = "hang";
    static final String COLUMNS = "cot";
    static final String BASIS = "theo";
    static final String FROM = "tu";
    static final String TO = "den";
    static final String FIRST_DAY = "tu-ngay";
    static final String LAST_DAY = "den-ngay";

    /** As the figures stood when this day ended. */
    public static final String STOOD = "so-lieu-den";

    static final String UNIT_NAME = "ten-don-vi";
    static final String ORDER = "xep";
    public static final String CHART = "hinh";
    static final String BY_COUNT = "so-luong";
    static final String BY_NAME = "ten";

    static final String MEASURE = "do";
    static final String ZEROS = "dong-khong";
    static final String YES = "co";
    static final String MOST = "dau";
    static final String COMPARED = "so-voi";
    static final String YEAR_BEFORE = "nam-truoc";
    static final String YEARS_BEFORE = "nam-truoc-";

    /** A word of former addresses: rows, columns or filter by the year of the decision, beside {@code nam}. */
    private static final String OLD_DECISION_YEAR = "nam-quyet-dinh";

    private static final Set<String> FILTERS =
            Set.of(BASIS, FROM, TO, FIRST_DAY, LAST_DAY, UNIT_NAME, STOOD, OLD_DECISION_YEAR);

    /** Parts of every address that do not belong to the question; {@code continue} is left by a sign-in on the way. */
    static final Set<String> ELSEWHERE = Set.of("lang", "continue");

    private static final String YEAR = "(19|20)[0-9]{2}";
    private static final int LONGEST = 400;

    /** Most values of one part; an address is no list of all units. */
    private static final int MOST_VALUES = 100;

    private BreakdownAddress() {}

    /**
     * Reads a breakdown; without {@code hang} honours are counted by award.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    static Breakdown breakdown(MultiValueMap<String, String> query) {
        var filter = filter(query, ROWS, COLUMNS, ORDER, MEASURE, ZEROS, MOST, COMPARED, CHART);
        var rows = dimension(query, ROWS);
        var columns = dimension(query, COLUMNS);
        if (rows == null) {
            rows = Dimension.AWARD;
        }
        if (columns == rows) {
            throw new WrongAddress(COLUMNS, columns.parameter(), Reason.COLUMNS);
        }
        var order = choice(query, ORDER, BY_COUNT, BY_NAME);
        var layout = layout(query);
        if (layout.back() != null && (columns != null || !filter.hasPeriod())) {
            throw new WrongAddress(COMPARED, "", Reason.COMPARISON);
        }
        return new Breakdown(rows, columns, filter, order == null ? rows.isUnit() : order.equals(BY_COUNT), layout);
    }

    private static Layout layout(MultiValueMap<String, String> query) {
        var asked = one(query, MEASURE);
        var measure = asked == null
                ? Measure.HONOURS
                : Measure.find(asked).orElseThrow(() -> new WrongAddress(MEASURE, asked, Reason.UNKNOWN_CODE));
        var most = one(query, MOST);
        if (most != null && !most.matches("[1-9][0-9]{0,3}")) {
            throw new WrongAddress(MOST, most, Reason.UNREADABLE);
        }
        var compared = one(query, COMPARED);
        if (compared != null && !compared.matches(YEAR_BEFORE + "(-([2-9]|[1-9][0-9]))?")) {
            throw new WrongAddress(COMPARED, compared, Reason.UNREADABLE);
        }
        return new Layout(
                measure,
                choice(query, ZEROS, YES) != null,
                most == null ? null : Integer.valueOf(most),
                compared == null
                        ? null
                        : compared.equals(YEAR_BEFORE)
                                ? Integer.valueOf(1)
                                : Integer.valueOf(compared.substring(YEARS_BEFORE.length())));
    }

    /**
     * Reads a filter.
     *
     * @param further names of other parts that this page knows
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    static Filter filter(MultiValueMap<String, String> query, String... further) {
        var others = Set.of(further);
        var exact = new EnumMap<Dimension, String>(Dimension.class);
        for (String name : query.keySet()) {
            var dimension = Dimension.find(name);
            if (dimension.isEmpty()
                    && !FILTERS.contains(name)
                    && !FormCell.PARTS.contains(name)
                    && !ELSEWHERE.contains(name)
                    && !others.contains(name)) {
                throw new WrongAddress(name, "", Reason.UNKNOWN_PART);
            }
            if (dimension.isPresent()) {
                var keys = many(query, name);
                keys.forEach(key -> requireKey(dimension.get(), key));
                if (!keys.isEmpty()) {
                    exact.put(dimension.get(), String.join(Filter.OR, keys));
                }
            } else {
                one(query, name);
            }
        }
        var from = year(query, FROM);
        var to = year(query, TO);
        if (from != null && to != null && to < from) {
            throw new WrongAddress(TO, to.toString(), Reason.YEARS_REVERSED);
        }
        var basis = basis(query);
        var old = one(query, OLD_DECISION_YEAR);
        if (old != null) {
            number(old, OLD_DECISION_YEAR);
            exact.put(Dimension.YEAR, old);
        }
        return new Filter(
                basis, from, to, days(query), one(query, UNIT_NAME), exact, honoursOfForm(query), day(query, STOOD));
    }

    private static Days days(MultiValueMap<String, String> query) {
        var first = day(query, FIRST_DAY);
        var last = day(query, LAST_DAY);
        if (first != null && last != null && last.isBefore(first)) {
            throw new WrongAddress(LAST_DAY, last.toString(), Reason.DAYS_REVERSED);
        }
        return new Days(first, last);
    }

    static @Nullable LocalDate day(MultiValueMap<String, String> query, String name) {
        var text = one(query, name);
        if (text != null && !isDay(text)) {
            throw new WrongAddress(name, text, Reason.UNREADABLE);
        }
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable FormCell honoursOfForm(MultiValueMap<String, String> query) {
        var cell = cell(query);
        if (cell != null && cell.form().of() != FormSource.HONOURS) {
            throw new WrongAddress(FormCell.FORM, cell.form().id(), Reason.UNKNOWN_CODE);
        }
        return cell;
    }

    /**
     * Reads the figure of a statutory form; null where the address names no form.
     *
     * @throws WrongAddress when there is no such form, year, row or column
     */
    static @Nullable FormCell cell(MultiValueMap<String, String> query) {
        var id = one(query, FormCell.FORM);
        if (id == null) {
            for (String part : FormCell.PARTS) {
                if (one(query, part) != null) {
                    throw new WrongAddress(part, "", Reason.UNKNOWN_PART);
                }
            }
            return null;
        }
        var form = Forms.find(id).orElseThrow(() -> new WrongAddress(FormCell.FORM, id, Reason.UNKNOWN_CODE));
        var year = year(query, FormCell.YEAR);
        if (year == null || !form.isFor(year)) {
            throw new WrongAddress(FormCell.YEAR, String.valueOf(year), Reason.UNREADABLE);
        }
        var unit = one(query, FormScope.PART);
        var cell = new FormCell(
                form, year, one(query, FormCell.ROW), one(query, FormCell.COLUMN), unit == null ? "" : unit);
        if (!cell.hasRow()) {
            throw new WrongAddress(FormCell.ROW, String.valueOf(cell.row()), Reason.UNKNOWN_CODE);
        }
        if (!cell.hasColumn()) {
            throw new WrongAddress(FormCell.COLUMN, String.valueOf(cell.column()), Reason.UNKNOWN_CODE);
        }
        return cell;
    }

    /** Whether another address says the same in fewer or in today's words: parts left empty by a form, words of former times. */
    static boolean hasOtherWords(MultiValueMap<String, String> query) {
        return query.values().stream().flatMap(List::stream).anyMatch(v -> v == null || v.isBlank()) || oldWords(query);
    }

    /** One year for the whole page. The former word for the year of the decision keeps its meaning where it is the only one. */
    static YearBasis basis(MultiValueMap<String, String> query) {
        var asked = choice(query, BASIS, YearBasis.ACHIEVEMENT.parameter(), YearBasis.DECISION.parameter());
        boolean decision = YearBasis.DECISION.parameter().equals(asked);
        if (oldWords(query)) {
            boolean achievement = Dimension.YEAR.parameter().equals(one(query, ROWS))
                    || Dimension.YEAR.parameter().equals(one(query, COLUMNS))
                    || !many(query, Dimension.YEAR.parameter()).isEmpty()
                    || (!decision && (asked != null || one(query, FROM) != null || one(query, TO) != null));
            if (achievement) {
                throw new WrongAddress(OLD_DECISION_YEAR, "", Reason.TWO_YEARS);
            }
            return YearBasis.DECISION;
        }
        return decision ? YearBasis.DECISION : YearBasis.ACHIEVEMENT;
    }

    private static boolean oldWords(MultiValueMap<String, String> query) {
        return OLD_DECISION_YEAR.equals(one(query, ROWS))
                || OLD_DECISION_YEAR.equals(one(query, COLUMNS))
                || one(query, OLD_DECISION_YEAR) != null;
    }

    /** An address of the path with these parts, encoded. */
    public static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, String>();
        parameters.forEach((name, all) -> {
            for (String value : all.split(Filter.OR, -1)) {
                var place = "p" + values.size();
                values.put(place, value);
                address.queryParam(name, "{" + place + "}");
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void requireKey(Dimension dimension, String key) {
        boolean readable = switch (dimension) {
            case YEAR -> key.matches(YEAR);
            case QUARTER -> key.matches(YEAR + "-Q[1-4]");
            case MONTH -> key.matches(YEAR + "-(0[1-9]|1[0-2])");
            case DAY -> isDay(key);
            default -> true;
        };
        if (!readable) {
            throw new WrongAddress(dimension.parameter(), key, Reason.UNREADABLE);
        }
        if (!dimension.codes().isEmpty() && !dimension.codes().contains(key)) {
            throw new WrongAddress(dimension.parameter(), key, Reason.UNKNOWN_CODE);
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.matches(YEAR + "-\\d\\d-\\d\\d")
                    && text.equals(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable Dimension dimension(MultiValueMap<String, String> query, String name) {
        var text = one(query, name);
        if (text == null) {
            return null;
        }
        return Dimension.find(text.equals(OLD_DECISION_YEAR) ? Dimension.YEAR.parameter() : text)
                .orElseThrow(() -> new WrongAddress(name, text, Reason.UNKNOWN_CODE));
    }

    static @Nullable Integer year(MultiValueMap<String, String> query, String name) {
        var text = one(query, name);
        return text == null ? null : number(text, name);
    }

    private static int number(String text, String name) {
        if (!text.matches(YEAR)) {
            throw new WrongAddress(name, text, Reason.UNREADABLE);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String choice(MultiValueMap<String, String> query, String name, String... choices) {
        var text = one(query, name);
        if (text != null && !List.of(choices).contains(text)) {
            throw new WrongAddress(name, text, Reason.UNKNOWN_CODE);
        }
        return text;
    }

    static @Nullable String one(MultiValueMap<String, String> query, String name) {
        var all = query.get(name);
        if (all != null && all.size() > 1) {
            throw new WrongAddress(name, "", Reason.TWICE);
        }
        var values = many(query, name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The values of a part that may be given several times; what a form left empty is none. */
    private static List<String> many(MultiValueMap<String, String> query, String name) {
        var values = new LinkedHashSet<String>();
        for (String text : query.getOrDefault(name, List.of())) {
            if (text == null || text.isBlank()) {
                continue;
            }
            var read = VietnameseText.normalise(text);
            // U+FFFD is what is left of an address that is not UTF-8
            if (read.isEmpty() || read.length() > LONGEST || read.indexOf('\uFFFD') >= 0) {
                throw new WrongAddress(name, read, Reason.UNREADABLE);
            }
            values.add(read);
        }
        if (values.size() > MOST_VALUES) {
            throw new WrongAddress(name, "", Reason.TWICE);
        }
        return List.copyOf(values);
    }
}
