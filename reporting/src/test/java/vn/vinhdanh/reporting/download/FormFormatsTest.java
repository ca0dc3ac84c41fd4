package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;

/** A statutory form says the same on the page and in every format, cell by cell; random years, and one that is entered. */
@ReportingTest
class FormFormatsTest {

    private final MockMvc web;
    private final JsonMapper json;
    private final Facts facts = new Facts(TestDatabase.shared());

    FormFormatsTest(MockMvc web, JsonMapper json) {
        this.web = web;
        this.json = json;
    }

    @AfterEach
    void forget() {
        facts.clear();
        facts.clearCampaigns();
        SmallProvince.forgetForms();
    }

    @Test
    void aFormSaysTheSameInEveryFormat() throws Exception {
        long seed = Long.getLong("vinhdanh.test.seed", System.nanoTime());
        System.out.println("FormFormatsTest: -Dvinhdanh.test.seed=" + seed);
        var random = new Random(seed);
        SmallProvince.enter();
        var official = Signed.in(web);
        official.send(
                "/bieu-thong-ke/nhap",
                "bieu",
                "0604",
                "nam",
                "2025",
                "ban",
                "0",
                "o-04-1",
                "1",
                "o-05-1",
                String.valueOf(random.nextInt(2000)));
        facts.write(Facts.random(200, random.nextLong()));
        for (String question : List.of(
                "bieu=0601&nam=2025",
                "bieu=0602&nam=2025",
                "bieu=0603&nam=" + (2023 + random.nextInt(3)),
                "bieu=0604&nam=2025",
                "bieu=0703&nam=" + (2018 + random.nextInt(5)))) {
            compare(official, question, "seed " + seed + ", " + question);
        }
    }

    private void compare(Signed official, String question, String what) throws Exception {
        var page = page(new String(get(official, "", question), StandardCharsets.UTF_8));
        assertThat(page).as(what).isNotEmpty();
        assertThat(csv(get(official, ".csv", question))).as(what + " as CSV").isEqualTo(page);
        assertThat(json(get(official, ".json", question))).as(what + " as JSON").isEqualTo(page);
        var ods = get(official, ".ods", question);
        var folder = System.getProperty("vinhdanh.test.files");
        if (folder != null) {
            Files.write(Path.of(folder, question.replaceAll("[^0-9]+", "-") + ".ods"), ods);
        }
        assertThat(ods(ods)).as(what + " as ODS").isEqualTo(page);
        var workbook = xlsx(get(official, ".xlsx", question));
        for (int i = 0; i < page.size(); i++) {
            // a sum is a formula there, which LibreOffice counts in another test
            assertThat(workbook.get(i)).as(what + " as XLSX").matches(workbook(page.get(i)));
        }
        try (var pdf = Loader.loadPDF(get(official, ".pdf", question))) {
            var text =
                    new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").replace(".", "");
            for (String row : page) {
                var figures = row.substring(0, row.indexOf(" | ")).replaceFirst("^\\d+ ", "");
                // two words in a narrow cell may stand on two lines
                if (!figures.contains("chưa rõ")) {
                    assertThat(text).as(what + " as PDF").contains(figures);
                }
            }
        }
    }

    private static Pattern workbook(String row) {
        var parts = row.substring(0, row.indexOf(" | ")).split(" ", 3);
        return Pattern.compile(Pattern.quote(parts[0]) + " (?:" + Pattern.quote(parts[1]) + "|=)"
                + (parts.length < 3 ? "" : " " + Pattern.quote(parts[2])));
    }

    /** Of each row code and figures, then that of the year before. */
    private static List<String> page(String page) {
        var rows = new ArrayList<String>();
        var body = page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
        for (String row : body.split("<tr[ >]", -1)) {
            var cells = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL)
                    .matcher(row)
                    .results()
                    .map(cell -> HtmlUtils.htmlUnescape(cell.group(1)
                                    .replaceAll("<span class=\"under\".*?</span>", "")
                                    .replaceAll("<[^>]*>", ""))
                            .strip())
                    .toList();
            if (cells.size() > 5) {
                rows.add(line(cells.get(1), cells.subList(3, cells.size() - 2), cells.get(cells.size() - 2)));
            }
        }
        return rows;
    }

    private static String line(String code, List<String> cells, String before) {
        return (code + " " + String.join(" ", cells) + " | " + before).replace(".", "");
    }

    private static List<String> csv(byte[] bytes) throws Exception {
        var rows = new ArrayList<String>();
        for (List<String> row : CsvLines.parse(new String(bytes, StandardCharsets.UTF_8).substring(1))) {
            if (row.get(1).matches("\\d\\d") && !row.getFirst().startsWith("#")) {
                rows.add(line(row.get(1), row.subList(3, row.size() - 1), row.getLast()));
            }
        }
        return rows;
    }

    private List<String> json(byte[] bytes) {
        var rows = new ArrayList<String>();
        for (JsonNode row : json.readTree(bytes).path("rows")) {
            if (!row.path("cells").isEmpty()) {
                var cells = new ArrayList<String>();
                row.path("cells").forEach(cell -> cells.add(cell(cell)));
                rows.add(line(row.path("code").asString(), cells, cell(row.path("yearBefore"))));
            }
        }
        return rows;
    }

    private static String cell(JsonNode cell) {
        return switch (cell.path("state").asString()) {
            case "NUMBER" -> cell.path("value").asString();
            case "CROSSED" -> "×";
            default -> "chưa rõ";
        };
    }

    private static List<String> ods(byte[] bytes) throws Exception {
        var rows = new ArrayList<String>();
        for (Object[] row : new SpreadSheet(new ByteArrayInputStream(bytes))
                .getSheet(0)
                .getDataRange()
                .getValues()) {
            if (row[1] instanceof String code && code.matches("\\d\\d")) {
                var cells = new ArrayList<String>();
                for (int i = 3; i < row.length; i++) {
                    cells.add(
                            row[i] instanceof Number number
                                    ? String.valueOf(number.longValue())
                                    : String.valueOf(row[i]));
                }
                rows.add(line(code, cells.subList(0, cells.size() - 1), cells.getLast()));
            }
        }
        return rows;
    }

    private static List<String> xlsx(byte[] bytes) throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = new ArrayList<String>();
            book.getFirstSheet().read().forEach(row -> {
                if (row.getCellCount() > 3
                        && row.getCell(1) != null
                        && row.getCell(1).getText().matches("\\d\\d")) {
                    var cells = new ArrayList<String>();
                    cells.add(row.getCell(1).getText());
                    for (int i = 3; i < row.getCellCount(); i++) {
                        var cell = row.getCell(i);
                        cells.add(cell.getFormula() == null ? cell.getText() : "=");
                    }
                    rows.add(String.join(" ", cells));
                }
            });
            return rows;
        }
    }

    private static byte[] get(Signed official, String format, String question) throws Exception {
        var response = official.get("/bieu-thong-ke" + format + "?" + question).getResponse();
        assertThat(response.getStatus()).as(format + question).isEqualTo(200);
        return response.getContentAsByteArray();
    }
}
