package vn.vinhdanh.admin.load;

import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.ContextConfiguration;
import vn.vinhdanh.admin.ConsoleApplication;
import vn.vinhdanh.admin.load.Official.Act;
import vn.vinhdanh.admin.load.Official.Done;
import vn.vinhdanh.admin.shell.AsOfficial;
import vn.vinhdanh.admin.shell.CountedStatements;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;
import vn.vinhdanh.core.testing.ThingsOfAUnit;

/**
 * Fifty officials at once over a great many decisions: what each thing they do takes on the server, how often it asks the database, and
 * what a session holds. Printed, never asserted; run by {@code bench/console/run}, which says what was measured and runs it as an
 * installation does, in production mode: else Vaadin keeps for each component the stack of where it was made.
 */
@SpringBootTest(classes = ConsoleApplication.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@EnabledIfSystemProperty(named = "vinhdanh.bench", matches = "true")
class ConsoleLoadTest {

    static {
        System.setProperty("vaadin.productionMode", "true");
    }

    private static final int MOST_MS = 300;
    private static final int MOST_STATEMENTS = 15;
    private static final int MOST_KB = 500;

    private static final int DECISIONS = Integer.getInteger("bench.decisions", 200_000);
    private static final int OFFICIALS = Integer.getInteger("bench.officials", 50);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 180);
    /** Seconds before them that are not counted: the rush at the door. */
    private static final int RUSH = 20;

    /** What all do last, so that the heap of a session is weighed with that on its page; empty for whatever each came to. */
    private static final String LAST = System.getProperty("bench.last", "");

    private static final int PAUSE = Integer.getInteger("bench.pause", 2_000);

    @Autowired
    ApplicationContext beans;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schemas schemas;

    @Autowired
    DataSource database;

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Map<Act, BareStatements> bare = new EnumMap<>(Act.class);
    private final Map<Act, List<Long>> bareNanos = new EnumMap<>(Act.class);

    @Test
    void fiftyOfficialsAtOnce() throws Exception {
        var register = new ManyDecisions(jdbc, schemas, DECISIONS);
        asTheInstallationHasIt();
        register.fill(new ThingsOfAUnit(beans));
        print("rows         %,d decisions, %,d honours", DECISIONS, 2 * DECISIONS);
        try (var console = SpringBrowserlessApplicationContext.createSecured(beans, "vn.vinhdanh.admin");
                var threads = Executors.newFixedThreadPool(OFFICIALS + 1)) {
            var who = new ArrayList<Authentication>();
            for (int i = 0; i < OFFICIALS; i++) {
                who.add(AsOfficial.Factory.signIn(administration, accounts, "tai-" + i, Role.SPECIALIST));
            }
            // warms up, and hears what each act asks
            threads.submit(() -> {
                        try (var first = new Official(console, who.getFirst(), register, 0)) {
                            for (int round = 0; round < 5; round++) {
                                for (var act : Act.values()) {
                                    var heard = new BareStatements();
                                    CountedStatements.hear(heard::hear, () -> first.does(act));
                                    bare.put(act, heard);
                                }
                            }
                        }
                        return null;
                    })
                    .get();
            var ready = new CountDownLatch(OFFICIALS);
            var begin = new CountDownLatch(1);
            var ended = new CountDownLatch(OFFICIALS);
            var leave = new CountDownLatch(1);
            long nobody = heap();
            var until = new AtomicLong();
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < OFFICIALS; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    try (var official = new Official(console, who.get(number), register, number)) {
                        official.does(Act.HOME);
                        ready.countDown();
                        begin.await();
                        works(official, new Random(number), until.get());
                        if (!LAST.isEmpty()) {
                            official.does(Act.valueOf(LAST));
                        }
                        ended.countDown();
                        leave.await();
                    } finally {
                        ready.countDown();
                        ended.countDown();
                    }
                    return null;
                }));
            }
            ready.await();
            long idle = heap() - nobody;
            until.set(System.nanoTime() + (SECONDS + RUSH) * 1_000_000_000L);
            begin.countDown();
            all.add(threads.submit(() -> askBare(until.get())));
            ended.await();
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            long held = heap();
            // what goes when they leave is what they held
            leave.countDown();
            for (var one : all) {
                one.get();
            }
            report(idle / OFFICIALS / 1024, (held - heap()) / OFFICIALS / 1024, load);
        }
    }

    private void works(Official official, Random chance, long until) throws InterruptedException {
        var acts = Act.values();
        while (System.nanoTime() < until) {
            var act = acts[chance.nextInt(acts.length)];
            var one = official.does(act);
            if (System.nanoTime() > until - SECONDS * 1_000_000_000L) {
                done.add(one);
            }
            Thread.sleep(PAUSE / 2 + chance.nextInt(PAUSE + 1));
        }
    }

    private Void askBare(long until) throws SQLException, InterruptedException {
        var raw = database.unwrap(HikariDataSource.class);
        while (System.nanoTime() < until) {
            for (var act : Act.values()) {
                bareNanos
                        .computeIfAbsent(act, a -> new ArrayList<>())
                        .add(bare.get(act).ask(raw));
                Thread.sleep(50);
            }
        }
        return null;
    }

    private void asTheInstallationHasIt() throws SQLException {
        try (var connection = TestDatabase.shared().administer();
                var statement = connection.createStatement()) {
            statement.execute("set global innodb_buffer_pool_size = 268435456");
        }
    }

    private void report(long idle, long worked, double load) {
        print(
                "officials    %d for %d s, a pause of %d ms on average; %,d acts",
                OFFICIALS, SECONDS, PAUSE, done.size());
        print(
                "%-20s %6s %8s %8s %8s %8s %10s %9s %6s  %s",
                "act", "n", "p50 ms", "p95 ms", "max ms", "own p95", "statements", "bare p50", "ratio", "verdict");
        int reached = 0;
        for (var act : Act.values()) {
            var of = done.stream().filter(one -> one.act() == act).toList();
            long[] nanos = of.stream().mapToLong(Done::nanos).sorted().toArray();
            long[] own = of.stream().mapToLong(Done::own).sorted().toArray();
            long[] asked = bareNanos.getOrDefault(act, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .sorted()
                    .toArray();
            if (nanos.length == 0 || asked.length == 0) {
                print("%-20s not done", act);
                continue;
            }
            int statements = of.stream().mapToInt(Done::statements).max().orElse(0);
            var verdict = verdict(at(nanos, 95), at(own, 95), statements);
            reached += verdict.equals("reached") ? 1 : 0;
            print(
                    "%-20s %6d %8.1f %8.1f %8.1f %8.1f %10d %9.1f %6.1f  %s",
                    act,
                    nanos.length,
                    at(nanos, 50),
                    at(nanos, 95),
                    at(nanos, 100),
                    at(own, 95),
                    statements,
                    at(asked, 50),
                    at(nanos, 50) / Math.max(at(asked, 50), 0.01),
                    verdict);
        }
        print(
                "own          time on a processor and until its statements were answered, without waiting for a processor");
        print("load         %.1f over the last minute, of other programs too", load);
        print("session      %,d KB of heap with the home opened, %,d KB after work, at most %d", idle, worked, MOST_KB);
        print(
                "verdict      acts %d of %d reached; heap of a session %s",
                reached, Act.values().length, worked <= MOST_KB ? "reached" : "MISSED");
    }

    /** Whether an act keeps to the limits; where it does not, whether that is its own doing or the queue for the processors. */
    private static String verdict(double p95, double own, int statements) {
        if (statements > MOST_STATEMENTS) {
            return "statements MISSED";
        }
        if (p95 <= MOST_MS) {
            return "reached";
        }
        return own <= MOST_MS ? "p95 MISSED, by the queue for a processor" : "p95 MISSED";
    }

    /** A percentile in milliseconds. */
    private static double at(long[] sorted, int percent) {
        return sorted[Math.clamp((long) Math.ceil(sorted.length * percent / 100.0) - 1, 0, sorted.length - 1)] / 1e6;
    }

    /** What is held, the least of some readings: what the clock does meanwhile comes and goes. */
    private static long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            System.gc();
            Thread.sleep(500);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void print(String line, Object... values) {
        System.out.println("bench console: " + String.format(Locale.ROOT, line, values));
    }
}
