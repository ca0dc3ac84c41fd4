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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.publication.StoredRecord;

/**
 * What units are called besides their names: today, when they are of former times, and in everybody's mouth; and what the communes are
 * today that texts of units name. By these words honours are found. Whenever one changes for a unit, the honours that it is about are
 * described anew, so that the order in which records come does not matter. Used by the writer of the index alone.
 */
final class TodaysNames {

    private final JsonMapper json;
    private final Map<String, PublicUnit> units = new HashMap<>();
    /** Communes of all times by their accented words, each under its own code. */
    private final Map<String, Map<String, PublicUnit>> communes = new HashMap<>();

    TodaysNames(JsonMapper json) {
        this.json = json;
    }

    /** What the unit of an honour and the communes that it names are called besides, parted by full stops; empty when nothing is. */
    String of(PublicHonour honour) {
        var unit = honour.unitCode() == null ? null : units.get(honour.unitCode());
        var today = unit == null || unit.todayCode() == null ? null : units.get(unit.todayCode());
        return Stream.of(
                        name(unit),
                        unit == null ? "" : String.join(" . ", unit.aliases()),
                        today == null || today == unit ? "" : String.join(" . ", today.aliases()),
                        communesToday(honour))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" . "));
    }

    private static String name(@Nullable PublicUnit unit) {
        return unit == null || unit.todayName().equals(unit.name()) ? "" : unit.todayName();
    }

    /**
     * Today's communes of those that the text of a unit names, as they were on the day of the decision. A commune of which there were
     * several then, or which the text puts in another district, is not taken for one of them.
     */
    private String communesToday(PublicHonour honour) {
        var text = (" " + String.join(" ", SearchWords.plain(honour.unit())) + " ")
                .replace(" tp ", " thanh pho ")
                .replace(" tx ", " thi xa ");
        var names = new HashSet<String>();
        for (String commune : Communes.in(honour.unit())) {
            var meant = new HashSet<String>();
            for (PublicUnit unit :
                    communes.getOrDefault(words(commune), Map.of()).values()) {
                var last = unit.validTo();
                var day = honour.decisionDate();
                boolean then = !day.isBefore(unit.validFrom()) && (last == null || !day.isAfter(last));
                if (then && Communes.mayBeIn(unit.name(), text)) {
                    meant.add(unit.todayName());
                }
            }
            if (meant.size() == 1) {
                names.addAll(meant);
            }
        }
        return String.join(" . ", names);
    }

    private static String words(String commune) {
        return String.join(" ", SearchWords.accented(commune));
    }

    void forget() {
        units.clear();
        communes.clear();
    }

    void learn(List<PublicUnit> known) {
        known.forEach(unit -> put(unit.code(), unit));
    }

    /**
     * What is called otherwise than was known.
     *
     * @param units codes of units
     * @param communes communes whose honours may name them in the text of their unit, as accented words
     */
    record Changed(Set<String> units, Set<String> communes) {

        boolean nothing() {
            return units.isEmpty() && communes.isEmpty();
        }
    }

    /** Takes over what records say of units. */
    Changed learn(List<StoredRecord> current, Collection<String> gone) {
        var changed = new Changed(new HashSet<>(), new HashSet<>());
        for (StoredRecord stored : current) {
            if (stored.kind() == PublicKind.UNIT) {
                note(stored.code(), read(stored), changed);
            }
        }
        for (String code : gone) {
            note(code, null, changed);
        }
        if (!changed.units.isEmpty()) {
            var theirs = units.values().stream()
                    .filter(unit -> unit.todayCode() != null && changed.units.contains(unit.todayCode()))
                    .map(PublicUnit::code)
                    .toList();
            changed.units.addAll(theirs);
        }
        return changed;
    }

    private void note(String code, @Nullable PublicUnit unit, Changed changed) {
        var before = put(code, unit);
        if (called(before).equals(called(unit))) {
            return;
        }
        changed.units.add(code);
        Stream.of(before, unit).forEach(one -> {
            var commune = one == null ? null : Communes.itself(one.name());
            if (commune != null) {
                changed.communes.add(words(commune));
            }
        });
    }

    /** All that honours are described by. */
    private static List<Object> called(@Nullable PublicUnit unit) {
        return unit == null
                ? List.of()
                : Communes.itself(unit.name()) == null
                        ? List.of(name(unit), unit.aliases())
                        : List.of(name(unit), unit.aliases(), unit.name(), unit.validFrom(), "" + unit.validTo());
    }

    private @Nullable PublicUnit put(String code, @Nullable PublicUnit unit) {
        var before = unit == null ? units.remove(code) : units.put(code, unit);
        if (before != null) {
            var commune = Communes.itself(before.name());
            if (commune != null) {
                communes.getOrDefault(words(commune), new HashMap<>()).remove(code);
            }
        }
        var commune = unit == null ? null : Communes.itself(unit.name());
        if (unit != null && commune != null) {
            communes.computeIfAbsent(words(commune), w -> new HashMap<>()).put(code, unit);
        }
        return before;
    }

    private @Nullable PublicUnit read(StoredRecord stored) {
        try {
            return json.readValue(stored.body(), PublicUnit.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    private static Query about(Changed changed) {
        var either = new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                Fields.UNIT_CODE,
                                changed.units.stream().map(BytesRef::new).toList()),
                        Occur.SHOULD);
        for (String commune : changed.communes) {
            either.add(new PhraseQuery(Fields.UNIT_ACCENTED, commune.split(" ")), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER)
                .add(either.build(), Occur.FILTER)
                .build();
    }

    /** The honours that a change is about, as they stand in an index. */
    static void honours(DirectoryReader reader, Changed changed, Visitor visitor) throws IOException {
        var searcher = new IndexSearcher(reader);
        var weight = searcher.createWeight(searcher.rewrite(about(changed)), ScoreMode.COMPLETE_NO_SCORES, 1);
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
