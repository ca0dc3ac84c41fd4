package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Tally;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Wording;

/** How long figures take and how that grows: printed, never asserted. Run by {@code bench/figures/run}, which says what is measured. */
@ReportingTest
@EnabledIfSystemProperty(named = "vinhdanh.bench", matches = "[0-9 ]+")
class FigureSizeTest {

    private static final int QUESTIONS = 40;
    private static final int BESIDE = 6;
    private static final List<Dimension> ASKED = Stream.of(Dimension.values())
            .filter(dimension ->
                    dimension != Dimension.DECISION && dimension != Dimension.DAY && dimension != Dimension.CAMPAIGN)
            .toList();

    private final MockMvc web;
    private final Figures figures;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Map<String, Double> medians = new HashMap<>();

    FigureSizeTest(
            MockMvc web,
            Figures figures,
            Snapshots snapshots,
            JdbcClient jdbc,
            JdbcTemplate template,
            Schemas schemas) {
        this.web = web;
        this.figures = figures;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
        this.schemas = schemas;
        template.setQueryTimeout(300);
    }

    @Test
    void askOfManyHonours() throws Exception {
        var many = new ManyFacts(TestDatabase.shared());
        new Facts(TestDatabase.shared()).clear();
        many.units();
        int before = 0;
        for (String size : System.getProperty("vinhdanh.bench").strip().split(" +")) {
            int honours = Integer.parseInt(size);
            double written = seconds(() -> {
                many.run("delete from {report}.honour_fact");
                many.write(0, honours, honours);
                return 0;
            });
            new Facts(TestDatabase.shared()).changed();
            say(
                    "%,d honours written in %.0f s on %s",
                    honours,
                    written,
                    jdbc.sql("select version()").query(String.class).single());
            Signed.unlimited();
            say(
                    "%,d: all facts read in %.1f s",
                    honours, seconds(() -> snapshots.count(asOf -> asOf.facts().size())));
            say(
                    "%,d: columns take %,d MB, heap in use %,d MB",
                    honours, snapshots.count(asOf -> asOf.facts().weight()) >> 20, heap());
            measure(honours, before);
            refresh(many, honours);
            before = honours;
        }
    }

    private void measure(int honours, int before) throws Exception {
        SecurityContextHolder.clearContext();
        var official = Signed.in(web);
        var random = new Random(57);
        var questions = new ArrayList<Breakdown>();
        while (questions.size() < QUESTIONS) {
            var question = question(random);
            if (question.columns() != null) {
                questions.add(question);
            }
        }
        for (Breakdown question : questions.subList(0, 20)) {
            asked(official, BreakdownAddress.address("/thong-ke", question.parameters()) + "&lang=vi");
        }
        Signed.unlimited();
        // other filters than those of the warm-up, so that no control total is known
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var filter = question.filter();
            questions.set(
                    i,
                    new Breakdown(
                            question.rows(),
                            question.columns(),
                            new Filter(
                                    filter.basis(),
                                    filter.from() == null ? 2000 - i % 50 : filter.from(),
                                    filter.to(),
                                    filter.unit(),
                                    filter.exact()),
                            question.byCount()));
        }
        for (Breakdown question : questions) {
            bare(question);
        }
        var bare = times("bare columns", honours, before, questions, this::bare);
        var counted = times(
                "table as the page has it",
                honours,
                before,
                questions,
                question -> answered(() -> figures.soon(question, Languages.VIETNAMESE)));
        times("page", honours, before, questions, question -> {
            var response = asked(official, BreakdownAddress.address("/thong-ke", question.parameters()));
            assertThat(response.getStatus()).isIn(200, 400, 422);
            return response;
        });
        Signed.unlimited();
        times(
                "list behind a number",
                honours,
                before,
                questions,
                question -> asked(
                        official,
                        BreakdownAddress.address(
                                "/thong-ke/danh-sach", question.filter().parameters())));
        var forms = new ArrayList<String>();
        for (String form : List.of("0601", "0602", "0603", "KT02", "KT03", "PT")) {
            for (int year : List.of(2010, 2015, 2020, 2021, 2022, 2023, 2024, 2025)) {
                var ofYear = Forms.sameFor(Forms.find(form).orElseThrow(), year).orElseThrow();
                forms.add("/bieu-thong-ke?bieu=" + ofYear.id() + "&nam=" + year);
            }
        }
        times("form", honours, before, forms, address -> asked(official, address));
        Signed.unlimited();
        // no column of the facts names the bloc
        var some = questions.stream()
                .filter(question -> question.rows() != Dimension.BLOC && question.columns() != Dimension.BLOC)
                .limit(BESIDE)
                .toList();
        var grouped = times("plain GROUP BY", honours, before, some, this::grouped);
        var controls = times("control total in SQL", honours, before, some, this::control);
        say(
                "%,d: ratio of the table to plain GROUP BY %.3f, to the bare columns %.2f (medians)",
                honours, median(counted) / median(grouped), median(counted) / median(bare));
        assertThat(controls).isNotEmpty();
    }

    private void refresh(ManyFacts many, int honours) throws Exception {
        many.endOfYesterday();
        many.publish(honours, 800);
        Signed.unlimited();
        say(
                "%,d: first answer after a publication of 800 honours in %.2f s",
                honours, seconds(() -> snapshots.count(asOf -> asOf.facts().size())));
        int size = snapshots.count(asOf -> asOf.facts().size());
        assertThat(size).isEqualTo(honours + 800);
        asItStood(honours);
    }

    private void asItStood(int honours) throws Exception {
        var yesterday = LocalDate.now(Wording.ZONE).minusDays(1);
        var filter = new Filter(YearBasis.DECISION, null, null, null, Map.of()).stood(yesterday);
        var times = new ArrayList<Double>();
        for (Dimension rows : List.of(Dimension.LEVEL, Dimension.AWARD, Dimension.UNIT, Dimension.MONTH)) {
            var question = new Breakdown(rows, Dimension.RECIPIENT, filter, false);
            times.add(1000
                    * seconds(() -> {
                        assertThat(figures.soon(question, Languages.VIETNAMESE).total())
                                .isEqualTo(honours);
                        return 0;
                    }));
        }
        say(
                "%,d: as it stood before the publication, first answer %.0f ms, then %.0f, %.0f and %.0f ms",
                honours, times.get(0), times.get(1), times.get(2), times.get(3));
        var question = new Breakdown(Dimension.LEVEL, null, filter, false);
        say(
                "%,d: its control total in SQL %.1f s, heap in use %,d MB",
                honours, seconds(() -> figures.count(question, Languages.VIETNAMESE)), heap());
    }

    /** What a browser gets; nobody is signed in on this thread but by the session. */
    private static MockHttpServletResponse asked(Signed official, String address) throws Exception {
        SecurityContextHolder.clearContext();
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isIn(200, 400, 422);
        return response;
    }

    private Object bare(Breakdown question) {
        return snapshots.count(asOf -> {
            var basis = question.filter().basis();
            var facts = asOf.facts();
            var columns = question.columns();
            var tally = Tally.of(
                    asOf.of(question.filter()),
                    Axis.of(
                            facts,
                            question.rows().column(basis),
                            Object.class,
                            question.rows().key(facts)),
                    columns == null ? null : Axis.of(facts, columns.column(basis), Object.class, columns.key(facts)),
                    Figures.MOST_CELLS,
                    Set.of());
            return tally == null ? asOf : tally;
        });
    }

    private static String key(Dimension dimension, YearBasis basis) {
        var sql = dimension.sql(basis);
        return dimension.isUnit() ? "coalesce(" + sql + "_code, concat('~', " + sql + "_name))" : sql;
    }

    private Object grouped(Breakdown question) {
        var basis = question.filter().basis();
        var condition = question.filter().condition();
        var columns = question.columns();
        boolean today = question.rows().isByDirectory() || (columns != null && columns.isByDirectory());
        return jdbc.sql(schemas.in("select " + key(question.rows(), basis) + " a, "
                        + (columns == null ? "''" : key(columns, basis)) + " b, count(*) n from "
                        + (today ? FilterSql.TODAY : condition.table()) + " " + condition.sql() + " group by a, b"))
                .params(condition.values())
                .query((row, n) -> row.getLong("n"))
                .list();
    }

    /** A question that would have too many columns or cells is refused, and this too takes its time. */
    private static Object answered(Callable<?> answer) throws Exception {
        try {
            return answer.call();
        } catch (WrongAddress | TooFine e) {
            return e;
        }
    }

    private Object control(Breakdown question) {
        var condition = question.filter().condition();
        return jdbc.sql(schemas.in("select count(*) from " + condition.table() + " " + condition.sql()))
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    private static Breakdown question(Random random) {
        var rows = ASKED.get(random.nextInt(ASKED.size()));
        var columns = ASKED.get(random.nextInt(ASKED.size()));
        var exact = new LinkedHashMap<Dimension, String>();
        if (random.nextInt(3) == 0) {
            exact.put(Dimension.RECIPIENT, random.nextBoolean() ? "PERSON" : "COLLECTIVE\nHOUSEHOLD");
        }
        if (random.nextInt(4) == 0) {
            exact.put(Dimension.AWARD, "bk-" + random.nextInt(60));
        }
        if (random.nextInt(4) == 0) {
            exact.put(Dimension.SEX, "FEMALE");
        }
        var filter = new Filter(
                random.nextBoolean() ? YearBasis.DECISION : YearBasis.ACHIEVEMENT,
                random.nextInt(3) == 0 ? 2006 + random.nextInt(15) : null,
                random.nextInt(3) == 0 ? 2021 + random.nextInt(5) : null,
                random.nextInt(10) == 0 ? "phuong so 1" : null,
                exact);
        return new Breakdown(
                rows, columns == rows || !columns.fitsColumns() ? null : columns, filter, random.nextBoolean());
    }

    private interface Ask<Q> {
        Object of(Q question) throws Exception;
    }

    private <Q> double[] times(String what, int honours, int before, List<Q> questions, Ask<Q> ask) throws Exception {
        var times = new double[questions.size()];
        for (int i = 0; i < times.length; i++) {
            var question = questions.get(i);
            times[i] = seconds(() -> ask.of(question)) * 1000;
        }
        Arrays.sort(times);
        medians.put(what + honours, median(times));
        var growth = before == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %.1f times that of %,d",
                        median(times) / medians.getOrDefault(what + before, 0.0),
                        before);
        say(
                "%,d: %-26s p50 %8.1f ms   p95 %8.1f ms   slowest %8.1f ms of %d%s",
                honours,
                what,
                median(times),
                times[(int) (times.length * 0.95)],
                times[times.length - 1],
                times.length,
                growth);
        return times;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void say(String what, Object... values) throws SQLException {
        System.out.printf(Locale.ROOT, "bench figures: " + what + "%n", values);
    }
}
