package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.fact.Newest;

/** The honours behind a number: page by page, or as a stream of all of them. */
@Service
public class Honours {

    private static final String COLUMNS =
            "select honour_id id, recipient_id, honour_code code, recipient_kind, recipient_name name, sex, subject_class, award_code, award_name,"
                    + " award_level, commendation_kind kind, year_from, year_to, decision_code, decision_number, decided_on, authority,"
                    + " unit_name, current_unit_code, current_unit_name, current_unit_last_day, demo from ";
    private static final String ORDER = " order by decided_on desc, honour_id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final Schemas schemas;
    private final Snapshots snapshots;
    private final Facts facts;
    private final Clock clock;

    Honours(JdbcClient jdbc, DataSource database, Schemas schemas, Snapshots snapshots, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.snapshots = snapshots;
        this.facts = facts;
        this.clock = clock;
        var template = new JdbcTemplate(database);
        // The driver streams row by row only with this size; otherwise it holds the whole answer in memory
        template.setFetchSize(Integer.MIN_VALUE);
        template.setQueryTimeout(600);
        this.streaming = new NamedParameterJdbcTemplate(template);
    }

    /**
     * A page, newest decision first (keyset: the hundredth page costs what the first does).
     *
     * @param after where the page before ended, or null for the first
     * @param size 1 to 500
     */
    public Page page(Filter filter, @Nullable Position after, int size) {
        return snapshots.count(filter.standing(), asOf -> {
            var found = Newest.of(
                    asOf.of(filter), after == null ? null : after.day, after == null ? 0 : after.id, size + 1);
            var rows = rows(found.honours(), filter.stood() == null ? null : asOf.version());
            if (rows.size() != found.honours().size()) {
                facts.doubt();
                throw new IllegalStateException(
                        "Of " + found.honours().size() + " honours the database has " + rows.size());
            }
            boolean more = rows.size() > size;
            var shown = more ? rows.subList(0, size) : rows;
            return new Page(
                    List.copyOf(shown),
                    more
                            ? new Position(
                                    shown.getLast().decidedOn(), shown.getLast().id())
                            : null,
                    found.total(),
                    asOf.version(),
                    clock.instant());
        });
    }

    /** @param former the version of which they are, that is no more; null for the newest */
    private List<HonourRow> rows(List<Long> honours, @Nullable DataVersion former) {
        if (honours.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(schemas.in(COLUMNS
                        + (former == null ? FilterSql.TODAY : FilterSql.EVER_TODAY)
                        + " where honour_id in (:honours)"
                        + (former == null ? "" : " and " + FilterSql.OF_VERSION)
                        + ORDER))
                .params(former == null ? Map.of() : Map.of("version", former.number()))
                .param("honours", honours)
                .query(Rows.of(HonourRow.class))
                .list();
    }

    /**
     * Reads all honours of a filter, newest decision first, in bounded memory and one snapshot.
     *
     * @param start told how many there will be, before the first
     * @param each told every honour
     * @throws IllegalStateException when not exactly so many came
     */
    public void all(Filter filter, Consumer<Extent> start, Consumer<HonourRow> each) {
        var condition = filter.condition();
        snapshots.read(() -> {
            var version = snapshots.version(filter.standing());
            long total = count(condition, version);
            start.accept(new Extent(total, version, clock.instant()));
            var seen = new long[1];
            streaming.query(
                    schemas.in(COLUMNS + (condition.former() ? FilterSql.EVER_TODAY : FilterSql.TODAY) + " "
                            + condition.sql() + ORDER),
                    condition.values(version),
                    Rows.each(HonourRow.class, row -> {
                        seen[0]++;
                        each.accept(row);
                    }));
            if (seen[0] != total) {
                throw new IllegalStateException("Counted " + total + " honours but read " + seen[0]);
            }
            return total;
        });
    }

    /** How many honours a filter holds now. */
    public long number(Filter filter) {
        return snapshots.read(() -> count(filter.condition(), snapshots.version(filter.standing())));
    }

    /** The state of the data now. */
    public DataVersion version() {
        return snapshots.read(snapshots::version);
    }

    private long count(FilterSql condition, DataVersion version) {
        return jdbc.sql(schemas.in("select count(*) from " + condition.table() + " " + condition.sql()))
                .params(condition.values(version))
                .query(Long.class)
                .single();
    }

    /**
     * How many honours a list has.
     *
     * @param total control total and row count
     * @param version the state of the data
     * @param countedAt when
     */
    public record Extent(long total, DataVersion version, Instant countedAt) {}

    /**
     * A page of honours.
     *
     * @param next where the next page begins, or null on the last
     * @param total how many the filter holds
     */
    public record Page(
            List<HonourRow> rows, @Nullable Position next, long total, DataVersion version, Instant countedAt) {}

    /**
     * A place in the order.
     *
     * @param day decided on
     * @param id of the honour
     */
    public record Position(LocalDate day, long id) {

        /** As it stands in an address. */
        public String label() {
            return day + "_" + Long.toString(id, 36);
        }

        /**
         * The place that an address names; null for the beginning.
         *
         * @throws WrongAddress when it names none
         */
        public static @Nullable Position of(@Nullable String label) {
            if (label == null || label.isBlank()) {
                return null;
            }
            try {
                return new Position(LocalDate.parse(label.substring(0, 10)), Long.parseLong(label.substring(11), 36));
            } catch (RuntimeException e) {
                throw new WrongAddress(HonoursPage.AFTER, label, WrongAddress.Reason.UNREADABLE);
            }
        }
    }
}
