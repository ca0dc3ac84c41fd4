package vn.vinhdanh.portal.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.Kept;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Wording;

/** The index of the register. */
@Controller
class IndexPages {

    private static final int MOST_DECISIONS = 60_000;
    private static final int MOST_OF_A_DAY = 50;

    /** Every day of a year is there. */
    private static final int LEAP = 2024;

    private final Kept<Map<String, Map<String, Integer>>> counts;
    private final Kept<Map<MonthDay, List<PublicDecision>>> days;
    private final AwardNames names;
    private final Wording wording;

    IndexPages(PublicCopy copy, AwardNames names, Wording wording) {
        this.names = names;
        this.wording = wording;
        this.counts = new Kept<>(
                copy,
                Set.of(PublicKind.HONOUR, PublicKind.UNIT),
                () -> copy.count(PublicCopy.of(PublicKind.HONOUR), Set.of(Fields.YEAR, Fields.AWARD, Fields.COMMUNE))
                        .counts());
        this.days = new Kept<>(copy, Set.of(PublicKind.DECISION), () -> days(copy));
    }

    /** A way into the register, with how many honours stand at its end. */
    public record Way(String label, String href, int count, String code) {}

    @GetMapping("/muc-luc")
    String index(@RequestParam(name = "ngay", defaultValue = "") String asked, Model model) {
        var day = day(asked);
        model.addAttribute("title", wording.text("index.title"));
        model.addAttribute("intro", wording.text("index.intro"));
        model.addAttribute(
                "years",
                ways(Fields.YEAR, "nam", Comparator.comparing(Way::label).reversed()));
        model.addAttribute(
                "awards",
                ways(
                        Fields.AWARD,
                        "danh-hieu",
                        Comparator.comparingInt(Way::count).reversed()));
        model.addAttribute(
                "communes",
                ways(Fields.COMMUNE, "xa", Comparator.comparing(way -> VietnameseText.sortKey(way.label()))));
        model.addAttribute("day", "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue()));
        model.addAttribute("before", written(day.atYear(LEAP).minusDays(1)));
        model.addAttribute("after", written(day.atYear(LEAP).plusDays(1)));
        model.addAttribute(
                "decisions",
                days.get().getOrDefault(day, List.of()).stream()
                        .limit(MOST_OF_A_DAY)
                        .toList());
        return "index/index";
    }

    private static String written(LocalDate day) {
        return "%02d-%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }

    private MonthDay day(String asked) {
        try {
            if (asked.matches("[0-9]{2}-[0-9]{2}")) {
                return MonthDay.of(Integer.parseInt(asked.substring(3)), Integer.parseInt(asked.substring(0, 2)));
            }
        } catch (DateTimeException e) {
            // no day of any year: then today
        }
        return MonthDay.from(wording.today());
    }

    private List<Way> ways(String field, String parameter, Comparator<Way> order) {
        var ways = new ArrayList<Way>();
        counts.get()
                .getOrDefault(field, Map.of())
                .forEach((value, count) -> ways.add(new Way(
                        field.equals(Fields.AWARD) ? names.of(value) : value,
                        UriComponentsBuilder.fromPath("/vinh-danh")
                                .queryParam(parameter, value)
                                .encode()
                                .build()
                                .toUriString(),
                        count,
                        value)));
        ways.sort(order);
        return ways;
    }

    private static Map<MonthDay, List<PublicDecision>> days(PublicCopy copy) {
        var days = new HashMap<MonthDay, List<PublicDecision>>();
        copy.page(PublicCopy.of(PublicKind.DECISION), PublicCopy.NEWEST, 0, MOST_DECISIONS, PublicDecision.class)
                .forEach(d -> days.computeIfAbsent(MonthDay.from(d.decidedOn()), day -> new ArrayList<>())
                        .add(d));
        return days;
    }
}
