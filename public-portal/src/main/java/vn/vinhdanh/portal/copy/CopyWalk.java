package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.PublicKind;

/**
 * Walks through all records that match, stretch by stretch, however many there are. Where a stretch ends is said by a cursor that
 * holds the place in the order and not a number of records: what is added or taken away meanwhile neither repeats nor hides others.
 */
@Component
public class CopyWalk {

    private final PublicCopy copy;

    CopyWalk(PublicCopy copy) {
        this.copy = copy;
    }

    /** An order to walk in. */
    public enum Order {
        /** By code. Codes of honours and decisions grow with time, so that what is added comes last. */
        CODE('c', new Sort(new SortField(Fields.CODE, SortField.Type.STRING))),
        /** Newest first, within a day by number. */
        NEWEST(
                'n',
                new Sort(
                        new SortField(Fields.AT, SortField.Type.LONG, true),
                        new SortField(Fields.ORDINAL, SortField.Type.LONG),
                        new SortField(Fields.CODE, SortField.Type.STRING)));

        private final char sign;
        private final Sort sort;

        Order(char sign, Sort sort) {
            this.sign = sign;
            this.sort = sort;
        }
    }

    /**
     * One stretch.
     *
     * @param total how many match in all, now
     * @param next cursor of the stretch that follows, or null after the last
     */
    public record Stretch<T>(
            List<T> items, long total, @Nullable String next) {}

    /**
     * A stretch of what matches.
     *
     * @param cursor where the stretch before ended, or null for the first
     * @return empty when the cursor is none of this order
     */
    public <T> Optional<Stretch<T>> walk(Query query, Order order, @Nullable String cursor, int limit, Class<T> type) {
        var after = cursor == null ? Optional.<FieldDoc>empty() : place(order, cursor);
        if (cursor != null && after.isEmpty()) {
            return Optional.empty();
        }
        int size = Math.clamp(limit, 1, 5_000);
        return Optional.of(copy.read(searcher -> {
            try {
                var rewritten = searcher.rewrite(query);
                long total = searcher.count(rewritten);
                var hits = searcher.search(
                                rewritten,
                                new TopFieldCollectorManager(order.sort, size + 1, after.orElse(null), size + 1))
                        .scoreDocs;
                var items = new ArrayList<T>(Math.min(size, hits.length));
                var fields = searcher.storedFields();
                for (int i = 0; i < hits.length && i < size; i++) {
                    items.add(copy.stored(fields, hits[i].doc, type));
                }
                var next = hits.length > size ? cursor(order, (FieldDoc) hits[size - 1]) : null;
                return new Stretch<>(items, total, next);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    private static String cursor(Order order, FieldDoc hit) {
        var code = (BytesRef) hit.fields[hit.fields.length - 1];
        var bytes = ByteBuffer.allocate(1 + 16 + code.length).put((byte) order.sign);
        if (order == Order.NEWEST) {
            bytes.putLong((Long) hit.fields[0]).putLong((Long) hit.fields[1]);
        }
        bytes.put(code.bytes, code.offset, code.length).flip();
        var exact = new byte[bytes.remaining()];
        bytes.get(exact);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(exact);
    }

    private static Optional<FieldDoc> place(Order order, String cursor) {
        byte[] raw;
        try {
            raw = cursor.length() > 400 ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int before = order == Order.NEWEST ? 17 : 1;
        if (raw.length <= before || raw[0] != (byte) order.sign) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(raw, 1, raw.length - 1);
        var values = new ArrayList<Object>();
        if (order == Order.NEWEST) {
            values.add(bytes.getLong());
            values.add(bytes.getLong());
        }
        values.add(new BytesRef(new String(raw, before, raw.length - before, StandardCharsets.UTF_8)));
        return Optional.of(new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray()));
    }

    /**
     * When something was changed last.
     *
     * @param key value of the field: a code of a record, or what several records have in common
     * @param changed null when nobody knows
     */
    public record Change(String key, @Nullable Instant changed) {}

    /**
     * The values of a field in their own order, from a place on, each with the time of the last change of a record that has it.
     *
     * @param field null for the codes of the records themselves
     * @param from the first value that may come; empty to begin with the first of all
     */
    public List<Change> changes(PublicKind kind, @Nullable String field, String from, int limit) {
        var changes = new ArrayList<Change>();
        each(kind, field, from, (key, changed) -> {
            changes.add(new Change(key, changed));
            return changes.size() < limit;
        });
        return changes;
    }

    /**
     * The values of a field at which lists of that many values each begin, each with the time of the last change of any record of the
     * list; cost grows with the number of records.
     *
     * @param field null for the codes of the records themselves
     */
    public List<Change> newestChanges(PublicKind kind, @Nullable String field, int each) {
        var lists = new ArrayList<Change>();
        var n = new int[1];
        each(kind, field, "", (key, changed) -> {
            if (n[0]++ % each == 0) {
                lists.add(new Change(key, changed));
            } else if (later(changed, lists.getLast().changed())) {
                lists.set(lists.size() - 1, new Change(lists.getLast().key(), changed));
            }
            return true;
        });
        return lists;
    }

    private static boolean later(@Nullable Instant one, @Nullable Instant than) {
        return one != null && (than == null || one.isAfter(than));
    }

    private interface Visitor {
        /** Whether to go on. */
        boolean visit(String key, @Nullable Instant changed);
    }

    private void each(PublicKind kind, @Nullable String field, String from, Visitor visitor) {
        var prefix = field == null ? RecordDocuments.id(kind, "") : "";
        copy.read(searcher -> {
            try {
                var reader = searcher.getIndexReader();
                var all = MultiTerms.getTerms(reader, field == null ? Fields.ID : field);
                if (all == null) {
                    return false;
                }
                var live = MultiBits.getLiveDocs(reader);
                var times = new ChangeTimes(reader);
                var terms = all.iterator();
                boolean more = terms.seekCeil(new BytesRef(prefix + from)) != TermsEnum.SeekStatus.END;
                PostingsEnum postings = null;
                while (more) {
                    var key = terms.term().utf8ToString();
                    if (!key.startsWith(prefix)) {
                        return true;
                    }
                    boolean any = false;
                    boolean known = true;
                    long last = 0;
                    postings = terms.postings(postings, PostingsEnum.NONE);
                    for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                        if (live == null || live.get(doc)) {
                            any = true;
                            long time = times.of(doc);
                            known &= time != 0;
                            last = Math.max(last, time);
                        }
                    }
                    var changed = known ? Instant.ofEpochMilli(last) : null;
                    more = (!any || visitor.visit(key.substring(prefix.length()), changed)) && terms.next() != null;
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Times of the last change by number of the document, in any order. */
    private static final class ChangeTimes {

        private final List<LeafReaderContext> leaves;
        private final @Nullable NumericDocValues[] values;

        ChangeTimes(IndexReader reader) {
            this.leaves = reader.leaves();
            this.values = new NumericDocValues[leaves.size()];
        }

        long of(int doc) throws IOException {
            int part = ReaderUtil.subIndex(doc, leaves);
            var leaf = leaves.get(part);
            int local = doc - leaf.docBase;
            var known = values[part];
            if (known == null || known.docID() > local) {
                known = DocValues.getNumeric(leaf.reader(), Fields.CHANGED);
                values[part] = known;
            }
            return known.advanceExact(local) ? known.longValue() : 0;
        }
    }
}
