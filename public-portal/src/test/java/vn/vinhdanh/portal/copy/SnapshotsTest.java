package vn.vinhdanh.portal.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.portal.FakeProvince;

/** A node without a copy of its own takes the newest sound snapshot of another; damage of any kind stops no start. */
class SnapshotsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path disk;

    private final List<PublicCopy> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (PublicCopy copy : opened) {
            copy.close();
        }
    }

    @Test
    void aNewNodeReadsFromTheSnapshotOfAnother() throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 7, 1, "a", "b");
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.WRITTEN);

        var second = node("second", Duration.ZERO);

        assertThat(second.ready()).isTrue();
        assertThat(second.place().seq()).isEqualTo(7);
        assertThat(second.place().epoch()).isEqualTo(1);
        assertThat(has(second, "a")).isTrue();
        assertThat(has(second, "b")).isTrue();
        show(second, 8, 1, "c");
        assertThat(has(second, "c")).isTrue();
    }

    @Test
    void aNodeThatWaitsTakesASnapshotThatAppears() throws IOException {
        var second = node("second", Duration.ZERO);
        assertThat(second.ready()).isFalse();
        assertThat(second.lookForSnapshot()).isFalse();
        var first = node("first", Duration.ZERO);
        show(first, 7, 1, "a");
        first.keepSnapshot();

        assertThat(second.lookForSnapshot()).isTrue();

        assertThat(has(second, "a")).isTrue();
    }

    @Test
    void fewAreKeptAndNoMoreThanOneInAWhile() throws IOException {
        var first = node("first", Duration.ZERO);
        for (int i = 1; i <= 5; i++) {
            show(first, i, 1, "a" + i);
            assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.WRITTEN);
        }
        assertThat(snapshots()).hasSize(2);
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.CONFIRMED);

        var other = node("other", Duration.ofHours(1));
        show(other, 6, 1, "a6");
        assertThat(other.keepSnapshot()).isEqualTo(Snapshots.Kept.LEFT);
        // a restored backup is another history: it waits for nothing
        show(other, 2, 2, "a6");
        assertThat(other.keepSnapshot()).isEqualTo(Snapshots.Kept.WRITTEN);
        // and who still tells the old one does not write over it
        show(first, 9, 1, "a9");
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.LEFT);
    }

    @Test
    void aConfirmedSnapshotTellsUntilWhenItWasTrue() throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 7, 1, "a");
        first.keepSnapshot();
        var later = Instant.now().plusSeconds(100);
        first.settle(new PublicCopy.Place(7, 1, "", later));
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.CONFIRMED);

        assertThat(node("second", Duration.ZERO).committedAsOf().toEpochMilli()).isEqualTo(later.toEpochMilli());
    }

    @Test
    void aSnapshotOfAnotherHistoryIsNotTakenForOneOfTheSameNumber() throws IOException {
        var first = node("first", Duration.ZERO);
        var then = Instant.now();
        first.rebuild(List.of(records("taken-back")), new PublicCopy.Place(7, 1, "00000000000000aa", then));
        first.keepSnapshot();
        first.rebuild(List.of(records("written")), new PublicCopy.Place(7, 1, "00000000000000bb", then.plusSeconds(1)));
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.WRITTEN);
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.CONFIRMED);

        var second = node("second", Duration.ZERO);

        assertThat(second.place().history()).isEqualTo("00000000000000bb");
        assertThat(has(second, "taken-back")).isFalse();
        assertThat(has(second, "written")).isTrue();
    }

    /** Ways in which a disk may spoil a file. */
    enum Damage {
        CUT,
        EMPTY,
        FLIPPED,
        GONE
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedSnapshotIsPassedOverForTheOneBefore(Damage damage) throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 1, 1, "old");
        first.keepSnapshot();
        show(first, 2, 1, "new");
        var before = snapshots();
        first.keepSnapshot();
        var newest = snapshots().stream()
                .filter(s -> !before.contains(s))
                .findFirst()
                .orElseThrow();
        int n = 0;
        try (var files = Files.list(newest)) {
            for (Path file : files.toList()) {
                spoil(file, damage);
                var node = node("after-" + n++, Duration.ZERO);
                assertThat(node.place()).as("%s %s", damage, file).isNotNull();
                assertThat(node.place().seq()).isEqualTo(1);
                assertThat(has(node, "old")).isTrue();
            }
        }
        assertThat(n).isGreaterThan(2);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedCopyIsReplacedByTheSnapshot(Damage damage) throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 1, 1, "a", "b");
        first.keepSnapshot();
        int n = 0;
        while (true) {
            var name = "spoilt-" + n;
            var node = node(name, Duration.ZERO);
            node.close();
            opened.remove(node);
            List<Path> files;
            try (var listed = Files.list(disk.resolve(name))) {
                files = listed.filter(f -> !f.endsWith("write.lock")).sorted().toList();
            }
            if (n >= files.size()) {
                break;
            }
            spoil(files.get(n++), damage);
            var again = node(name, Duration.ZERO);
            assertThat(has(again, "a")).isTrue();
            assertThat(again.place().seq()).isEqualTo(1);
        }
        assertThat(n).isGreaterThan(1);
    }

    @Test
    void whereAllIsDamagedANodeStartsAndWaits() throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 1, 1, "a");
        first.keepSnapshot();
        for (Path snapshot : snapshots()) {
            Files.writeString(snapshot.resolve("list.txt"), "vinh-danh snapshot 2\nsum ../../etc");
        }
        Files.createDirectory(disk.resolve("snapshots/copy-0123456789abcdef"));
        Files.writeString(disk.resolve("snapshots/copy-00000000000000ff"), "no folder");

        var second = node("second", Duration.ZERO);

        assertThat(second.ready()).isFalse();
        assertThatThrownBy(() -> has(second, "a")).isInstanceOf(CopyNotReady.class);
        show(second, 1, 1, "a");
        assertThat(has(second, "a")).isTrue();
    }

    @Test
    void aCopyOfYesterdayGivesWayToASnapshotOfToday() throws IOException {
        var old = node("old", Duration.ZERO);
        old.rebuild(
                List.of(records("gone")),
                new PublicCopy.Place(1, 1, "", Instant.now().minus(Duration.ofDays(1))));
        old.close();
        opened.remove(old);
        var first = node("first", Duration.ZERO);
        show(first, 5, 1, "a");
        first.keepSnapshot();

        var again = node("old", Duration.ZERO);

        assertThat(has(again, "a")).isTrue();
        assertThat(has(again, "gone")).isFalse();
    }

    @Test
    void aCopyWhoseFilesWereTakenAwayGoesOnReadingAndIsMadeAnew() throws IOException {
        var node = node("first", Duration.ZERO);
        show(node, 1, 1, "a");
        try (var files = Files.list(disk.resolve("first"))) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> {
                    node.take(records("b"), Map.of());
                    node.settle(new PublicCopy.Place(2, 1, "", Instant.now()));
                })
                .isInstanceOf(IOException.class);
        assertThat(has(node, "a")).isTrue();
        // nothing is known of any place now, so that the follower makes it anew
        assertThat(node.place()).isNull();
        node.rebuild(List.of(records("a", "b")), new PublicCopy.Place(2, 1, "", Instant.now()));
        assertThat(has(node, "b")).isTrue();
    }

    @Test
    void aFullDiskLeavesNoHalfSnapshot() throws IOException {
        var first = node("first", Duration.ZERO);
        show(first, 1, 1, "a");
        // a file where the folder should be: nothing can be written there
        Files.writeString(disk.resolve("snapshots"), "");
        assertThatThrownBy(first::keepSnapshot).isInstanceOf(IOException.class);
        assertThat(has(first, "a")).isTrue();
        assertThat(node("second", Duration.ZERO).ready()).isFalse();
        Files.delete(disk.resolve("snapshots"));
        assertThat(first.keepSnapshot()).isEqualTo(Snapshots.Kept.WRITTEN);
    }

    private static void spoil(Path file, Damage damage) throws IOException {
        var bytes = Files.readAllBytes(file);
        switch (damage) {
            case CUT -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            case EMPTY -> Files.write(file, new byte[0]);
            case FLIPPED -> {
                bytes[bytes.length / 2] ^= 0x40;
                Files.write(file, bytes);
            }
            case GONE -> Files.delete(file);
        }
    }

    private List<Path> snapshots() throws IOException {
        try (var paths = Files.list(disk.resolve("snapshots"))) {
            return paths.filter(p -> !p.endsWith(".lock")).toList();
        }
    }

    private PublicCopy node(String name, Duration every) throws IOException {
        var copy = new PublicCopy(JSON, disk.resolve(name), disk.resolve("snapshots"), every);
        opened.add(copy);
        return copy;
    }

    private static void show(PublicCopy copy, long seq, long epoch, String... codes) throws IOException {
        copy.take(records(codes), Map.of());
        copy.settle(new PublicCopy.Place(seq, epoch, "", Instant.now()));
    }

    private static List<StoredRecord> records(String... codes) {
        var records = new ArrayList<StoredRecord>();
        for (String code : codes) {
            records.add(new StoredRecord(
                    PublicKind.HONOUR,
                    code,
                    1,
                    JSON.writeValueAsString(FakeProvince.honour(code, "Nguyễn Văn An", "Sở Nội vụ")),
                    null));
        }
        return records;
    }

    private static boolean has(PublicCopy copy, String code) {
        return copy.find(PublicKind.HONOUR, code, PublicHonour.class).isPresent();
    }
}
