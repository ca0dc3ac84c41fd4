package vn.vinhdanh.reporting.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a fact as a form writes it: for each column the values that hold, all columns together. {@code null} among the values
 * is what is not known; the column {@code years} takes comparisons such as {@code >1<3}. It is asked of groups of facts when a form is
 * counted and of the database when the facts behind a cell are listed; tests hold the two together.
 *
 * @param columns values by the column of the facts
 */
record Where(Map<String, List<@Nullable String>> columns) {

    private static final String NUMBER = "years";

    /** What kind of unit it is; unknown where the unit is in words only. */
    private static final String UNIT_KIND = "unit_kind";

    private static final Map<String, String> SQL =
            Map.of(UNIT_KIND, "(select u.kind from {report}.unit u where u.code = unit_code)");

    /** What may be asked; a form that names anything else is not read. */
    private static final Set<String> KNOWN = Set.of(
            "award_code",
            "award_level",
            "recipient_kind",
            "subject_class",
            "commendation_kind",
            "unit_code",
            UNIT_KIND,
            "campaign_slug",
            "level",
            "method",
            NUMBER);

    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|[<>=])(\\d+(?:\\.\\d+)?)");
    private static final Pattern COMPARISONS = Pattern.compile("(?:" + COMPARISON.pattern() + ")+");

    /** @throws IllegalArgumentException when it names a column that facts do not have, or compares in no way known */
    Where {
        if (!KNOWN.containsAll(columns.keySet())) {
            throw new IllegalArgumentException("Facts have no column " + columns.keySet());
        }
        for (String comparison : columns.getOrDefault(NUMBER, List.of())) {
            if (comparison == null || !COMPARISONS.matcher(comparison).matches()) {
                throw new IllegalArgumentException("No comparison: " + comparison);
            }
        }
    }

    /** Whether it holds for facts that have these values. */
    boolean holds(Map<String, @Nullable String> fact) {
        for (var part : columns.entrySet()) {
            var value = fact.get(part.getKey());
            boolean holds = false;
            for (String one : part.getValue()) {
                holds |= part.getKey().equals(NUMBER)
                        ? value != null && one != null && within(new BigDecimal(value), one)
                        : Objects.equals(one, value);
            }
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(BigDecimal value, String comparisons) {
        return COMPARISON.matcher(comparisons).results().allMatch(one -> {
            int order = value.compareTo(new BigDecimal(one.group(2)));
            return switch (one.group(1)) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> order == 0;
            };
        });
    }

    /**
     * The same as SQL, true or false and never null.
     *
     * @param prefix of the names of its values
     * @param values takes its values
     */
    String sql(String prefix, Map<String, Object> values) {
        var parts = new ArrayList<String>();
        for (var part : columns.entrySet()) {
            boolean number = part.getKey().equals(NUMBER);
            var column = SQL.getOrDefault(part.getKey(), part.getKey());
            var known = new ArrayList<String>();
            var choices = new ArrayList<String>();
            for (String value : part.getValue()) {
                if (value == null) {
                    choices.add(column + " is null");
                } else if (number) {
                    choices.add(comparison(value));
                } else {
                    known.add(value);
                }
            }
            if (!known.isEmpty()) {
                var name = prefix + values.size();
                values.put(name, known);
                choices.add("(" + column + " is not null and " + column + " in (:" + name + "))");
            }
            parts.add(choices.isEmpty() ? "1 = 0" : "(" + String.join(" or ", choices) + ")");
        }
        return parts.isEmpty() ? "1 = 1" : String.join(" and ", parts);
    }

    private static String comparison(String comparisons) {
        return COMPARISON
                .matcher(comparisons)
                .results()
                .map(one -> NUMBER + " " + one.group(1) + " " + one.group(2))
                .collect(Collectors.joining(" and ", "(", ")"));
    }
}
