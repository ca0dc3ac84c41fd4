package vn.vinhdanh.portal.copy;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
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
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
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
    private static final String FORMAT = "2";

    private final JsonMapper json;
    private final RecordDocuments documents;
    private final FSDirectory directory;
    private final AtomicReferenceArray<Long> stamps = new AtomicReferenceArray<>(PublicKind.values().length);
    private final EnumSet<PublicKind> touched = EnumSet.noneOf(PublicKind.class);
    private IndexWriter writer;
    private volatile @Nullable SearcherManager searchers;
    private volatile @Nullable Place place;

    /**
     * The place in the feed up to which the copy is true.
     *
     * @param asOf when the database was last asked
     */
    record Place(long seq, long epoch, Instant asOf) {}

    PublicCopy(JsonMapper json, @Value("${vinhdanh.portal.index:${vinhdanh.home:./data}/portal-index}") Path folder)
            throws IOException {
        this.json = json;
        this.documents = new RecordDocuments(json);
        for (int i = 0; i < stamps.length(); i++) {
            stamps.set(i, 0L);
        }
        Files.createDirectories(folder);
        this.directory = FSDirectory.open(folder);
        clearOtherFormat();
        this.writer = openWriter();
        openReaders();
    }

    /** What another version of the program wrote in another form is made anew. */
    private void clearOtherFormat() throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)
                    && !FORMAT.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get("format"))) {
                LOG.info("The copy is of another form and is made anew");
                clear();
            }
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            LOG.warn("The copy cannot be read and is made anew", e);
            clear();
        }
    }

    private void clear() throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    private IndexWriter openWriter() throws IOException {
        try {
            return new IndexWriter(directory, config());
        } catch (CorruptIndexException
                | IndexFormatTooNewException
                | IndexFormatTooOldException
                | IndexNotFoundException e) {
            LOG.warn("The copy cannot be read and is made anew", e);
            clear();
            return new IndexWriter(directory, config());
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setRAMBufferSizeMB(48)
                .setIndexSort(NEWEST)
                .setCommitOnClose(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    }

    private void openReaders() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return;
        }
        var manager = new SearcherManager(directory, null);
        var searcher = manager.acquire();
        try {
            var data = ((DirectoryReader) searcher.getIndexReader())
                    .getIndexCommit()
                    .getUserData();
            place = new Place(
                    Long.parseLong(data.getOrDefault("seq", "0")),
                    Long.parseLong(data.getOrDefault("epoch", "0")),
                    Instant.ofEpochMilli(Long.parseLong(data.getOrDefault("asOf", "0"))));
        } finally {
            searcher.getIndexReader().decRef();
        }
        searchers = manager;
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
        return place;
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
        return search(new TermQuery(new Term(Fields.ID, RecordDocuments.id(kind, code))), Sort.INDEXORDER, 0, 1, type)
                .items()
                .stream()
                .findFirst();
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
                        : searcher.search(new ConstantScoreQuery(rewritten), new ValueCounts(counted));
                long total = searcher.count(rewritten);
                var hits = total == 0 ? new ScoreDoc[0] : TopHits.of(searcher, rewritten, sort, from + size);
                var items = new ArrayList<T>();
                var fields = searcher.storedFields();
                for (int i = from; i < hits.length; i++) {
                    var body = fields.document(hits[i].doc, Set.of(Fields.BODY)).getBinaryValue(Fields.BODY);
                    items.add(json.readValue(
                            new String(body.bytes, body.offset, body.length, StandardCharsets.UTF_8), type));
                }
                return new Found<>(new CopyPage<>(items, total), counts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Codes of a kind in their own order, which new records do not change: from a place on.
     *
     * @param from the first code that may come; empty to begin with the first of all
     * @param limit greatest number of them
     */
    public List<String> codes(PublicKind kind, String from, int limit) {
        return read(searcher -> {
            var codes = new ArrayList<String>();
            var live = MultiBits.getLiveDocs(searcher.getIndexReader());
            eachCode(searcher, kind, from, (code, terms) -> {
                if (live == null || isLive(terms, live)) {
                    codes.add(code);
                }
                return codes.size() < limit;
            });
            return codes;
        });
    }

    /** The codes of a kind at which lists of that many codes each begin; cost grows with the number of records. */
    public List<String> beginnings(PublicKind kind, int each) {
        return read(searcher -> {
            var beginnings = new ArrayList<String>();
            var n = new int[1];
            eachCode(searcher, kind, "", (code, terms) -> {
                if (n[0]++ % each == 0) {
                    beginnings.add(code);
                }
                return true;
            });
            return beginnings;
        });
    }

    private interface CodeVisitor {
        /** Whether to go on. */
        boolean visit(String code, TermsEnum terms) throws IOException;
    }

    private static void eachCode(IndexSearcher searcher, PublicKind kind, String from, CodeVisitor visitor) {
        try {
            var all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.ID);
            if (all == null) {
                return;
            }
            var terms = all.iterator();
            var prefix = RecordDocuments.id(kind, "");
            boolean more = terms.seekCeil(new BytesRef(prefix + from)) != TermsEnum.SeekStatus.END;
            while (more) {
                var id = terms.term().utf8ToString();
                more = id.startsWith(prefix)
                        && visitor.visit(id.substring(prefix.length()), terms)
                        && terms.next() != null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLive(TermsEnum terms, Bits live) throws IOException {
        var postings = terms.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (live.get(doc)) {
                return true;
            }
        }
        return false;
    }

    /** A page, and per counted field how often each value occurs. */
    public record Found<T>(CopyPage<T> page, Map<String, Map<String, Integer>> counts) {}

    /** How many match, and per counted field how often each value occurs; cost grows with the number of matches. */
    public record Counts(long total, Map<String, Map<String, Integer>> counts) {}

    /** How many match, and how often each value of some fields occurs in them. */
    public Counts count(Query query, Set<String> counted) {
        return read(searcher -> {
            try {
                var rewritten = searcher.rewrite(new ConstantScoreQuery(query));
                long total = searcher.count(rewritten);
                return new Counts(total, total == 0 ? Map.of() : searcher.search(rewritten, new ValueCounts(counted)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <R> R read(Function<IndexSearcher, R> reading) {
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
            throw new UncheckedIOException(e);
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
            for (StoredRecord stored : current) {
                put(stored);
                touched.add(stored.kind());
            }
            for (var entry : gone.entrySet()) {
                for (String code : entry.getValue()) {
                    writer.deleteDocuments(new Term(Fields.ID, RecordDocuments.id(entry.getKey(), code)));
                }
                touched.add(entry.getKey());
            }
        } catch (IOException | RuntimeException e) {
            startOver();
            throw e;
        }
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

    /** Makes the copy anew from everything that the source hands over; readers keep the old one until it is whole. */
    synchronized void rebuild(Iterable<List<StoredRecord>> pages, Place upTo) throws IOException {
        try {
            writer.deleteAll();
            for (List<StoredRecord> page : pages) {
                for (StoredRecord stored : page) {
                    var document = documents.document(stored);
                    if (document != null) {
                        writer.addDocument(document);
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

    private void put(StoredRecord stored) throws IOException {
        var id = new Term(Fields.ID, RecordDocuments.id(stored.kind(), stored.code()));
        var document = documents.document(stored);
        if (document == null) {
            writer.deleteDocuments(id);
        } else {
            writer.updateDocument(id, document);
        }
    }

    private void commit(Place upTo) throws IOException {
        var data = new HashMap<String, String>();
        data.put("format", FORMAT);
        data.put("seq", Long.toString(upTo.seq()));
        data.put("epoch", Long.toString(upTo.epoch()));
        data.put("asOf", Long.toString(upTo.asOf().toEpochMilli()));
        writer.setLiveCommitData(data.entrySet(), true);
        writer.commit();
        var manager = searchers;
        if (manager == null) {
            searchers = new SearcherManager(directory, null);
        } else {
            manager.maybeRefreshBlocking();
        }
        place = upTo;
        for (PublicKind kind : touched) {
            stamps.set(kind.ordinal(), stamps.get(kind.ordinal()) + 1);
        }
        touched.clear();
    }

    private void startOver() throws IOException {
        touched.clear();
        if (writer.isOpen()) {
            writer.rollback();
        }
        writer = openWriter();
    }

    @PreDestroy
    synchronized void close() throws IOException {
        var manager = searchers;
        if (manager != null) {
            manager.close();
        }
        writer.rollback();
        directory.close();
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
