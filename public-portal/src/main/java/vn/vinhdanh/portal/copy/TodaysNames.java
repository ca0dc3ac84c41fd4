package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.publication.StoredRecord;

/**
 * What the units of former times are called today, for the words by which their honours are found. Whenever that changes for a unit, its
 * honours are described anew, so that the order in which records come does not matter. Used by the writer of the index alone.
 */
final class TodaysNames {

    private final JsonMapper json;
    private final Map<String, String> names = new HashMap<>();

    TodaysNames(JsonMapper json) {
        this.json = json;
    }

    /** Name of the unit that this one is today; empty when it is called the same, has no successor or is not known. */
    String of(@Nullable String unitCode) {
        return unitCode == null ? "" : names.getOrDefault(unitCode, "");
    }

    void forget() {
        names.clear();
    }

    void learn(List<PublicUnit> units) {
        units.forEach(unit -> put(unit.code(), name(unit)));
    }

    /**
     * Takes over what records say of units.
     *
     * @return codes of the units that are called otherwise today than was known
     */
    Set<String> learn(List<StoredRecord> current, Collection<String> gone) {
        var changed = new HashSet<String>();
        for (StoredRecord stored : current) {
            if (stored.kind() == PublicKind.UNIT && put(stored.code(), name(stored))) {
                changed.add(stored.code());
            }
        }
        for (String code : gone) {
            if (put(code, "")) {
                changed.add(code);
            }
        }
        return changed;
    }

    private boolean put(String code, String name) {
        var before = name.isEmpty() ? names.remove(code) : names.put(code, name);
        return !name.equals(before == null ? "" : before);
    }

    private String name(StoredRecord stored) {
        try {
            return name(json.readValue(stored.body(), PublicUnit.class));
        } catch (JacksonException e) {
            return "";
        }
    }

    private static String name(PublicUnit unit) {
        return unit.todayName().equals(unit.name()) ? "" : unit.todayName();
    }

    /** The honours of units as they stand in an index. */
    static void honours(DirectoryReader reader, Set<String> units, Visitor visitor) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.UNIT_CODE,
                                units.stream().map(BytesRef::new).toList()),
                        Occur.FILTER)
                .build();
        var searcher = new IndexSearcher(reader);
        var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var segment = leaf.reader();
            var there = segment.getLiveDocs();
            var bodies = segment.storedFields();
            var codes = segment.getSortedDocValues(Fields.CODE);
            var changes = segment.getNumericDocValues(Fields.CHANGED);
            var found = scorer.iterator();
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if ((there == null || there.get(doc)) && codes != null && codes.advanceExact(doc)) {
                    var body = bodies.document(doc, Set.of(Fields.BODY)).getBinaryValue(Fields.BODY);
                    visitor.visit(new StoredRecord(
                            PublicKind.HONOUR,
                            codes.lookupOrd(codes.ordValue()).utf8ToString(),
                            0,
                            new String(body.bytes, body.offset, body.length, StandardCharsets.UTF_8),
                            changes != null && changes.advanceExact(doc)
                                    ? Instant.ofEpochMilli(changes.longValue())
                                    : null));
                }
            }
        }
    }

    /** Told each record. */
    interface Visitor {
        void visit(StoredRecord honour) throws IOException;
    }
}
