package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

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
}
