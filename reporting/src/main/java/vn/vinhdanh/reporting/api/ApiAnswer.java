package vn.vinhdanh.reporting.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of the API, written out component by component: what a program gets is what stands here and in the description. */
final class ApiAnswer {

    private ApiAnswer() {}

    /**
     * Whose honours are answered about.
     *
     * @param limited whether only those of some units, of the units below and of those they took over
     * @param units names of these
     */
    record Reach(boolean limited, List<String> units) {}

    /** What there is. */
    record Root(String name, Reach reach, String version, Map<String, String> addresses, String description) {}

    /** Heading of a column. */
    record Column(String key, String label) {}

    /** A row, with one figure for each column. */
    record Row(String key, String label, List<Long> figures, long total) {}

    /**
     * A breakdown.
     *
     * @param question parts of the address that ask it
     * @param filters what is filtered on, in sentences
     * @param sum of all rows, in what is counted
     * @param total how many honours
     * @param bonusUnknown of a sum of bonuses: how many honours are not in it; else null
     * @param inWordsOnly of a breakdown by units: how many name a unit that is none of the directory; else null
     */
    record Figures(
            String title,
            Map<String, String> question,
            List<String> filters,
            Reach reach,
            String version,
            String countedAt,
            boolean demo,
            List<Column> columns,
            List<Row> rows,
            List<Long> columnTotals,
            long sum,
            long total,
            @Nullable Long inWordsOnly,
            @Nullable Long bonusUnknown,
            List<String> notes) {}

    /** An honour. */
    record Honour(
            String code,
            String recipientKind,
            String name,
            @Nullable String sex,
            @Nullable String subjectClass,
            String awardCode,
            String awardName,
            String awardLevel,
            String commendationKind,
            int yearFrom,
            int yearTo,
            String decisionCode,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            String unit,
            String currentUnit,
            @Nullable LocalDate currentUnitLastDay,
            boolean demo) {}

    /**
     * A stretch of a list, newest decision first.
     *
     * @param total how many the question finds, counted in the same state of the data
     * @param next the address of the next stretch, or null after the last
     */
    record Honours(
            String title,
            Map<String, String> question,
            List<String> filters,
            Reach reach,
            String version,
            String countedAt,
            long total,
            int count,
            @Nullable String next,
            List<Honour> items) {}
}
