package vn.vinhdanh.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.chart.ChartData.Figure;
import vn.vinhdanh.reporting.chart.ChartData.Time;
import vn.vinhdanh.reporting.shared.Languages;

/** What is promised of every picture, whatever the figures are. */
@ReportingTest
class ChartsTest {

    private static final double[] SPECIAL = {
        0, 1, 2, 3, 7, 999, 1_000, 45_678, 1e-9, 0.5, 33.33, 1e12, Long.MAX_VALUE, Integer.MAX_VALUE, 1e30
    };
    private static final String[] LABELS = {
        "Nữ",
        "",
        "2025",
        "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
        "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và nông nghiệp tỉnh Ninh Bình, Ban Chỉ huy Phòng thủ dân sự"
                + " và Phòng, chống thiên tai, Trường Trung học phổ thông Chuyên Lương Văn Tụy (đến 30/06/2025)",
        "NGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNG",
        "ỗ̉ệậ <b>&\"'</b> \u0001 𝒱"
    };

    private final Charts charts;

    ChartsTest(Charts charts) {
        this.charts = charts;
    }

    @Test
    void everyPictureStaysInItsFrameAndNoTwoTextsOverlap() {
        var random = new Random(61);
        for (int turn = 0; turn < 400; turn++) {
            var kind = ChartKind.values()[turn % ChartKind.values().length];
            var data = data(kind, random);
            for (var formats : List.of(Format.PAGE, Format.START, Format.WALL, List.of(Format.PAPER))) {
                var chart = charts.draw(kind, data, formats, Languages.VIETNAMESE);
                for (String svg : chart.drawings()) {
                    var drawn = Drawn.read(svg);
                    assertThat(drawn.outside()).as("%s %s", kind, data).isEmpty();
                    assertThat(drawn.overlaps()).as("%s %s", kind, data).isEmpty();
                }
            }
        }
    }

    @Test
    void aPictureForTheWallIsNeverHigherThanTheWall() {
        var random = new Random(62);
        for (int turn = 0; turn < 60; turn++) {
            var data = data(ChartKind.RANKING, random);
            var heights = Drawn.read(
                            charts.draw(ChartKind.RANKING, data.ranked().first(1), Format.WALL, Locale.UK)
                                    .drawings()
                                    .getFirst())
                    .height();
            var all = Drawn.read(charts.draw(ChartKind.RANKING, data, Format.WALL, Locale.UK)
                            .drawings()
                            .getFirst())
                    .height();
            assertThat(all).isLessThanOrEqualTo(Math.max(640, heights));
        }
    }

    @Test
    void sharesAreTogetherAHundredPercent() {
        var random = new Random(63);
        for (int turn = 0; turn < 2_000; turn++) {
            var parts = IntStream.range(0, 1 + random.nextInt(30))
                    .mapToObj(i -> SPECIAL[random.nextInt(SPECIAL.length)])
                    .toList();
            var shares = Shares.of(parts);
            boolean none = parts.stream().allMatch(part -> part == 0);
            assertThat(shares.stream().mapToInt(share -> share).sum()).isEqualTo(none ? 0 : 1000);
            for (int i = 0; i < parts.size(); i++) {
                assertThat(shares.get(i)).isBetween(0, 1000);
                for (int j = 0; j < parts.size(); j++) {
                    if (parts.get(i) > parts.get(j)) {
                        assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
                    }
                }
            }
        }
        assertThat(Shares.of(List.of(1, 1, 1))).containsExactly(334, 333, 333);
        assertThat(Shares.of(List.of())).isEmpty();
    }

    @Test
    void anAxisBeginsAtZeroAndHoldsItsLargestNumber() {
        var random = new Random(64);
        for (int turn = 0; turn < 5_000; turn++) {
            double largest = turn < SPECIAL.length ? SPECIAL[turn] : Math.pow(10, random.nextDouble(-12, 300));
            var scale = Scale.holding(largest);
            assertThat(scale.top())
                    .isGreaterThanOrEqualTo(largest * (1 - 1e-9))
                    .isFinite()
                    .isPositive();
            assertThat(scale.lines()).hasSizeBetween(1, 8).allMatch(line -> line <= scale.top() * (1 + 1e-9));
            assertThat(scale.part(0)).isZero();
            assertThat(scale.part(largest)).isBetween(0.0, 1.0);
            if (largest >= 1 && largest < 1e9 && largest == Math.rint(largest)) {
                assertThat(scale.lines()).as("whole numbers").allMatch(line -> line == Math.rint(line));
            }
        }
        assertThat(Scale.holding(3).lines()).containsExactly(1.0, 2.0, 3.0);
        assertThat(Scale.holding(1234).lines()).containsExactly(500.0, 1000.0, 1500.0);
    }

    @Test
    void aLineOfTextIsNoWiderThanItsPlaceAndLosesNoLetter() {
        for (String label : LABELS) {
            for (double width : new double[] {14, 60, 140, 900}) {
                var lines = Letters.wrap(label, width, 13, false);
                assertThat(lines)
                        .as(label)
                        .allMatch(line ->
                                Letters.width(line, 13, false) <= width || line.codePointCount(0, line.length()) <= 3);
                assertThat(String.join("", lines).replace(" ", "")).isEqualTo(label.replace(" ", ""));
            }
        }
    }

    @Test
    void barsAreAsLongAsTheirNumbers() {
        var rows = IntStream.of(100, 50, 25, 0)
                .mapToObj(number -> row("r" + number, "Đơn vị " + number, List.of(), number))
                .toList();
        var drawn = Drawn.read(charts.draw(
                        ChartKind.RANKING,
                        new ChartData("Thử", List.of(), rows, Time.NOWHERE),
                        Format.PAGE,
                        Languages.VIETNAMESE)
                .drawings()
                .getLast());
        var lengths = drawn.boxes("s1");
        assertThat(lengths).hasSize(3);
        assertThat(lengths.get(1) / lengths.get(0)).isBetween(0.49, 0.51);
        assertThat(lengths.get(2) / lengths.get(0)).isBetween(0.24, 0.26);
    }

    @Test
    void theMapColoursEqualFiguresAlikeAndMoreNeverLighter() {
        var random = new Random(65);
        for (int turn = 0; turn < 200; turn++) {
            int most = 1 + random.nextInt(40);
            var rows = Areas.all().stream()
                    .limit(1 + random.nextInt(129))
                    .map(area -> new ChartData.Row(
                            area.code(), area.name(), List.of(), Figure.of(1 + random.nextInt(most), "x")))
                    .toList();
            var steps = MapDrawing.steps(rows);
            for (var one : rows) {
                assertThat(steps.get(one.key())).isBetween(1, 4);
                for (var other : rows) {
                    if (one.total().orZero() >= other.total().orZero()) {
                        assertThat(steps.get(one.key())).isGreaterThanOrEqualTo(steps.get(other.key()));
                    }
                }
            }
        }
    }

    @Test
    void theMapSaysHowMuchIsNotOnIt() {
        var rows = List.of(
                row("13285", "Phường Phủ Lý", List.of(), 1_200),
                row("14701", "Xã Yên Mô", List.of(), 30),
                row("so-y-te", "Sở Y tế", List.of(), 4_000),
                row("13291", "Phường Phù Vân", List.of(), 0));
        var data = new ChartData("Thử", List.of(), rows, Time.NOWHERE);
        var chart = charts.draw(ChartKind.MAP, data, Format.PAGE, Languages.VIETNAMESE);
        assertThat(chart.notes().getFirst())
                .startsWith("Trên bản đồ: 1.230 lượt của 2 xã, phường hiện nay. 4.000 lượt khác");
        assertThat(chart.words())
                .contains("Phường Phủ Lý: 1.200; Xã Yên Mô: 30")
                .doesNotContain("Sở Y tế");
        assertThat(chart.drawings().getFirst()).contains("id=\"land\"");
        assertThat(chart.drawings().subList(1, 4)).allMatch(svg -> svg.contains("<use href=\"#land\"/>"));
        assertThat(Areas.all()).hasSize(129);
    }

    @Test
    void wordsAreWrittenAsTextInTheLanguageOfThePage() {
        var rows = List.of(row("a", "<script>alert(1)</script>", List.of(), 1_234));
        var data = new ChartData("Thử", List.of(), rows, Time.NOWHERE);
        assertThat(charts.draw(ChartKind.SHARES, data, List.of(Format.PAPER), Languages.ENGLISH)
                        .drawings()
                        .getFirst())
                .doesNotContain("<script", "style=")
                .contains("&lt;script&gt;", "100.0% (");
        assertThat(charts.draw(ChartKind.SHARES, data, List.of(Format.PAPER), Languages.VIETNAMESE)
                        .drawings()
                        .getFirst())
                .contains("100,0% (");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        for (double number : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Figure.of(number, "x")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ChartData data(ChartKind kind, Random random) {
        var time = switch (kind) {
            case TREND -> Time.ROWS;
            case MULTIPLES -> Time.values()[random.nextInt(3)];
            default -> Time.NOWHERE;
        };
        boolean columns = kind == ChartKind.MULTIPLES || kind == ChartKind.COMPARISON || random.nextBoolean();
        var headings = Stream.generate(() -> pick(LABELS, random))
                .limit(columns ? 1 + random.nextInt(7) : 0)
                .toList();
        int many = List.of(1, 2, 3, 10, 40).get(random.nextInt(5));
        var rows = new ArrayList<ChartData.Row>();
        for (int i = 0; i < many; i++) {
            var key =
                    kind == ChartKind.MAP ? Areas.all().get(random.nextInt(129)).code() : String.valueOf(i);
            rows.add(new ChartData.Row(
                    key,
                    time == Time.ROWS && random.nextInt(4) > 0 ? String.valueOf(1990 + i) : pick(LABELS, random),
                    headings.stream().map(heading -> figure(random)).toList(),
                    figure(random)));
        }
        return new ChartData("Thử", headings, rows, time);
    }

    private static Figure figure(Random random) {
        if (random.nextInt(12) == 0) {
            return new Figure(null, "chưa rõ");
        }
        double number = random.nextBoolean() ? random.nextInt(5_000) : SPECIAL[random.nextInt(SPECIAL.length)];
        return Figure.of(
                number, NumberFormat.getNumberInstance(Languages.VIETNAMESE).format(number));
    }

    private static ChartData.Row row(String key, String label, List<Figure> cells, int number) {
        return new ChartData.Row(
                key,
                label,
                cells,
                Figure.of(
                        number,
                        NumberFormat.getNumberInstance(Languages.VIETNAMESE).format(number)));
    }

    private static String pick(String[] labels, Random random) {
        return labels[random.nextInt(labels.length)];
    }
}
