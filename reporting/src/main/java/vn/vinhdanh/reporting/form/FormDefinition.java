package vn.vinhdanh.reporting.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A statutory form, read from a file: a circular that follows is entered as another file.
 *
 * @param id in addresses, e.g. {@code 0602}
 * @param code as printed, e.g. {@code 0602.N/BNV-TĐKT}
 * @param about what is counted in it; forms of different circulars about the same follow one another
 * @param receiver who receives it
 * @param due until when it is handed in
 * @param fromYear the first reporting year for which we fill it in
 * @param toYear the last, or null
 * @param inForce the first reporting year for which the law asks it
 * @param firstDay month and day on which a reporting year begins; it lies in the year before when after the last
 * @param lastDay month and day on which it ends
 * @param of whether honours or campaigns are counted, or officials enter the figures
 * @param where which of them at all
 * @param checks which entered rows must sum up to another; empty where figures are counted
 * @param gaps what the record may not know or the form has no place for, each counted and named beside the form
 * @param notes how it is read here
 * @param own true for a table of a province that no law asks for; null for a statutory form
 */
public record FormDefinition(
        String id,
        String code,
        String about,
        Said title,
        Said basis,
        Said receiver,
        Said due,
        int fromYear,
        @Nullable Integer toYear,
        int inForce,
        String firstDay,
        String lastDay,
        FormSource of,
        Map<String, List<@Nullable String>> where,
        List<Column> columns,
        List<Row> rows,
        List<Check> checks,
        List<Gap> gaps,
        List<Said> notes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean own) {

    /** Reads every condition once, so that a wrong file is not read at all. */
    public FormDefinition {
        checks = checks == null ? List.of() : List.copyOf(checks);
        new Where(where);
        rows.forEach(row -> new Where(row.where()));
        gaps.forEach(gap -> new Where(gap.where()));
        columns.forEach(Column::check);
        Stream.concat(
                        rows.stream().map(row -> Optional.ofNullable(row.unknown())),
                        columns.stream()
                                .flatMap(column -> Stream.concat(Stream.of(column), column.columns().stream()))
                                .map(column -> Optional.ofNullable(column.unknown())))
                .flatMap(Optional::stream)
                .filter(unknown -> gaps.stream().noneMatch(gap -> gap.key().equals(unknown)))
                .forEach(unknown -> {
                    throw new IllegalArgumentException("No gap " + unknown + " in form " + id);
                });
        var codes = rows.stream().map(Row::code).toList();
        if (!rows.stream().allMatch(row -> codes.containsAll(row.sum()))
                || !checks.stream().allMatch(check -> codes.containsAll(check.rows()) && codes.contains(check.of()))) {
            throw new IllegalArgumentException("A sum of a row that form " + id + " does not have");
        }
    }

    /**
     * A column, or several below one head.
     *
     * @param key in addresses; printed as its number where it is one
     * @param each whether it stands once for each award that was given
     * @param sum keys of the columns of which the form says it is the sum; empty for none
     * @param within key of the column of which it counts a part, and is never more; null for none
     * @param columns those below it
     * @param unknown key of the gap that makes its figures unsure wherever a row has facts in it; null for none
     * @param share that it is a share of other columns; null where it is counted
     */
    public record Column(
            String key,
            Said label,
            boolean each,
            List<String> sum,
            @Nullable String within,
            Map<String, List<@Nullable String>> where,
            List<Column> columns,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String unknown,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FormShare share) {

        /** What a file leaves out is none. */
        public Column {
            sum = sum == null ? List.of() : List.copyOf(sum);
            where = where == null ? Map.of() : where;
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        private void check() {
            new Where(where);
            columns.forEach(Column::check);
        }
    }

    /**
     * A row.
     *
     * @param code as printed; empty for a heading without figures
     * @param unit of measure
     * @param depth how far it is set in
     * @param unknown key of the gap that makes its figure unsure, or null
     * @param only keys of the columns that are not crossed out; empty for all
     * @param sum codes of the rows of which an entered form says it is the sum; empty for none
     * @param each for what it stands once each, or null; one that was made of it has the code of it, a dot and the value
     * @param number printed instead of the code; null for the code itself
     */
    public record Row(
            String code,
            Said label,
            @Nullable Said unit,
            int depth,
            Map<String, List<@Nullable String>> where,
            @Nullable String unknown,
            List<String> only,
            List<String> sum,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            FormEach each,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String number) {

        /** What a file leaves out is none. */
        public Row {
            code = code == null ? "" : code;
            where = where == null ? Map.of() : where;
            only = only == null ? List.of() : List.copyOf(only);
            sum = sum == null ? List.of() : List.copyOf(sum);
        }

        /** Whether it only says what follows. */
        public boolean heading() {
            return code.isEmpty();
        }

        /** What stands in the column of the codes. */
        public String printed() {
            return number == null ? code : number;
        }

        /**
         * One of the rows that stand for it.
         *
         * @param value code of the award, unit or campaign
         * @param name how it is called
         * @param place printed as its number
         */
        public Row of(String value, Said name, @Nullable String place) {
            var one = new HashMap<>(where);
            one.put(Optional.ofNullable(each).orElseThrow().column(), List.<@Nullable String>of(value));
            return new Row(code + "." + value, name, unit, depth, one, unknown, only, sum, each, place);
        }
    }

    /**
     * What must agree in an entered form.
     *
     * @param rows codes of rows
     * @param of code of the row that is their sum
     */
    public record Check(List<String> rows, String of) {}

    /**
     * What the record may not know, or the form has no row for.
     *
     * @param key in addresses
     */
    public record Gap(String key, Said label, Map<String, List<@Nullable String>> where) {

        /** What a file leaves out is none. */
        public Gap {
            where = where == null ? Map.of() : where;
        }
    }

    /** Whether it is the form of a reporting year. */
    public boolean isFor(int year) {
        var last = toYear;
        return year >= fromYear && (last == null || year <= last);
    }

    /** The first day of a reporting year. */
    public LocalDate first(int year) {
        var first = MonthDay.parse("--" + firstDay);
        return first.atYear(first.isAfter(MonthDay.parse("--" + lastDay)) ? year - 1 : year);
    }

    /** The last day of a reporting year. */
    public LocalDate last(int year) {
        return MonthDay.parse("--" + lastDay).atYear(year);
    }

    /** The reporting year in which a day lies. */
    public int yearOf(LocalDate day) {
        return day.isAfter(last(day.getYear())) ? day.getYear() + 1 : day.getYear();
    }

    /** Whether officials enter its figures. */
    public boolean entered() {
        return of == FormSource.ENTERED;
    }

    /** Whether it is a province's own table and no statutory form. */
    public boolean ofTheProvince() {
        return own != null && own;
    }

    /** The row of that code, or one of those that stand for a row once each: its name is then that of the row it stands for. */
    public Optional<Row> row(String code) {
        return rows.stream()
                .filter(row -> !row.heading())
                .flatMap(row -> row.code().equals(code)
                        ? Stream.of(row)
                        : row.each() != null && code.startsWith(row.code() + ".")
                                ? Stream.of(row.of(code.substring(row.code().length() + 1), row.label(), null))
                                : Stream.empty())
                .findFirst();
    }

    /** Whether its rows ask this column of the facts. */
    public boolean asks(String column) {
        return rows.stream()
                .anyMatch(row -> row.where().containsKey(column)
                        || (row.each() != null && row.each().column().equals(column)));
    }

    /** The gap of that key. */
    public Optional<Gap> gap(String key) {
        return gaps.stream().filter(gap -> gap.key().equals(key)).findFirst();
    }

    /** The condition of the form. */
    Where condition() {
        return new Where(where);
    }

    /**
     * Which facts are counted in it at all, as SQL.
     *
     * @param values takes its values; their names begin with {@code form}
     */
    public String sql(Map<String, Object> values) {
        return condition().sql("form", values);
    }

    /** Says whether facts are counted in a row. */
    public static Predicate<Map<String, @Nullable String>> counting(Row row) {
        return new Where(row.where())::holds;
    }

    /** Says whether facts are in a gap. */
    public static Predicate<Map<String, @Nullable String>> counting(Gap gap) {
        return new Where(gap.where())::holds;
    }

    /**
     * The columns in which figures stand.
     *
     * @param awards codes of the awards that were given, in their order; those that fit a column for each award get theirs
     */
    public List<Leaf> leaves(List<String> awards) {
        return columns.stream().flatMap(column -> leaves(column, awards)).toList();
    }

    private static Stream<Leaf> leaves(Column column, List<String> awards) {
        if (!column.each()) {
            return below(column, null);
        }
        var fitting = awards.stream()
                .filter(code -> {
                    var codes = column.where().get("award_code");
                    return codes == null || codes.contains(code);
                })
                .toList();
        return fitting.isEmpty() ? below(column, null) : fitting.stream().flatMap(code -> below(column, code));
    }

    private static Stream<Leaf> below(Column column, @Nullable String award) {
        return column.columns().isEmpty()
                ? Stream.of(new Leaf(column, award, null))
                : column.columns().stream().map(part -> new Leaf(column, award, part));
    }

    /**
     * A column in which figures stand.
     *
     * @param column of the form
     * @param award the award, in a column that stands once for each
     * @param part of the column, or null when it has none
     */
    public record Leaf(
            Column column, @Nullable String award, @Nullable Column part) {

        /** In addresses, e.g. {@code 7.t} or {@code 2.HCLD3.c}. */
        public String key() {
            return column.key() + (award == null ? "" : "." + award) + (part == null ? "" : "." + part.key());
        }

        /** Whether it counts all that the form does. */
        public boolean total() {
            return column.where().isEmpty() && award == null && part == null;
        }

        /** Of which other columns it is a share; null where it is counted. */
        public @Nullable FormShare share() {
            return own().share();
        }

        /** Key of the gap that makes it unsure; null for none. */
        public @Nullable String unknown() {
            return own().unknown();
        }

        private Column own() {
            return part == null ? column : part;
        }

        /** Whether facts with these values are counted in it. */
        public boolean counts(Map<String, @Nullable String> fact) {
            return counting().test(fact);
        }

        /** Says whether facts are counted in it; made once for many facts. */
        public Predicate<Map<String, @Nullable String>> counting() {
            var all = conditions();
            return (Map<String, @Nullable String> fact) -> {
                for (Where condition : all) {
                    if (!condition.holds(fact)) {
                        return false;
                    }
                }
                return true;
            };
        }

        List<Where> conditions() {
            return Stream.of(
                            Optional.of(column.where()),
                            Optional.ofNullable(award)
                                    .map(code -> Map.of("award_code", List.<@Nullable String>of(code))),
                            Optional.ofNullable(part).map(Column::where))
                    .flatMap(Optional::stream)
                    .map(Where::new)
                    .toList();
        }
    }
}
