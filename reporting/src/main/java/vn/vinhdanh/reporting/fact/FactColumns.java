package vn.vinhdanh.reporting.fact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All facts of one version of the figures, column by column. The facts of one recipient stand together, so that recipients are counted
 * without remembering them. Nobody changes it once it is made.
 */
public final class FactColumns {

    /** Before anything was read. */
    static final FactColumns NONE =
            new FactColumns(new long[0], new long[0], Map.of(), Map.of(), new Directory(Map.of(), List.of()));

    private final long[] honours;
    private final long[] recipients;
    private final Map<FactColumn, Codes> codes = new EnumMap<>(FactColumn.class);
    private final Map<FactColumn, Dictionary> values = new EnumMap<>(FactColumn.class);
    private final Directory directory;

    FactColumns(
            long[] honours,
            long[] recipients,
            Map<FactColumn, Codes> codes,
            Map<FactColumn, Dictionary> values,
            Directory directory) {
        this.honours = honours;
        this.recipients = recipients;
        for (FactColumn column : FactColumn.values()) {
            this.codes.put(column, codes.getOrDefault(column, new Codes()));
            this.values.put(column, values.getOrDefault(column, new Dictionary()));
        }
        this.directory = directory;
    }

    /** How many facts there are. */
    public int size() {
        return honours.length;
    }

    /**
     * What a column says, each value once, in no order; a value's number is its place. Some may belong to no fact any more.
     *
     * @param type of the column's values, see {@link FactColumn}
     */
    public <T> List<T> values(FactColumn column, Class<T> type) {
        return dictionary(column).values().stream().map(type::cast).toList();
    }

    /** A unit of the directory by its code. */
    public Optional<UnitNow> unit(String code) {
        return Optional.ofNullable(directory.units().get(code));
    }

    /** The units of the directory, by code. */
    public Map<String, UnitNow> units() {
        return directory.units();
    }

    /** The bloc in which a unit was in a year. */
    public Optional<BlocOfUnit> bloc(FactYearOfUnit one) {
        return Optional.ofNullable(directory.blocOf().get(one));
    }

    /** The blocs of all years by their codes. */
    public Map<String, BlocOfUnit> blocs() {
        return directory.blocs();
    }

    /** How many facts stand in each of these decisions. */
    Map<String, Integer> perDecision(Set<String> decisions) {
        var counts = new java.util.HashMap<String, Integer>();
        var column = codes(FactColumn.DECISION);
        var names = values(FactColumn.DECISION, FactDecision.class);
        for (int row = 0; row < size(); row++) {
            var code = names.get(column.at(row)).code();
            if (decisions.contains(code)) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        return counts;
    }

    Codes codes(FactColumn column) {
        return Objects.requireNonNull(codes.get(column));
    }

    Dictionary dictionary(FactColumn column) {
        return Objects.requireNonNull(values.get(column));
    }

    long honour(int row) {
        return honours[row];
    }

    long recipient(int row) {
        return recipients[row];
    }

    long[] honours() {
        return honours;
    }

    long[] recipients() {
        return recipients;
    }

    /** Bytes that the columns take; the values beside them are few. */
    public long weight() {
        return 16L * size() + codes.values().stream().mapToLong(Codes::weight).sum();
    }
}
