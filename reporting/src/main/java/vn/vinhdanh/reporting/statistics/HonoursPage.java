package vn.vinhdanh.reporting.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vinhdanh.reporting.shared.Wording;

/** Which ones? The honours behind a number, newest decision first, a page at a time, and as files of all of them. */
@Controller
class HonoursPage {

    static final String PATH = "/thong-ke/danh-sach";
    static final String AFTER = "sau";
    private static final String LINE = "dong";
    private static final int SIZE = 50;

    private final Questions questions;
    private final Honours honours;
    private final Names names;
    private final Wording wording;
    private final UnitWords units;
    private final AwardNames awardNames;

    HonoursPage(
            Questions questions,
            Honours honours,
            Names names,
            Wording wording,
            UnitWords units,
            AwardNames awardNames) {
        this.awardNames = awardNames;
        this.questions = questions;
        this.honours = honours;
        this.names = names;
        this.wording = wording;
        this.units = units;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = AFTER, required = false) @Nullable String after,
            @RequestParam(name = LINE, required = false) @Nullable String line,
            Locale locale,
            Model model) {
        var filter = questions.filter(query, AFTER, LINE);
        long first = line(line);
        var page = honours.page(filter, Honours.Position.of(after), SIZE);
        model.addAttribute("title", BreakdownTitle.ofList(filter, wording, locale));
        model.addAttribute("total", wording.count(locale, page.total()));
        model.addAttribute("totalNumber", page.total());
        model.addAttribute("empty", page.rows().isEmpty());
        model.addAttribute("first", wording.count(locale, first));
        model.addAttribute("last", wording.count(locale, first + page.rows().size() - 1));
        model.addAttribute("firstNumber", first);
        model.addAttribute("rows", page.rows());
        model.addAttribute("wording", new Words(locale));
        model.addAttribute("demo", page.rows().stream().anyMatch(HonourRow::demo));
        model.addAttribute("version", page.version().label());
        model.addAttribute("countedAt", wording.time(page.countedAt()));
        model.addAttribute("chips", chips(filter, locale));
        var parts = filter.parameters();
        for (String format : List.of("xlsx", "csv", "ods", "json")) {
            model.addAttribute(format, BreakdownAddress.address(PATH + "." + format, parts));
        }
        model.addAttribute("start", after == null ? null : BreakdownAddress.address(PATH, parts));
        var next = page.next();
        if (next != null) {
            var onward = new LinkedHashMap<>(parts);
            onward.put(AFTER, next.label());
            onward.put(LINE, String.valueOf(first + page.rows().size()));
            model.addAttribute("next", BreakdownAddress.address(PATH, onward));
        }
        model.addAttribute(
                "counted",
                BreakdownAddress.address(
                        BreakdownPage.PATH, new Breakdown(Dimension.AWARD, null, filter, false).parameters()));
        return "honours";
    }

    private static long line(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 1;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new WrongAddress(LINE, text, WrongAddress.Reason.UNREADABLE);
        }
        return Long.parseLong(text);
    }

    private List<BreakdownPage.Chip> chips(Filter filter, Locale locale) {
        return names.sentences(filter, locale).stream()
                .map(sentence -> {
                    var without = sentence.without();
                    return new BreakdownPage.Chip(
                            sentence.toString(),
                            without == null ? null : BreakdownAddress.address(PATH, without.parameters()));
                })
                .toList();
    }

    /** Words of codes in the language of the page. */
    final class Words {

        private final Locale locale;

        Words(Locale locale) {
            this.locale = locale;
        }

        /** What the recipient is: one, not many. */
        public String recipient(HonourRow row) {
            return wording.textOr(locale, "one.recipient." + row.recipientKind(), row.recipientKind());
        }

        /** Address of the record sheet of the recipient. */
        public String sheet(HonourRow row) {
            return ReadyAsked.sheetOf(row.recipientId());
        }

        /** Address of the record sheet of what the unit is today; null where that is in words only. */
        public @Nullable String unitSheet(HonourRow row) {
            var unit = row.currentUnitCode();
            return unit == null ? null : ReadyAsked.sheetOf(unit);
        }

        /** The award, in English where the page is. */
        public String award(HonourRow row) {
            return awardNames.of(row.awardCode(), row.awardName(), locale);
        }

        /** Kind of commendation. */
        public String kind(HonourRow row) {
            return names.of(Dimension.KIND, row.kind(), locale);
        }

        /** What the unit is today where that is another, or no more; empty where it is as decided. */
        public String unit(HonourRow row) {
            var now = row.currentUnitName();
            boolean said = now.equals(row.unitName()) && !units.isEnded(row.currentUnitLastDay());
            return said || now.isEmpty() ? "" : units.today(now, row.currentUnitLastDay(), locale);
        }

        /** Day of the decision. */
        public String day(HonourRow row) {
            return wording.day(row.decidedOn());
        }

        /** Number of a line. */
        public String number(long number) {
            return wording.count(locale, number);
        }
    }
}
