package vn.vinhdanh.portal.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.portal.FakeProvince;

/** The copy gives the same first page as somebody who looked at every record, over segments, orders and deletions. */
class PublicCopyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private PublicCopy copy;
    private final List<PublicHonour> honours = new ArrayList<>();

    @BeforeEach
    void index() throws IOException {
        copy = new PublicCopy(JSON, folder);
        var random = new Random(11);
        // several commits make several segments, their days all mixed
        for (int part = 0; part < 4; part++) {
            var records = new ArrayList<StoredRecord>();
            for (int i = 0; i < 300; i++) {
                var name =
                        (random.nextBoolean() ? "Nguyễn" : "Trần") + (random.nextBoolean() ? " Thị" : " Văn") + " Hoa";
                var honour = at(
                        FakeProvince.honour("c%04d".formatted(part * 300 + i), name, "Sở Nội vụ"),
                        LocalDate.of(2021, 1, 1).plusDays(random.nextInt(900)),
                        random.nextInt(5));
                honours.add(honour);
                records.add(new StoredRecord(
                        PublicKind.HONOUR, honour.code(), 1, JSON.writeValueAsString(honour), honour.publishedAt()));
            }
            copy.take(records, Map.of());
            copy.settle(new PublicCopy.Place(part, 1, "", Instant.now()));
        }
    }

    @AfterEach
    void close() throws IOException {
        copy.close();
    }

    @Test
    void theNewestComeFirst() {
        var page = copy.list(PublicKind.HONOUR, PublicCopy.NEWEST, 20, 20, PublicHonour.class);

        assertThat(page.total()).isEqualTo(1200);
        assertThat(keys(page.items()))
                .isEqualTo(honours.stream()
                        .map(PublicCopyTest::newest)
                        .sorted()
                        .skip(20)
                        .limit(20)
                        .toList());
    }

    @Test
    void theBestComeFirstAndOfEquallyGoodOnesTheNewest() {
        var found = copy.search(nguyenThiFirst(), PublicCopy.BEST, 0, 50, PublicHonour.class, Set.of(Fields.DECISION));

        assertThat(found.page().total()).isEqualTo(1200);
        assertThat(found.counts().get(Fields.DECISION)).containsExactly(Map.entry("qd-9087", 1200));
        assertThat(keys(found.page().items()))
                .isEqualTo(honours.stream()
                        .map(h -> score(h) + newest(h))
                        .sorted()
                        .limit(50)
                        .map(key -> key.substring(2))
                        .toList());
    }

    @Test
    void tellsTheNewestOfEachValueAndHowManyThereAre() throws IOException {
        assertNewestOfEachUnit();

        var newest = copy.list(PublicKind.HONOUR, PublicCopy.NEWEST, 0, 1, PublicHonour.class)
                .items()
                .getFirst();
        honours.remove(newest);
        copy.take(List.of(), Map.of(PublicKind.HONOUR, List.of(newest.code())));
        copy.settle(new PublicCopy.Place(9, 1, "", Instant.now()));
        assertNewestOfEachUnit();
    }

    @Test
    void keepsWhatWasMadeUntilARecordOfItsKindsChanges() throws IOException {
        var made = new AtomicInteger();
        var kept = new Kept<>(copy, Set.of(PublicKind.HONOUR), made::incrementAndGet);
        assertThat(kept.get()).isEqualTo(1);
        copy.take(List.of(), Map.of(PublicKind.DECISION, List.of("another kind")));
        copy.settle(new PublicCopy.Place(9, 1, "", Instant.now()));
        assertThat(kept.get()).isEqualTo(1);
        copy.take(List.of(), Map.of(PublicKind.HONOUR, List.of("c0001")));
        copy.settle(new PublicCopy.Place(10, 1, "", Instant.now()));
        assertThat(kept.get()).isEqualTo(2);
        assertThat(copy.find(PublicKind.HONOUR, "c0001", PublicHonour.class)).isEmpty();
        assertThat(copy.find(PublicKind.HONOUR, "c0002", PublicHonour.class)).isPresent();
    }

    private void assertNewestOfEachUnit() {
        var found = copy.newestOfEach(PublicCopy.of(PublicKind.HONOUR), Fields.UNIT_CODE, PublicHonour.class);

        assertThat(found.keySet()).containsExactly("u0", "u1", "u2", "u3", "u4");
        found.forEach((unit, seen) -> {
            var own = honours.stream().filter(h -> unit.equals(h.unitCode())).toList();
            assertThat(seen.count()).isEqualTo(own.size());
            assertThat(newest(seen.record()))
                    .isEqualTo(keys(own).stream().sorted().findFirst().orElseThrow());
        });
    }

    @Test
    void listsCodesInTheirOrderWithoutThoseThatAreGone() throws IOException {
        var walk = new CopyWalk(copy);
        assertThat(walk.newestChanges(PublicKind.HONOUR, null, 500))
                .extracting(CopyWalk.Change::key)
                .containsExactly("c0000", "c0500", "c1000");
        copy.take(List.of(), Map.of(PublicKind.HONOUR, List.of("c0501", "c0502")));
        copy.settle(new PublicCopy.Place(9, 1, "", Instant.now()));

        assertThat(walk.changes(PublicKind.HONOUR, null, "c0500", 3))
                .extracting(CopyWalk.Change::key)
                .containsExactly("c0500", "c0503", "c0504");
        assertThat(walk.changes(PublicKind.HONOUR, null, "c1198", 10)).hasSize(2);
        assertThat(walk.changes(PublicKind.DECISION, null, "", 10)).isEmpty();
    }

    @Test
    void aCopyOfAnotherFormIsMadeAnew() throws IOException {
        var old = Files.createDirectory(folder.resolve("old"));
        try (var directory = FSDirectory.open(old);
                var writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(new Document());
            writer.setLiveCommitData(
                    Map.of("format", "1", "seq", "5", "epoch", "1").entrySet());
            writer.commit();
        }
        var anew = new PublicCopy(JSON, old);
        try {
            assertThat(anew.ready()).isFalse();
            assertThat(anew.place()).isNull();
            anew.rebuild(List.of(), new PublicCopy.Place(1, 1, "", Instant.now()));
            assertThat(anew.ready()).isTrue();
        } finally {
            anew.close();
        }
    }

    private static Query nguyenThiFirst() {
        return new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER)
                .add(better("nguyen", 4), Occur.SHOULD)
                .add(better("thi", 2), Occur.SHOULD)
                .build();
    }

    private static Query better(String word, float by) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Fields.NAME, word))), by);
    }

    /** Smaller is better. */
    private static String score(PublicHonour honour) {
        return 9 - (honour.name().startsWith("Nguyễn") ? 4 : 0) - (honour.name().contains("Thị") ? 2 : 0) + " ";
    }

    /** Smaller is newer; who has the same day and number is equal. */
    private static String newest(PublicHonour honour) {
        return (99999999 - honour.decisionDate().toEpochDay()) + "/" + honour.ordinal();
    }

    private static List<String> keys(List<PublicHonour> honours) {
        return honours.stream().map(PublicCopyTest::newest).toList();
    }

    private static PublicHonour at(PublicHonour h, LocalDate day, int ordinal) {
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                "u" + ordinal,
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                h.decisionCode(),
                h.decisionNumber(),
                day,
                h.authority(),
                h.publishedAt(),
                ordinal,
                h.correctionNote(),
                h.demo());
    }
}
