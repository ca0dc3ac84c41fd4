package vn.vinhdanh.reporting.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress.Reason;

/**
 * A breakdown of dossiers, of their days or of registered titles.
 *
 * @param rows by what the rows are
 * @param columns by what the columns are; null for none, and where the count has columns of its own
 * @param only what it is limited to, by what; one value each
 */
public record ProposalAsked(
        ProposalCount count, ProposalBy rows, @Nullable ProposalBy columns, Map<ProposalBy, String> only)
        implements ReadyQuestion {

    /** Where these questions are answered. */
    public static final String PATH = "/de-nghi";

    static final String COUNT = "dem";

    /** A column that nobody wants. */
    static final String NONE = "-";

    /** Keeps a copy, in order. */
    public ProposalAsked {
        var copy = new EnumMap<ProposalBy, String>(ProposalBy.class);
        copy.putAll(only);
        only = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a question; without anything said nominees are counted by unit and state.
     *
     * @throws WrongAddress when a part is unknown, given twice or not readable
     */
    static ProposalAsked of(MultiValueMap<String, String> query) {
        var asked = BreakdownAddress.one(query, COUNT);
        var count = asked == null
                ? ProposalCount.NOMINEES
                : ProposalCount.find(asked).orElseThrow(() -> new WrongAddress(COUNT, asked, Reason.UNKNOWN_CODE));
        var only = new EnumMap<ProposalBy, String>(ProposalBy.class);
        for (String name : query.keySet()) {
            if (name.equals(COUNT)
                    || name.equals(BreakdownAddress.ROWS)
                    || name.equals(BreakdownAddress.COLUMNS)
                    || BreakdownAddress.ELSEWHERE.contains(name)) {
                continue;
            }
            var by = ProposalBy.find(name)
                    .filter(one -> one.limits() && count.dimensions().contains(one))
                    .orElseThrow(() -> new WrongAddress(name, "", Reason.UNKNOWN_PART));
            var value = BreakdownAddress.one(query, name);
            if (value != null) {
                requireReadable(by, value);
                only.put(by, value);
            }
        }
        var rows = dimension(query, BreakdownAddress.ROWS, count);
        var columns = NONE.equals(BreakdownAddress.one(query, BreakdownAddress.COLUMNS))
                ? null
                : dimension(query, BreakdownAddress.COLUMNS, count);
        boolean plain = !query.containsKey(BreakdownAddress.ROWS) && !query.containsKey(BreakdownAddress.COLUMNS);
        if (rows == null) {
            rows = count.hasColumns() ? ProposalBy.UNIT : count.dimensions().getFirst();
        }
        if (plain && count.hasColumns()) {
            columns = ProposalBy.STATE;
        }
        if (columns != null && (columns == rows || columns == ProposalBy.DOSSIER || !count.hasColumns())) {
            throw new WrongAddress(BreakdownAddress.COLUMNS, columns.parameter(), Reason.COLUMNS);
        }
        return new ProposalAsked(count, rows, columns, only);
    }

    private static @Nullable ProposalBy dimension(
            MultiValueMap<String, String> query, String part, ProposalCount count) {
        var value = BreakdownAddress.one(query, part);
        return value == null
                ? null
                : ProposalBy.find(value)
                        .filter(count.dimensions()::contains)
                        .orElseThrow(() -> new WrongAddress(part, value, Reason.UNKNOWN_CODE));
    }

    private static void requireReadable(ProposalBy by, String value) {
        if (by == ProposalBy.YEAR
                ? !value.matches("(19|20)[0-9]{2}")
                : by.isNumber() && !value.matches("[0-9]{1,18}")) {
            throw new WrongAddress(by.parameter(), value, Reason.UNREADABLE);
        }
        if (!by.codes().isEmpty() && !by.codes().contains(value)
                || !value.chars().allMatch(c -> c < 0x80)) {
            throw new WrongAddress(by.parameter(), value, Reason.UNKNOWN_CODE);
        }
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(COUNT, count.parameter());
        parts.put(BreakdownAddress.ROWS, rows.parameter());
        if (count.hasColumns()) {
            parts.put(BreakdownAddress.COLUMNS, columns == null ? NONE : columns.parameter());
        }
        only.forEach((by, value) -> parts.put(by.parameter(), value));
        return parts;
    }

    @Override
    public String title(Wording wording, Locale locale) {
        var by = wording.text(locale, "proposal.by." + rows);
        return columns == null
                ? wording.text(locale, "proposal.title." + count, by)
                : wording.text(
                        locale,
                        "proposal.title." + count,
                        wording.text(locale, "proposal.by.two", by, wording.text(locale, "proposal.by." + columns)));
    }

    @Override
    public String fileName() {
        return count.parameter() + "-theo-" + rows.parameter();
    }

    /** The same not limited to something. */
    ProposalAsked without(ProposalBy by) {
        var fewer = new EnumMap<ProposalBy, String>(ProposalBy.class);
        fewer.putAll(only);
        fewer.remove(by);
        return new ProposalAsked(count, rows, columns, fewer);
    }

    /** The address of what stands behind a row: the same, narrowed to it and dossier by dossier, or unit by unit; null where it is that. */
    @Nullable
    String behind(String key) {
        var further = count.dimensions().contains(ProposalBy.DOSSIER) ? ProposalBy.DOSSIER : ProposalBy.UNIT;
        if (rows == further || !rows.limits() || key.isEmpty()) {
            return null;
        }
        var narrowed = new EnumMap<ProposalBy, String>(ProposalBy.class);
        narrowed.putAll(only);
        narrowed.put(rows, key);
        return BreakdownAddress.address(PATH, new ProposalAsked(count, further, columns, narrowed).parameters());
    }
}
