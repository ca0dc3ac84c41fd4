package vn.vinhdanh.portal.honour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.copy.UnitsOfToday;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Paging;
import vn.vinhdanh.portal.page.Wording;
import vn.vinhdanh.portal.page.Year;

/** One page for a body through its names and mergers: what it was called, what it took over, and what all of these received. */
@Controller
class UnitPages {

    private static final int SIZE = 30;

    private final PublicCopy copy;
    private final UnitsOfToday units;
    private final HonourSearch search;
    private final ResultMarkup markup;
    private final AwardNames names;
    private final Wording wording;

    UnitPages(
            PublicCopy copy,
            UnitsOfToday units,
            HonourSearch search,
            ResultMarkup markup,
            AwardNames names,
            Wording wording) {
        this.names = names;
        this.copy = copy;
        this.units = units;
        this.search = search;
        this.markup = markup;
        this.wording = wording;
    }

    /** How many honours of an award. */
    public record Tally(String code, String name, int count) {}

    @GetMapping("/don-vi/{code}")
    ModelAndView unit(
            @PathVariable String code,
            @RequestParam(name = "doi-tuong", defaultValue = "") String kind,
            @RequestParam(name = "nam-ban-hanh", defaultValue = "") String decided,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        var unit = units.end(code)
                .or(() -> units.end(code.toLowerCase(Locale.ROOT)))
                .orElseThrow(Missing::never);
        if (!unit.code().equals(code)) {
            var there = new RedirectView(wording.link("/don-vi/" + unit.code()));
            there.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
            return new ModelAndView(there);
        }
        var line = units.line(code);
        var all = new BooleanQuery.Builder()
                .add(PublicCopy.of(PublicKind.HONOUR), Occur.FILTER)
                .add(
                        new TermInSetQuery(
                                Fields.UNIT_CODE,
                                line.stream()
                                        .map(one -> new BytesRef(one.code()))
                                        .toList()),
                        Occur.FILTER)
                .build();
        var counts = copy.count(all, Set.of(Fields.AWARD, Fields.RECIPIENT_KIND, Fields.YEAR));
        var kinds = counts.counts().getOrDefault(Fields.RECIPIENT_KIND, Map.of());
        var ofKind = kinds.containsKey(kind) ? kind : "";
        var shown = new BooleanQuery.Builder().add(all, Occur.FILTER);
        if (!ofKind.isEmpty()) {
            shown.add(new TermQuery(new Term(Fields.RECIPIENT_KIND, ofKind)), Occur.FILTER);
        }
        var years = Year.readRange(decided);
        if (!years.isEmpty()) {
            shown.add(PublicCopy.ofYears(Year.first(years), Year.last(years)), Occur.FILTER);
        }
        int number = Paging.read(page, SIZE);
        var found = copy.search(shown.build(), PublicCopy.NEWEST, (number - 1) * SIZE, SIZE, PublicHonour.class);
        var model = new ModelAndView("honour/unit");
        model.addObject("title", unit.name());
        model.addObject("description", wording.text("unit.description", unit.name(), wording.number(counts.total())));
        model.addObject("unit", unit);
        model.addObject("line", line.size() > 1 || !unit.became().isEmpty() ? line : List.of());
        model.addObject("total", counts.total());
        model.addObject("years", years(counts.counts().getOrDefault(Fields.YEAR, Map.of())));
        model.addObject("tally", tally(counts.counts().getOrDefault(Fields.AWARD, Map.of())));
        model.addObject(
                "kinds",
                Arrays.stream(RecipientKind.values())
                        .map(Enum::name)
                        .filter(kinds::containsKey)
                        .toList());
        model.addObject("kind", ofKind);
        model.addObject("rows", markup.rows(found.items(), "", search.times(found.items()), false));
        model.addObject("decided", years.replace('-', '–'));
        model.addObject("found", found.total());
        var ofYears = years.isEmpty() ? "" : "nam-ban-hanh=" + years;
        model.addObject("ofYears", ofYears);
        var parts = Stream.of(ofKind.isEmpty() ? "" : "doi-tuong=" + ofKind, ofYears)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        var address = "/don-vi/" + code + (parts.isEmpty() ? "" : "?" + parts);
        model.addObject("paging", new Paging(number, SIZE, found.total(), address));
        model.addObject("crumbs", List.of(new Crumb(wording.text("nav.honours"), "/vinh-danh")));
        return model;
    }

    private static String years(Map<String, Integer> counts) {
        var years = new TreeMap<>(counts);
        return years.isEmpty()
                ? ""
                : years.firstKey().equals(years.lastKey())
                        ? years.firstKey()
                        : years.firstKey() + "–" + years.lastKey();
    }

    private List<Tally> tally(Map<String, Integer> counts) {
        var tally = new ArrayList<Tally>();
        counts.forEach((code, count) -> tally.add(new Tally(code, names.of(code), count)));
        tally.sort(Comparator.comparingInt(Tally::count).reversed().thenComparing(Tally::name));
        return tally;
    }
}
