package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Languages;

@ReportingTest
class FiguresTest {

    private final Figures figures;
    private final Names names;
    private final Honours honours;
    private final Facts facts = new Facts(TestDatabase.shared());

    FiguresTest(Figures figures, Honours honours, Names names) {
        this.figures = figures;
        this.names = names;
        this.honours = honours;
    }

    @BeforeEach
    void empty() {
        facts.clear();
        Signed.unlimited();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoeverIsNotKnownSeesNothing() {
        facts.write(Facts.random(10, 16));
        SecurityContextHolder.clearContext();
        assertThat(total(Filter.NONE)).isZero();
    }

    @Test
    void aUnitOfTodayThatIsNoMoreIsNamedWithItsLastDay() {
        var rows = Facts.random(300, 23);
        facts.write(rows);
        long ended =
                rows.stream().filter(r -> "kim-son".equals(r.currentUnitCode())).count();
        assertThat(ended).isPositive();
        var byUnit = new Breakdown(Dimension.CURRENT_UNIT, null, Filter.NONE, false);
        assertThat(figures.count(byUnit, Languages.VIETNAMESE).rows())
                .extracting(FigureTable.Row::label, FigureTable.Row::total)
                .contains(tuple("Huyện Kim Sơn (đến 30/06/2025)", ended))
                .as("one that is there, and one that a single other took over, have no last day")
                .extracting(t -> t.toList().getFirst())
                .contains("Sở Nội vụ", "Xã Yên Mô");
        assertThat(figures.count(byUnit, Languages.ENGLISH).rows())
                .extracting(FigureTable.Row::label)
                .contains("Huyện Kim Sơn (until 30/06/2025)");
        assertThat(figures.count(new Breakdown(Dimension.UNIT, null, Filter.NONE, false), Languages.VIETNAMESE)
                        .rows())
                .as("as the decision names it")
                .extracting(FigureTable.Row::label)
                .contains("Huyện Kim Sơn");
        assertThat(names.of(Dimension.CURRENT_UNIT, "kim-son", Languages.VIETNAMESE))
                .isEqualTo("Huyện Kim Sơn (đến 30/06/2025)");
    }

    @Test
    void everyBreakdownEqualsACountByHand() {
        var rows = Facts.random(900, 11);
        facts.write(rows);
        var random = new Random(5);
        for (Dimension dimension : Dimension.values()) {
            for (int turn = 0; turn < 8; turn++) {
                var breakdown = new Breakdown(
                        dimension, turn == 0 ? null : columns(dimension, random), filter(rows, random), turn % 2 == 0);
                assertSame(breakdown, rows);
            }
        }
    }

    @Test
    void theListBehindEachNumberHasAsManyHonours() {
        var rows = Facts.random(400, 12);
        facts.write(rows);
        var breakdown = new Breakdown(Dimension.AWARD, Dimension.SEX, Filter.NONE, false);
        var table = figures.count(breakdown, Languages.VIETNAMESE);
        for (FigureTable.Row row : table.rows()) {
            for (int i = 0; i < table.columns().size(); i++) {
                var filter = Filter.NONE
                        .with(Dimension.AWARD, row.key())
                        .with(Dimension.SEX, table.columns().get(i).key());
                assertThat(honours.page(filter, null, 50).total())
                        .isEqualTo(row.cells().get(i));
            }
        }
    }

    @Test
    void thePagesOfAListShowEveryHonourOnce() {
        var rows = Facts.random(237, 13);
        facts.write(rows);
        var seen = new ArrayList<Long>();
        Honours.Position after = null;
        do {
            var page = honours.page(Filter.NONE, after, 50);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.next();
            after = after == null ? null : Honours.Position.of(after.label());
        } while (after != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(HonourFactRow::id).toList());
    }

    @Test
    void unitsThatDifferByAnAccentStayApart() {
        facts.write(Facts.random(600, 14));
        var labels =
                figures
                        .count(new Breakdown(Dimension.UNIT, null, Filter.NONE, true), Languages.VIETNAMESE)
                        .rows()
                        .stream()
                        .map(FigureTable.Row::label)
                        .toList();
        assertThat(labels).contains("Hợp tác xã Khánh Hòa", "Hợp tác xã Khánh Hóa");
    }

    @Test
    void anAwardIsCalledAsInItsNewestDecision() {
        facts.write(List.of(
                named("Bằng khen của Chủ tịch UBND tỉnh", LocalDate.of(2019, 5, 1)),
                named("Bằng khen của Ủy ban nhân dân tỉnh", LocalDate.of(2024, 5, 1))));
        var table = figures.count(new Breakdown(Dimension.AWARD, null, Filter.NONE, false), Languages.VIETNAMESE);
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.label()).isEqualTo("Bằng khen của Ủy ban nhân dân tỉnh");
            assertThat(row.total()).isEqualTo(2);
        });
    }

    @Test
    void aPeriodOfSeveralYearsCountsOnceInItsLastYear() {
        facts.write(List.of(named("x", LocalDate.of(2021, 1, 18), 2016, 2020)));
        var table = figures.count(new Breakdown(Dimension.YEAR, null, Filter.NONE, false), Languages.VIETNAMESE);
        assertThat(table.rows()).extracting(FigureTable.Row::key).containsExactly("2020");
        assertThat(table.total()).isEqualTo(1);
    }

    @Test
    void unitsAreFoundWithoutAccentsOrExactlyAsTyped() {
        facts.write(Facts.random(600, 15));
        long both = total(new Filter(YearBasis.ACHIEVEMENT, null, null, "khanh hoa", Map.of()));
        long one = total(new Filter(YearBasis.ACHIEVEMENT, null, null, "Khánh Hòa", Map.of()));
        long other = total(new Filter(YearBasis.ACHIEVEMENT, null, null, "khánh hóa", Map.of()));
        assertThat(one).isPositive();
        assertThat(other).isPositive();
        assertThat(both).isEqualTo(one + other);
        assertThat(total(new Filter(YearBasis.ACHIEVEMENT, null, null, "Khánh Hoà", Map.of())))
                .as("the tone in its new place")
                .isEqualTo(one);
        assertThat(total(new Filter(YearBasis.ACHIEVEMENT, null, null, "%", Map.of())))
                .isZero();
        assertThat(total(new Filter(YearBasis.ACHIEVEMENT, null, null, "_", Map.of())))
                .isZero();
    }

    @Test
    void aQuestionSurvivesItsAddress() {
        var filter = new Filter(
                YearBasis.DECISION, 2020, 2024, "Yên Mô & \"Kim Sơn\" {x}", Map.of(Dimension.UNIT, "~Hợp tác xã A=B"));
        var breakdown = new Breakdown(
                Dimension.KIND,
                Dimension.YEAR,
                filter.of(new Days(LocalDate.of(2023, 3, 1), LocalDate.of(2024, 2, 29))),
                true);
        var address = BreakdownAddress.address("/thong-ke", breakdown.parameters());
        var query = org.springframework.web.util.UriComponentsBuilder.fromUriString(address)
                .build(true)
                .getQueryParams();
        var decoded = new org.springframework.util.LinkedMultiValueMap<String, String>();
        query.forEach((name, values) -> values.forEach(value -> decoded.add(
                name,
                java.net.URLDecoder.decode(
                        Objects.requireNonNull(value).replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(BreakdownAddress.breakdown(decoded)).isEqualTo(breakdown);
    }

    @Test
    void aFilterThatCannotBeReadIsRefusedRatherThanDropped() {
        for (String[] part : new String[][] {
            {"hang", "gi-do"},
            {"tu", "hai nghìn"},
            {"doi-tuong", "NGUOI"},
            {"danh-hieuu", "x"},
            {"cot", "danh-hieu"},
            {"thang", "2021-13"},
            {"quy", "2021-Q5"},
            {"ngay", "2021-02-30"},
            {"tu", "2021' or 1=1"},
            {"nam", "٢٠٢١"},
            {"nam-quyet-dinh", "x"},
            {"sau", "2021-01-01_1"},
            {"ten-don-vi", "\uFFFD"},
            {"theo", "quy"},
            {"nam", "20211"}
        }) {
            var query = new org.springframework.util.LinkedMultiValueMap<String, String>();
            query.add(part[0], part[1]);
            assertThatThrownBy(() -> BreakdownAddress.breakdown(query))
                    .as("%s=%s", part[0], part[1])
                    .isInstanceOf(WrongAddress.class);
        }
    }

    @Test
    void theNameOfAUnitIsFoundHoweverItsToneAndItsCrossedDAreWritten() {
        facts.write(List.of(
                inUnit("Xã Thủy Sơn"),
                inUnit("Xã Thuỷ Sơn"),
                inUnit("Trường Hóa Dầu"),
                inUnit("Trường Hoá Dầu"),
                inUnit("Xã Hòe Thị"),
                inUnit("Phường \u00D0ống Đa"),
                inUnit("Phường \u0110ống Đa"),
                inUnit("Phường \u0189ống Đa"),
                inUnit("Xã Thuý (A+B) [50%]_1\\x.*")));
        for (var two : List.of("Thuỷ Sơn", "Thủy Sơn", "thủy sơn", "Hoá", "Hóa", "hoá dầu")) {
            assertThat(named(two)).as(two).isEqualTo(2);
        }
        for (var three : List.of("Đống Đa", "\u00D0ống", "dong da", "đống đa", "phuong d")) {
            assertThat(named(three)).as(three).isEqualTo(3);
        }
        for (var one : List.of("Hoè", "hoe thi", "thúy", "(A+B)", "50%", "]_1", "\\x.*", "[50%]_1\\x.*")) {
            assertThat(named(one)).as(one).isEqualTo(1);
        }
        for (var none : List.of("Hòa", "thùy", ".*", "Đồng Đa", "x_*", "a|b", "^X")) {
            assertThat(named(none)).as(none).isEqualTo(none.equals(".*") ? 1 : 0);
        }
    }

    @Test
    void oneKindOfYearCountsOnAPageAndAFormerAddressKeepsItsMeaningOrIsRefused() {
        assertThat(read("hang=nam-quyet-dinh&cot=doi-tuong").parameters())
                .isEqualTo(Map.of("hang", "nam", "cot", "doi-tuong", "theo", "quyet-dinh"));
        assertThat(read("nam-quyet-dinh=2020").filter())
                .isEqualTo(new Filter(YearBasis.DECISION, null, null, null, Map.of(Dimension.YEAR, "2020")));
        assertThat(read("cot=nam-quyet-dinh&theo=quyet-dinh&tu=2019").filter().basis())
                .isEqualTo(YearBasis.DECISION);
        for (String mixed : List.of(
                "hang=nam&cot=nam-quyet-dinh",
                "hang=nam-quyet-dinh&tu=2019",
                "hang=nam-quyet-dinh&nam=2019",
                "nam-quyet-dinh=2020&theo=thanh-tich")) {
            assertThatThrownBy(() -> read(mixed)).as(mixed).isInstanceOfSatisfying(WrongAddress.class, problem -> {
                assertThat(problem.reason()).isEqualTo(WrongAddress.Reason.TWO_YEARS);
            });
        }
    }

    @Test
    void aSpanOfDaysIsReadComparedAndRefusedWhereItCannotBe() {
        var february = new Days(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29));
        assertThat(read("tu-ngay=2024-02-01&den-ngay=2024-02-29").filter().days())
                .isEqualTo(february);
        assertThat(february.earlier(1).last()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(february.earlier(1).earlier(-1)).as("to the end of February").isEqualTo(february);
        assertThat(read("tu-ngay=2024-02-01&den-ngay=2024-02-29&so-voi=nam-truoc")
                        .layout()
                        .back())
                .isEqualTo(1);
        for (String wrong : List.of(
                "tu-ngay=2024-02-30",
                "den-ngay=31/12/2024",
                "tu-ngay=2024-03-01&den-ngay=2024-02-29",
                "tu-ngay=2024-03-01&so-voi=nam-truoc")) {
            assertThatThrownBy(() -> read(wrong)).as(wrong).isInstanceOf(WrongAddress.class);
        }
    }

    @Test
    void aBreakdownByUnitsSaysHowManyAreInWordsOnlyAndTheListBehindHasAsMany() {
        facts.write(Facts.random(500, 17));
        for (var dimension : List.of(Dimension.UNIT, Dimension.CURRENT_UNIT)) {
            var table = figures.count(new Breakdown(dimension, null, Filter.NONE, true), Languages.VIETNAMESE);
            long words = table.rows().stream()
                    .filter(row -> row.key().startsWith("~"))
                    .mapToLong(FigureTable.Row::total)
                    .sum();
            assertThat(words).isPositive();
            if (dimension == Dimension.UNIT) {
                assertThat(table.unmatched()).isEqualTo(words);
                assertThat(honours.page(Filter.NONE.unmatched(), null, 50).total())
                        .isEqualTo(words);
            }
        }
        assertThat(figures.count(new Breakdown(Dimension.AWARD, null, Filter.NONE, true), Languages.VIETNAMESE)
                        .unmatched())
                .isNull();
    }

    private static Breakdown read(String query) {
        return BreakdownAddress.breakdown(org.springframework.web.util.UriComponentsBuilder.fromUriString("/?" + query)
                .build()
                .getQueryParams());
    }

    private long named(String part) {
        return total(new Filter(YearBasis.ACHIEVEMENT, null, null, part, Map.of()));
    }

    private static HonourFactRow inUnit(String unit) {
        return new HonourFactRow(
                vn.vinhdanh.core.shared.Ids.next(),
                "PERSON",
                "Nguyễn Văn An",
                null,
                null,
                "bang-khen-tinh",
                "Bằng khen",
                "PROVINCE",
                1,
                "MERIT",
                2020,
                2020,
                "9000/QĐ-UBND",
                LocalDate.of(2021, 1, 18),
                null,
                unit,
                null,
                unit,
                false);
    }

    private long total(Filter filter) {
        return figures.count(new Breakdown(Dimension.KIND, null, filter, false), Languages.VIETNAMESE)
                .total();
    }

    private void assertSame(Breakdown breakdown, List<HonourFactRow> rows) {
        var expected = new HashMap<String, Map<String, Long>>();
        long total = 0;
        for (HonourFactRow row : rows) {
            if (matches(breakdown.filter()).test(row)) {
                total++;
                expected.computeIfAbsent(
                                key(breakdown.rows(), breakdown.filter().basis(), row), k -> new HashMap<>())
                        .merge(
                                breakdown.columns() == null
                                        ? ""
                                        : key(
                                                breakdown.columns(),
                                                breakdown.filter().basis(),
                                                row),
                                1L,
                                Long::sum);
            }
        }
        var table = figures.count(breakdown, Languages.VIETNAMESE);
        assertThat(table.total()).as("%s", breakdown).isEqualTo(total);
        assertThat(table.rows())
                .extracting(FigureTable.Row::key)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (FigureTable.Row row : table.rows()) {
            var cells = Objects.requireNonNull(expected.get(row.key()));
            assertThat(row.total())
                    .isEqualTo(
                            cells.values().stream().mapToLong(Long::longValue).sum());
            for (int i = 0; i < table.columns().size(); i++) {
                assertThat(row.cells().get(i))
                        .as("%s %s", breakdown, row.key())
                        .isEqualTo(cells.getOrDefault(table.columns().get(i).key(), 0L));
            }
        }
        if (breakdown.byCount()) {
            assertThat(table.rows().stream().map(FigureTable.Row::total).toList())
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    private static Predicate<HonourFactRow> matches(Filter filter) {
        return row -> {
            int year = year(filter.basis(), row);
            var from = filter.from();
            var to = filter.to();
            var unit = filter.unit();
            return (from == null || year >= from)
                    && (to == null || year <= to)
                    && (unit == null
                            || VietnameseText.fold(row.unitName()).contains(unit)
                            || VietnameseText.fold(row.currentUnitName()).contains(unit))
                    && filter.dimensions().stream()
                            .allMatch(
                                    dimension -> filter.keys(dimension).contains(key(dimension, filter.basis(), row)));
        };
    }

    private static int year(YearBasis basis, HonourFactRow row) {
        return basis == YearBasis.DECISION ? row.decidedOn().getYear() : row.yearTo();
    }

    private static String key(Dimension dimension, YearBasis basis, HonourFactRow row) {
        return switch (dimension) {
            case AWARD -> row.awardCode();
            case RECIPIENT -> row.recipientKind();
            case YEAR -> String.valueOf(year(basis, row));
            case UNIT -> row.unitCode() == null ? "~" + row.unitName() : row.unitCode();
            // the made-up directory has no unit above another
            case UNIT_ABOVE -> key(Dimension.UNIT, basis, row);
            case CURRENT_UNIT, CURRENT_UNIT_ABOVE ->
                row.currentUnitCode() == null ? "~" + row.currentUnitName() : row.currentUnitCode();
            case KIND -> row.kind();
            case LEVEL -> row.level();
            case SEX -> row.sex() == null ? "-" : row.sex();
            case SUBJECT_CLASS -> row.subjectClass() == null ? "-" : row.subjectClass();
            case QUARTER ->
                row.decidedOn().getYear() + "-Q" + (1 + (row.decidedOn().getMonthValue() - 1) / 3);
            case MONTH -> row.decidedOn().toString().substring(0, 7);
            case DAY -> row.decidedOn().toString();
            case AUTHORITY -> "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình";
            case CAMPAIGN, BLOC -> "-";
            case UNIT_KIND -> row.unitCode() == null ? "-" : "DEPARTMENT";
            case BONUS -> Facts.bonusState(row);
            case DECISION -> "qd" + row.decisionNumber().hashCode();
        };
    }

    private static Dimension columns(Dimension rows, Random random) {
        while (true) {
            var candidate = Dimension.values()[random.nextInt(Dimension.values().length)];
            if (candidate != rows && candidate.fitsColumns()) {
                return candidate;
            }
        }
    }

    private static Filter filter(List<HonourFactRow> rows, Random random) {
        var filter = new Filter(
                random.nextBoolean() ? YearBasis.DECISION : YearBasis.ACHIEVEMENT,
                random.nextBoolean() ? 2016 + random.nextInt(5) : null,
                random.nextBoolean() ? 2021 + random.nextInt(5) : null,
                random.nextInt(4) == 0 ? "khanh hoa" : null,
                Map.of());
        for (int i = random.nextInt(3); i > 0; i--) {
            var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            var keys = key(dimension, filter.basis(), rows.get(random.nextInt(rows.size())));
            if (random.nextBoolean()) {
                var other = key(dimension, filter.basis(), rows.get(random.nextInt(rows.size())));
                keys = keys.equals(other) ? keys : keys + "\n" + other;
            }
            filter = filter.with(dimension, keys);
        }
        return filter;
    }

    private static HonourFactRow named(String award, LocalDate day) {
        return named(award, day, day.getYear(), day.getYear());
    }

    private static HonourFactRow named(String award, LocalDate day, int from, int to) {
        return new HonourFactRow(
                vn.vinhdanh.core.shared.Ids.next(),
                "PERSON",
                "Nguyễn Văn An",
                null,
                null,
                "bang-khen-tinh",
                award,
                "PROVINCE",
                1,
                "MERIT",
                from,
                to,
                "9000/QĐ-UBND",
                day,
                null,
                "Sở Y tế",
                null,
                "Sở Y tế",
                false);
    }
}
