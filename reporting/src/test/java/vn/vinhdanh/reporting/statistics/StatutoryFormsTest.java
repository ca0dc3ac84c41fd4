package vn.vinhdanh.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;
import vn.vinhdanh.reporting.form.FormCell;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.form.FormDefinition.Leaf;
import vn.vinhdanh.reporting.form.Forms;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.statistics.FormTable.Cell;
import vn.vinhdanh.reporting.statistics.FormTable.State;

/** The statutory forms, against a small province worked out by hand and against SQL that knows nothing of how they are counted. */
@ReportingTest
class StatutoryFormsTest {

    private static final Pattern LINK = Pattern.compile("<a href=\"(/[^\"]+(?:bieu|ky)=[^\"]+)\"[^>]*>([^<]*)</a>");

    /** The own tables that were worked out by hand; the others count by the same conditions, by unit and by campaign. */
    private static final List<String> HAND = List.of("KT02", "KT03", "KC02");

    private final MockMvc web;
    private final FormTables forms;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final JdbcTemplate sql = new JdbcTemplate(TestDatabase.shared().dataSource(DatabaseRole.CONSOLE));

    StatutoryFormsTest(MockMvc web, FormTables forms) {
        this.web = web;
        this.forms = forms;
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        facts.clear();
        facts.clearCampaigns();
    }

    @Test
    void aSmallProvinceIsCountedAsByHand() {
        SmallProvince.enter();
        for (var form : Stream.concat(counted().stream(), Forms.own().stream().filter(own -> HAND.contains(own.id())))
                .toList()) {
            int year = form.toYear() == null ? 2025 : 2022;
            assertThat(written(count(form.id(), year)))
                    .as(form.id())
                    .isEqualTo(SmallProvince.lines("expected-" + form.id() + "-" + year + ".txt").stream()
                            .map(line -> line.strip().replaceAll("\\s+", " "))
                            .toList());
        }
    }

    @Test
    void everyFigureLeadsToAsManyHonoursOrCampaigns() throws Exception {
        SmallProvince.enter();
        var official = Signed.in(web);
        int seen = 0;
        for (var form : Stream.concat(
                        Forms.all().stream(),
                        Forms.own().stream().filter(own -> own.id().equals("KC02")))
                .toList()) {
            int year = form.toYear() == null ? 2025 : 2022;
            var page = page(official, "/bieu-thong-ke?bieu=" + form.id() + "&nam=" + year);
            for (var link : LINK.matcher(page).results().toList()) {
                var address = HtmlUtils.htmlUnescape(link.group(1));
                if (address.matches("/bieu-thong-ke([?.]|/nhap).*")) {
                    continue;
                }
                var list = page(official, address);
                var rows = list.split("<th scope=\"row\">", -1).length - 1;
                assertThat(rows).as(form.id() + " " + address).isEqualTo(expected(page, link.start(), link.group(2)));
                seen++;
            }
        }
        assertThat(seen).as("figures followed").isGreaterThan(120);
    }

    /** The figure itself; of one that is not known what is known; of what is missing the last number of its sentence. */
    private static int expected(String page, int at, String text) {
        if (text.matches("\\d+")) {
            return Integer.parseInt(text);
        }
        if (text.equals("chưa rõ")) {
            var known = Pattern.compile("đã rõ (\\d+)").matcher(page);
            assertThat(known.find(at)).isTrue();
            return Integer.parseInt(known.group(1));
        }
        var sentence = page.substring(page.lastIndexOf("<li>", at), at);
        var numbers = Pattern.compile(": (\\d+)").matcher(sentence).results().toList();
        return Integer.parseInt(numbers.getLast().group(1));
    }

    @Test
    void thePageNamesWhatIsMissingAndSaysNoConfidentFigure() throws Exception {
        SmallProvince.enter();
        var page = page(Signed.in(web), "/bieu-thong-ke?bieu=0603&nam=2025");
        assertThat(page)
                .contains("Biểu chưa đầy đủ", "Không có cột trong biểu – Hình thức TTLDXS, Tập thể: 1 lượt.")
                .contains("01/12/2024 đến 30/11/2025")
                .doesNotContain("Biểu đầy đủ");
        assertThat(page(Signed.in(web), "/bieu-thong-ke?bieu=0703&nam=2022")).contains("Biểu đầy đủ");
        assertThat(page(Signed.in(web), "/bieu-thong-ke?bieu=0703&nam=2010"))
                .contains("Năm 2010 biểu này chưa có hiệu lực");
        assertThat(page(Signed.in(web), "/bieu-thong-ke?bieu=0603&nam=2025&lang=en"))
                .contains("The form is not complete", "Certificates of Merit");
    }

    @Test
    void aYearHasItsOwnFormAndWhatIsUnknownIsRefused() throws Exception {
        var official = Signed.in(web);
        assertThat(official.get("/bieu-thong-ke?bieu=0602&nam=2019")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/bieu-thong-ke?bieu=0702&nam=2019");
        for (var address : List.of(
                "/bieu-thong-ke?bieu=0699",
                "/bieu-thong-ke?bieu=0601&nam=1999",
                "/bieu-thong-ke?bieu=0601&nam=2099",
                "/bieu-thong-ke?bieu=0601&la=1",
                "/bieu-thong-ke/phong-trao?bieu=0602&ky=2025",
                "/bieu-thong-ke/phong-trao?bieu=0601&ky=2025&dong-bieu=99",
                "/bieu-thong-ke/phong-trao?ky=2025",
                "/thong-ke/danh-sach?bieu=0601&ky=2025",
                "/thong-ke/danh-sach?bieu=0602&ky=2019",
                "/thong-ke/danh-sach?bieu=0602&ky=2025&cot-bieu=2.KHONG.t",
                "/thong-ke/danh-sach?ky=2025")) {
            assertThat(official.get(address).getResponse().getStatus())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    @Test
    void anOfficialOfAUnitCountsItsOwnOnly() throws Exception {
        SmallProvince.enter();
        var own = "b" + Ids.code(Ids.next());
        facts.unit(own, null);
        facts.write(List.of(SmallProvince.honour("30;PERSON;DIRECT_WORKER;BKT;PROVINCE;480;MERIT;2025-06-06", own)));
        facts.campaign(
                "UNIT",
                "LAUNCHED",
                "REGULAR",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2025, 1, 9),
                own);
        var official = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, own));
        var page = page(official, "/bieu-thong-ke?bieu=0603&nam=2025");
        assertThat(page).contains("Biểu đầy đủ", "Phạm vi: Đơn vị " + own, "<dd>Đơn vị " + own + "</dd>");
        assertThat(LINK.matcher(page).results().map(link -> link.group(2)).filter(text -> text.matches("\\d+")))
                .isNotEmpty()
                .containsOnly("1");
        var campaigns = page(official, "/bieu-thong-ke/phong-trao?bieu=0601&ky=2025");
        assertThat(campaigns).contains("1 phong trào");
        assertThat(page(Signed.in(web), "/bieu-thong-ke/phong-trao?bieu=0601&ky=2025"))
                .contains("10 phong trào");
    }

    /** For one unit the figures are those of the unit, of what lies below and of what it took over, on the page and behind each figure. */
    @Test
    void aFormIsFilledInForAUnitByChoice() throws Exception {
        SmallProvince.enter();
        var commune = "x" + Ids.code(Ids.next());
        facts.unit(commune, null);
        facts.unit(commune + "-thon", commune);
        facts.unit(commune + "-cu", null);
        facts.takesOver(commune, commune + "-cu", "MERGE");
        var line = ";PERSON;DIRECT_WORKER;BKT;PROVINCE;480;MERIT;2025-06-06";
        facts.write(List.of(
                SmallProvince.honour("40" + line, commune),
                SmallProvince.honour("41" + line, commune + "-thon"),
                SmallProvince.honour("42" + line, commune + "-cu")));
        var all = Signed.in(web);
        var page = page(all, "/bieu-thong-ke?bieu=0603&nam=2025&pham-vi=" + commune);
        assertThat(page).contains("<dd>Đơn vị " + commune + "</dd>", "Biểu đầy đủ");
        var links = LINK.matcher(page)
                .results()
                .filter(link -> link.group(2).matches("\\d+"))
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.group(2).equals("3"));
        assertThat(page(all, HtmlUtils.htmlUnescape(links.getFirst().group(1))))
                .contains("3 lượt khen thưởng", "Biểu lập cho: Đơn vị " + commune);
        assertThat(all.get("/bieu-thong-ke?bieu=0603&nam=2025&pham-vi=khong-co")
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);

        // an official of the hamlet reaches the hamlet only
        var officer = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, commune + "-thon"));
        assertThat(officer.get("/bieu-thong-ke?bieu=0603&nam=2025&pham-vi=" + commune)
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(officer.get("/thong-ke/danh-sach?bieu=0603&ky=2025&pham-vi=" + commune)
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(page(officer, "/bieu-thong-ke?bieu=0603&nam=2025"))
                .contains("<dd>Đơn vị " + commune + "-thon</dd>")
                .doesNotContain(commune + "-cu");
    }

    /** A table by units has a row for each unit that has honours, below the sum of its kind; what is behind a figure is what was counted. */
    @Test
    void anOwnTableHasARowForEachUnit() throws Exception {
        SmallProvince.enter();
        var office = "y" + Ids.code(Ids.next());
        facts.unit(office, null);
        var line = ";PERSON;DIRECT_WORKER;BKT;PROVINCE;480;MERIT;2025-12-31";
        facts.write(List.of(SmallProvince.honour("60" + line, office), SmallProvince.honour("61" + line, office)));
        assertThat(written(count("KT01", 2025)))
                .containsExactly(
                        "columns: 1 2.CTDT 2.CSTDT 2.TTLDXS 2.BKT 2.KNC",
                        "01 12 2 1 1 7 1 | 1",
                        "I 2 0 0 0 2 0 | 0",
                        "dv." + office + " 2 0 0 0 2 0 | 0",
                        "II 0 0 0 0 0 0 | 0",
                        "III 10 2 1 1 5 1 | 1",
                        "missing:");
        assertThat(written(count("PT", 2025))).contains("00 24 1 2 1 1 7 1 1 2 1 1 1 5 | 4");
        SecurityContextHolder.clearContext();
        var official = Signed.in(web);
        var page = page(official, "/bieu-thong-ke?bieu=KT01&nam=2025");
        assertThat(page)
                .contains("Bảng của tỉnh", "Đơn vị " + office)
                .doesNotContain("Ghi là đã báo cáo", "Đơn vị nhận báo cáo");
        var link = LINK.matcher(page)
                .results()
                .filter(one -> one.group(1).contains("dong-bieu=dv." + office))
                .findFirst()
                .orElseThrow();
        assertThat(page(official, HtmlUtils.htmlUnescape(link.group(1))))
                .contains("2 lượt khen thưởng", "dòng Đơn vị " + office);
    }

    /** Worked out by hand: the small province, whose units are in words only, with seven honours of an office and of a commune. */
    @Test
    void theTablesByUnitAreCountedAsByHand() {
        SmallProvince.enter();
        var office = "z" + Ids.code(Ids.next());
        var commune = "z" + Ids.code(Ids.next());
        facts.unit(office, null);
        facts.unit(commune, null);
        sql.update(
                TestDatabase.shared().schemas().in("update {domain}.unit set kind = 'COMMUNE' where code = ?"),
                commune);
        facts.write(List.of(
                SmallProvince.honour("60;PERSON;DIRECT_WORKER;CSTDCS;GRASSROOTS;510;MERIT;2025-12-31", office),
                SmallProvince.honour("61;PERSON;DIRECT_WORKER;LDTT;GRASSROOTS;520;MERIT;2025-01-01", office),
                SmallProvince.honour(
                        "62;COLLECTIVE;ADMINISTRATIVE_BODY;TTLDTT;GRASSROOTS;530;MERIT;2025-06-30", commune),
                SmallProvince.honour("63;PERSON;OTHER_LEADER;LDTT;GRASSROOTS;520;MERIT;2025-06-30", commune),
                SmallProvince.honour("64;PERSON;DIRECT_WORKER;LDTT;GRASSROOTS;520;MERIT;2024-12-31", commune),
                SmallProvince.honour("65;PERSON;DIRECT_WORKER;GK;GRASSROOTS;560;SUDDEN;2025-03-03", office),
                SmallProvince.honour("66;PERSON;DIRECT_WORKER;CSTDT;PROVINCE;440;MERIT;2025-03-03", commune)));
        assertThat(written(count("KT01X", 2025)))
                .containsExactly(
                        "columns: 1 2.CSTDCS 2.LDTT 2.TTLDTT 2.GK",
                        "01 6 1 3 1 1 | 1",
                        "I 3 1 1 0 1 | 0",
                        "dv." + office + " 3 1 1 0 1 | 0",
                        "II 2 0 1 1 0 | 1",
                        "dp." + commune + " 2 0 1 1 0 | 1",
                        "III 1 0 1 0 0 | 0",
                        "missing:");
        assertThat(written(count("DH", 2025)))
                .containsExactly(
                        "columns: 1 2.CTDCP 2.CSTDTQ 2.CTDT 2.CSTDT 2.TTLDXS 2.CSTDCS 2.LDTT 2.TTLDTT",
                        "01 12 1 1 2 2 1 1 3 1 | 1",
                        "I 2 0 0 0 0 0 1 1 0 | 0",
                        "dv." + office + " 2 0 0 0 0 0 1 1 0 | 0",
                        "II 3 0 0 0 1 0 0 1 1 | 1",
                        "dp." + commune + " 3 0 0 0 1 0 0 1 1 | 1",
                        "III 7 1 1 2 1 1 0 1 0 | 0",
                        "missing:");
    }

    private static List<FormDefinition> counted() {
        return Forms.all().stream().filter(form -> !form.entered()).toList();
    }

    private static final List<String> KINDS =
            List.of("MERIT", "CAMPAIGN", "SUDDEN", "FOREIGN", "CAREER", "SERVICE_LENGTH", "RESISTANCE");

    /** Rows and columns of 0602 and 0603 as SQL, written from the law and not from the form's file. */
    private static final Map<String, String> SUBJECT = subjects();

    private static Map<String, String> subjects() {
        var subjects = new LinkedHashMap<String, String>();
        subjects.put("0", "recipient_kind = 'COLLECTIVE'");
        subjects.put("1", "recipient_kind = 'COLLECTIVE' and subject_class = 'ENTERPRISE'");
        subjects.put("2", "recipient_kind = 'HOUSEHOLD'");
        subjects.put("3", "recipient_kind = 'PERSON'");
        var classes =
                List.of("PROVINCIAL_LEADER", "DEPARTMENT_LEADER", "ENTREPRENEUR", "OTHER_LEADER", "DIRECT_WORKER");
        for (int i = 0; i < classes.size(); i++) {
            subjects.put(
                    String.valueOf(4 + i), "recipient_kind = 'PERSON' and subject_class = '" + classes.get(i) + "'");
        }
        for (int i = 0; i < KINDS.size(); i++) {
            subjects.put(String.valueOf(9 + i), "commendation_kind = '" + KINDS.get(i) + "'");
        }
        return subjects;
    }

    @Test
    void randomYearsAgreeCellByCellWithSql() {
        long seed = Long.getLong("vinhdanh.test.seed", System.nanoTime());
        System.out.println("StatutoryFormsTest: -Dvinhdanh.test.seed=" + seed);
        facts.clear();
        facts.write(random(3000, new Random(seed)));
        int cells = 0;
        for (int year = 2022; year <= 2025; year++) {
            var period = "decided_on > '" + (year - 1) + "-11-30' and decided_on < '" + year + "-12-01'";
            for (var id : List.of(year < 2023 ? "0702" : "0602", year < 2023 ? "0703" : "0603")) {
                boolean state = id.endsWith("2");
                var level = state ? "award_level in ('STATE', 'GOVERNMENT')" : "award_level = 'PROVINCE'";
                var table = count(id, year);
                for (var line : table.lines()) {
                    var row = line.row();
                    if (row.heading() || (state && List.of("02", "03").contains(row.code()))) {
                        continue;
                    }
                    var which = row.code().equals("01")
                            ? "1 = 1"
                            : SUBJECT.get(String.valueOf(Integer.parseInt(row.code()) - (state ? 6 : 2)));
                    for (int i = 0; i < table.columns().size(); i++) {
                        var condition = period + " and " + level + " and " + which + " and "
                                + column(table.columns().get(i));
                        assertThat(line.cells().get(i).count())
                                .as("seed %d, %s of %d: %s", seed, id, year, condition)
                                .isEqualTo(one("select count(*) from {report}.honour_fact where " + condition));
                        cells++;
                    }
                }
                var inside = table.columns().stream()
                        .filter(leaf -> !leaf.total())
                        .map(leaf -> "(" + column(leaf) + ")")
                        .collect(Collectors.joining(" or "));
                assertThat(table.missing().stream()
                                .filter(missing -> missing.gap() == null)
                                .mapToLong(FormTable.Missing::count)
                                .sum())
                        .isEqualTo(one("select count(*) from {report}.honour_fact where " + period + " and " + level
                                + " and not (" + inside + ")"));
            }
        }
        assertThat(cells).isGreaterThan(500);
    }

    private static String column(Leaf leaf) {
        if (leaf.total()) {
            return "1 = 1";
        }
        var codes = leaf.award() == null
                ? switch (leaf.column().key() + " " + leaf.column().each()) {
                    case "3 false" -> leaf.part() == null ? "'CSTDT', 'CSTDB'" : "'GTHCM'";
                    case "4 false" -> leaf.part() == null ? "'CTDT', 'CTDB', 'CTDQK', 'CTDDHQG'" : "'GTNN'";
                    case "5 false" -> "'KNC'";
                    case "2 false" -> "'BKT', 'BKB', 'BKQK', 'BKDHQG'";
                    case "6 false" -> "'CTDCP'";
                    case "7 false" -> "'BKTTG'";
                    case "8 false" -> "'CSTDTQ'";
                    default -> "'none'";
                }
                : "'" + leaf.award() + "'";
        var part = leaf.part();
        return "award_code in (" + codes + ")"
                + (part == null
                        ? ""
                        : " and recipient_kind = '" + (part.key().equals("t") ? "COLLECTIVE" : "PERSON") + "'");
    }

    private long one(String statement) {
        var number = sql.queryForObject(TestDatabase.shared().schemas().in(statement), Long.class);
        return number == null ? -1 : number;
    }

    private static List<HonourFactRow> random(int count, Random random) {
        var awards = List.of(
                "HCLD1;STATE;90",
                "HCLD3;STATE;110",
                "HUYCHN;STATE;260",
                "AHLD;STATE;290",
                "GTNN;STATE;390",
                "CTDCP;GOVERNMENT;400",
                "CSTDTQ;GOVERNMENT;410",
                "BKTTG;GOVERNMENT;420",
                "CTDT;PROVINCE;430",
                "CSTDT;PROVINCE;440",
                "TTLDXS;PROVINCE;450",
                "BKT;PROVINCE;480",
                "KNC;PROVINCE;500",
                "LDTT;GRASSROOTS;520");
        var classes = List.of(
                "",
                "PROVINCIAL_LEADER",
                "DEPARTMENT_LEADER",
                "ENTREPRENEUR",
                "OTHER_LEADER",
                "DIRECT_WORKER",
                "ENTERPRISE",
                "OTHER");
        var recipients = List.of("PERSON", "PERSON", "PERSON", "COLLECTIVE", "COLLECTIVE", "HOUSEHOLD");
        var rows = new ArrayList<HonourFactRow>();
        for (int i = 0; i < count; i++) {
            var day = LocalDate.of(2021, 10, 1).plusDays(random.nextInt(1600));
            rows.add(SmallProvince.honour(
                    String.join(
                            ";",
                            String.valueOf(i),
                            recipients.get(random.nextInt(recipients.size())),
                            classes.get(random.nextInt(classes.size())),
                            awards.get(random.nextInt(awards.size())),
                            KINDS.get(random.nextInt(KINDS.size())),
                            day.toString()),
                    null));
        }
        return rows;
    }

    private FormTable count(String id, int year) {
        Signed.unlimited();
        return forms.count(Forms.find(id).orElseThrow(), year, Languages.VIETNAMESE);
    }

    private static List<String> written(FormTable table) {
        var lines = new ArrayList<String>();
        lines.add("columns: " + table.columns().stream().map(Leaf::key).collect(Collectors.joining(" ")));
        for (var line : table.lines()) {
            var before = line.before();
            if (before != null) {
                lines.add(line.row().code() + " "
                        + line.cells().stream().map(StatutoryFormsTest::written).collect(Collectors.joining(" "))
                        + " | " + written(before));
            }
        }
        lines.add(("missing: "
                        + table.missing().stream()
                                .map(missing -> name(missing) + " " + missing.count())
                                .collect(Collectors.joining(", ")))
                .strip());
        return lines;
    }

    private static String name(FormTable.Missing missing) {
        var gap = missing.gap();
        return gap == null ? missing.award() + "/" + missing.recipientKind() : gap.key();
    }

    private static String written(Cell cell) {
        if (cell.state() == State.SHARE) {
            return cell.share().toString();
        }
        return cell.state() == State.CROSSED ? "x" : (cell.state() == State.UNKNOWN ? "?" : "") + cell.count();
    }

    @Test
    void everyFormIsWholeAndSaysItsLaw() {
        for (FormDefinition form :
                Stream.concat(Forms.all().stream(), Forms.own().stream()).toList()) {
            assertThat(form.rows().stream().filter(row -> !row.heading()).map(FormDefinition.Row::code))
                    .as(form.id())
                    .doesNotHaveDuplicates();
            assertThat(form.basis().vi())
                    .contains(form.ofTheProvince() ? "không phải biểu theo Thông tư" : "Thông tư số");
            assertThat(form.leaves(List.of())).filteredOn(Leaf::total).isNotEmpty();
            assertThat(new FormCell(form, 2022, null, null).hasRow()).isTrue();
        }
        for (int year = Forms.FIRST_YEAR; year <= 2030; year++) {
            assertThat(Forms.of(year)).as("forms of %d", year).hasSize(year < 2023 ? 3 : 5);
        }
    }

    private static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
