package vn.vinhdanh.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.core.signin.SignInPlace.CONSOLE;
import static vn.vinhdanh.core.signin.SignInPlace.REPORTING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** Guessers, and officials who sign in meanwhile; with the two database users and a clock that the test moves. */
class SignInTriesTest {

    private static final String RIGHT = "đúng mật khẩu";

    private final TestDatabase database = TestDatabase.shared();
    private final Moved clock = new Moved();
    private final Counted passwords = new Counted();
    private final HashingLine line = new HashingLine(passwords, 4);
    private final RefusalLog log = log();
    private final SignInTries console = tries(DatabaseRole.CONSOLE);
    private final SignInTries reporting = tries(DatabaseRole.REPORTING);
    private final String name = "nv-" + Ids.code(Ids.next()).toLowerCase(java.util.Locale.ROOT);
    private final String desk = network();

    @AfterEach
    void close() {
        line.close();
        log.close();
    }

    @Test
    void whatIsThrottledNeverReachesTheHasher() {
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> look("sai", desk)).isInstanceOf(SignInProblem.class);
        }
        assertThat(passwords.looked).hasValue(Guesses.FREE);
        assertThatThrownBy(() -> look(RIGHT, desk)).isInstanceOf(SignInProblem.Wait.class);
        assertThat(passwords.looked).hasValue(Guesses.FREE);
    }

    @Test
    void guessesOfTheSameMomentAreAllCounted() {
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 40; i++) {
                pool.submit(() -> assertThatThrownBy(() -> look("sai", desk)).isInstanceOf(SignInProblem.class));
            }
        }
        assertThat(passwords.looked).hasValue(Guesses.FREE);
    }

    @Test
    void whoSignsInAtTheMomentOfAnotherTryWaitsForNothing() {
        wrong(1, desk);
        // looked at the clock before that one and came to the row after it
        clock.now = clock.now.minusMillis(5);
        assertThat(look(RIGHT, desk)).isEqualTo(name);
    }

    @Test
    void pausesGrowToAQuarterOfAnHourAndNeverEndInALock() {
        wrong(Guesses.FREE, desk);
        for (long pause : new long[] {15, 30, 60, 120, 240, 480, 900, 900}) {
            assertThatThrownBy(() -> look(RIGHT, desk))
                    .isInstanceOfSatisfying(
                            SignInProblem.Wait.class,
                            wait -> assertThat(wait.seconds()).isEqualTo(pause));
            clock.now = clock.now.plusSeconds(pause - 1);
            // a try that must wait makes nobody wait longer
            assertThatThrownBy(() -> look(RIGHT, desk)).isInstanceOf(SignInProblem.Wait.class);
            clock.now = clock.now.plusSeconds(1);
            wrong(1, desk);
        }
        clock.now = clock.now.plusSeconds(900);
        assertThat(look(RIGHT, desk)).isEqualTo(name);
    }

    @Test
    void aRightPasswordForgivesWhatWasMistypedBefore() {
        for (int round = 0; round < 3; round++) {
            wrong(Guesses.FREE - 1, desk);
            assertThat(look(RIGHT, desk)).isEqualTo(name);
        }
    }

    @Test
    void consoleAndReportingCountTogether() {
        wrong(3, desk);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> look(reporting, REPORTING, name, "sai", desk))
                    .isInstanceOf(SignInProblem.Refused.class);
        }
        assertThatThrownBy(() -> look(reporting, REPORTING, name, RIGHT, desk)).isInstanceOf(SignInProblem.Wait.class);
        assertThatThrownBy(() -> look(RIGHT, desk)).isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void strangersFromEverywhereKeepNoOfficialOut() {
        look(RIGHT, desk);
        for (int i = 0; i < Guesses.OF_ACCOUNT - 1; i++) {
            wrong(1, network());
        }
        assertThat(look(RIGHT, network())).as("at a place never seen").isEqualTo(name);
        wrong(1, network());
        assertThatThrownBy(() -> look("sai", network()))
                .as("the next stranger")
                .isInstanceOfSatisfying(
                        SignInProblem.Wait.class,
                        wait -> assertThat(wait.seconds()).isLessThanOrEqualTo(10));
        assertThat(look(RIGHT, desk)).as("at the desk").isEqualTo(name);
    }

    @Test
    void strangersInTheSameBuildingKeepNoOfficialOut() {
        look(RIGHT, desk);
        for (int i = 0; i < Guesses.OF_NETWORK; i++) {
            var other = "khong-co-" + i + name;
            assertThatThrownBy(() -> look(console, CONSOLE, other, "sai", desk))
                    .isInstanceOf(SignInProblem.Refused.class);
        }
        assertThatThrownBy(() -> look(console, CONSOLE, "khong-co-nua" + name, "sai", desk))
                .isInstanceOfSatisfying(
                        SignInProblem.Wait.class,
                        wait -> assertThat(wait.seconds()).isLessThanOrEqualTo(30));
        assertThat(look(RIGHT, desk)).isEqualTo(name);
    }

    /** Behind one address nobody else tells an official from a stranger; the browser in which they signed in does. */
    @Test
    void whoGuessesAtAnOfficialsNameBehindTheSameAddressForDaysKeepsTheirBrowserNotOut() {
        var own = "m".repeat(43);
        assertThat(look(RIGHT, desk, own)).isEqualTo(name);
        wrong(Guesses.FREE, desk);
        for (int quarter = 0; quarter < 200; quarter++) {
            clock.now = clock.now.plusSeconds(900);
            wrong(1, desk);
            assertThatThrownBy(() -> look(RIGHT, desk)).as("without the mark").isInstanceOf(SignInProblem.Wait.class);
            assertThat(look(RIGHT, desk, own)).isEqualTo(name);
        }
        assertThat(look(reporting, REPORTING, name, RIGHT, new Origin(desk, own)))
                .as("one count for console and reporting")
                .isEqualTo(name);
        for (int i = 0; i < Guesses.OF_ACCOUNT; i++) {
            wrong(1, network());
        }
        assertThat(look(RIGHT, network(), own)).as("wherever it is taken").isEqualTo(name);
    }

    @Test
    void aRightPasswordInAKnownBrowserForgivesNoStranger() {
        var own = "f".repeat(43);
        look(RIGHT, desk, own);
        wrong(Guesses.FREE, desk);
        look(RIGHT, desk, own);
        assertThatThrownBy(() -> look("sai", desk)).isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void aKnownBrowserThatGuessesIsSlowedLikeAStranger() {
        var own = "s".repeat(43);
        look(RIGHT, desk, own);
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThatThrownBy(() -> look("sai", network(), own)).isInstanceOf(SignInProblem.Refused.class);
        }
        assertThatThrownBy(() -> look(RIGHT, network(), own)).isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void aMarkThatIsMadeUpOrAnothersOrOldIsAStrangersAndOursIsKeptAsAHash() {
        var own = "k".repeat(42) + "1";
        look(console, CONSOLE, "khac-" + name, RIGHT, new Origin(desk, own));
        wrong(Guesses.FREE, desk);
        assertThatThrownBy(() -> look(RIGHT, desk, own)).as("another's").isInstanceOf(SignInProblem.Wait.class);
        assertThatThrownBy(() -> look(RIGHT, desk, "x".repeat(43)))
                .as("made up")
                .isInstanceOf(SignInProblem.Wait.class);
        assertThat(places()).as("nobody's mark makes a row").containsExactly(desk);

        clock.now = clock.now.plusSeconds(900);
        look(RIGHT, desk, own);
        assertThat(places()).hasSize(2).contains(desk).noneMatch(place -> place.contains(own));
        clock.now = clock.now.plus(Duration.ofDays(181));
        wrong(Guesses.FREE, desk);
        assertThatThrownBy(() -> look(RIGHT, desk, own)).as("old").isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void fortyOfficialsBehindOneAddressSignInAtOnceOnTheirFirstDay() {
        for (int i = 0; i < 40; i++) {
            var official = name + "-" + i;
            assertThat(look(console, CONSOLE, official, RIGHT, desk)).isEqualTo(official);
        }
    }

    @Test
    void aNameThatDoesNotExistIsHashedAndThrottledLikeAnyOther() {
        for (int i = 0; i < Guesses.FREE; i++) {
            assertThatThrownBy(() -> look(console, CONSOLE, "khong-co-" + name, RIGHT, desk))
                    .isInstanceOf(SignInProblem.Refused.class);
        }
        assertThat(passwords.looked).hasValue(Guesses.FREE);
        assertThatThrownBy(() -> look(console, CONSOLE, "khong-co-" + name, RIGHT, desk))
                .isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void theWholeNetworkOfAnIpv6GuesserIsOne() {
        var network = "2001:db8:" + Integer.toHexString((int) (Ids.next() >> 22 & 0xffff)) + "::";
        for (int i = 1; i <= Guesses.FREE; i++) {
            wrong(1, network + i);
        }
        assertThatThrownBy(() -> look("sai", network + "beef")).isInstanceOf(SignInProblem.Wait.class);
    }

    @Test
    void aFloodOfRefusalsIsAFewRowsInWhichEveryTryIsCounted() {
        clock.now = RefusalLog.begin(Instant.now()).minus(Duration.ofDays(20));
        for (int i = 0; i < 5_000; i++) {
            log.note(Refusal.WRONG, CONSOLE, "", "10.1." + i % 250 + "." + i % 3, "");
        }
        log.flush();
        var written = database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas()
                        .in("select count(*) as written, sum(tries) as tries from {reporting}.refusal"
                                + " where period = ?"))
                .param(Guesses.utc(clock.now))
                .query()
                .singleRow();
        assertThat(written.get("written")).isEqualTo(RefusalLog.ROWS + 1L);
        assertThat(written.get("tries").toString()).isEqualTo("5000");
    }

    @Test
    void aFloodAtTheDoorHidesNoRefusedSignIn() {
        clock.now = RefusalLog.begin(Instant.now()).minus(Duration.ofDays(18));
        for (int i = 0; i < 5_000; i++) {
            log.note(Refusal.TOO_MANY, CONSOLE, "", "10.2." + i % 250 + "." + i % 3, "");
        }
        log.note(Refusal.WRONG, CONSOLE, name, desk, "");
        log.flush();
        assertThat(database.as(DatabaseRole.CONSOLE)
                        .sql(database.schemas()
                                .in("select concat(reason, ' ', count(*), ' ', sum(tries), ' ', max(username))"
                                        + " from {reporting}.refusal where period = ? group by reason order by reason"))
                        .param(Guesses.utc(clock.now))
                        .query(String.class)
                        .list())
                .containsExactly("TOO_MANY " + (RefusalLog.ROWS_OF_THE_DOOR + 1) + " 5000 ", "WRONG 1 1 " + name);
    }

    @Test
    void whoIsTurnedAwayIsNotedWithTheAddressAndNeverByAPasswordTypedAsName() {
        clock.now = RefusalLog.begin(Instant.now()).minus(Duration.ofDays(19));
        wrong(Guesses.FREE, desk);
        assertThatThrownBy(() -> look(RIGHT, desk)).isInstanceOf(SignInProblem.Wait.class);
        assertThatThrownBy(() -> look(console, CONSOLE, "khong-co-mat khau cua toi", RIGHT, desk))
                .isInstanceOf(SignInProblem.Refused.class);
        log.flush();
        assertThat(database.as(DatabaseRole.REPORTING)
                        .sql(database.schemas()
                                .in("select concat(reason, ' ', username, ' ', tries) from {reporting}.refusal where"
                                        + " address = ? order by 1"))
                        .param(desk)
                        .query(String.class)
                        .list())
                .containsExactly("WAIT " + name + " 1", "WRONG  1", "WRONG " + name + " 5");
    }

    private void wrong(int times, String address) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> look("sai", address)).isInstanceOf(SignInProblem.Refused.class);
        }
    }

    private String look(String password, String address) {
        return look(console, CONSOLE, name, password, address);
    }

    private String look(String password, String address, String mark) {
        return look(console, CONSOLE, name, password, new Origin(address, mark));
    }

    /** Networks and browsers by which tries at this official's name are counted. */
    private List<String> places() {
        return database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas()
                        .in("select network from {reporting}.guess where network <> '*'"
                                + " and who = convert(sha2(?, 256) using ascii) order by network"))
                .param(name)
                .query(String.class)
                .list();
    }

    private static String look(SignInTries tries, SignInPlace place, String name, String password, String address) {
        return look(tries, place, name, password, Origin.of(address));
    }

    private static String look(SignInTries tries, SignInPlace place, String name, String password, Origin from) {
        return tries.look(
                place,
                name,
                password,
                from,
                known -> known.startsWith("khong-co")
                        ? Optional.empty()
                        : Optional.of(new Candidate<>(known, RIGHT, true)));
    }

    private SignInTries tries(DatabaseRole role) {
        return new SignInTries(
                new Guesses(database.dataSource(role), database.schemas(), clock), line, log, "khong ai co");
    }

    private RefusalLog log() {
        return new RefusalLog(database.dataSource(DatabaseRole.REPORTING), database.schemas(), clock);
    }

    /** A network that no other test uses. */
    private static String network() {
        long id = Ids.next();
        return "10." + (id & 255) + "." + (id >> 8 & 255) + "." + (id >> 16 & 255) + "-" + (id >> 24 & 0xffffff);
    }

    /** Compares in the clear, and counts how often it was asked. */
    private static final class Counted implements PasswordEncoder {
        private final AtomicInteger looked = new AtomicInteger();

        @Override
        public String encode(@org.jspecify.annotations.Nullable CharSequence password) {
            return String.valueOf(password);
        }

        @Override
        public boolean matches(
                @org.jspecify.annotations.Nullable CharSequence password,
                @org.jspecify.annotations.Nullable String hash) {
            looked.incrementAndGet();
            return String.valueOf(password).equals(hash);
        }
    }

    /** A clock that stands until it is moved. */
    private static final class Moved extends Clock {
        private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
