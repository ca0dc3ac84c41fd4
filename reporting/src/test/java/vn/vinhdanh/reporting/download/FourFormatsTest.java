package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.FormulaGuard;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Languages;

/**
 * Random questions, asked as page, XLSX, CSV, JSON and (for a sample) PDF and ODS, each compared with SQL that is written here and knows nothing of
 * how reporting counts.
 */
@ReportingTest
class FourFormatsTest {

    /** Some hundreds in each build; a thousand and more on request. */
    private static final int QUESTIONS = Integer.getInteger("vinhdanh.test.questions", 130);

    private static final int EVERY_PAPER = 11;

    /** One in so many also as ODS; each when more are asked than a build does. */
    private static final int EVERY_ODS = QUESTIONS > 130 ? 1 : 7;

    /** Name in the address, expression of the key, expression of the label or null for words of the bundle, prefix of these words. */
    private static final Map<String, String[]> DIMENSIONS = dimensions();

    private static final List<String> COLUMNS = List.of(
            "doi-tuong",
            "nam",
            "loai-hinh",
            "cap",
            "gioi-tinh",
            "quy",
            "phan-loai",
            "danh-hieu",
            "tham-quyen",
            "loai-don-vi",
            "tinh-trang-thuong",
            "don-vi-hien-nay");

    /** What is counted: its name in the address, its expression, its heading. */
    private static final List<String[]> MEASURES = List.of(
            new String[] {"", "count(*)", "Tổng số"},
            new String[] {"", "count(*)", "Tổng số"},
            new String[] {"nguoi-nhan", "count(distinct recipient_id)", "Số đối tượng"},
            new String[] {"so-quyet-dinh", "count(distinct decision_code)", "Số quyết định"},
            new String[] {"tien-thuong", "coalesce(sum(bonus), 0)", "Tiền thưởng (đồng)"});

    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "@SUM(A1)",
            "<script>alert('x')</script> & \"dấu\"",
            "Tổ; hợp; tác",
            "Xã \u00D0ông O'Brien \\ % _ {0} ${7*7}",
            "Nhà máy 100% {report} :unit ?");

    private final MockMvc web;
    private final JsonMapper json;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final NamedParameterJdbcTemplate sql =
            new NamedParameterJdbcTemplate(TestDatabase.shared().dataSource(DatabaseRole.CONSOLE));
    private final Properties words = new Properties();

    FourFormatsTest(MockMvc web, JsonMapper json) throws IOException {
        this.web = web;
        this.json = json;
        try (var in = new InputStreamReader(
                Objects.requireNonNull(FourFormatsTest.class.getResourceAsStream("/messages/reporting_vi.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        }
    }

    @Test
    void randomQuestionsHaveOneAnswerInFourFormatsAndInSql() throws Exception {
        long seed = Long.getLong("vinhdanh.test.seed", System.nanoTime());
        System.out.println("FourFormatsTest: -Dvinhdanh.test.seed=" + seed);
        var random = new Random(seed);
        var own = "f" + Ids.code(Ids.next());
        var rows = rows(own, random);
        facts.clear();
        facts.write(rows);
        var all = Signed.in(web);
        var officer = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, own));
        int empty = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            boolean limited = random.nextInt(4) == 0;
            var question = question(rows, random);
            var expected = expected(question, limited ? List.of(own, own + "-duoi") : null);
            var what = "seed " + seed + ", question " + i + ": " + question.address() + (limited ? " (limited)" : "");
            compare(limited ? officer : all, question, expected, i % EVERY_PAPER == 0, what);
            if (i % EVERY_ODS == 0) {
                compareOds(limited ? officer : all, question, expected, what);
            }
            empty += expected.total == 0 ? 1 : 0;
        }
        assertThat(empty).as("most questions have an answer").isLessThan(QUESTIONS / 2);
    }

    private List<HonourFactRow> rows(String own, Random random) {
        facts.unit(own, null);
        facts.unit(own + "-duoi", own);
        facts.bloc(2018, 91, own);
        var rows = new ArrayList<HonourFactRow>();
        for (HonourFactRow row : Facts.random(900, random.nextLong())) {
            int turn = random.nextInt(12);
            if (turn < 2) {
                var code = turn == 0 ? own : own + "-duoi";
                rows.add(inUnit(row, code, "Đơn vị " + code));
            } else if (turn == 2) {
                // as the register stores every text that comes in
                var stored = VietnameseText.normalise(HOSTILE.get(random.nextInt(HOSTILE.size())));
                rows.add(inUnit(row, null, stored));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static HonourFactRow inUnit(HonourFactRow row, @Nullable String code, String name) {
        return new HonourFactRow(
                row.id(),
                row.recipientKind(),
                row.name(),
                row.sex(),
                row.subjectClass(),
                row.awardCode(),
                row.awardName(),
                row.level(),
                row.ordinal(),
                row.kind(),
                row.yearFrom(),
                row.yearTo(),
                row.decisionNumber(),
                row.decidedOn(),
                code,
                name,
                code,
                name,
                row.demo());
    }

    private Question question(List<HonourFactRow> rows, Random random) {
        var names = List.copyOf(DIMENSIONS.keySet());
        // there are more days than rows that a page shows
        var row = names.stream()
                .filter(name -> !name.equals("ngay"))
                .skip(random.nextInt(names.size() - 1))
                .findFirst()
                .orElseThrow();
        var column = random.nextInt(3) == 0 ? null : COLUMNS.get(random.nextInt(COLUMNS.size()));
        boolean decision = random.nextBoolean();
        var parts = new LinkedHashMap<String, String>();
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        if (decision) {
            parts.put("theo", "quyet-dinh");
        }
        var year = decision ? "(0 + year(decided_on))" : "year_to";
        if (random.nextInt(3) == 0) {
            int from = 2015 + random.nextInt(6);
            parts.put("tu", String.valueOf(from));
            conditions.add(year + " >= " + from);
        }
        if (random.nextInt(3) == 0) {
            int to = 2021 + random.nextInt(5);
            parts.put("den", String.valueOf(to));
            conditions.add(year + " <= " + to);
        }
        for (String[] end : List.of(new String[] {"tu-ngay", ">="}, new String[] {"den-ngay", "<="})) {
            if (random.nextInt(4) == 0) {
                var day = LocalDate.of(end[1].equals(">=") ? 2016 : 2022, 1, 1).plusDays(random.nextInt(1500));
                parts.put(end[0], day.toString());
                conditions.add("concat(decided_on, '') " + end[1] + " '" + day + "'");
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var name = names.get(random.nextInt(names.size()));
            var keys = new LinkedHashSet<String>();
            for (int j = random.nextInt(3); j >= 0; j--) {
                keys.add(keyOf(name, rows.get(random.nextInt(rows.size())), decision));
            }
            if (parts.putIfAbsent(name, String.join("\n", keys)) == null) {
                var choices = new ArrayList<String>();
                for (String key : keys) {
                    choices.add("binary " + key(name, decision) + " = binary :k" + values.size());
                    values.put("k" + values.size(), key);
                }
                conditions.add("(" + String.join(" or ", choices) + ")");
            }
        }
        if (random.nextInt(6) == 0) {
            var part = List.of("Yên Mô", "Khánh Hoà", "100% {", "alert('x')", "O'Brien \\ % _")
                    .get(random.nextInt(5));
            parts.put("ten-don-vi", part);
            var stored = part.replace("Hoà", "Hòa");
            conditions.add(
                    "(instr(binary unit_name, binary :part) > 0 or instr(binary current_unit_name, binary :part) > 0)");
            values.put("part", stored);
        }
        if (Objects.equals(row, column)) {
            column = null;
        }
        var measure = MEASURES.get(random.nextInt(MEASURES.size()));
        if (!measure[0].isEmpty()) {
            parts.put("do", measure[0]);
        }
        return new Question(row, column, decision, measure, parts, conditions, values);
    }

    private Answer expected(Question question, @Nullable List<String> units) {
        var conditions = new ArrayList<>(question.conditions);
        var values = new LinkedHashMap<>(question.values);
        if (units != null) {
            conditions.add("unit_code in (:units)");
            values.put("units", units);
        }
        var answer = new Answer();
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var rowKey = key(question.rows, question.decision);
        var rowLabel = label(question.rows, question.decision);
        var columnKey = question.columns == null ? "''" : key(question.columns, question.decision);
        var columnLabel = question.columns == null ? "''" : label(question.columns, question.decision);
        counted(
                question,
                values,
                rowKey,
                rowLabel,
                columnKey,
                columnLabel,
                where,
                (row, column, n) ->
                        answer.rows.computeIfAbsent(row, k -> new TreeMap<>()).put(column, n));
        counted(
                question,
                values,
                rowKey,
                rowLabel,
                "''",
                "''",
                where,
                (row, column, n) -> answer.rowTotals.put(row, n));
        counted(
                question,
                values,
                "''",
                "''",
                columnKey,
                columnLabel,
                where,
                (row, column, n) -> answer.columnTotals.put(column, n));
        counted(question, values, "''", "''", "''", "''", where, (row, column, n) -> answer.total = n);
        answer.honours = Objects.requireNonNull(sql.queryForObject(
                TestDatabase.shared().schemas().in("select count(*) from {report}.honour_today" + where),
                values,
                Long.class));
        return answer;
    }

    private interface Taker {
        void take(String row, String column, long n);
    }

    private void counted(
            Question question,
            Map<String, Object> values,
            String rowKey,
            String rowLabel,
            String columnKey,
            String columnLabel,
            String where,
            Taker taker) {
        sql.query(
                TestDatabase.shared()
                        .schemas()
                        .in("select " + rowKey + " as row_key, max(" + rowLabel + ") as row_label, " + columnKey
                                + " as column_key, max("
                                + columnLabel + ") as column_label, " + question.measure[1]
                                + " as n from {report}.honour_today" + where
                                + " group by 1, 3"),
                values,
                row -> {
                    var column = row.getString("column_key");
                    taker.take(
                            row.getString("row_key") + "\n"
                                    + (rowKey.equals("''")
                                            ? ""
                                            : word(
                                                    question.rows,
                                                    row.getString("row_key"),
                                                    row.getString("row_label"))),
                            question.columns == null || columnKey.equals("''")
                                    ? ""
                                    : word(question.columns, column, row.getString("column_label")),
                            row.getLong("n"));
                });
    }

    private void compare(Signed official, Question question, Answer expected, boolean paper, String what)
            throws Exception {
        var page = get(official, "/thong-ke" + question.address(), what);
        assertThat(fromPage(question, new String(page, StandardCharsets.UTF_8)))
                .as(what + " on the page")
                .isEqualTo(lines(question, expected));
        var csv = CsvLines.parse(
                new String(get(official, "/thong-ke.csv" + question.address(), what), StandardCharsets.UTF_8)
                        .substring(1));
        assertThat(fromTable(question, csv, "# ")).as(what + " as CSV").isEqualTo(lines(question, expected));
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(get(official, "/thong-ke.xlsx" + question.address(), what)))) {
            var cells = book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(FourFormatsTest::text).toList())
                    .toList();
            int head = 0;
            while (!cells.get(head).contains(question.measure[2])) {
                head++;
            }
            assertThat(fromTable(question, cells.subList(head, cells.size()), ""))
                    .as(what + " as XLSX")
                    .isEqualTo(lines(question, expected));
        }
        compareJson(official, question, expected, what);
        if (paper
                && csv.getFirst().indexOf(question.measure[2])
                        > (question.measure[0].equals("tien-thuong")
                                        ? FigureFiles.MOST_SUMS_ON_PAPER
                                        : FigureFiles.MOST_COLUMNS_ON_PAPER)
                                + 1) {
            assertThat(official.get("/thong-ke.pdf" + question.address())
                            .getResponse()
                            .getStatus())
                    .as(what)
                    .isEqualTo(400);
        } else if (paper) {
            try (var pdf = Loader.loadPDF(get(official, "/thong-ke.pdf" + question.address(), what))) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                for (List<String> line : csv.subList(1, expected.rows.size() + 2)) {
                    // a long label goes on below its numbers
                    assertThat(text)
                            .as(what + " as PDF")
                            .contains(line.subList(1, csv.getFirst().indexOf(question.measure[2]) + 1).stream()
                                    .map(FourFormatsTest::grouped)
                                    .collect(Collectors.joining(" ")))
                            .contains(beginning(FormulaGuard.armed(line.getFirst())));
                }
                assertThat(text).contains("Tổng kiểm tra (lượt khen thưởng): " + expected.honours);
            }
        }
    }

    private void compareJson(Signed official, Question question, Answer expected, String what) throws Exception {
        var file = json.readTree(get(official, "/thong-ke.json" + question.address(), what));
        var lines = new ArrayList<String>();
        for (JsonNode row : file.path("rows")) {
            lines.add(line(
                    row.path("label").asString(),
                    named(file, row.path("cells")),
                    row.path("total").asLong()));
        }
        lines.add(line(
                "Cộng",
                named(file, file.path("columnTotals")),
                file.path("total").asLong()));
        assertThat(lines.stream().sorted().toList()).as(what + " as JSON").isEqualTo(lines(question, expected));
        assertThat(file.path("about").get(1).path("text").asString().replace(".", ""))
                .as(what)
                .isEqualTo(String.valueOf(expected.honours));
    }

    private static Map<String, Long> named(JsonNode file, JsonNode cells) {
        var named = new TreeMap<String, Long>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(
                    file.path("columns").get(i).path("label").asString(),
                    cells.get(i).asLong());
        }
        return named;
    }

    private void compareOds(Signed official, Question question, Answer expected, String what) throws Exception {
        var ods = get(official, "/thong-ke.ods" + question.address(), what);
        var cells = new ArrayList<List<String>>();
        for (Object[] row : new SpreadSheet(new ByteArrayInputStream(ods))
                .getSheet(0)
                .getDataRange()
                .getValues()) {
            cells.add(Arrays.stream(row)
                    .map(value -> value == null
                            ? ""
                            : value instanceof Number number ? String.valueOf(number.longValue()) : value.toString())
                    .toList());
        }
        int head = 0;
        while (!cells.get(head).contains(question.measure[2])) {
            head++;
        }
        assertThat(fromTable(question, cells.subList(head, cells.size()), ""))
                .as(what + " as ODS")
                .isEqualTo(lines(question, expected));
    }

    /** A number as a person reads it. */
    private static String grouped(String digits) {
        return NumberFormat.getIntegerInstance(Languages.VIETNAMESE).format(Long.parseLong(digits));
    }

    /** What no line break divides: up to the end of the first letters or digits. */
    private static String beginning(String label) {
        var first = Pattern.compile("[^\\p{L}\\p{Nd}]*[\\p{L}\\p{Nd}]+").matcher(label.replace("# ", ""));
        assertThat(first.find()).as(label).isTrue();
        return first.group();
    }

    /** One text for each row and the sum: label, then each column that is not zero, then the total. */
    private static List<String> lines(Question question, Answer answer) {
        var lines = new ArrayList<String>();
        answer.rows.forEach((row, cells) -> lines.add(line(
                row.substring(row.indexOf('\n') + 1),
                question.columns == null ? Map.of() : cells,
                Objects.requireNonNull(answer.rowTotals.get(row)))));
        lines.add(line("Cộng", question.columns == null ? Map.of() : answer.columnTotals, answer.total));
        return lines.stream().sorted().toList();
    }

    private static String line(String label, Map<String, Long> cells, long total) {
        var named = new TreeMap<>(cells)
                .entrySet().stream()
                        .filter(cell -> !cell.getKey().isEmpty() && cell.getValue() > 0)
                        .map(cell -> cell.getKey() + "=" + cell.getValue())
                        .collect(Collectors.joining(" "));
        return label + " | " + named + " =" + total;
    }

    private static List<String> fromTable(Question question, List<List<String>> table, String totalMark) {
        var head = table.getFirst();
        var lines = new ArrayList<String>();
        for (List<String> row : table.subList(1, table.size())) {
            var label = row.getFirst();
            boolean total = label.equals(totalMark + "Cộng");
            lines.add(line(question, total ? "Cộng" : FormulaGuard.armed(label), row, head));
            if (total) {
                break;
            }
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> fromPage(Question question, String page) {
        if (!page.contains("<table")) {
            assertThat(page).contains("0 lượt khen thưởng, 0 dòng.");
            return List.of("Cộng |  =0");
        }
        var table = page.substring(page.indexOf("<table"), page.indexOf("</table>"));
        var rows = new ArrayList<List<String>>();
        for (String row : table.split("<tr[ >]", -1)) {
            var cells = new ArrayList<String>();
            var cell =
                    Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL).matcher(row);
            while (cell.find()) {
                cells.add(HtmlUtils.htmlUnescape(cell.group(1).replaceAll("<[^>]*>", ""))
                        .strip());
            }
            if (!cells.isEmpty()) {
                rows.add(cells.subList(0, cells.size() - 1));
            }
        }
        var lines = new ArrayList<String>();
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(line(question, row.getFirst(), row, rows.getFirst()));
        }
        return lines.stream().sorted().toList();
    }

    private static String line(Question question, String label, List<String> row, List<String> head) {
        int last = head.indexOf(question.measure[2]);
        var named = new TreeMap<String, Long>();
        for (int i = 1; i < last; i++) {
            named.put(FormulaGuard.armed(head.get(i)), number(row.get(i)));
        }
        return line(label, named, number(row.get(last)));
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(".", ""));
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.getText();
    }

    private static byte[] get(Signed official, String address, String what) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(what + ": " + address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private String word(String dimension, String key, String label) {
        var prefix = Objects.requireNonNull(DIMENSIONS.get(dimension))[2];
        return prefix.isEmpty() ? label : words.getProperty(prefix + "." + key, key);
    }

    private static String key(String dimension, boolean decision) {
        return dimension.equals("nam")
                ? decision ? "(0 + year(decided_on))" : "year_to"
                : Objects.requireNonNull(DIMENSIONS.get(dimension))[0];
    }

    private static String label(String dimension, boolean decision) {
        return dimension.equals("nam")
                ? key(dimension, decision)
                : Objects.requireNonNull(DIMENSIONS.get(dimension))[1];
    }

    private static String keyOf(String dimension, HonourFactRow row, boolean decision) {
        return switch (dimension) {
            case "danh-hieu" -> row.awardCode();
            case "doi-tuong" -> row.recipientKind();
            case "nam" -> String.valueOf(decision ? row.decidedOn().getYear() : row.yearTo());
            case "don-vi" -> row.unitCode() == null ? "~" + row.unitName() : row.unitCode();
            case "don-vi-cap-tren" ->
                row.unitCode() == null
                        ? "~" + row.unitName()
                        : row.unitCode().endsWith("-duoi") ? row.unitCode().replace("-duoi", "") : row.unitCode();
            case "don-vi-hien-nay" ->
                row.currentUnitCode() == null ? "~" + row.currentUnitName() : row.currentUnitCode();
            case "loai-hinh" -> row.kind();
            case "cap" -> row.level();
            case "quy" ->
                row.decidedOn().getYear() + "-Q" + (1 + (row.decidedOn().getMonthValue() - 1) / 3);
            case "thang" -> row.decidedOn().toString().substring(0, 7);
            case "ngay" -> row.decidedOn().toString();
            case "loai-don-vi" -> row.unitCode() == null ? "-" : "DEPARTMENT";
            case "khoi" ->
                row.yearTo() == 2018 && row.unitCode() != null && row.unitCode().length() > 12 ? "2018-91" : "-";
            case "tinh-trang-thuong" -> Facts.bonusState(row);
            case "tham-quyen" -> "Chủ tịch Ủy ban nhân dân tỉnh Ninh Bình";
            case "gioi-tinh" -> row.sex() == null ? "-" : row.sex();
            default -> row.subjectClass() == null ? "-" : row.subjectClass();
        };
    }

    private static Map<String, String[]> dimensions() {
        var map = new LinkedHashMap<String, String[]>();
        map.put("danh-hieu", new String[] {"award_code", "award_name", ""});
        map.put("doi-tuong", new String[] {"recipient_kind", "''", "recipient"});
        map.put("nam", new String[] {"", "", ""});
        map.put("don-vi", new String[] {
            "if(unit_code is null, concat('~', unit_name), unit_code) collate utf8mb4_bin", "unit_name", ""
        });
        map.put("don-vi-hien-nay", new String[] {
            "if(current_unit_code is null, concat('~', current_unit_name), current_unit_code) collate utf8mb4_bin",
            "concat(current_unit_name, if(current_unit_last_day < '2026-01-01',"
                    + " concat(' (đến ', date_format(current_unit_last_day, '%d/%m/%Y'), ')'), ''))",
            ""
        });
        map.put("don-vi-cap-tren", new String[] {
            "if(above_unit_code is null, concat('~', above_unit_name), above_unit_code) collate utf8mb4_bin",
            "concat(above_unit_name, if(above_unit_name like 'Huyện%' and above_unit_code is not null, ' (đến 30/06/2025)', ''))",
            ""
        });
        map.put("loai-hinh", new String[] {"commendation_kind", "''", "kind"});
        map.put("cap", new String[] {"award_level", "''", "level"});
        map.put("gioi-tinh", new String[] {"ifnull(sex, '-')", "''", "sex"});
        map.put("quy", new String[] {
            "concat(year(decided_on), '-Q', quarter(decided_on))",
            "concat('Quý ', elt(quarter(decided_on), 'I', 'II', 'III', 'IV'), '/', year(decided_on))",
            ""
        });
        map.put("thang", new String[] {
            "substr(decided_on, 1, 7)", "concat('Tháng ', month(decided_on), '/', year(decided_on))", ""
        });
        map.put("ngay", new String[] {"concat(decided_on, '')", "date_format(decided_on, '%d/%m/%Y')", ""});
        map.put("tham-quyen", new String[] {"authority", "authority", ""});
        map.put("loai-don-vi", new String[] {"ifnull(unit_kind, '-')", "''", "unit-kind"});
        map.put("khoi", new String[] {
            "ifnull((select concat(b.year, '-', b.ordinal) from {domain}.bloc b join {domain}.bloc_member m on m.bloc_id = b.id"
                    + " join {domain}.unit u on u.id = m.unit_id where b.year = year_to and u.code in (unit_code, above_unit_code)), '-')",
            "if(year_to = 2018 and length(unit_code) > 12, 'Khối thử 91 (khối số 91, năm 2018)', 'Không thuộc khối nào')",
            ""
        });
        map.put("tinh-trang-thuong", new String[] {"bonus_state", "''", "bonus"});
        map.put("phan-loai", new String[] {"ifnull(subject_class, '-')", "''", "subject"});
        return map;
    }

    private static final class Answer {
        final Map<String, Map<String, Long>> rows = new TreeMap<>();
        final Map<String, Long> rowTotals = new TreeMap<>();
        final Map<String, Long> columnTotals = new TreeMap<>();
        long total;
        long honours;
    }

    private record Question(
            String rows,
            @Nullable String columns,
            boolean decision,
            String[] measure,
            Map<String, String> parts,
            List<String> conditions,
            Map<String, Object> values) {

        String address() {
            var all = new LinkedHashMap<String, String>();
            all.put("hang", rows);
            if (columns != null) {
                all.put("cot", columns);
            }
            all.putAll(parts);
            return "?"
                    + all.entrySet().stream()
                            .flatMap(part -> Stream.of(part.getValue().split("\n"))
                                    .map(value -> part.getKey() + "="
                                            + URLEncoder.encode(value, StandardCharsets.UTF_8)
                                                    .replace("+", "%20")))
                            .collect(Collectors.joining("&"));
        }
    }
}
