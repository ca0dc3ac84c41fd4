package vn.vinhdanh.portal.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicUnit;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.portal.FakeProvince;
import vn.vinhdanh.portal.TestShowcase;

/** The copy follows the feed as the portal's own user, through restarts, restores and silence. */
class FollowerTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TestShowcase SHOWCASE = new TestShowcase(DATABASE);

    @TempDir
    private Path folder;

    private final Hands hands = new Hands();

    private PublicCopy copy;

    /** A clock that can be put forward. */
    private static final class Hands extends Clock {

        private Duration later = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() throws IOException {
        copy = new PublicCopy(JsonMapper.builder().build(), folder);
    }

    @AfterEach
    void close() throws IOException {
        copy.close();
    }

    @Test
    void takesOverWhatIsShownAndDropsWhatIsHidden() throws IOException {
        show("f1", "Nguyễn Văn An");
        var follower = follower();
        follower.follow();
        assertThat(find("f1")).isTrue();
        show("f2", "Trần Thị Bình");
        SHOWCASE.hide(PublicKind.HONOUR, "f1");
        follower.follow();
        assertThat(find("f1")).isFalse();
        assertThat(find("f2")).isTrue();
    }

    @Test
    void showsTheNewestStateOfARecord() throws IOException {
        show("f3", "Lê Văn Sai");
        var follower = follower();
        follower.follow();
        show("f3", "Lê Văn Đúng");
        show("f3", "Lê Văn Đúng Hơn");
        follower.follow();
        assertThat(copy.find(PublicKind.HONOUR, "f3", PublicHonour.class))
                .hasValueSatisfying(h -> assertThat(h.name()).isEqualTo("Lê Văn Đúng Hơn"));
    }

    @Test
    void goesOnAfterARestartWhereItWas() throws IOException {
        show("f4", "Phạm Thị Cúc");
        follower().follow();
        var before = copy.place();
        copy.close();
        show("f5", "Phạm Thị Đào");
        copy = new PublicCopy(JsonMapper.builder().build(), folder);
        assertThat(copy.ready()).isTrue();
        assertThat(copy.place().seq()).isEqualTo(before.seq());
        assertThat(find("f4")).isTrue();
        follower().follow();
        assertThat(find("f5")).isTrue();
    }

    @Test
    void isMadeAnewWhenABackupWasRestored() throws IOException {
        show("f6", "Hoàng Văn Em");
        var follower = follower();
        follower.follow();
        SHOWCASE.restoreWithout(PublicKind.HONOUR, "f6");
        follower.follow();
        assertThat(find("f6")).isFalse();
    }

    @Test
    void isMadeAnewWhenTheHeadIsBehind() throws IOException {
        var earlier = SHOWCASE.earlier();
        show("f7", "Vũ Văn Giang");
        var follower = follower();
        follower.follow();
        SHOWCASE.fallBack(earlier);
        follower.follow();
        assertThat(find("f7")).isFalse();
    }

    @Test
    void isMadeAnewWhenTheHeadHasPassedAPlaceThatWasTakenBack() throws IOException {
        show("f8", "Đỗ Thị Hạnh");
        var earlier = SHOWCASE.earlier();
        show("f9", "Bùi Văn Ích");
        var follower = follower();
        follower.follow();
        assertThat(find("f9")).isTrue();
        SHOWCASE.fallBack(earlier);
        show("f10", "Ngô Thị Kim");
        show("f11", "Dương Văn Lâm");
        follower.follow();
        assertThat(find("f8")).isTrue();
        assertThat(find("f9")).isFalse();
        assertThat(find("f10")).isTrue();
    }

    @Test
    void followsALongFeedInBatches() throws IOException {
        var follower = follower();
        follower.follow();
        var many = java.util.stream.IntStream.range(0, 1300)
                .mapToObj(i -> new FakeProvince.Shown(
                        PublicKind.HONOUR, "long" + i, FakeProvince.honour("long" + i, "Nguyễn Văn Dài", "Sở Nội vụ")))
                .toList();
        SHOWCASE.show(many);
        follower.follow();
        assertThat(find("long0")).isTrue();
        assertThat(find("long1299")).isTrue();
    }

    /** A later commit seen without the one before it: the follower waits and takes both, and passes neither for good. */
    @Test
    void waitsForAnEarlierCommitThatItWasNotShown() throws IOException {
        var follower = follower();
        follower.follow();
        show("gap1", "Trịnh Văn Một");
        var comes = SHOWCASE.unseen(PublicKind.HONOUR, "gap1");
        show("gap2", "Trịnh Văn Hai");
        follower.follow();
        assertThat(find("gap1")).isFalse();
        assertThat(find("gap2")).isFalse();
        comes.run();
        follower.follow();
        assertThat(find("gap1")).isTrue();
        assertThat(find("gap2")).isTrue();
    }

    @Test
    void isMadeAnewWhenAnEntryNeverComes() throws IOException {
        var follower = follower();
        follower.follow();
        show("lost1", "Mai Văn Mất");
        SHOWCASE.unseen(PublicKind.HONOUR, "lost1");
        show("lost2", "Mai Văn Còn");
        follower.follow();
        follower.follow();
        assertThat(find("lost2")).isFalse();
        hands.later = Duration.ofMinutes(1);
        follower.follow();
        assertThat(find("lost1")).isFalse();
        assertThat(find("lost2")).isTrue();
    }

    @Test
    void goesOnServingWhenTheDatabaseIsSilent() throws IOException {
        show("f8", "Đặng Thị Hoa");
        follower().follow();
        var silent = follower(new ShowcaseReader(JdbcClient.create(nowhere()), DATABASE.schemas()), nowhere());
        assertThatThrownBy(silent::follow).isInstanceOf(DataAccessException.class);
        assertThat(find("f8")).isTrue();
    }

    @Test
    void isNotReadyBeforeTheFirstCopy() {
        assertThat(copy.ready()).isFalse();
        assertThatThrownBy(() -> find("f1")).isInstanceOf(CopyNotReady.class);
    }

    @Test
    void aCopyDamagedWhileItIsReadHealsWithoutARestart() throws IOException {
        show("f10", "Lý Thị Mơ");
        follower().follow();
        assertThat(copy.look()).isTrue();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(cfs|fdt|doc|tim|dvd)"))
                    .toList()) {
                try (var damage = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    // one byte in the middle, where nobody looks by himself
                    damage.write(ByteBuffer.wrap(new byte[] {0x55, 0x2a}), damage.size() / 2);
                }
            }
        }
        assertThat(copy.look()).as("the damage is found").isFalse();
        follower().follow();
        assertThat(copy.look()).as("the copy was made anew").isTrue();
        assertThat(find("f10")).isTrue();
    }

    @Test
    void leavesOutARecordThatCannotBeRead() throws IOException {
        SHOWCASE.show(PublicKind.HONOUR, "broken", java.util.Map.of("name", 7));
        show("f9", "Bùi Văn Khang");
        follower().follow();
        assertThat(find("f9")).isTrue();
        assertThat(find("broken")).isFalse();
        SHOWCASE.hide(PublicKind.HONOUR, "broken");
    }

    /** Whatever is told first, an honour is found by the name of its unit of today, and no longer by a name that is no more. */
    @Test
    void findsAnHonourByItsUnitOfTodayInAnyOrder() throws IOException {
        SHOWCASE.show(PublicKind.HONOUR, "u1", in("u1", "xa-cu"));
        var follower = follower();
        follower.follow();
        assertThat(foundBy("kim")).isEmpty();
        SHOWCASE.show(PublicKind.UNIT, "xa-cu", unit("xa-cu", "Xã Cũ", "phuong-kim", "Phường Kim Đông"));
        SHOWCASE.show(PublicKind.HONOUR, "u2", in("u2", "xa-cu"));
        follower.follow();
        assertThat(foundBy("kim")).containsExactlyInAnyOrder("u1", "u2");
        SHOWCASE.show(PublicKind.UNIT, "xa-cu", unit("xa-cu", "Xã Cũ", "phuong-tam", "Phường Tam Điệp"));
        SHOWCASE.show(PublicKind.HONOUR, "u3", in("u3", "xa-cu"));
        follower.follow();
        assertThat(foundBy("kim")).isEmpty();
        assertThat(foundBy("tam")).containsExactlyInAnyOrder("u1", "u2", "u3");
        assertThat(new UnitsOfToday(copy).name("xa-cu")).isEqualTo("Phường Tam Điệp");

        copy.close();
        copy = new PublicCopy(JsonMapper.builder().build(), folder);
        SHOWCASE.show(PublicKind.HONOUR, "u4", in("u4", "xa-cu"));
        follower().follow();
        assertThat(foundBy("tam")).containsExactlyInAnyOrder("u1", "u2", "u3", "u4");
        SHOWCASE.restoreWithout(PublicKind.HONOUR, "u4");
        follower().follow();
        assertThat(foundBy("tam")).containsExactlyInAnyOrder("u1", "u2", "u3");
        SHOWCASE.hide(PublicKind.UNIT, "xa-cu");
        follower().follow();
        assertThat(foundBy("tam")).isEmpty();
    }

    private static PublicUnit unit(String code, String name, String today, String todayName) {
        return new PublicUnit(code, name, LocalDate.of(1956, 1, 1), LocalDate.of(2025, 6, 30), today, todayName);
    }

    private static Map<String, Object> in(String code, String unit) {
        var json = JsonMapper.builder().build();
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>)
                json.convertValue(FakeProvince.honour(code, "Nguyễn Văn Đổi", "Xã Cũ"), LinkedHashMap.class);
        fields.put("unitCode", unit);
        // as records were written before units told it themselves
        fields.put("currentUnit", "Xã Không Còn Đúng");
        return fields;
    }

    private List<String> foundBy(String word) {
        return copy
                .page(
                        PublicCopy.of(PublicKind.HONOUR, Fields.HONOUR_TEXT, word),
                        PublicCopy.NEWEST,
                        0,
                        100,
                        PublicHonour.class)
                .stream()
                .map(PublicHonour::code)
                .toList();
    }

    private boolean find(String code) {
        return copy.find(PublicKind.HONOUR, code, PublicHonour.class).isPresent();
    }

    private static void show(String code, String name) {
        SHOWCASE.show(PublicKind.HONOUR, code, FakeProvince.honour(code, name, "Sở Nội vụ"));
    }

    private Follower follower() {
        var pool = DATABASE.dataSource(DatabaseRole.PORTAL);
        return follower(new ShowcaseReader(JdbcClient.create(pool), DATABASE.schemas()), pool);
    }

    private Follower follower(ShowcaseReader showcase, HikariDataSource pool) {
        return new Follower(
                showcase,
                copy,
                new CopyState(copy, Clock.systemUTC(), Duration.ofSeconds(30)),
                JdbcClient.create(pool),
                DATABASE.schemas(),
                hands,
                Duration.ofMillis(100),
                false);
    }

    private static HikariDataSource nowhere() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:mysql://127.0.0.1:1/nowhere");
        pool.setConnectionTimeout(300);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }
}
