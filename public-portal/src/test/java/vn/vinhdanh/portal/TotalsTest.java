package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.testing.TestDatabase;

/** The open totals count just the honours that are public, lead to their lists, and tell nothing that these do not say. */
@PortalTest
@TestPropertySource(properties = "vinhdanh.portal.open-data-per-minute=100000")
class TotalsTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]{3})*");

    private final Reader reader;
    private final JsonMapper json = JsonMapper.builder().build();
    private final TestShowcase showcase = new TestShowcase(TestDatabase.shared());

    TotalsTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    private List<JsonNode> everything(String path) {
        var all = new ArrayList<JsonNode>();
        var next = path;
        while (next != null) {
            var answer = reader.get(next);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var list = json.readTree(answer.body());
            list.path("items").forEach(all::add);
            var address = list.path("next").asString("");
            next = address.isEmpty() ? null : address.replace("https://vinhdanh.example", "");
        }
        return all;
    }

    /** Counted the slow way, from the records themselves. */
    @Test
    void everyFigureIsTheNumberOfThePublicHonoursThatItNames() {
        var expected = new TreeMap<String, Integer>();
        for (JsonNode honour : everything("/api/v1/honours?limit=1000")) {
            var unit = honour.path("currentUnitCode").asString("");
            var of = honour.path("decisionDate").asString().substring(0, 4) + " "
                    + honour.path("recipientKind").asString() + " ";
            expected.merge(of + "AWARD " + honour.path("awardCode").asString(), 1, Integer::sum);
            expected.merge(
                    of + "UNIT " + (unit.isEmpty() ? honour.path("unitCode").asString("") : unit), 1, Integer::sum);
        }
        var counted = new TreeMap<String, Integer>();
        for (JsonNode figure : everything("/api/v1/figures?limit=7")) {
            if (!figure.path("by").asString().equals("COMMUNE")) {
                counted.put(
                        figure.path("decisionYear").asString() + " "
                                + figure.path("recipientKind").asString() + " "
                                + figure.path("by").asString() + " "
                                + figure.path("key").asString(),
                        figure.path("honourCount").asInt());
            }
        }
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void everyFigureLeadsToAListOfJustAsMany() {
        for (JsonNode figure : everything("/api/v1/figures?limit=1000")) {
            var page = figure.path("page").asString().replace("https://vinhdanh.example", "");
            if (page.startsWith("/vinh-danh")) {
                var list = json.readTree(reader.get(page.replace("/vinh-danh", "/api/v1/honours"))
                        .body());
                assertThat(list.path("total").asInt())
                        .as(page)
                        .isEqualTo(figure.path("honourCount").asInt());
            } else if (page.startsWith("/don-vi/")) {
                assertThat(reader.get(page).body())
                        .as(page)
                        .contains(figure.path("honourCount").asInt() + " lượt khen của quyết định ban hành năm "
                                + figure.path("decisionYear").asInt());
            }
        }
    }

    @Test
    void whatIsPublishedAndWithdrawnIsCountedWithinThreeSeconds() throws InterruptedException {
        int before = ofYear(1987);
        var honour = FakeProvince.honour("so-lieu-1", "Lường Thị Phương", "Trạm Y tế xã Gia Hòa");
        showcase.show(PublicKind.HONOUR, honour.code(), decided(honour, LocalDate.of(1987, 12, 31)));
        assertThat(reader.within3Seconds("/so-lieu", p -> p.body().contains("nam-ban-hanh=1987"))
                        .body())
                .contains("href=\"/vinh-danh?nam-ban-hanh=1987\"");
        assertThat(ofYear(1987)).isEqualTo(before + 1);
        assertThat(reader.get("/vinh-danh?nam-ban-hanh=1987").body()).contains("Lường Thị Phương", "1 lượt");
        // no achievement of 1987: the two years are never taken for each other
        assertThat(reader.get("/vinh-danh?nam=1987").body()).doesNotContain("Lường Thị Phương");
        showcase.hide(PublicKind.HONOUR, honour.code());
        assertThat(reader.within3Seconds("/so-lieu", p -> !p.body().contains("nam-ban-hanh=1987"))
                        .body())
                .doesNotContain("nam-ban-hanh=1987");
    }

    private int ofYear(int year) {
        return everything("/api/v1/figures?hang=danh-hieu&nam-ban-hanh=" + year).stream()
                .mapToInt(f -> f.path("honourCount").asInt())
                .sum();
    }

    private static PublicHonour decided(PublicHonour h, LocalDate on) {
        return new PublicHonour(
                h.code(),
                h.recipientKind(),
                h.recipientCode(),
                h.salutation(),
                h.name(),
                h.post(),
                h.unit(),
                h.unitCode(),
                h.awardCode(),
                h.awardName(),
                h.awardTitle(),
                h.achievement(),
                h.yearFrom(),
                h.yearTo(),
                h.period(),
                h.schoolYear(),
                h.commendationKind(),
                h.decisionCode(),
                h.decisionNumber(),
                on,
                h.authority(),
                h.publishedAt(),
                h.ordinal(),
                h.correctionNote(),
                h.demo());
    }

    @Test
    void chartAndTableSayTheSame() {
        var page = reader.get("/so-lieu?hang=danh-hieu").body();
        var bars = figures(page, "class=\"chart-count\">(" + NUMBER + ")<");
        var rows =
                figures(page.substring(page.indexOf("<tbody"), page.indexOf("</tbody")), "<strong>(" + NUMBER + ")<");
        assertThat(bars).isNotEmpty().isEqualTo(rows.subList(0, bars.size()));
        var sum = figures(page.substring(page.indexOf("<tfoot")), "<strong>(" + NUMBER + ")<")
                .getFirst();
        assertThat(rows.stream().mapToInt(n -> n).sum()).isEqualTo(sum);
    }

    private static List<Integer> figures(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1).replace(".", "")))
                .toList();
    }

    /** A year that is none is refused: all years under its name would be a wrong figure. */
    @Test
    void refusesWhatIsNoYearAndPutsYearsInOrder() {
        for (String path :
                List.of("/so-lieu?tu=abcd", "/vinh-danh?nam-ban-hanh=20", "/don-vi/xa-gia-phong?nam-ban-hanh=x-y")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(reader.get("/api/v1/honours?nam-ban-hanh=abc").statusCode()).isEqualTo(400);
        assertThat(reader.get("/so-lieu?tu=2021&den=2020").body()).contains("2020–2021");
    }

    /** Names are public, so a figure by what is not public of the person would tell it. Whoever adds such a component reads this first. */
    @Test
    void nothingIsCountedThatThePublicRecordOfAnHonourDoesNotSay() {
        var components = Arrays.stream(PublicHonour.class.getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());
        assertThat(components)
                .doesNotContain("sex", "birthDate", "ethnicGroup", "religion", "address", "subjectClass", "age");
        assertThat(json.readTree(reader.get("/api/v1/figures?limit=1").body())
                        .path("items")
                        .get(0)
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(Set.of(
                        "code",
                        "by",
                        "key",
                        "name",
                        "nameEn",
                        "decisionYear",
                        "recipientKind",
                        "honourCount",
                        "demo",
                        "page"));
        assertThat(reader.get("/so-lieu").body()).contains("giới tính, tuổi, dân tộc, tôn giáo");
    }

    @Test
    void equalFiguresHaveOneMark() throws InterruptedException {
        var before = mark();
        var honour = FakeProvince.honour("so-lieu-2", "Mùa A Páo", "Phường Hoa Lư");
        showcase.show(PublicKind.HONOUR, honour.code(), honour);
        reader.within3Seconds("/vinh-danh/so-lieu-2", p -> p.statusCode() == 200);
        assertThat(mark()).isNotEqualTo(before);
        showcase.hide(PublicKind.HONOUR, honour.code());
        reader.within3Seconds("/vinh-danh/so-lieu-2", p -> p.statusCode() == 404);
        assertThat(mark()).isEqualTo(before);
    }

    private String mark() {
        var found = Pattern.compile("<code>([0-9a-f]{10})</code>")
                .matcher(reader.get("/so-lieu").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whatBecameOfNominationsIsShownRoundedAndNobodyByIt() {
        var page = reader.get("/so-lieu/de-nghi").body();
        assertThat(page)
                .contains(">1.235</td>")
                .contains(">dưới 5</td>")
                .contains(">4,5</td>")
                .contains(">–</td>");
        assertThat(reader.get("/so-lieu/de-nghi?lang=en").body()).contains(">under 5</td>", ">4.5</td>");
        assertThat(reader.get("/so-lieu").body()).contains("href=\"/so-lieu/de-nghi\"");
    }

    @Test
    void isKnownToTheRestOfTheSite() {
        assertThat(reader.get("/").body()).contains("href=\"/so-lieu\"");
        assertThat(reader.get("/So-Lieu/").statusCode()).isEqualTo(301);
    }
}
