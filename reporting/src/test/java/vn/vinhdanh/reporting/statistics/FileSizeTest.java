package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.LinkedMultiValueMap;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.download.FileFormat;
import vn.vinhdanh.reporting.download.ReportFiles;
import vn.vinhdanh.reporting.download.ReportQuestion;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Official;

/**
 * How long large files take, and how much memory beside what was there: printed, never asserted. Run by {@code bench/figures/files}, which
 * says what is measured.
 */
@ReportingTest
@EnabledIfSystemProperty(named = "vinhdanh.bench.files", matches = "true")
class FileSizeTest {

    private static final int ALL = 1_000_000;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 10;

    /** Of a million made-up honours, 130 a day, these days have a hundred thousand. */
    private static final String LONG_LIST = "?tu-ngay=2010-01-01&den-ngay=2012-02-08";

    private static final String SHORT_LIST = "?tu-ngay=2010-01-01&den-ngay=2010-03-17";

    private final ReportFiles files;
    private final Honours honours;
    private final HikariDataSource pool;

    FileSizeTest(ReportFiles files, Honours honours, HikariDataSource pool) {
        this.files = files;
        this.honours = honours;
        this.pool = pool;
    }

    @Test
    void makeLargeFiles() throws Exception {
        var many = new ManyFacts(TestDatabase.shared());
        new Facts(TestDatabase.shared()).clear();
        many.units();
        many.write(0, ALL, ALL);
        new Facts(TestDatabase.shared()).changed();
        Signed.unlimited();
        long rows = honours.number(filter(LONG_LIST));
        say("the long list has %,d rows of 16 columns", rows);
        make(LONG_LIST, FileFormat.XLSX);
        bare(filter(LONG_LIST), (int) rows);
        for (int round = 1; round <= ROUNDS; round++) {
            double bare = seconds(() -> bare(filter(LONG_LIST), (int) rows));
            double whole = seconds(() -> make(LONG_LIST, FileFormat.XLSX));
            double csv = seconds(() -> make(LONG_LIST, FileFormat.CSV));
            say(
                    "round %d: XLSX %.1f s, bare fastexcel over the same rows %.1f s, ratio %.2f; CSV %.1f s",
                    round, whole, bare, whole / bare, csv);
        }
        say("XLSX of %,d rows: at most %,d MB more in use", rows, peak(() -> make(LONG_LIST, FileFormat.XLSX)));
        say("ODS of 10,000 rows: at most %,d MB more in use", peak(() -> make(SHORT_LIST, FileFormat.ODS)));
        say("CSV of %,d rows: at most %,d MB more in use", rows, peak(() -> make(LONG_LIST, FileFormat.CSV)));
        say("CSV of %,d rows: at most %,d MB more in use", ALL, peak(() -> make("", FileFormat.CSV)));
        say("JSON of %,d rows: at most %,d MB more in use", ALL, peak(() -> make("", FileFormat.JSON)));
        double csv = seconds(() -> make("", FileFormat.CSV));
        say("CSV of %,d rows: %.1f s", ALL, csv);
        var done = new AtomicLong();
        var busy = new AtomicLong();
        double begun = System.nanoTime();
        long peak = peak(() -> together(done, busy));
        say(
                "%d XLSX of %,d rows at once, heap at most %,d MB: %d made, %d refused as too many, in %.0f s (with a collection every"
                        + " half second), at most %,d MB more in use",
                AT_ONCE,
                rows,
                Runtime.getRuntime().maxMemory() >> 20,
                done.get(),
                busy.get(),
                (System.nanoTime() - begun) / 1e9,
                peak);
        long before = live();
        for (int i = 0; i < AT_ONCE; i++) {
            leave();
        }
        say(
                "%d readers gone after the first bytes: %,d MB more in use, %d connections, %d files open",
                AT_ONCE,
                Math.max(0, live() - before),
                Objects.requireNonNull(pool.getHikariPoolMXBean()).getActiveConnections(),
                openFiles());
    }

    private Filter filter(String list) {
        return ((ReportQuestion.OfList) question(list)).filter();
    }

    private ReportQuestion question(String list) {
        var query = new LinkedMultiValueMap<String, String>();
        for (String part : list.replace("?", "").split("&")) {
            if (!part.isEmpty()) {
                query.add(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
        }
        return files.question(ReportQuestion.HONOURS, query);
    }

    private long make(String list, FileFormat format) throws IOException {
        var official = Official.current().orElseThrow();
        try (var made = files.make(question(list), format, official, Languages.VIETNAMESE, "http://localhost")) {
            made.sendTo(OutputStream.nullOutputStream());
            return made.size();
        }
    }

    private void leave() throws IOException {
        var official = Official.current().orElseThrow();
        try (var made =
                files.make(question(SHORT_LIST), FileFormat.XLSX, official, Languages.VIETNAMESE, "http://localhost")) {
            made.sendTo(new OutputStream() {
                private int sent;

                @Override
                public void write(int one) throws IOException {
                    if (++sent > 100) {
                        throw new IOException("gone");
                    }
                }
            });
        } catch (IOException gone) {
            assertThat(gone).hasMessage("gone");
        }
    }

    /** The same rows, read in the same way, written with the library alone. */
    private long bare(Filter filter, int rows) throws IOException {
        var out = OutputStream.nullOutputStream();
        try (var book = new Workbook(out, "Bare", "1.0")) {
            var sheet = book.newWorksheet("Bare");
            var row = new int[1];
            honours.all(filter, extent -> {}, one -> {
                int at = row[0]++;
                sheet.value(at, 0, at);
                sheet.inlineString(at, 1, one.code());
                sheet.inlineString(at, 2, one.recipientKind());
                sheet.inlineString(at, 3, one.name());
                sheet.inlineString(at, 4, String.valueOf(one.sex()));
                sheet.inlineString(at, 5, String.valueOf(one.subjectClass()));
                sheet.inlineString(at, 6, one.awardName());
                sheet.inlineString(at, 7, one.awardLevel());
                sheet.inlineString(at, 8, one.kind());
                sheet.value(at, 9, one.yearTo());
                sheet.inlineString(at, 10, one.decisionNumber());
                sheet.value(at, 11, one.decidedOn());
                sheet.style(at, 11).format("dd/mm/yyyy").set();
                sheet.inlineString(at, 12, one.authority());
                sheet.inlineString(at, 13, one.unitName());
                sheet.inlineString(at, 14, one.currentUnitName());
                sheet.inlineString(at, 15, one.demo() ? "demo" : "");
                if (row[0] % 1000 == 0) {
                    try {
                        sheet.flush();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            });
            assertThat(row[0]).isEqualTo(rows);
            sheet.finish();
            return row[0];
        }
    }

    private long together(AtomicLong done, AtomicLong busy) throws Exception {
        var context = SecurityContextHolder.getContext();
        try (var officials = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Callable<Long>>();
            for (int i = 0; i < AT_ONCE; i++) {
                work.add(() -> {
                    SecurityContextHolder.setContext(context);
                    try {
                        make(LONG_LIST, FileFormat.XLSX);
                        return done.incrementAndGet();
                    } catch (Busy refused) {
                        return busy.incrementAndGet();
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                });
            }
            for (var one : officials.invokeAll(work)) {
                one.get();
            }
        }
        return done.get();
    }

    /** How many megabytes more are in use at most while something is done, looked at after a collection every half second. */
    private static long peak(Callable<?> work) throws Exception {
        long before = live();
        var most = new AtomicLong(before);
        var over = new AtomicBoolean();
        var watch = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                most.accumulateAndGet(live(), Math::max);
                try {
                    Thread.sleep(500);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        try {
            work.call();
        } finally {
            over.set(true);
            watch.join();
        }
        return most.get() - before;
    }

    private static long live() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static long openFiles() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(file -> {
                        try {
                            return Files.readSymbolicLink(file).toString().contains("vinhdanh-reporting-");
                        } catch (IOException closed) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String what, Object... values) {
        System.out.printf(Locale.ROOT, "bench files: " + what + "%n", values);
    }
}
