package vn.vinhdanh.core.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.evidence.EvidenceReading.IdChoice;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** The evidence of some recipients, each kind read with one query and kept by recipient. */
final class EvidenceRows {

    private static final int FETCH = 2000;

    private final UnitScope scope;

    private final IdChoice ids;
    private final Map<Long, List<RatingEntry>> ratings = new HashMap<>();
    private final Map<Long, List<HeadcountEntry>> headcounts = new HashMap<>();
    private final Map<Long, List<InitiativeEntry>> initiatives = new HashMap<>();
    private final Map<Long, List<DisciplineEntry>> disciplines = new HashMap<>();
    private final Map<Long, List<ProceedingEntry>> proceedings = new HashMap<>();
    private final Map<Long, List<UncertainEntry>> uncertain = new HashMap<>();

    /** @param ids of recipients that were asked for within the scope */
    EvidenceRows(UnitScope scope, IdChoice ids) {
        this.scope = scope;

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
                "select id, recipient_id recipient, year, rating, maternity_leave, source, version from {scoped}.year_rating where "
                        + ids.on("recipient_id") + " and year between " + from + " and " + to
                        + " order by recipient_id, year",
                RatingEntry.class,
                entry -> put(ratings, entry.recipient(), entry));
    }

    private record Counts(
            EvidenceId id,
            RecipientId recipientId,
            int year,
            @Nullable Integer members,
            @Nullable Integer completed,
            @Nullable Integer advanced,
            @Nullable Integer fighters,
            @Nullable Integer women,
            @Nullable Integer disciplined,
            String certifiedBy,
            LocalDate certifiedOn,
            int version) {

        HeadcountEntry entry() {
            var counts = CertifiedCounts.counts(members, completed, advanced, fighters, women, disciplined);
            return new HeadcountEntry(id, recipientId, year, counts, certifiedBy, certifiedOn, version);
        }
    }

    void headcounts(int from, int to) {
        read(
                "select * from {scoped}.certified_counts where " + ids.on("recipient_id") + " and year between " + from
                        + " and " + to + " order by recipient_id, year",
                Counts.class,
                counts -> put(headcounts, counts.recipientId(), counts.entry()));
    }

    private record Of(long initiativeId) {}

    private record Recognised(
            EvidenceId id,
            String title,
            InitiativeKind kind,
            int year,
            InitiativeLevel recognisedLevel,
            InitiativeLevel effect,
            LocalDate recognisedOn,
            String recognisedBy,
            String number,
            String whereUsed,
            int version) {

        InitiativeEntry entry(List<InitiativeAuthor> authors, List<InitiativeUse> uses) {
            return new InitiativeEntry(
                    id,
                    title,
                    kind,
                    year,
                    recognisedLevel,
                    effect,
                    recognisedOn,
                    recognisedBy,
                    number,
                    whereUsed,
                    authors,
                    uses,
                    version);
        }
    }

    void initiatives(int from, int to) {
        var mine = " where i.id in (select m.initiative_id from {scoped}.initiative_author m where "
                + ids.on("m.recipient_id") + ") and i.year between " + from + " and " + to;
        var known = new LinkedHashMap<Recognised, List<InitiativeAuthor>>();
        scope.across(
                        Because.REACH_ASKED,
                        "select i.*, a.recipient_id recipient, a.share from {domain}.initiative i"
                                + " join {scoped}.initiative_author a on a.initiative_id = i.id" + mine
                                + " order by i.year, i.id, a.share desc, a.recipient_id")
                .withFetchSize(FETCH)
                .query(Rows.of(Recognised.class, InitiativeAuthor.class, Map::entry))
                .list()
                .forEach(one -> known.computeIfAbsent(one.getKey(), i -> new ArrayList<>(2))
                        .add(one.getValue()));
        if (known.isEmpty()) {
            return;
        }
        var uses = byInitiative(
                "select s.initiative_id, s.recipient_id recipient, s.award_code award, s.year, s.title from"
                        + " {domain}.initiative_use s join {domain}.initiative i on i.id = s.initiative_id" + mine
                        + " order by s.initiative_id, s.year, s.award_code, s.recipient_id",
                InitiativeUse.class);
        known.forEach((one, authors) -> {
            var entry = one.entry(authors, uses.getOrDefault(one.id().value(), List.of()));
            authors.forEach(author -> put(initiatives, author.recipient(), entry));
        });
    }

    private <T extends Record> Map<Long, List<T>> byInitiative(String sql, Class<T> type) {
        Map<Long, List<T>> found = new HashMap<>();
        scope.across(Because.REACH_ASKED, sql)
                .withFetchSize(FETCH)
                .query(Rows.of(Of.class, type, Map::entry))
                .list()
                .forEach(one -> found.computeIfAbsent(one.getKey().initiativeId(), i -> new ArrayList<>())
                        .add(one.getValue()));
        return found;
    }

    void disciplines() {
        read(
                "select d.*, d.recipient_id recipient, d.from_day `from`, d.until_day until from {scoped}.discipline d where "
                        + ids.on("recipient_id") + " order by recipient_id, from_day, id",
                DisciplineEntry.class,
                entry -> put(disciplines, entry.recipient(), entry));
    }

    void proceedings() {
        read(
                "select p.*, p.recipient_id recipient, p.opened_day opened, p.closed_day closed from {scoped}.proceeding p where "
                        + ids.on("recipient_id") + " order by recipient_id, opened_day, id",
                ProceedingEntry.class,
                entry -> put(proceedings, entry.recipient(), entry));
    }

    void uncertain() {
        read(
                "select e.id, c.recipient_id recipient, l.sender, l.sent_on, e.name, e.unit_text unit, e.reason"
                        + " from {domain}.outside_candidate c join {domain}.outside_entry e on e.id = c.entry_id"
                        + " join {domain}.outside_list l on l.id = e.list_id"
                        + " where e.status = 'OPEN' and " + ids.on("c.recipient_id")
                        + " order by c.recipient_id, l.sent_on, e.id",
                UncertainEntry.class,
                entry -> put(uncertain, entry.recipient(), entry));
    }

    private <T extends Record> void read(String sql, Class<T> type, Consumer<T> each) {
        scope.across(Because.REACH_ASKED, sql).withFetchSize(FETCH).query(Rows.each(type, each));
    }

    private static <T> void put(Map<Long, List<T>> kept, RecipientId recipient, T entry) {
        kept.computeIfAbsent(recipient.value(), r -> new ArrayList<>(2)).add(entry);
    }
}
