package vn.vinhdanh.core.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.evidence.EvidenceReading.IdChoice;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.shared.Schemas;

/** The evidence of some recipients, each kind read with one query and kept by recipient. */
final class EvidenceRows {

    private static final int FETCH = 2000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final IdChoice ids;
    private final Map<Long, List<RatingEntry>> ratings = new HashMap<>();
    private final Map<Long, List<HeadcountEntry>> headcounts = new HashMap<>();
    private final Map<Long, List<InitiativeEntry>> initiatives = new HashMap<>();
    private final Map<Long, List<DisciplineEntry>> disciplines = new HashMap<>();
    private final Map<Long, List<ProceedingEntry>> proceedings = new HashMap<>();
    private final Map<Long, List<UncertainEntry>> uncertain = new HashMap<>();

    EvidenceRows(JdbcClient jdbc, Schemas schemas, IdChoice ids) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ids = ids;
    }

    RecipientEvidence of(RecipientDetails recipient, boolean discipline) {
        long id = recipient.id().value();
        return new RecipientEvidence(
                recipient,
                ratings.getOrDefault(id, List.of()),
                headcounts.getOrDefault(id, List.of()),
                initiatives.getOrDefault(id, List.of()),
                discipline,
                disciplines.getOrDefault(id, List.of()),
                proceedings.getOrDefault(id, List.of()),
                uncertain.getOrDefault(id, List.of()));
    }

    List<RatingEntry> allRatings() {
        return ratings.values().stream().flatMap(List::stream).toList();
    }

    void ratings(int from, int to) {
        read(
                "select id, recipient_id, year, rating, maternity_leave, source, version from {domain}.year_rating where "
                        + ids.on("recipient_id") + " and year between " + from + " and " + to
                        + " order by recipient_id, year",
                row -> put(
                        ratings,
                        row,
                        new RatingEntry(
                                id(row),
                                recipient(row),
                                row.getInt("year"),
                                rating(row.getString("rating")),
                                row.getBoolean("maternity_leave"),
                                row.getString("source"),
                                row.getInt("version"))));
    }

    void headcounts(int from, int to) {
        read(
                "select * from {domain}.certified_counts where " + ids.on("recipient_id") + " and year between " + from
                        + " and " + to + " order by recipient_id, year",
                row -> {
                    Map<Headcount, Integer> counts = new EnumMap<>(Headcount.class);
                    for (Headcount of : Headcount.values()) {
                        int count = row.getInt(of.name().toLowerCase(java.util.Locale.ROOT));
                        if (!row.wasNull()) {
                            counts.put(of, count);
                        }
                    }
                    put(
                            headcounts,
                            row,
                            new HeadcountEntry(
                                    id(row),
                                    recipient(row),
                                    row.getInt("year"),
                                    counts,
                                    row.getString("certified_by"),
                                    row.getObject("certified_on", LocalDate.class),
                                    row.getInt("version")));
                });
    }

    void initiatives(int from, int to) {
        var mine = " where i.id in (select m.initiative_id from {domain}.initiative_author m where "
                + ids.on("m.recipient_id") + ") and i.year between " + from + " and " + to;
        Map<Long, List<InitiativeAuthor>> authors = new HashMap<>();
        read(
                "select a.initiative_id, a.recipient_id, a.share from {domain}.initiative_author a join {domain}.initiative i on"
                        + " i.id = a.initiative_id" + mine + " order by a.initiative_id, a.share desc, a.recipient_id",
                row -> authors.computeIfAbsent(row.getLong("initiative_id"), i -> new ArrayList<>())
                        .add(new InitiativeAuthor(recipient(row), row.getInt("share"))));
        if (authors.isEmpty()) {
            return;
        }
        Map<Long, List<InitiativeUse>> uses = new HashMap<>();
        read(
                "select s.initiative_id, s.recipient_id, s.award_code, s.year, s.title from {domain}.initiative_use s join"
                        + " {domain}.initiative i on i.id = s.initiative_id" + mine
                        + " order by s.initiative_id, s.year, s.award_code, s.recipient_id",
                row -> uses.computeIfAbsent(row.getLong("initiative_id"), i -> new ArrayList<>())
                        .add(new InitiativeUse(
                                recipient(row),
                                row.getString("award_code"),
                                row.getInt("year"),
                                row.getBoolean("title"))));
        Map<Long, InitiativeEntry> all = new LinkedHashMap<>();
        read("select i.* from {domain}.initiative i" + mine + " order by i.year, i.id", row -> {
            long id = row.getLong("id");
            all.put(
                    id,
                    new InitiativeEntry(
                            new EvidenceId(id),
                            row.getString("title"),
                            InitiativeKind.valueOf(row.getString("kind")),
                            row.getInt("year"),
                            InitiativeLevel.valueOf(row.getString("recognised_level")),
                            InitiativeLevel.valueOf(row.getString("effect")),
                            row.getObject("recognised_on", LocalDate.class),
                            row.getString("recognised_by"),
                            row.getString("number"),
                            row.getString("where_used"),
                            authors.getOrDefault(id, List.of()),
                            uses.getOrDefault(id, List.of()),
                            row.getInt("version")));
        });
        for (InitiativeEntry initiative : all.values()) {
            for (InitiativeAuthor author : initiative.authors()) {
                initiatives
                        .computeIfAbsent(author.recipient().value(), r -> new ArrayList<>(2))
                        .add(initiative);
            }
        }
    }

    void disciplines() {
        read(
                "select * from {domain}.discipline where " + ids.on("recipient_id")
                        + " order by recipient_id, from_day, id",
                row -> put(
                        disciplines,
                        row,
                        new DisciplineEntry(
                                id(row),
                                recipient(row),
                                DisciplineForm.valueOf(row.getString("form")),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class),
                                row.getString("number"),
                                row.getInt("version"))));
    }

    void proceedings() {
        read(
                "select * from {domain}.proceeding where " + ids.on("recipient_id")
                        + " order by recipient_id, opened_day, id",
                row -> put(
                        proceedings,
                        row,
                        new ProceedingEntry(
                                id(row),
                                recipient(row),
                                ProceedingKind.valueOf(row.getString("kind")),
                                row.getString("agency"),
                                row.getObject("opened_day", LocalDate.class),
                                row.getObject("closed_day", LocalDate.class),
                                row.getString("summary"),
                                row.getInt("version"))));
    }

    void uncertain() {
        read(
                "select e.id, c.recipient_id, l.sender, l.sent_on, e.name, e.unit_text, e.reason from {domain}.outside_candidate c"
                        + " join {domain}.outside_entry e on e.id = c.entry_id join {domain}.outside_list l on l.id = e.list_id"
                        + " where e.status = 'OPEN' and " + ids.on("c.recipient_id")
                        + " order by c.recipient_id, l.sent_on, e.id",
                row -> put(
                        uncertain,
                        row,
                        new UncertainEntry(
                                id(row),
                                recipient(row),
                                row.getString("sender"),
                                row.getObject("sent_on", LocalDate.class),
                                row.getString("name"),
                                row.getString("unit_text"),
                                row.getString("reason"))));
    }

    private void read(String sql, Row each) {
        jdbc.sql(schemas.in(sql)).withFetchSize(FETCH).query(row -> {
            each.read(row);
        });
    }

    private static <T> void put(Map<Long, List<T>> kept, ResultSet row, T entry) throws SQLException {
        kept.computeIfAbsent(row.getLong("recipient_id"), r -> new ArrayList<>())
                .add(entry);
    }

    private static EvidenceId id(ResultSet row) throws SQLException {
        return new EvidenceId(row.getLong("id"));
    }

    private static RecipientId recipient(ResultSet row) throws SQLException {
        return new RecipientId(row.getLong("recipient_id"));
    }

    private static @Nullable Rating rating(@Nullable String name) {
        return name == null ? null : Rating.valueOf(name);
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}
