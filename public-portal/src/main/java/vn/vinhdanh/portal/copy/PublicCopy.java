package vn.vinhdanh.portal.copy;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.publication.StoredRecord;

/**
 * The copy itself: an index under {@code vinhdanh.home} that holds the JSON of every public record beside the fields by which it
 * is found. What is committed carries the place in the feed, so that a restart goes on where it was. Readers see whole
 * commits only.
 */
@Component
public class PublicCopy {

    /** Newest first, within a day by number. The index is kept in this order, so that the first page needs no more than it shows. */
    public static final Sort NEWEST = new Sort(
            new SortField(Fields.AT, SortField.Type.LONG, true), new SortField(Fields.ORDINAL, SortField.Type.LONG));

    /** Best first, equally good ones newest first. */
    public static final Sort BEST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.AT, SortField.Type.LONG, true),
            new SortField(Fields.ORDINAL, SortField.Type.LONG));

    /** By number in a list. */
    public static final Sort BY_ORDINAL =
            new Sort(new SortField(Fields.ORDINAL, SortField.Type.LONG), SortField.FIELD_DOC);

    /** The deepest place a list is paged to. */
    public static final int DEEPEST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(PublicCopy.class);

    private final JsonMapper json;
    private final TodaysNames todaysNames;
    private final RecordDocuments documents;
    private final IndexFolder folder;
    private final AtomicReferenceArray<Long> stamps = new AtomicReferenceArray<>(PublicKind.values().length);
    private final EnumSet<PublicKind> touched = EnumSet.noneOf(PublicKind.class);
    private volatile @Nullable SearcherManager searchers;
    private volatile @Nullable Place place;
    private volatile boolean suspect;

    /**
     * The place in the feed up to which the copy is true.
     *
     * @param history what tells the history up to there from another that came to the same number; empty when there is none or none
     *     was noted
     * @param asOf when the database was last asked
     */
    record Place(long seq, long epoch, String history, Instant asOf) {

        /** Whether both are the same place of the same history, whenever that was asked. */
        boolean is(Place other) {
            return seq == other.seq && epoch == other.epoch && history.equals(other.history);
        }
    }

    @Autowired
    PublicCopy(
            JsonMapper json,
            @Value("${vinhdanh.portal.index:${vinhdanh.home:./data}/portal-index}") Path path,
            @Value("${vinhdanh.portal.snapshots:${vinhdanh.home:./data}/portal-snapshots}") Path snapshots,
            @Value("${vinhdanh.portal.snapshot-every:5m}") Duration every)
            throws IOException {
        this(json, path, new Snapshots(snapshots, IndexFolder.FORMAT, every));
    }

    /** A copy that neither writes nor takes snapshots. */
    PublicCopy(JsonMapper json, Path path) throws IOException {
        this(json, path, null);
    }

    private PublicCopy(JsonMapper json, Path path, @Nullable Snapshots snapshots) throws IOException {
        this.json = json;
        this.todaysNames = new TodaysNames(json);
        this.documents = new RecordDocuments(json, todaysNames);
        for (int i = 0; i < stamps.length(); i++) {
            stamps.set(i, 0L);
        }
        this.folder = new IndexFolder(path, snapshots);
        openReaders();
    }

    private void openReaders() throws IOException {
        var readers = folder.readers();
        if (readers != null) {
            place = folder.place();
            searchers = readers;
            touched.addAll(EnumSet.allOf(PublicKind.class));
            stampTouched();
            learnUnits();
        }
    }

    /** From the index as it was committed. */
    private void learnUnits() {
        todaysNames.forget();
        if (searchers != null) {
            todaysNames.learn(page(of(PublicKind.UNIT), BY_ORDINAL, 0, 60_000, PublicUnit.class));
        }
    }

    /** Takes a snapshot that has appeared while there is still no copy; whether there is one now. */
    synchronized boolean lookForSnapshot() throws IOException {
        if (searchers == null) {
            folder.openAgain();
            openReaders();
        }
        return searchers != null;
    }

    /** Writes the committed copy where other nodes find it, unless there is a new enough snapshot. */
    Snapshots.Kept keepSnapshot() throws IOException {
        return searchers == null ? Snapshots.Kept.LEFT : folder.keepSnapshot();
    }

    /** Whether there is a copy to read from. */
    public boolean ready() {
        return searchers != null;
    }

    /** When the committed copy was last known to be true, or null when there is none. */
    public @Nullable Instant committedAsOf() {
        var known = place;
        return known == null ? null : known.asOf();
    }

    @Nullable
    Place place() {
        return folder.lost() ? null : place;
    }

    /** A number that changes whenever a record of one of these kinds changes. */
    public long stamp(Set<PublicKind> kinds) {
        long sum = 0;
        for (PublicKind kind : kinds) {
            sum += stamps.get(kind.ordinal());
        }
        return sum;
    }

    /** The record, or empty when there is none (any more). */
    public <T> Optional<T> find(PublicKind kind, String code, Class<T> type) {
        if (code.length() > 200) {
            return Optional.empty();
        }
        var id = id(kind, code);
        return read(searcher -> {
            try {
                for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                    int doc = only(leaf.reader(), id);
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        return Optional.of(stored(leaf.reader().storedFields(), doc, type));
                    }
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The record of an id in a segment: looking it up costs a tenth of a search. */
    private static int only(LeafReader segment, Term id) throws IOException {
        var found = segment.postings(id, PostingsEnum.NONE);
        if (found == null) {
            return DocIdSetIterator.NO_MORE_DOCS;
        }
        var there = segment.getLiveDocs();
        int doc = found.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && there != null && !there.get(doc)) {
            doc = found.nextDoc();
        }
        return doc;
    }

    /** The records of these codes that are there, in the order of the codes. */
    public <T> List<T> findAll(PublicKind kind, Collection<String> codes, Class<T> type) {
        var found = new ArrayList<T>();
        for (String code : codes) {
            find(kind, code, type).ifPresent(found::add);
        }
        return found;
    }

    /** All of one kind. */
    public <T> CopyPage<T> list(PublicKind kind, Sort sort, int offset, int limit, Class<T> type) {
        return search(of(kind), sort, offset, limit, type);
    }

    /** The records that match, without counting them. */
    public <T> List<T> page(Query query, Sort sort, int offset, int limit, Class<T> type) {
        int from = Math.clamp(offset, 0, DEEPEST);
        int size = Math.clamp(limit, 1, 60_000);
        return read(searcher -> {
            try {
                return items(searcher, TopHits.of(searcher, searcher.rewrite(query), sort, from + size), from, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A condition: this record. */
    public static Query one(PublicKind kind, String code) {
        return new TermQuery(id(kind, code));
    }

    /** A condition: records of a kind. */
    public static Query of(PublicKind kind) {
        return new ConstantScoreQuery(new TermQuery(new Term(Fields.KIND, kind.name())));
    }

    /** A condition: records of a kind whose field has a value. */
    public static Query of(PublicKind kind, String field, String value) {
        return new BooleanQuery.Builder()
                .add(of(kind), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(field, value)), BooleanClause.Occur.FILTER)
                .build();
    }

    /** How many match. */
    public int count(Query query) {
        return read(searcher -> {
            try {
                return searcher.count(query);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A page of what matches. */
    public <T> CopyPage<T> search(Query query, Sort sort, int offset, int limit, Class<T> type) {
        return search(query, sort, offset, limit, type, Set.of()).page();
    }

    /**
     * A page of what matches, and how often each value of some fields occurs in all that matches. Only what is counted is looked at
     * one by one; the page and the total come from the index without reading every match where the order allows it.
     *
     * @param counted fields to count
     */
    public <T> Found<T> search(Query query, Sort sort, int offset, int limit, Class<T> type, Set<String> counted) {
        int from = Math.clamp(offset, 0, DEEPEST);
        int size = Math.clamp(limit, 1, 60_000);
        return read(searcher -> {
            try {
                var rewritten = searcher.rewrite(query);
                var counts = counted.isEmpty()
                        ? Map.<String, Map<String, Integer>>of()
                        : searcher.search(
                                        new ConstantScoreQuery(rewritten), new ValueCounts(counted, Integer.MAX_VALUE))
                                .values();
                long total = searcher.count(rewritten);
                var hits = total == 0 ? new ScoreDoc[0] : TopHits.of(searcher, rewritten, sort, from + size);
                var items = items(searcher, hits, from, type);
                return new Found<>(new CopyPage<>(items, total), counts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * A page of what matches any of several conditions: first what matches the first, newest first, then what else matches the second,
     * and so on. A condition is only looked at while the page is not full, and no further than that.
     */
    public <T> List<T> inTurn(List<Query> conditions, int offset, int limit, Class<T> type) {
        int from = Math.clamp(offset, 0, DEEPEST);
        int size = Math.clamp(limit, 1, 1_000);
        return read(searcher -> {
            try {
                return items(searcher, TopHits.inTurn(searcher, conditions, from + size), from, type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The first record of each value of a field, in the order in which they are found, and how many there are of each. */
    public record Groups<T>(int total, List<Newest<T>> items) {}

    /**
     * A page of what is found, each value of a field once.
     *
     * @param conditions looked at in turn, newest first within each, as {@link #inTurn} does; a single one by {@code sort}
     * @param field one of the fields that are counted
     * @param most how many records are looked at
     */
    public <T> Groups<T> groups(
            List<Query> conditions, Sort sort, String field, int most, int offset, int limit, Class<T> type) {
        return read(searcher -> {
            try {
                var hits = conditions.size() == 1
                        ? TopHits.of(searcher, searcher.rewrite(conditions.getFirst()), sort, most)
                        : TopHits.inTurn(searcher, conditions, most);
                var values = ValueCounts.values(searcher, hits, field);
                var first = new LinkedHashMap<String, Integer>();
                var counts = new HashMap<String, Integer>();
                for (int i = 0; i < hits.length; i++) {
                    first.putIfAbsent(values[i], i);
                    counts.merge(values[i], 1, Integer::sum);
                }
                var items = new ArrayList<Newest<T>>();
                var stored = searcher.storedFields();
                for (var entry :
                        first.entrySet().stream().skip(offset).limit(limit).toList()) {
                    items.add(new Newest<>(
                            counts.getOrDefault(entry.getKey(), 1), stored(stored, hits[entry.getValue()].doc, type)));
                }
                return new Groups<>(first.size(), items);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Whether anything matches. */
    public boolean any(Query query) {
        return read(searcher -> {
            try {
                return searcher.search(new ConstantScoreQuery(query), new TopScoreDocCollectorManager(1, 1))
                                .scoreDocs
                                .length
                        > 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <T> List<T> items(IndexSearcher searcher, ScoreDoc[] hits, int from, Class<T> type) throws IOException {
        var items = new ArrayList<T>();
        var fields = searcher.storedFields();
        for (int i = from; i < hits.length; i++) {
            items.add(stored(fields, hits[i].doc, type));
        }
        return items;
    }

    <T> T stored(StoredFields fields, int doc, Class<T> type) throws IOException {
        var body = fields.document(doc, Set.of(Fields.BODY)).getBinaryValue(Fields.BODY);
        return json.readValue(body.bytes, body.offset, body.length, type);
    }

    /** A page, and per counted field how often each value occurs. */
    public record Found<T>(CopyPage<T> page, Map<String, Map<String, Integer>> counts) {}

    /** How many match, and per counted field how often each value occurs; cost grows with the number of matches. */
    public record Counts(long total, Map<String, Map<String, Integer>> counts) {}

    /** How many match, and how often each value of some fields occurs in them. */
    public Counts count(Query query, Set<String> counted) {
        return count(query, counted, Integer.MAX_VALUE);
    }

    /**
     * Like {@link #count(Query, Set)}, but gives up when there are too many to look at each.
     *
     * @param most when more match, none of their values are counted, and the total may be told as just one more than these
     */
    public Counts count(Query query, Set<String> counted, int most) {
        return read(searcher -> {
            try {
                var rewritten = searcher.rewrite(new ConstantScoreQuery(query));
                var counts = searcher.search(rewritten, new ValueCounts(counted, most));
                return new Counts(counts.total(), counts.values());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * How many were counted together.
     *
     * @param year of the day that the record bears
     * @param value of the field; empty for those that have none
     * @param kind value of the field that is counted with it; empty for those that have none
     */
    public record OfYear(int year, String value, String kind, int count) {}

    /**
     * How many match by year, by each of some fields, and by one more; all counted in one state of the copy. Cost grows with the number of
     * matches.
     *
     * @param fields each counted by itself; what has several values is counted with each
     * @param kind a field of few values that is counted with each of them
     * @return the groups of each field, in the order of the fields
     */
    public List<List<OfYear>> countYears(Query query, List<String> fields, String kind) {
        return read(searcher -> {
            try {
                return searcher.search(new ConstantScoreQuery(query), new YearCounts(fields, kind)).stream()
                        .map(groups -> groups.entrySet().stream()
                                .map(e -> new OfYear(
                                        e.getKey().year(),
                                        e.getKey().value(),
                                        e.getKey().kind(),
                                        e.getValue()))
                                .toList())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** A condition: records whose day lies in these years. */
    public static Query ofYears(int from, int to) {
        return NumericDocValuesField.newSlowRangeQuery(
                Fields.AT, RecordDocuments.millis(from), RecordDocuments.millis(to + 1) - 1);
    }

    /** How many records have a value, and the newest of them. */
    public record Newest<T>(int count, T record) {}

    /** The newest of the records that match for each value of a field that is counted, found in one pass. */
    public <T> Map<String, Newest<T>> newestOfEach(Query query, String field, Class<T> type) {
        return read(searcher -> {
            try {
                var newest = new TreeMap<String, Newest<T>>();
                var stored = searcher.storedFields();
                for (var seen : searcher.search(new ConstantScoreQuery(query), new NewestOfEach(field))
                        .entrySet()) {
                    var value = seen.getValue();
                    newest.put(seen.getKey(), new Newest<>(value.count(), stored(stored, value.doc(), type)));
                }
                return newest;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    <R> R read(Function<IndexSearcher, R> reading) {
        var manager = searchers;
        if (manager == null) {
            throw new CopyNotReady();
        }
        try {
            var searcher = manager.acquire();
            try {
                return reading.apply(searcher);
            } finally {
                manager.release(searcher);
            }
        } catch (IOException e) {
            suspect = true;
            throw new UncheckedIOException(e);
        } catch (RuntimeException | InternalError e) {
            // Damaged bytes show in many ways: a checksum, an end too soon, a number that cannot be, a text that is
            // none
            suspect = true;
            throw e;
        }
    }

    /** Whether something went wrong while reading, so that the copy should be looked at. */
    boolean suspect() {
        return suspect;
    }

    /**
     * Reads the copy to its last byte. What is damaged has no place in the feed any more, so that it is made anew; readers keep what can
     * still be read of it until then.
     *
     * @return whether it is sound, or there is none
     */
    boolean look() throws IOException {
        suspect = false;
        var manager = searchers;
        if (manager == null || place == null) {
            return true;
        }
        var searcher = manager.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException | RuntimeException | InternalError e) {
            LOG.error("The copy is damaged; it is made anew as soon as the database answers", e);
            place = null;
            return false;
        } finally {
            manager.release(searcher);
        }
    }

    /**
     * Takes over the current state of records; readers see it with the next {@link #settle}.
     *
     * @param current records as they are now
     * @param gone codes by kind that are no longer public
     */
    synchronized void take(List<StoredRecord> current, Map<PublicKind, List<String>> gone) throws IOException {
        try {
            var renamed = todaysNames.learn(current, gone.getOrDefault(PublicKind.UNIT, List.of()));
            for (StoredRecord stored : current) {
                folder.put(id(stored.kind(), stored.code()), documents.document(stored));
                touched.add(stored.kind());
            }
            for (var entry : gone.entrySet()) {
                for (String code : entry.getValue()) {
                    folder.remove(id(entry.getKey(), code));
                }
                touched.add(entry.getKey());
            }
            if (!renamed.nothing()) {
                describeHonoursOf(renamed);
            }
        } catch (IOException | RuntimeException e) {
            startOver();
            throw e;
        }
    }

    private void describeHonoursOf(TodaysNames.Changed renamed) throws IOException {
        try (var reader = folder.uncommitted()) {
            TodaysNames.honours(
                    reader,
                    renamed,
                    honour -> folder.put(id(honour.kind(), honour.code()), documents.document(honour)));
        }
        touched.add(PublicKind.HONOUR);
    }

    /** Commits what was taken over, with its place in the feed. */
    synchronized void settle(Place upTo) throws IOException {
        try {
            commit(upTo);
        } catch (IOException | RuntimeException e) {
            startOver();
            throw e;
        }
    }

    /** Makes the copy anew from everything that the source hands over, the units first; readers keep the old one until it is whole. */
    synchronized void rebuild(Iterable<List<StoredRecord>> pages, Place upTo) throws IOException {
        try {
            folder.empty();
            todaysNames.forget();
            for (List<StoredRecord> page : pages) {
                todaysNames.learn(page, List.of());
                for (StoredRecord stored : page) {
                    var document = documents.document(stored);
                    if (document != null) {
                        folder.add(document);
                    }
                }
            }
            touched.addAll(EnumSet.allOf(PublicKind.class));
            commit(upTo);
        } catch (IOException | RuntimeException e) {
            startOver();
            throw e;
        }
    }

    private static Term id(PublicKind kind, String code) {
        return new Term(Fields.ID, RecordDocuments.id(kind, code));
    }

    private void commit(Place upTo) throws IOException {
        boolean lost = folder.commit(upTo);
        var manager = searchers;
        if (manager == null || lost) {
            // readers of an index that was lost cannot go over to another one by themselves
            searchers = folder.readers();
            if (manager != null) {
                manager.close();
            }
        } else {
            manager.maybeRefreshBlocking();
        }
        place = upTo;
        stampTouched();
    }

    private void stampTouched() {
        for (PublicKind kind : touched) {
            stamps.set(kind.ordinal(), stamps.get(kind.ordinal()) + 1);
        }
        touched.clear();
    }

    private void startOver() throws IOException {
        touched.clear();
        folder.startOver();
        learnUnits();
    }

    @PreDestroy
    synchronized void close() throws IOException {
        var manager = searchers;
        if (manager != null) {
            manager.close();
        }
        folder.close();
    }

    /** Groups codes by kind, each once, in order. */
    static Map<PublicKind, List<String>> byKind(Collection<Map.Entry<PublicKind, String>> entries) {
        var sets = new EnumMap<PublicKind, LinkedHashMap<String, Boolean>>(PublicKind.class);
        entries.forEach(e ->
                sets.computeIfAbsent(e.getKey(), k -> new LinkedHashMap<>()).put(e.getValue(), true));
        var lists = new EnumMap<PublicKind, List<String>>(PublicKind.class);
        sets.forEach((kind, codes) -> lists.put(kind, List.copyOf(codes.keySet())));
        return lists;
    }
}
