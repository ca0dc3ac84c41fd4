package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.Groups;
import vn.vinhdanh.reporting.fact.Newest;
import vn.vinhdanh.reporting.fact.Selection;
import vn.vinhdanh.reporting.fact.Tally;
import vn.vinhdanh.reporting.shared.Languages;

/** The facts in memory are those of the version that the database has, however they came there. */
@ReportingTest
class FactsInMemoryTest {

    private final Snapshots snapshots;
    private final Figures figures;
    private final vn.vinhdanh.reporting.fact.Facts kept;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final JdbcClient jdbc = TestDatabase.shared().as(DatabaseRole.CONSOLE);

    FactsInMemoryTest(Snapshots snapshots, Figures figures, vn.vinhdanh.reporting.fact.Facts kept) {
        this.snapshots = snapshots;
        this.figures = figures;
        this.kept = kept;
    }

    @BeforeEach
    void enter() {
        facts.clear();
        Signed.unlimited();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    private int update(String sql, Object... values) {
        return jdbc.sql(TestDatabase.shared().schemas().in(sql)).params(values).update();
    }

    private record Seen(Map<String, Long> groups, List<Long> honours, Map<String, Counted> byKind) {}

    private Seen seen() {
        return snapshots.count(asOf -> {
            var groups = new TreeMap<String, Long>();
            for (Groups.Group group : Groups.of(Selection.all(asOf.facts()), FactColumn.values())) {
                groups.put(group.values().toString(), group.honours());
            }
            var axis = Axis.of(asOf.facts(), FactColumn.KIND, String.class, kind -> kind);
            var tally = Tally.of(Selection.all(asOf.facts()), axis, null, 100, Set.of(Tally.Also.values()));
            return new Seen(
                    groups,
                    Newest.of(Selection.all(asOf.facts()), null, 0, 100_000).honours(),
                    tally == null ? Map.of() : tally.rows());
        });
    }

    @Test
    void whatChangedIsReadAnewSoThatNothingDiffersFromReadingAll() {
        var random = new Random(57);
        facts.write(Facts.random(300, 57));
        seen();
        for (int turn = 0; turn < 30; turn++) {
            var codes = jdbc.sql(TestDatabase.shared()
                            .schemas()
                            .in("select distinct decision_code from {report}.honour_fact"))
                    .query(String.class)
                    .list();
            var code = codes.get(random.nextInt(codes.size()));
            var changed = new HashSet<>(Set.of(code));
            switch (random.nextInt(4)) {
                case 0 -> update("delete from {report}.honour_fact where decision_code = ?", code);
                case 1 ->
                    update(
                            "update {report}.honour_fact set sex = 'FEMALE', unit_code = null, unit_name = ?, recipient_id = recipient_id + 1"
                                    + " where decision_code = ?",
                            "Tổ số " + turn,
                            code);
                case 2 -> {
                    var other = "qd-other-" + random.nextInt(3);
                    update(
                            "update {report}.honour_fact set decision_code = ? where decision_code = ? limit 1",
                            other,
                            code);
                    changed.add(other);
                }
                default -> {
                    update(
                            "insert into {report}.honour_fact select honour_id + ?, honour_code, recipient_kind, recipient_name,"
                                    + " recipient_sort, sex, subject_class, award_code, award_name, award_title, award_level, award_ordinal,"
                                    + " commendation_kind, year_from, year_to, decision_code, decision_number, decided_on, decision_year, authority,"
                                    + " unit_code, unit_name, demo, recipient_id, campaign_slug, bonus, bonus_state, since_number from {report}.honour_fact where decision_code = ?",
                            random.nextLong(1L << 40),
                            code);
                }
            }
            facts.changed(changed);
            var anew = seen();
            if (turn % 5 == 4) {
                kept.doubt();
                assertThat(anew).as("turn %d", turn).isEqualTo(seen());
            }
        }
    }

    @Test
    void aVersionThatDoesNotSayWhoseFactsChangedIsFoundOut() {
        facts.write(Facts.random(50, 58));
        seen();
        update("delete from {report}.honour_fact limit 1");
        facts.changed(List.of());
        assertThat(seen().honours()).as("by the number of facts").hasSize(49);

        update("update {report}.honour_fact set sex = 'MALE' where sex is null or sex = 'FEMALE'");
        facts.changed(List.of());
        var men = new Filter(YearBasis.DECISION, null, null, null, Map.of(Dimension.SEX, "MALE"));
        var question = new Breakdown(Dimension.KIND, null, men, false);
        assertThatThrownBy(() -> figures.count(question, Languages.VIETNAMESE))
                .as("by the control total, and no figure is shown")
                .isInstanceOf(IllegalStateException.class);
        assertThat(figures.count(question, Languages.VIETNAMESE).total())
                .as("the next question reads all facts")
                .isEqualTo(49);
    }

    @Test
    void recipientsAndDecisionsCountOnceInEachCellRowColumnAndTotal() {
        var rows = new ArrayList<>(Facts.random(600, 59));
        facts.write(rows);
        for (Measure measure : List.of(Measure.RECIPIENTS, Measure.DECISIONS)) {
            var table = figures.count(
                    new Breakdown(
                            Dimension.KIND, Dimension.LEVEL, Filter.NONE, false, new Layout(measure, false, 3, null)),
                    Languages.VIETNAMESE);
            assertThat(table.measured()).isEqualTo(distinct(rows, measure));
            assertThat(table.total()).isEqualTo(600);
            assertThat(table.rows()).hasSize(4);
            for (FigureTable.Row row : table.rows()) {
                var first = table.rows().subList(0, 3).stream()
                        .map(FigureTable.Row::key)
                        .toList();
                var those = rows.stream()
                        .filter(one -> row.key().equals(FigureTable.REST)
                                ? !first.contains(one.kind())
                                : one.kind().equals(row.key()))
                        .toList();
                assertThat(row.total()).as("%s %s", measure, row.key()).isEqualTo(distinct(those, measure));
                for (int i = 0; i < row.cells().size(); i++) {
                    var level = table.columns().get(i).key();
                    assertThat(row.cells().get(i))
                            .isEqualTo(distinct(
                                    those.stream()
                                            .filter(one -> one.level().equals(level))
                                            .toList(),
                                    measure));
                }
            }
        }
    }

    private static long distinct(List<HonourFactRow> rows, Measure measure) {
        return rows.stream()
                .map(row -> measure == Measure.RECIPIENTS ? Facts.recipient(row) : row.decisionNumber())
                .distinct()
                .count();
    }

    @Test
    void aYearIsSetBesideTheYearBeforeAndRowsWithoutHonoursStandThereWhenAskedFor() {
        var rows = Facts.random(400, 60);
        facts.write(rows);
        var year = new Filter(YearBasis.DECISION, 2021, 2021, null, Map.of());
        var table = figures.count(
                new Breakdown(Dimension.MONTH, null, year, false, new Layout(Measure.HONOURS, true, null, 1)),
                Languages.VIETNAMESE);
        assertThat(table.rows()).hasSize(12).allSatisfy(row -> {
            int month = Integer.parseInt(row.key().substring(5));
            long now = in(rows, 2021, month);
            long before = in(rows, 2020, month);
            assertThat(row.label()).isEqualTo("Tháng " + month + "/2021");
            assertThat(row.total()).isEqualTo(now);
            assertThat(row.cells()).containsExactly(before, now - before);
        });
        var none = figures.count(
                new Breakdown(
                        Dimension.RECIPIENT,
                        Dimension.SEX,
                        new Filter(YearBasis.DECISION, 1990, 1990, null, Map.of()),
                        false,
                        new Layout(Measure.HONOURS, true, null, null)),
                Languages.VIETNAMESE);
        assertThat(none.rows()).extracting(FigureTable.Row::total).containsExactly(0L, 0L, 0L);
        assertThat(none.columns()).hasSize(3);
    }

    private static long in(List<HonourFactRow> rows, int year, int month) {
        return rows.stream()
                .filter(row ->
                        row.decidedOn().getYear() == year && row.decidedOn().getMonthValue() == month)
                .count();
    }
}
